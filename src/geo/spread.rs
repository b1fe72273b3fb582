//! Marks that coincide, spread without overlap.

use super::{Vec2, hex};
use crate::model::layout::HexCell;
use crate::model::order::sort_by;

/// A mark to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc<K> {
    /// What decides the order in which marks are served; unique.
    pub key: K,
    /// Its true place.
    pub at: Vec2,
    /// Its radius, above 0.
    pub radius: f64,
}

/// Moves marks that would overlap to free places nearby, so that between any two is at least `gap`.
///
/// Marks are served the largest first, then in the order of their keys. Each takes the nearest cell, of a hexagon lattice
/// as fine as the smallest mark and the gap, where it overlaps none before it. The answer is parallel to `discs` and depends
/// on their keys alone, not on the order they come in. A mark is never farther from its place than [`reach`].
pub fn spread<K: Ord>(discs: &[Disc<K>], gap: f64) -> Vec<Vec2> {
    let radii = || discs.iter().map(|disc| disc.radius);
    let pitch = radii().fold(f64::MAX, f64::min) * 2.0 + gap;
    let widest = radii().fold(0.0, f64::max) * 2.0 + gap;
    let mut order: Vec<usize> = (0..discs.len()).collect();
    sort_by(&mut order, &mut |&a, &b| {
        let (a, b) = (&discs[a], &discs[b]);
        b.radius.total_cmp(&a.radius).then_with(|| a.key.cmp(&b.key))
    });
    let mut placed = Placed {
        side: widest,
        gap,
        bins: Vec::new(),
    };
    let mut places = vec![Vec2::default(); discs.len()];
    for index in order {
        let disc = &discs[index];
        let place = nearest_free(disc.at, disc.radius, pitch, &placed);
        placed.add(place, disc.radius);
        places[index] = place;
    }
    places
}

/// The farthest that one of `count` marks is moved, for radii from `least` to `most`: the rings of cells that the others
/// can take away, one for the edge, and the way to the centre of its own cell.
pub fn reach(count: usize, least: f64, most: f64, gap: f64) -> f64 {
    let pitch = least * 2.0 + gap;
    let spans = (most * 2.0 + gap) / pitch;
    // Cells of the lattice within `spans` pitches of a point; at least the one that a mark stands on.
    let each = (std::f64::consts::PI * (spans + hex::RADIUS).powi(2) / (hex::SQRT3 / 2.0)).ceil();
    let taken = count as f64 * each;
    let mut rings = 0.0;
    while 3.0 * rings * (rings + 1.0) < taken {
        rings += 1.0;
    }
    (rings + 1.0 + hex::RADIUS) * pitch
}

/// Column and row of a bin.
type Bin = (i32, i32);

/// Marks already placed, in square bins as wide as two of the largest reach, so that only nine bins can interfere.
struct Placed {
    side: f64,
    gap: f64,
    /// In the order of their places.
    bins: Vec<(Bin, Vec<(Vec2, f64)>)>,
}

impl Placed {
    fn bin(&self, at: Vec2) -> (i32, i32) {
        (
            (at.x / self.side).floor() as i32,
            (at.y / self.side).floor() as i32,
        )
    }

    fn add(&mut self, at: Vec2, radius: f64) {
        let bin = self.bin(at);
        match self.found(bin) {
            Ok(row) => self.bins[row].1.push((at, radius)),
            Err(row) => self.bins.insert(row, (bin, vec![(at, radius)])),
        }
    }

    /// The row of a bin, or where it would be.
    fn found(&self, bin: (i32, i32)) -> Result<usize, usize> {
        self.bins.binary_search_by(|(held, _)| held.cmp(&bin))
    }

    fn is_free(&self, at: Vec2, radius: f64) -> bool {
        let (column, row) = self.bin(at);
        let is_clear = |bin: (i32, i32)| {
            self.found(bin).ok().is_none_or(|row| {
                self.bins[row]
                    .1
                    .iter()
                    .all(|&(other, its)| at.distance(other) >= radius + its + self.gap - 1e-9)
            })
        };
        (row - 1..=row + 1).all(|row| (column - 1..=column + 1).all(|column| is_clear((column, row))))
    }
}

