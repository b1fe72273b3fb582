//! [`Gather`]: makes [`Words`] of the words of each row, in one pass over the rows and little more memory than the result.

use super::bits::Bits;
use super::words::{FEW, Kept, SPARSE, Words, largest, start};
use std::ops::Range;

/// Marks in `met` that a row begins; its number follows.
const ROW: u32 = 1 << 31;
/// Entries that are allocated at once.
const PIECE: usize = 1 << 15;
/// A place of the table that holds no word.
const FREE: u32 = u32::MAX;

/// A word as it is met.
#[derive(Clone, Copy, Debug)]
struct Met {
    /// Where it begins in the text, and how long it is.
    start: u32,
    size: u32,
    /// The row that held it last.
    last: u32,
    /// How many rows hold it.
    total: u32,
}

/// A long list in pieces: it never moves, so that growing takes no second copy of it. Memory of a wasm module is not given
/// back, thus its peak is what it costs.
#[derive(Clone, Debug, Default)]
struct Pieces {
    pieces: Vec<Vec<u32>>,
}

impl Pieces {
    fn push(&mut self, number: u32) {
        match self.pieces.last_mut() {
            Some(last) if last.len() < PIECE => last.push(number),
            _ => {
                let mut piece = Vec::with_capacity(PIECE);
                piece.push(number);
                self.pieces.push(piece);
            }
        }
    }
}

/// Words by row, unsorted.
#[derive(Clone, Debug)]
pub struct Gather {
    len: usize,
    text: Vec<u8>,
    words: Vec<Met>,
    /// Open addressing: a word's number at the place of its hash, or at the next free one.
    table: Vec<u32>,
    /// Rows and, behind each, the words that it holds; a word that many rows hold is only counted here until it is dense.
    met: Pieces,
    row: Option<u32>,
    /// The sets of the dense words, and whose they are.
    dense: Vec<(u32, Bits)>,
    dense_of: Vec<u32>,
}

impl Gather {
    /// No word yet of any of `len` rows.
    pub fn new(len: usize) -> Self {
        Self {
            len,
            text: Vec::new(),
            words: Vec::new(),
            table: vec![FREE; 1024],
            met: Pieces::default(),
            row: None,
            dense: Vec::new(),
            dense_of: Vec::new(),
        }
    }

    /// A row holds a word; telling it again changes nothing as long as the row is the last that was told of.
    pub fn push(&mut self, row: usize, word: &[u8]) {
        let row = row as u32;
        let number = self.number(word);
        let met = &mut self.words[number as usize];
        if met.total > 0 && met.last == row {
            return;
        }
        met.last = row;
        met.total += 1;
        let total = met.total as usize;
        if let Some((_, rows)) = self.dense.get_mut(self.dense_of[number as usize] as usize) {
            rows.insert(row as usize);
            return;
        }
        if total * SPARSE >= self.len.max(SPARSE) {
            self.dense_of[number as usize] = self.dense.len() as u32;
            let mut rows = Bits::none(self.len);
            rows.insert(row as usize);
            self.dense.push((number, rows));
            return;
        }
        if self.row != Some(row) {
            self.row = Some(row);
            self.met.push(ROW | row);
        }
        self.met.push(number);
    }

    /// The number of a word, which becomes known.
    fn number(&mut self, word: &[u8]) -> u32 {
        if self.words.len() * 2 >= self.table.len() {
            self.widen();
        }
        let mask = self.table.len() - 1;
        let mut at = hash(word) as usize & mask;
        loop {
            let number = self.table[at];
            if number == FREE {
                break;
            }
            let Met { start, size, .. } = self.words[number as usize];
            let known = &self.text[start as usize..(start + size) as usize];
            if known.len() == word.len() && known.iter().zip(word).all(|(a, b)| a == b) {
                return number;
            }
            at = (at + 1) & mask;
        }
        let number = self.words.len() as u32;
        self.table[at] = number;
        self.words.push(Met {
            start: self.text.len() as u32,
            size: word.len() as u32,
            last: 0,
            total: 0,
        });
        self.dense_of.push(FREE);
        self.text.extend_from_slice(word);
        number
    }

    fn widen(&mut self) {
        let size = self.table.len() * 2;
        self.table.clear();
        self.table.resize(size, FREE);
        for (number, met) in (0..).zip(&self.words) {
            let word = &self.text[met.start as usize..(met.start + met.size) as usize];
            let mut at = hash(word) as usize & (size - 1);
            while self.table[at] != FREE {
                at = (at + 1) & (size - 1);
            }
            self.table[at] = number;
        }
    }

