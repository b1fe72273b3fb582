//! The layout file as it is written.
//!
//! The backdrop is kept the way `TopoJSON` keeps it: arcs that two areas share are written once, as whole thousandths of a
//! degree, each point but the first as its step from the one before. An area is a list of rings, a ring a list of arcs,
//! and `!n` (a negative number) is arc `n` walked backwards.

use super::{HexCell, LAYOUT_SCHEMA, LayoutError};
use crate::model::{
    Text,
    raw::{
        read::from_text,
        record::{Record, records},
    },
};

records! {
    /// The whole file.
    pub(super) struct Layout {
        /// Its form; see [`LAYOUT_SCHEMA`].
        schema: Option<u32> = "schema",
        /// Whom it is owed to.
        credit: Credit = "credit",
        /// Cities.
        cities: Vec<Place> = "cities",
        /// County-level divisions.
        districts: Vec<Place> = "districts",
        /// Airports.
        airports: Vec<Port> = "airports",
        /// The lines that areas are made of.
        arcs: Vec<Vec<i32>> = "arcs",
    }
    read Strict, without [];

    /// Whom the layouts are owed to.
    pub(super) struct Credit {
        /// In Chinese.
        zh: String = "zh",
        /// In English.
        en: String = "en",
    }
    read Whole, without [];

    /// A city or district.
    pub(super) struct Place {
        /// Its id.
        id: String = "id",
        /// The city of a district.
        city: String = "city",
        /// Column and row of its tile.
        hex: Vec<i32> = "hex",
        /// Short name in Chinese.
        zh: String = "zh",
        /// Short name in English.
        en: String = "en",
        /// Longitude and latitude of its seat.
        seat: Vec<f64> = "seat",
        /// Of a city: its rings.
        area: Vec<Vec<i32>> = "area",
    }
    read Strict, without ["city", "area"];

    /// An airport.
    pub(super) struct Port {
        /// Its IATA code.
        code: String = "code",
        /// Name in Chinese.
        zh: String = "zh",
        /// Name in English.
        en: String = "en",
        /// Longitude and latitude.
        at: Vec<f64> = "at",
    }
    read Strict, without [];

    /// What is looked at first.
    struct Version {
        /// The form of the file.
        schema: Option<u32> = "schema",
    }
    read Whole, without [];
}

impl Credit {
    pub(super) fn text(&self) -> Text {
        Text::new(self.zh.as_str(), self.en.as_str())
    }
}

impl Place {
    /// Its tile, where the file gives a column and a row.
    pub(super) fn cell(&self) -> Option<HexCell> {
        match self.hex[..] {
            [col, row] => Some(HexCell { col, row }),
            _ => None,
        }
    }

    pub(super) fn label(&self) -> Text {
        Text::new(self.zh.as_str(), self.en.as_str())
    }
}

/// Reads the file. The schema is looked at first, so that a newer file is called newer rather than malformed.
pub(super) fn read(json: &str) -> Result<Layout, LayoutError> {
    let (mut version, mut layout) = (Version::default(), Layout::default());
    fill(json, &mut version)?;
    match version.schema {
        Some(found) if found > LAYOUT_SCHEMA => Err(LayoutError::Newer { found }),
        _ => fill(json, &mut layout).map(|()| layout),
    }
}

fn fill(json: &str, record: &mut dyn Record) -> Result<(), LayoutError> {
    from_text(json, record).map_err(|error| LayoutError::Form(error.to_string()))
}

/// The rings of an area in degrees, each without its first point repeated; none where an arc is missing or a ring is
/// no area.
pub(super) fn outline(arcs: &[Vec<i32>], area: &[Vec<i32>]) -> Option<Vec<Vec<(f64, f64)>>> {
    area.iter()
        .map(|ring| {
            let mut points = Vec::new();
            for &number in ring {
                let backwards = number < 0;
                let arc = usize::try_from(if backwards { !number } else { number }).ok()?;
                let mut walked = walk(arcs.get(arc)?)?;
                if backwards {
                    walked.reverse();
                }
                points.extend_from_slice(walked.get(..walked.len().checked_sub(1)?)?);
            }
            let degrees = |(lon, lat): (i32, i32)| (f64::from(lon) / 1e3, f64::from(lat) / 1e3);
            (points.len() >= 3).then(|| points.into_iter().map(degrees).collect())
        })
        .collect()
}

/// The points of an arc in thousandths of a degree; none for an odd count of numbers or one that leaves the earth.
fn walk(arc: &[i32]) -> Option<Vec<(i32, i32)>> {
    let (pairs, []) = arc.as_chunks::<2>() else {
        return None;
    };
    let (mut lon, mut lat) = (0_i32, 0_i32);
    pairs
        .iter()
        .map(|&[east, north]| {
            lon = lon.checked_add(east)?;
            lat = lat.checked_add(north)?;
            (lon.abs() <= 180_000 && lat.abs() <= 90_000).then_some((lon, lat))
        })
        .collect()
}
