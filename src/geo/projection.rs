//! Degrees and the plane of the geographic layout; distances on the ground.

use super::turn::cos_sin;
use super::{PLANE, Rect, Vec2};

/// Mean radius of the earth in kilometres (IUGG: (2a + b)/3 of WGS84).
pub const EARTH_KM: f64 = 6371.0088;

/// Free units around what was fitted.
const MARGIN: f64 = 40.0;

/// The equirectangular projection with one true parallel: `x = R·λ·cos φ0`, `y = −R·φ`, fitted to the plane.
///
/// North–south distances are true everywhere, east–west ones on φ0, the middle of the region; over four degrees of
/// latitude around 29° the error at the edge stays below 2.5 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    lon0: f64,
    lat0: f64,
    /// cos φ0.
    squeeze: f64,
    /// Units a degree of latitude.
    scale: f64,
}

impl Projection {
    /// Fits points in degrees (lon, lat) into the plane, in its middle; for no points the whole earth.
    pub fn fit(degrees: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let around =
            Rect::around(degrees.into_iter().map(|(lon, lat)| Vec2::new(lon, lat))).unwrap_or(Rect {
                min: Vec2::new(-180.0, -90.0),
                max: Vec2::new(180.0, 90.0),
            });
        let middle = around.centre();
        let squeeze = cos_sin(middle.y.to_radians()).0.max(0.01);
        // A single point is shown with about a hundred kilometres around it.
        let extent = (around.width() * squeeze).max(around.height()).max(1.0);
        Self {
            lon0: middle.x,
            lat0: middle.y,
            squeeze,
            scale: (PLANE - 2.0 * MARGIN) / extent,
        }
    }

    /// Where a position lies in the plane.
    pub fn plane_from_degrees(&self, lon: f64, lat: f64) -> Vec2 {
        Vec2::new((lon - self.lon0) * self.squeeze, self.lat0 - lat) * self.scale
            + Vec2::new(PLANE, PLANE) * 0.5
    }

    /// What position (lon, lat) a point of the plane stands for.
    pub fn degrees_from_plane(&self, plane: Vec2) -> (f64, f64) {
        let step = (plane - Vec2::new(PLANE, PLANE) * 0.5) * (1.0 / self.scale);
        (self.lon0 + step.x / self.squeeze, self.lat0 - step.y)
    }

    /// Kilometres a unit stands for.
    pub fn km_per_unit(&self) -> f64 {
        EARTH_KM * 1_f64.to_radians() / self.scale
    }
}

/// Distance along the great circle between two positions (lon, lat) in degrees, in kilometres, by the haversine formula
/// (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
pub fn great_circle_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let half_chord = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let across = a.1.to_radians().cos() * b.1.to_radians().cos() * half_chord(a.0, b.0);
    let h = half_chord(a.1, b.1) + across;
    2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
}

/// A scale bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// The length it stands for, in metres: 1, 2 or 5 times a power of ten.
    pub metres: u32,
    /// Its length on the screen in pixels.
    pub px: f64,
}

/// The longest scale bar of a round length that is at most `max_px` long; none for a scale that is none.
pub fn scale_bar(km_per_px: f64, max_px: f64) -> Option<ScaleBar> {
    let metres_max = km_per_px * 1000.0 * max_px;
    let mut found = None;
    for power in 0..7 {
        for step in [1, 2, 5] {
            let metres = step * 10_u32.pow(power);
            if f64::from(metres) <= metres_max {
                found = Some(metres);
            }
        }
    }
    found.map(|metres| ScaleBar {
        metres,
        px: f64::from(metres) / (km_per_px * 1000.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HANGZHOU: (f64, f64) = (120.1614, 30.2936);
    const NINGBO: (f64, f64) = (121.5494, 29.8782);

    fn region() -> Projection {
        Projection::fit([(118.0, 27.0), (123.0, 31.2)])
    }

    #[test]
    fn known_distances() {
        // A quarter of a meridian of the mean sphere, and two cities as other tools measure them.
        assert!((great_circle_km((0.0, 0.0), (0.0, 90.0)) - 10_007.557).abs() < 0.01);
        assert!((great_circle_km(HANGZHOU, NINGBO) - 141.3).abs() < 0.5);
        assert!((great_circle_km((0.0, 0.0), (180.0, 0.0)) - 20_015.115).abs() < 0.01);
    }

    #[test]
    fn distances_in_the_plane_are_those_on_the_ground() {
        let projection = region();
        let from = projection.plane_from_degrees(HANGZHOU.0, HANGZHOU.1);
        let to = projection.plane_from_degrees(NINGBO.0, NINGBO.1);
        let drawn = from.distance(to) * projection.km_per_unit();
        let true_km = great_circle_km(HANGZHOU, NINGBO);
        assert!((drawn / true_km - 1.0).abs() < 0.025, "{drawn} {true_km}");
    }

    #[test]
    fn east_is_right_and_north_is_up() {
        let projection = region();
        let middle = projection.plane_from_degrees(120.5, 29.1);
        assert!((middle.distance(Vec2::new(500.0, 500.0))) < 1e-9);
        assert!(projection.plane_from_degrees(121.0, 29.1).x > middle.x);
        assert!(projection.plane_from_degrees(120.5, 30.0).y < middle.y);
    }

    #[test]
    fn scale_bars_are_round() {
        let metres = |km_per_px: f64| scale_bar(km_per_px, 120.0).unwrap().metres;
        assert_eq!(
            [metres(0.5), metres(0.17), metres(0.01), metres(0.004)],
            [50_000, 20_000, 1_000, 200]
        );
        assert_eq!(
            scale_bar(0.5, 120.0),
            Some(ScaleBar {
                metres: 50_000,
                px: 100.0
            })
        );
        assert_eq!(scale_bar(0.0, 120.0), None);
        assert_eq!(scale_bar(f64::NAN, 120.0), None);
    }

    proptest! {
        #[test]
        fn a_position_reads_back(lon in 110.0..130.0, lat in 20.0..40.0, w in 0.0..9.0, h in 0.0..9.0) {
            let projection = Projection::fit([(118.0, 27.0), (118.0 + w, 27.0 + h)]);
            let (lon2, lat2) = projection.degrees_from_plane(projection.plane_from_degrees(lon, lat));
            prop_assert!((lon - lon2).abs() < 1e-9 && (lat - lat2).abs() < 1e-9);
        }

        #[test]
        fn what_was_fitted_is_in_the_plane(points in prop::collection::vec((100.0..130.0, -60.0..60.0), 1..20)) {
            let projection = Projection::fit(points.iter().copied());
            for (lon, lat) in points {
                let at = projection.plane_from_degrees(lon, lat);
                prop_assert!((0.0..=PLANE).contains(&at.x) && (0.0..=PLANE).contains(&at.y), "{at:?}");
            }
        }

        #[test]
        fn distance_is_a_metric(
            a in (-180.0..180.0, -90.0..90.0), b in (-180.0..180.0, -90.0..90.0), c in (-180.0..180.0, -90.0..90.0),
        ) {
            prop_assert!(great_circle_km(a, a) < 1e-9);
            prop_assert!((great_circle_km(a, b) - great_circle_km(b, a)).abs() < 1e-6);
            prop_assert!(great_circle_km(a, c) <= great_circle_km(a, b) + great_circle_km(b, c) + 1e-6);
        }
    }
}
