//! Figures of a selection that may stand side by side on one scale: one metric, unit, nature, scope and time, of entities of one
//! sort.

use crate::insight::chain::ChainIndex;
use crate::insight::figures::in_years;
use crate::model::order::{sort_by, sort_once};
use crate::model::{
    Atlas, EntityIx, Fact, FactIx, KindIx, MetricIx, MetricKind, Nature, Period, ScopeIx, Site, UnitIx,
};
use crate::query::{YearRange, is_body};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Figures side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct League {
    /// The figures, the largest first, of ranks the best; ties by the entity's id. Two of one entity contradict each other.
    pub facts: Vec<FactIx>,
    /// Entities that give one.
    pub known: u32,
    /// Entities of the same sort in the selection, with and without a figure.
    pub of: u32,
    /// The kinds of those with a figure, in the vocabulary's order.
    pub kinds: Vec<KindIx>,
}

/// What sort an entity is of: a cluster stands beside a park, and an area only beside areas of its own level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Kind(KindIx),
    Body,
    Area(u8),
}

fn sort_of(index: &ChainIndex, atlas: &Atlas, ix: EntityIx) -> Sort {
    if is_body(atlas, ix) {
        return Sort::Body;
    }
    let entity = atlas.entity(ix);
    if !index.is_area(atlas, ix) {
        return Sort::Kind(entity.kind);
    }
    Sort::Area(match entity.site {
        Site::Outside => 0,
        Site::Region => 1,
        Site::City(_) => 2,
        Site::District(..) => 3,
    })
}

/// What figures of one metric and sort must have in common.
type Common = (Nature, Option<ScopeIx>, Period);

/// The figures that have it in common.
type Group = (Common, Vec<FactIx>);

/// For each metric and sort of entity the time, nature and scope that most entities give a figure of, the newest where as many
/// give another; at least two entities. Measured totals whose period is known: what has none may be of any year. Those of most
/// entities come first, then in the vocabulary's order.
pub fn leagues(
    index: &ChainIndex,
    atlas: &Atlas,
    selection: &[EntityIx],
    years: Option<YearRange>,
) -> Vec<League> {
    let mut of: BTreeMap<Sort, u32> = BTreeMap::new();
    let mut groups: BTreeMap<(MetricIx, UnitIx, Sort), Vec<Group>> = BTreeMap::new();
    for &entity in selection {
        let sort = sort_of(index, atlas, entity);
        *of.entry(sort).or_default() += 1;
        for &ix in atlas.facts_of(entity) {
            let fact = atlas.fact(ix);
            let (Some((_, unit)), Some(common)) = (fact.number(), common(fact)) else {
                continue;
            };
            if !in_years(fact, years) {
                continue;
            }
            let group = groups.entry((fact.metric, unit, sort)).or_default();
            match group.iter_mut().find(|(own, _)| *own == common) {
                Some((_, facts)) => facts.push(ix),
                None => group.push((common, vec![ix])),
            }
        }
    }
    let mut found: Vec<League> = Vec::new();
    for ((metric, _, sort), group) in groups {
        let best = group
            .into_iter()
            .map(|((nature, scope, period), facts)| {
                (
                    entities(atlas, &facts).len(),
                    period.latest_day(),
                    Reverse((nature, scope)),
                    facts,
                )
            })
            .max_by_key(|(count, day, rest, _)| (*count, *day, *rest));
        if let Some((known, .., facts)) = best.filter(|(count, ..)| *count > 1) {
            found.push(League {
                facts: ordered(atlas, metric, facts.clone()),
                known: known as u32,
                of: of.get(&sort).copied().unwrap_or_default(),
                kinds: kinds(atlas, &facts),
            });
        }
    }
    // Stable: equal numbers keep the vocabulary's order.
    sort_by(&mut found, &mut |a, b| b.known.cmp(&a.known));
    found
}

/// Nature, scope and period of a measured total; none of others.
fn common(fact: &Fact) -> Option<Common> {
    let is_measured = matches!(fact.nature, Nature::Actual | Nature::Cumulative);
    let is_total = fact.detail.is_none();
    let period = fact.period.filter(|_| is_measured && is_total)?;
    Some((fact.nature, fact.scope, period))
}

fn entities(atlas: &Atlas, facts: &[FactIx]) -> Vec<EntityIx> {
    let mut found: Vec<EntityIx> = facts.iter().map(|&ix| atlas.fact(ix).entity).collect();
    sort_once(&mut found);
    found
}

fn kinds(atlas: &Atlas, facts: &[FactIx]) -> Vec<KindIx> {
    let mut found: Vec<KindIx> = entities(atlas, facts)
        .into_iter()
        .map(|ix| atlas.entity(ix).kind)
        .collect();
    sort_once(&mut found);
    found
}

fn ordered(atlas: &Atlas, metric: MetricIx, mut facts: Vec<FactIx>) -> Vec<FactIx> {
    let best_is_least = atlas.vocab.metrics[metric.row()].kind == MetricKind::Rank;
    let low = |ix: FactIx| atlas.fact(ix).number().map_or(0.0, |(amount, _)| amount.low());
    let id = |ix: FactIx| &atlas.entity(atlas.fact(ix).entity).id;
    sort_by(&mut facts, &mut |&a, &b| {
        let (first, then) = if best_is_least { (a, b) } else { (b, a) };
        low(first)
            .total_cmp(&low(then))
            .then_with(|| id(a).cmp(id(b)))
            .then(a.cmp(&b))
    });
    facts
}

#[cfg(test)]
mod tests;
