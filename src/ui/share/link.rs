//! The link: to be copied, shared with another program, or read by a camera.

use super::{copied::Said, title};
use crate::ui::dom::prelude::*;
use crate::{
    browser::share,
    export::qr,
    i18n::{
        share::{ShareMsg as M, made_with},
        shell::ShellMsg,
    },
    model::Lang,
    state::{App, Sheet},
};

pub(super) fn link(app: App, lang: Lang) -> AnyView {
    let address = app.address();
    let said = Said::new();
    let copied = address.clone();
    view! {
        <section class="share-link" aria-labelledby="share-link-title">
            <h3 id="share-link-title">{M::Link.say(lang)}</h3>
            <p class="small muted">{M::LinkHint.say(lang)}</p>
            <textarea id="share-address" class="share-field" readonly rows="3" aria-label=M::Link.say(lang)
                spellcheck="false">{address.clone()}</textarea>
            <div class="share-tools">
                <button type="button" class="button primary" id="share-copy"
                    on:click=move |_| said.copy(copied.clone())>{M::CopyLink.say(lang)}</button>
                {share::can_share().then(|| to_apps(app, lang, address.clone(), said))}
                {said.status(lang)}
            </div>
            {changes(app, lang)}
            {code(lang, &address)}
        </section>
    }
    .into_any()
}

/// The way to what changed in the data: since the link that opened the page was made, where it names a version.
fn changes(app: App, lang: Lang) -> AnyView {
    let now = app.atlas().meta.version.clone();
    let since = app.linked_version();
    let said = made_with(lang, since.as_deref(), &now);
    let open = move |_| app.sheet.set(Some(Sheet::Changes(since.clone())));
    view! {
        <p class="share-version small muted">
            <span>{said}</span>
            <button type="button" class="button small" id="share-changes" on:click=open>{ShellMsg::WhatChanged.say(lang)}</button>
        </p>
    }
    .into_any()
}

/// The system's own sheet.
fn to_apps(app: App, lang: Lang, address: String, said: Said) -> AnyView {
    let open = move |_| {
        let (title, address) = (title(app, lang), address.clone());
        leptos::task::spawn_local(async move {
            if share::share(&title, &address).await == Err(share::ShareError::Denied) {
                said.say(M::NotShared);
            }
        });
    };
    view! { <button type="button" class="button" id="share-apps" on:click=open>{M::ToApps.say(lang)}</button> }.into_any()
}

/// The code that a camera reads, dark on light in every theme.
fn code(lang: Lang, address: &str) -> AnyView {
    let Ok(code) = qr(address) else {
        return view! { <p class="small" data-qr-long="">{M::QrLong.say(lang)}</p> }.into_any();
    };
    let side = code.side.to_string();
    let frame = ["0 0 ", &side, " ", &side].concat();
    view! {
        <figure class="qr" data-qr="">
            <svg viewBox=frame role="img" aria-label=M::QrName.say(lang) shape-rendering="crispEdges">
                <rect class="qr-ground" width=side.clone() height=side></rect>
                <path class="qr-dark" d=code.path></path>
            </svg>
            <figcaption class="tiny muted">{M::Qr.say(lang)}</figcaption>
        </figure>
    }
    .into_any()
}
