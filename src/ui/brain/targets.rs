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

/// Targets of each list that stand open.
const MOST: usize = 6;

/// The section of targets.
pub(super) fn targets(panel: Panel) -> AnyView {
    let lang = panel.lang;
    let coming = Fold::new("brain-coming-rest", MOST);
    let over = Fold::new("brain-over-rest", MOST / 2);
    let undated = Fold::new("brain-undated-rest", MOST / 2);
    let body = panel.of_selection(move |atlas, selection| {
        let found = rows_of(atlas, selection);
        if found.is_empty() {
            return nothing(lang, M::NoTargets);
        }
        let list = |name: M, fold: Fold, wanted: fn(Due) -> bool| {
            let rows: Vec<&TargetRow> = found.iter().filter(|target| wanted(target.due)).collect();
            let row = |at: usize| row(panel, atlas, rows[at]);
            (!rows.is_empty()).then(|| {
                view! { <h4>{name.say(lang)}</h4>{fold.list(lang, "targets", rows.len(), &row)} }
            })
        };
        view! {
            {list(M::Coming, coming, |due| matches!(due, Due::In(_) | Due::ThisYear))}
            {list(M::Over, over, |due| matches!(due, Due::Past(_)))}
            {list(M::Undated, undated, |due| due == Due::Unknown)}
        }
        .into_any()
    });
    let rules = [BrainMsg::TargetRule.say(lang)];
    section(lang, "targets", BrainMsg::Targets, &rules, body)
}

fn row(panel: Panel, atlas: &Atlas, row: &TargetRow) -> AnyView {
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
        Err(reason) => view! { <span class="muted tiny">{BrainMsg::of_no_actual(reason).say(lang)}</span> }.into_any(),
    };
    view! {
        <li class="target" data-fact=fact.id.to_string()>
            <p class="target-who">{links.entity(app, lang, fact.entity)}<span class="muted tiny">{about.join(" · ")}</span></p>
            <p class="target-aim">{side(panel, atlas, M::Target, row.target)}<span class="due">{due(lang, row.due)}</span></p>
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
