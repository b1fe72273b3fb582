//! The scene of the geographic layout.

use super::{Ask, LINE_PX, MARK_PX, Mark, NAME_PX, Name, Named, PlaceName, Scene, positions};
use crate::{
    geo::{PLANE, Rect, Vec2, labels, labels::Placer, projection::Projection, ramp},
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
            name: None,
        })
        .collect();
    let all = Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE) * k).grown(60.0);
    let mut placer = Placer::new(all);
    for mark in &marks {
        if let Some(at) = mark.at {
            placer.block(Rect::centred(at * k, mark.radius * 2.0, mark.radius * 2.0));
        }
    }
    let mut names = Names {
        placer,
        projection,
        k,
        found: Vec::new(),
    };
    names.cities(layouts, counts, lang);
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
    (3.0 + k * 0.6).clamp(3.2, MARK_PX)
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
    placer: Placer,
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
                self.found.push(PlaceName { of, at, side, away });
                return;
            }
        }
    }

    fn cities(&mut self, layouts: &Layouts, counts: &[u32], lang: Lang) {
        for (row, (label, &seat)) in layouts.city_labels.iter().zip(&layouts.city_seats).enumerate() {
            let count = counts
                .get(row)
                .map(|count| format!(" {count}"))
                .unwrap_or_default();
            let width = labels::text_width(label.get(lang), CITY_PX) + labels::text_width(&count, NAME_PX);
            // A crowd of marks around the seat moves the name outwards.
            let distances = [2.0, 10.0, 18.0, 26.0, 34.0, 44.0, 56.0, 70.0, 90.0];
            self.name(
                Named::City(CityIx::of(row)),
                seat,
                (width + 4.0, CITY_PX * 1.3),
                &distances,
            );
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
            self.name(Named::Airport(row), at, (width, DISTRICT_PX * 1.3), &[6.0, 12.0]);
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
            .place_beside(at * k, mark.radius, size)
            .map(|side| Name { text, side });
    }
}
