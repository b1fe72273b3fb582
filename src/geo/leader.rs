//! The line from a city's label to its tiles, where the label stands apart from them.
//!
//! A city inside the region is reached only past the tiles of others: the line runs in the gaps between tiles, along the
//! edges of the lattice, and crosses none.

use super::{Rect, Vec2, hex, tiles::TilePlan};
use crate::model::CityIx;

/// A corner of the lattice.
struct Corner {
    at: Vec2,
    /// The corners one edge away.
    near: Vec<usize>,
    /// How many tiles meet here; less than three at the rim.
    tiles: usize,
    /// Whether one of them is the city's.
    is_own: bool,
}

/// From the edge of the label to a corner of one of the city's tiles: the shortest way that crosses no tile. None where
/// there is no such way.
pub(super) fn leader(plan: &TilePlan, city: CityIx, label: Rect) -> Option<Vec<Vec2>> {
    let corners = corners(plan, city);
    let (away, back) = ways(&corners);
    let mut best: Option<(f64, usize)> = None;
    for (row, corner) in corners.iter().enumerate() {
        let start = label.nearest(corner.at);
        let length = away[row] + start.distance(corner.at);
        if corner.tiles < 3
            && best.is_none_or(|(least, _)| length < least - 1e-9)
            && is_free(plan, start, corner.at)
        {
            best = Some((length, row));
        }
    }
    let (_, mut row) = best?;
    let mut line = vec![label.nearest(corners[row].at), corners[row].at];
    while let Some(next) = back[row] {
        line.push(corners[next].at);
        row = next;
    }
    Some(line)
}

fn corners(plan: &TilePlan, city: CityIx) -> Vec<Corner> {
    let mut corners: Vec<Corner> = Vec::new();
    for (&tile, &of) in plan.tiles.iter().zip(&plan.city_of) {
        let rows = hex::corners(tile, plan.pitch * hex::RADIUS).map(|at| {
            let known = corners
                .iter()
                .position(|it| it.at.distance(at) < plan.pitch * 0.1);
            let row = known.unwrap_or_else(|| {
                corners.push(Corner {
                    at,
                    near: Vec::new(),
                    tiles: 0,
                    is_own: false,
                });
                corners.len() - 1
            });
            corners[row].tiles += 1;
            corners[row].is_own |= of == city;
            row
        });
        for (&a, &b) in rows.iter().zip(rows.iter().cycle().skip(1)) {
            for (a, b) in [(a, b), (b, a)] {
                if !corners[a].near.contains(&b) {
                    corners[a].near.push(b);
                }
            }
        }
    }
    corners
}

/// How far every corner is from the city's tiles along the edges, and the next corner on the way there (Dijkstra).
fn ways(corners: &[Corner]) -> (Vec<f64>, Vec<Option<usize>>) {
    let mut away: Vec<f64> = corners
        .iter()
        .map(|corner| if corner.is_own { 0.0 } else { f64::MAX })
        .collect();
    let mut back = vec![None; corners.len()];
    let mut open: Vec<usize> = (0..corners.len()).collect();
    while let Some(place) = (0..open.len()).min_by(|&a, &b| away[open[a]].total_cmp(&away[open[b]])) {
        let row = open.swap_remove(place);
        for &next in &corners[row].near {
            let length = away[row] + corners[row].at.distance(corners[next].at);
            if length < away[next] - 1e-9 {
                away[next] = length;
                back[next] = Some(row);
            }
        }
    }
    (away, back)
}

/// Whether a line keeps off all tiles: it may touch the corner it leads to.
fn is_free(plan: &TilePlan, from: Vec2, to: Vec2) -> bool {
    const STEPS: u32 = 24;
    let way = to - from;
    plan.tiles.iter().all(|&tile| {
        let share = ((tile - from).dot(way) / way.dot(way).max(1e-9)).clamp(0.0, 1.0);
        let is_far = from.lerp(to, share).distance(tile) >= plan.radius;
        is_far
            || (0..=STEPS).all(|step| {
                let at = from.lerp(to, f64::from(step) / f64::from(STEPS));
                !hex::contains(tile, plan.radius, at)
            })
    })
}
