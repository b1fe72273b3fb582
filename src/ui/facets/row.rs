//! One value of a facet: a checkbox, its name, a bar, its live count.

use crate::ui::dom::prelude::*;
use crate::{
    browser::page::document,
    engine::marks,
    model::{Id, Lang, Set, Text},
    query::FacetKey,
    state::App,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What the rows of one facet share. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Facet {
    pub(super) app: App,
    pub(super) lang: Lang,
    /// Keeps the ids of two panels apart.
    pub(super) prefix: &'static str,
    pub(super) key: FacetKey,
    /// What is chosen in it.
    pub(super) chosen: Memo<Set<Id>>,
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

/// What the row of a value shows: how many it would hold, and whether it is chosen.
type Shown = (u32, bool);

/// The row of a value as it is now; [`follow`] keeps it so.
pub(super) fn row(facet: Facet, row: usize) -> AnyView {
    let Facet { app, key, .. } = facet;
    let (id, name) = facet.value(row);
    let toggled = id.clone();
    let (count, chosen) = untrack(|| facet.shown(row, &id));
    view! {
        <label class=class(count)>
            <input type="checkbox" id=facet.element_id(id.as_str()) name=key.key() value=id.to_string()
                prop:checked=chosen on:change=move |_| app.choose(|view| view.facets.toggle(key, &toggled)) />
            <span class="facet-name">{name.get(facet.lang).to_owned()}</span>
            <span class="facet-bar" aria-hidden="true"><span style:transform=facet.share(count)></span></span>
            <span class="facet-count" data-count=count>{count}</span>
        </label>
    }
    .into_any()
}

/// Rewrites the rows of a facet of which something has changed. One effect for all: one each would cost more to keep than
/// to run.
pub(super) fn follow(facet: Facet) {
    let index = facet.app.index();
    Effect::new(move |before: Option<Vec<Shown>>| {
        let values = index.values(facet.key);
        let now: Vec<Shown> = values
            .iter()
            .enumerate()
            .map(|(row, value)| facet.shown(row, &value.id))
            .collect();
        for (row, value) in values.iter().enumerate() {
            if before.as_ref().is_some_and(|before| before[row] != now[row]) {
                facet.write(&value.id, now[row]);
            }
        }
        now
    });
}

impl Facet {
    fn shown(self, row: usize, id: &Id) -> Shown {
        let count = self
            .app
            .selection
            .with(|selection| selection.counts(self.key).get(row).copied());
        (count.unwrap_or(0), self.is_chosen(id))
    }

    /// The bar of a count; a transform is painted without laying anything out.
    fn share(self, count: u32) -> String {
        format!("scaleX({}%)", (count * 100).div_ceil(self.most).min(100))
    }

    /// Writes what a row shows, where it is drawn.
    fn write(self, id: &Id, (count, chosen): Shown) {
        let input = document().get_element_by_id(&self.element_id(id.as_str()));
        let Some(input) = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        input.set_checked(chosen);
        if let Some(label) = input.parent_element() {
            label.set_class_name(class(count));
        }
        let bar = input
            .next_element_sibling()
            .and_then(|name| name.next_element_sibling());
        let fill = bar.as_ref().and_then(Element::first_element_child);
        if let Some(fill) = fill.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = fill.style().set_property("transform", &self.share(count));
        }
        if let Some(cell) = bar.and_then(|bar| bar.next_element_sibling()) {
            let number = count.to_string();
            let _ = cell.set_attribute("data-count", &number);
            cell.set_text_content(Some(&number));
        }
    }
}

fn class(count: u32) -> &'static str {
    if count == 0 {
        "facet-value is-zero"
    } else {
        "facet-value"
    }
}
