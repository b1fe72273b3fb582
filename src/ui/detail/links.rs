//! Designations and subsectors, each a filter.

use super::{filter_link, nothing, section};
use crate::{
    i18n::{detail::DetailMsg as M, format},
    insight::Evidence,
    model::{EntityIx, Lang},
    query::FacetKey,
    state::App,
    ui::evidence::source_mark,
};
use leptos::prelude::*;

/// What it has been designated as, since when, and who says so.
pub(super) fn designations(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let rows: Vec<AnyView> = (0..)
        .zip(&atlas.entity(ix).designations)
        .map(|(row, held)| {
            let term = &atlas.vocab.tags[held.tag.row()];
            let since = held.year.map_or_else(
                || M::YearUnknown.say(lang).to_owned(),
                |year| format::date(lang, &year),
            );
            view! {
                <li>
                    {filter_link(app, FacetKey::Tag, &term.id, term.name.get(lang))}
                    <span class="tiny muted">{since}</span>
                    {source_mark(app, lang, Evidence::Designation(ix, row))}
                </li>
            }
            .into_any()
        })
        .collect();
    let body = if rows.is_empty() {
        nothing(lang, M::NoDesignations)
    } else {
        view! { <ul class="tags">{rows}</ul> }.into_any()
    };
    section("designations", M::Designations.say(lang).to_owned(), body)
}

/// Its subsectors.
pub(super) fn subsectors(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let rows: Vec<AnyView> = atlas
        .entity(ix)
        .subsectors
        .iter()
        .map(|sub| {
            let term = &atlas.vocab.subsectors[sub.row()];
            view! { <li>{filter_link(app, FacetKey::Sub, &term.id, term.name.get(lang))}</li> }.into_any()
        })
        .collect();
    let body = if rows.is_empty() {
        nothing(lang, M::NoSubsectors)
    } else {
        view! { <ul class="tags">{rows}</ul> }.into_any()
    };
    section("subsectors", M::Subsectors.say(lang).to_owned(), body)
}
