//! One value of a facet: a checkbox, its name, a bar, its live count.

use crate::{
    engine::marks,
    model::{Id, Lang, Text},
    query::FacetKey,
    state::App,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What the rows of one facet share. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Facet {
    pub(super) app: App,
    pub(super) lang: Lang,
    /// Keeps the ids of two panels apart.
    pub(super) prefix: &'static str,
    pub(super) key: FacetKey,
    /// What is chosen in it.
    pub(super) chosen: Memo<BTreeSet<Id>>,
    /// The largest count of a value when nothing is chosen: the full width of a bar.
    pub(super) most: u32,
}

impl Facet {
    pub(super) fn new(app: App, lang: Lang, prefix: &'static str, key: FacetKey, totals: &[u32]) -> Self {
        Self {
            app,
            lang,
            prefix,
            key,
            chosen: Memo::new(move |_| app.with(|view| view.facets.of(key).clone())),
            most: totals.iter().copied().max().unwrap_or(0).max(1),
        }
    }

    /// Id and name of the value in a row.
    pub(super) fn value(self, row: usize) -> (Id, Text) {
        let index = self.app.index();
        let value = &index.values(self.key)[row];
        (value.id.clone(), value.name.clone())
    }

    pub(super) fn is_chosen(self, id: &Id) -> bool {
        self.chosen.with(|chosen| chosen.contains(id))
    }

    /// The id of an element of this facet.
    pub(super) fn element_id(self, what: &str) -> String {
        format!("{}-{}-{what}", self.prefix, self.key.key())
    }
}

/// Whether a name, in either language, has what is looked for in it; everything has nothing in it.
pub(super) fn is_like(name: &Text, wanted: &str) -> bool {
    let wanted = wanted.trim();
    wanted.is_empty() || !marks(&name.zh, wanted).is_empty() || !marks(&name.en, wanted).is_empty()
}

/// The row of a value. Only its count, its tick and its dimming follow the state; the elements stay.
pub(super) fn row(facet: Facet, row: usize) -> AnyView {
    let Facet { app, key, .. } = facet;
    let (id, name) = facet.value(row);
    let count = Memo::new(move |_| {
        app.selection
            .with(|selection| selection.counts(key).get(row).copied().unwrap_or(0))
    });
    let share = move || format!("{}%", (count.get() * 100).div_ceil(facet.most).min(100));
    let (ticked, toggled) = (id.clone(), id.clone());
    view! {
        <label class="facet-value" class:is-zero=move || count.get() == 0>
            <input type="checkbox" id=facet.element_id(id.as_str()) name=key.key() value=id.to_string()
                prop:checked=move || facet.is_chosen(&ticked)
                on:change=move |_| app.choose(|view| view.facets.toggle(key, &toggled)) />
            <span class="facet-name">{name.get(facet.lang).to_owned()}</span>
            <span class="facet-bar" aria-hidden="true"><span style:width=share></span></span>
            <span class="facet-count" data-count=move || count.get()>{move || count.get()}</span>
        </label>
    }
    .into_any()
}
