//! What comes with the details, and what stands in its place until they are there.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::{detail::DetailMsg as M, shell::ShellMsg},
    model::{Atlas, Lang},
    state::{App, Notice},
};
use std::sync::Arc;

/// What `draw` makes of the complete atlas; until it is there a word, and where it did not come a way to try again.
/// Reactive.
pub(super) fn with_details(app: App, lang: Lang, draw: impl Fn(Arc<Atlas>) -> AnyView + 'static) -> AnyView {
    (move || match app.full.get() {
        Some(atlas) => draw(atlas),
        None => waiting(app, lang),
    })
    .into_any()
}

fn waiting(app: App, lang: Lang) -> AnyView {
    let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
    if !failed {
        return view! { <p class="part-waiting muted" role="status">{M::Loading.say(lang)}</p> }.into_any();
    }
    view! {
        <div class="part-failed" role="status">
            <p>{M::Missing.say(lang)}</p>
            <button type="button" class="button" on:click=move |_| app.retry_details()>{ShellMsg::Retry.say(lang)}</button>
        </div>
    }
    .into_any()
}
