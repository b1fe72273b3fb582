//! Long lists that are drawn a step at a time.

use crate::ui::dom::prelude::*;
use crate::{browser::page, i18n::cards::show_more, model::Lang, state::CARDS_STEP};

/// How much of a list is drawn. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Pager {
    id: &'static str,
    drawn: RwSignal<u32>,
}

impl Pager {
    /// The first step; `id` is that of the button.
    pub(super) fn start(id: &'static str) -> Self {
        Self {
            id,
            drawn: RwSignal::new(CARDS_STEP),
        }
    }

    /// How many rows are drawn. Reactive.
    pub(super) fn most(self) -> usize {
        self.drawn.get() as usize
    }

    /// The button that draws more of `total` rows and says how far the list goes; then the first new row, whose focusable
    /// element `nth` names, has the focus.
    pub(super) fn more(
        self,
        lang: Lang,
        total: Memo<u32>,
        nth: impl Fn(usize) -> Option<String> + 'static,
    ) -> AnyView {
        let Self { id, drawn } = self;
        let press = move |_| {
            let first_new = drawn.get_untracked();
            drawn.set(first_new + CARDS_STEP);
            if let Some(id) = nth(first_new as usize) {
                request_animation_frame(move || page::focus(&id));
            }
        };
        let says = move || show_more(lang, drawn.get().min(total.get()), total.get(), CARDS_STEP);
        view! {
            <div class="more" hidden=move || total.get() <= drawn.get()>
                <button type="button" class="button" id=id on:click=press>{says}</button>
            </div>
        }
        .into_any()
    }
}
