//! The dialogs that are opened from more than one place: one frame, what is in it comes with its part of the page.

use super::{
    changes,
    dialog::{close, is_closed},
    later::{Load, later, once_there},
    sets,
};
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    browser::page,
    model::Lang,
    state::{App, Sheet},
};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Id of the heading in a sheet; it has `tabindex="-1"`, names the dialog and gets the focus.
pub(super) const TITLE_ID: &str = "sheet-title";

/// The frame; it opens while [`App::sheet`] says what is in it.
pub(super) fn sheets(app: App, lang: Lang) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(sheet) = app.sheet.get() else { return };
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
        let load: Load = match sheet {
            Sheet::Changes(_) => changes::load,
            Sheet::Sets => sets::load,
        };
        once_there(load, || page::focus_quietly(TITLE_ID));
    });
    let body = move || {
        app.sheet.get().map(|sheet| {
            later(lang, move || match sheet.clone() {
                Sheet::Sets => sets::drawn(app, lang, dialog),
                Sheet::Changes(version) => changes::drawn(app, lang, version, dialog),
            })
        })
    };
    // A click beside it closes it, and so does a link of the page: what it leads to is under it.
    let click = move |event: ev::MouseEvent| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let link = target.and_then(|it| it.closest("a[href^='?']").ok().flatten());
        if event.target() == event.current_target() || link.is_some() {
            close(dialog);
        }
    };
    let closed = move |_| {
        if is_closed(dialog) {
            app.sheet.set(None);
        }
    };
    view! {
        <dialog class="dialog aside-dialog" node_ref=dialog aria-labelledby=TITLE_ID on:close=closed
            on:click=click on:keydown=move |event: ev::KeyboardEvent| event.stop_propagation()>{body}</dialog>
    }
    .into_any()
}
