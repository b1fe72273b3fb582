//! The rules of facts, relations and milestones.

use super::{
    build::Context,
    fields::{Extent, Flagged, Names, Record},
    issue::{Issue, Rule},
    sources::basis,
};
use crate::model::{
    Amount, EntityIx, Fact, FactIx, FactValue, Id, Metric, MetricIx, MetricKind, Milestone, MilestoneIx,
    MilestoneKindIx, Nature, Relation, RelationTypeIx, ScopeIx, UnitIx, Vocab,
    raw::{List, RawFact, RawMilestone, RawRelation},
};
use std::collections::BTreeMap;

const NATURES: [(&str, Nature); 4] = [
    ("actual", Nature::Actual),
    ("cumulative", Nature::Cumulative),
    ("planned", Nature::Planned),
    ("target", Nature::Target),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Qualifier {
    Exact,
    AtLeast,
    About,
    Range,
}

const QUALIFIERS: [(&str, Qualifier); 4] = [
    ("exact", Qualifier::Exact),
    ("at-least", Qualifier::AtLeast),
    ("about", Qualifier::About),
    ("range", Qualifier::Range),
];

/// The shipped core leaves out ids that nothing in it names; the row's number stands in until the details are there.
fn id_of(record: &mut Record, context: &Context) -> Option<Id> {
    if context.extent == Extent::Core && record.id.is_empty() {
        return record.row.to_string().parse().ok();
    }
    record.own_id()
}

/// Rule: a unit fits its metric. It is the metric's own; or another of money for money; or any for a quantity.
fn unit(record: &mut Record, raw: &RawFact, metric: &Metric, context: &Context) -> Option<UnitIx> {
    let row = record.reference("unit", &context.names.units, &raw.unit)?;
    let is_money = metric.kind == MetricKind::Money
        && context
            .names
            .unit_kinds
            .get(row as usize)
            .is_some_and(|kind| *kind == "money");
    let unit = UnitIx(row);
    if metric.unit == Some(unit) || is_money || metric.kind == MetricKind::Quantity {
        return Some(unit);
    }
    let own = metric.unit.and_then(|own| {
        let mut names = context.names.units.iter();
        names
            .find(|(_, row)| **row == Some(own.0))
            .map(|(id, _)| (*id).to_owned())
    });
    record.flag_near("unit", Rule::UnitMismatch, &raw.unit, own);
    None
}

/// Rule: a range has two ends, the first the smaller, and only a range has.
fn amount(record: &mut Record, raw: &RawFact, value: f64) -> Option<Amount> {
    match (
        record.choice("qualifier", &QUALIFIERS, &raw.qualifier)?,
        raw.value_max,
    ) {
        (Qualifier::Exact, None) => Some(Amount::Exact(value)),
        (Qualifier::AtLeast, None) => Some(Amount::AtLeast(value)),
        (Qualifier::About, None) => Some(Amount::About(value)),
        (Qualifier::Range, Some(high)) if high > value => Some(Amount::Range(value, high)),
        (_, high) => {
            let high = high.map(|high| high.to_string()).unwrap_or_default();
            record.flag("value_max", Rule::BadRange, &format!("{value}..{high}"));
            None
        }
    }
}

/// Rule: a metric that is a number has a value, and one in words has none.
fn value(record: &mut Record, raw: &RawFact, metric: &Metric, context: &Context) -> Option<FactValue> {
    match (metric.kind, raw.value) {
        (MetricKind::Text, None) => Some(FactValue::Words(raw.text.owned())),
        (MetricKind::Text, Some(_)) => {
            record.flag("value", Rule::StrayValue, &raw.metric);
            None
        }
        (_, None) => {
            record.flag("value", Rule::NoValue, &raw.metric);
            None
        }
        (_, Some(number)) => {
            let amount = amount(record, raw, number);
            let unit = unit(record, raw, metric, context);
            Some(FactValue::Number(amount?, unit?))
        }
    }
}

fn scope(record: &mut Record, raw: &RawFact, context: &Context) -> Result<Option<ScopeIx>, Flagged> {
    let Some(id) = raw.scope.some() else {
        return Ok(None);
    };
    let row = record
        .reference("scope", &context.names.scopes, id)
        .ok_or(Flagged)?;
    Ok(Some(ScopeIx(row)))
}

/// One fact, its conflicts still open. A fault in what says what the figure is leaves the fact out: a figure that
/// means something else is worse than none.
pub(super) fn fact(record: &mut Record, raw: &RawFact, context: &Context, vocab: &Vocab) -> Option<Fact> {
    let id = id_of(record, context);
    let entity = record.reference("entity", &context.entities, &raw.entity);
    let metric = record
        .reference("metric", &context.names.metrics, &raw.metric)
        .map(MetricIx);
    let value = metric.and_then(|metric| value(record, raw, &vocab.metrics[metric.row()], context));
    let period = record.period("period", &raw.period);
    let as_of = record.date("as_of", &raw.as_of);
    let scope = scope(record, raw, context);
    let nature = record.choice("nature", &NATURES, &raw.nature);
    let basis = basis(record, "source", &raw.source, &raw.locator, context);
    let detail = record.both("detail_zh", &raw.detail_zh, &raw.detail_en);
    let statement = match context.extent {
        Extent::Whole => record.needed("zh", &raw.zh, &raw.en),
        Extent::Core => None,
    };
    Some(Fact {
        id: id?,
        entity: EntityIx(entity?),
        metric: metric?,
        value: value?,
        period: period.ok()?,
        as_of: as_of.ok()?,
        scope: scope.ok()?,
        detail,
        nature: nature?,
        basis: basis?,
        conflicts: Vec::new(),
        statement,
    })
}

/// Rule: a relation joins two different entities.
pub(super) fn relation(record: &mut Record, raw: &RawRelation, context: &Context) -> Option<Relation> {
    let id = id_of(record, context);
    let from = record.reference("from", &context.entities, &raw.from);
    let to = record.reference("to", &context.entities, &raw.to);
    let kind = record.reference("type", &context.names.relation_types, &raw.kind);
    let basis = basis(record, "source", &raw.source, &raw.locator, context);
    if from == to && from.is_some() {
        record.flag("to", Rule::SelfRelation, &raw.to);
        return None;
    }
    Some(Relation {
        id: id?,
        from: EntityIx(from?),
        kind: RelationTypeIx(kind?),
        to: EntityIx(to?),
        basis: basis?,
        note: raw.note.owned(),
    })
}

/// Rule: a relation is said once; the other way round counts as the same where its type is symmetric.
pub(super) fn relations_once(kept: &[Relation], vocab: &Vocab, issues: &mut Vec<Issue>) {
    let mut seen: BTreeMap<(EntityIx, RelationTypeIx, EntityIx), &Relation> = BTreeMap::new();
    for (row, relation) in kept.iter().enumerate() {
        let mut ends = (relation.from, relation.to);
        if vocab.relation_types[relation.kind.row()].symmetric && ends.0 > ends.1 {
            ends = (ends.1, ends.0);
        }
        let key = (ends.0, relation.kind, ends.1);
        if let Some(first) = seen.get(&key) {
            let mut record = Record {
                table: "relations",
                id: relation.id.as_str(),
                row,
                issues,
            };
            record.flag("to", Rule::RelationTwice, first.id.as_str());
        } else {
            seen.insert(key, relation);
        }
    }
}

/// One milestone, its conflicts still open.
pub(super) fn milestone(record: &mut Record, raw: &RawMilestone, context: &Context) -> Option<Milestone> {
    let id = record.own_id();
    let entity = record.reference("entity", &context.entities, &raw.entity);
    let date = record.date("date", &raw.date);
    if raw.date.is_empty() {
        record.flag("date", Rule::NotADate, "");
    }
    let kind = record.reference("kind", &context.names.milestone_kinds, &raw.kind);
    let planned = record.choice("nature", &[("past", false), ("planned", true)], &raw.nature);
    let statement = record.needed("zh", &raw.zh, &raw.en);
    let basis = basis(record, "source", &raw.source, &raw.locator, context);
    Some(Milestone {
        id: id?,
        entity: EntityIx(entity?),
        date: date.ok()??,
        kind: MilestoneKindIx(kind?),
        planned: planned?,
        statement: statement?,
        basis: basis?,
        conflicts: Vec::new(),
    })
}

fn alike(a: &Fact, b: &Fact) -> bool {
    let unit = |fact: &Fact| fact.number().map(|(_, unit)| unit);
    (a.entity, a.metric, a.period, a.scope, a.nature, unit(a))
        == (b.entity, b.metric, b.period, b.scope, b.nature, unit(b))
}

/// The other side of a conflict, where there is one.
///
/// Rule: a conflict is said on both sides.
fn opponent<'a>(
    record: &mut Record,
    names: &Names,
    id: &str,
    conflicts_of: impl FnOnce(usize) -> &'a List<String>,
) -> Option<u32> {
    let row = record.reference("conflicts", names, id)?;
    if !conflicts_of(row as usize).iter().any(|back| back == record.id) {
        record.flag("conflicts", Rule::OneSidedConflict, id);
    }
    Some(row)
}

