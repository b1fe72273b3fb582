//! Shapes drawn on the map, on a grid that a link can write exactly.

/// A point in degrees, WGS84, kept as whole 1/10,000 of a degree (about 11 m), so that a link reads back exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Longitude in 1/10,000 degree, −1,800,000 to 1,800,000.
    pub lon_e4: i32,
    /// Latitude in 1/10,000 degree, −900,000 to 900,000.
    pub lat_e4: i32,
}

impl Point {
    /// The nearest point on the grid; none for what is no place on earth.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then(|| Self {
            lon_e4: (lon * 1e4).round() as i32,
            lat_e4: (lat * 1e4).round() as i32,
        })
    }

    /// The point at these 1/10,000 degrees; none for what is no place on earth.
    pub fn from_e4(lon_e4: i32, lat_e4: i32) -> Option<Self> {
        ((-1_800_000..=1_800_000).contains(&lon_e4) && (-900_000..=900_000).contains(&lat_e4))
            .then_some(Self { lon_e4, lat_e4 })
    }

    /// Longitude in degrees.
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e4) / 1e4
    }

    /// Latitude in degrees.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e4) / 1e4
    }
}

/// A rectangle of longitude and latitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GeoBox {
    /// South-west corner.
    pub min: Point,
    /// North-east corner; not west or south of the other.
    pub max: Point,
}

impl GeoBox {
    /// The box between two opposite corners, given in any order.
    pub fn between(a: Point, b: Point) -> Self {
        Self {
            min: Point {
                lon_e4: a.lon_e4.min(b.lon_e4),
                lat_e4: a.lat_e4.min(b.lat_e4),
            },
            max: Point {
                lon_e4: a.lon_e4.max(b.lon_e4),
                lat_e4: a.lat_e4.max(b.lat_e4),
            },
        }
    }
}

/// A simple closed ring of at least three and at most [`Polygon::MAX`] points; the last is not the first again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polygon(Vec<Point>);

impl Polygon {
    /// More points than anyone draws, few enough for a link.
    pub const MAX: usize = 200;

    /// The polygon of these corners; none where they are too few or too many.
    pub fn new(mut corners: Vec<Point>) -> Option<Self> {
        corners.dedup();
        while corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        (3..=Self::MAX).contains(&corners.len()).then_some(Self(corners))
    }

    /// Its corners in order.
    pub fn corners(&self) -> &[Point] {
        &self.0
    }
}
