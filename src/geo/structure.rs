//! Small diagrams of a framework's parts: where the box of each part stands, for a given width.

use super::{Rect, Vec2};
pub use crate::model::Shape;

/// A finished diagram, in pixels from its top left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagram {
    /// Width and height.
    pub size: Vec2,
    /// The box of every part, in the order of the parts.
    pub parts: Vec<Rect>,
    /// Where each group's heading stands; empty for shapes without headings.
    pub heads: Vec<Rect>,
    /// Lines between boxes, drawn under them.
    pub joins: Vec<(Vec2, Vec2)>,
}

/// Narrower than this nothing can be read.
const NARROWEST: f64 = 180.0;
/// The least width of a box: eight Chinese characters.
const BOX_WIDTH: f64 = 132.0;
/// The least height of a box: two lines of text and a mark.
const BOX_HEIGHT: f64 = 56.0;
/// Room for one line.
const HEAD_HEIGHT: f64 = 28.0;
const GAP: f64 = 12.0;

/// The diagram of groups with so many parts each, within a width in pixels (180 at least), each box at least `tall`
/// pixels high (56 at least).
///
/// No two boxes overlap, all lie inside, and joins run through the gaps between boxes.
pub fn diagram(shape: Shape, groups: &[usize], width: f64, tall: f64) -> Diagram {
    let (width, tall) = (width.max(NARROWEST), tall.max(BOX_HEIGHT));
    match shape {
        Shape::Core => core(groups, width, tall),
        Shape::List => rows(groups, width, tall, HEAD_HEIGHT),
        Shape::Slots => rows(groups, width, tall, 0.0),
        Shape::Chain => chain(groups.iter().sum(), width, tall),
    }
}

/// How many boxes stand side by side, and how wide each is.
fn columns(count: usize, width: f64) -> (usize, f64) {
    let fit = ((width + GAP) / (BOX_WIDTH + GAP)).floor().max(1.0) as usize;
    let columns = fit.min(count.max(1));
    (columns, (width - GAP * (columns as f64 - 1.0)) / columns as f64)
}

/// The box of a size in a column and at a height.
fn slot(column: usize, top: f64, width: f64, height: f64) -> Rect {
    let min = Vec2::new(column as f64 * (width + GAP), top);
    Rect {
        min,
        max: min + Vec2::new(width, height),
    }
}

fn rows(groups: &[usize], width: f64, tall: f64, head: f64) -> Diagram {
    let mut diagram = Diagram::default();
    let mut top = 0.0;
    for &count in groups {
        if head > 0.0 {
            diagram.heads.push(slot(0, top, width, head));
            top += head;
        }
        // Boxes of all groups are equally wide, so that groups can be compared.
        let (columns, wide) = columns(groups.iter().copied().max().unwrap_or(1), width);
        for row in 0..count {
            let at = top + (row / columns) as f64 * (tall + GAP);
            diagram.parts.push(slot(row % columns, at, wide, tall));
        }
        top += count.div_ceil(columns) as f64 * (tall + GAP);
    }
    diagram.size = Vec2::new(width, (top - GAP).max(0.0));
    diagram
}

/// Rows that turn at their ends, as an ox ploughs, so that each part stands beside or above the next.
fn chain(count: usize, width: f64, tall: f64) -> Diagram {
    let (columns, wide) = columns(count, width);
    let step = tall + GAP;
    let parts: Vec<Rect> = (0..count)
        .map(|part| {
            let (row, at) = (part / columns, part % columns);
            let column = if row % 2 == 0 { at } else { columns - 1 - at };
            slot(column, row as f64 * step, wide, tall)
        })
        .collect();
    Diagram {
        size: Vec2::new(width, (count.div_ceil(columns) as f64 * step - GAP).max(0.0)),
        joins: parts.windows(2).map(|pair| join(pair[0], pair[1])).collect(),
        parts,
        heads: Vec::new(),
    }
}

/// The shortest line between two boxes, from the middle of what they share.
fn join(a: Rect, b: Rect) -> (Vec2, Vec2) {
    let start = a.nearest(b.centre());
    let end = b.nearest(start);
    (a.nearest(end), end)
}

