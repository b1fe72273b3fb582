//! How much each reason counts: whole numbers, so that a link reads back exactly.

/// A reason for a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// A source states that the candidate holds the stage.
    Stated,
    /// Subsectors that the place has too.
    Shared,
    /// How near it is.
    Distance,
    /// Relations that exist already.
    Relation,
    /// The grade of the sources.
    Grade,
}

impl Factor {
    /// All, in the order of the page and of the link.
    pub const ALL: [Self; 5] = [
        Self::Stated,
        Self::Shared,
        Self::Distance,
        Self::Relation,
        Self::Grade,
    ];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Shared => "shared",
            Self::Distance => "distance",
            Self::Relation => "relation",
            Self::Grade => "grade",
        }
    }
}

/// A weight from 0 to [`Weights::MAX`] for each factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u8; 5]);

impl Default for Weights {
    /// What the candidate does counts most, then that it does it near by and is known there, then how well it is sourced.
    fn default() -> Self {
        Self([4, 6, 4, 4, 2])
    }
}

impl Weights {
    /// The largest weight.
    pub const MAX: u8 = 10;

    /// The weight of a factor.
    pub const fn get(self, factor: Factor) -> u8 {
        self.0[factor as usize]
    }

    /// The same with another weight for a factor; more than the largest is the largest.
    #[must_use]
    pub fn with(mut self, factor: Factor, weight: u8) -> Self {
        self.0[factor as usize] = weight.min(Self::MAX);
        self
    }

    /// The sum of all.
    pub fn total(self) -> u32 {
        self.0.iter().copied().map(u32::from).sum()
    }

    /// The weights as a link has them, in the order of [`Factor::ALL`]: `4-6-4-4-2`.
    pub fn code(self) -> String {
        self.0.map(|weight| weight.to_string()).join("-")
    }

    /// The weights of such a text; none where it is not five whole numbers from 0 to 10, written as [`Weights::code`] does.
    pub fn read(text: &str) -> Option<Self> {
        let mut weights = [0; 5];
        let mut parts = text.split('-');
        for weight in &mut weights {
            *weight = parts.next()?.parse().ok().filter(|&weight| weight <= Self::MAX)?;
        }
        let weights = Self(weights);
        (parts.next().is_none() && weights.code() == text).then_some(weights)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_whole_numbers_that_read_back() {
        let weights = Weights::default().with(Factor::Grade, 99);
        assert_eq!(weights.code(), "4-6-4-4-10");
        assert_eq!(Weights::read("4-6-4-4-10"), Some(weights));
        for text in [
            "",
            "1-2-3-4",
            "1-2-3-4-5-6",
            "1-2-3-4-11",
            "01-2-3-4-5",
            "1-2-3-4-x",
            "+1-2-3-4-5",
        ] {
            assert_eq!(Weights::read(text), None, "{text}");
        }
    }
}
