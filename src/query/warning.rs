//! What could not be understood in a link. The words are in [`crate::i18n::notice`].

/// Why a part of a link was ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningKind {
    /// The key means nothing here.
    UnknownKey,
    /// The value is none of those that the key can have, or an id that the dataset does not hold.
    UnknownValue,
    /// The value is not of the key's form.
    Malformed,
    /// The key has one value and was given again; the first one counts.
    Repeated,
    /// More items than the key takes: [`Warning::value`] is how many it takes.
    TooMany,
    /// A longer text than the key takes: [`Warning::value`] is how many characters it takes.
    TooLong,
    /// The metric has no numbers, so that nothing can be sized or sorted by it.
    NoNumber,
    /// The link was made with another version of the data.
    Version,
    /// More was ignored than is worth listing: [`Warning::value`] is how many more.
    More,
}

/// A part of a link that was ignored, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Why.
    pub kind: WarningKind,
    /// The key, fit to be shown; empty for [`WarningKind::More`].
    pub key: String,
    /// The value, fit to be shown.
    pub value: String,
}

impl Warning {
    /// No key or value is shown longer than this many characters.
    pub const SHOWN: usize = 40;

    /// A warning; key and value are made fit to be shown.
    pub fn new(kind: WarningKind, key: &str, value: &str) -> Self {
        Self {
            kind,
            key: shown(key),
            value: shown(value),
        }
    }

    /// A stable name of the kind, for tests and style sheets.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            WarningKind::UnknownKey => "unknown-key",
            WarningKind::UnknownValue => "unknown-value",
            WarningKind::Malformed => "malformed",
            WarningKind::Repeated => "repeated",
            WarningKind::TooMany => "too-many",
            WarningKind::TooLong => "too-long",
            WarningKind::NoNumber => "no-number",
            WarningKind::Version => "version",
            WarningKind::More => "more",
        }
    }
}

/// Whether a character would be invisible or turn the text around it.
pub(super) fn is_disruptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn shown(text: &str) -> String {
    let mut kept = text.chars().filter(|&c| !is_disruptive(c));
    let mut short: String = kept.by_ref().take(Warning::SHOWN).collect();
    if kept.next().is_some() {
        short.pop();
        short.push('…');
    }
    short
}

/// Collects warnings, at most [`Warnings::LISTED`] and then a count.
#[derive(Debug, Default)]
pub(super) struct Warnings {
    listed: Vec<Warning>,
    more: u32,
}

impl Warnings {
    /// More than this many are only counted.
    pub(super) const LISTED: usize = 20;

    pub(super) fn push(&mut self, kind: WarningKind, key: &str, value: &str) {
        if self.listed.len() < Self::LISTED {
            self.listed.push(Warning::new(kind, key, value));
        } else {
            self.more += 1;
        }
    }

    pub(super) fn finish(mut self) -> Vec<Warning> {
        if self.more > 0 {
            self.listed
                .push(Warning::new(WarningKind::More, "", &self.more.to_string()));
        }
        self.listed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_value_is_short_and_plain() {
        for (text, expected) in [
            ("abc", "abc".to_owned()),
            ("a\u{202E}b\u{0}c\u{200B}\u{2066}\n", "abc".to_owned()),
            (&"医".repeat(40), "医".repeat(40)),
            (&"医".repeat(41), format!("{}…", "医".repeat(39))),
            (&"\u{7}".repeat(1000), String::new()),
        ] {
            assert_eq!(Warning::new(WarningKind::Malformed, "year", text).value, expected);
        }
    }

    #[test]
    fn after_twenty_they_are_counted() {
        let mut warnings = Warnings::default();
        for row in 0..10_000 {
            warnings.push(WarningKind::UnknownKey, &row.to_string(), "");
        }
        let list = warnings.finish();
        assert_eq!(list.len(), 21);
        assert_eq!(list[20], Warning::new(WarningKind::More, "", "9980"));
    }
}
