//! What adds an entity to the comparison from anywhere in the page: a button that names it. One listener serves them all.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::compare::{CompareMsg as M, on, tray as says, turned},
    model::{Id, Lang},
    query::{View, ViewState},
    state::{App, Notice},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The button of an entity. `chosen` are the ids of the comparison.
pub(in crate::ui) fn compare_toggle(lang: Lang, id: &Id, name: &str, chosen: Memo<Vec<Id>>) -> AnyView {
    let own = id.clone();
    let is_in = move || chosen.with(|all| (all.contains(&own), all.len() >= ViewState::CMP_MAX));
    let again = is_in.clone();
    let pressed = move || if is_in().0 { "true" } else { "false" };
    let disabled = move || (again() == (false, true)).then_some("true");
    view! {
        <button type="button" class="cmp" data-cmp=id.to_string() aria-pressed=pressed aria-disabled=disabled
            aria-label=on(lang, M::Toggle, name)>{M::Toggle.say(lang)}</button>
    }
    .into_any()
}

/// A click anywhere: on such a button it adds or removes, and says so where there is no more room.
pub(in crate::ui) fn press(app: App, event: &MouseEvent) {
    let id = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("[data-cmp]").ok().flatten())
        .and_then(|button| button.get_attribute("data-cmp")?.parse().ok());
    if let Some(id) = id {
        toggle(app, &id);
    }
}

/// As [`toggle`], from where the comparison is not in sight: what came of it is said.
pub(in crate::ui) fn turn(app: App, id: &Id) {
    let has = |view: &ViewState| view.cmp.contains(id);
    let before = app.peek(has);
    toggle(app, id);
    let after = app.peek(has);
    if before != after {
        let (atlas, count) = (app.atlas(), app.peek(|view| view.cmp.len()));
        let lang = app.lang.get_untracked();
        let name = app
            .find(id)
            .map_or(id.as_str(), |ix| atlas.entity(ix).name.get(lang));
        app.say(Notice::Compared(turned(lang, name, after, count)));
    }
}

/// Adds to the comparison what is not in it, removes what is.
pub(super) fn toggle(app: App, id: &Id) {
    if app.peek(|view| !view.cmp.contains(id) && view.cmp.len() >= ViewState::CMP_MAX) {
        app.say(Notice::CompareFull);
        return;
    }
    app.choose(|view| {
        if view.cmp.contains(id) {
            view.cmp.retain(|other| other != id);
        } else {
            view.cmp.push(id.clone());
        }
    });
}

/// The way to the comparison, from every other view, while there is something in it.
pub(in crate::ui) fn tray(app: App, lang: Lang) -> AnyView {
    let count = app.memo(|view| {
        if view.view == View::Compare {
            0
        } else {
            view.cmp.len()
        }
    });
    let href = move || app.href(|view| view.view = View::Compare);
    (move || match count.get() {
        0 => ().into_any(),
        count => view! { <a class="button cmp-tray" href=href>{says(lang, count)}" →"</a> }.into_any(),
    })
    .into_any()
}
