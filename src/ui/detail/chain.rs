//! The chain strip at full size and the six chains, each with its evidence.

use super::{nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{detail::DetailMsg as M, evidence::stages_present, matching::MatchMsg},
    insight::{Evidence, strip},
    model::{EntityIx, Lang},
    query::{Panel, View},
    state::App,
    ui::{
        evidence::source_mark,
        strip::{cell_class, state_word},
    },
};

/// A row a stage: its cell, its name, what is known in words, the marks of all evidence.
pub(super) fn stages(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let cells = strip(&atlas.vocab, atlas.entity(ix));
    let present = cells.iter().filter(|cell| cell.state.is_present()).count();
    let title = format!(
        "{} {}",
        M::Chain.say(lang),
        stages_present(lang, present, cells.len())
    );
    let rows: Vec<AnyView> = cells
        .iter()
        .map(|cell| {
            let stage = &atlas.vocab.stages[cell.stage.row()];
            let marks: Vec<AnyView> = cell
                .marks
                .iter()
                .map(|(row, _)| source_mark(app, lang, Evidence::Stage(ix, *row)))
                .collect();
            view! {
                <li data-stage=stage.id.to_string() data-state=cell.state.id()>
                    <span class=cell_class(cell.state) data-state=cell.state.id() aria-hidden="true"></span>
                    <span class="stage-name">{stage.name.get(lang).to_owned()}</span>
                    <span class="state">{state_word(cell.state).say(lang)}{marks}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let fills = (present > 0).then(|| openings_link(app, lang, ix));
    section(
        "chain",
        title,
        view! { <ol class="chain">{rows}</ol>{fills} }.into_any(),
    )
}

/// The way to the places whose gaps it would fill.
fn openings_link(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let id = app.atlas().entity(ix).id.clone();
    let href = move || {
        app.href(|view| {
            view.view = View::Chain;
            view.panel = Some(Panel::Gaps);
            view.sel = Some(id.clone());
        })
    };
    view! { <p class="small"><a class="openings-link" href=href>{MatchMsg::OpeningLink.say(lang)}</a></p> }
        .into_any()
}

/// The six chains it is part of.
pub(super) fn links(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let rows: Vec<AnyView> = (0..)
        .zip(&entity.links)
        .map(|(row, mark)| {
            let term = &atlas.vocab.links[mark.link.row()];
            let name = super::filter_link(app, crate::query::FacetKey::Link, &term.id, term.name.get(lang));
            let planned = mark
                .planned
                .then(|| view! { <span class="tiny muted">{M::Planned.say(lang)}</span> });
            view! { <li>{name}{planned}{source_mark(app, lang, Evidence::Link(ix, row))}</li> }.into_any()
        })
        .collect();
    let body = if rows.is_empty() {
        nothing(lang, M::NoLinks)
    } else {
        view! { <ul class="tags">{rows}</ul> }.into_any()
    };
    section("links", M::Links.say(lang).to_owned(), body)
}
