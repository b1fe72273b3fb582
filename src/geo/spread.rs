//! Marks that coincide, spread without overlap.

use super::{Vec2, hex};
use crate::model::layout::HexCell;
use std::collections::BTreeSet;

/// Moves marks that would overlap to free places nearby.
///
/// All marks stand on cells of one hexagon lattice whose cells are `pitch` apart (a mark's diameter and the gap to keep),
/// so that no two are nearer than `pitch`. They are served in the order of their keys, which are to be unique: each
/// takes the free cell nearest to its true place. The answer is parallel to `marks` and depends on their keys alone, not
/// on the order they come in. A mark is never farther from its place than [`reach`].
pub fn spread<K: Ord>(marks: &[(K, Vec2)], pitch: f64) -> Vec<Vec2> {
    if pitch <= 0.0 {
        return marks.iter().map(|(_, at)| *at).collect();
    }
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by(|&a, &b| marks[a].0.cmp(&marks[b].0).then(a.cmp(&b)));
    let mut taken = BTreeSet::new();
    let mut places = vec![Vec2::default(); marks.len()];
    for index in order {
        let wanted = marks[index].1 * (1.0 / pitch);
        let cell = nearest_free(wanted, &taken);
        taken.insert((cell.col, cell.row));
        places[index] = hex::centre(cell) * pitch;
    }
    places
}

/// The farthest that one of `count` marks is moved, in pitches: the rings around its own cell that the others can fill,
/// one for the edge, and the way to the centre of its cell.
pub fn reach(count: usize) -> f64 {
    let mut rings = 0;
    while 3 * rings * (rings + 1) < count {
        rings += 1;
    }
    rings as f64 + hex::RADIUS
}

fn nearest_free(wanted: Vec2, taken: &BTreeSet<(i32, i32)>) -> HexCell {
    let home = hex::cell_at(wanted);
    let mut best: Option<(f64, HexCell)> = None;
    let mut distance = 0;
    loop {
        // A cell `distance` steps from home is at least this far from a point inside home.
        let least = f64::from(distance) * hex::SQRT3 / 2.0 - hex::RADIUS;
        if let Some((found, cell)) = best
            && found <= least
        {
            return cell;
        }
        for cell in ring(home, distance) {
            let away = hex::centre(cell).distance(wanted);
            let nearer = best.is_none_or(|(found, _)| away < found - 1e-9);
            if nearer && !taken.contains(&(cell.col, cell.row)) {
                best = Some((away, cell));
            }
        }
        distance += 1;
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
            let unique: BTreeSet<_> = cells.iter().map(|cell| (cell.col, cell.row)).collect();
            assert_eq!(unique.len(), 6 * distance as usize);
            for cell in cells {
                let away = hex::centre(cell).distance(hex::centre(home));
                assert!(away <= f64::from(distance) + 1e-9 && away >= f64::from(distance) * 0.866 - 1e-9);
            }
        }
    }

    #[test]
    fn a_lone_mark_hardly_moves() {
        let places = spread(&[(1, Vec2::new(500.0, 300.0))], 9.0);
        assert!(places[0].distance(Vec2::new(500.0, 300.0)) <= 9.0 * hex::RADIUS);
    }

    proptest! {
        #[test]
        fn marks_do_not_overlap_stay_near_and_ignore_their_order(
            points in prop::collection::vec((0..6, 0..6, 0_u8..40), 1..120), pitch in 4.0..20.0, turn in 0_usize..120,
        ) {
            // Few distinct places, so that many coincide.
            let marks: Vec<(usize, Vec2)> = points
                .iter()
                .enumerate()
                .map(|(id, &(x, y, nudge))| {
                    (id, Vec2::new(f64::from(x) * 9.0 + f64::from(nudge) / 20.0, f64::from(y) * 9.0))
                })
                .collect();
            let places = spread(&marks, pitch);
            for (a, at) in places.iter().enumerate() {
                for other in &places[..a] {
                    prop_assert!(at.distance(*other) >= pitch - 1e-6);
                }
                prop_assert!(at.distance(marks[a].1) <= reach(marks.len()) * pitch + 1e-6);
            }
            let mut turned = marks.clone();
            turned.rotate_left(turn % marks.len());
            turned.reverse();
            let again = spread(&turned, pitch);
            for ((id, _), at) in turned.iter().zip(again) {
                prop_assert_eq!(at, places[*id]);
            }
        }
    }
}
