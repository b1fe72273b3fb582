//! Facets: what the selection may be narrowed by, with live counts; chips of what is chosen; the sheet on small screens.

mod chips;
mod group;
mod places;
mod row;
mod sheet;

pub(super) use chips::{chips, piece_name};

use crate::{
    engine::select,
    model::Lang,
    query::{FACETS, FacetKey, ViewState},
    state::App,
};
use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    /// Which facets are folded, a bit each by [`FacetKey::row`]: kept while the page lives, in the pane and in the sheet.
    static FOLDED: Cell<u16> = const { Cell::new(0) };
}

fn is_folded(key: FacetKey) -> bool {
    FOLDED.get() & (1 << key.row()) != 0
}

fn turn_fold(key: FacetKey) {
    FOLDED.set(FOLDED.get() ^ (1 << key.row()));
}

/// All facets. `prefix` keeps the ids of two panels on one page apart.
pub(super) fn facet_panel(app: App, lang: Lang, prefix: &'static str) -> AnyView {
    let whole = select(&app.index(), &app.atlas(), &ViewState::default());
    // Districts stand beneath their cities.
    let groups: Vec<AnyView> = FACETS
        .into_iter()
        .filter(|&key| key != FacetKey::District)
        .map(|key| group::group(app, lang, prefix, key, &whole))
        .collect();
    view! { <div class="facets">{groups}</div> }.into_any()
}
