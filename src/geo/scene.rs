//! Where every entity of a selection stands on the map, and what is written beside it, at one scale.
//!
//! A scene is made for a scale in pixels a unit and holds for every larger one: what is written only gets more room.

use super::{
    Rect, Vec2, camera::NAMES_FROM_PX, glyph, labels, pack, projection::Projection, spread, tiles::TilePlan,
};
use crate::{
    geo::labels::Side,
    model::{Atlas, CityIx, DistrictIx, EntityIx, Lang, Site, layout::Layouts},
};

mod world;

pub use world::geo_scene;

/// Radius of a mark on the screen, in pixels, once there is room.
pub const MARK_PX: f64 = 4.5;

/// What [`pack::pack`] takes for a mark: its rows are two and a quarter of it apart, so that the widest shapes do not touch.
const MARK_ROOM_PX: f64 = MARK_PX * glyph::WIDEST * 0.9;

/// Free pixels between two marks.
pub const MARK_GAP_PX: f64 = 1.0;

/// Font size of the names of entities, in pixels.
pub const NAME_PX: f64 = 12.0;

/// Height of a line of such names.
pub const LINE_PX: f64 = 18.0;

/// From this width of a tile on the screen, in pixels, its entities show as marks.
pub const MARKS_FROM_PX: f64 = 80.0;

/// A name beside its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name, cut to its room.
    pub text: String,
    /// On which side of the mark.
    pub side: Side,
}

/// An entity on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub entity: EntityIx,
    /// Where it stands, in units; none where it has no place in this layout.
    pub at: Option<Vec2>,
    /// Its radius in pixels; 0 where it is not to be seen.
    pub radius: f64,
    /// How far its shape reaches from its centre, in pixels: its name begins beyond.
    pub reach: f64,
    /// Its name, where there is room.
    pub name: Option<Name>,
}

/// What a label of the geographic layout names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A city.
    City(CityIx),
    /// A district.
    District(DistrictIx),
    /// An airport, by its row.
    Airport(usize),
}

/// The name of a place, beside a point.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceName {
    /// Of which place.
    pub of: Named,
    /// The point, in units.
    pub at: Vec2,
    /// On which side of it.
    pub side: Side,
    /// How far from it, in pixels.
    pub away: f64,
    /// How far a name above or below it is moved sideways to keep in sight, in pixels.
    pub shift: f64,
}

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The dataset.
    pub atlas: &'a Atlas,
    /// The selection, in its order.
    pub shown: &'a [EntityIx],
    /// The language of names.
    pub lang: Lang,
    /// The scale, in pixels a unit.
    pub k: f64,
    /// What of the plane can be seen when all of it is to be seen, in units: names of places keep inside.
    pub sight: Rect,
}

/// One layout of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Every entity of the selection, in its order.
    pub marks: Vec<Mark>,
    /// Whether marks are to be seen; where not, they only wait at their tiles.
    pub visible: bool,
    /// Tiles with more entities than room, and how many found none.
    pub rests: Vec<(DistrictIx, usize)>,
    /// Names of places, in the geographic layout.
    pub places: Vec<PlaceName>,
}

/// How far above the centre of a tile its label stands once it shows marks: as a share of its circumradius.
pub const LABEL_RISE: f64 = 0.56;

/// How far below the centre of a tile the number of those without room stands: as a share of its inner circumradius.
pub const REST_FALL: f64 = 0.76;

/// The scene of the tile layout. An entity without a district waits at `city_spots`, its city's label.
pub fn tile_scene(ask: Ask, plan: &TilePlan, city_spots: &[Vec2]) -> Scene {
    let Ask { atlas, shown, k, .. } = ask;
    let visible = plan.pitch * k >= MARKS_FROM_PX;
    let mut marks: Vec<Mark> = shown
        .iter()
        .map(|&entity| Mark {
            entity,
            at: None,
            radius: MARK_PX,
            reach: MARK_PX,
            name: None,
        })
        .collect();
    let mut of_district: Vec<Vec<usize>> = vec![Vec::new(); plan.tiles.len()];
    for (row, mark) in marks.iter_mut().enumerate() {
        match atlas.entity(mark.entity).site {
            Site::Outside | Site::Region => {}
            Site::City(city) => {
                // Unseen: the label says how many wait there.
                mark.at = city_spots.get(city.row()).copied();
                mark.radius = 0.0;
            }
            Site::District(_, district) => {
                mark.at = Some(plan.tiles[district.row()]);
                of_district[district.row()].push(row);
            }
        }
    }
    let mut rests = Vec::new();
    if visible {
        for (district, rows) in of_district.iter().enumerate() {
            let rest = open_tile(ask, plan, (district, rows), &mut marks);
            if rest > 0 {
                rests.push((DistrictIx::of(district), rest));
            }
        }
    }
    Scene {
        marks,
        visible,
        rests,
        places: Vec::new(),
    }
}

