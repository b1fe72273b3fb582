//! Which field goes into which part. What only the maintainer needs goes into neither.

use cluster_atlas::model::raw::{
    List, Nullable, RawBasis, RawDataset, RawEntity, RawFact, RawMark, RawMeta, RawMilestone, RawRelation,
    RawSource, RawTerm, part,
};
use serde_json::Value;
use std::{collections::BTreeSet, mem::take};

/// A text that says what saying nothing says too.
fn drop_default(text: &mut Nullable<String>, default: &str) {
    if text.0 == default {
        text.0.clear();
    }
}

fn split_source(source: &mut RawSource) -> RawSource {
    RawSource {
        title: take(&mut source.title),
        publisher: take(&mut source.publisher),
        url: take(&mut source.url),
        retrieved: take(&mut source.retrieved),
        lang: take(&mut source.lang),
        note: take(&mut source.note),
        ..RawSource::default()
    }
}

fn split_mark(mark: &mut RawMark) -> RawMark {
    mark.why = Nullable::default();
    drop_default(&mut mark.strength, "stated");
    let basis = mark.basis.as_mut().map(|basis| RawBasis {
        locator: take(&mut basis.locator),
        ..RawBasis::default()
    });
    RawMark {
        basis,
        locator: take(&mut mark.locator),
        ..RawMark::default()
    }
}

fn split_marks(marks: &mut List<RawMark>) -> List<RawMark> {
    Nullable(marks.iter_mut().map(split_mark).collect())
}

fn split_entity(entity: &mut RawEntity) -> RawEntity {
    entity.subsectors_editorial = Nullable::default();
    drop_default(&mut entity.relevance, "core");
    if let Some(place) = &mut entity.place {
        place.method = Nullable::default();
    }
    RawEntity {
        stages: split_marks(&mut entity.stages),
        planned_stages: split_marks(&mut entity.planned_stages),
        links: split_marks(&mut entity.links),
        planned_links: split_marks(&mut entity.planned_links),
        designations: split_marks(&mut entity.designations),
        note: take(&mut entity.note),
        ..RawEntity::default()
    }
}

/// Facts that are named by another keep their id in the core.
fn split_fact(fact: &mut RawFact, named: &BTreeSet<String>) -> RawFact {
    fact.orig = None;
    fact.confidence = Nullable::default();
    drop_default(&mut fact.qualifier, "exact");
    drop_default(&mut fact.nature, "actual");
    let id = if named.contains(&fact.id.0) {
        Nullable::default()
    } else {
        take(&mut fact.id)
    };
    RawFact {
        id,
        text: take(&mut fact.text),
        locator: take(&mut fact.locator),
        zh: take(&mut fact.zh),
        en: take(&mut fact.en),
        ..RawFact::default()
    }
}

fn split_relation(relation: &mut RawRelation) -> RawRelation {
    RawRelation {
        id: take(&mut relation.id),
        locator: take(&mut relation.locator),
        note: take(&mut relation.note),
        ..RawRelation::default()
    }
}

/// The core and the rest of a document.
pub(super) fn split(mut raw: RawDataset) -> (RawDataset, RawDataset) {
    let named: BTreeSet<String> = raw
        .facts
        .iter()
        .filter(|fact| !fact.conflicts.is_empty())
        .flat_map(|fact| fact.conflicts.iter().chain([&fact.id.0]))
        .cloned()
        .collect();
    raw.vocab.qualifiers.clear();
    raw.vocab.strengths.clear();
    let plain = |term: &mut RawTerm| term.adcode.0.clear();
    raw.vocab
        .cities
        .iter_mut()
        .chain(raw.vocab.districts.iter_mut())
        .for_each(plain);
    raw.vocab
        .metrics
        .iter_mut()
        .for_each(|metric| metric.nature.0.clear());
    let planned = |milestone: &mut RawMilestone| drop_default(&mut milestone.nature, "past");
    raw.milestones.iter_mut().for_each(planned);
    let rest = RawDataset {
        schema: raw.schema,
        part: part::REST.to_owned().into(),
        meta: RawMeta {
            version: raw.meta.version.clone(),
            ..RawMeta::default()
        },
        sources: Nullable(raw.sources.iter_mut().map(split_source).collect()),
        entities: Nullable(raw.entities.iter_mut().map(split_entity).collect()),
        facts: Nullable(
            raw.facts
                .iter_mut()
                .map(|fact| split_fact(fact, &named))
                .collect(),
        ),
        relations: Nullable(raw.relations.iter_mut().map(split_relation).collect()),
        milestones: take(&mut raw.milestones),
        directories: take(&mut raw.directories),
        structures: take(&mut raw.structures),
        ..RawDataset::default()
    };
    raw.part = part::CORE.to_owned().into();
    (raw, rest)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Takes out every member that says nothing, and writes whole numbers without a fraction. Items of a list stay, also
/// empty ones: the two parts are aligned by row.
fn prune(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(prune);
            map.retain(|_, value| !is_empty(value));
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|n| n.fract() == 0.0 && n.abs() < 1e15);
            if let Some(whole) = whole {
                *value = Value::from(whole as i64);
            }
        }
        _ => {}
    }
}

/// A part as the shortest text.
pub(super) fn compact(raw: &RawDataset) -> Result<String, serde_json::Error> {
    let mut value = serde_json::to_value(raw)?;
    prune(&mut value);
    serde_json::to_string(&value)
}
