//! The loading skeleton: the tiles of the map as plain SVG, before there is a program or data.

use super::{PLANE, Vec2, tiles::TilePlan};
use std::fmt::Write;

/// An SVG of the tile layout's hexagons, as the map will draw them; class names only, no colour.
///
/// One path in tenths of a unit with relative steps, which compresses to almost nothing. It is decoration: hidden from
/// assistive technology.
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
        push_ring(&mut path, shape);
    }
    path
}

/// Path data of a closed ring: where it begins, then steps in tenths of a unit that add up without drift.
pub fn push_ring(path: &mut String, ring: &[Vec2]) {
    let mut at = (0, 0);
    for (index, corner) in ring.iter().enumerate() {
        let next = (scaled(corner.x), scaled(corner.y));
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

/// A length to one decimal, as short as it can be written. Whole numbers are formatted, not floats: that code is small.
pub fn tenths(length: f64) -> String {
    written(scaled(length))
}

fn scaled(length: f64) -> i64 {
    (length * 10.0).round() as i64
}

fn written(scaled: i64) -> String {
    let (whole, part) = (scaled.abs() / 10, scaled.abs() % 10);
    let sign = if scaled < 0 { "-" } else { "" };
    match (whole, part) {
        (_, 0) => format!("{sign}{whole}"),
        (0, _) => format!("{sign}.{part}"),
        _ => format!("{sign}{whole}.{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::hex;

    #[test]
    fn lengths_are_written_short() {
        let written = [0.0, 0.04, -0.04, 12.0, 12.25, -4.16, 999.96].map(tenths);
        assert_eq!(written, ["0", "0", "0", "12", "12.3", "-4.2", "1000"]);
    }

    #[test]
    fn a_hexagon_closes() {
        let mut path = String::new();
        push_ring(&mut path, &hex::corners(Vec2::new(50.0, 50.0), 10.0));
        assert_eq!(path, "M50 40l8.7 5l0 10l-8.7 5l-8.7-5l0-10z");
    }
}
