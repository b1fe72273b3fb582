//! A set of entities as bits, one a row.

/// A set of rows `0..len`. Bits beyond the length are never set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// No row of `len`.
    pub(super) fn none(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// The rows of `len` for which it holds.
    pub(super) fn where_(len: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut bits = Self::none(len);
        for row in 0..len {
            if holds(row) {
                bits.insert(row);
            }
        }
        bits
    }

    /// Puts a row in.
    pub(super) fn insert(&mut self, row: usize) {
        self.words[row / 64] |= 1 << (row % 64);
    }

    /// Whether a row is in it.
    pub(super) fn contains(&self, row: usize) -> bool {
        self.words
            .get(row / 64)
            .is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Keeps what is in both.
    pub(super) fn keep(&mut self, other: &Self) {
        for (word, with) in self.words.iter_mut().zip(&other.words) {
            *word &= with;
        }
    }

    /// Adds what is in the other.
    pub(super) fn add(&mut self, other: &Self) {
        for (word, with) in self.words.iter_mut().zip(&other.words) {
            *word |= with;
        }
    }

    /// How many rows are in both.
    pub(super) fn count_common(&self, other: &Self) -> u32 {
        self.words
            .iter()
            .zip(&other.words)
            .map(|(word, with)| (word & with).count_ones())
            .sum()
    }

    /// The rows in it, ascending.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(place, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(place * 64 + bit)
            })
        })
    }
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn bits(len: usize, rows: &BTreeSet<usize>) -> Bits {
        Bits::where_(len, |row| rows.contains(&row))
    }

    proptest! {
        #[test]
        fn they_do_what_sets_do(
            a in proptest::collection::btree_set(0_usize..200, 0..60),
            b in proptest::collection::btree_set(0_usize..200, 0..60),
        ) {
            let (mut both, mut either) = (bits(200, &a), bits(200, &a));
            let other = bits(200, &b);
            prop_assert_eq!(both.count_common(&other) as usize, a.intersection(&b).count());
            both.keep(&other);
            either.add(&other);
            prop_assert_eq!(both.rows().collect::<Vec<_>>(), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(either.rows().collect::<BTreeSet<_>>(), &a | &b);
            prop_assert!((0..300).all(|row| either.contains(row) == (a.contains(&row) || b.contains(&row))));
        }
    }
}
