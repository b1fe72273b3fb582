//! [`Counts`]: which rows match a choice of facet values, and how many rows each value of each facet would hold.
//!
//! A row matches where it is in the base and, for every facet `f` with a choice `C(f)`, holds a value of it:
//!
//! ```text
//! any(f)    = ⋃ { holders(v) : v ∈ C(f) }, everything where C(f) is empty
//! matching  = base ∩ ⋂ { any(g) : every facet g }
//! others(f) = base ∩ ⋂ { any(g) : g ≠ f }
//! count(v)  = | others(f) ∩ holders(v) |     for a value v of f
//! ```
//!
//! `others(f)` is `matching` for a facet without a choice. One pass over the blocks makes these sets and counts all values in
//! them while they are in the nearest cache (after "disjunctive faceting", M. Hearst, *Search User Interfaces*, 2009, ch. 8).
//! The counts of `f` depend on all but `C(f)`: after a click in `f` they stand, and are not worked out again.

use super::bits::{Bits, Block, WORDS, count_common, keep};
use super::facet::Facet;

/// The last answer, and the memory that the next one is made in.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    matching: Bits,
    total: u32,
    of: Vec<Column>,
    /// Which base the last answer was for.
    base: Option<u32>,
    /// The facets with a choice.
    narrowing: Vec<usize>,
}

/// What is kept of a facet.
#[derive(Clone, Debug, Default)]
struct Column {
    chosen: Vec<u32>,
    any: Bits,
    others: Bits,
    counts: Vec<u32>,
    /// Whether the counts stand as they are.
    stands: bool,
}

impl Counts {
    /// Memory for the answers about these facets of `len` rows.
    pub fn new(facets: &[Facet], len: usize) -> Self {
        let of = |facet: &Facet| Column {
            any: Bits::none(len),
            others: match facet {
                Facet::Bitmaps(_) => Bits::default(),
                Facet::Runs(_) => Bits::none(len),
            },
            counts: vec![0; facet.values()],
            ..Column::default()
        };
        Self {
            matching: Bits::none(len),
            of: facets.iter().map(of).collect(),
            ..Self::default()
        }
    }

    /// Bytes of memory for rows.
    pub fn memory(&self) -> usize {
        let columns = self.of.iter().flat_map(|column| [&column.any, &column.others]);
        columns
            .chain([&self.matching])
            .map(|bits| size_of_val(bits.blocks()))
            .sum()
    }

    /// The rows that match.
    pub fn matching(&self) -> &Bits {
        &self.matching
    }

    /// How many match.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The counts of the values of a facet.
    pub fn of(&self, facet: usize) -> &[u32] {
        &self.of[facet].counts
    }

    /// Answers anew. `facets` are those it was made for, `base` is what the counts are taken from and `name` a number that
    /// no other base had; `chosen` tells the chosen values of a facet, in any order, by pushing them.
    pub fn answer(
        &mut self,
        facets: &[Facet],
        (base, name): (&Bits, u32),
        chosen: &mut dyn FnMut(usize, &mut Vec<u32>),
    ) {
        self.choose(facets, name, chosen);
        self.total = 0;
        for at in 0..base.blocks().len() {
            self.block(facets, base, at);
        }
        for (column, facet) in self.of.iter_mut().zip(facets) {
            if let Facet::Runs(runs) = facet
                && !column.stands
            {
                let others = if column.chosen.is_empty() {
                    &self.matching
                } else {
                    &column.others
                };
                runs.count(others, &mut column.counts);
            }
        }
    }

    /// Takes the choice in, and finds out which counts stand.
    fn choose(&mut self, facets: &[Facet], name: u32, chosen: &mut dyn FnMut(usize, &mut Vec<u32>)) {
        let is_same_base = self.base == Some(name);
        self.base = Some(name);
        self.narrowing.clear();
        let (mut changes, mut last_change) = (0, 0);
        for (row, (column, facet)) in self.of.iter_mut().zip(facets).enumerate() {
            // Choices are few: the new one is put behind the old one, and compared there.
            let before = column.chosen.len();
            chosen(row, &mut column.chosen);
            let (old, new) = column.chosen.split_at(before);
            let is_same = old == new;
            column.chosen.drain(..before);
            if !is_same {
                (changes, last_change) = (changes + 1, row);
                column.any.clear();
                for &value in &column.chosen {
                    facet.add_holders(value as usize, &mut column.any);
                }
            }
            if !column.chosen.is_empty() {
                self.narrowing.push(row);
            }
        }
        for (row, column) in self.of.iter_mut().enumerate() {
            column.stands = is_same_base && (changes == 0 || changes == 1 && last_change == row);
            if !column.stands {
                column.counts.fill(0);
            }
        }
    }