/// A ring of boxes, three columns wide, around a middle that holds the first group.
fn core(groups: &[usize], width: f64, tall: f64) -> Diagram {
    let Some((&middle, around)) = groups.split_first() else {
        return Diagram::default();
    };
    let ring: usize = around.iter().sum();
    let rows = (ring.saturating_sub(2)).div_ceil(2).max(middle + 2).max(3);
    let wide = (width - 2.0 * GAP) / 3.0;
    let step = tall + GAP;
    let inner = (rows - 2) as f64 * step - GAP;
    let share = (inner - GAP * (middle as f64 - 1.0)) / middle.max(1) as f64;
    let mut parts: Vec<Rect> = (0..middle)
        .map(|row| slot(1, step + row as f64 * (share + GAP), wide, share))
        .collect();
    let border = border(rows);
    let core = slot(1, step, wide, inner);
    let mut joins = Vec::new();
    for part in 0..ring {
        let (column, row) = border[part * border.len() / ring];
        let place = slot(column, row as f64 * step, wide, tall);
        joins.push(join(core, place));
        parts.push(place);
    }
    Diagram {
        size: Vec2::new(width, rows as f64 * step - GAP),
        parts,
        heads: Vec::new(),
        joins: if middle > 0 { joins } else { Vec::new() },
    }
}

/// The cells of the border of a grid of three columns, clockwise from the middle of the top.
fn border(rows: usize) -> Vec<(usize, usize)> {
    let right = (0..rows).map(|row| (2, row));
    let left = (0..rows).rev().map(|row| (0, row));
    [(1, 0)]
        .into_iter()
        .chain(right)
        .chain([(1, rows - 1)])
        .chain(left)
        .collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SHAPES: [Shape; 4] = [Shape::Core, Shape::List, Shape::Chain, Shape::Slots];

    proptest! {
        #[test]
        fn boxes_lie_apart_and_inside(
            shape in prop::sample::select(SHAPES.to_vec()),
            groups in prop::collection::vec(1_usize..8, 1..6),
            width in 180.0..1200.0,
            tall in 0.0..200.0,
        ) {
            let drawn = diagram(shape, &groups, width, tall);
            prop_assert_eq!(drawn.parts.len(), groups.iter().sum::<usize>());
            prop_assert!(drawn.parts.iter().all(|part| part.height() > tall - 1e-6));
            let heads = if shape == Shape::List { groups.len() } else { 0 };
            prop_assert_eq!(drawn.heads.len(), heads);
            let frame = Rect { min: Vec2::default(), max: drawn.size }.grown(1e-6);
            let boxes: Vec<Rect> = drawn.parts.iter().chain(&drawn.heads).copied().collect();
            for (row, a) in boxes.iter().enumerate() {
                prop_assert!(frame.encloses(*a) && a.width() > 40.0 && a.height() > 20.0, "{a:?} in {frame:?}");
                for b in &boxes[..row] {
                    prop_assert!(!a.grown(-1e-6).overlaps(*b), "{a:?} on {b:?}");
                }
            }
            for (start, end) in &drawn.joins {
                for a in &drawn.parts {
                    prop_assert!(!a.grown(-1e-6).contains(start.lerp(*end, 0.5)), "a join runs through a box");
                }
            }
        }
    }

    fn places(drawn: &Diagram) -> Vec<(i32, i32)> {
        drawn
            .parts
            .iter()
            .map(|part| (part.min.x.round() as i32, part.min.y.round() as i32))
            .collect()
    }

    #[test]
    fn a_core_with_four_parks_is_a_cross() {
        let drawn = diagram(Shape::Core, &[1, 4], 324.0, 0.0);
        assert_eq!(
            places(&drawn),
            [(112, 68), (112, 0), (224, 68), (112, 136), (0, 68)]
        );
        assert_eq!(drawn.joins.len(), 4);
    }

    #[test]
    fn a_chain_turns_at_the_end_of_a_row() {
        let drawn = diagram(Shape::Chain, &[5], 290.0, 0.0);
        assert_eq!(places(&drawn), [(0, 0), (151, 0), (151, 68), (0, 68), (0, 136)]);
        assert_eq!(drawn.joins.len(), 4);
    }

    #[test]
    fn a_list_has_a_heading_a_group() {
        let drawn = diagram(Shape::List, &[1, 3], 324.0, 0.0);
        assert_eq!(places(&drawn), [(0, 28), (0, 124), (168, 124), (0, 192)]);
        assert_eq!(drawn.heads.len(), 2);
    }

    #[test]
    fn no_parts_need_no_room() {
        for shape in SHAPES {
            assert_eq!(diagram(shape, &[], 300.0, 0.0).parts, []);
        }
    }
}
