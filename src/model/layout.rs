//! The map layouts, the dataset's second file: tiles, the schematic backdrop, seats and airports.

use super::{CityIx, DistrictIx, Id, Term, Text, Vocab};
use std::collections::BTreeMap;

mod raw;

/// The newest form of the layout file that this program reads.
pub const LAYOUT_SCHEMA: u32 = 1;

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

/// Why a layout file cannot be used with a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// It is no JSON of the expected form.
    #[error("the map layouts cannot be read: {0}")]
    Form(String),
    /// It was made for a newer program.
    #[error("the map layouts have schema {found}; this program reads up to {LAYOUT_SCHEMA}")]
    Newer {
        /// The schema it names.
        found: u32,
    },
    /// A city or district of the vocabulary is not drawn.
    #[error("the map layouts have no tile for {0}")]
    NoTile(Id),
    /// Two rows draw the same city or district.
    #[error("the map layouts have two tiles for {0}")]
    TwoTiles(String),
    /// Two cities, or two districts, stand on one cell.
    #[error("the map layouts put {first} and {second} on one tile")]
    OneCell {
        /// The earlier in the vocabulary.
        first: Id,
        /// The later.
        second: Id,
    },
    /// A district stands with another city than the vocabulary says, or with none.
    #[error("the map layouts do not put {district} in {city}, where the vocabulary has it")]
    OtherCity {
        /// The district.
        district: Id,
        /// The city that the vocabulary says.
        city: Id,
    },
    /// A position that is none on earth.
    #[error("the map layouts put {0} at no place on earth")]
    NoPlace(String),
    /// An outline that names an arc that does not exist, or closes to no area.
    #[error("the map layouts have a broken outline for {0}")]
    Outline(String),
}

/// Reads a layout file for a vocabulary.
///
/// Every city and district of the vocabulary must have a tile; rows that the vocabulary does not know are left out, so
/// that one layout serves datasets with fewer places.
pub fn load_layouts(json: &str, vocab: &Vocab) -> Result<Layouts, LayoutError> {
    let raw = raw::read(json)?;
    let cities = by_id(&raw.cities)?;
    let districts = by_id(&raw.districts)?;
    let city_terms: Vec<&Term> = vocab.cities.iter().collect();
    let district_terms: Vec<&Term> = vocab.districts.iter().map(|(term, _)| term).collect();
    let city_rows = rows_of(&cities, &city_terms)?;
    let district_rows = rows_of(&districts, &district_terms)?;
    check_cells(&city_terms, &city_rows)?;
    check_cells(&district_terms, &district_rows)?;
    check_cities(vocab, &district_rows)?;
    let mut areas = Vec::new();
    for (row, city) in city_rows.iter().enumerate() {
        let rings =
            raw::outline(&raw.arcs, &city.area).ok_or_else(|| LayoutError::Outline(city.id.clone()))?;
        areas.push(CityArea {
            city: CityIx::of(row),
            rings,
        });
    }
    let mut airports = Vec::new();
    for airport in raw.airports {
        let (lon, lat) = on_earth(airport.at, &airport.code)?;
        airports.push(Airport {
            code: airport.code,
            name: Text::new(airport.zh, airport.en),
            lon,
            lat,
        });
    }
    let seats = |rows: &[&raw::Place]| -> Result<Vec<_>, LayoutError> {
        rows.iter().map(|row| on_earth(row.seat, &row.id)).collect()
    };
    let cells = |rows: &[&raw::Place]| rows.iter().map(|row| row.cell()).collect();
    let labels = |rows: &[&raw::Place]| rows.iter().map(|row| row.label()).collect();
    Ok(Layouts {
        city_tiles: cells(&city_rows),
        district_tiles: cells(&district_rows),
        city_labels: labels(&city_rows),
        district_labels: labels(&district_rows),
        city_seats: seats(&city_rows)?,
        district_seats: seats(&district_rows)?,
        areas,
        airports,
        credit: Text::new(raw.credit.zh, raw.credit.en),
    })
}

type ById<'a> = BTreeMap<&'a str, &'a raw::Place>;

fn by_id(rows: &[raw::Place]) -> Result<ById<'_>, LayoutError> {
    let mut found = BTreeMap::new();
    for row in rows {
        if found.insert(row.id.as_str(), row).is_some() {
            return Err(LayoutError::TwoTiles(row.id.clone()));
        }
    }
    Ok(found)
}

fn rows_of<'a>(found: &ById<'a>, terms: &[&Term]) -> Result<Vec<&'a raw::Place>, LayoutError> {
    let row_of = |term: &&Term| {
        let row = found.get(term.id.as_str()).copied();
        row.ok_or_else(|| LayoutError::NoTile(term.id.clone()))
    };
    terms.iter().map(row_of).collect()
}

fn check_cells(terms: &[&Term], rows: &[&raw::Place]) -> Result<(), LayoutError> {
    let mut taken: BTreeMap<(i32, i32), &Id> = BTreeMap::new();
    for (term, row) in terms.iter().zip(rows) {
        let cell = row.cell();
        if let Some(first) = taken.insert((cell.col, cell.row), &term.id) {
            return Err(LayoutError::OneCell {
                first: first.clone(),
                second: term.id.clone(),
            });
        }
    }
    Ok(())
}

fn check_cities(vocab: &Vocab, rows: &[&raw::Place]) -> Result<(), LayoutError> {
    for ((district, city), row) in vocab.districts.iter().zip(rows) {
        let city = &vocab.cities[city.row()].id;
        if row.city.as_deref() != Some(city.as_str()) {
            return Err(LayoutError::OtherCity {
                district: district.id.clone(),
                city: city.clone(),
            });
        }
    }
    Ok(())
}

fn on_earth([lon, lat]: [f64; 2], id: &str) -> Result<(f64, f64), LayoutError> {
    if lon.abs() <= 180.0 && lat.abs() <= 90.0 {
        Ok((lon, lat))
    } else {
        Err(LayoutError::NoPlace(id.to_owned()))
    }
}

#[cfg(test)]
mod tests;
