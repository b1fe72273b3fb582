//! Marks inside one hexagon, below its label.

use super::{Vec2, hex};

/// The marks of a tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Packing {
    /// Where marks stand, from the centre of the tile; in rows, each row filled from the left.
    pub places: Vec<Vec2>,
    /// How many found no room, to be given as a number.
    pub rest: usize,
}

/// Packs `count` round marks of radius `mark` into a pointy-top hexagon of circumradius `radius`, below `top` (measured
/// from its centre, downwards), in staggered rows with a quarter of a mark between them.
///
/// Where not all fit, the last place is left free for the number of those left over, so `places` and `rest` together
/// are always `count`.
pub fn pack(count: usize, radius: f64, mark: f64, top: f64) -> Packing {
    let rows = rows(radius, mark, top);
    let capacity: usize = rows.iter().map(|row| row.places).sum();
    let shown = if count <= capacity {
        count
    } else {
        capacity.saturating_sub(1)
    };
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

#[derive(Clone, Copy)]
struct Row {
    y: f64,
    places: usize,
    pitch: f64,
}

/// The rows that hold `shown` marks: the fewest, starting with the widest, then from top to bottom.
fn rows_for(rows: &[Row], shown: usize) -> Vec<Row> {
    let mut widest_first: Vec<Row> = rows.to_vec();
    widest_first.sort_by(|a, b| b.places.cmp(&a.places).then(a.y.total_cmp(&b.y)));
    let mut held = 0;
    let mut used: Vec<Row> = Vec::new();
    for row in widest_first {
        if held >= shown {
            break;
        }
        held += row.places;
        used.push(row);
    }
    used.sort_by(|a, b| a.y.total_cmp(&b.y));
    used
}

fn rows(radius: f64, mark: f64, top: f64) -> Vec<Row> {
    if mark <= 0.0 || radius <= 0.0 {
        return Vec::new();
    }
    let pitch = mark * 2.25;
    let step = pitch * hex::SQRT3 / 2.0;
    // Marks keep half a mark away from the edge.
    let inner = radius - mark * 0.5;
    let mut rows = Vec::new();
    let mut y = top + mark;
    while y + mark <= inner {
        let half = half_width(inner, y + mark).min(half_width(inner, y - mark)) - mark;
        if half >= 0.0 {
            rows.push(Row {
                y,
                places: (half * 2.0 / pitch) as usize + 1,
                pitch,
            });
        }
        y += step.max(pitch);
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
        let few = pack(3, 40.0, 4.0, 0.0);
        assert_eq!((few.places.len(), few.rest), (3, 0));
        let many = pack(500, 40.0, 4.0, 0.0);
        assert_eq!(many.places.len() + many.rest, 500);
        assert!(many.places.len() > 10);
        assert_eq!(
            pack(5, 4.0, 4.0, 0.0),
            Packing {
                places: vec![],
                rest: 5
            }
        );
    }

    proptest! {
        #[test]
        fn marks_are_inside_below_the_label_and_apart(
            count in 0_usize..200, radius in 5.0..200.0, mark in 1.0..12.0, top in -0.5..0.9,
        ) {
            let top = top * radius;
            let packing = pack(count, radius, mark, top);
            prop_assert_eq!(packing.places.len() + packing.rest, count);
            for (a, at) in packing.places.iter().enumerate() {
                prop_assert!(at.y - mark >= top - 1e-9);
                prop_assert!(hex::norm(*at) + mark <= radius * hex::SQRT3 / 2.0 + 1e-9);
                for other in &packing.places[..a] {
                    prop_assert!(at.distance(*other) >= mark * 2.0);
                }
            }
        }
    }
}
