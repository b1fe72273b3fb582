//! The tile layout: districts, labels of cities, and the large hexagons of the cities.

use super::{data::Data, data::label_px, stage::Stage};
use crate::{
    geo::{
        Vec2, choose, hex, labels,
        scene::{LABEL_RISE, MARKS_FROM_PX, REST_FALL},
        skeleton::push_ring,
    },
    i18n::map as say,
    model::{CityIx, DistrictIx, Lang},
    query::{FacetKey, Facets},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Tiles narrower than this show no number, in pixels.
const NUMBER_FROM_PX: f64 = 18.0;

fn ring_path(ring: &[Vec2]) -> Arc<str> {
    let mut path = String::new();
    push_ring(&mut path, ring);
    path.into()
}

/// Where something constant in pixels stands in the plane, for the `translate` property.
pub(super) fn translate(at: Vec2) -> String {
    format!("{:.2}px {:.2}px", at.x, at.y)
}

fn chosen(is_it: bool) -> &'static str {
    if is_it { "true" } else { "false" }
}

/// Font size of a district's name in a language, in pixels.
fn name_px(lang: Lang, is_open: bool) -> f64 {
    match (lang, is_open) {
        (_, true) => 13.0,
        (Lang::Zh, false) => 12.5,
        (Lang::En, false) => 10.5,
    }
}

/// What stands in a tile, in pixels from its centre.
struct Writing {
    name: String,
    name_y: f64,
    count: String,
    count_y: f64,
    rest: String,
    rest_y: f64,
    is_open: bool,
}

fn writing(lang: Lang, name: &str, count: u32, rest: usize, (width, inner): (f64, f64)) -> Writing {
    let is_open = width >= MARKS_FROM_PX;
    let blank = String::new;
    let number = if count == 0 { blank() } else { count.to_string() };
    let font = name_px(lang, is_open);
    if is_open {
        let name = if count == 0 {
            name.to_owned()
        } else {
            format!("{name} {number}")
        };
        let rest = if rest == 0 { blank() } else { format!("+{rest}") };
        let name_y = if count == 0 { 4.0 } else { 4.0 - inner * LABEL_RISE };
        return Writing {
            name,
            name_y,
            count: blank(),
            count_y: 0.0,
            rest,
            rest_y: inner * REST_FALL,
            is_open,
        };
    }
    let has_name = labels::text_width(name, font) <= width;
    let number = if width < NUMBER_FROM_PX { blank() } else { number };
    let (name_y, count_y) = match (has_name, number.is_empty()) {
        (true, false) => (-1.0, 13.0),
        _ => (4.0, 4.0),
    };
    let name = if has_name { name.to_owned() } else { blank() };
    Writing {
        name,
        name_y,
        count: number,
        count_y,
        rest: blank(),
        rest_y: 0.0,
        is_open,
    }
}

/// The districts.
pub(super) fn district_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let lang = stage.lang;
    let shapes: Vec<Arc<str>> = ground.plan.shapes.iter().map(|shape| ring_path(shape)).collect();
    let spots: Vec<Arc<str>> = ground.plan.tiles.iter().map(|&at| translate(at).into()).collect();
    let places = place_facets(stage);
    let all = move || {
        let (shades, tally) = (data.districts.get(), data.tally.get());
        let size = (
            ground.plan.pitch * stage.scale.get(),
            ground.plan.inner_radius * stage.scale.get(),
        );
        let scene = data.scene.get();
        let facets = places.get();
        (0..shapes.len())
            .map(|row| {
                let district = DistrictIx::of(row);
                let term = &ground.atlas.vocab.districts[row].0;
                let count = tally.districts[row];
                let rest = scene.rests.iter().find(|(of, _)| *of == district).map_or(0, |(_, rest)| *rest);
                let label = ground.layouts.district_labels[row].get(lang);
                let it = writing(lang, label, count, rest, size);
                let out = !choose::district_is_in(&facets, &ground.atlas.vocab, district);
                let class = format!(
                    "tile {}{}{}",
                    shades.class(row),
                    if out { " out" } else { "" },
                    if it.is_open { " open" } else { "" }
                );
                view! {
                    <g class=class data-d=row data-district=term.id.to_string() data-entities=count role="button"
                        tabindex=if row == 0 { "0" } else { "-1" }
                        aria-label=say::tile_name(lang, term.name.get(lang), count)
                        aria-pressed=chosen(facets.of(FacetKey::District).contains(&term.id))>
                        <path d=shapes[row].clone()></path>
                        <g class="fixed" style:translate=spots[row].clone()>
                            <text class="tile-name" y=it.name_y>{it.name}</text>
                            <text class="tile-count" y=it.count_y>{it.count}</text>
                            <text class="tile-rest" y=it.rest_y>{it.rest}</text>
                        </g>
                    </g>
                }
            })
            .collect::<Vec<_>>()
    };
    view! { <g class="tiles">{all}</g> }.into_any()
}

