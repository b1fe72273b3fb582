//! Marks inside one hexagon, below its label.

use super::{Vec2, hex};
use crate::model::order::sort_by;

/// The marks of a tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Packing {
    /// Where marks stand, from the centre of the tile; in rows, each row filled from the left.
    pub places: Vec<Vec2>,
    /// How many found no room, to be given as a number.
    pub rest: usize,
}

/// Packs `count` round marks of radius `mark` into a pointy-top hexagon of circumradius `radius`, between the heights `top`
/// and `bottom` (measured from its centre, downwards), in rows with a quarter of a mark between them.
///
/// `places` and `rest` together are always `count`.
pub fn pack(count: usize, radius: f64, mark: f64, (top, bottom): (f64, f64)) -> Packing {
    let rows = rows(radius, mark, (top, bottom));
    let capacity: usize = rows.iter().map(|row| row.places).sum();
    let shown = count.min(capacity);
    let mut left = shown;
    let mut places = Vec::with_capacity(shown);
    // A tile with few marks shows them around the middle of its free space rather than hanging from the label.
    let used = rows_for(&rows, shown);
    for row in used {
        let here = row.places.min(left);
        left -= here;
        let start = -(here.saturating_sub(1) as f64) / 2.0;
        for place in 0..here {
            places.push(Vec2::new((start + place as f64) * row.pitch, row.y));
        }
    }
    Packing {
        places,
        rest: count - shown,
    }
}

/// A mark with room for its name beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Where the mark stands, from the centre of the tile.
    pub at: Vec2,
    /// How wide the name may be.
    pub width: f64,
}

/// Room for a name beside a mark of this radius begins this far from the mark's centre.
pub fn name_offset(mark: f64) -> f64 {
    mark + 3.0
}

/// Free space between a list and the edge of its tile.
const INSET: f64 = 4.0;

/// Widths that columns of names are tried at, the most comfortable first. In narrower ones hardly a name could be read.
const COLUMNS: [f64; 4] = [200.0, 160.0, 130.0, 110.0];

/// Lists up to `count` marks with their names in rows `row` high inside a pointy-top hexagon of circumradius `radius`, between
/// the heights `top` and `bottom`: all of them in as wide columns as they fit in, or else as many as the best columns hold.
pub fn list(count: usize, radius: f64, mark: f64, row: f64, (top, bottom): (f64, f64)) -> Vec<Cell> {
    let mut best: Vec<Cell> = Vec::new();
    for column in COLUMNS {
        let cells = list_in(count, radius, mark, row, (top, bottom), column);
        if cells.len() > best.len() {
            best = cells;
        }
        if best.len() == count {
            break;
        }
    }
    best
}

fn list_in(
    count: usize,
    radius: f64,
    mark: f64,
    row: f64,
    (top, bottom): (f64, f64),
    column: f64,
) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(count);
    let mut y = top + row / 2.0;
    while cells.len() < count && y + row / 2.0 <= radius.min(bottom) {
        let half = half_width(radius, y + row / 2.0).min(half_width(radius, y - row / 2.0)) - mark - INSET;
        let columns = (half * 2.0 / column) as usize;
        let wide = half * 2.0 / columns.max(1) as f64;
        for place in 0..columns.min(count - cells.len()) {
            let left = -half + place as f64 * wide;
            let width = wide - mark - name_offset(mark) - 4.0;
            cells.push(Cell {
                at: Vec2::new(left + mark, y),
                width,
            });
        }
        y += row;
    }
    cells
}

#[derive(Clone, Copy)]
struct Row {
    y: f64,
    places: usize,
    pitch: f64,
}

/// The rows that hold `shown` marks: the fewest, the widest first, of equally wide ones those nearest to the middle; from top
/// to bottom.
fn rows_for(rows: &[Row], shown: usize) -> Vec<Row> {
    let middle = rows
        .first()
        .zip(rows.last())
        .map_or(0.0, |(first, last)| f64::midpoint(first.y, last.y));
    let off = |row: &Row| (row.y - middle).abs();
    let mut widest_first: Vec<Row> = rows.to_vec();
    sort_by(&mut widest_first, &mut |a, b| {
        b.places
            .cmp(&a.places)
            .then(off(a).total_cmp(&off(b)))
            .then(a.y.total_cmp(&b.y))
    });
    let mut held = 0;
    let mut used: Vec<Row> = Vec::new();
    for row in widest_first {
        if held >= shown {
            break;
        }
        held += row.places;
        used.push(row);
    }
    sort_by(&mut used, &mut |a, b| a.y.total_cmp(&b.y));
    used
}

