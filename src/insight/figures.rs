//! Which figure stands for an entity, and which figures may stand side by side.

use crate::model::order::{sort_by, sort_once};
use crate::model::{Atlas, EntityIx, Fact, FactIx, MetricIx, MetricKind, Nature};
use crate::query::YearRange;
use std::cmp::Reverse;

/// All figures of one metric of one entity, newest first.
#[derive(Clone, Debug)]
pub struct MetricGroup {
    /// The metric.
    pub metric: MetricIx,
    /// The facts: newest period first, then actual before target, then by id.
    pub facts: Vec<FactIx>,
}

/// Whether a figure belongs to the years, where any are chosen.
pub(super) fn in_years(fact: &Fact, years: Option<YearRange>) -> bool {
    years.is_none_or(|years| fact.touches(years.first, years.last))
}

pub(super) fn latest_day(fact: &Fact) -> (u16, u8, u8) {
    match (fact.period, fact.as_of) {
        (Some(period), _) => period.latest_day(),
        (None, Some(day)) => day.last_day(),
        (None, None) => (0, 0, 0),
    }
}

/// Whether a fact is the plain total of its metric, rather than a part of it with a label of its own.
fn is_part(fact: &Fact) -> bool {
    fact.detail.is_some()
}

/// The figure of `metric` that stands for an entity within `years`, where it has one.
///
/// Measured before added up before planned before aimed at; a total before a labelled part of it; then the latest; then
/// the one the dataset lists first. It is one source's figure as it stands, never a sum.
pub fn headline(
    atlas: &Atlas,
    entity: EntityIx,
    metric: MetricIx,
    years: Option<YearRange>,
) -> Option<FactIx> {
    atlas
        .facts_of(entity)
        .iter()
        .copied()
        .filter(|&ix| {
            let fact = atlas.fact(ix);
            fact.metric == metric && fact.number().is_some() && in_years(fact, years)
        })
        .min_by_key(|&ix| {
            let fact = atlas.fact(ix);
            (fact.nature, is_part(fact), Reverse(latest_day(fact)), ix)
        })
}

/// Up to `limit` headline figures for a card, in the order of the vocabulary's metrics: measured ones before plans.
///
/// Growth rates, shares and ranks come last: without their base they say little.
pub fn card_figures(atlas: &Atlas, entity: EntityIx, years: Option<YearRange>, limit: usize) -> Vec<FactIx> {
    let mut metrics: Vec<MetricIx> = atlas
        .facts_of(entity)
        .iter()
        .map(|&ix| atlas.fact(ix).metric)
        .collect();
    sort_once(&mut metrics);
    let mut figures: Vec<FactIx> = metrics
        .into_iter()
        .filter_map(|metric| headline(atlas, entity, metric, years))
        .collect();
    let weight = |ix: FactIx| {
        let fact = atlas.fact(ix);
        let relative = matches!(
            atlas.vocab.metrics[fact.metric.row()].kind,
            MetricKind::Ratio | MetricKind::Rank
        );
        let ahead = matches!(fact.nature, Nature::Planned | Nature::Target);
        (relative, ahead, is_part(fact), fact.metric)
    };
    sort_by(&mut figures, &mut |&a, &b| weight(a).cmp(&weight(b)));
    figures.truncate(limit);
    figures
}

/// All facts of an entity within `years`, grouped by metric in the vocabulary's order.
pub fn by_metric(atlas: &Atlas, entity: EntityIx, years: Option<YearRange>) -> Vec<MetricGroup> {
    let mut facts: Vec<FactIx> = atlas
        .facts_of(entity)
        .iter()
        .copied()
        .filter(|&ix| in_years(atlas.fact(ix), years))
        .collect();
    facts.sort_by_key(|&ix| {
        let fact = atlas.fact(ix);
        (fact.metric, Reverse(latest_day(fact)), fact.nature, ix)
    });
    let mut groups: Vec<MetricGroup> = Vec::new();
    for ix in facts {
        let metric = atlas.fact(ix).metric;
        match groups.last_mut() {
            Some(group) if group.metric == metric => group.facts.push(ix),
            _ => groups.push(MetricGroup {
                metric,
                facts: vec![ix],
            }),
        }
    }
    groups
}

/// Whether two figures may be put side by side without a mark: same metric, unit, period, scope, label and nature.
pub fn is_comparable(a: &Fact, b: &Fact) -> bool {
    let unit = |fact: &Fact| fact.number().map(|(_, unit)| unit);
    a.metric == b.metric
        && unit(a) == unit(b)
        && a.period == b.period
        && a.scope == b.scope
        && a.detail == b.detail
        && a.nature == b.nature
}
