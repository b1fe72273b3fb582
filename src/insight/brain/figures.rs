//! Key figures of a selection: how many entities give one, from least to most, and a sum only where one is allowed.

use crate::insight::chain::{ChainIndex, city_of};
use crate::insight::figures::latest_day;
use crate::model::order::{sort_by, sort_once};
use crate::model::{Amount, Atlas, EntityIx, Fact, FactIx, MetricIx, MetricKind, Nature, Site, UnitIx};
use crate::query::YearRange;
use std::collections::BTreeMap;

/// Why figures are not added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoSum {
    /// There is only one.
    Single,
    /// Rates and ranks do not add up.
    Relative,
    /// They are of different periods, or some of none.
    Periods,
    /// They are of different scopes.
    Scopes,
    /// Some are only about, at least, or between.
    Inexact,
    /// Some are contradicted by another source.
    Disputed,
    /// Entities of different kinds, such as a park and a firm that may stand in it.
    Kinds,
    /// One entity lies in another.
    Nested,
    /// A relation ties two of the entities, so that one figure may hold part of the other.
    Tied,
}

/// The figures of one metric, unit and nature, one an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// The metric.
    pub metric: MetricIx,
    /// The unit.
    pub unit: UnitIx,
    /// Actual or cumulative.
    pub nature: Nature,
    /// The latest figure of each entity that gives one, largest first, ties by the entity's id.
    pub facts: Vec<FactIx>,
    /// Entities of the selection, with and without a figure.
    pub of: u32,
    /// The least and the most.
    pub range: (f64, f64),
    /// The first and the last year they are of.
    pub years: Option<(u16, u16)>,
    /// Figures of which no year is known.
    pub undated: u32,
    /// How many different scopes they have, no scope being one of them.
    pub scopes: u32,
    /// Their sum, or every reason why there is none.
    pub sum: Result<f64, Vec<NoSum>>,
}

/// The measured and added-up figures of a selection within `years`, totals only: a figure with a label of its own is a
/// part. Most entities first, then in the vocabulary's order.
pub fn key_figures(
    index: &ChainIndex,
    atlas: &Atlas,
    selection: &[EntityIx],
    years: Option<YearRange>,
) -> Vec<KeyFigure> {
    let mut latest: BTreeMap<(MetricIx, UnitIx, Nature, EntityIx), FactIx> = BTreeMap::new();
    for &ix in selection.iter().flat_map(|&entity| atlas.facts_of(entity)) {
        let fact = atlas.fact(ix);
        let Some((_, unit)) = fact.number() else { continue };
        let is_measured = matches!(fact.nature, Nature::Actual | Nature::Cumulative);
        let is_in = years.is_none_or(|years| fact.touches(years.first, years.last));
        if !is_measured || fact.detail.is_some() || !is_in {
            continue;
        }
        let best = latest
            .entry((fact.metric, unit, fact.nature, fact.entity))
            .or_insert(ix);
        if latest_day(fact) > latest_day(atlas.fact(*best)) {
            *best = ix;
        }
    }
    let mut groups: BTreeMap<(MetricIx, UnitIx, Nature), Vec<FactIx>> = BTreeMap::new();
    for ((metric, unit, nature, _), fact) in latest {
        groups.entry((metric, unit, nature)).or_default().push(fact);
    }
    let mut found: Vec<KeyFigure> = groups
        .into_iter()
        .map(|((metric, unit, nature), facts)| KeyFigure {
            of: selection.len() as u32,
            ..figure(index, atlas, (metric, unit, nature), facts)
        })
        .collect();
    // Stable: equal numbers keep the vocabulary's order.
    sort_by(&mut found, &mut |a, b| b.facts.len().cmp(&a.facts.len()));
    found
}

