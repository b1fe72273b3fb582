//! What is shown when there is no atlas.

use crate::{
    browser::page,
    i18n::shell::ShellMsg as M,
    model::Lang,
    query::{self, ViewState},
    state::LoadFailure,
};
use leptos::prelude::*;

/// What happened, in both languages, what to do, and a way to try again. The link stays as it is.
pub(super) fn failure(failure: &LoadFailure, retry: impl Fn() + 'static) -> AnyView {
    let code = failure.code();
    let what = failure.to_string();
    let state = query::parse(&crate::browser::history::search()).state;
    let first = state.lang.unwrap_or_else(page::preferred_lang);
    let say = move |lang: Lang| {
        view! {
            <div lang=lang.tag()>
                <h2>{M::FailureTitle.say(lang)}</h2>
                <p>{M::of_failure(code).say(lang)}</p>
                <p class="muted small">{M::LinkKept.say(lang)}</p>
            </div>
        }
        .into_any()
    };
    let own_data = state.data.is_some().then(|| {
        let href = crate::browser::history::link(&query::write(&ViewState {
            data: None,
            ..state.clone()
        }));
        // A whole load: the dataset is chosen once, at the start.
        view! { <a class="button" href=href target="_self">{M::OpenDefault.say(first)}</a> }
    });
    let label = format!("{} / {}", M::Retry.say(first), M::Retry.say(first.other()));
    page::set_lang(first);
    view! {
        <main class="failure" role="alert" data-error=code>
            {say(first)}
            {say(first.other())}
            <p><code>{what}</code></p>
            <div class="tools">
                <button class="button primary" id="retry" on:click=move |_| retry()>{label}</button>
                {own_data}
            </div>
        </main>
    }
    .into_any()
}
