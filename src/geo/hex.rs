//! The hexagon lattice of the tile layout: odd-r offset, pointy top.
//!
//! Lengths are in pitches, the distance between the centres of two neighbours: `x = col + 0.5·(row & 1)`,
//! `y = row·√3/2`. Formulas after Amit Patel, "Hexagonal Grids" (Red Blob Games).

use super::Vec2;
use crate::model::layout::HexCell;

/// √3.
pub const SQRT3: f64 = 1.732_050_807_568_877_2;

/// The circumradius of a cell one pitch wide.
pub const RADIUS: f64 = 1.0 / SQRT3;

/// The directions towards the six neighbours of a pointy-top hexagon, which are the normals of its edges, three of
/// six: the others are their opposites.
const NORMALS: [Vec2; 3] = [
    Vec2 { x: 1.0, y: 0.0 },
    Vec2 {
        x: 0.5,
        y: SQRT3 / 2.0,
    },
    Vec2 {
        x: 0.5,
        y: -SQRT3 / 2.0,
    },
];

/// The centre of a cell, in pitches.
pub fn centre(cell: HexCell) -> Vec2 {
    let shift = f64::from(cell.row & 1) / 2.0;
    Vec2::new(f64::from(cell.col) + shift, f64::from(cell.row) * SQRT3 / 2.0)
}

/// The cell that a point (in pitches) lies in: the inverse of [`centre`].
pub fn cell_at(p: Vec2) -> HexCell {
    // Axial coordinates; the third cube coordinate follows from them, and the worst rounded of the three is mended.
    let r = p.y * 2.0 / SQRT3;
    let q = p.x - r / 2.0;
    let s = -q - r;
    let (mut rq, mut rr, rs) = (q.round(), r.round(), s.round());
    let (dq, dr, ds) = ((rq - q).abs(), (rr - r).abs(), (rs - s).abs());
    if dq > dr && dq > ds {
        rq = -rr - rs;
    } else if dr > ds {
        rr = -rq - rs;
    }
    let (q, row) = (rq as i32, rr as i32);
    HexCell {
        col: q + (row - (row & 1)) / 2,
        row,
    }
}

/// The six neighbours of a cell, clockwise on the screen from the right.
pub fn neighbours(cell: HexCell) -> [HexCell; 6] {
    let odd = cell.row & 1;
    let at = |col: i32, row: i32| HexCell {
        col: cell.col + col,
        row: cell.row + row,
    };
    [
        at(1, 0),
        at(odd, 1),
        at(odd - 1, 1),
        at(-1, 0),
        at(odd - 1, -1),
        at(odd, -1),
    ]
}

/// The corners of a hexagon of this circumradius, clockwise on the screen from the top.
pub fn corners(centre: Vec2, radius: f64) -> [Vec2; 6] {
    let half = radius * SQRT3 / 2.0;
    let step = |x: f64, y: f64| centre + Vec2::new(x, y);
    [
        step(0.0, -radius),
        step(half, -radius / 2.0),
        step(half, radius / 2.0),
        step(0.0, radius),
        step(-half, radius / 2.0),
        step(-half, -radius / 2.0),
    ]
}

/// The corners of a hexagon whose six edges are at these distances from its centre, the edges in the order of
/// [`neighbours`] and the corners in that of [`corners`].
pub fn corners_of_edges(reach: [f64; 6]) -> [Vec2; 6] {
    // The corner between two edges is where `n·v = reach` for both their normals, which are 60° apart.
    let corner = |a: usize, b: usize| {
        let (n, m) = (normal(a), normal(b));
        let cross = n.x * m.y - n.y * m.x;
        Vec2::new(reach[a] * m.y - reach[b] * n.y, reach[b] * n.x - reach[a] * m.x) * (1.0 / cross)
    };
    [
        corner(4, 5),
        corner(5, 0),
        corner(0, 1),
        corner(1, 2),
        corner(2, 3),
        corner(3, 4),
    ]
}

