//! The citation of the view.

use super::{copied::Said, title};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page::today,
    export::{CiteStyle, Page, cite_page},
    i18n::share::ShareMsg as M,
    model::Lang,
    state::App,
};

pub(super) fn cite(app: App, lang: Lang) -> AnyView {
    let said = Said::new();
    let text = RwSignal::new(None::<String>);
    let buttons = CiteStyle::ALL.map(|style| {
        let copy = move |_| {
            let citation = citation(app, lang, style);
            text.set(Some(citation.clone()));
            said.copy(citation);
        };
        view! {
            <button type="button" class="button" data-cite=style.id() on:click=copy>{style.name()}</button>
        }
    });
    let shown = move || {
        text.get().map(|text| {
            view! {
                <textarea class="share-field" readonly rows="4" aria-label=M::CiteText.say(lang)
                    spellcheck="false">{text}</textarea>
            }
        })
    };
    view! {
        <section aria-labelledby="share-cite-title">
            <h3 id="share-cite-title">{M::Cite.say(lang)}</h3>
            <div class="share-tools" role="group" aria-label=M::CiteCopy.say(lang)>{buttons}{said.status(lang)}</div>
            {shown}
            <p class="small muted">{M::CiteHint.say(lang)}</p>
        </section>
    }
    .into_any()
}

/// The view as it is now, in a style.
fn citation(app: App, lang: Lang, style: CiteStyle) -> String {
    let atlas = app.atlas();
    let page = Page {
        id: &["atlas-", app.peek(|view| view.view.id())].concat(),
        name: &title(app, lang),
        atlas: atlas.meta.title.get(lang),
        version: &atlas.meta.version,
        date: atlas.meta.date,
        accessed: today(),
        url: &app.address(),
    };
    cite_page(style, &page)
}