/// Puts the marks of one tile into their places and says how many found no room: those stay in the tile's lower corner, under
/// their number. Where all names have room every mark has its name; in a tile that is wide enough for names the first few
/// have theirs, and the others stand below as marks.
fn open_tile(ask: Ask, plan: &TilePlan, (district, rows): (usize, &[usize]), marks: &mut [Mark]) -> usize {
    let Ask { atlas, lang, k, .. } = ask;
    let centre = plan.tiles[district];
    let radius = plan.inner_radius * k;
    let top = label_bottom(radius);
    // Names are higher than marks.
    let first = top + 7.0;
    let mut cells = pack::list(rows.len(), radius, MARK_PX, LINE_PX, (first, radius));
    if cells.len() < rows.len() {
        cells = if plan.pitch * k < NAMES_FROM_PX {
            Vec::new()
        } else {
            pack::list(
                rows.len(),
                radius,
                MARK_PX,
                LINE_PX,
                (first, f64::midpoint(first, radius)),
            )
        };
    }
    for (&row, cell) in rows.iter().zip(&cells) {
        let mark = &mut marks[row];
        let full = atlas.entity(mark.entity).name.get(lang);
        mark.at = Some(centre + cell.at * (1.0 / k));
        mark.name = Some(Name {
            text: labels::shortened(full, NAME_PX, cell.width),
            side: Side::Right,
        });
    }
    let below = cells.last().map_or(top, |cell| cell.at.y + LINE_PX / 2.0 + 2.0);
    let others = &rows[cells.len()..];
    let mut packing = pack::pack(others.len(), radius, MARK_ROOM_PX, (below, radius));
    if packing.rest > 0 {
        packing = pack::pack(others.len(), radius, MARK_ROOM_PX, (below, radius * 0.62));
    }
    let corner = Vec2::new(0.0, radius * REST_FALL);
    for (place, &row) in others.iter().enumerate() {
        let offset = packing.places.get(place).copied().unwrap_or(corner);
        marks[row].at = Some(centre + offset * (1.0 / k));
        if place >= packing.places.len() {
            marks[row].radius = 0.0;
        }
    }
    packing.rest
}

/// Where the label of an open tile of this circumradius ends, in pixels below its centre.
pub fn label_bottom(radius_px: f64) -> f64 {
    -radius_px * LABEL_RISE + 12.0
}

/// Marks at their positions, spread where they would overlap; parallel to the selection, none for those without a position.
fn positions(ask: Ask, projection: &Projection, radius: impl Fn(usize) -> f64) -> Vec<Option<Vec2>> {
    let Ask { atlas, shown, k, .. } = ask;
    let mut discs = Vec::new();
    let mut rows = Vec::new();
    for (row, &entity) in shown.iter().enumerate() {
        if let Some(place) = atlas.entity(entity).place {
            let at = projection.plane_from_degrees(place.lon, place.lat) * k;
            let reach = radius(row) * glyph::WIDEST;
            discs.push(spread::Disc {
                key: entity,
                at,
                radius: reach,
            });
            rows.push(row);
        }
    }
    let mut found = vec![None; shown.len()];
    for (row, at) in rows.into_iter().zip(spread::spread(&discs, MARK_GAP_PX)) {
        found[row] = Some(at * (1.0 / k));
    }
    found
}

/// The projection of a layout: its backdrop and its seats fill the plane.
pub fn projection_of(layouts: &Layouts) -> Projection {
    let backdrop = layouts.areas.iter().flat_map(|area| area.rings.iter().flatten());
    Projection::fit(backdrop.chain(&layouts.city_seats).copied())
}

#[cfg(test)]
mod tests;
