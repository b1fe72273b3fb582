//! Copying inside the dialog, and saying beside the button whether it was done: the notices of the page lie under it.

use crate::ui::dom::prelude::*;
use crate::{browser::clipboard, i18n::share::ShareMsg as M, model::Lang};

/// What was last said beside a button. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Said(RwSignal<Option<M>>);

impl Said {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Copies a text and says how it went.
    pub(super) fn copy(self, text: String) {
        leptos::task::spawn_local(async move {
            let done = clipboard::copy(&text).await;
            self.say(done.map_or(M::NotCopied, |()| M::Copied));
        });
    }

    /// Says something. Taken away first, so that the same words are read out again.
    pub(super) fn say(self, what: M) {
        self.0.set(None);
        request_animation_frame(move || self.0.set(Some(what)));
    }

    /// Where it is said.
    pub(super) fn status(self, lang: Lang) -> AnyView {
        let said = move || self.0.get().map_or("", |what| what.say(lang));
        view! { <span class="small share-said" role="status">{said}</span> }.into_any()
    }
}
