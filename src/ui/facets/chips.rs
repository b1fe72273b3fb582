//! What is chosen, as chips that take it away again.

use super::sheet::filters_button;
use crate::ui::dom::prelude::*;
use crate::{
    browser::{
        history::LIST_ID,
        page::{self, document},
    },
    i18n::facets::{FacetsMsg as M, group_name, narrowing_name, remove, source_name},
    model::Lang,
    query::{Narrowing, ViewState, narrowings},
    state::App,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The chips, the link that clears all, and on small screens the button that opens the filters.
pub(in crate::ui) fn chips(app: App, lang: Lang) -> AnyView {
    let pieces = Memo::new(move |_| app.with(narrowings));
    let none = Memo::new(move |_| pieces.with(Vec::is_empty));
    view! {
        <div class="chips" role="group" aria-label=M::Chosen.say(lang)>
            <ul hidden=move || none.get()>
                <For each=move || pieces.get() key=Narrowing::name children=move |piece| chip(app, lang, piece) />
                <li>
                    <a class="chips-clear" href=move || app.href(|view| *view = view.unfiltered())
                        on:click=move |_| refocus(0)>{M::ClearAll.say(lang)}</a>
                </li>
            </ul>
        </div>
        {filters_button(app, lang)}
    }
    .into_any()
}

fn chip(app: App, lang: Lang, piece: Narrowing) -> AnyView {
    // The name follows the search text and the size of a hand-picked set; values keep theirs.
    let named = piece.clone();
    let name = Memo::new(move |_| app.with(|view| piece_name(app, lang, view, &named)));
    let title = group_name(lang, &piece);
    let take_away = move |_| {
        let place = app.peek(|view| narrowings(view).iter().position(|it| *it == piece));
        app.choose(|view| piece.undo(view));
        refocus(place.unwrap_or(0));
    };
    view! {
        <li>
            <button type="button" class="chip" title=title aria-label=move || remove(lang, &name.get())
                on:click=take_away>
                <span class="chip-name">{move || name.get()}</span>
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}

/// What a piece of the selection is called. Reactive: the titles of sources come with the details.
pub(in crate::ui) fn piece_name(app: App, lang: Lang, view: &ViewState, piece: &Narrowing) -> String {
    if let Narrowing::Source(id) = piece {
        return source_name(&app.best_atlas(), id);
    }
    let index = app.index();
    let value = match piece {
        Narrowing::Value(key, id) => index.values(*key).iter().find(|value| value.id == *id),
        _ => None,
    };
    narrowing_name(lang, view, piece, value.map(|value| &value.name))
}

/// The control that had the focus is gone: the next chip takes it, else the one before, else the list.
fn refocus(place: usize) {
    request_animation_frame(move || {
        let Ok(left) = document().query_selector_all(".chip") else {
            return;
        };
        let last = left.length().saturating_sub(1);
        let next = left
            .item((place as u32).min(last))
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        match next {
            Some(next) => {
                let _ = next.focus();
            }
            None => page::focus_quietly(LIST_ID),
        }
    });
}
