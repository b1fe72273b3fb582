//! The shape of a kind's mark, so that kinds are told apart without colour.

use std::f64::consts::TAU;
use std::fmt::Write;

/// How many shapes there are; further kinds begin again.
pub const SHAPES: usize = 11;

/// The path of a mark for the kind in row `row` of its vocabulary, about the origin, of about the area of a circle of
/// radius `radius`.
pub fn path(row: usize, radius: f64) -> String {
    match row % SHAPES {
        1 => polygon(6, radius * 1.1, 0.5),
        2 => polygon(4, radius * 1.25, 0.5),
        3 => circle(radius),
        4 => polygon(3, radius * 1.45, 0.25),
        5 => polygon(3, radius * 1.45, -0.25),
        6 => cross(radius),
        7 => polygon(4, radius * 1.3, 0.25),
        8 => star(4, radius * 1.6),
        9 => polygon(5, radius * 1.15, 0.25),
        10 => star(5, radius * 1.6),
        _ => ring(radius),
    }
}

/// Corners at equal angles; `turn` in quarter turns of a corner step, a quarter meaning that one corner points up.
fn polygon(corners: usize, radius: f64, turn: f64) -> String {
    let start = match corners {
        4 if turn > 0.4 => TAU / 8.0,
        _ => -TAU * turn.signum() / 4.0,
    };
    outline((0..corners).map(|k| (radius, start + TAU * k as f64 / corners as f64)))
}

fn star(points: usize, radius: f64) -> String {
    let inner = radius * 0.46;
    outline((0..points * 2).map(|k| {
        (
            if k % 2 == 0 { radius } else { inner },
            -TAU / 4.0 + TAU * k as f64 / (points * 2) as f64,
        )
    }))
}

fn outline(corners: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (k, (radius, angle)) in corners.enumerate() {
        let letter = if k == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(
            path,
            "{letter}{:.2} {:.2}",
            radius * angle.cos(),
            radius * angle.sin()
        );
    }
    path.push('Z');
    path
}

fn circle(radius: f64) -> String {
    format!("M{0:.2} 0A{1:.2} {1:.2} 0 1 1 {0:.2} .01Z", -radius, radius)
}

fn ring(radius: f64) -> String {
    format!("{}{}", circle(radius * 1.1), circle(radius * 0.55))
}

fn cross(radius: f64) -> String {
    let (a, b) = (radius * 1.2, radius * 0.45);
    format!(
        "M{nb:.2} {na:.2}H{b:.2}V{nb:.2}H{a:.2}V{b:.2}H{b:.2}V{a:.2}H{nb:.2}V{b:.2}H{na:.2}V{nb:.2}H{nb:.2}Z",
        na = -a,
        nb = -b
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_kinds_look_alike() {
        let paths: BTreeSet<String> = (0..SHAPES).map(|row| path(row, 5.0)).collect();
        assert_eq!(paths.len(), SHAPES);
    }
}
