//! Rows of the drawing that stay and only change their faces: what has the focus keeps it, and what moves is seen to move.

use crate::ui::dom::{prelude::*, svg};
use std::sync::Arc;
use web_sys::Element;

/// Rewrites those of a group's elements whose face has changed, row by row: `write` gets the face and the one before it.
pub(super) fn follow<T>(group: NodeRef<svg::G>, faces: Memo<Arc<Vec<T>>>, write: fn(&Element, &T, Option<&T>))
where
    T: PartialEq + Send + Sync + 'static,
{
    Effect::new(move |before: Option<Arc<Vec<T>>>| {
        let now = faces.get();
        let mut next = group.get().and_then(|group| group.first_element_child());
        for (row, face) in now.iter().enumerate() {
            let Some(element) = next else { break };
            let old = before.as_ref().and_then(|before| before.get(row));
            if old != Some(face) {
                write(&element, face, old);
            }
            next = element.next_element_sibling();
        }
        now
    });
}

/// Gives an element an attribute, or takes it away. The names are names, so that this cannot fail.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Gives an element a number as an attribute.
pub(super) fn set_number(element: &Element, name: &str, value: f64) {
    set(element, name, Some(&crate::geo::decimal(value, 1)));
}

/// Where an element of constant size stands in the plane.
pub(super) fn move_to(element: &Element, translate: &str) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.dyn_ref::<web_sys::SvgElement>() {
        let _ = element.style().set_property("translate", translate);
    }
}

/// A line of text in a tile: what, how far below the tile's centre, how large, in pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) y: f64,
    pub(super) px: f64,
}

impl Line {
    pub(super) fn new(text: impl Into<String>, y: f64, px: f64) -> Self {
        Self {
            text: text.into(),
            y,
            px,
        }
    }

    /// Writes the line into a `<text>`, where it differs from the one before: a text that is written is laid out anew.
    pub(super) fn write(&self, element: &Element, old: Option<&Self>) {
        if old.is_none_or(|old| old.text != self.text) {
            element.set_text_content(Some(&self.text));
        }
        for (name, now, old) in [
            ("y", self.y, old.map(|old| old.y)),
            ("font-size", self.px, old.map(|old| old.px)),
        ] {
            if old != Some(now) {
                set_number(element, name, now);
            }
        }
    }
}

/// How a place looks now: a district or a city, as a tile.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Face {
    /// The class of its shade, and whether it is outside the selection.
    pub(super) shade: String,
    pub(super) count: u32,
    /// How many of a city's are in no district.
    pub(super) own: Option<u32>,
    pub(super) is_chosen: bool,
    /// Its name for assistive technology, with what it holds.
    pub(super) name: String,
    /// Name, number, and how many found no room or have no district.
    pub(super) lines: [Line; 3],
}

/// Writes a face on the button of a tile.
pub(super) fn write_tile(element: &Element, face: &Face, old: Option<&Face>) {
    if old.is_none_or(|old| old.shade != face.shade) {
        set(element, "class", Some(&format!("tile {}", face.shade)));
    }
    write_button(element, face);
}

/// Writes a face on a button of any look.
pub(super) fn write_button(element: &Element, face: &Face) {
    set(element, "data-entities", Some(&face.count.to_string()));
    set(
        element,
        "data-own",
        face.own.map(|own| own.to_string()).as_deref(),
    );
    set(element, "aria-label", Some(&face.name));
    set(
        element,
        "aria-pressed",
        Some(if face.is_chosen { "true" } else { "false" }),
    );
}

/// Writes a face's words.
pub(super) fn write_words(element: &Element, face: &Face, old: Option<&Face>) {
    if old.is_none_or(|old| old.shade != face.shade) {
        set(element, "class", Some(&format!("words {}", face.shade)));
    }
    let mut next = element.first_element_child();
    for (row, line) in face.lines.iter().enumerate() {
        let Some(text) = next else { break };
        line.write(&text, old.map(|old| &old.lines[row]));
        next = text.next_element_sibling();
    }
}

/// The buttons of tiles and, above them and hidden from assistive technology, their words. `rows` gives each its look before
/// the first face.
pub(super) fn layer(
    (class, group_class): (&'static str, &'static str),
    faces: Memo<Arc<Vec<Face>>>,
    rows: Vec<(Button, String, String)>,
) -> AnyView {
    let (tiles, texts) = (NodeRef::<svg::G>::new(), NodeRef::<svg::G>::new());
    let (buttons, words): (Vec<AnyView>, Vec<AnyView>) = rows
        .into_iter()
        .enumerate()
        .map(|(row, (button, shape, at))| {
            let words = view! {
                <g class="words" style:translate=at>
                    <text class="tile-name"></text><text class="tile-count"></text><text class="tile-rest"></text>
                </g>
            };
            (button.view("tile", row == 0, &shape), words.into_any())
        })
        .unzip();
    follow(tiles, faces, write_tile);
    follow(texts, faces, write_words);
    view! {
        <g class=class>
            <g class=group_class node_ref=tiles>{buttons}</g>
            <g aria-hidden="true" node_ref=texts>{words}</g>
        </g>
    }
    .into_any()
}

/// What a button stands for, by its row, for [`super::gestures::spot`].
pub(super) enum Button {
    District(usize, String),
    City(usize, String),
}

impl Button {
    pub(super) fn view(self, class: &'static str, is_first: bool, shape: &str) -> AnyView {
        let tabindex = if is_first { "0" } else { "-1" };
        match self {
            Self::District(row, id) => view! {
                <g class=class data-d=row data-district=id role="button" tabindex=tabindex><path d=shape></path></g>
            }
            .into_any(),
            Self::City(row, id) => view! {
                <g class=class data-c=row data-city=id role="button" tabindex=tabindex><path d=shape></path></g>
            }
            .into_any(),
        }
    }
}
