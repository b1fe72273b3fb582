//! The buttons that copy citations.

use crate::ui::dom::prelude::*;
use crate::{
    browser::page::today,
    export::{CiteStyle, Page},
    i18n::evidence::EvidenceMsg as M,
    model::{Atlas, EntityIx, Lang},
    query::ViewState,
    state::{App, Notice},
};

/// The address of an entity alone, with the version of the data it was read in.
pub(in crate::ui) fn address_of(app: App, lang: Lang, ix: EntityIx) -> String {
    app.address_of(ViewState {
        sel: Some(app.atlas().entity(ix).id.clone()),
        lang: Some(lang),
        data: app.peek(|view| view.data.clone()),
        ..ViewState::default()
    })
}

/// The page of an entity, to be cited.
pub(in crate::ui) fn page_of<'a>(lang: Lang, atlas: &'a Atlas, ix: EntityIx, url: &'a str) -> Page<'a> {
    let entity = atlas.entity(ix);
    Page {
        id: entity.id.as_str(),
        name: entity.name.get(lang),
        atlas: atlas.meta.title.get(lang),
        version: &atlas.meta.version,
        date: atlas.meta.date,
        accessed: today(),
        url,
    }
}

/// Buttons that copy a citation, one a style; `copied` is called after each.
pub(in crate::ui) fn cite_buttons(
    app: App,
    lang: Lang,
    cite: impl Fn(CiteStyle) -> String + Clone + 'static,
    copied: impl Fn() + Clone + 'static,
) -> AnyView {
    let buttons: Vec<AnyView> = CiteStyle::ALL
        .into_iter()
        .map(|style| {
            let (cite, copied) = (cite.clone(), copied.clone());
            let copy = move |_| {
                app.copy(cite(style), Notice::TextCopied);
                copied();
            };
            view! {
                <button class="button small" data-cite=style.id() on:click=copy>{style.name()}</button>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="cite" role="group" aria-label=M::Copy.say(lang)>
            <span class="tiny muted">{M::Copy.say(lang)}</span>
            {buttons}
        </div>
    }
    .into_any()
}
