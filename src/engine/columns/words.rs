//! [`Words`]: which rows hold a word that begins with a text.
//!
//! The words are sorted, so that those with one beginning stand together; for each, its rows are listed. A word that a 32nd
//! of the rows hold is kept as a set instead, which takes less memory and is read at once. So are the beginnings that
//! would be dear to put together: where more than a 32nd of the rows or more than [`FEW`] sets would have to be added.
//! The work for any beginning is thus bounded by `len / 32` rows and [`FEW`] sets, however short it is (dense and sparse
//! postings: D. Lemire et al., *Roaring bitmaps*, 2018; a tree of sets over a sorted vocabulary is that of suffix trees
//! with answers kept at the branches).

use super::bits::Bits;
use std::ops::Range;

/// A set is kept from one row in so many on: a bit a row costs what a number of 32 bits costs for one row in 32.
pub(super) const SPARSE: usize = 32;
/// So many sets are put together for an answer.
pub(super) const FEW: usize = 4;

/// What is kept for the words of a range.
#[derive(Clone, Debug)]
pub struct Kept {
    pub(super) words: Range<u32>,
    /// The rows that hold any of the words.
    pub rows: Bits,
    /// How many they are.
    pub total: u32,
}

/// Words, and the rows that hold them.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The words, ascending, one behind the other.
    pub(super) text: Vec<u8>,
    /// Where each word ends in the text.
    pub(super) ends: Vec<u32>,
    /// The rows of each word, one list behind the other; words that are kept have none.
    pub(super) rows: Vec<u32>,
    /// Where each list ends.
    pub(super) lists: Vec<u32>,
    /// By where they begin, the longer ones first; of two that meet one holds the other.
    pub(super) kept: Vec<Kept>,
}

impl Words {
    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub(super) fn word(&self, row: usize) -> &[u8] {
        &self.text[start(&self.ends, row)..self.ends[row] as usize]
    }

    /// The words that begin with a text.
    pub fn beginning_with(&self, text: &[u8]) -> Range<usize> {
        let from = self.first(0, |word| word < text);
        from..self.first(from, |word| word.starts_with(text))
    }

    /// The first word from `from` on that is not `before`, where all that are stand first.
    pub(super) fn first(&self, from: usize, before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Where among what is kept the set of exactly these words is.
    pub fn kept(&self, words: &Range<usize>) -> Option<usize> {
        let words = words.start as u32..words.end as u32;
        self.kept.iter().position(|kept| kept.words == words)
    }

    /// What is kept there.
    pub fn kept_at(&self, place: usize) -> &Kept {
        &self.kept[place]
    }

    /// Adds the rows that hold any of the words.
    pub fn add_rows(&self, words: Range<usize>, to: &mut Bits) {
        let mut at = words.start;
        for kept in largest(&self.kept, &words) {
            self.add_listed(at..kept.words.start as usize, to);
            to.add(&kept.rows);
            at = kept.words.end as usize;
        }
        self.add_listed(at..words.end, to);
    }

    fn add_listed(&self, words: Range<usize>, to: &mut Bits) {
        let lists = start(&self.lists, words.start)..start(&self.lists, words.end);
        for &row in &self.rows[lists] {
            to.insert(row as usize);
        }
    }

    /// Bytes of memory: those of the texts, and all others.
    pub fn memory(&self) -> (usize, usize) {
        let numbers = self.ends.len() + self.rows.len() + self.lists.len();
        let kept: usize = self.kept.iter().map(|kept| size_of_val(kept.rows.blocks())).sum();
        (self.text.len(), numbers * size_of::<u32>() + kept)
    }
}

/// Where the part `row` begins, when each part ends there.
pub(super) fn start(ends: &[u32], row: usize) -> usize {
    row.checked_sub(1).map_or(0, |before| ends[before] as usize)
}

/// The largest of the kept ranges within these words, in their order.
pub(super) fn largest<'a>(
    kept: &'a [Kept],
    words: &Range<usize>,
) -> impl Iterator<Item = &'a Kept> + use<'a> {
    let Range { start: mut from, end } = words.clone();
    let first = kept.partition_point(|kept| (kept.words.start as usize) < from);
    kept[first..].iter().filter(move |kept| {
        let is_next = kept.words.start as usize >= from && kept.words.end as usize <= end;
        if is_next {
            from = kept.words.end as usize;
        }
        is_next
    })
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::gather::Gather;
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn gathered(rows: &[Vec<String>]) -> Words {
        let mut gather = Gather::new(rows.len());
        for (row, words) in rows.iter().enumerate() {
            for word in words {
                gather.push(row, word.as_bytes());
            }
        }
        gather.finish()
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        let rows = [vec!["ab", "a", "药"], vec!["b"], vec!["abc", "ab"]];
        let words = gathered(&rows.map(|row| row.into_iter().map(str::to_owned).collect()));
        let found = |text: &str| {
            let mut bits = Bits::none(3);
            words.add_rows(words.beginning_with(text.as_bytes()), &mut bits);
            bits.rows().collect::<Vec<_>>()
        };
        assert_eq!(words.len(), 5, "each word once");
        assert_eq!(
            (found("a"), found("ab"), found("abc"), found("abcd")),
            (vec![0, 2], vec![0, 2], vec![2], vec![])
        );
        assert_eq!(
            (found("药"), found("医"), found("b"), found("c")),
            (vec![0], vec![], vec![1], vec![])
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn rows_are_those_that_hold_the_beginning_and_the_work_is_bounded(
            rows in vec(vec("[a-c药]{1,4}", 0..4), 0..300),
            spread in 1_usize..5,
        ) {
            // The same rows further apart: the rarer a word, the sooner it is listed.
            let rows: Vec<Vec<String>> = (0..rows.len() * spread)
                .map(|row| if row % spread == 0 { rows[row / spread].clone() } else { Vec::new() })
                .collect();
            let words = gathered(&rows);
            let mut beginnings: BTreeSet<String> = rows.iter().flatten().flat_map(|word| {
                let chars: Vec<char> = word.chars().collect();
                (1..=chars.len()).map(move |end| chars[..end].iter().collect::<String>())
            }).collect();
            beginnings.insert("d".to_owned());
            for beginning in beginnings {
                let plain = Bits::where_(rows.len(), |row| rows[row].iter().any(|word| word.starts_with(&beginning)));
                let range = words.beginning_with(beginning.as_bytes());
                let mut found = Bits::none(rows.len());
                words.add_rows(range.clone(), &mut found);
                prop_assert_eq!(&found, &plain, "{}", beginning);
                if let Some(kept) = words.kept(&range).map(|at| words.kept_at(at)) {
                    prop_assert_eq!(&kept.rows, &plain);
                    prop_assert_eq!(kept.total, plain.count());
                }
                let sets: Vec<_> = largest(&words.kept, &range).collect();
                let held: usize = sets.iter().map(|kept| kept.words.len()).sum();
                prop_assert!(sets.len() <= FEW);
                prop_assert!(held == range.len() || sets.len() <= FEW);
                let listed: usize = range.filter(|&word| !sets.iter().any(|kept| kept.words.contains(&(word as u32))))
                    .map(|word| words.lists[word] as usize - start(&words.lists, word)).sum();
                prop_assert!(listed * SPARSE < rows.len().max(SPARSE) + SPARSE, "{} of {}", listed, rows.len());
            }
        }
    }
}
