//! What stands in a cell: the value with its source mark, or that nothing was found.

use super::Shown;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        detail::site_words,
        directories::{DirectoryMsg as M, more},
        evidence::{EvidenceMsg, nature_word},
        format,
    },
    insight::{
        Evidence,
        directories::{Cell, Column, cell as read, date_has_passed},
    },
    model::{Atlas, EntityIx, FactIx, FactValue, Lang, MilestoneIx, RelationIx},
    ui::{evidence::source_mark, figure, strip::strip_view},
};

/// Entities of a cell before the rest is only counted; the row's detail lists all.
const OTHERS: usize = 4;

/// The cell of an entity in a column.
pub(super) fn cell(it: &Shown, atlas: &Atlas, ix: EntityIx, column: Column) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let vocab = &atlas.vocab;
    match read(atlas, ix, column, it.years) {
        Cell::Missing => missing(lang),
        Cell::Fact(fact) => words_or_figure(it, atlas, fact),
        Cell::Steps(steps) => steps
            .into_iter()
            .map(|ix| step(it, atlas, ix, column == Column::Ahead))
            .collect_view(),
        Cell::Others(others) => related(it, atlas, ix, &others),
        Cell::Site(site) => site_words(lang, atlas, site).join(" · ").into_any(),
        Cell::Place(place) => vocab.precisions[place.precision.row()].name.get(lang).into_any(),
        Cell::Stages(_) => strip_view(app, lang, ix),
        Cell::Links(links) => marked(
            app,
            lang,
            (0..).zip(links).map(|(row, held)| {
                let name = vocab.links[held.link.row()].name.get(lang);
                (name, held.planned, Evidence::Link(ix, row))
            }),
        ),
        Cell::Tags(tags) => marked(
            app,
            lang,
            (0..).zip(tags).map(|(row, held)| {
                let name = vocab.tags[held.tag.row()].name.get(lang);
                (name, false, Evidence::Designation(ix, row))
            }),
        ),
        Cell::Subsectors(subsectors) => {
            let between = if lang == Lang::Zh { "、" } else { ", " };
            let names: Vec<&str> = subsectors
                .iter()
                .map(|ix| vocab.subsectors[ix.row()].name.get(lang))
                .collect();
            names.join(between).into_any()
        }
    }
}

/// That nothing was found, which says nothing of absence.
pub(super) fn missing(lang: Lang) -> AnyView {
    view! { <span class="missing">{M::Missing.say(lang)}</span> }.into_any()
}

/// A figure, or the words of a fact that has none, with time and nature.
pub(super) fn words_or_figure(it: &Shown, atlas: &Atlas, ix: FactIx) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let fact = atlas.fact(ix);
    let shown = match &fact.value {
        FactValue::Number(..) | FactValue::Words(Some(_)) => figure::value(app, lang, ix),
        FactValue::Words(None) => {
            let said = fact.statement.as_ref().map_or("", |it| it.get(lang)).to_owned();
            view! { <span class="said">{said}{source_mark(app, lang, Evidence::Fact(ix))}</span> }.into_any()
        }
    };
    let about: Vec<String> = [
        Some(format::short_of_fact(lang, fact)),
        nature_word(lang, &atlas.vocab, fact.nature).map(str::to_owned),
        fact.detail.as_ref().map(|detail| detail.get(lang).to_owned()),
        (!fact.conflicts.is_empty()).then(|| EvidenceMsg::Disagree.say(lang).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <div class="figure">{shown}<span class="figure-line">{about.join(" · ")}</span></div> }.into_any()
}

/// A step with its day and its mark; its kind too where `named`, and whether a planned day has passed.
pub(super) fn step(it: &Shown, atlas: &Atlas, ix: MilestoneIx, named: bool) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let step = &atlas.milestones[ix.row()];
    let kind = (named || step.planned).then(|| {
        view! { <span>{atlas.vocab.milestone_kinds[step.kind.row()].name.get(lang).to_owned()}" "</span> }
    });
    let passed =
        date_has_passed(atlas, step).then(|| view! { <span class="passed">{M::DatePassed.say(lang)}</span> });
    let said = step.statement.get(lang).to_owned();
    view! {
        <span class="step" title=said>
            {kind}
            <span class="tail"><time datetime=step.date.to_string()>{format::short_date(lang, &step.date)}</time>{source_mark(app, lang, Evidence::Milestone(ix))}</span>
            {passed}
        </span>
    }
    .into_any()
}

fn related(it: &Shown, atlas: &Atlas, of: EntityIx, others: &[(RelationIx, EntityIx)]) -> AnyView {
    let Shown { app, lang, list, .. } = *it;
    let rows: Vec<AnyView> = others
        .iter()
        .take(OTHERS)
        .map(|&(relation, other)| {
            let entity = atlas.entity(other);
            let id = entity.id.clone();
            view! {
                <li>
                    <a href=move || list.link_to(&id)>{entity.name.get(lang).to_owned()}</a>
                    {source_mark(app, lang, Evidence::Relation(of, relation))}
                </li>
            }
            .into_any()
        })
        .collect();
    let rest = others.len().saturating_sub(OTHERS);
    let rest = (rest > 0).then(|| view! { <li class="muted">{more(lang, rest)}</li> });
    view! { <ul class="cell-list">{rows}{rest}</ul> }.into_any()
}

/// Names with their marks, planned ones said to be so.
fn marked<'a>(
    app: crate::state::App,
    lang: Lang,
    held: impl Iterator<Item = (&'a str, bool, Evidence)>,
) -> AnyView {
    let rows: Vec<AnyView> = held
        .map(|(name, planned, evidence)| {
            let planned =
                planned.then(|| view! { <span class="muted">" · "{EvidenceMsg::Planned.say(lang)}</span> });
            view! { <li>{name.to_owned()}{planned}{source_mark(app, lang, evidence)}</li> }.into_any()
        })
        .collect();
    view! { <ul class="cell-list tags-cell">{rows}</ul> }.into_any()
}
