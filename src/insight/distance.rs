//! Distance on the ground, for the reasons of a rank. The map has its own in `geo`, which rests on this room and so
//! cannot be asked from here.

/// Mean radius of the earth in kilometres (IUGG: (2a + b)/3 of WGS84).
const EARTH_KM: f64 = 6371.0088;

/// Distance along the great circle between two positions (lon, lat) in degrees, in kilometres, by the haversine formula
/// (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
pub(super) fn great_circle_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let half_chord = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let across = a.1.to_radians().cos() * b.1.to_radians().cos() * half_chord(a.0, b.0);
    let h = half_chord(a.1, b.1) + across;
    2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_and_half_the_earth() {
        assert!((great_circle_km((120.0, 29.0), (120.0, 30.0)) - 111.195).abs() < 0.001);
        assert!((great_circle_km((0.0, 0.0), (180.0, 0.0)) - 20_015.115).abs() < 0.001);
        assert!(great_circle_km((120.0, 30.0), (120.0, 30.0)).abs() < 1e-9);
    }
}
