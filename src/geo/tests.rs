//! Laws that the committed layout file must keep.

use super::{
    PLANE, Rect, Vec2, fence, hex, labels,
    skeleton::skeleton,
    tiles::{Room, TILE_GAP, TilePlan},
};
use crate::model::{
    CityIx, DistrictIx, Lang, Term, Text, Vocab,
    layout::{Layouts, load_layouts},
};
use serde_json::Value;

const FILE: &str = include_str!("../../public/data/layout.json");

/// The vocabulary that the layout file implies: its own places in its own order.
fn vocab() -> Vocab {
    let file: Value = serde_json::from_str(FILE).unwrap();
    let rows = |name: &str| file[name].as_array().unwrap().clone();
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    let term = |row: &Value| Term {
        id: text(row, "id").parse().unwrap(),
        name: Text::new(text(row, "zh"), text(row, "en")),
    };
    let cities: Vec<Term> = rows("cities").iter().map(term).collect();
    let city_of = |row: &Value| {
        let city = text(row, "city");
        CityIx::of(cities.iter().position(|it| it.id.as_str() == city).unwrap())
    };
    let districts = rows("districts")
        .iter()
        .map(|row| (term(row), city_of(row)))
        .collect();
    Vocab {
        cities,
        districts,
        ..Vocab::default()
    }
}

pub(super) fn real() -> (Layouts, TilePlan) {
    let vocab = vocab();
    let layouts = load_layouts(FILE, &vocab).unwrap();
    let plan = TilePlan::new(&layouts, &vocab);
    (layouts, plan)
}

/// Panes of a wide and a narrow page, in pixels, with the size of city labels on them.
const PANES: [(f64, f64, f64); 2] = [(750.0, 760.0, 17.0), (360.0, 340.0, 11.0)];

fn label_sizes(layouts: &Layouts, lang: Lang, font_px: f64, px_per_unit: f64) -> Vec<(f64, f64)> {
    let size = |text: &Text| {
        let width = labels::text_width(text.get(lang), font_px) + labels::text_width(" 888", font_px);
        (width / px_per_unit, font_px * 1.3 / px_per_unit)
    };
    layouts.city_labels.iter().map(size).collect()
}

#[test]
fn every_district_is_drawn_and_the_file_is_small() {
    let (layouts, plan) = real();
    assert_eq!((layouts.city_tiles.len(), layouts.district_tiles.len()), (11, 90));
    assert_eq!((layouts.areas.len(), layouts.airports.len()), (11, 8));
    assert!(layouts.areas.iter().all(|area| !area.rings.is_empty()));
    assert!(
        layouts.areas.iter().map(|area| area.rings.len()).max() >= Some(5),
        "the islands are many"
    );
    assert!(FILE.len() < 22_000, "{}", FILE.len());
    assert!(skeleton(&plan).len() < 6_000, "{}", skeleton(&plan).len());
}

/// Distance between two convex hexagons, by the widest gap along the normals that all edges share.
fn gap(a: &[Vec2; 6], b: &[Vec2; 6]) -> f64 {
    let axes = [
        Vec2::new(1.0, 0.0),
        Vec2::new(0.5, hex::SQRT3 / 2.0),
        Vec2::new(0.5, -hex::SQRT3 / 2.0),
    ];
    let shadow = |shape: &[Vec2; 6], axis: Vec2| {
        let along = shape.iter().map(|corner| corner.dot(axis));
        along.fold((f64::MAX, f64::MIN), |(low, high), n| (low.min(n), high.max(n)))
    };
    axes.into_iter()
        .map(|axis| {
            let (a, b) = (shadow(a, axis), shadow(b, axis));
            (b.0 - a.1).max(a.0 - b.1)
        })
        .fold(f64::MIN, f64::max)
}

#[test]
fn tiles_keep_apart_and_cities_wider() {
    let (_, plan) = real();
    let (mut within, mut between) = (f64::MIN, f64::MAX);
    for (b, &tile) in plan.tiles.iter().enumerate() {
        for (a, &other) in plan.tiles[..b].iter().enumerate() {
            let apart = gap(&plan.shapes[a], &plan.shapes[b]) / plan.pitch;
            assert!(apart >= TILE_GAP - 1e-9, "{a} {b}: {apart}");
            let adjacent = tile.distance(other) < plan.pitch * 1.1;
            if plan.city_of[a] != plan.city_of[b] {
                between = between.min(apart);
            } else if adjacent {
                within = within.max(apart);
            }
        }
        assert!(Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE)).contains(tile));
        assert_eq!(plan.district_at(tile), Some(DistrictIx::of(b)));
    }
    assert!(between > 3.0 * within, "{between} {within}");
    for (b, &city) in plan.cities.iter().enumerate() {
        for &other in &plan.cities[..b] {
            assert!(hex::norm(city - other) >= plan.city_radius * hex::SQRT3);
        }
    }
}