fn nearest_free(at: Vec2, radius: f64, pitch: f64, placed: &Placed) -> Vec2 {
    let home = hex::cell_at(at * (1.0 / pitch));
    let mut best: Option<(f64, Vec2)> = None;
    let mut steps = 0;
    loop {
        // A cell this many steps from home is at least this far from a point inside home.
        let least = (f64::from(steps) * hex::SQRT3 / 2.0 - hex::RADIUS) * pitch;
        if let Some((found, place)) = best
            && found <= least
        {
            return place;
        }
        for cell in ring(home, steps) {
            let place = hex::centre(cell) * pitch;
            let away = place.distance(at);
            let nearer = best.is_none_or(|(found, _)| away < found - 1e-9);
            if nearer && placed.is_free(place, radius) {
                best = Some((away, place));
            }
        }
        steps += 1;
    }
}

/// The cells exactly `distance` steps from a cell, clockwise from the right; the cell itself for 0.
fn ring(home: HexCell, distance: i32) -> Vec<HexCell> {
    if distance == 0 {
        return vec![home];
    }
    let mut cell = home;
    for _ in 0..distance {
        cell = hex::neighbours(cell)[0];
    }
    let mut cells = Vec::with_capacity(6 * distance as usize);
    for side in [2, 3, 4, 5, 0, 1] {
        for _ in 0..distance {
            cells.push(cell);
            cell = hex::neighbours(cell)[side];
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_ring_has_six_sides() {
        let home = HexCell { col: 3, row: -2 };
        for distance in 1..5 {
            let cells = ring(home, distance);
            let unique: std::collections::BTreeSet<_> =
                cells.iter().map(|cell| (cell.col, cell.row)).collect();
            assert_eq!(unique.len(), 6 * distance as usize);
            for cell in cells {
                let away = hex::centre(cell).distance(hex::centre(home));
                assert!(away <= f64::from(distance) + 1e-9 && away >= f64::from(distance) * 0.866 - 1e-9);
            }
        }
    }

    #[test]
    fn a_lone_mark_hardly_moves() {
        let places = spread(
            &[Disc {
                key: 1,
                at: Vec2::new(500.0, 300.0),
                radius: 4.0,
            }],
            1.0,
        );
        assert!(places[0].distance(Vec2::new(500.0, 300.0)) <= 9.0 * hex::RADIUS);
        assert!(spread::<u8>(&[], 1.0).is_empty());
    }

    proptest! {
        #[test]
        fn marks_do_not_overlap_stay_near_and_ignore_their_order(
            points in prop::collection::vec((0..6, 0..6, 0_u8..40, 0_u8..3), 1..50),
            least in 2.0..8.0, turn in 0_usize..50,
        ) {
            // Few distinct places, so that many coincide.
            let discs: Vec<Disc<usize>> = points
                .iter()
                .enumerate()
                .map(|(key, &(x, y, nudge, size))| {
                    let at = Vec2::new(f64::from(x) * 9.0 + f64::from(nudge) / 20.0, f64::from(y) * 9.0);
                    Disc { key, at, radius: least * (1.0 + f64::from(size) / 2.0) }
                })
                .collect();
            let places = spread(&discs, 1.0);
            for (a, at) in places.iter().enumerate() {
                for (b, other) in places[..a].iter().enumerate() {
                    prop_assert!(at.distance(*other) >= discs[a].radius + discs[b].radius + 1.0 - 1e-6);
                }
                prop_assert!(at.distance(discs[a].at) <= reach(discs.len(), least, least * 2.0, 1.0));
            }
            let mut turned = discs.clone();
            turned.rotate_left(turn % discs.len());
            turned.reverse();
            let again = spread(&turned, 1.0);
            for (disc, at) in turned.iter().zip(again) {
                prop_assert_eq!(at, places[disc.key]);
            }
        }
    }
}
