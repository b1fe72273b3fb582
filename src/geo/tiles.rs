//! The tile layout in the plane: one hexagon a district, cities set apart; and the large hexagons of the cities.
//!
//! Cities interlock (one city's tile may stand between two of another), so that they cannot be moved apart as wholes.
//! Instead every tile stays on the lattice and draws back the edges that face another city, by less than a tenth of its
//! width: gaps inside a city are all the same, gaps between cities all the same and wider, and the silhouette stays.

use super::{PLANE, Rect, Vec2, hex, outside};
use crate::model::{
    CityIx, DistrictIx, Vocab,
    layout::{HexCell, Layouts},
};

/// How much of a pitch stays free between two tiles of one city.
pub const TILE_GAP: f64 = 0.045;

/// How much of a pitch stays free between tiles of two cities.
pub const CITY_GAP: f64 = 0.17;

/// Free units around the tiles, where labels may stand.
const MARGIN: f64 = 34.0;

/// The zoom at which the large city hexagons fill the pane: they are only shown zoomed out, and so drawn larger.
pub const CITIES_FIT: f64 = 0.68;

/// Both levels of the tile layout, placed in the plane.
#[derive(Clone, Debug)]
pub struct TilePlan {
    /// Centres of the district tiles, by [`DistrictIx`].
    pub tiles: Vec<Vec2>,
    /// The city of each tile, by [`DistrictIx`].
    pub city_of: Vec<CityIx>,
    /// The corners of each tile as drawn, clockwise on the screen from the top, by [`DistrictIx`].
    pub shapes: Vec<[Vec2; 6]>,
    /// Circumradius of a district tile none of whose edges is drawn back; none is larger.
    pub radius: f64,
    /// Circumradius of the regular hexagon that fits into every tile.
    pub inner_radius: f64,
    /// Distance between the centres of two neighbouring tiles of one city.
    pub pitch: f64,
    /// Centres of the large city hexagons, by [`CityIx`].
    pub cities: Vec<Vec2>,
    /// Circumradius of a city hexagon as drawn.
    pub city_radius: f64,
}

impl TilePlan {
    /// Places the tiles of a layout.
    pub fn new(layouts: &Layouts, vocab: &Vocab) -> Self {
        let city_of: Vec<CityIx> = vocab.districts.iter().map(|(_, city)| *city).collect();
        let mut tiles = centres(&layouts.district_tiles);
        let mut cities = centres(&layouts.city_tiles);
        let pitch = fit(&mut tiles, 1.0);
        let city_pitch = fit(&mut cities, 1.0 / CITIES_FIT);
        let shapes = (0..tiles.len())
            .map(|row| {
                shape(&layouts.district_tiles, &city_of, row).map(|corner| tiles[row] + corner * pitch)
            })
            .collect();
        let drawn = |gap: f64| hex::RADIUS * (1.0 - gap);
        Self {
            tiles,
            city_of,
            shapes,
            radius: drawn(TILE_GAP) * pitch,
            inner_radius: drawn(CITY_GAP) * pitch,
            pitch,
            cities,
            city_radius: drawn(TILE_GAP) * city_pitch,
        }
    }

    /// The tiles of a city, in the vocabulary's order.
    pub fn tiles_of(&self, city: CityIx) -> impl Iterator<Item = DistrictIx> + '_ {
        self.city_of
            .iter()
            .enumerate()
            .filter(move |(_, of)| **of == city)
            .map(|(row, _)| DistrictIx::of(row))
    }

    /// The rectangle around all tiles of a city; the large hexagon's where it has none.
    pub fn bounds_of(&self, city: CityIx) -> Rect {
        Rect::around(self.tiles_of(city).map(|tile| self.tiles[tile.row()]))
            .unwrap_or_else(|| Rect::centred(self.cities[city.row()], 0.0, 0.0))
            .grown(self.radius)
    }

    /// The district whose cell of the lattice holds this point of the plane.
    pub fn district_at(&self, plane: Vec2) -> Option<DistrictIx> {
        let row = self
            .tiles
            .iter()
            .position(|&tile| hex::contains(tile, self.radius, plane))?;
        Some(DistrictIx::of(row))
    }

    /// The tile an arrow key leads to.
    pub fn step(&self, from: DistrictIx, towards: hex::Direction) -> Option<DistrictIx> {
        hex::step(&self.tiles, from.row(), towards).map(DistrictIx::of)
    }

    /// The large city hexagon an arrow key leads to.
    pub fn step_city(&self, from: CityIx, towards: hex::Direction) -> Option<CityIx> {
        hex::step(&self.cities, from.row(), towards).map(CityIx::of)
    }

    /// Places a label for every city beside its tiles: see [`CityLabel`].
    ///
    /// `sizes` are the labels' widths and heights by [`CityIx`], `clear` the free space to keep around them and `room`
    /// where they may stand, all in units: a label of constant size on the screen is its pixels divided by the pixels a
    /// unit has. Labels overlap neither tiles nor each other wherever there is room for them.
    pub fn place_labels(&self, sizes: &[(f64, f64)], clear: f64, room: &Room) -> Vec<CityLabel> {
        outside::place(self, sizes, clear, room)
    }
}

/// Where labels may stand, in units.
#[derive(Clone, Debug)]
pub struct Room {
    /// Only inside this.
    pub region: Rect,
    /// Not over these: panels and buttons on the map.
    pub taken: Vec<Rect>,
}

/// Where the label of a city stands.
#[derive(Clone, Debug, PartialEq)]
pub struct CityLabel {
    /// The city.
    pub city: CityIx,
    /// The space the label takes, in units.
    pub rect: Rect,
    /// A line from the label to one of its tiles, between all others, where the label had to stand apart from them.
    pub leader: Option<Vec<Vec2>>,
}

fn centres(cells: &[HexCell]) -> Vec<Vec2> {
    cells.iter().map(|&cell| hex::centre(cell)).collect()
}

/// The corners of a tile around its centre, in pitches.
fn shape(cells: &[HexCell], city_of: &[CityIx], row: usize) -> [Vec2; 6] {
    let reach = hex::neighbours(cells[row]).map(|near| {
        let faces_other_city = cells
            .iter()
            .position(|&cell| cell == near)
            .is_some_and(|other| city_of[other] != city_of[row]);
        (1.0 - if faces_other_city { CITY_GAP } else { TILE_GAP }) / 2.0
    });
    hex::corners_of_edges(reach)
}

/// Moves and scales centres given in pitches into the plane, margins kept free, and says how many units a pitch has. With a
/// `size` above 1 they fill that many planes around the middle.
fn fit(centres: &mut [Vec2], size: f64) -> f64 {
    let Some(around) = Rect::around(centres.iter().copied()) else {
        return 0.0;
    };
    let (width, height) = (around.width() + 1.0, around.height() + 2.0 * hex::RADIUS);
    let pitch = (PLANE - 2.0 * MARGIN) * size / width.max(height);
    for at in centres {
        *at = (*at - around.centre()) * pitch + Vec2::new(PLANE, PLANE) * 0.5;
    }
    pitch
}