fn figure(
    index: &ChainIndex,
    atlas: &Atlas,
    (metric, unit, nature): (MetricIx, UnitIx, Nature),
    mut facts: Vec<FactIx>,
) -> KeyFigure {
    let sum = sum(index, atlas, metric, &facts);
    let ends = |ix: FactIx| match atlas.fact(ix).number() {
        Some((Amount::Range(low, high), _)) => (low, high),
        Some((amount, _)) => (amount.low(), amount.low()),
        None => (f64::INFINITY, f64::NEG_INFINITY),
    };
    let range = facts
        .iter()
        .map(|&ix| ends(ix))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |all, one| {
            (all.0.min(one.0), all.1.max(one.1))
        });
    sort_by(&mut facts, &mut |&a, &b| {
        let id = |ix: FactIx| &atlas.entity(atlas.fact(ix).entity).id;
        ends(b).0.total_cmp(&ends(a).0).then_with(|| id(a).cmp(id(b)))
    });
    let dated: Vec<u16> = facts
        .iter()
        .map(|&ix| latest_day(atlas.fact(ix)).0)
        .filter(|&year| year > 0)
        .collect();
    let mut scopes: Vec<_> = facts.iter().map(|&ix| atlas.fact(ix).scope).collect();
    sort_once(&mut scopes);
    KeyFigure {
        metric,
        unit,
        nature,
        of: 0,
        range,
        years: dated.iter().min().copied().zip(dated.iter().max().copied()),
        undated: (facts.len() - dated.len()) as u32,
        scopes: scopes.len() as u32,
        sum,
        facts,
    }
}

/// The sum of figures of one metric, unit and nature. Allowed only for exact, undisputed figures of one period and one
/// scope, of entities of one kind of which none lies in another or is tied to it by a relation.
fn sum(index: &ChainIndex, atlas: &Atlas, metric: MetricIx, facts: &[FactIx]) -> Result<f64, Vec<NoSum>> {
    let all = || facts.iter().map(|&ix| atlas.fact(ix));
    let [first, _, ..] = facts else {
        return Err(vec![NoSum::Single]);
    };
    let first = atlas.fact(*first);
    let kind = atlas.vocab.metrics[metric.row()].kind;
    let mut reasons = Vec::new();
    let mut check = |holds: bool, reason: NoSum| {
        if holds {
            reasons.push(reason);
        }
    };
    check(
        matches!(kind, MetricKind::Ratio | MetricKind::Rank | MetricKind::Text),
        NoSum::Relative,
    );
    check(
        all().any(|fact| fact.period.is_none() || fact.period != first.period),
        NoSum::Periods,
    );
    check(all().any(|fact| fact.scope != first.scope), NoSum::Scopes);
    check(
        all().any(|fact| !matches!(fact.number(), Some((Amount::Exact(_), _)))),
        NoSum::Inexact,
    );
    check(all().any(|fact| !fact.conflicts.is_empty()), NoSum::Disputed);
    let kind = |ix: EntityIx| atlas.entity(ix).kind;
    check(
        all().any(|fact| kind(fact.entity) != kind(first.entity)),
        NoSum::Kinds,
    );
    let entities: Vec<EntityIx> = all().map(|fact| fact.entity).collect();
    check(any_nested(index, atlas, &entities), NoSum::Nested);
    check(
        entities.iter().any(|&ix| is_tied(atlas, ix, &entities)),
        NoSum::Tied,
    );
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let sum: f64 = all()
        .filter_map(Fact::number)
        .map(|(amount, _)| amount.low())
        .sum();
    // Adding decimals leaves dust behind the digits that sources give.
    Ok((sum * 1e6).round() / 1e6)
}

/// Whether one of some entities (sorted) lies in another by its parents and relations, or because the other stands for
/// the area around it.
fn any_nested(index: &ChainIndex, atlas: &Atlas, entities: &[EntityIx]) -> bool {
    let areas: Vec<EntityIx> = entities
        .iter()
        .copied()
        .filter(|&ix| index.is_area(atlas, ix))
        .collect();
    entities.iter().any(|&inner| {
        index
            .around(inner)
            .iter()
            .any(|outer| entities.binary_search(outer).is_ok())
            || areas
                .iter()
                .any(|&area| area != inner && covers(atlas, area, inner))
    })
}

fn covers(atlas: &Atlas, area: EntityIx, inner: EntityIx) -> bool {
    let site = atlas.entity(inner).site;
    match atlas.entity(area).site {
        Site::Outside => false,
        Site::Region => site != Site::Outside,
        Site::City(city) => city_of(site) == Some(city),
        Site::District(city, district) => site == Site::District(city, district),
    }
}

fn is_tied(atlas: &Atlas, ix: EntityIx, entities: &[EntityIx]) -> bool {
    atlas.relations_of(ix).iter().any(|row| {
        let relation = &atlas.relations[row.row()];
        let other = if relation.from == ix {
            relation.to
        } else {
            relation.from
        };
        other != ix && entities.binary_search(&other).is_ok()
    })
}
