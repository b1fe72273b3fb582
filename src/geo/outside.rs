//! Labels of cities beside their tiles.

use super::{
    Rect, Vec2, hex,
    leader::leader,
    tiles::{CityLabel, Room, TilePlan},
};
use crate::model::order::sort_by;
use crate::model::{CityIx, DistrictIx};

/// Distance between two rows of candidate places, in units, at most; in a row they are half as far again apart.
const STRIDE: f64 = 14.0;

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

pub(super) fn place(plan: &TilePlan, sizes: &[(f64, f64)], clear: f64, room: &Room) -> Vec<CityLabel> {
    let spots: Vec<Vec<Spot>> = sizes
        .iter()
        .enumerate()
        .map(|(row, &size)| spots(plan, CityIx::of(row), size, clear, room))
        .collect();
    // Those with the least choice are placed first; they have the dearest best place.
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    let best = |row: usize| spots[row].first().map_or(f64::MAX, |spot| spot.cost);
    sort_by(&mut order, &mut |&a, &b| {
        best(b).total_cmp(&best(a)).then(a.cmp(&b))
    });
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
fn spots(plan: &TilePlan, city: CityIx, size: (f64, f64), clear: f64, room: &Room) -> Vec<Spot> {
    let near = spots_within(plan, city, size, clear, room, NEAR * plan.pitch);
    if near.is_empty() {
        spots_within(plan, city, size, clear, room, f64::MAX)
    } else {
        near
    }
}

fn spots_within(
    plan: &TilePlan,
    city: CityIx,
    (width, height): (f64, f64),
    clear: f64,
    room: &Room,
    reach: f64,
) -> Vec<Spot> {
    let bounds = plan.bounds_of(city);
    let reach = reach.min(4e3);
    let around = Rect::centred(
        bounds.centre(),
        bounds.width() + 2.0 * reach + width,
        bounds.height() + 2.0 * reach + height,
    );
    let half = Vec2::new(width / 2.0, height / 2.0);
    let low = Vec2::new(
        around.min.x.max(room.region.min.x),
        around.min.y.max(room.region.min.y),
    ) + half;
    let high = Vec2::new(
        around.max.x.min(room.region.max.x),
        around.max.y.min(room.region.max.y),
    ) - half;
    let judge = Judge {
        plan,
        city,
        own: plan.tiles_of(city).map(DistrictIx::row).collect(),
        clear,
        reach,
    };
    let down = STRIDE.min(height / 2.0).max(1.0);
    let mut spots = Vec::new();
    let mut y = low.y;
    while y <= high.y {
        let mut x = low.x;
        while x <= high.x {
            let rect = Rect::centred(Vec2::new(x, y), width, height);
            if !room.taken.iter().any(|taken| taken.overlaps(rect.grown(clear))) {
                spots.extend(judge.worth(rect, bounds.centre()));
            }
            x += down * 1.5;
        }
        y += down;
    }
    // Ties end at the reading order of the places, which a stable sort keeps.
    sort_by(&mut spots, &mut |a, b| a.cost.total_cmp(&b.cost));
    spots
}

struct Judge<'a> {
    plan: &'a TilePlan,
    city: CityIx,
    /// The rows of the city's tiles.
    own: Vec<usize>,
    clear: f64,
    reach: f64,
}

impl Judge<'_> {
    /// What a place is worth; none where a tile is in the way or its own tiles are out of reach. Near its own tiles is good,
    /// nearer to another city's is bad: the reader would take the label for theirs.
    fn worth(&self, rect: Rect, middle: Vec2) -> Option<Spot> {
        let plan = self.plan;
        let inner = plan.radius * hex::SQRT3 / 2.0;
        // Thousands of places are judged by dozens of tiles: roots are drawn of the two nearest only.
        let squared = |row: usize| {
            let step = rect.nearest(plan.tiles[row]) - plan.tiles[row];
            step.dot(step)
        };
        let nearest = self.own.iter().map(|&row| squared(row)).fold(f64::MAX, f64::min);
        let own = nearest.sqrt() - inner;
        if own > self.reach {
            return None;
        }
        let wide = rect.grown(self.clear);
        let touch = (plan.radius + 2.0 * self.clear).powi(2);
        let mut other = f64::MAX;
        for (row, &of) in plan.city_of.iter().enumerate() {
            let away = squared(row);
            if away < touch && hex::overlaps_rect(plan.tiles[row], plan.radius, wide) {
                return None;
            }
            if of != self.city {
                other = other.min(away);
            }
        }
        let other = other.sqrt() - inner;
        let doubt = (own + plan.pitch * 0.3 - other).max(0.0);
        let apart = own > plan.pitch * 0.8 || other < own - plan.pitch * 0.1;
        Some(Spot {
            cost: own + 0.3 * rect.distance(middle) + 1.5 * doubt,
            rect,
            apart,
        })
    }
}