/// The direction towards a neighbour, in the order of [`neighbours`].
fn normal(side: usize) -> Vec2 {
    let [right, below, above] = NORMALS;
    [right, below, above * -1.0, right * -1.0, below * -1.0, above][side % 6]
}

/// Length of a step measured across the edges of a hexagon: the widest of its shadows on the three edge normals. Two
/// pointy-top hexagons of inradius `r` overlap exactly where the step between their centres is shorter than `2·r`.
pub fn norm(step: Vec2) -> f64 {
    NORMALS
        .iter()
        .fold(0.0, |widest: f64, &normal| widest.max(step.dot(normal).abs()))
}

/// Whether a point lies in the hexagon of this centre and circumradius, its edge included.
pub fn contains(centre: Vec2, radius: f64, p: Vec2) -> bool {
    norm(p - centre) <= radius * SQRT3 / 2.0
}

/// Whether a rectangle and a hexagon share more than an edge, by the separating axes of both.
pub fn overlaps_rect(centre: Vec2, radius: f64, rect: super::Rect) -> bool {
    let half = radius * SQRT3 / 2.0;
    let reach = Vec2::new(rect.width() / 2.0, rect.height() / 2.0);
    let step = rect.centre() - centre;
    step.y.abs() < radius + reach.y
        && NORMALS.iter().all(|normal| {
            let shadow = reach.x * normal.x.abs() + reach.y * normal.y.abs();
            step.dot(*normal).abs() < half + shadow
        })
}

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// ←
    Left,
    /// →
    Right,
    /// ↑
    Up,
    /// ↓
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    fn unit(self) -> Vec2 {
        match self {
            Self::Left => Vec2::new(-1.0, 0.0),
            Self::Right => Vec2::new(1.0, 0.0),
            Self::Up => Vec2::new(0.0, -1.0),
            Self::Down => Vec2::new(0.0, 1.0),
        }
    }
}

