//! The lines of a drawn graph: from rim to rim, bowed apart where two nodes have several, with heads that tell direction.

use crate::geo::{Vec2, decimal};
use std::collections::BTreeMap;

/// A line between two discs on the screen, all lengths in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// Centre and radius of the disc where it begins.
    pub from: (Vec2, f64),
    /// Centre and radius of the disc where it ends.
    pub to: (Vec2, f64),
    /// How far its middle stands off the straight line, to the left as seen from where it begins.
    pub bow: f64,
    /// How long its head is; 0 for none.
    pub head: f64,
}

/// For every edge, how far it stands off the straight line, in steps from its neighbour: all that join the same two nodes
/// stand side by side, evenly about the straight line, whichever way they point.
pub fn bows(edges: &[(u32, u32)]) -> Vec<f64> {
    let pair = |&(from, to): &(u32, u32)| (from.min(to), from.max(to));
    let mut counts: BTreeMap<(u32, u32), (u32, u32)> = BTreeMap::new();
    for edge in edges {
        counts.entry(pair(edge)).or_default().1 += 1;
    }
    edges
        .iter()
        .map(|edge| {
            let Some((place, count)) = counts.get_mut(&pair(edge)) else {
                return 0.0;
            };
            let bow = f64::from(*place) - f64::from(*count - 1) / 2.0;
            *place += 1;
            // Seen from its other end, left is right.
            if edge.0 > edge.1 { -bow } else { bow }
        })
        .collect()
}

impl Tie {
    /// Appends the line to one path and its head to another. Nothing where the discs touch; a line from a disc to itself is
    /// a loop above it.
    pub fn write(self, line: &mut String, head: &mut String) {
        let ((from, from_radius), (to, to_radius)) = (self.from, self.to);
        let chord = to - from;
        let length = chord.length();
        if length < 1e-6 {
            self.write_loop(line);
            return;
        }
        if length <= from_radius + to_radius + 1.0 {
            return;
        }
        let along = chord * (1.0 / length);
        let left = Vec2::new(along.y, -along.x);
        let middle = from.lerp(to, 0.5) + left * (self.bow * 2.0);
        let start = from + unit(middle - from) * from_radius;
        let inward = unit(middle - to);
        let tip = to + inward * to_radius;
        let end = to + inward * (to_radius + self.head * 0.8);
        line.push('M');
        point(line, start);
        if self.bow.abs() < 1e-6 {
            line.push('L');
        } else {
            line.push('Q');
            point(line, middle);
            line.push(' ');
        }
        point(line, end);
        if self.head > 0.0 {
            let base = tip + inward * self.head;
            let aside = Vec2::new(-inward.y, inward.x) * (self.head * 0.42);
            for (letter, corner) in [('M', tip), ('L', base + aside), ('L', base - aside)] {
                head.push(letter);
                point(head, corner);
            }
            head.push('Z');
        }
    }

    fn write_loop(self, line: &mut String) {
        let (centre, radius) = self.from;
        let size = decimal(radius.max(3.0), 1);
        line.push('M');
        point(line, Vec2::new(centre.x - radius * 0.6, centre.y - radius * 0.8));
        line.push('a');
        line.push_str(&size);
        line.push(' ');
        line.push_str(&size);
        line.push_str(" 0 1 1 ");
        line.push_str(&decimal(radius * 1.2, 1));
        line.push_str(" 0");
    }
}

fn unit(v: Vec2) -> Vec2 {
    v * (1.0 / v.length().max(1e-9))
}

fn point(path: &mut String, at: Vec2) {
    path.push_str(&decimal(at.x, 1));
    path.push(' ');
    path.push_str(&decimal(at.y, 1));
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(tie: Tie) -> (String, String) {
        let (mut line, mut head) = (String::new(), String::new());
        tie.write(&mut line, &mut head);
        (line, head)
    }

    fn tie(to: Vec2, bow: f64, head: f64) -> Tie {
        Tie {
            from: (Vec2::default(), 5.0),
            to: (to, 10.0),
            bow,
            head,
        }
    }

    #[test]
    fn a_line_goes_from_rim_to_rim() {
        let (line, head) = written(tie(Vec2::new(100.0, 0.0), 0.0, 0.0));
        assert_eq!((line.as_str(), head.as_str()), ("M5 0L90 0", ""));
    }

    #[test]
    fn its_head_ends_at_the_rim_and_points_there() {
        let (line, head) = written(tie(Vec2::new(100.0, 0.0), 0.0, 10.0));
        assert_eq!(line, "M5 0L82 0");
        assert_eq!(head, "M90 0L80 -4.2L80 4.2Z");
    }

    #[test]
    fn a_bowed_line_is_a_curve() {
        let (line, _) = written(tie(Vec2::new(100.0, 0.0), 12.0, 0.0));
        assert!(line.contains("Q50 -24 "), "{line}");
    }

    #[test]
    fn discs_that_touch_have_no_line_between() {
        assert_eq!(
            written(tie(Vec2::new(15.5, 0.0), 0.0, 6.0)),
            (String::new(), String::new())
        );
    }

    #[test]
    fn a_node_joined_to_itself_has_a_loop() {
        assert_eq!(written(tie(Vec2::default(), 0.0, 6.0)).0, "M-3 -4a5 5 0 1 1 6 0");
    }

    #[test]
    fn parallel_edges_stand_side_by_side_whichever_way_they_point() {
        assert_eq!(bows(&[(0, 1), (1, 0), (2, 3), (0, 1)]), [-1.0, -0.0, 0.0, 1.0]);
        // Both lean the same way round from 0 to 1: one is on each side.
        assert_eq!(bows(&[(0, 1), (1, 0)]), [-0.5, -0.5]);
    }

    proptest! {
        #[test]
        fn no_two_edges_of_a_pair_coincide(edges in prop::collection::vec((0_u32..5, 0_u32..5), 0..40)) {
            let bows = bows(&edges);
            let placed: Vec<((u32, u32), i64)> = edges.iter().zip(&bows).map(|(&(from, to), bow)| {
                let turned = if from > to { -bow } else { *bow };
                ((from.min(to), from.max(to)), (turned * 2.0).round() as i64)
            }).collect();
            for (row, one) in placed.iter().enumerate() {
                prop_assert!(!placed[..row].contains(one));
                // Even about the straight line: the mirror image is there too.
                prop_assert!(placed.contains(&(one.0, -one.1)));
            }
        }
    }
}
