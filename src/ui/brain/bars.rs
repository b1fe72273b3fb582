//! The subsectors of the selection as bars that filter.

use super::{Fold, Panel, nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::BrainMsg,
        panel::{self, PanelMsg as M},
    },
    insight::brain::top_subsectors,
    model::Id,
    query::FacetKey,
    state::App,
};

/// Bars that stand open.
const MOST: usize = 12;

/// The section of subsectors.
pub(super) fn subsectors(panel: Panel) -> AnyView {
    let Panel { app, lang, .. } = panel;
    let fold = Fold::new("brain-subsectors-rest", MOST);
    let body = panel.of_selection(move |atlas, selection| {
        let found = top_subsectors(atlas, selection);
        let Some(&(_, largest)) = found.ranked.first() else {
            return nothing(lang, M::NoSubsectors);
        };
        let row = |row: usize| {
            let (ix, count) = found.ranked[row];
            let term = &atlas.vocab.subsectors[ix.row()];
            let content = view! {
                <span class="bar-name">{term.name.get(lang).to_owned()}</span>
                {bar(panel::thousandths(count, largest), "bar")}
                <span class="bar-count">{count}</span>
            };
            view! {
                <li data-sub=term.id.to_string() data-count=count>
                    {filter(app, FacetKey::Sub, &term.id, content.into_any())}
                </li>
            }
            .into_any()
        };
        let known = panel::known_of(lang, M::Here.say(lang), found.known, found.all);
        view! {
            {fold.list(lang, "bars", found.ranked.len(), &row)}
            <p class="tiny">{known}</p>
        }
        .into_any()
    });
    section(
        lang,
        "subsectors",
        BrainMsg::TopSubsectors,
        &[M::FilterBy.say(lang)],
        body,
    )
}

/// A bar of so many thousandths of its room. What it shows stands beside it in figures.
pub(super) fn bar(share: u32, class: &'static str) -> AnyView {
    view! {
        <svg class=class viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="room" width="1000" height="8"></rect>
            <rect width=share.min(1000) height="8"></rect>
        </svg>
    }
    .into_any()
}

/// A link that filters by a value, or lifts the filter where it is chosen already.
pub(super) fn filter(app: App, key: FacetKey, value: &Id, content: AnyView) -> AnyView {
    let chosen = value.clone();
    let is_chosen = move || app.with(|view| view.facets.of(key).contains(&chosen));
    let value = value.clone();
    let id = ["brain-", key.key(), "-", value.as_str()].concat();
    let href = move || app.href(|view| view.facets.toggle(key, &value));
    view! {
        <a class="bar-row" id=id href=href aria-current=move || is_chosen().then_some("true")>{content}</a>
    }
    .into_any()
}