/// Which of `spots` an arrow key leads to from the spot `from`: the nearest in that direction, steps to the side
/// counting threefold; of two equally near ones the first listed.
///
/// None where nothing lies in that direction, or `from` is no spot.
pub fn step(spots: &[Vec2], from: usize, towards: Direction) -> Option<usize> {
    let here = *spots.get(from)?;
    let ahead = towards.unit();
    let mut best: Option<(f64, usize)> = None;
    for (index, &spot) in spots.iter().enumerate() {
        let way = spot - here;
        let along = way.dot(ahead);
        let aside = (way - ahead * along).length();
        let cost = along + 3.0 * aside;
        if along > 1e-6 && best.is_none_or(|(least, _)| cost < least - 1e-9) {
            best = Some((cost, index));
        }
    }
    best.map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cell() -> impl Strategy<Value = HexCell> {
        (-500..500, -500..500).prop_map(|(col, row)| HexCell { col, row })
    }

    #[test]
    fn odd_rows_stand_half_a_pitch_to_the_right() {
        assert_eq!(centre(HexCell { col: 2, row: 0 }), Vec2::new(2.0, 0.0));
        for row in [1, -1] {
            let at = centre(HexCell { col: 2, row });
            assert_eq!(at, Vec2::new(2.5, f64::from(row) * SQRT3 / 2.0));
        }
    }

    #[test]
    fn edges_at_one_distance_make_the_regular_hexagon() {
        let cell = HexCell { col: 4, row: 7 };
        let regular = corners(Vec2::default(), RADIUS);
        for (corner, expected) in corners_of_edges([0.5; 6]).into_iter().zip(regular) {
            assert!(corner.distance(expected) < 1e-9, "{corner:?} {expected:?}");
        }
        for (side, near) in neighbours(cell).into_iter().enumerate() {
            assert!(
                (centre(near) - centre(cell)).distance(normal(side)) < 1e-9,
                "{side}"
            );
        }
    }

    #[test]
    fn an_edge_drawn_back_moves_its_two_corners() {
        let drawn_back = corners_of_edges([0.4, 0.5, 0.5, 0.5, 0.5, 0.5]);
        let regular = corners(Vec2::default(), RADIUS);
        let moved: Vec<bool> = drawn_back
            .iter()
            .zip(regular)
            .map(|(a, b)| a.distance(b) > 1e-6)
            .collect();
        assert_eq!(moved, [false, true, true, false, false, false]);
        assert!((drawn_back[1].x - 0.4).abs() < 1e-9 && (drawn_back[2].x - 0.4).abs() < 1e-9);
    }

    #[test]
    fn a_rectangle_in_the_corner_of_the_bounding_box_misses_the_hexagon() {
        let corner = super::super::Rect::spanning(Vec2::new(0.8, -1.0), Vec2::new(0.86, -0.6));
        assert!(!overlaps_rect(Vec2::default(), 1.0, corner));
        assert!(overlaps_rect(Vec2::default(), 1.0, corner.grown(0.2)));
    }

    proptest! {
        #[test]
        fn a_cell_reads_back_from_any_point_well_inside_it(cell in cell(), x in -0.28..0.28, y in -0.28..0.28) {
            prop_assert_eq!(cell_at(centre(cell) + Vec2::new(x, y)), cell);
        }

        #[test]
        fn neighbours_are_one_pitch_away_and_mutual(cell in cell()) {
            for near in neighbours(cell) {
                prop_assert!((centre(cell).distance(centre(near)) - 1.0).abs() < 1e-9);
                prop_assert!(neighbours(near).contains(&cell));
            }
        }

        #[test]
        fn hexagons_overlap_exactly_where_a_point_is_in_both(x in -2.2..2.2, y in -2.2..2.2) {
            let (a, b) = (Vec2::default(), Vec2::new(x, y));
            let apart = norm(b - a) - SQRT3;
            prop_assume!(apart.abs() > 0.05);
            let mut shared = false;
            for i in 0..=120 {
                for j in 0..=120 {
                    let p = Vec2::new(f64::from(i) / 60.0 - 1.0, f64::from(j) / 60.0 - 1.0);
                    shared |= contains(a, 1.0, p) && contains(b, 1.0, p);
                }
            }
            prop_assert_eq!(shared, apart < 0.0);
        }

        #[test]
        fn a_rectangle_overlaps_where_any_of_its_points_is_inside(
            x in -2.0..2.0, y in -2.0..2.0, w in 0.05..2.0, h in 0.05..2.0,
        ) {
            let rect = super::super::Rect::centred(Vec2::new(x, y), w, h);
            let inside = (0..=20).flat_map(|i| (0..=20).map(move |j| (i, j))).any(|(i, j)| {
                let p = Vec2::new(
                    rect.min.x + w * f64::from(i) / 20.0,
                    rect.min.y + h * f64::from(j) / 20.0,
                );
                contains(Vec2::default(), 0.999, p)
            });
            prop_assert!(!inside || overlaps_rect(Vec2::default(), 1.0, rect));
        }

        #[test]
        fn an_arrow_never_leads_backwards(
            points in prop::collection::vec((-9.0..9.0, -9.0..9.0), 1..40), from in 0_usize..40,
        ) {
            let spots: Vec<Vec2> = points.into_iter().map(|(x, y)| Vec2::new(x, y)).collect();
            for towards in Direction::ALL {
                let is_ahead = |p: &Vec2| spots.get(from).is_some_and(|&here| (*p - here).dot(towards.unit()) > 1e-6);
                let found = step(&spots, from, towards);
                prop_assert_eq!(found.is_some(), spots.iter().any(is_ahead));
                prop_assert!(found.is_none_or(|to| is_ahead(&spots[to])));
            }
        }
    }
}
