//! The map layouts, the dataset's second file: tiles, the schematic backdrop, seats and airports.

use super::{CityIx, DistrictIx, Text};

/// A hexagon of the tile layout, odd-r offset, pointy top: `x = col + 0.5·(row & 1)`, `y = row·√3/2`, y downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HexCell {
    /// Column.
    pub col: i32,
    /// Row.
    pub row: i32,
}

/// A soft area of one city for the geographic layout: rings of (lon, lat) in degrees, WGS84. Schematic, no boundary.
#[derive(Clone, Debug)]
pub struct CityArea {
    /// The city.
    pub city: CityIx,
    /// Closed rings, each without its first point repeated.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// An airport, for orientation.
#[derive(Clone, Debug)]
pub struct Airport {
    /// Its IATA code.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Longitude in degrees.
    pub lon: f64,
    /// Latitude in degrees.
    pub lat: f64,
}

/// Both layouts of the map.
#[derive(Clone, Debug, Default)]
pub struct Layouts {
    /// A tile for each city, by [`CityIx`].
    pub city_tiles: Vec<HexCell>,
    /// A tile for each district, by [`DistrictIx`].
    pub district_tiles: Vec<HexCell>,
    /// Short Chinese and English city names for the map (杭州, Hangzhou), by [`CityIx`].
    pub city_labels: Vec<Text>,
    /// Short names of districts for the map (余杭, Yuhang), by [`DistrictIx`].
    pub district_labels: Vec<Text>,
    /// Seats of the cities, (lon, lat), by [`CityIx`].
    pub city_seats: Vec<(f64, f64)>,
    /// Seats of the districts, (lon, lat), by [`DistrictIx`].
    pub district_seats: Vec<(f64, f64)>,
    /// The backdrop.
    pub areas: Vec<CityArea>,
    /// Airports.
    pub airports: Vec<Airport>,
    /// Whom the layouts are owed to, to be shown with the map.
    pub credit: Text,
}

impl Layouts {
    /// The tile of a district.
    pub fn tile(&self, district: DistrictIx) -> HexCell {
        self.district_tiles[district.row()]
    }
}
