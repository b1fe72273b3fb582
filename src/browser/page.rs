//! The document: its language, title and readiness; what the browser prefers.

use crate::model::{Lang, PartialDate};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, FocusOptions, HtmlElement, Window};

/// The window. A page without one cannot have started this program.
pub fn window() -> Window {
    web_sys::window().unwrap_throw()
}

/// The document. A window that shows a page always has one.
pub fn document() -> Document {
    window().document().unwrap_throw()
}

/// Whether the browser believes that there is a network.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// The language the reader's browser asks for: the first of its list that is ours, else English.
pub fn preferred_lang() -> Lang {
    let wanted = window().navigator().languages();
    wanted
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| match tag.get(..2) {
            Some("zh") => Some(Lang::Zh),
            Some("en") => Some(Lang::En),
            _ => None,
        })
        .unwrap_or(Lang::En)
}

/// Whether the reader asked for less motion.
pub fn prefers_less_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether a media query holds now.
pub fn matches(query: &str) -> bool {
    window()
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|list| list.matches())
}

/// Sets `html[lang]`.
pub fn set_lang(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The content of a `<meta>` of this name.
pub fn meta(name: &str) -> Option<String> {
    document()
        .query_selector(&format!("meta[name='{name}']"))
        .ok()??
        .get_attribute("content")
}

/// Takes the loading skeleton away.
pub fn remove_skeleton() {
    if let Some(skeleton) = document().get_element_by_id("skeleton") {
        skeleton.remove();
    }
}

/// Says on `body` that the first complete paint with data has happened: after the frame that shows it.
pub fn mark_ready() {
    leptos::prelude::request_animation_frame(|| {
        leptos::prelude::request_animation_frame(|| {
            if let Some(body) = document().body() {
                let _ = body.set_attribute("data-ready", "");
            }
        });
    });
}

/// Gives the focus to the element of this id, where it exists.
pub fn focus(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Gives the focus without scrolling to it.
pub fn focus_quietly(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// To be called before a part of the page is drawn anew: the element that has the focus, by its id, has it again in the
/// next frame, unless something else was given it by then.
pub fn keep_focus() {
    let held = document().active_element().map(|it| it.id());
    let Some(id) = held.filter(|id| !id.is_empty()) else {
        return;
    };
    leptos::prelude::request_animation_frame(move || {
        let is_lost = document()
            .active_element()
            .is_none_or(|it| it.tag_name() == "BODY");
        if is_lost {
            focus_quietly(&id);
        }
    });
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// The reader's day; none where the clock stands at a year that no date here can have.
pub fn today() -> Option<PartialDate> {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}").parse().ok()
}
