//! The tray: how many are picked, and what can be done with them.

use super::CLEAR_ID;
use crate::ui::dom::prelude::*;
use crate::{
    browser::{history::LIST_ID, page},
    i18n::sets::{SetsMsg as M, picked},
    model::Lang,
    query::{View, ViewState},
    state::{App, Sheet},
};

pub(super) fn tray(app: App, lang: Lang) -> AnyView {
    let count = Memo::new(move |_| app.picked.with(Vec::len));
    let only = move || {
        let picked = app.picked.get();
        app.href(|view| view.pick = picked.into_iter().collect())
    };
    let is_shown = move || {
        let picked = app.picked.get();
        let all = app
            .with(|view| view.pick.len() == picked.len() && picked.iter().all(|id| view.pick.contains(id)));
        all.then_some("true")
    };
    let side_by_side = move || {
        let mut picked = app.picked.get();
        picked.truncate(ViewState::CMP_MAX);
        app.href(|view| {
            view.view = View::Compare;
            view.cmp = picked;
        })
    };
    let compare = move || {
        let word = match count.get() {
            0 | 1 => return None,
            few if few <= ViewState::CMP_MAX => M::Compare,
            _ => M::CompareFirst,
        };
        Some(view! { <a class="button" id="tray-compare" href=side_by_side>{word.say(lang)}</a> })
    };
    let clear = move |_| {
        // The tray goes with what was in it; the notice that takes its place takes the focus.
        page::focus_quietly(LIST_ID);
        app.clear_picks();
    };
    view! {
        <section class="tray" aria-label=M::Tray.say(lang)>
            <output id="picked-count" aria-live="polite" data-picked=move || count.get()>{move || picked(lang, count.get())}</output>
            <div class="tray-tools">
                <a class="button" id="tray-only" href=only aria-current=is_shown>{M::ShowOnly.say(lang)}</a>
                {compare}
                <button type="button" class="button" id="tray-save" on:click=move |_| app.sheet.set(Some(Sheet::Sets))>
                    {M::Save.say(lang)}
                </button>
                <button type="button" class="button" id=CLEAR_ID on:click=clear>{M::Clear.say(lang)}</button>
            </div>
        </section>
    }
    .into_any()
}