/// Rule: a conflict is between figures of one kind.
pub(super) fn fact_conflicts(raw: &[&RawFact], kept: &mut [Fact], names: &Names, issues: &mut Vec<Issue>) {
    for row in 0..kept.len() {
        for id in &raw[row].conflicts.0 {
            let mut record = Record {
                table: "facts",
                id: &raw[row].id,
                row,
                issues,
            };
            let Some(other) = opponent(&mut record, names, id, |row| &raw[row].conflicts) else {
                continue;
            };
            if alike(&kept[row], &kept[other as usize]) {
                kept[row].conflicts.push(FactIx(other));
            } else {
                record.flag("conflicts", Rule::UnlikeConflict, id);
            }
        }
    }
}

/// Milestones may contradict each other in their dates, so only the two sides are checked.
pub(super) fn milestone_conflicts(
    raw: &[&RawMilestone],
    kept: &mut [Milestone],
    names: &Names,
    issues: &mut Vec<Issue>,
) {
    for (row, milestone) in kept.iter_mut().enumerate() {
        for id in &raw[row].conflicts.0 {
            let mut record = Record {
                table: "milestones",
                id: &raw[row].id,
                row,
                issues,
            };
            let other = opponent(&mut record, names, id, |row| &raw[row].conflicts);
            milestone.conflicts.extend(other.map(MilestoneIx));
        }
    }
}
