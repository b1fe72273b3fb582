//! Stable ASCII ids.

use std::{fmt, str::FromStr};

/// A kebab-case ASCII id: `[a-z0-9]+(-[a-z0-9]+)*`, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error("an id must not be empty")]
    Empty,
    /// A character other than a–z, 0–9 or a single inner hyphen.
    #[error("an id is lower-case ASCII letters, digits and single inner hyphens")]
    Character,
}

impl Id {
    /// No id yet, to be replaced by one that is read.
    pub(super) fn blank() -> Self {
        Self(Box::default())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        let part_is_id = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.split('-').all(part_is_id) {
            Ok(Self(text.into()))
        } else {
            Err(IdError::Character)
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kebab_case_is_an_id() {
        for text in ["a", "hangzhou", "415x-core", "f-binhai-reply-03"] {
            assert_eq!(text.parse::<Id>().unwrap().as_str(), text);
        }
    }

    #[test]
    fn anything_else_is_none() {
        assert_eq!("".parse::<Id>(), Err(IdError::Empty));
        for text in ["-a", "a-", "a--b", "A", "杭州", "a b", "a_b", "é"] {
            assert_eq!(text.parse::<Id>(), Err(IdError::Character), "{text}");
        }
    }
}
