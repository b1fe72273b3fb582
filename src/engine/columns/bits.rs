//! A set of rows as bits, in blocks that the passes of this room take at a time.

use std::ops::Range;

/// Words of a block. 32 words of 64 bits are 2,048 rows and 256 bytes: a block with all that a pass reads beside it stays
/// in the nearest cache, and a block without any row is skipped as a whole.
pub const WORDS: usize = 32;
/// Rows of a word.
const WORD: usize = u64::BITS as usize;
/// Rows of a block.
pub const ROWS: usize = WORDS * WORD;

/// The rows of a block.
pub type Block = [u64; WORDS];

/// A set of rows `0..len`. Bits from the length on are never set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    blocks: Vec<Block>,
}

impl Bits {
    /// No row of `len`.
    pub fn none(len: usize) -> Self {
        Self {
            blocks: vec![[0; WORDS]; len.div_ceil(ROWS)],
        }
    }

    /// Every row of `len`.
    pub fn all(len: usize) -> Self {
        let mut bits = Self::none(len);
        bits.insert_range(0..len);
        bits
    }

    /// The rows of `len` for which it holds.
    pub fn where_(len: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut bits = Self::none(len);
        for row in 0..len {
            if holds(row) {
                bits.insert(row);
            }
        }
        bits
    }

    /// Its blocks.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Its blocks, to be written.
    pub fn blocks_mut(&mut self) -> &mut [Block] {
        &mut self.blocks
    }

    /// Takes every row out.
    pub fn clear(&mut self) {
        self.blocks.fill([0; WORDS]);
    }

    /// Puts a row in.
    pub fn insert(&mut self, row: usize) {
        self.blocks[row / ROWS][row / WORD % WORDS] |= 1 << (row % WORD);
    }

    /// Puts the rows of a range in.
    pub fn insert_range(&mut self, rows: Range<usize>) {
        let words = self.blocks.as_flattened_mut();
        for (word, mask) in masks(rows) {
            words[word] |= mask;
        }
    }

    /// Whether a row is in it.
    pub fn contains(&self, row: usize) -> bool {
        let word = self.blocks.as_flattened().get(row / WORD);
        word.is_some_and(|word| word >> (row % WORD) & 1 == 1)
    }

    /// Keeps what is in both.
    pub fn keep(&mut self, other: &Self) {
        for (block, with) in self.blocks.iter_mut().zip(&other.blocks) {
            keep(block, with);
        }
    }

    /// Adds what is in the other.
    pub fn add(&mut self, other: &Self) {
        for (block, with) in self.blocks.iter_mut().zip(&other.blocks) {
            add(block, with);
        }
    }

    /// Becomes the other, in the memory it has.
    pub fn copy_from(&mut self, other: &Self) {
        self.blocks.clone_from(&other.blocks);
    }

    /// How many rows are in it.
    pub fn count(&self) -> u32 {
        self.blocks.iter().map(|block| count_common(block, block)).sum()
    }

    /// How many rows of a range are in it.
    pub fn count_range(&self, rows: Range<usize>) -> u32 {
        let words = self.blocks.as_flattened();
        masks(rows)
            .map(|(word, mask)| (words[word] & mask).count_ones())
            .sum()
    }

    /// The rows in it, ascending.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        let words = self.blocks.as_flattened().iter().enumerate();
        words.flat_map(|(place, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(place * WORD + bit)
            })
        })
    }
}

/// The words that a range of rows touches, each with a mask of its rows.
fn masks(rows: Range<usize>) -> impl Iterator<Item = (usize, u64)> {
    let words = if rows.is_empty() {
        0..0
    } else {
        rows.start / WORD..rows.end.div_ceil(WORD)
    };
    words.map(move |word| {
        let first = rows.start.saturating_sub(word * WORD);
        let beyond = ((word + 1) * WORD).saturating_sub(rows.end);
        (word, (u64::MAX << first) & (u64::MAX >> beyond))
    })
}

/// Keeps of a block what is in both.
pub fn keep(block: &mut Block, with: &Block) {
    for (word, with) in block.iter_mut().zip(with) {
        *word &= with;
    }
}

/// Adds to a block what is in the other.
pub fn add(block: &mut Block, with: &Block) {
    for (word, with) in block.iter_mut().zip(with) {
        *word |= with;
    }
}

/// How many rows are in both blocks.
pub fn count_common(block: &Block, other: &Block) -> u32 {
    block
        .iter()
        .zip(other)
        .map(|(word, with)| (word & with).count_ones())
        .sum()
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const LEN: usize = ROWS + 200;

    fn rows() -> impl Strategy<Value = BTreeSet<usize>> {
        let near = prop_oneof![0..200_usize, ROWS - 70..LEN];
        proptest::collection::btree_set(near, 0..60)
    }

    fn bits(rows: &BTreeSet<usize>) -> Bits {
        Bits::where_(LEN, |row| rows.contains(&row))
    }

    proptest! {
        #[test]
        fn they_do_what_sets_do(a in rows(), b in rows(), from in 0..LEN, to in 0..LEN) {
            let (mut both, mut either, mut ranged) = (bits(&a), bits(&a), bits(&a));
            let other = bits(&b);
            both.keep(&other);
            either.add(&other);
            ranged.insert_range(from..to);
            prop_assert_eq!(both.rows().collect::<Vec<_>>(), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(either.rows().collect::<BTreeSet<_>>(), &a | &b);
            prop_assert_eq!(ranged.rows().collect::<BTreeSet<_>>(), &a | &(from..to).collect());
            prop_assert_eq!(either.count() as usize, (&a | &b).len());
            let in_range = either.rows().filter(|row| (from..to).contains(row)).count();
            prop_assert_eq!(either.count_range(from..to) as usize, in_range);
            prop_assert!((0..LEN + 300).all(|row| either.contains(row) == (a.contains(&row) || b.contains(&row))));
            let common: u32 = bits(&a).blocks().iter().zip(other.blocks()).map(|(a, b)| count_common(a, b)).sum();
            prop_assert_eq!(common as usize, a.intersection(&b).count());
            both.copy_from(&other);
            prop_assert_eq!(&both, &other);
            both.clear();
            prop_assert_eq!(both, Bits::none(LEN));
        }

        #[test]
        fn all_is_all(len in 0..3 * ROWS) {
            prop_assert_eq!(Bits::all(len).rows().collect::<Vec<_>>(), (0..len).collect::<Vec<_>>());
        }
    }
}
