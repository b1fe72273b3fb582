//! What stands in place of the list when nothing matches: why, and the ways out.

use crate::ui::dom::prelude::*;
use crate::{
    engine::ways_out,
    i18n::{
        cards::{CardsMsg as M, without},
        facets::group_name,
    },
    model::Lang,
    query::narrowings,
    state::App,
    ui::{
        facets::piece_name,
        later::{part, soon},
    },
};

/// The empty face; nothing while there are results.
pub(in crate::ui) fn empty(app: App, lang: Lang) -> AnyView {
    let is_empty = Memo::new(move |_| app.selection.with(|selection| selection.shown() == 0));
    (move || is_empty.get().then(|| soon(shown(app, lang)))).into_any()
}

part!(
    /// Why nothing matches, and the ways out.
    fn shown(app: App, lang: Lang) in hands, face(app, lang)
);

fn face(app: App, lang: Lang) -> AnyView {
    // What narrows, which may go on changing while nothing matches.
    let asked = Memo::new(move |_| app.with(|view| view.selecting(lang)));
    let ways = move || {
        let view = asked.get();
        let links: Vec<AnyView> = ways_out(&app.index(), &app.atlas(), &view)
            .into_iter()
            .map(|(piece, shown)| {
                let said = without(lang, group_name(lang, &piece), shown);
                let href = move || app.href(|view| piece.undo(view));
                view! { <li><a class="button" href=href>{said}</a></li> }.into_any()
            })
            .collect();
        (!links.is_empty()).then(|| view! { <p>{M::TryWithout.say(lang)}</p><ul class="ways">{links}</ul> })
    };
    let chosen = move || {
        asked.with(|view| {
            let names: Vec<AnyView> = narrowings(view)
                .iter()
                .map(|piece| view! { <li>{piece_name(app, lang, view, piece)}</li> }.into_any())
                .collect();
            (!names.is_empty()).then(|| view! { <p>{M::Chosen.say(lang)}</p><ul class="asked">{names}</ul> })
        })
    };
    view! {
        <div class="empty">
            <p class="empty-title">{M::Nothing.say(lang)}</p>
            {chosen}
            {ways}
            <button type="button" class="button primary" id="clear-all"
                on:click=move |_| app.choose(|view| *view = view.unfiltered())>{M::ClearAll.say(lang)}</button>
        </div>
    }
    .into_any()
}
