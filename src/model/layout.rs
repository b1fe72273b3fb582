//! The map layouts, the dataset's second file: tiles, the schematic backdrop, seats and airports.

use super::{CityIx, DistrictIx, Id, Term, Text, Vocab};

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
    let mut layouts = Layouts::default();
    lay_out(&raw, vocab, &mut layouts)?;
    Ok(layouts)
}

fn lay_out(raw: &raw::Layout, vocab: &Vocab, layouts: &mut Layouts) -> Result<(), LayoutError> {
    once(&raw.cities)?;
    once(&raw.districts)?;
    let cities = drawn(&raw.cities, &mut vocab.cities.iter())?;
    let districts = drawn(&raw.districts, &mut vocab.districts.iter().map(|(term, _)| term))?;
    check_cells(&cities)?;
    check_cells(&districts)?;
    check_cities(vocab, &districts)?;
    layouts.areas = areas(raw, &cities)?;
    layouts.airports = airports(raw)?;
    layouts.city_tiles = cells(&cities);
    layouts.district_tiles = cells(&districts);
    layouts.city_labels = labels(&cities);
    layouts.district_labels = labels(&districts);
    layouts.city_seats = seats(&cities)?;
    layouts.district_seats = seats(&districts)?;
    layouts.credit = raw.credit.text();
    Ok(())
}

fn areas(raw: &raw::Layout, cities: &[Drawn]) -> Result<Vec<CityArea>, LayoutError> {
    let mut areas = Vec::with_capacity(cities.len());
    for (row, city) in cities.iter().enumerate() {
        let Some(rings) = raw::outline(&raw.arcs, &city.place.area) else {
            return Err(LayoutError::Outline(city.place.id.clone()));
        };
        areas.push(CityArea {
            city: CityIx::of(row),
            rings,
        });
    }
    Ok(areas)
}

fn airports(raw: &raw::Layout) -> Result<Vec<Airport>, LayoutError> {
    let mut airports = Vec::with_capacity(raw.airports.len());
    for airport in &raw.airports {
        let (lon, lat) = on_earth(&airport.at, &airport.code)?;
        airports.push(Airport {
            code: airport.code.clone(),
            name: Text::new(airport.zh.as_str(), airport.en.as_str()),
            lon,
            lat,
        });
    }
    Ok(airports)
}

/// A row of the file, on its tile.
struct Drawn<'a> {
    /// What the vocabulary calls it.
    id: &'a Id,
    place: &'a raw::Place,
    cell: HexCell,
}

/// Whether no two rows are of one place. There are a few hundred at most, so each is compared with those before it.
fn once(places: &[raw::Place]) -> Result<(), LayoutError> {
    for (row, place) in places.iter().enumerate() {
        if places[..row].iter().any(|earlier| earlier.id == place.id) {
            return Err(LayoutError::TwoTiles(place.id.clone()));
        }
    }
    Ok(())
}

/// The row of each term, in the order of the vocabulary.
fn drawn<'a>(
    places: &'a [raw::Place],
    terms: &mut dyn Iterator<Item = &'a Term>,
) -> Result<Vec<Drawn<'a>>, LayoutError> {
    let mut rows = Vec::with_capacity(places.len());
    for Term { id, .. } in terms {
        let place = places.iter().find(|place| place.id == id.as_str());
        match place.and_then(|place| Some((place, place.cell()?))) {
            Some((place, cell)) => rows.push(Drawn { id, place, cell }),
            None => return Err(LayoutError::NoTile(id.clone())),
        }
    }
    Ok(rows)
}

#[inline(never)]
fn cells(rows: &[Drawn]) -> Vec<HexCell> {
    rows.iter().map(|row| row.cell).collect()
}

#[inline(never)]
fn labels(rows: &[Drawn]) -> Vec<Text> {
    rows.iter().map(|row| row.place.label()).collect()
}

fn seats(rows: &[Drawn]) -> Result<Vec<(f64, f64)>, LayoutError> {
    let mut seats = Vec::with_capacity(rows.len());
    for row in rows {
        seats.push(on_earth(&row.place.seat, &row.place.id)?);
    }
    Ok(seats)
}

fn check_cells(rows: &[Drawn]) -> Result<(), LayoutError> {
    for (at, second) in rows.iter().enumerate() {
        if let Some(first) = rows[..at].iter().find(|first| first.cell == second.cell) {
            return Err(LayoutError::OneCell {
                first: first.id.clone(),
                second: second.id.clone(),
            });
        }
    }
    Ok(())
}

fn check_cities(vocab: &Vocab, rows: &[Drawn]) -> Result<(), LayoutError> {
    for ((district, city), row) in vocab.districts.iter().zip(rows) {
        let city = &vocab.cities[city.row()].id;
        if row.place.city != city.as_str() {
            return Err(LayoutError::OtherCity {
                district: district.id.clone(),
                city: city.clone(),
            });
        }
    }
    Ok(())
}

fn on_earth(position: &[f64], id: &str) -> Result<(f64, f64), LayoutError> {
    match *position {
        [lon, lat] if lon.abs() <= 180.0 && lat.abs() <= 90.0 => Ok((lon, lat)),
        _ => Err(LayoutError::NoPlace(id.to_owned())),
    }
}

#[cfg(test)]
mod tests;
