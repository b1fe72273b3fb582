//! The facets as a sheet, where there is no room for them beside the map.

use super::facet_panel;
use crate::{
    i18n::facets::{FacetsMsg as M, filters_with, show_results},
    model::Lang,
    query::narrowings,
    state::App,
};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

/// The button that opens the sheet, and the sheet. The browser's own dialog keeps the focus inside and gives it back.
pub(super) fn filters_button(app: App, lang: Lang) -> AnyView {
    let open = RwSignal::new(false);
    let dialog = NodeRef::<html::Dialog>::new();
    let count = Memo::new(move |_| app.with(|view| narrowings(view).len()));
    let show = move |_| {
        open.set(true);
        // The facets are drawn first, so that the dialog finds something to give the focus to.
        request_animation_frame(move || {
            if let Some(dialog) = dialog.get_untracked() {
                let _ = dialog.show_modal();
            }
        });
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="button only-sheet" id="open-filters" aria-haspopup="dialog" on:click=show>
            {move || filters_with(lang, count.get())}
        </button>
        <dialog class="sheet" node_ref=dialog aria-label=M::Filters.say(lang) on:close=move |_| open.set(false)
            on:click=move |event| {
                if is_beside(&event) {
                    close();
                }
            }>
            {move || open.get().then(|| sheet(app, lang, close))}
        </dialog>
    }
    .into_any()
}

/// Whether a click fell on the dialog's backdrop: what is in the dialog fills it.
fn is_beside(event: &MouseEvent) -> bool {
    event
        .target()
        .is_some_and(|target| target.dyn_ref::<HtmlDialogElement>().is_some())
}

fn sheet(app: App, lang: Lang, close: impl Fn() + Copy + 'static) -> AnyView {
    let shown = Memo::new(move |_| app.selection.with(|selection| selection.shown()));
    view! {
        <div class="sheet-inside">
            <div class="sheet-head">
                <h2>{M::Filters.say(lang)}</h2>
                <a class="chips-clear" href=move || app.href(|view| *view = view.unfiltered())>{M::ClearAll.say(lang)}</a>
                <button type="button" class="button plain" aria-label=M::Close.say(lang) on:click=move |_| close()>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
            <div class="sheet-body">{facet_panel(app, lang, "sheet")}</div>
            <div class="sheet-foot">
                <button type="button" class="button primary" on:click=move |_| close()>
                    {move || show_results(lang, shown.get())}
                </button>
            </div>
        </div>
    }
    .into_any()
}
