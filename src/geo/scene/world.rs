//! The scene of the geographic layout.

use super::{Ask, LINE_PX, MARK_PX, Mark, NAME_PX, Name, Named, PlaceName, Scene, positions};
use crate::{
    geo::{
        PLANE, Rect, Vec2, glyph,
        labels::{self, Placer, Side},
        projection::Projection,
        ramp,
    },
    model::{CityIx, DistrictIx, Lang, layout::Layouts},
};

/// Largest radius of a mark sized by a figure, in pixels.
const LARGEST_PX: f64 = 11.0;

/// Font size of the names of cities, in pixels.
const CITY_PX: f64 = 14.0;

/// Font size of the names of districts and airports, in pixels.
const DISTRICT_PX: f64 = 11.0;

/// From this many pixels a unit the seats of districts are named.
const DISTRICTS_FROM: f64 = 1.3;

/// From this many pixels a unit entities are named.
const NAMES_FROM: f64 = 2.0;

/// Names of entities longer than this are cut, in pixels.
const NAME_MOST_PX: f64 = 180.0;

/// The scene of the geographic layout. `figures` are the numbers that size the marks, parallel to the selection, where a metric
/// is chosen; `counts` how many of the selection each city has, written after its name.
pub fn geo_scene(
    ask: Ask,
    projection: &Projection,
    layouts: &Layouts,
    figures: Option<&[Option<f64>]>,
    counts: &[u32],
) -> Scene {
    let Ask { shown, lang, k, .. } = ask;
    let radius = radii(figures, mark_px(k));
    let places = positions(ask, projection, &radius);
    let mut marks: Vec<Mark> = shown
        .iter()
        .zip(places)
        .enumerate()
        .map(|(row, (&entity, at))| Mark {
            entity,
            at,
            radius: radius(row),
            reach: radius(row) * glyph::WIDEST,
            name: None,
        })
        .collect();
    let around = Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE) * k).grown(60.0);
    let all = Rect::spanning(
        around.nearest(ask.sight.min * k),
        around.nearest(ask.sight.max * k),
    );
    let (mut placer, mut texts) = (Placer::new(all), Placer::new(all));
    for mark in &marks {
        if let Some(at) = mark.at {
            placer.block(Rect::centred(at * k, mark.reach * 2.0, mark.reach * 2.0));
        }
    }
    for airport in &layouts.airports {
        let at = projection.plane_from_degrees(airport.lon, airport.lat) * k;
        placer.block(Rect::centred(at, 12.0, 12.0));
        texts.block(Rect::centred(at, 12.0, 12.0));
    }
    let seats: Vec<Vec2> = layouts
        .city_seats
        .iter()
        .map(|&(lon, lat)| projection.plane_from_degrees(lon, lat))
        .collect();
    let mut names = Names {
        placer,
        texts,
        projection,
        k,
        found: Vec::new(),
    };
    names.cities(layouts, &seats, counts, lang);
    if k >= DISTRICTS_FROM {
        names.districts(layouts, lang);
    }
    names.airports(layouts);
    if k >= NAMES_FROM {
        name_marks(ask, &mut marks, &mut names.placer);
    }
    Scene {
        marks,
        visible: true,
        rests: Vec::new(),
        places: names.found,
    }
}

/// Radius of a mark at a scale: where the whole region is in sight marks crowd, and are smaller.
fn mark_px(k: f64) -> f64 {
    (1.0 + k * 2.8).clamp(2.0, MARK_PX)
}

fn radii(figures: Option<&[Option<f64>]>, mark: f64) -> impl Fn(usize) -> f64 + '_ {
    let largest = figures.map_or(0.0, |all| all.iter().flatten().copied().fold(0.0, f64::max));
    move |row| match figures.and_then(|all| all.get(row).copied()) {
        None => mark,
        Some(None) => mark * 0.7,
        Some(Some(value)) => ramp::mark_radius(value, largest, mark * 0.8, LARGEST_PX),
    }
}

struct Names<'a> {
    /// Keeps names off marks and off each other.
    placer: Placer,
    /// Keeps names off each other and off airports only.
    texts: Placer,
    projection: &'a Projection,
    k: f64,
    found: Vec<PlaceName>,
}

