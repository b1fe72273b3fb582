//! The rules of the vocabularies.

use super::{
    fields::{Names, Record, table},
    issue::{Issue, Rule},
};
use crate::model::{
    CityIx, Metric, MetricKind, RelationType, Term, Text, UnitIx, Vocab,
    raw::{List, RawTerm, RawVocab},
};

/// The words for the kinds of metric.
const METRIC_KINDS: [(&str, MetricKind); 7] = [
    ("count", MetricKind::Count),
    ("money", MetricKind::Money),
    ("area", MetricKind::Area),
    ("quantity", MetricKind::Quantity),
    ("ratio", MetricKind::Ratio),
    ("rank", MetricKind::Rank),
    ("text", MetricKind::Text),
];

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

fn term(record: &mut Record, raw: &RawTerm) -> Option<Term> {
    let id = record.own_id();
    let name = record.needed("zh", &raw.zh, &raw.en)?;
    Some(Term { id: id?, name })
}

fn terms<'a>(name: &'static str, rows: &'a List<RawTerm>, issues: &mut Vec<Issue>) -> (Vec<Term>, Names<'a>) {
    table(name, rows, |raw| raw.id.as_str(), issues, term)
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
        kind: kind?,
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
    (vocab.units, names.units) = table(
        "vocab.units",
        &raw.units,
        |raw| raw.id.as_str(),
        issues,
        |record, raw| -> Option<Text> {
            let name = record.needed("zh", &raw.zh, &raw.en)?;
            names.unit_kinds.push(raw.kind.as_str());
            Some(name)
        },
    );
    (vocab.metrics, names.metrics) = table(
        "vocab.metrics",
        &raw.metrics,
        |raw| raw.id.as_str(),
        issues,
        |record, raw| metric(record, raw, &names.units),
    );
    (vocab.relation_types, names.relation_types) = table(
        "vocab.relation_types",
        &raw.relation_types,
        |raw| raw.id.as_str(),
        issues,
        relation_type,
    );
    (vocab.cities, names.cities) = terms("vocab.cities", &raw.cities, issues);
    (vocab.districts, names.districts) = table(
        "vocab.districts",
        &raw.districts,
        |raw| raw.id.as_str(),
        issues,
        |record, raw| {
            let term = term(record, raw);
            let city = record.reference("city", &names.cities, &raw.city)?;
            Some((term?, CityIx(city)))
        },
    );
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
