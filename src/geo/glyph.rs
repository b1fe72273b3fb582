//! The shape of a kind's mark, so that kinds are told apart without colour.

use super::decimal;
use super::turn::cos_sin;
use std::f64::consts::TAU;

/// How many shapes there are; further kinds begin again.
pub const SHAPES: usize = 11;

/// How far the shape that reaches farthest reaches from its centre, for a radius of 1.
pub const WIDEST: f64 = 1.35;

/// The path of a mark for the kind in row `row` of its vocabulary, about the origin, of about the area of a circle of
/// radius `radius`.
pub fn path(row: usize, radius: f64) -> String {
    match row % SHAPES {
        1 => polygon(6, radius * 1.1, 0.5),
        2 => polygon(4, radius * 1.25, 0.5),
        3 => circle(radius),
        4 => polygon(3, radius * WIDEST, 0.25),
        5 => polygon(3, radius * WIDEST, -0.25),
        6 => cross(radius),
        7 => polygon(4, radius * 1.3, 0.25),
        8 => star(4, radius * WIDEST),
        9 => polygon(5, radius * 1.15, 0.25),
        10 => star(5, radius * WIDEST),
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
    let inner = radius * 0.52;
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
        path.push(letter);
        let (cos, sin) = cos_sin(angle);
        path.push_str(&decimal(radius * cos, 2));
        path.push(' ');
        path.push_str(&decimal(radius * sin, 2));
    }
    path.push('Z');
    path
}

fn circle(radius: f64) -> String {
    let r = decimal(radius, 2);
    format!("M-{r} 0A{r} {r} 0 1 1 -{r} .01Z")
}

fn ring(radius: f64) -> String {
    format!("{}{}", circle(radius * 1.1), circle(radius * 0.55))
}

fn cross(radius: f64) -> String {
    let (a, b) = (decimal(radius * 1.2, 2), decimal(radius * 0.45, 2));
    format!("M-{b} -{a}H{b}V-{b}H{a}V{b}H{b}V{a}H-{b}V{b}H-{a}V-{b}H-{b}Z")
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

    #[test]
    fn no_corner_reaches_farther_than_the_widest() {
        let mut widest = 0.0;
        for row in 0..SHAPES {
            // Corners are written as pairs of numbers; the cross, in single ones, reaches as far as its two sizes.
            let written = path(row, 100.0);
            let numbers: Vec<f64> = written
                .split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
                .filter_map(|number| number.parse().ok())
                .collect();
            let reach = match (row, written.contains('A')) {
                (6, _) => 120_f64.hypot(45.0),
                (_, true) => numbers[0].abs(),
                _ => numbers
                    .chunks(2)
                    .map(|pair| pair[0].hypot(pair[1]))
                    .fold(0.0, f64::max),
            };
            assert!(reach <= WIDEST * 100.0 + 0.1, "{row}: {reach}");
            widest = f64::max(widest, reach);
        }
        assert!(widest > WIDEST * 99.0);
    }
}
