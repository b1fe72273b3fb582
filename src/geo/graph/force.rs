//! The forces: all nodes repel each other, edges pull their ends together, movement cools down.

use super::{Spot, component::Component, random::SplitMix64, tree::Tree};

/// Cosine and sine of the golden angle, π (3 − √5): turning by it again and again spreads points evenly over a disc.
const GOLDEN: Spot = [-0.737_368_878_078_319_7, 0.675_490_294_261_523_8];

/// Iterations for a part of this many nodes: enough to settle a small one, few enough for a large one to be quick.
fn iterations(count: usize) -> usize {
    (50_000 / count.max(1)).clamp(60, 300)
}

/// Spreads a part about the origin, an ideal edge being 1 long.
pub(super) fn spread(part: &Component, random: &mut SplitMix64) -> Vec<Spot> {
    let count = part.nodes.len();
    let mut spots = spiral(count, random);
    if count < 3 {
        return spots;
    }
    let rounds = iterations(count);
    let hottest = (count as f64).sqrt() / 4.0;
    let mut pulls = vec![[0.0; 2]; count];
    for round in 0..rounds {
        repel(&spots, &mut pulls);
        attract(&spots, &part.edges, &mut pulls);
        let heat = hottest * (rounds - round) as f64 / rounds as f64 + 0.005;
        for (spot, pull) in spots.iter_mut().zip(&pulls) {
            let strength = (pull[0] * pull[0] + pull[1] * pull[1]).sqrt();
            let step = if strength > heat { heat / strength } else { 1.0 };
            spot[0] += pull[0] * step;
            spot[1] += pull[1] * step;
        }
    }
    spots
}

/// A phyllotaxis: the first node in the middle, the others around it in order, with a little disorder by which forces
/// find a way past each other.
fn spiral(count: usize, random: &mut SplitMix64) -> Vec<Spot> {
    let (mut x, mut y) = (random.signed(), random.signed());
    let length = (x * x + y * y).sqrt();
    (x, y) = if length > 0.01 {
        (x / length, y / length)
    } else {
        (1.0, 0.0)
    };
    (0..count)
        .map(|row| {
            let far = (row as f64).sqrt();
            let spot = [x * far + random.signed() * 0.05, y * far + random.signed() * 0.05];
            (x, y) = (x * GOLDEN[0] - y * GOLDEN[1], x * GOLDEN[1] + y * GOLDEN[0]);
            spot
        })
        .collect()
}

/// Fruchterman–Reingold repulsion, k² ÷ distance, with k = 1.
fn repel(spots: &[Spot], pulls: &mut [Spot]) {
    let tree = Tree::of(spots);
    for (spot, pull) in spots.iter().zip(pulls) {
        *pull = tree.repulsion(*spot);
    }
}

/// Fruchterman–Reingold attraction, distance² ÷ k, with k = 1.
fn attract(spots: &[Spot], edges: &[(u32, u32)], pulls: &mut [Spot]) {
    for &(a, b) in edges {
        let (a, b) = (a as usize, b as usize);
        let (dx, dy) = (spots[b][0] - spots[a][0], spots[b][1] - spots[a][1]);
        let far = (dx * dx + dy * dy).sqrt();
        let pull = [dx * far, dy * far];
        for axis in 0..2 {
            pulls[a][axis] += pull[axis];
            pulls[b][axis] -= pull[axis];
        }
    }
}
