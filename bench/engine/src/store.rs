//! [`Store`]: rows with facets and texts. It is filled in three steps: the columns of facets with one value a row, which
//! decide how the rows are laid out, then the other facets, then the texts.

use crate::columns::bits::Bits;
use crate::columns::counts::Counts;
use crate::columns::facet::{Bitmaps, Facet};
use crate::columns::gather::Gather;
use crate::columns::layout::{Column, Layout};
use crate::columns::order::Order;
use crate::columns::words::Words;
use crate::text::{Piece, pieces};
use std::ops::Range;

/// Rows with facets and texts, and the answers about them. The rows' order is that in which they were given.
#[derive(Debug, Default)]
pub struct Store {
    len: usize,
    facets: Vec<Facet>,
    order: Order,
    /// Where each row of the input stands; only while the store is being filled.
    places: Vec<u32>,
    gather: Option<Gather>,
    words: Words,
    all: Bits,
    counts: Counts,
    search: Search,
}

/// The last search, and the memory that the next one is made in.
#[derive(Debug, Default)]
struct Search {
    q: Vec<u8>,
    /// Another number for every search text; 0 is none.
    name: u32,
    found: Found,
    total: u32,
    rows: Bits,
    one: Bits,
}

/// Where the rows stand that a search found.
#[derive(Clone, Copy, Debug, Default)]
enum Found {
    /// Nothing was searched for.
    #[default]
    All,
    /// At this place of what the words keep.
    Kept(usize),
    /// In the memory of the search.
    Own,
}

impl Store {
    /// Rows without values and texts. A facet with one value a row is given here as a column.
    pub fn new(len: usize, columns: &[Option<Column>]) -> Self {
        let (layout, runs) = Layout::new(len, columns);
        let places = layout.places();
        let mut facets: Vec<Facet> = columns.iter().map(|_| Facet::default()).collect();
        for (number, runs) in runs {
            facets[number] = Facet::Runs(runs);
        }
        for (facet, column) in facets.iter_mut().zip(columns) {
            if let (Facet::Bitmaps(bitmaps), Some(column)) = (facet, column) {
                *bitmaps = Bitmaps::new(column.values, len);
                for (&place, &value) in places.iter().zip(&column.of) {
                    bitmaps.insert(usize::from(value), place as usize);
                }
            }
        }
        Self {
            len,
            facets,
            order: Order::new(places.clone()),
            places,
            gather: Some(Gather::new(len)),
            ..Self::default()
        }
    }

    /// A facet may hold several values a row: so many are known.
    pub fn several(&mut self, facet: usize, values: usize) {
        self.facets[facet] = Facet::Bitmaps(Bitmaps::new(values, self.len));
    }

    /// Values that rows hold, from the row `from` on: of each row how many, then those. Gives the row after the last.
    pub fn hold(&mut self, facet: usize, from: usize, mut told: &[u16]) -> usize {
        let mut row = from;
        while let [count, rest @ ..] = told {
            let (held, after) = rest.split_at(rest.len().min(usize::from(*count)));
            if let (Facet::Bitmaps(bitmaps), Some(&place)) = (&mut self.facets[facet], self.places.get(row)) {
                for &value in held {
                    bitmaps.insert(usize::from(value), place as usize);
                }
            }
            (told, row) = (after, row + 1);
        }
        row
    }

    /// The texts of rows from `from` on, three lines a row: the Chinese name, the English name, the pinyin. Capitals become
    /// small in place. Gives the row after the last.
    pub fn texts(&mut self, from: usize, told: &mut [u8]) -> usize {
        told.make_ascii_lowercase();
        let Some(gather) = &mut self.gather else {
            return from;
        };
        let mut row = from;
        for (line, text) in told.split(|&byte| byte == b'\n').enumerate() {
            let Some(&place) = self.places.get(row) else { break };
            pieces(text, |piece| match piece {
                Piece::Han(word) if line % 3 == 0 => gather.push(place as usize, word),
                Piece::Latin(word) if line % 3 != 0 => gather.push(place as usize, word),
                Piece::Han(_) | Piece::Latin(_) => {}
            });
            row += usize::from(line % 3 == 2);
        }
        row
    }