#[test]
fn marks_packed_into_the_inner_hexagon_are_inside_every_tile() {
    let (_, plan) = real();
    for (&tile, shape) in plan.tiles.iter().zip(&plan.shapes) {
        assert!(
            hex::corners(tile, plan.inner_radius * 0.999)
                .iter()
                .all(|&c| fence::contains(shape, c))
        );
        assert!(
            shape
                .iter()
                .all(|&corner| hex::contains(tile, plan.radius * 1.001, corner))
        );
    }
}

#[test]
fn every_tile_is_reached_by_arrows_from_every_other() {
    let (_, plan) = real();
    for start in 0..plan.tiles.len() {
        let mut seen = vec![false; plan.tiles.len()];
        let mut open = vec![start];
        while let Some(row) = open.pop() {
            if !std::mem::replace(&mut seen[row], true) {
                let next = hex::Direction::ALL.map(|towards| plan.step(DistrictIx::of(row), towards));
                open.extend(next.into_iter().flatten().map(DistrictIx::row));
            }
        }
        assert!(seen.iter().all(|&it| it), "from {start}");
    }
}

#[test]
fn city_labels_overlap_neither_tiles_nor_each_other() {
    let (layouts, plan) = real();
    let region = Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE));
    for (width, height, font_px) in PANES {
        let px_per_unit = width.min(height) / PLANE;
        // A legend in the lower right corner of the wide pane.
        let legend = Rect::spanning(Vec2::new(650.0, 800.0), Vec2::new(1000.0, 1000.0));
        let taken = if width > 600.0 { vec![legend] } else { Vec::new() };
        let room = Room { region, taken };
        for lang in [Lang::Zh, Lang::En] {
            let sizes = label_sizes(&layouts, lang, font_px, px_per_unit);
            let placed = plan.place_labels(&sizes, 2.0 / px_per_unit, &room);
            assert_eq!(placed.len(), 11);
            for (row, label) in placed.iter().enumerate() {
                assert_eq!(label.city, CityIx::of(row));
                assert!(region.encloses(label.rect), "{lang:?} {width} {label:?}");
                assert!((label.rect.width() - sizes[row].0).abs() < 1e-6);
                for &tile in &plan.tiles {
                    assert!(
                        !hex::overlaps_rect(tile, plan.radius, label.rect),
                        "{lang:?} {width} {label:?}"
                    );
                }
                for other in &placed[..row] {
                    assert!(
                        !label.rect.overlaps(other.rect),
                        "{lang:?} {width} {label:?} {other:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_lines_of_labels_run_between_the_tiles_to_their_own() {
    let (layouts, plan) = real();
    let region = Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE));
    let mut lines = 0;
    for (width, height, font_px) in PANES {
        let px_per_unit = width.min(height) / PLANE;
        let room = Room {
            region,
            taken: Vec::new(),
        };
        for lang in [Lang::Zh, Lang::En] {
            let sizes = label_sizes(&layouts, lang, font_px, px_per_unit);
            for label in plan.place_labels(&sizes, 2.0 / px_per_unit, &room) {
                let Some(line) = label.leader else { continue };
                lines += 1;
                assert!(label.rect.distance(line[0]) < 1e-6);
                let end = line[line.len() - 1];
                let mut own = plan.tiles_of(label.city).map(|tile| plan.tiles[tile.row()]);
                assert!(own.any(|tile| end.distance(tile) < plan.pitch * 0.6));
                for pair in line.windows(2) {
                    for step in 0..=50 {
                        let at = pair[0].lerp(pair[1], f64::from(step) / 50.0);
                        let crossed = plan
                            .tiles
                            .iter()
                            .any(|&tile| hex::contains(tile, plan.radius * 0.97, at));
                        assert!(!crossed, "{lang:?} {width} {:?} at {at:?}", label.city);
                    }
                }
            }
        }
    }
    assert!(lines > 4);
}

#[test]
fn labels_are_found_again_the_same() {
    let (layouts, plan) = real();
    let region = Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE));
    let room = Room {
        region,
        taken: Vec::new(),
    };
    let sizes = label_sizes(&layouts, Lang::En, 17.0, 0.75);
    assert_eq!(
        plan.place_labels(&sizes, 3.0, &room),
        plan.place_labels(&sizes, 3.0, &room)
    );
}
