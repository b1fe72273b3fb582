//! What is shown when there is no atlas.

use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::shell::ShellMsg as M,
    model::Lang,
    query::{self, ViewState},
    state::LoadFailure,
};

/// What happened, in both languages, what to do, and a way to try again. The link stays as it is.
pub(super) fn failure(failure: &LoadFailure, retry: impl Fn() + 'static) -> AnyView {
    let code = failure.code();
    let what = failure.to_string();
    let state = query::parse(&crate::browser::history::search()).state;
    let first = state.lang.unwrap_or_else(page::preferred_lang);
    let say = move |lang: Lang| {
        let title = M::FailureTitle.say(lang);
        let heading = if lang == first {
            view! { <h1>{title}</h1> }
        } else {
            view! { <h2>{title}</h2> }
        };
        view! {
            <div lang=lang.tag()>
                {heading}
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
        <main class="failure">
            <div role="alert" data-error=code>
                {say(first)}
                {say(first.other())}
                <p><code>{what}</code></p>
            <div class="tools">
                <button class="button primary" id="retry" on:click=move |_| retry()>{label}</button>
                {own_data}
            </div>
            </div>
        </main>
    }
    .into_any()
}