    /// Sorts the words and lists the rows of each.
    pub fn finish(mut self) -> Words {
        self.table = Vec::new();
        let mut words = Words::default();
        let place = self.sort(&mut words);
        let is_dense = |number: u32| self.dense_of[number as usize] != FREE;
        // Where the list of each word begins; filling it moves the beginning to the end.
        let mut lists = vec![0; words.len() + 1];
        for (number, met) in (0..).zip(&self.words) {
            lists[place[number as usize] as usize + 1] = if is_dense(number) { 0 } else { met.total };
        }
        for word in 1..lists.len() {
            lists[word] += lists[word - 1];
        }
        self.words = Vec::new();
        words.rows = vec![0; lists.pop().map_or(0, |all| all as usize)];
        let mut row = 0;
        for met in std::mem::take(&mut self.met).pieces.into_iter().flatten() {
            if met & ROW != 0 {
                row = met & !ROW;
            } else if let Some((_, rows)) = self.dense.get_mut(self.dense_of[met as usize] as usize) {
                rows.insert(row as usize);
            } else {
                let at = &mut lists[place[met as usize] as usize];
                words.rows[*at as usize] = row;
                *at += 1;
            }
        }
        words.lists = lists;
        words.kept = self
            .dense
            .into_iter()
            .map(|(number, rows)| {
                let word = place[number as usize];
                kept(word..word + 1, rows)
            })
            .collect();
        words.kept.sort_by_key(|kept| kept.words.start);
        keep_beginnings(&mut words, self.len);
        words
    }

    /// Writes the words in their order, and gives the place of each.
    fn sort(&mut self, words: &mut Words) -> Vec<u32> {
        let text = std::mem::take(&mut self.text);
        let of = |number: u32| {
            let met = self.words[number as usize];
            &text[met.start as usize..(met.start + met.size) as usize]
        };
        let mut order: Vec<(u64, u32)> = (0..self.words.len() as u32)
            .map(|number| (head(of(number)), number))
            .collect();
        order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| of(a.1).cmp(of(b.1))));
        words.text.reserve_exact(text.len());
        words.ends.reserve_exact(order.len());
        let mut place = vec![0; order.len()];
        for (at, &(_, number)) in (0..).zip(&order) {
            place[number as usize] = at;
            words.text.extend_from_slice(of(number));
            words.ends.push(words.text.len() as u32);
        }
        place
    }
}

fn kept(words: Range<u32>, rows: Bits) -> Kept {
    let total = rows.count();
    Kept { words, rows, total }
}

/// The first eight bytes as a number that compares as they do. Byte by byte: to copy so few costs a call in wasm.
fn head(word: &[u8]) -> u64 {
    let first = word.iter().take(8);
    let number = first.fold(0, |number, &byte| number << 8 | u64::from(byte));
    number
        .checked_shl(8 * (8 - word.len().min(8) as u32))
        .unwrap_or(0)
}

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), its upper bits folded in.
fn hash(word: &[u8]) -> u32 {
    let mixed = word.iter().fold(0x811C_9DC5_u32, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    mixed ^ mixed >> 15
}

/// Keeps sets for the beginnings that would be dear to put together.
fn keep_beginnings(words: &mut Words, len: usize) {
    let all = 0..words.len();
    children(words, all, 0, len);
}

/// Looks at the words of a range that share their first `depth` bytes, by the character that follows.
fn children(words: &mut Words, range: Range<usize>, depth: usize, len: usize) {
    let mut at = range.start;
    while at < range.end {
        let word = words.word(at);
        let Some(&lead) = word.get(depth) else {
            at += 1;
            continue;
        };
        let next = word.len().min(depth + width(lead));
        let beginning = word[..next].to_vec();
        let end = words
            .first(at, |word| word.starts_with(&beginning))
            .min(range.end);
        beginning_of(words, at..end, next, len);
        at = end;
    }
}

/// Keeps a set for the words of a range, all of which begin with the same `depth` bytes, if it is dear, after those of
/// the longer beginnings.
fn beginning_of(words: &mut Words, range: Range<usize>, depth: usize, len: usize) {
    let listed = |words: &Words, range: Range<usize>| {
        start(&words.lists, range.end) - start(&words.lists, range.start)
    };
    let is_long = |listed: usize| listed * SPARSE >= len.max(SPARSE);
    let sets = |words: &Words| largest(&words.kept, &range).count();
    if range.len() < 2 || !is_long(listed(words, range.clone())) && sets(words) <= FEW {
        return;
    }
    children(words, range.clone(), depth, len);
    let within: usize = largest(&words.kept, &range)
        .map(|kept| listed(words, kept.words.start as usize..kept.words.end as usize))
        .sum();
    if is_long(listed(words, range.clone()) - within) || sets(words) > FEW {
        let mut rows = Bits::none(len);
        words.add_rows(range.clone(), &mut rows);
        let found = kept(range.start as u32..range.end as u32, rows);
        let at = words
            .kept
            .partition_point(|kept| (kept.words.start as usize) < range.start);
        words.kept.insert(at, found);
    }
}

/// How many bytes a character of UTF-8 has, by its first.
fn width(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}
