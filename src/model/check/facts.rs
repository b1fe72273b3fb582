//! The rules of facts, relations and milestones.

use super::{
    build::Context,
    fields::{Flagged, Names, Record, shown},
    issue::{Issue, Rule},
    nesting::Nesting,
    sources::basis,
};
use crate::model::{
    Amount, EntityIx, Fact, FactIx, FactValue, Metric, MetricIx, MetricKind, Milestone, MilestoneIx,
    MilestoneKindIx, Nature, Relation, RelationTypeIx, ScopeIx, UnitIx, Vocab,
    order::sort_rows,
    raw::{List, RawFact, RawMilestone, RawRelation},
};

const NATURES: [&str; 4] = ["actual", "cumulative", "planned", "target"];

fn nature(word: usize) -> Nature {
    match word {
        0 => Nature::Actual,
        1 => Nature::Cumulative,
        2 => Nature::Planned,
        _ => Nature::Target,
    }
}

const QUALIFIERS: [&str; 4] = ["exact", "at-least", "about", "range"];

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
    let own = metric.unit.and_then(|own| context.names.units.id_of(own.0));
    record.flag_near("unit", Rule::UnitMismatch, &raw.unit, own.map(str::to_owned));
    None
}

/// Rule: a range has two ends, the first the smaller, and only a range has.
fn amount(record: &mut Record, raw: &RawFact, value: f64) -> Option<Amount> {
    let qualifier = record.choice("qualifier", &QUALIFIERS, &raw.qualifier)?;
    match (qualifier, raw.value_max) {
        (0, None) => Some(Amount::Exact(value)),
        (1, None) => Some(Amount::AtLeast(value)),
        (2, None) => Some(Amount::About(value)),
        (3, Some(high)) if high > value => Some(Amount::Range(value, high)),
        (_, high) => {
            let said = shown(value) + ".." + &high.map(shown).unwrap_or_default();
            record.flag("value_max", Rule::BadRange, &said);
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
    let id = record.own_id();
    let entity = record.reference("entity", &context.entities, &raw.entity);
    let metric = record
        .reference("metric", &context.names.metrics, &raw.metric)
        .map(MetricIx);
    let value = metric.and_then(|metric| value(record, raw, &vocab.metrics[metric.row()], context));
    let period = record.period("period", &raw.period);
    let as_of = record.date("as_of", &raw.as_of);
    let scope = scope(record, raw, context);
    let nature_word = record.choice("nature", &NATURES, &raw.nature);
    let basis = basis(record, "source", &raw.source, &raw.locator, context);
    let detail = record.both("detail_zh", &raw.detail_zh, &raw.detail_en);
    let statement = record.needed("zh", &raw.zh, &raw.en);
    let (Some(id), Some(entity), Some(metric), Some(value), Some(nature_word), Some(basis)) =
        (id, entity, metric, value, nature_word, basis)
    else {
        return None;
    };
    let (Ok(period), Ok(as_of), Ok(scope)) = (period, as_of, scope) else {
        return None;
    };
    Some(Fact {
        id,
        entity: EntityIx(entity),
        metric,
        value,
        period,
        as_of,
        scope,
        detail,
        nature: nature(nature_word),
        basis,
        conflicts: Vec::new(),
        statement,
    })
}

/// Rule: a relation joins two different entities.
pub(super) fn relation(
    record: &mut Record,
    raw: &RawRelation,
    context: &Context,
    nesting: &mut Nesting,
) -> Option<Relation> {
    let id = record.own_id();
    let from = record.reference("from", &context.entities, &raw.from);
    let to = record.reference("to", &context.entities, &raw.to);
    let kind = record.reference("type", &context.names.relation_types, &raw.kind);
    let basis = basis(record, "source", &raw.source, &raw.locator, context);
    if from == to && from.is_some() {
        record.flag("to", Rule::SelfRelation, &raw.to);
        return None;
    }
    let (Some(id), Some(from), Some(kind), Some(to), Some(basis)) = (id, from, kind, to, basis) else {
        return None;
    };
    let relation = Relation {
        id,
        from: EntityIx(from),
        kind: RelationTypeIx(kind),
        to: EntityIx(to),
        basis,
        note: raw.note.owned(),
    };
    if nesting.takes(&relation) {
        return Some(relation);
    }
    record.flag("to", Rule::NestCycle, &raw.to);
    None
}

/// Rule: a relation is said once; the other way round counts as the same where its type is symmetric.
pub(super) fn relations_once(kept: &[Relation], vocab: &Vocab, issues: &mut Vec<Issue>) {
    let key = |row: u32| {
        let Relation { from, kind, to, .. } = &kept[row as usize];
        let turned = vocab.relation_types[kind.row()].symmetric && from > to;
        let (from, to) = if turned { (to, from) } else { (from, to) };
        [from.0, kind.0, to.0]
    };
    let mut order: Vec<u32> = (0..kept.len() as u32).collect();
    sort_rows(&mut order, &mut |a, b| key(a).cmp(&key(b)));
    // The first row that says the same as each; the sort is stable, so it comes first among its equals.
    let mut firsts: Vec<u32> = (0..kept.len() as u32).collect();
    for pair in order.windows(2) {
        if key(pair[0]) == key(pair[1]) {
            firsts[pair[1] as usize] = firsts[pair[0] as usize];
        }
    }
    for (row, &first) in firsts.iter().enumerate() {
        if first as usize != row {
            let mut record = Record {
                table: "relations",
                id: kept[row].id.as_str(),
                row,
                issues,
            };
            record.flag("to", Rule::RelationTwice, kept[first as usize].id.as_str());
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
    let planned = record.choice("nature", &["past", "planned"], &raw.nature);
    let statement = record.needed("zh", &raw.zh, &raw.en);
    let basis = basis(record, "source", &raw.source, &raw.locator, context);
    let (Some(id), Some(entity), Ok(Some(date)), Some(kind), Some(planned), Some(statement), Some(basis)) =
        (id, entity, date, kind, planned, statement, basis)
    else {
        return None;
    };
    Some(Milestone {
        id,
        entity: EntityIx(entity),
        date,
        kind: MilestoneKindIx(kind),
        planned: planned == 1,
        statement,
        basis,
        conflicts: Vec::new(),
    })
}

fn alike(a: &Fact, b: &Fact) -> bool {
    let unit = |fact: &Fact| fact.number().map(|(_, unit)| unit);
    a.entity == b.entity
        && a.metric == b.metric
        && a.scope == b.scope
        && a.nature == b.nature
        && unit(a) == unit(b)
        && a.period == b.period
}

/// The other side of a conflict, where there is one.
///
/// Rule: a conflict is said on both sides.
#[inline(never)]
fn opponent<'a>(
    record: &mut Record,
    names: &Names,
    id: &str,
    conflicts_of: &dyn Fn(usize) -> &'a List<String>,
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
            let Some(other) = opponent(&mut record, names, id, &|row| &raw[row].conflicts) else {
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
            let other = opponent(&mut record, names, id, &|row| &raw[row].conflicts);
            milestone.conflicts.extend(other.map(MilestoneIx));
        }
    }
}
