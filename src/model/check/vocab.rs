//! The rules of the vocabularies.

use super::{
    fields::{Names, Record, add, ids, table},
    issue::{Issue, Rule},
};
use crate::model::{
    CityIx, Metric, MetricKind, RelationType, Term, UnitIx, Vocab,
    raw::{List, RawTerm, RawVocab},
};

/// The words for the kinds of metric.
const METRIC_KINDS: [&str; 7] = ["count", "money", "area", "quantity", "ratio", "rank", "text"];

fn metric_kind(word: usize) -> MetricKind {
    match word {
        0 => MetricKind::Count,
        1 => MetricKind::Money,
        2 => MetricKind::Area,
        3 => MetricKind::Quantity,
        4 => MetricKind::Ratio,
        5 => MetricKind::Rank,
        _ => MetricKind::Text,
    }
}

/// Natures in the order of [`crate::model::Nature`].
const NATURES: [&str; 4] = ["actual", "cumulative", "planned", "target"];

/// Where each term stands, by its id.
pub(super) struct VocabNames<'a> {
    pub(super) kinds: Names<'a>,
    pub(super) metrics: Names<'a>,
    pub(super) units: Names<'a>,
    pub(super) scopes: Names<'a>,
    pub(super) subsectors: Names<'a>,
    pub(super) stages: Names<'a>,
    pub(super) links: Names<'a>,
    pub(super) relation_types: Names<'a>,
    pub(super) grades: Names<'a>,
    pub(super) tags: Names<'a>,
    pub(super) milestone_kinds: Names<'a>,
    pub(super) cities: Names<'a>,
    pub(super) districts: Names<'a>,
    pub(super) precisions: Names<'a>,
    /// What kind of number each unit is for, by unit.
    pub(super) unit_kinds: Vec<&'a str>,
}

#[inline(never)]
fn term(record: &mut Record, raw: &RawTerm) -> Option<Term> {
    let id = record.own_id();
    let name = record.needed("zh", &raw.zh, &raw.en)?;
    Some(Term { id: id?, name })
}

/// Keeps the terms of a plain vocabulary.
#[inline(never)]
fn terms<'a>(
    name: &'static str,
    rows: &'a List<RawTerm>,
    kept: &mut Vec<Term>,
    issues: &mut Vec<Issue>,
) -> Names<'a> {
    table(name, &term_ids(rows), issues, &mut |record, row| {
        let term = term(record, &rows[row]);
        add(kept, term)
    })
}

#[inline(never)]
fn term_ids(rows: &List<RawTerm>) -> Vec<&str> {
    ids(rows, |raw| &raw.id)
}

fn metric(record: &mut Record, raw: &RawTerm, units: &Names) -> Option<Metric> {
    let term = term(record, raw);
    let kind = record.choice("kind", &METRIC_KINDS, &raw.kind);
    let unit = match raw.unit.some() {
        Some(unit) => Some(UnitIx(record.reference("unit", units, unit)?)),
        None => None,
    };
    Some(Metric {
        term: term?,
        unit,
        kind: metric_kind(kind?),
    })
}

fn relation_type(record: &mut Record, raw: &RawTerm) -> Option<RelationType> {
    let term = term(record, raw);
    let inverse = record.needed("inverse_zh", &raw.inverse_zh, &raw.inverse_en);
    Some(RelationType {
        term: term?,
        inverse: inverse?,
        symmetric: raw.symmetric.0,
    })
}

fn district(record: &mut Record, raw: &RawTerm, cities: &Names) -> Option<(Term, CityIx)> {
    let term = term(record, raw);
    let city = record.reference("city", cities, &raw.city)?;
    Some((term?, CityIx(city)))
}

/// Rule: natures are the four that the program gives a meaning to, in their order.
fn natures(rows: &List<RawTerm>, kept: &mut Vec<Term>, issues: &mut Vec<Issue>) {
    terms("vocab.natures", rows, kept, issues);
    if kept.iter().map(|term| term.id.as_str()).ne(NATURES) {
        issues.push(Issue::of_table(
            "vocab.natures",
            "id",
            Rule::FixedTerms,
            NATURES.join(", "),
        ));
    }
}

/// The vocabularies, and where each of their terms stands.
#[inline(never)]
pub(super) fn build<'a>(raw: &'a RawVocab, vocab: &mut Vocab, issues: &mut Vec<Issue>) -> VocabNames<'a> {
    let mut unit_kinds = Vec::new();
    let rows = &raw.units;
    let units = table("vocab.units", &term_ids(rows), issues, &mut |record, row| {
        let raw = &rows[row];
        let name = record.needed("zh", &raw.zh, &raw.en);
        if name.is_some() {
            unit_kinds.push(raw.kind.as_str());
        }
        add(&mut vocab.units, name)
    });
    let rows = &raw.metrics;
    let metrics = table("vocab.metrics", &term_ids(rows), issues, &mut |record, row| {
        let metric = metric(record, &rows[row], &units);
        add(&mut vocab.metrics, metric)
    });
    let rows = &raw.relation_types;
    let table_name = "vocab.relation_types";
    let relation_types = table(table_name, &term_ids(rows), issues, &mut |record, row| {
        let kept = relation_type(record, &rows[row]);
        add(&mut vocab.relation_types, kept)
    });
    let cities = terms("vocab.cities", &raw.cities, &mut vocab.cities, issues);
    let rows = &raw.districts;
    let districts = table("vocab.districts", &term_ids(rows), issues, &mut |record, row| {
        let kept = district(record, &rows[row], &cities);
        add(&mut vocab.districts, kept)
    });
    natures(&raw.natures, &mut vocab.natures, issues);
    let mut plain = |name, rows, kept| terms(name, rows, kept, issues);
    VocabNames {
        kinds: plain("vocab.kinds", &raw.kinds, &mut vocab.kinds),
        metrics,
        units,
        scopes: plain("vocab.scopes", &raw.scopes, &mut vocab.scopes),
        subsectors: plain("vocab.subsectors", &raw.subsectors, &mut vocab.subsectors),
        stages: plain("vocab.stages", &raw.stages, &mut vocab.stages),
        links: plain("vocab.links", &raw.links, &mut vocab.links),
        relation_types,
        grades: plain("vocab.grades", &raw.grades, &mut vocab.grades),
        tags: plain("vocab.designations", &raw.designations, &mut vocab.tags),
        milestone_kinds: plain(
            "vocab.milestone_kinds",
            &raw.milestone_kinds,
            &mut vocab.milestone_kinds,
        ),
        cities,
        districts,
        precisions: plain(
            "vocab.place_precisions",
            &raw.place_precisions,
            &mut vocab.precisions,
        ),
        unit_kinds,
    }
}
