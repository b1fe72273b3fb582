//! Pushing discs apart until none lies on another.

use super::Spot;

/// Space that is left between two discs, in units of the plane.
const CLEARANCE: f64 = 3.0;

/// Rounds before what still overlaps is drawn apart by what its worst pair needs.
const ROUNDS: usize = 40;

/// Passes in a round.
const PASSES: usize = 10;

/// What a round that was not enough draws everything apart by: pushing alone moves a dense heap too slowly.
const STRETCH: f64 = 1.06;

/// Moves discs of these radii as little as is easily found, until no two overlap.
///
/// Pairs that overlap step aside, each by half, pass after pass; where that is not enough, all positions are drawn apart
/// a little and the passes begin again. Should some still overlap in the end, one factor for all always suffices.
pub(super) fn push_apart(spots: &mut [Spot], radii: &[f64]) {
    let widest = radii.iter().copied().fold(0.0, f64::max);
    let band = 2.0 * widest + CLEARANCE;
    let mut order: Vec<u32> = (0..spots.len() as u32).collect();
    for _ in 0..ROUNDS {
        for _ in 0..PASSES {
            if !pass(spots, radii, &mut order, band) {
                return;
            }
        }
        stretch(spots, STRETCH);
    }
    let factor = needed(spots, radii, &mut order, band);
    stretch(spots, factor);
}

/// Lets every pair that overlaps step aside once; whether there was any.
fn pass(spots: &mut [Spot], radii: &[f64], order: &mut [u32], band: f64) -> bool {
    sort_by_x(order, spots);
    let mut moved = false;
    for (rank, &a) in order.iter().enumerate() {
        for &b in &order[rank + 1..] {
            let (a, b) = (a as usize, b as usize);
            // Discs have moved since the sort; a pair missed for that is met in the next pass, for one has moved.
            if spots[b][0] - spots[a][0] > band {
                break;
            }
            moved |= step_aside(spots, a, b, radii[a] + radii[b] + CLEARANCE);
        }
    }
    moved
}

fn stretch(spots: &mut [Spot], factor: f64) {
    for spot in spots {
        *spot = [spot[0] * factor, spot[1] * factor];
    }
}

/// Sorts by insertion: from pass to pass hardly any disc changes its place in the order, so that this is one walk along it.
fn sort_by_x(order: &mut [u32], spots: &[Spot]) {
    let x = |node: u32| spots[node as usize][0];
    for row in 1..order.len() {
        let node = order[row];
        let mut at = row;
        while at > 0
            && x(order[at - 1])
                .total_cmp(&x(node))
                .then(order[at - 1].cmp(&node))
                .is_gt()
        {
            order[at] = order[at - 1];
            at -= 1;
        }
        order[at] = node;
    }
}

/// Whether two discs were nearer than `need`, less a hair; then they are that far apart now.
fn step_aside(spots: &mut [Spot], a: usize, b: usize, need: f64) -> bool {
    let (dx, dy) = (spots[b][0] - spots[a][0], spots[b][1] - spots[a][1]);
    if dy.abs() >= need {
        return false;
    }
    let apart = (dx * dx + dy * dy).sqrt();
    if apart >= need - 0.01 {
        return false;
    }
    // In the very same place there is no way aside: sideways for one pair, upwards for the next.
    let (ux, uy) = match (apart > 1e-6, (a ^ b) & 1) {
        (true, _) => (dx / apart, dy / apart),
        (false, 0) => (1.0, 0.0),
        (false, _) => (0.0, 1.0),
    };
    let half = (need - apart) / 2.0;
    spots[a] = [spots[a][0] - ux * half, spots[a][1] - uy * half];
    spots[b] = [spots[b][0] + ux * half, spots[b][1] + uy * half];
    true
}

/// The factor that the worst overlap needs all positions to be multiplied by.
fn needed(spots: &[Spot], radii: &[f64], order: &mut [u32], band: f64) -> f64 {
    sort_by_x(order, spots);
    let mut factor = 1.0_f64;
    for (rank, &a) in order.iter().enumerate() {
        for &b in &order[rank + 1..] {
            let (a, b) = (a as usize, b as usize);
            let (dx, dy) = (spots[b][0] - spots[a][0], spots[b][1] - spots[a][1]);
            if dx > band {
                break;
            }
            // A hair more than needed, so that rounding cannot undo it.
            let need = (radii[a] + radii[b]) * 1.000_001;
            let apart = (dx * dx + dy * dy).sqrt().max(1e-6);
            factor = factor.max(need / apart);
        }
    }
    factor
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_two_discs_overlap(discs in prop::collection::vec((0.0..200.0, 0.0..200.0, 0.0..25.0), 0..60)) {
            let mut spots: Vec<Spot> = discs.iter().map(|&(x, y, _)| [x, y]).collect();
            let radii: Vec<f64> = discs.iter().map(|&(_, _, r)| r).collect();
            push_apart(&mut spots, &radii);
            for a in 0..spots.len() {
                for b in 0..a {
                    let apart = (spots[a][0] - spots[b][0]).hypot(spots[a][1] - spots[b][1]);
                    prop_assert!(apart >= radii[a] + radii[b], "{apart} < {} + {}", radii[a], radii[b]);
                }
            }
        }
    }

    #[test]
    fn discs_that_do_not_touch_stay_where_they_are() {
        let mut spots = [[0.0, 0.0], [30.0, 0.0], [0.0, 30.0]];
        push_apart(&mut spots, &[10.0; 3]);
        assert_eq!(spots, [[0.0, 0.0], [30.0, 0.0], [0.0, 30.0]]);
    }

    #[test]
    fn a_heap_in_one_place_comes_apart() {
        let mut spots = [[5.0, 5.0]; 12];
        push_apart(&mut spots, &[4.0; 12]);
        for a in 0..12 {
            for b in 0..a {
                assert!((spots[a][0] - spots[b][0]).hypot(spots[a][1] - spots[b][1]) >= 8.0);
            }
        }
    }
}