    /// The base of a block and what all facets but one leave of it.
    fn all_but(&self, left_out: Option<usize>, base: &Bits, at: usize) -> Block {
        let mut block = base.blocks()[at];
        for &row in &self.narrowing {
            if Some(row) != left_out {
                keep(&mut block, &self.of[row].any.blocks()[at]);
            }
        }
        block
    }

    /// The share of a block in the answer.
    fn block(&mut self, facets: &[Facet], base: &Bits, at: usize) {
        let matching = self.all_but(None, base, at);
        let count = count_common(&matching, &matching);
        self.matching.blocks_mut()[at] = matching;
        self.total += count;
        for (row, facet) in facets.iter().enumerate() {
            let is_narrowing = !self.of[row].chosen.is_empty();
            if self.of[row].stands || !is_narrowing && count == 0 {
                continue;
            }
            let others = if is_narrowing {
                self.all_but(Some(row), base, at)
            } else {
                matching
            };
            let column = &mut self.of[row];
            match facet {
                Facet::Bitmaps(bitmaps) if others != [0; WORDS] => {
                    bitmaps.count(at, &others, &mut column.counts);
                }
                Facet::Runs(_) if is_narrowing => column.others.blocks_mut()[at] = others,
                Facet::Bitmaps(_) | Facet::Runs(_) => {}
            }
        }
    }
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::facet::{Bitmaps, Runs};
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    const VALUES: usize = 4;

    /// The values of each row, in a facet that is a column of bitmaps and in two that hold one value a row.
    type Row = (Vec<usize>, usize, usize);

    fn holds((several, one, other): &Row, facet: usize, value: usize) -> bool {
        match facet {
            0 => several.contains(&value),
            1 => *one == value,
            _ => *other == value,
        }
    }

    fn facets(rows: &[Row]) -> Vec<Facet> {
        let mut bitmaps = [Bitmaps::new(VALUES, rows.len()), Bitmaps::new(VALUES, rows.len())];
        for (place, row) in rows.iter().enumerate() {
            for (facet, bitmaps) in bitmaps.iter_mut().enumerate() {
                for value in (0..VALUES).filter(|&value| holds(row, facet, value)) {
                    bitmaps.insert(value, place);
                }
            }
        }
        let runs = Runs::new(VALUES, rows.iter().map(|row| row.2));
        let [several, one] = bitmaps;
        vec![Facet::Bitmaps(several), Facet::Bitmaps(one), Facet::Runs(runs)]
    }

    proptest! {
        #[test]
        fn counts_are_those_of_the_plain_way_click_after_click(
            rows in vec((vec(0..VALUES, 0..3), 0..VALUES, 0..VALUES), 1..90),
            clicks in vec((0_usize..3, 0..VALUES as u32, any::<bool>()), 1..9),
        ) {
            // Rows enough for several blocks, the middle ones of which hold nothing that matches.
            let rows: Vec<Row> = rows.iter().cloned().chain(std::iter::repeat_n((Vec::new(), 3, 3), 5000)).chain(rows.iter().cloned()).collect();
            let facets = facets(&rows);
            let bases = [Bits::all(rows.len()), Bits::where_(rows.len(), |row| row % 3 != 1)];
            let mut counts = Counts::new(&facets, rows.len());
            let mut chosen = vec![Vec::new(); 3];
            for (facet, value, is_other_base) in clicks {
                match chosen[facet].iter().position(|&it| it == value) {
                    Some(at) => { chosen[facet].remove(at); }
                    None => chosen[facet].push(value),
                }
                let base = &bases[usize::from(is_other_base)];
                counts.answer(&facets, (base, u32::from(is_other_base)), &mut |facet, to| to.extend(&chosen[facet]));
                let passes = |row: &Row, facet: usize| chosen[facet].is_empty()
                    || chosen[facet].iter().any(|&value| holds(row, facet, value as usize));
                let matching = Bits::where_(rows.len(), |at| base.contains(at) && (0..3).all(|facet| passes(&rows[at], facet)));
                prop_assert_eq!(counts.matching(), &matching);
                prop_assert_eq!(counts.total() as usize, matching.rows().count());
                for facet in 0..3 {
                    let plain: Vec<u32> = (0..VALUES).map(|value| (0..rows.len()).filter(|&at| {
                        base.contains(at) && holds(&rows[at], facet, value)
                            && (0..3).all(|other| other == facet || passes(&rows[at], other))
                    }).count() as u32).collect();
                    prop_assert_eq!(counts.of(facet), plain);
                }
            }
        }
    }
}
