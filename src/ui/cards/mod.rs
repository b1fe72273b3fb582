//! The list of results: its bar, its cards, and what stands there when nothing matches.

mod bar;
mod card;
mod empty;
mod rows;

pub(super) use bar::{result_bar, result_count};
pub(super) use card::name_link;
pub(super) use empty::empty;
pub(super) use rows::{Rows, more, more_of, point_at, row_id, rows};

use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

/// The results as cards, best first.
pub(super) fn card_list(app: App, lang: Lang) -> AnyView {
    let list = Rows::start(app, lang);
    view! {
        {result_bar(app, lang)}
        <ul class="cards" on:pointerover=move |event| point_at(app, &event)
            on:pointerleave=move |_| app.hover.set(None) on:focusin=move |event| point_at(app, &event)
            on:focusout=move |_| app.hover.set(None)>{rows(list, card::card)}</ul>
        {more(app, lang)}
        {empty(app, lang)}
    }
    .into_any()
}
