//! [`Layout`]: brings rows that hold the same values together, so that whole facets become a few [`Runs`].
//!
//! Rows are sorted by facets of one value a row, those with the most values first: as many bitmaps are saved. A facet joins
//! as long as there are no more than `len / 32` runs, for from there on runs would cost more than bitmaps do (sorting
//! before bitmaps: D. Lemire, O. Kaser, *Reordering columns for smaller indexes*, 2011). What depends on one that
//! has joined, as a city on its district, adds no run and joins for nothing.

use super::facet::Runs;

/// A row in so many may begin a run.
const ROWS_A_RUN: usize = 32;

/// A facet of one value a row, as it comes: the value of every row, each below `values`.
#[derive(Clone, Debug)]
pub struct Column {
    /// How many values there are.
    pub values: usize,
    /// The value of each row.
    pub of: Vec<u16>,
}

/// Which row stands where.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The row of the input at each place.
    pub rows: Vec<u32>,
}

impl Layout {
    /// Sorts `len` rows by the columns, and gives the runs of those that joined, by the column's number.
    pub fn new(len: usize, columns: &[Option<Column>]) -> (Self, Vec<(usize, Runs)>) {
        let mut by_size: Vec<(usize, &Column)> = columns
            .iter()
            .enumerate()
            .filter_map(|(row, column)| Some((row, column.as_ref()?)))
            .collect();
        by_size.sort_by_key(|(row, column)| (std::cmp::Reverse(column.values), *row));
        let mut rows: Vec<u32> = (0..len as u32).collect();
        let mut group = vec![0_u32; len];
        let mut joined = Vec::new();
        for (number, column) in by_size {
            let Some((next, groups)) = split(&rows, &group, column) else {
                continue;
            };
            (rows, group) = (next, groups);
            joined.push((number, column));
        }
        let runs = joined.into_iter().map(|(number, column)| {
            let values = rows.iter().map(|&row| usize::from(column.of[row as usize]));
            (number, Runs::new(column.values, values))
        });
        let runs = runs.collect();
        (Self { rows }, runs)
    }

    /// The place of each row of the input.
    pub fn places(&self) -> Vec<u32> {
        let mut places = vec![0; self.rows.len()];
        for (place, &row) in (0..).zip(&self.rows) {
            places[row as usize] = place;
        }
        places
    }
}

/// Sorts the rows of each group by a column, and gives each the number of its new group; none if there would be too many.
/// `group` holds the group of each place, ascending. Within a group the rows keep their order.
fn split(rows: &[u32], group: &[u32], column: &Column) -> Option<(Vec<u32>, Vec<u32>)> {
    let groups = group.last().map_or(0, |&last| last as usize + 1);
    let cells = groups * column.values;
    let cell =
        |place: usize| group[place] as usize * column.values + usize::from(column.of[rows[place] as usize]);
    // Beyond this even the table of cells would be larger than what it may save.
    if cells > rows.len().max(1) * 4 {
        return None;
    }
    let mut ends = vec![0_u32; cells];
    for place in 0..rows.len() {
        ends[cell(place)] += 1;
    }
    let full = ends.iter().filter(|&&count| count > 0).count();
    if full > groups && full * ROWS_A_RUN > rows.len() {
        return None;
    }
    let (mut sum, mut number) = (0, 0);
    let mut numbers = vec![0; cells];
    for (end, of) in ends.iter_mut().zip(&mut numbers) {
        let count = std::mem::replace(end, sum);
        sum += count;
        *of = number;
        number += u32::from(count > 0);
    }
    let (mut sorted, mut regrouped) = (vec![0; rows.len()], vec![0; rows.len()]);
    for place in 0..rows.len() {
        let at = &mut ends[cell(place)];
        sorted[*at as usize] = rows[place];
        regrouped[*at as usize] = numbers[cell(place)];
        *at += 1;
    }
    Some((sorted, regrouped))
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::bits::Bits;
    use super::*;
    use proptest::prelude::*;

    fn column(values: u16, len: usize, of: impl Fn(usize) -> usize) -> Column {
        let of = (0..len).map(|row| of(row) as u16 % values).collect();
        Column {
            values: usize::from(values),
            of,
        }
    }

    #[test]
    fn what_depends_joins_for_nothing_and_what_is_too_fine_stays_out() {
        let len = 4000;
        let columns = [
            Some(column(3, len, |row| row % 60 / 20)),
            None,
            Some(column(60, len, |row| row)),
            Some(column(50, len, |row| row / 7)),
        ];
        let (layout, runs) = Layout::new(len, &columns);
        assert_eq!(runs.iter().map(|it| it.0).collect::<Vec<_>>(), [2, 0]);
        assert_eq!(
            (layout.rows[0], layout.rows[1]),
            (0, 60),
            "rows keep their order within a run"
        );
    }

    proptest! {
        #[test]
        fn runs_hold_what_the_columns_do(seed in 1_usize..9999, len in 0_usize..3000, fine in 1_u16..200) {
            let columns = [
                Some(column(4, len, |row| row * seed / 64)),
                Some(column(fine, len, |row| row * row * seed / 8)),
                None,
                Some(column(5, len, |row| row * seed % 77)),
            ];
            let (layout, runs) = Layout::new(len, &columns);
            let mut all = layout.rows.clone();
            all.sort_unstable();
            prop_assert_eq!(all, (0..len as u32).collect::<Vec<_>>());
            let places = layout.places();
            prop_assert!((0..len).all(|row| layout.rows[places[row] as usize] as usize == row));
            for (number, runs) in runs {
                let column = columns[number].as_ref().unwrap();
                let set = Bits::where_(len, |place| place.is_multiple_of(3));
                let mut counts = vec![0; column.values];
                runs.count(&set, &mut counts);
                let held = |value: usize| -> Vec<usize> {
                    (0..len).filter(|&place| usize::from(column.of[layout.rows[place] as usize]) == value).collect()
                };
                for (value, &count) in counts.iter().enumerate() {
                    let mut holders = Bits::none(len);
                    runs.add_holders(value, &mut holders);
                    prop_assert_eq!(holders.rows().collect::<Vec<_>>(), held(value));
                    prop_assert_eq!(count as usize, held(value).iter().filter(|place| place.is_multiple_of(3)).count());
                }
            }
        }
    }
}