impl Names<'_> {
    /// Names a point at the first distance from it that has a free side.
    fn name(&mut self, of: Named, (lon, lat): (f64, f64), size: (f64, f64), distances: &[f64]) {
        let at = self.projection.plane_from_degrees(lon, lat);
        for &away in distances {
            if let Some(side) = self.placer.place_beside(at * self.k, away, size) {
                self.found.push(PlaceName {
                    of,
                    at,
                    side,
                    away,
                    shift: 0.0,
                });
                return;
            }
        }
    }

    /// Every city has its name. A crowd of marks around the seat moves it outwards, but never so far that another seat is
    /// nearer; where marks leave no room, it stands upon the fewest.
    fn cities(&mut self, layouts: &Layouts, seats: &[Vec2], counts: &[u32], lang: Lang) {
        const DISTANCES: [f64; 10] = [3.0, 8.0, 14.0, 20.0, 28.0, 36.0, 46.0, 58.0, 72.0, 88.0];
        for (row, label) in layouts.city_labels.iter().enumerate() {
            let count = counts
                .get(row)
                .map(|count| format!(" {count}"))
                .unwrap_or_default();
            let width = labels::text_width(label.get(lang), CITY_PX) + labels::text_width(&count, NAME_PX);
            let size = (width + 6.0, CITY_PX * 1.3);
            let at = seats[row];
            let is_nearest = |rect: Rect| {
                let own = rect.distance(at * self.k);
                seats
                    .iter()
                    .enumerate()
                    .all(|(other, seat)| other == row || rect.distance(*seat * self.k) > own)
            };
            let spots = DISTANCES
                .iter()
                .flat_map(|&away| {
                    Side::ALL.map(|side| {
                        let rect = side.rect(at * self.k, away, size);
                        let shift = match side {
                            Side::Above | Side::Below => {
                                self.texts.back_inside(rect).clamp(-width / 2.0, width / 2.0)
                            }
                            Side::Right | Side::Left => 0.0,
                        };
                        let step = Vec2::new(shift, 0.0);
                        (
                            away,
                            side,
                            shift,
                            Rect::spanning(rect.min + step, rect.max + step),
                        )
                    })
                })
                .filter(|(.., rect)| is_nearest(*rect) && self.texts.is_free(*rect));
            // Of equally good ones the first, which is the nearest.
            if let Some((away, side, shift, rect)) = spots.min_by_key(|(.., rect)| self.placer.hits(*rect)) {
                self.placer.block(rect);
                self.texts.block(rect);
                self.found.push(PlaceName {
                    of: Named::City(CityIx::of(row)),
                    at,
                    side,
                    away,
                    shift,
                });
            }
        }
    }

    fn districts(&mut self, layouts: &Layouts, lang: Lang) {
        for (row, (label, &seat)) in layouts
            .district_labels
            .iter()
            .zip(&layouts.district_seats)
            .enumerate()
        {
            let width = labels::text_width(label.get(lang), DISTRICT_PX) + 4.0;
            let of = Named::District(DistrictIx::of(row));
            self.name(of, seat, (width, DISTRICT_PX * 1.3), &[2.0, 10.0, 20.0]);
        }
    }

    fn airports(&mut self, layouts: &Layouts) {
        for (row, airport) in layouts.airports.iter().enumerate() {
            let width = labels::text_width(&airport.code, DISTRICT_PX) + 4.0;
            let at = (airport.lon, airport.lat);
            self.name(Named::Airport(row), at, (width, DISTRICT_PX * 1.3), &[6.5, 12.0]);
        }
    }
}

fn name_marks(ask: Ask, marks: &mut [Mark], placer: &mut Placer) {
    let Ask { atlas, lang, k, .. } = ask;
    for mark in marks {
        let Some(at) = mark.at else { continue };
        let text = labels::shortened(atlas.entity(mark.entity).name.get(lang), NAME_PX, NAME_MOST_PX);
        let size = (labels::text_width(&text, NAME_PX), LINE_PX - 2.0);
        mark.name = placer
            .place_beside(at * k, mark.reach, size)
            .map(|side| Name { text, side });
    }
}
