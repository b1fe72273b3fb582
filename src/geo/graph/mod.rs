//! Where the nodes of a relation graph stand: a seeded, force-directed layout that gives the same picture everywhere.
//!
//! Each connected component is spread by the forces of Fruchterman and Reingold (1991), repulsion summed by a Barnes–Hut
//! tree (1986); then its discs are pushed apart; then the components are packed side by side into the plane. Only
//! `+ − × ÷ √` are used, which every machine rounds alike (`hypot` and sines are not), and no clock: the page, a test
//! and an export agree to the last bit.

mod component;
mod force;
mod overlap;
mod pack;
mod random;
mod tree;

use super::{PLANE, Vec2};
use component::{Component, components};
use random::SplitMix64;

/// Free space around each component, in units of the plane.
const GAP: f64 = 14.0;

/// The longest that an ideal edge may become, so that a graph of two nodes is not torn to the corners.
const LONGEST_EDGE: f64 = 110.0;

/// How often a layout that does not fit is drawn tighter before its discs are shrunk as well.
const TIGHTENINGS: usize = 14;

/// A point on its way into the plane, by axis: to the right, downwards.
type Spot = [f64; 2];

/// A finished layout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Where each node stands, in the order of the radii given.
    pub spots: Vec<Vec2>,
    /// By what factor the radii must be drawn smaller for all to fit: 1 but for very full graphs.
    pub shrink: f64,
}

/// Lays out nodes of these radii, joined by these edges (pairs of node numbers), in the plane of [`PLANE`] by [`PLANE`].
///
/// The same input and seed give the same layout. Two discs of radius `radius × shrink` never overlap, each lies wholly in
/// the plane, and the bounding boxes of separate components are apart. An edge to itself or to a node that does not
/// exist counts for nothing, a repeated edge once; a radius that is no positive number counts as 0.
///
/// Cost: for n nodes and e edges about `iterations × (n log n + e)`, with 60 to 300 iterations, fewer for larger graphs.
pub fn layout(radii: &[f64], edges: &[(u32, u32)], seed: u64) -> Placed {
    let parts = components(radii.len(), edges);
    let mut random = SplitMix64::new(seed);
    let mut drafts: Vec<Draft> = parts
        .iter()
        .map(|part| Draft {
            radii: part
                .nodes
                .iter()
                .map(|&node| tame(radii[node as usize]))
                .collect(),
            unit: force::spread(part, &mut random),
            spots: Vec::new(),
        })
        .collect();
    let (corners, extent) = fitted(&mut drafts);
    settle(&parts, &drafts, &corners, extent, radii.len())
}

/// A radius that geometry can be done with.
fn tame(radius: f64) -> f64 {
    if radius.is_finite() {
        radius.clamp(0.0, PLANE / 4.0)
    } else {
        0.0
    }
}

/// A component on its way into the plane.
struct Draft {
    radii: Vec<f64>,
    /// As the forces left it, an ideal edge being 1 long.
    unit: Vec<Spot>,
    /// In units of the plane, discs apart, the top left of its bounding box at the origin.
    spots: Vec<Spot>,
}

impl Draft {
    /// Draws it with ideal edges of this length; gives the size of its bounding box, discs and gap included.
    fn draw(&mut self, edge: f64) -> Spot {
        self.spots = self.unit.iter().map(|[x, y]| [x * edge, y * edge]).collect();
        overlap::push_apart(&mut self.spots, &self.radii);
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for (spot, radius) in self.spots.iter().zip(&self.radii) {
            for axis in 0..2 {
                low[axis] = low[axis].min(spot[axis] - radius);
                high[axis] = high[axis].max(spot[axis] + radius);
            }
        }
        for spot in &mut self.spots {
            for axis in 0..2 {
                spot[axis] += GAP / 2.0 - low[axis];
            }
        }
        [high[0] - low[0] + GAP, high[1] - low[1] + GAP]
    }
}

/// Draws the components as large as the plane allows; gives the corner of each and the side that they need.
fn fitted(drafts: &mut [Draft]) -> (Vec<Spot>, f64) {
    let mut edge = LONGEST_EDGE;
    for round in 0.. {
        let sizes: Vec<Spot> = drafts.iter_mut().map(|draft| draft.draw(edge)).collect();
        let (corners, extent) = pack::pack(&sizes);
        if extent <= PLANE || round == TIGHTENINGS {
            return (corners, extent);
        }
        // The first rounds jump to about the right size, the later ones close in on it.
        edge *= (PLANE / extent).clamp(0.4, 0.95);
    }
    (Vec::new(), 0.0)
}

/// Brings the packed components into the middle of the plane, and nodes into their own order.
fn settle(parts: &[Component], drafts: &[Draft], corners: &[Spot], extent: f64, count: usize) -> Placed {
    let shrink = if extent > PLANE { PLANE / extent } else { 1.0 };
    let mut reach = [0.0_f64; 2];
    for (draft, corner) in drafts.iter().zip(corners) {
        for (spot, radius) in draft.spots.iter().zip(&draft.radii) {
            for axis in 0..2 {
                reach[axis] = reach[axis].max(corner[axis] + spot[axis] + radius + GAP / 2.0);
            }
        }
    }
    let margin = reach.map(|reach| (PLANE - reach * shrink).max(0.0) / 2.0);
    let mut spots = vec![Vec2::default(); count];
    for ((part, draft), corner) in parts.iter().zip(drafts).zip(corners) {
        for (&node, spot) in part.nodes.iter().zip(&draft.spots) {
            spots[node as usize] = Vec2::new(
                margin[0] + (corner[0] + spot[0]) * shrink,
                margin[1] + (corner[1] + spot[1]) * shrink,
            );
        }
    }
    Placed { spots, shrink }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
