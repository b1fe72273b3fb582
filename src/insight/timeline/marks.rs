//! The marks of a lane: where each stands, and which stand together.

use super::{Axis, Item};
use crate::model::order::sort_rows;

/// Rows of single milestones in a lane; what finds no room in them stands together in a further row.
const ROWS: u32 = 3;
/// The least width of a mark, in bins: what fits on a finger's or a pointer's tip.
const LEAST: f64 = 0.46;

/// A mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Rows of the items that it stands for, in their order; at least one.
    pub items: Vec<usize>,
    /// Its left end, in bins from the left.
    pub x: f64,
    /// Its width, in bins.
    pub w: f64,
    /// The row of the lane, from 0.
    pub row: u32,
    /// Whether it stands for what is planned or aimed at.
    pub ahead: bool,
    /// Whether it stands for figures.
    pub figures: bool,
}

/// The marks of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneMarks {
    /// In reading order: by bin, then milestones before figures, from left to right.
    pub marks: Vec<Mark>,
    /// How many rows they take.
    pub rows: u32,
}

/// Lays the items of a lane out. A milestone has a mark of its own where there is room; others of its year, and all figures of
/// a year, stand together: past and planned apart.
pub fn marks(items: &[Item], lane: &[usize], axis: &Axis) -> LaneMarks {
    let mut found = LaneMarks::default();
    for bin in 0..axis.bins.len() {
        let here: Vec<usize> = lane
            .iter()
            .copied()
            .filter(|&row| axis.bin(items[row].year()) == bin)
            .collect();
        let steps: Vec<usize> = here
            .iter()
            .copied()
            .filter(|&row| !items[row].is_figure())
            .collect();
        let (mut own, rest) = single(items, &steps, axis, bin);
        let mut rows = own.iter().map(|mark| mark.row + 1).max().unwrap_or(0);
        own.extend(together(items, &rest, bin, &mut rows, false));
        let figures: Vec<usize> = here.into_iter().filter(|&row| items[row].is_figure()).collect();
        own.extend(together(items, &figures, bin, &mut rows, true));
        found.rows = found.rows.max(rows);
        found.marks.extend(own);
    }
    found
}

/// Marks of their own, from left to right, and the rows that found no room.
fn single(items: &[Item], steps: &[usize], axis: &Axis, bin: usize) -> (Vec<Mark>, Vec<usize>) {
    let mut ends = [bin as f64; ROWS as usize];
    let (mut marks, mut rest) = (Vec::new(), Vec::new());
    let mut order: Vec<u32> = (0..steps.len() as u32).collect();
    sort_rows(&mut order, &mut |a, b| {
        let from = |at: u32| items[steps[at as usize]].from;
        from(a).cmp(&from(b))
    });
    for at in order {
        let row = steps[at as usize];
        let (x, w) = extent(&items[row], axis, bin);
        match ends.iter().position(|&end| end <= x) {
            Some(free) => {
                ends[free] = x + w;
                marks.push(Mark {
                    items: vec![row],
                    x,
                    w,
                    row: free as u32,
                    ahead: items[row].ahead,
                    figures: false,
                });
            }
            None => rest.push(row),
        }
    }
    rest.sort_unstable();
    (marks, rest)
}

/// From where to where an item reaches, within its bin: as long as it is uncertain, and never too small to be met.
fn extent(item: &Item, axis: &Axis, bin: usize) -> (f64, f64) {
    let (left, right) = (bin as f64, bin as f64 + 1.0);
    let from = axis.at(item.from).clamp(left, right);
    let years = axis.bins.get(bin).map_or(1, |bin| bin.last - bin.first + 1);
    // The last day belongs to it.
    let to = (axis.at(item.to) + 1.0 / (372.0 * f64::from(years))).clamp(from, right);
    let w = (to - from).max(LEAST);
    (from.min(right - w), w)
}

/// A mark for what was and one for what is planned, each in a row of its own.
fn together(items: &[Item], rows: &[usize], bin: usize, taken: &mut u32, figures: bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    for ahead in [false, true] {
        let those: Vec<usize> = rows
            .iter()
            .copied()
            .filter(|&row| items[row].ahead == ahead)
            .collect();
        if those.is_empty() {
            continue;
        }
        marks.push(Mark {
            items: those,
            x: bin as f64,
            w: 1.0,
            row: *taken,
            ahead,
            figures,
        });
        *taken += 1;
    }
    marks
}
