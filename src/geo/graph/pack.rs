//! Packing boxes into a square as small as is easily found.

use super::Spot;

/// A stretch of the skyline: from `x` on, `width` wide, free below `y`.
#[derive(Clone, Copy)]
struct Ledge {
    x: f64,
    y: f64,
    width: f64,
}

/// Places boxes of these sizes, given the largest first; gives the corner of each and the side of the square they need.
///
/// The skyline rule: each box goes where its lower edge ends highest up, leftmost among those. Of several widths, the one
/// that needs the smallest square is taken.
pub(super) fn pack(sizes: &[Spot]) -> (Vec<Spot>, f64) {
    let area: f64 = sizes.iter().map(|size| size[0] * size[1]).sum();
    let widest = sizes.iter().map(|size| size[0]).fold(0.0, f64::max);
    let base = area.sqrt().max(widest);
    let mut best: (Vec<Spot>, f64) = (Vec::new(), f64::INFINITY);
    for step in 0..8 {
        let packed = within(sizes, base * (1.0 + f64::from(step) / 10.0));
        if packed.1 < best.1 {
            best = packed;
        }
    }
    best
}

/// Places boxes one by one within a width that no box exceeds.
fn within(sizes: &[Spot], width: f64) -> (Vec<Spot>, f64) {
    let mut ledges = vec![Ledge {
        x: 0.0,
        y: 0.0,
        width,
    }];
    let mut extent = 0.0_f64;
    let corners = sizes
        .iter()
        .map(|&[wide, high]| {
            let (first, y) = highest(&ledges, wide);
            let x = ledges[first].x;
            cover(
                &mut ledges,
                first,
                Ledge {
                    x,
                    y: y + high,
                    width: wide,
                },
            );
            extent = extent.max(x + wide).max(y + high);
            [x, y]
        })
        .collect();
    (corners, extent)
}

/// On which ledge a box of this width begins, and how far down it comes to lie.
fn highest(ledges: &[Ledge], wide: f64) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    for first in 0..ledges.len() {
        let (mut free, mut y) = (0.0, 0.0_f64);
        for ledge in &ledges[first..] {
            y = y.max(ledge.y);
            free += ledge.width;
            if free + 1e-9 >= wide {
                break;
            }
        }
        if free + 1e-9 >= wide && y < best.1 {
            best = (first, y);
        }
    }
    // The first ledge of all always fits a box that is not wider than the whole; this is for rounding.
    if best.1 == f64::INFINITY {
        (0, ledges.iter().map(|ledge| ledge.y).fold(0.0, f64::max))
    } else {
        best
    }
}

/// Lays a new ledge over those that it hides.
fn cover(ledges: &mut Vec<Ledge>, first: usize, new: Ledge) {
    let end = new.x + new.width;
    let mut hidden = first;
    while hidden < ledges.len() && ledges[hidden].x + ledges[hidden].width <= end + 1e-9 {
        hidden += 1;
    }
    if let Some(partly) = ledges.get_mut(hidden)
        && partly.x < end
    {
        partly.width -= end - partly.x;
        partly.x = end;
    }
    ledges.splice(first..hidden, [new]);
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn boxes_lie_apart_and_inside(sizes in prop::collection::vec((1.0..200.0, 1.0..200.0), 1..50)) {
            let mut sizes: Vec<Spot> = sizes.into_iter().map(|(w, h)| [w, h]).collect();
            sizes.sort_by(|a, b| (b[0] * b[1]).total_cmp(&(a[0] * a[1])));
            let (corners, side) = pack(&sizes);
            prop_assert_eq!(corners.len(), sizes.len());
            for (a, (at, size)) in corners.iter().zip(&sizes).enumerate() {
                prop_assert!(at[0] >= 0.0 && at[1] >= 0.0 && at[0] + size[0] <= side + 1e-6 && at[1] + size[1] <= side + 1e-6);
                for (other, extent) in corners.iter().zip(&sizes).take(a) {
                    let clear = (0..2).any(|axis| {
                        at[axis] + size[axis] <= other[axis] + 1e-6 || other[axis] + extent[axis] <= at[axis] + 1e-6
                    });
                    prop_assert!(clear, "{at:?} {size:?} on {other:?} {extent:?}");
                }
            }
        }
    }

    #[test]
    fn small_boxes_stand_beside_a_large_one() {
        let (corners, side) = pack(&[[60.0, 60.0], [20.0, 30.0], [20.0, 30.0]]);
        assert_eq!(corners, [[0.0, 0.0], [60.0, 0.0], [60.0, 30.0]]);
        assert!((side - 80.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_needs_no_room() {
        assert_eq!(pack(&[]).0, Vec::<Spot>::new());
    }
}
