//! The tiles of the districts, and what tiles of districts and of cities have in common.

use super::{
    data::Data,
    faces::{Button, Face, Line, layer},
    stage::Stage,
};
use crate::geo::decimal;
use crate::ui::dom::prelude::*;
use crate::{
    geo::{
        Vec2, choose, labels,
        scene::{LABEL_RISE, MARKS_FROM_PX, REST_FALL},
        skeleton::push_ring,
    },
    i18n::map as say,
    model::{DistrictIx, Lang},
    query::{FacetKey, Facets},
};
use std::sync::Arc;

/// Tiles narrower than this show no number, in pixels.
const NUMBER_FROM_PX: f64 = 18.0;

/// Tiles narrower than this show no name, in pixels.
const NAME_FROM_PX: f64 = 40.0;

pub(super) fn ring_path(ring: &[Vec2]) -> String {
    let mut path = String::new();
    push_ring(&mut path, ring);
    path
}

/// A line through points, as path data.
pub(super) fn line_path(line: &[Vec2]) -> String {
    let mut path = String::new();
    for (row, at) in line.iter().enumerate() {
        path.push(if row == 0 { 'M' } else { 'L' });
        path.push_str(&decimal(at.x, 1));
        path.push(' ');
        path.push_str(&decimal(at.y, 1));
    }
    path
}

/// Where something constant in pixels stands in the plane, for the `translate` property.
pub(super) fn translate(at: Vec2) -> String {
    format!("{}px {}px", decimal(at.x, 2), decimal(at.y, 2))
}

/// Font size of a district's name in a language, in pixels.
const fn name_px(lang: Lang) -> f64 {
    match lang {
        Lang::Zh => 12.5,
        Lang::En => 10.5,
    }
}

/// The words of a district's tile of this width and inner radius on the screen.
fn lines(lang: Lang, name: &str, count: u32, rest: usize, (width, inner): (f64, f64)) -> [Line; 3] {
    let number = if count == 0 {
        String::new()
    } else {
        count.to_string()
    };
    if width >= MARKS_FROM_PX {
        let (text, y) = match count {
            0 => (name.to_owned(), 4.0),
            _ => (format!("{name} {number}"), 4.0 - inner * LABEL_RISE),
        };
        let rest = if rest == 0 {
            String::new()
        } else {
            format!("+{rest}")
        };
        return [
            Line::new(text, y, 13.0),
            Line::default(),
            Line::new(rest, inner * REST_FALL, 11.0),
        ];
    }
    if width < NAME_FROM_PX {
        let number = if width < NUMBER_FROM_PX {
            String::new()
        } else {
            number
        };
        return [Line::default(), Line::new(number, 4.0, 12.0), Line::default()];
    }
    let (name, px) = squeezed(name, name_px(lang), width * 0.94);
    let y = if count == 0 { 4.0 } else { -1.0 };
    [
        Line::new(name, y, px),
        Line::new(number, 13.0, 12.0),
        Line::default(),
    ]
}

/// A name in a type that fits: a little smaller where need be, and cut where that does not do.
fn squeezed(name: &str, px: f64, width: f64) -> (String, f64) {
    let wanted = labels::text_width(name, px);
    let fitting = (px * width / wanted.max(1.0)).min(px);
    if fitting >= px * 0.88 {
        (name.to_owned(), fitting)
    } else {
        (labels::shortened(name, px * 0.88, width), px * 0.88)
    }
}

/// The districts.
pub(super) fn district_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let places = place_facets(stage);
    let faces = Memo::new(move |_| {
        let (shades, tally, scene) = (data.districts.get(), data.tally.get(), data.scene.get());
        let (k, facets) = (stage.scale.get(), places.get());
        stage.ground.with_value(|ground| {
            let size = (ground.plan.pitch * k, ground.plan.inner_radius * k);
            let open = if size.0 >= MARKS_FROM_PX { " open" } else { "" };
            let face = |row: usize| {
                let district = DistrictIx::of(row);
                let term = &ground.atlas.vocab.districts[row].0;
                let count = tally.districts[row];
                let rest = scene
                    .rests
                    .iter()
                    .find(|(of, _)| *of == district)
                    .map_or(0, |(_, rest)| *rest);
                let out = !choose::district_is_in(&facets, &ground.atlas.vocab, district);
                let label = ground.layouts.district_labels[row].get(stage.lang);
                Face {
                    shade: format!("{}{}{}", shades.class(row), if out { " out" } else { "" }, open),
                    count,
                    own: None,
                    is_chosen: facets.of(FacetKey::District).contains(&term.id),
                    name: say::tile_name(stage.lang, term.name.get(stage.lang), count),
                    lines: lines(stage.lang, label, count, rest, size),
                }
            };
            Arc::new((0..ground.plan.tiles.len()).map(face).collect::<Vec<_>>())
        })
    });
    let rows = ground
        .plan
        .shapes
        .iter()
        .enumerate()
        .map(|(row, shape)| {
            let id = ground.atlas.vocab.districts[row].0.id.to_string();
            (
                Button::District(row, id),
                ring_path(shape),
                translate(ground.plan.tiles[row]),
            )
        })
        .collect();
    layer(("layer-tiles", "tiles"), faces, rows)
}

/// The facets of places alone, so that other choices do not draw the tiles anew.
pub(super) fn place_facets(stage: Stage) -> Memo<Facets> {
    stage.app().memo(|view| {
        let mut facets = Facets::default();
        for key in [FacetKey::City, FacetKey::District] {
            facets.of_mut(key).clone_from(view.facets.of(key));
        }
        facets
    })
}
