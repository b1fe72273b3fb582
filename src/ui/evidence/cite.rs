//! The buttons that copy citations.

use crate::{
    export::CiteStyle,
    i18n::evidence::EvidenceMsg as M,
    model::Lang,
    state::{App, Notice},
};
use leptos::prelude::*;

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
