//! All figures, by metric, the newest first; those that disagree together.

use super::{nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        detail::{DetailMsg as M, counted, limited},
        evidence::nature_word,
        format,
    },
    insight::{MetricGroup, by_metric, chart::alike, conflicts},
    model::{Atlas, EntityIx, Fact, FactIx, Lang, MetricKind},
    query::YearRange,
    state::App,
    ui::{chart::over_years, figure},
};

/// The section of all figures.
pub(super) fn figures(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let years = app.memo(|view| view.year);
    (move || {
        let atlas = app.atlas();
        let years = years.get();
        let is_numeric =
            |group: &MetricGroup| atlas.vocab.metrics[group.metric.row()].kind != MetricKind::Text;
        let groups: Vec<MetricGroup> = by_metric(&atlas, ix, years)
            .into_iter()
            .filter(is_numeric)
            .collect();
        let count = groups.iter().map(|group| group.facts.len()).sum();
        let disputes = conflicts(&atlas, ix);
        let body = match (count, years) {
            (0, None) => nothing(lang, M::NoFigures),
            (0, Some(_)) => nothing(lang, M::NoFiguresThen),
            _ => groups
                .iter()
                .map(|group| metric(app, lang, &atlas, group, &disputes))
                .collect_view()
                .into_any(),
        };
        let body = view! { {years.map(|years| limit(app, lang, years))}{body} }.into_any();
        section("figures", counted(M::Figures.say(lang), count), body)
    })
    .into_any()
}

/// That only some years are shown, and the way to all.
pub(super) fn limit(app: App, lang: Lang, years: YearRange) -> AnyView {
    let href = move || app.href(|view| view.year = None);
    view! { <p class="small limited">{limited(lang, years)}" "<a href=href>{M::LiftYears.say(lang)}</a></p> }
        .into_any()
}

fn metric(app: App, lang: Lang, atlas: &Atlas, group: &MetricGroup, disputes: &[Vec<FactIx>]) -> AnyView {
    let name = atlas.vocab.metrics[group.metric.row()]
        .term
        .name
        .get(lang)
        .to_owned();
    let mut rows: Vec<AnyView> = Vec::new();
    let mut told: Vec<FactIx> = Vec::new();
    for &ix in &group.facts {
        if told.contains(&ix) {
            continue;
        }
        let at_odds: Vec<FactIx> = disputes
            .iter()
            .find(|dispute| dispute.contains(&ix))
            .map(|dispute| {
                group
                    .facts
                    .iter()
                    .copied()
                    .filter(|it| dispute.contains(it))
                    .collect()
            })
            .unwrap_or_default();
        if at_odds.len() > 1 {
            let facts: Vec<AnyView> = at_odds
                .iter()
                .map(|&it| row(app, lang, atlas, it, None))
                .collect();
            told.extend(at_odds);
            rows.push(
                view! {
                    <li class="disagree" data-conflict="">
                        <strong>{M::Disagree.say(lang)}</strong>
                        <ul class="facts">{facts}</ul>
                    </li>
                }
                .into_any(),
            );
        } else {
            // Its counterpart is of a year that is not shown, or of another metric.
            let warning = (!at_odds.is_empty()).then_some(M::DisagreeWithOther.say(lang));
            rows.push(row(app, lang, atlas, ix, warning));
        }
    }
    let charts: Vec<AnyView> = alike(atlas, &group.facts)
        .iter()
        .filter_map(|alike| over_years(app, lang, &alike.facts))
        .collect();
    view! { <h4>{name}</h4><ul class="facts">{rows}</ul>{charts} }.into_any()
}

fn row(app: App, lang: Lang, atlas: &Atlas, ix: FactIx, warning: Option<&str>) -> AnyView {
    let fact = atlas.fact(ix);
    let mut parts = about(lang, atlas, fact);
    parts.extend(warning.map(str::to_owned));
    view! {
        <li class="fact">
            {figure::value(app, lang, ix)}
            <span class="about">{parts.join(" · ")}</span>
        </li>
    }
    .into_any()
}

/// Time, nature where it is not simply measured, scope, label.
fn about(lang: Lang, atlas: &Atlas, fact: &Fact) -> Vec<String> {
    let vocab = &atlas.vocab;
    let mut parts = vec![format::of_fact(lang, fact)];
    parts.extend(nature_word(lang, vocab, fact.nature).map(str::to_owned));
    parts.extend(
        fact.scope
            .map(|scope| vocab.scopes[scope.row()].name.get(lang).to_owned()),
    );
    parts.extend(fact.detail.as_ref().map(|detail| detail.get(lang).to_owned()));
    parts
}
