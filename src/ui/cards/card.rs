//! One card.

use super::rows::{Rows, link_id, row_id};
use crate::model::order::sort_once;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::cards::{CardsMsg as M, more_designations, place_of},
    insight::{CellState, figures_led_by, strip},
    model::{Atlas, Entity, EntityIx, Lang, TagIx},
    query::FacetKey,
    state::App,
    ui::{
        compare::compare_toggle,
        figure::figure,
        glyph::kind_label,
        search::{found_in, marked},
        sets::pick_toggle,
        strip::{strip_line, strip_view},
    },
};

/// Figures on a card.
const FIGURES: usize = 3;
/// Designations on a card before the rest is only counted.
const TAGS: usize = 3;

/// The card of an entity.
pub(super) fn card(list: Rows, ix: EntityIx) -> AnyView {
    let Rows { app, lang, open, .. } = list;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let is_open = move || open.get() == Some(ix);
    view! {
        <li>
            <article class="card" data-id=entity.id.to_string() id=row_id(&entity.id) class:is-open=is_open>
                <p class="card-head">
                    {kind_label(&atlas.vocab, entity.kind, lang)}
                    <span class="card-place">{place_of(lang, &atlas, entity.site)}</span>
                    {compare_toggle(lang, &entity.id, entity.name.get(lang), list.compared)}
                    {pick_toggle(app, lang, entity)}
                </p>
                {heading(list, ix, entity)}
                {summary(list, entity)}
                {figures(list, ix)}
                {chain(app, lang, ix, &atlas)}
                {designations(app, lang, entity)}
            </article>
        </li>
    }
    .into_any()
}

/// The name as a link that opens the detail. Shared by cards and rows of the table.
pub(in crate::ui) fn name_link(list: Rows, ix: EntityIx, entity: &Entity) -> AnyView {
    let Rows {
        lang, query, open, ..
    } = list;
    let name = entity.name.get(lang).to_owned();
    let to = entity.id.clone();
    let href = move || list.link_to(&to);
    let current = move || (open.get() == Some(ix)).then_some("true");
    view! {
        <a id=link_id(&entity.id) href=href aria-current=current>{move || query.with(|q| marked(&name, q))}</a>
    }
    .into_any()
}

fn heading(list: Rows, ix: EntityIx, entity: &Entity) -> AnyView {
    let Rows { lang, query, .. } = list;
    let name = entity.name.get(lang).to_owned();
    let others: Vec<String> = std::iter::once(entity.name.get(lang.other()))
        .chain(entity.aliases.iter().map(String::as_str))
        .map(str::to_owned)
        .collect();
    let also = move || {
        query.with(|q| {
            let other = found_in(&name, &others, q)?;
            Some(view! { <p class="card-also">{M::AlsoKnownAs.say(lang)} " " {marked(other, q)}</p> })
        })
    };
    view! {
        <h3>{name_link(list, ix, entity)}</h3>
        {also}
    }
    .into_any()
}

fn summary(list: Rows, entity: &Entity) -> Option<AnyView> {
    let text = entity.summary.as_ref()?.get(list.lang).to_owned();
    let query = list.query;
    Some(view! { <p class="card-summary">{move || query.with(|q| marked(&text, q))}</p> }.into_any())
}

fn figures(list: Rows, ix: EntityIx) -> AnyView {
    let Rows {
        app,
        lang,
        years,
        lead,
        ..
    } = list;
    (move || {
        let facts = figures_led_by(&app.atlas(), ix, lead.get(), years.get(), FIGURES);
        if facts.is_empty() {
            return view! { <p class="card-none">{M::NoFigures.say(lang)}</p> }.into_any();
        }
        let figures: Vec<AnyView> = facts.into_iter().map(|fact| figure(app, lang, fact)).collect();
        view! { <div class="card-figures">{figures}</div> }.into_any()
    })
    .into_any()
}

/// The chain strip with its count; words instead where a nought would mislead: nothing is known of any stage, or the
/// entity is not of the industry at all.
fn chain(app: App, lang: Lang, ix: EntityIx, atlas: &Atlas) -> AnyView {
    let cells = strip(&atlas.vocab, atlas.entity(ix));
    let all = |state| cells.iter().all(|cell| cell.state == state);
    if all(CellState::Out) {
        return view! { <p class="card-none">{M::Background.say(lang)}</p> }.into_any();
    }
    if !all(CellState::None) {
        return strip_line(app, lang, ix);
    }
    view! {
        <div class="strip-line">
            {strip_view(app, lang, ix)} <span class="strip-count">{M::NoStages.say(lang)}</span>
        </div>
    }
    .into_any()
}

fn designations(app: App, lang: Lang, entity: &Entity) -> Option<AnyView> {
    let mut tags: Vec<TagIx> = entity.designations.iter().map(|it| it.tag).collect();
    sort_once(&mut tags);
    tags.dedup();
    if tags.is_empty() {
        return None;
    }
    let rest = tags.len().saturating_sub(TAGS);
    let more = (rest > 0).then(|| {
        let said = more_designations(lang, rest);
        view! { <li class="tag-more"><span aria-hidden="true">{format!("+{rest}")}</span><span class="visually-hidden">{said}</span></li> }
    });
    let shown: Vec<AnyView> = tags
        .into_iter()
        .take(TAGS)
        .map(|tag| designation(app, lang, tag))
        .collect();
    Some(view! { <ul class="tags" aria-label=M::Designations.say(lang)>{shown}{more}</ul> }.into_any())
}

fn designation(app: App, lang: Lang, tag: TagIx) -> AnyView {
    let atlas = app.atlas();
    let term = &atlas.vocab.tags[tag.row()];
    let id = term.id.clone();
    let href = move || {
        app.href(|view| {
            view.facets.of_mut(FacetKey::Tag).insert(id.clone());
        })
    };
    view! { <li><a class="tag" href=href>{term.name.get(lang).to_owned()}</a></li> }.into_any()
}
