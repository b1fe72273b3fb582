//! A Barnes–Hut tree: far-off groups of points push as one.

use super::Spot;

/// How large a group may look, as its width over its distance, to push as one.
const OPENING: f64 = 1.1;

/// Deeper than this, points lie in the same place as far as a layout is concerned.
const DEEPEST: u32 = 24;

/// No cell.
const NONE: u32 = 0;

/// A square of the plane.
struct Cell {
    /// While points are added the sum of their positions, then their centre.
    points: Spot,
    /// How many points it holds.
    mass: f64,
    /// Its four quarters; [`NONE`] where one is empty, and all four in a leaf.
    quarters: [u32; 4],
    /// Its width.
    width: f64,
}

/// All squares, the whole plane first.
pub(super) struct Tree(Vec<Cell>);

impl Tree {
    /// The tree of these points.
    pub(super) fn of(spots: &[Spot]) -> Self {
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for spot in spots {
            for axis in 0..2 {
                low[axis] = low[axis].min(spot[axis]);
                high[axis] = high[axis].max(spot[axis]);
            }
        }
        let width = (high[0] - low[0]).max(high[1] - low[1]).max(1e-9);
        let mut tree = Self(Vec::with_capacity(spots.len() * 2));
        tree.open(width);
        for spot in spots {
            tree.insert(*spot, low, width);
        }
        for cell in &mut tree.0 {
            cell.points = [cell.points[0] / cell.mass, cell.points[1] / cell.mass];
        }
        tree
    }

    fn open(&mut self, width: f64) -> u32 {
        self.0.push(Cell {
            points: [0.0; 2],
            mass: 0.0,
            quarters: [NONE; 4],
            width,
        });
        self.0.len() as u32 - 1
    }

    fn insert(&mut self, spot: Spot, mut low: Spot, mut width: f64) {
        let mut at = 0;
        for depth in 0.. {
            let cell = &mut self.0[at];
            let held = cell.mass;
            // Of a leaf with one point, the point itself.
            let inmate = cell.points;
            cell.mass += 1.0;
            cell.points = [cell.points[0] + spot[0], cell.points[1] + spot[1]];
            let leaf = cell.quarters == [NONE; 4];
            if held == 0.0 || depth == DEEPEST {
                return;
            }
            width /= 2.0;
            if leaf {
                let moved = self.quarter(at, quarter_of(inmate, low, width), width);
                self.0[moved].mass = held;
                self.0[moved].points = inmate;
            }
            let quarter = quarter_of(spot, low, width);
            at = self.quarter(at, quarter, width);
            for (axis, low) in low.iter_mut().enumerate() {
                if quarter >> axis & 1 == 1 {
                    *low += width;
                }
            }
        }
    }

    /// The cell of a quarter, opened where there is none yet.
    fn quarter(&mut self, at: usize, quarter: usize, width: f64) -> usize {
        if self.0[at].quarters[quarter] == NONE {
            let opened = self.open(width);
            self.0[at].quarters[quarter] = opened;
        }
        self.0[at].quarters[quarter] as usize
    }

    /// The sum of `1 ÷ distance` away from all other points, as a vector.
    pub(super) fn repulsion(&self, spot: Spot) -> Spot {
        let mut push = [0.0; 2];
        // Each level leaves at most three cells waiting, and one more is being opened.
        let mut waiting = [0_u32; 4 * DEEPEST as usize + 4];
        let mut depth = 1;
        while depth > 0 {
            depth -= 1;
            let cell = &self.0[waiting[depth] as usize];
            let dx = spot[0] - cell.points[0];
            let dy = spot[1] - cell.points[1];
            let apart = dx * dx + dy * dy;
            let leaf = cell.quarters == [NONE; 4];
            if leaf || cell.width * cell.width < OPENING * OPENING * apart {
                // A point does not push itself; others in the very same place are told apart by the push of the rest.
                if apart > 1e-12 {
                    push[0] += dx * cell.mass / apart;
                    push[1] += dy * cell.mass / apart;
                }
                continue;
            }
            for &quarter in &cell.quarters {
                if quarter != NONE {
                    waiting[depth] = quarter;
                    depth += 1;
                }
            }
        }
        push
    }
}

/// Which quarter of a square a point lies in: bit 0 to the right, bit 1 below.
fn quarter_of(spot: Spot, low: Spot, half: f64) -> usize {
    usize::from(spot[0] >= low[0] + half) | usize::from(spot[1] >= low[1] + half) << 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(spots: &[Spot], of: Spot) -> Spot {
        let mut push = [0.0; 2];
        for spot in spots {
            let (dx, dy) = (of[0] - spot[0], of[1] - spot[1]);
            let apart = dx * dx + dy * dy;
            if apart > 1e-12 {
                push[0] += dx / apart;
                push[1] += dy / apart;
            }
        }
        push
    }

    #[test]
    fn grouping_stays_close_to_the_sum_over_all_pairs() {
        let spots: Vec<Spot> = (0..200)
            .map(|k| [f64::from(k * 37 % 101), f64::from(k * 53 % 97)])
            .collect();
        let tree = Tree::of(&spots);
        let (mut wrong, mut size) = (0.0, 0.0);
        for &spot in &spots {
            let (near, true_push) = (tree.repulsion(spot), exact(&spots, spot));
            wrong += (near[0] - true_push[0]).abs() + (near[1] - true_push[1]).abs();
            size += true_push[0].abs() + true_push[1].abs();
        }
        assert!(wrong < 0.05 * size, "{wrong} of {size}");
    }

    #[test]
    fn points_in_one_place_neither_hang_nor_push_to_infinity() {
        let tree = Tree::of(&[[3.0, 3.0]; 50]);
        assert!(tree.repulsion([3.0, 3.0]).iter().all(|push| push.abs() < 1e-9));
        let push = tree.repulsion([4.0, 3.0]);
        assert!((push[0] - 50.0).abs() < 1e-9 && push[1].abs() < 1e-9, "{push:?}");
    }
}
