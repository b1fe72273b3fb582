//! The loading skeleton: the tiles of the map as plain SVG, before there is a program or data.

use super::{PLANE, Vec2, decimal, tiles::TilePlan};
use std::fmt::Write;

/// An SVG of the tile layout's hexagons, as the map will draw them; class names only, no colour.
///
/// One path in whole units with relative steps, since it stands in the page itself. It is decoration: hidden from assistive
/// technology.
pub fn skeleton(plan: &TilePlan) -> String {
    let mut svg = format!(
        "<svg class=\"skeleton-map\" viewBox=\"0 0 {PLANE} {PLANE}\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
    );
    svg.push_str(&tiles_path(plan));
    svg.push_str("\"/></svg>");
    svg
}

/// Path data of all district tiles.
pub fn tiles_path(plan: &TilePlan) -> String {
    let mut path = String::new();
    for shape in &plan.shapes {
        push_steps(&mut path, shape, 1.0);
    }
    path
}

/// Path data of a closed ring: where it begins, then steps in tenths of a unit that add up without drift.
pub fn push_ring(path: &mut String, ring: &[Vec2]) {
    push_steps(path, ring, 10.0);
}

/// The same in steps of which a unit has so many.
fn push_steps(path: &mut String, ring: &[Vec2], parts: f64) {
    let scaled = |length: f64| (length * parts).round() as i64;
    let mut at = (0, 0);
    for (index, corner) in ring.iter().enumerate() {
        let next = (scaled(corner.x), scaled(corner.y));
        let written = |steps: i64| decimal(steps as f64 / parts, 1);
        let (x, y) = (written(next.0 - at.0), written(next.1 - at.1));
        let between = if y.starts_with('-') { "" } else { " " };
        // Writing to a String cannot fail.
        let _ = match index {
            0 => write!(path, "M{x}{between}{y}"),
            _ => write!(path, "l{x}{between}{y}"),
        };
        at = next;
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::hex;

    #[test]
    fn a_hexagon_closes() {
        let mut path = String::new();
        push_ring(&mut path, &hex::corners(Vec2::new(50.0, 50.0), 10.0));
        assert_eq!(path, "M50 40l8.7 5l0 10l-8.7 5l-8.7-5l0-10z");
    }

    #[test]
    fn whole_units_add_up_too() {
        let mut path = String::new();
        push_steps(&mut path, &hex::corners(Vec2::new(50.0, 50.0), 10.0), 1.0);
        assert_eq!(path, "M50 40l9 5l0 10l-9 5l-9-5l0-10z");
    }
}
