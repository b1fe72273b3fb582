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
#[derive(Default)]
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

#[inline(never)]
fn terms<'a>(name: &'static str, rows: &'a List<RawTerm>, issues: &mut Vec<Issue>) -> (Vec<Term>, Names<'a>) {
    let mut kept = Vec::new();
    let names = table(name, &term_ids(rows), issues, &mut |record, row| {
        let term = term(record, &rows[row]);
        add(&mut kept, term)
    });
    (kept, names)
}

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
fn natures(rows: &List<RawTerm>, issues: &mut Vec<Issue>) -> Vec<Term> {
    let (kept, _) = terms("vocab.natures", rows, issues);
    if kept.iter().map(|term| term.id.as_str()).ne(NATURES) {
        issues.push(Issue::of_table(
            "vocab.natures",
            "id",
            Rule::FixedTerms,
            NATURES.join(", "),
        ));
    }
    kept
}

/// The vocabularies, and where each of their terms stands.
pub(super) fn build<'a>(raw: &'a RawVocab, issues: &mut Vec<Issue>) -> (Vocab, VocabNames<'a>) {
    let mut vocab = Vocab::default();
    let mut names = VocabNames::default();
    names.units = table(
        "vocab.units",
        &term_ids(&raw.units),
        issues,
        &mut |record, row| {
            let raw = &raw.units[row];
            let name = record.needed("zh", &raw.zh, &raw.en);
            if name.is_some() {
                names.unit_kinds.push(raw.kind.as_str());
            }
            add(&mut vocab.units, name)
        },
    );
    names.metrics = table(
        "vocab.metrics",
        &term_ids(&raw.metrics),
        issues,
        &mut |record, row| {
            let metric = metric(record, &raw.metrics[row], &names.units);
            add(&mut vocab.metrics, metric)
        },
    );
    let rows = &raw.relation_types;
    names.relation_types = table(
        "vocab.relation_types",
        &term_ids(rows),
        issues,
        &mut |record, row| {
            let kept = relation_type(record, &rows[row]);
            add(&mut vocab.relation_types, kept)
        },
    );
    (vocab.cities, names.cities) = terms("vocab.cities", &raw.cities, issues);
    let rows = &raw.districts;
    names.districts = table("vocab.districts", &term_ids(rows), issues, &mut |record, row| {
        let kept = district(record, &rows[row], &names.cities);
        add(&mut vocab.districts, kept)
    });
    vocab.natures = natures(&raw.natures, issues);
    (vocab.kinds, names.kinds) = terms("vocab.kinds", &raw.kinds, issues);
    (vocab.scopes, names.scopes) = terms("vocab.scopes", &raw.scopes, issues);
    (vocab.subsectors, names.subsectors) = terms("vocab.subsectors", &raw.subsectors, issues);
    (vocab.stages, names.stages) = terms("vocab.stages", &raw.stages, issues);
    (vocab.links, names.links) = terms("vocab.links", &raw.links, issues);
    (vocab.grades, names.grades) = terms("vocab.grades", &raw.grades, issues);
    (vocab.tags, names.tags) = terms("vocab.designations", &raw.designations, issues);
    (vocab.milestone_kinds, names.milestone_kinds) =
        terms("vocab.milestone_kinds", &raw.milestone_kinds, issues);
    (vocab.precisions, names.precisions) = terms("vocab.place_precisions", &raw.place_precisions, issues);
    (vocab, names)
}
