//! What the window listens to: links of the page, the Back button, single keys.

use super::{compare, dom::on_window, help};
use crate::{
    browser::{history, page},
    query::View,
    state::App,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

/// Id of the search field.
pub(super) const SEARCH_ID: &str = "search";

/// The key of each view.
const VIEW_KEYS: [(&str, View); 8] = [
    ("m", View::Map),
    ("c", View::Chain),
    ("n", View::Network),
    ("p", View::Compare),
    ("l", View::Timeline),
    ("s", View::Sources),
    ("r", View::Report),
    ("t", View::Table),
];

/// Starts listening; the listeners go when their owner goes.
pub(super) fn listen(app: App) {
    on_window("popstate", move |_: Event| app.reread());
    on_window("click", move |event: MouseEvent| {
        compare::press(app, &event);
        follow(app, &event);
    });
    on_window("keydown", move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        if held || event.default_prevented() || is_typing(event.target()) {
            return;
        }
        let key = event.key();
        let view = VIEW_KEYS.iter().find(|(of, _)| *of == key);
        match key.as_str() {
            "/" => page::focus(SEARCH_ID),
            "?" => help::open(),
            "Escape" if app.peek(|view| view.sel.is_some()) => app.choose(|view| view.sel = None),
            _ => match view {
                Some((_, of_key)) => app.choose(|view| view.view = *of_key),
                None => return,
            },
        }
        event.prevent_default();
    });
}

/// Whether keys go into a field there.
fn is_typing(target: Option<web_sys::EventTarget>) -> bool {
    target
        .and_then(|it| it.dyn_into::<Element>().ok())
        .is_some_and(|element| match element.tag_name().as_str() {
            "TEXTAREA" | "SELECT" => true,
            "INPUT" => !matches!(
                element.get_attribute("type").as_deref(),
                Some("checkbox" | "radio" | "range")
            ),
            _ => element.has_attribute("contenteditable"),
        })
}

/// A plain click on a link of the page changes the state; with a key held, or another button, it stays the browser's.
fn follow(app: App, event: &MouseEvent) {
    let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if held || event.button() != 0 || event.default_prevented() {
        return;
    }
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("a[href^='?']").ok().flatten());
    let Some(link) = link else { return };
    if link.has_attribute("target") || link.has_attribute("download") {
        return;
    }
    if let Some(href) = link.get_attribute("href") {
        event.prevent_default();
        app.follow(&href);
    }
}

/// The address of the page as it stands.
pub(super) fn copy_link(app: App) {
    app.copy(app.address(), crate::state::Notice::LinkCopied);
}

/// The bare page's link.
pub(super) fn home() -> String {
    history::link("")
}
