//! Puts the tables together, each resting on those before it.

use super::{
    entities, facts,
    fields::{Extent, Names, Record, table},
    issue::{Issue, Rule},
    sources,
    vocab::{self, VocabNames},
};
use crate::model::{
    Atlas, Meta,
    raw::{RawDataset, RawMeta, part},
};

/// What a record may refer to.
pub(super) struct Context<'a> {
    pub(super) extent: Extent,
    /// West, south, east, north; without bounds in the dataset, the whole earth.
    pub(super) bounds: [f64; 4],
    pub(super) names: VocabNames<'a>,
    pub(super) sources: Names<'a>,
    pub(super) entities: Names<'a>,
}

/// Rule: the bounds of the region are four numbers in order.
fn bounds(raw: &RawMeta, issues: &mut Vec<Issue>) -> [f64; 4] {
    let earth = [-180.0, -90.0, 180.0, 90.0];
    match raw.bounds[..] {
        [] => earth,
        [west, south, east, north] if west < east && south < north => [west, south, east, north],
        _ => {
            issues.push(Issue::of_table("meta", "bounds", Rule::BadBounds, String::new()));
            earth
        }
    }
}

fn meta(raw: &RawMeta, issues: &mut Vec<Issue>) -> Meta {
    let mut record = Record {
        table: "meta",
        id: "",
        row: 0,
        issues,
    };
    Meta {
        title: record
            .needed("title_zh", &raw.title_zh, &raw.title_en)
            .unwrap_or_default(),
        region: record
            .needed("region_zh", &raw.region_zh, &raw.region_en)
            .unwrap_or_default(),
        version: raw.version.0.clone(),
        date: record.date("date", &raw.date).ok().flatten(),
        licence: record
            .both("licence_zh", &raw.licence_zh, &raw.licence_en)
            .unwrap_or_default(),
        credit: record
            .both("credit_zh", &raw.credit_zh, &raw.credit_en)
            .unwrap_or_default(),
    }
}

/// The atlas of a raw document, and what its rules have against it.
pub(super) fn build(raw: &RawDataset) -> (Atlas, Vec<Issue>) {
    let mut issues = Vec::new();
    let extent = if raw.part.as_str() == part::CORE {
        Extent::Core
    } else {
        Extent::Whole
    };
    let meta = meta(&raw.meta, &mut issues);
    let bounds = bounds(&raw.meta, &mut issues);
    let (vocab, names) = vocab::build(&raw.vocab, &mut issues);
    let mut context = Context {
        extent,
        bounds,
        names,
        sources: Names::new(),
        entities: Names::new(),
    };
    let mut atlas = Atlas::default();
    atlas.meta = meta;
    atlas.vocab = vocab;
    atlas.complete = extent == Extent::Whole;

    (atlas.sources, context.sources) = table(
        "sources",
        &raw.sources,
        |raw| raw.id.as_str(),
        &mut issues,
        |record, raw| sources::source(record, raw, &context),
    );
    let mut rows = Vec::new();
    (atlas.entities, context.entities) = table(
        "entities",
        &raw.entities,
        |raw| raw.id.as_str(),
        &mut issues,
        |record, raw| {
            let entity = entities::entity(record, raw, &context, &atlas.vocab)?;
            rows.push(raw);
            Some(entity)
        },
    );
    entities::parents(&rows, &mut atlas.entities, &context.entities, &mut issues);
    evidence(raw, &mut atlas, &context, &mut issues);
    (atlas.linked(), issues)
}

/// The tables that are about entities.
fn evidence(raw: &RawDataset, atlas: &mut Atlas, context: &Context, issues: &mut Vec<Issue>) {
    let mut rows = Vec::new();
    let (facts, names) = table(
        "facts",
        &raw.facts,
        |raw| raw.id.as_str(),
        issues,
        |record, raw| {
            let fact = facts::fact(record, raw, context, &atlas.vocab)?;
            rows.push(raw);
            Some(fact)
        },
    );
    atlas.facts = facts;
    facts::fact_conflicts(&rows, &mut atlas.facts, &names, issues);

    (atlas.relations, _) = table(
        "relations",
        &raw.relations,
        |raw| raw.id.as_str(),
        issues,
        |record, raw| facts::relation(record, raw, context),
    );
    facts::relations_once(&atlas.relations, &atlas.vocab, issues);

    let mut rows = Vec::new();
    let (milestones, names) = table(
        "milestones",
        &raw.milestones,
        |raw| raw.id.as_str(),
        issues,
        |record, raw| {
            let milestone = facts::milestone(record, raw, context)?;
            rows.push(raw);
            Some(milestone)
        },
    );
    atlas.milestones = milestones;
    facts::milestone_conflicts(&rows, &mut atlas.milestones, &names, issues);
}
