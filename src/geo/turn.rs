//! Sine and cosine of the angles that are drawn.

/// Cosine and sine of an angle of at most a few turns, in radians, to about 1e-13.
///
/// Those of the standard library hold for any angle, by tables that cost the page four kilobytes. This halves the angle until
/// a short series does, and doubles it back.
pub fn cos_sin(angle: f64) -> (f64, f64) {
    const HALVINGS: u8 = 6;
    let x = angle / f64::from(1 << HALVINGS);
    let square = x * x;
    let mut cos = 1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    let mut sin =
        x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))));
    for _ in 0..HALVINGS {
        (cos, sin) = (cos * cos - sin * sin, 2.0 * cos * sin);
    }
    (cos, sin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_what_the_standard_library_says() {
        for step in -2000..=2000 {
            let angle = f64::from(step) / 250.0;
            let (cos, sin) = cos_sin(angle);
            assert!(
                (cos - angle.cos()).abs() < 1e-12 && (sin - angle.sin()).abs() < 1e-12,
                "{angle}"
            );
        }
    }
}
