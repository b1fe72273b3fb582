//! Labels of cities beside their tiles.

use super::{
    Rect, Vec2, hex,
    tiles::{CityLabel, TilePlan},
};
use crate::model::CityIx;

/// Distance between two candidate places, in units, at most.
const STRIDE: f64 = 12.0;

/// How far from its tiles a label is looked for before it may stand anywhere, in pitches.
const NEAR: f64 = 2.4;

/// Rounds of placing every label anew with all others in place.
const ROUNDS: usize = 3;

/// A candidate place and how little it is liked.
struct Spot {
    cost: f64,
    rect: Rect,
    apart: bool,
}

pub(super) fn place(plan: &TilePlan, sizes: &[(f64, f64)], clear: f64, region: Rect) -> Vec<CityLabel> {
    let spots: Vec<Vec<Spot>> = sizes
        .iter()
        .enumerate()
        .map(|(row, &size)| spots(plan, CityIx::of(row), size, clear, region))
        .collect();
    // Those with the least choice are placed first; they have the dearest best place.
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    let best = |row: usize| spots[row].first().map_or(f64::MAX, |spot| spot.cost);
    order.sort_by(|&a, &b| best(b).total_cmp(&best(a)).then(a.cmp(&b)));
    let mut placed: Vec<Option<usize>> = vec![None; sizes.len()];
    for _ in 0..ROUNDS {
        for &row in &order {
            let is_free = |spot: &Spot| {
                let wide = spot.rect.grown(clear);
                placed.iter().enumerate().all(|(other, at)| {
                    other == row || at.is_none_or(|at| !spots[other][at].rect.overlaps(wide))
                })
            };
            placed[row] = spots[row].iter().position(is_free);
        }
    }
    placed
        .iter()
        .enumerate()
        .map(|(row, &at)| {
            let city = CityIx::of(row);
            if let Some(at) = at {
                let Spot { rect, apart, .. } = spots[row][at];
                let leader = if apart { leader(plan, city, rect) } else { None };
                CityLabel { city, rect, leader }
            } else {
                // A label over tiles is better than a city without one.
                let (width, height) = sizes[row];
                let rect = Rect::centred(plan.bounds_of(city).centre(), width, height);
                CityLabel {
                    city,
                    rect,
                    leader: None,
                }
            }
        })
        .collect()
}

/// All places free of tiles, best first.
fn spots(plan: &TilePlan, city: CityIx, size: (f64, f64), clear: f64, region: Rect) -> Vec<Spot> {
    let near = spots_within(plan, city, size, clear, region, NEAR * plan.pitch);
    if near.is_empty() {
        spots_within(plan, city, size, clear, region, f64::MAX)
    } else {
        near
    }
}

fn spots_within(
    plan: &TilePlan,
    city: CityIx,
    (width, height): (f64, f64),
    clear: f64,
    region: Rect,
    reach: f64,
) -> Vec<Spot> {
    let bounds = plan.bounds_of(city);
    let around = Rect::centred(
        bounds.centre(),
        bounds.width() + 2.0 * reach.min(4e3) + width,
        bounds.height() + 2.0 * reach.min(4e3) + height,
    );
    let half = Vec2::new(width / 2.0, height / 2.0);
    let low = Vec2::new(around.min.x.max(region.min.x), around.min.y.max(region.min.y)) + half;
    let high = Vec2::new(around.max.x.min(region.max.x), around.max.y.min(region.max.y)) - half;
    let stride = STRIDE.min(height / 2.0).max(1.0);
    let mut spots = Vec::new();
    let mut y = low.y;
    while y <= high.y {
        let mut x = low.x;
        while x <= high.x {
            let rect = Rect::centred(Vec2::new(x, y), width, height);
            spots.extend(judge(plan, city, rect, clear, bounds.centre()));
            x += stride;
        }
        y += stride;
    }
    // Ties end at the reading order of the places, which a stable sort keeps.
    spots.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    spots
}

/// What a place is worth; none where a tile is in the way. Near its own tiles is good, nearer to another city's is bad:
/// the reader would take the label for theirs.
fn judge(plan: &TilePlan, city: CityIx, rect: Rect, clear: f64, middle: Vec2) -> Option<Spot> {
    let wide = rect.grown(clear);
    let inner = plan.radius * hex::SQRT3 / 2.0;
    let (mut own, mut other) = (f64::MAX, f64::MAX);
    for (&tile, &of) in plan.tiles.iter().zip(&plan.city_of) {
        let gap = rect.distance(tile) - inner;
        if gap < 2.0 * clear + plan.radius && hex::overlaps_rect(tile, plan.radius, wide) {
            return None;
        }
        let nearest = if of == city { &mut own } else { &mut other };
        *nearest = nearest.min(gap);
    }
    let doubt = (own + plan.pitch * 0.3 - other).max(0.0);
    let apart = own > plan.pitch * 0.8 || other < own - plan.pitch * 0.1;
    Some(Spot {
        cost: own + 0.3 * rect.distance(middle) + 1.5 * doubt,
        rect,
        apart,
    })
}

/// From the edge of the label to the edge of the nearest of its tiles.
fn leader(plan: &TilePlan, city: CityIx, rect: Rect) -> Option<[Vec2; 2]> {
    let nearest = plan
        .tiles_of(city)
        .map(|tile| plan.tiles[tile.row()])
        .min_by(|a, b| rect.distance(*a).total_cmp(&rect.distance(*b)))?;
    let from = rect.nearest(nearest);
    let way = nearest - from;
    let share = 1.0 - plan.radius * 0.8 / way.length().max(plan.radius);
    Some([from, from.lerp(nearest, share)])
}
