//! A facet: for each of its values, the rows that hold it.

use super::bits::{Bits, Block, ROWS, WORDS, add, count_common};

/// The rows of each value, as bits, or as runs where equal values stand together.
#[derive(Clone, Debug)]
pub enum Facet {
    /// A row may hold any number of values.
    Bitmaps(Bitmaps),
    /// Every row holds one value, and rows that hold the same stand together.
    Runs(Runs),
}

impl Default for Facet {
    fn default() -> Self {
        Self::Bitmaps(Bitmaps::default())
    }
}

impl Facet {
    /// How many values there are.
    pub fn values(&self) -> usize {
        match self {
            Self::Bitmaps(bitmaps) => bitmaps.values,
            Self::Runs(runs) => runs.values,
        }
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        match self {
            Self::Bitmaps(bitmaps) => size_of_val(&bitmaps.blocks[..]),
            Self::Runs(runs) => size_of_val(&runs.runs[..]),
        }
    }

    /// Adds the rows of a value; what is none has no rows.
    pub fn add_holders(&self, value: usize, to: &mut Bits) {
        match self {
            _ if value >= self.values() => {}
            Self::Bitmaps(bitmaps) => bitmaps.add_holders(value, to),
            Self::Runs(runs) => runs.add_holders(value, to),
        }
    }
}

/// One bit a row and value. Blocks of all values lie side by side, so that a pass over the rows reads memory in its order.
#[derive(Clone, Debug, Default)]
pub struct Bitmaps {
    values: usize,
    blocks: Vec<Block>,
}

impl Bitmaps {
    /// No row of `len` holds any of the values.
    pub fn new(values: usize, len: usize) -> Self {
        Self {
            values,
            blocks: vec![[0; WORDS]; values * len.div_ceil(ROWS)],
        }
    }

    /// How many values there are.
    pub fn values(&self) -> usize {
        self.values
    }

    /// A row holds a value.
    pub fn insert(&mut self, value: usize, row: usize) {
        self.blocks[row / ROWS * self.values + value][row % ROWS / 64] |= 1 << (row % 64);
    }

    /// Adds the rows of a value.
    pub fn add_holders(&self, value: usize, to: &mut Bits) {
        let held = self.blocks.iter().skip(value).step_by(self.values.max(1));
        for (block, held) in to.blocks_mut().iter_mut().zip(held) {
            add(block, held);
        }
    }

    /// Adds to the count of each value how many rows of the block `at` hold it and are in the set.
    pub fn count(&self, at: usize, set: &Block, counts: &mut [u32]) {
        let held = &self.blocks[at * self.values..][..self.values];
        for (count, held) in counts.iter_mut().zip(held) {
            *count += count_common(set, held);
        }
    }
}

/// Neighbouring rows that hold the same value are one run: it costs a few bytes however long it is, and all values together
/// are counted in one pass over the words of a set.
#[derive(Clone, Debug)]
pub struct Runs {
    values: usize,
    /// Where each run ends, and its value.
    runs: Vec<(u32, u32)>,
}

impl Runs {
    /// The runs of a column: the value of every row, each below `values`.
    pub fn new(values: usize, column: impl Iterator<Item = usize>) -> Self {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for (end, value) in (1..).zip(column) {
            match runs.last_mut() {
                Some((last, same)) if *same as usize == value => *last = end,
                _ => runs.push((end, value as u32)),
            }
        }
        runs.shrink_to_fit();
        Self { values, runs }
    }

    fn each(&self, mut tell: impl FnMut(std::ops::Range<usize>, usize)) {
        let mut start = 0;
        for &(end, value) in &self.runs {
            tell(start..end as usize, value as usize);
            start = end as usize;
        }
    }

    /// Adds the rows of a value.
    pub fn add_holders(&self, value: usize, to: &mut Bits) {
        self.each(|rows, held| {
            if held == value {
                to.insert_range(rows);
            }
        });
    }

    /// Adds to the count of each value how many rows hold it and are in the set.
    pub fn count(&self, set: &Bits, counts: &mut [u32]) {
        self.each(|rows, value| counts[value] += set.count_range(rows));
    }
}
