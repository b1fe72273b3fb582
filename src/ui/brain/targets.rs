//! Targets beside what was measured: like with like, and in words why not.

use super::{Fold, Panel, bars::bar, nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::{BrainMsg, due, reached},
        format,
        panel::PanelMsg as M,
    },
    insight::brain::{Due, TargetRow, targets as rows_of},
    model::{Atlas, FactIx, Lang},
    ui::figure,
};

/// Targets still to come that stand open, and of the other lists.
const COMING: usize = 12;
const OTHERS: usize = 4;

/// A list of targets: its heading, its fold, and which targets stand in it.
type List = (M, Fold, fn(&TargetRow) -> bool);

/// The section of targets.
pub(super) fn targets(panel: Panel) -> AnyView {
    let lang = panel.lang;
    // Those that can be compared first: the rest says only what was aimed at.
    let lists: [List; 4] = [
        (M::Compared, Fold::new("brain-compared-rest", COMING), |it| {
            it.actual.is_ok()
        }),
        (M::Coming, Fold::new("brain-coming-rest", COMING), |it| {
            it.actual.is_err() && matches!(it.due, Due::In(_) | Due::ThisYear)
        }),
        (M::Over, Fold::new("brain-over-rest", OTHERS), |it| {
            it.actual.is_err() && matches!(it.due, Due::Past(_))
        }),
        (M::Undated, Fold::new("brain-undated-rest", OTHERS), |it| {
            it.actual.is_err() && it.due == Due::Unknown
        }),
    ];
    let body = panel.of_selection(move |atlas, selection| {
        let found = rows_of(atlas, selection);
        if found.is_empty() {
            return nothing(lang, M::NoTargets);
        }
        lists
            .iter()
            .map(|&(name, fold, is_wanted)| {
                let rows: Vec<&TargetRow> = found.iter().filter(|it| is_wanted(it)).collect();
                let row = |at: usize| {
                    let entity = |at: usize| atlas.fact(rows[at].target).entity;
                    let goes_on = at > 0 && entity(at) == entity(at - 1);
                    row(panel, atlas, rows[at], goes_on)
                };
                (!rows.is_empty()).then(|| {
                    view! { <h4>{name.say(lang)}</h4>{fold.list(lang, "targets", rows.len(), &row)} }
                })
            })
            .collect_view()
    });
    let rules = [BrainMsg::TargetRule.say(lang)];
    section(lang, "targets", BrainMsg::Targets, &rules, body)
}

/// A row; the name is left out where it `goes_on` with the targets of the entity above.
fn row(panel: Panel, atlas: &Atlas, row: &TargetRow, goes_on: bool) -> AnyView {
    let Panel { app, lang, links, .. } = panel;
    let fact = atlas.fact(row.target);
    let vocab = &atlas.vocab;
    let metric = &vocab.metrics[fact.metric.row()].term;
    let scope = fact.scope.map(|scope| vocab.scopes[scope.row()].name.get(lang));
    let about: Vec<&str> = [
        Some(metric.name.get(lang)),
        scope,
        fact.detail.as_ref().map(|detail| detail.get(lang)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let actual = match row.actual {
        Ok(actual) => side(panel, atlas, M::Actual, actual),
        Err(reason) => {
            view! { <span class="muted tiny">{BrainMsg::of_no_actual(reason).say(lang)}</span> }.into_any()
        }
    };
    let of = atlas.entity(fact.entity).id.to_string();
    let who = (!goes_on).then(|| links.entity(app, lang, fact.entity));
    let due_class = if matches!(row.due, Due::Past(_) | Due::Unknown) {
        "due over"
    } else {
        "due"
    };
    view! {
        <li class="target" data-of=of data-metric=metric.id.to_string() class:goes-on=goes_on>
            <p class="target-who">{who}<span class="muted tiny">{about.join(" · ")}</span></p>
            <p class="target-aim">{side(panel, atlas, M::Target, row.target)}<span class=due_class>{due(lang, row.due)}</span></p>
            <p class="target-now">{actual}</p>
            {progress(lang, row)}
        </li>
    }
    .into_any()
}

/// A figure of a target with what it is and when.
fn side(panel: Panel, atlas: &Atlas, name: M, ix: FactIx) -> AnyView {
    let Panel { app, lang, .. } = panel;
    view! {
        <span class="target-side">
            <span class="muted tiny">{name.say(lang)}" "</span>
            {figure::value(app, lang, ix)}
            <span class="muted tiny">{format::short_of_fact(lang, atlas.fact(ix))}</span>
        </span>
    }
    .into_any()
}

fn progress(lang: Lang, row: &TargetRow) -> AnyView {
    match (row.progress, row.actual) {
        (Some(progress), _) => {
            let said = reached(lang, progress.share, progress.exact);
            let class = if progress.exact { "bar" } else { "bar about" };
            view! { <p class="target-bar">{bar(progress.share, class)}<span>{said}</span></p> }.into_any()
        }
        (None, Ok(_)) => view! { <p class="target-bar muted tiny">{M::NoShare.say(lang)}</p> }.into_any(),
        (None, Err(_)) => ().into_any(),
    }
}
