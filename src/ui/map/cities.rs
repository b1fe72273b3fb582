//! The cities of the tile layout: labels beside their tiles, and large hexagons when zoomed out.

use super::{
    data::{Data, LabelForm},
    faces::{Button, Face, Line, follow, layer, move_to, set, set_number, write_button},
    stage::Stage,
    tiles::{line_path, place_facets, ring_path, translate},
};
use crate::ui::dom::{prelude::*, svg};
use crate::{
    geo::{Vec2, choose, hex},
    i18n::map as say,
    model::CityIx,
    query::{FacetKey, Facets},
};
use std::sync::Arc;
use web_sys::Element;

/// The face of a city but for its shade and its lines, and whether it is outside the selection. Reactive.
fn face(stage: Stage, data: Data, facets: &Facets, row: usize) -> (Face, bool) {
    let (count, own) = data.tally.with(|tally| (tally.cities[row], tally.city_only[row]));
    stage.ground.with_value(|ground| {
        let term = &ground.atlas.vocab.cities[row];
        let face = Face {
            count,
            own: Some(own),
            is_chosen: facets.of(FacetKey::City).contains(&term.id),
            name: say::city_name(stage.lang, term.name.get(stage.lang), count, own),
            ..Face::default()
        };
        (
            face,
            !choose::city_is_in(facets, &ground.atlas.vocab, CityIx::of(row)),
        )
    })
}

/// How the label of a city looks now.
#[derive(Clone, Debug, Default, PartialEq)]
struct Label {
    face: Face,
    /// Outside the selection, or without an entity of it.
    is_faint: bool,
    /// The space it takes, as path data: what can be pressed.
    shape: String,
    at: Vec2,
    /// As path data.
    leader: String,
    name: Line,
    number: String,
    note: Line,
}

fn labels(stage: Stage, data: Data) -> Memo<Arc<Vec<Label>>> {
    let places = place_facets(stage);
    Memo::new(move |_| {
        let (tally, facets, spots) = (data.tally.get(), places.get(), data.labels.get());
        let form = LabelForm::of(stage);
        let labels = spots.iter().map(|spot| {
            let row = spot.city.row();
            let (number, note) = form.words(stage.lang, tally.cities[row], tally.city_only[row]);
            let (face, out) = face(stage, data, &facets, row);
            let rise = if note.is_empty() { 0.0 } else { form.note_px * 0.65 };
            let name_y = form.name_px * 0.35 - rise;
            let name = stage
                .ground
                .with_value(|ground| ground.layouts.city_labels[row].get(stage.lang).to_owned());
            Label {
                is_faint: out || face.count == 0,
                face,
                shape: ring_path(&spot.rect.corners()),
                at: spot.rect.centre(),
                leader: line_path(spot.leader.as_deref().unwrap_or_default()),
                name: Line::new(format!("{name} "), name_y, form.name_px),
                number,
                note: Line::new(note, name_y + form.note_px * 1.25, form.note_px),
            }
        });
        Arc::new(labels.collect::<Vec<_>>())
    })
}

fn write_label_button(element: &Element, label: &Label, old: Option<&Label>) {
    write_button(element, &label.face);
    if old.is_none_or(|old| old.shape != label.shape)
        && let Some(path) = element.first_element_child()
    {
        set(&path, "d", Some(&label.shape));
    }
}

fn write_label_words(element: &Element, label: &Label, old: Option<&Label>) {
    let is_new = |differs: fn(&Label, &Label) -> bool| old.is_none_or(|old| differs(old, label));
    set(
        element,
        "class",
        Some(if label.is_faint {
            "words city-words out"
        } else {
            "words city-words"
        }),
    );
    let Some(line) = element.first_element_child() else {
        return;
    };
    if is_new(|old, label| old.leader != label.leader) {
        set(&line, "d", Some(&label.leader));
    }
    let Some(fixed) = line.next_element_sibling() else {
        return;
    };
    if is_new(|old, label| old.at != label.at) {
        move_to(&fixed, &translate(label.at));
    }
    let Some(text) = fixed.first_element_child() else {
        return;
    };
    if is_new(|old, label| old.name != label.name) {
        set_number(&text, "y", label.name.y);
        set_number(&text, "font-size", label.name.px);
        if let Some(name) = text.first_element_child() {
            name.set_text_content(Some(&label.name.text));
        }
    }
    let number = text
        .first_element_child()
        .and_then(|name| name.next_element_sibling());
    if let Some(number) =
        number.filter(|_| is_new(|old, label| (&old.number, old.name.px) != (&label.number, label.name.px)))
    {
        number.set_text_content(Some(&label.number));
        set_number(&number, "font-size", label.name.px * 0.85);
    }
    if let Some(note) = text.next_element_sibling() {
        label.note.write(&note, old.map(|old| &old.note));
    }
}

/// Labels of cities beside their tiles.
pub(super) fn label_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let (buttons, words) = (NodeRef::<svg::G>::new(), NodeRef::<svg::G>::new());
    let faces = labels(stage, data);
    let rows: Vec<AnyView> = ground
        .atlas
        .vocab
        .cities
        .iter()
        .enumerate()
        .map(|(row, city)| Button::City(row, city.id.to_string()).view("city-label", false, ""))
        .collect();
    let texts: Vec<AnyView> = rows
        .iter()
        .map(|_| {
            view! {
                <g>
                    <path class="leader"></path>
                    <g class="fixed">
                        <text class="city-name"><tspan></tspan><tspan class="city-count"></tspan></text>
                        <text class="city-own"></text>
                    </g>
                </g>
            }
            .into_any()
        })
        .collect();
    follow(buttons, faces, write_label_button);
    follow(words, faces, write_label_words);
    view! {
        <g class="layer-labels">
            <g class="city-labels" node_ref=buttons>{rows}</g>
            <g aria-hidden="true" node_ref=words>{texts}</g>
        </g>
    }
    .into_any()
}

/// The large hexagons of the cities.
pub(super) fn city_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let places = place_facets(stage);
    let faces = Memo::new(move |_| {
        let (shades, facets) = (data.cities.get(), places.get());
        let count = stage.ground.with_value(|ground| ground.plan.cities.len());
        let faces = (0..count).map(|row| {
            let (mut face, out) = face(stage, data, &facets, row);
            let note = face
                .own
                .filter(|own| *own > 0)
                .map(|own| say::no_district(stage.lang, own));
            let name = stage
                .ground
                .with_value(|ground| ground.layouts.city_labels[row].get(stage.lang).to_owned());
            face.shade = format!("large {}{}", shades.class(row), if out { " out" } else { "" });
            face.lines = [
                Line::new(name, -6.0, 16.0),
                Line::new(face.count.to_string(), 11.0, 13.0),
                Line::new(note.unwrap_or_default(), 26.0, 11.0),
            ];
            face
        });
        Arc::new(faces.collect::<Vec<_>>())
    });
    let radius = ground.plan.city_radius;
    let rows = ground
        .plan
        .cities
        .iter()
        .enumerate()
        .map(|(row, &at)| {
            let id = ground.atlas.vocab.cities[row].id.to_string();
            (
                Button::City(row, id),
                ring_path(&hex::corners(at, radius)),
                translate(at),
            )
        })
        .collect();
    layer(("layer-cities", "cities"), faces, rows)
}