fn rows(radius: f64, mark: f64, (top, bottom): (f64, f64)) -> Vec<Row> {
    if mark <= 0.0 || radius <= 0.0 {
        return Vec::new();
    }
    let pitch = mark * 2.25;
    // Marks keep half a mark away from the edge.
    let inner = radius - mark * 0.5;
    let mut rows = Vec::new();
    let mut y = top + mark;
    while y + mark <= inner.min(bottom) {
        let half = half_width(inner, y + mark).min(half_width(inner, y - mark)) - mark;
        if half >= 0.0 {
            rows.push(Row {
                y,
                places: (half * 2.0 / pitch) as usize + 1,
                pitch,
            });
        }
        y += pitch;
    }
    rows
}

/// Half the width of a pointy-top hexagon at a height from its centre.
fn half_width(radius: f64, y: f64) -> f64 {
    let flat = radius * hex::SQRT3 / 2.0;
    flat.min((radius - y.abs()) * hex::SQRT3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_does_not_fit_is_counted() {
        let few = pack(3, 40.0, 4.0, (0.0, 40.0));
        assert_eq!((few.places.len(), few.rest), (3, 0));
        let many = pack(500, 40.0, 4.0, (0.0, 40.0));
        assert_eq!(many.places.len() + many.rest, 500);
        assert!(many.places.len() > 10);
        assert_eq!(
            pack(5, 4.0, 4.0, (0.0, 4.0)),
            Packing {
                places: vec![],
                rest: 5
            }
        );
    }

    proptest! {
        #[test]
        fn marks_are_inside_below_the_label_and_apart(
            count in 0_usize..200, radius in 5.0..200.0, mark in 1.0..12.0, top in -0.5..0.9, bottom in 0.3..1.0,
        ) {
            let top = top * radius;
            let bottom = bottom * radius;
            let packing = pack(count, radius, mark, (top, bottom));
            prop_assert_eq!(packing.places.len() + packing.rest, count);
            for (a, at) in packing.places.iter().enumerate() {
                prop_assert!(at.y - mark >= top - 1e-9 && at.y + mark <= bottom + 1e-9);
                prop_assert!(hex::norm(*at) + mark <= radius * hex::SQRT3 / 2.0 + 1e-9);
                for other in &packing.places[..a] {
                    prop_assert!(at.distance(*other) >= mark * 2.0);
                }
            }
        }

        #[test]
        fn names_are_listed_inside_below_the_label_and_apart(
            count in 0_usize..80, radius in 40.0..600.0, top in -0.5..0.5, bottom in 0.2..1.0,
        ) {
            let (mark, row) = (4.5, 18.0);
            let (top, bottom) = (top * radius, bottom * radius);
            let cells = list(count, radius, mark, row, (top, bottom));
            prop_assert!(cells.len() <= count);
            let rect = |cell: &Cell| {
                let right = cell.at.x + name_offset(mark) + cell.width;
                crate::geo::Rect::spanning(
                    Vec2::new(cell.at.x - mark, cell.at.y - row / 2.0 + 0.01),
                    Vec2::new(right, cell.at.y + row / 2.0 - 0.01),
                )
            };
            for (a, cell) in cells.iter().enumerate() {
                prop_assert!(cell.width >= 55.0);
                prop_assert!(cell.at.y - row / 2.0 >= top - 1e-9 && cell.at.y + row / 2.0 <= bottom + 1e-9);
                for corner in rect(cell).corners() {
                    prop_assert!(hex::contains(Vec2::default(), radius + 1e-6, corner));
                }
                for other in &cells[..a] {
                    prop_assert!(!rect(cell).overlaps(rect(other)));
                }
            }
        }
    }

    #[test]
    fn a_tile_opens_its_names_when_there_is_room() {
        let listed =
            |count: usize, radius: f64| list(count, radius, 4.5, 18.0, (-radius / 2.0, radius)).len();
        assert_eq!([listed(3, 48.0), listed(3, 90.0), listed(53, 320.0)], [0, 3, 53]);
        assert!((3..53).contains(&listed(53, 120.0)));
    }
}