    /// All is told: makes ready to answer.
    pub fn finish(&mut self) {
        self.places = Vec::new();
        if let Some(gather) = self.gather.take() {
            self.words = gather.finish();
        }
        self.all = Bits::all(self.len);
        self.counts = Counts::new(&self.facets, self.len);
        self.search.rows = Bits::none(self.len);
        self.search.one = Bits::none(self.len);
    }

    /// Looks for a text of small letters, and gives how many rows hold it. The last search is remembered.
    pub fn find(&mut self, q: &[u8]) -> u32 {
        if self.search.name != 0 && self.search.q == q {
            return self.search.total;
        }
        let Search {
            q: last,
            name,
            found,
            total,
            rows,
            one,
        } = &mut self.search;
        last.clear();
        last.extend_from_slice(q);
        *name += 1;
        (*found, *total) = (Found::All, self.len as u32);
        let words = &self.words;
        let mut is_counted = true;
        pieces(last, |piece| {
            let (Piece::Han(word) | Piece::Latin(word)) = piece;
            let range = words.beginning_with(word);
            let kept = words.kept(&range);
            match (*found, kept) {
                (Found::All, Some(kept)) => (*found, *total) = (Found::Kept(kept), words.kept_at(kept).total),
                (Found::All, None) => {
                    rows.clear();
                    words.add_rows(range, rows);
                    (*found, is_counted) = (Found::Own, false);
                }
                (before, _) => {
                    if let Found::Kept(before) = before {
                        rows.copy_from(&words.kept_at(before).rows);
                    }
                    keep_words(words, range, kept, rows, one);
                    (*found, is_counted) = (Found::Own, false);
                }
            }
        });
        if !is_counted {
            *total = rows.count();
        }
        *total
    }

    /// Counts all facets among the rows of the last search, or of all where `is_searching` is not so. `chosen` holds pairs
    /// of a facet and a value of it. Gives how many rows match.
    pub fn count(&mut self, is_searching: bool, chosen: &[u32]) -> u32 {
        let base = if is_searching {
            (
                rows_of(self.search.found, &self.words, &self.all, &self.search.rows),
                self.search.name,
            )
        } else {
            (&self.all, 0)
        };
        self.counts.answer(&self.facets, base, &mut |facet, to| {
            let pairs = chosen.as_chunks::<2>().0.iter();
            to.extend(pairs.filter(|pair| pair[0] as usize == facet).map(|pair| pair[1]));
        });
        self.counts.total()
    }

    /// The counts of the last answer, facet by facet.
    pub fn counts(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.facets.len()).map(|facet| self.counts.of(facet))
    }

    /// The first rows of the last search, as they were given.
    pub fn page_of_search(&mut self, most: usize, out: &mut Vec<u32>) {
        let rows = rows_of(self.search.found, &self.words, &self.all, &self.search.rows);
        self.order.window(rows, self.search.total as usize, most, out);
    }

    /// The first rows of the last count, as they were given.
    pub fn page_of_count(&mut self, most: usize, out: &mut Vec<u32>) {
        let total = self.counts.total() as usize;
        self.order.window(self.counts.matching(), total, most, out);
    }

    /// Bytes that are kept: those of the words' texts, and all others.
    pub fn memory(&self) -> (usize, usize) {
        let (texts, words) = self.words.memory();
        let search = size_of_val(self.search.rows.blocks()) * 2 + size_of_val(self.all.blocks());
        let facets: usize = self.facets.iter().map(Facet::memory).sum();
        (
            texts,
            words + search + facets + self.counts.memory() + self.order.memory(),
        )
    }
}

fn rows_of<'a>(found: Found, words: &'a Words, all: &'a Bits, own: &'a Bits) -> &'a Bits {
    match found {
        Found::All => all,
        Found::Kept(kept) => &words.kept_at(kept).rows,
        Found::Own => own,
    }
}

/// Keeps of the rows those that hold any of the words; `one` is memory.
fn keep_words(words: &Words, range: Range<usize>, kept: Option<usize>, rows: &mut Bits, one: &mut Bits) {
    if let Some(kept) = kept {
        rows.keep(&words.kept_at(kept).rows);
    } else {
        one.clear();
        words.add_rows(range, one);
        rows.keep(one);
    }
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
