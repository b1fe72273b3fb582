//! The layout file as it is written.
//!
//! The backdrop is kept the way `TopoJSON` keeps it: arcs that two areas share are written once, as whole thousandths of a
//! degree, each point but the first as its step from the one before. An area is a list of rings, a ring a list of arcs,
//! and `!n` (a negative number) is arc `n` walked backwards.

use super::{HexCell, LAYOUT_SCHEMA, LayoutError};
use crate::model::Text;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layout {
    #[serde(rename = "schema")]
    _schema: u32,
    pub(super) credit: Credit,
    pub(super) cities: Vec<Place>,
    pub(super) districts: Vec<Place>,
    pub(super) airports: Vec<Port>,
    pub(super) arcs: Vec<Vec<i32>>,
}

#[derive(Deserialize)]
pub(super) struct Credit {
    pub(super) zh: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) id: String,
    /// The city of a district.
    pub(super) city: Option<String>,
    hex: [i32; 2],
    zh: String,
    en: String,
    pub(super) seat: [f64; 2],
    #[serde(default)]
    pub(super) area: Vec<Vec<i32>>,
}

impl Place {
    pub(super) fn cell(&self) -> HexCell {
        let [col, row] = self.hex;
        HexCell { col, row }
    }

    pub(super) fn label(&self) -> Text {
        Text::new(self.zh.as_str(), self.en.as_str())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Port {
    pub(super) code: String,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) at: [f64; 2],
}

#[derive(Deserialize)]
struct Version {
    schema: u32,
}

/// Reads the file. The schema is looked at first, so that a newer file is called newer rather than malformed.
pub(super) fn read(json: &str) -> Result<Layout, LayoutError> {
    let form = |error: serde_json::Error| LayoutError::Form(error.to_string());
    let Version { schema } = serde_json::from_str(json).map_err(form)?;
    if schema > LAYOUT_SCHEMA {
        return Err(LayoutError::Newer { found: schema });
    }
    serde_json::from_str(json).map_err(form)
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