/// The facets of places alone, so that other choices do not draw the tiles anew.
fn place_facets(stage: Stage) -> Memo<Facets> {
    stage.app().memo(|view| {
        let mut facets = Facets::default();
        for key in [FacetKey::City, FacetKey::District] {
            facets.of_mut(key).clone_from(view.facets.of(key));
        }
        facets
    })
}

/// Labels of cities beside their tiles.
pub(super) fn label_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let lang = stage.lang;
    let places = place_facets(stage);
    let all = move || {
        let (tally, facets) = (data.tally.get(), places.get());
        let (name_px, note_px) = label_px(stage.scale.get());
        data.labels
            .get()
            .iter()
            .map(|label| {
                let row = label.city.row();
                let term = &ground.atlas.vocab.cities[row];
                let (count, own) = (tally.cities[row], tally.city_only[row]);
                let name = ground.layouts.city_labels[row].get(lang).to_owned();
                let note = if own == 0 { String::new() } else { say::no_district(lang, own) };
                let out = !choose::city_is_in(&facets, &ground.atlas.vocab, label.city);
                let name_y = if own == 0 { name_px * 0.35 } else { name_px * 0.35 - note_px * 0.65 };
                let k = stage.scale.get();
                let (wide, high) = (label.rect.width() * k, label.rect.height() * k);
                let [from, to] = label.leader.unwrap_or([label.rect.centre(); 2]);
                view! {
                    <g class=if out { "city-label out" } else { "city-label" } data-c=row data-city=term.id.to_string()
                        data-entities=count data-own=own role="button" tabindex="-1"
                        aria-label=say::city_name(lang, term.name.get(lang), count, own)
                        aria-pressed=chosen(facets.of(FacetKey::City).contains(&term.id))>
                        <line class="leader" x1=from.x y1=from.y x2=to.x y2=to.y></line>
                        <g class="fixed" style:translate=translate(label.rect.centre())>
                            <rect class="hit" x=-wide / 2.0 y=-high / 2.0 width=wide height=high rx="4"></rect>
                            <text class="city-name" y=name_y font-size=name_px>
                                {name}" "<tspan class="city-count" font-size=name_px * 0.85>{count}</tspan>
                            </text>
                            <text class="city-own" y=name_y + note_px * 1.25 font-size=note_px>{note}</text>
                        </g>
                    </g>
                }
            })
            .collect::<Vec<_>>()
    };
    view! { <g class="city-labels">{all}</g> }.into_any()
}

/// The large hexagons of the cities.
pub(super) fn city_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let lang = stage.lang;
    let places = place_facets(stage);
    let radius = ground.plan.city_radius;
    let shapes: Vec<Arc<str>> = ground
        .plan
        .cities
        .iter()
        .map(|&at| ring_path(&hex::corners(at, radius)))
        .collect();
    let all = move || {
        let (shades, tally, facets) = (data.cities.get(), data.tally.get(), places.get());
        (0..shapes.len())
            .map(|row| {
                let term = &ground.atlas.vocab.cities[row];
                let (count, own) = (tally.cities[row], tally.city_only[row]);
                let note = if own == 0 { String::new() } else { say::no_district(lang, own) };
                let out = !choose::city_is_in(&facets, &ground.atlas.vocab, CityIx::of(row));
                let class = format!("tile {}{}", shades.class(row), if out { " out" } else { "" });
                view! {
                    <g class=class data-c=row data-city=term.id.to_string() data-entities=count data-own=own role="button"
                        tabindex=if row == 0 { "0" } else { "-1" }
                        aria-label=say::city_name(lang, term.name.get(lang), count, own)
                        aria-pressed=chosen(facets.of(FacetKey::City).contains(&term.id))>
                        <path d=shapes[row].clone()></path>
                        <g class="fixed" style:translate=translate(ground.plan.cities[row])>
                            <text class="tile-name" y="-4">{ground.layouts.city_labels[row].get(lang).to_owned()}</text>
                            <text class="tile-count" y="12">{count}</text>
                            <text class="tile-rest" y="25">{note}</text>
                        </g>
                    </g>
                }
            })
            .collect::<Vec<_>>()
    };
    view! { <g class="cities">{all}</g> }.into_any()
}
