//! Puts the tables together, each resting on those before it.

use super::{
    directories, entities, facts,
    fields::{Names, Record, add, ids, table},
    issue::{Issue, Rule},
    nesting::Nesting,
    sources, structures,
    vocab::{self, VocabNames},
};
use crate::model::{
    Atlas, Meta,
    raw::{RawDataset, RawMeta},
};

/// What a record may refer to.
pub(super) struct Context<'a> {
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
    let (mut atlas, mut issues) = (Atlas::default(), Vec::new());
    atlas.meta = meta(&raw.meta, &mut issues);
    atlas.complete = true;
    let mut context = Context {
        bounds: bounds(&raw.meta, &mut issues),
        names: vocab::build(&raw.vocab, &mut atlas.vocab, &mut issues),
        sources: Names::default(),
        entities: Names::default(),
    };
    sources(raw, &mut atlas, &mut context, &mut issues);
    entities(raw, &mut atlas, &mut context, &mut issues);
    facts(raw, &mut atlas, &context, &mut issues);
    relations(raw, &mut atlas, &context, &mut issues);
    milestones(raw, &mut atlas, &context, &mut issues);
    directories(raw, &mut atlas, &mut issues);
    structures(raw, &mut atlas, &context, &mut issues);
    (atlas.linked(), issues)
}

#[inline(never)]
fn sources<'a>(raw: &'a RawDataset, atlas: &mut Atlas, context: &mut Context<'a>, issues: &mut Vec<Issue>) {
    let rows = ids(&raw.sources, |raw| &raw.id);
    context.sources = table("sources", &rows, issues, &mut |record, row| {
        let source = sources::source(record, &raw.sources[row], context);
        add(&mut atlas.sources, source)
    });
}

#[inline(never)]
fn entities<'a>(raw: &'a RawDataset, atlas: &mut Atlas, context: &mut Context<'a>, issues: &mut Vec<Issue>) {
    let mut kept = Vec::new();
    let rows = ids(&raw.entities, |raw| &raw.id);
    context.entities = table("entities", &rows, issues, &mut |record, row| {
        let raw = &raw.entities[row];
        let entity = entities::entity(record, raw, context, &atlas.vocab);
        if entity.is_some() {
            kept.push(raw);
        }
        add(&mut atlas.entities, entity)
    });
    entities::parents(&kept, &mut atlas.entities, &context.entities, issues);
}

#[inline(never)]
fn facts(raw: &RawDataset, atlas: &mut Atlas, context: &Context, issues: &mut Vec<Issue>) {
    let mut kept = Vec::new();
    let rows = ids(&raw.facts, |raw| &raw.id);
    let names = table("facts", &rows, issues, &mut |record, row| {
        let raw = &raw.facts[row];
        let fact = facts::fact(record, raw, context, &atlas.vocab);
        if fact.is_some() {
            kept.push(raw);
        }
        add(&mut atlas.facts, fact)
    });
    facts::fact_conflicts(&kept, &mut atlas.facts, &names, issues);
}

#[inline(never)]
fn relations(raw: &RawDataset, atlas: &mut Atlas, context: &Context, issues: &mut Vec<Issue>) {
    let mut nesting = Nesting::of(atlas);
    let rows = ids(&raw.relations, |raw| &raw.id);
    table("relations", &rows, issues, &mut |record, row| {
        let relation = facts::relation(record, &raw.relations[row], context, &mut nesting);
        add(&mut atlas.relations, relation)
    });
    facts::relations_once(&atlas.relations, &atlas.vocab, issues);
}

#[inline(never)]
fn milestones(raw: &RawDataset, atlas: &mut Atlas, context: &Context, issues: &mut Vec<Issue>) {
    let mut kept = Vec::new();
    let rows = ids(&raw.milestones, |raw| &raw.id);
    let names = table("milestones", &rows, issues, &mut |record, row| {
        let raw = &raw.milestones[row];
        let milestone = facts::milestone(record, raw, context);
        if milestone.is_some() {
            kept.push(raw);
        }
        add(&mut atlas.milestones, milestone)
    });
    facts::milestone_conflicts(&kept, &mut atlas.milestones, &names, issues);
}

#[inline(never)]
fn directories(raw: &RawDataset, atlas: &mut Atlas, issues: &mut Vec<Issue>) {
    let rows = ids(&raw.directories, |raw| &raw.id);
    table("directories", &rows, issues, &mut |record, row| {
        let directory = directories::directory(record, &raw.directories[row], &atlas.vocab);
        add(&mut atlas.directories, directory)
    });
}

#[inline(never)]
fn structures(raw: &RawDataset, atlas: &mut Atlas, context: &Context, issues: &mut Vec<Issue>) {
    let rows = ids(&raw.structures, |raw| &raw.id);
    table("structures", &rows, issues, &mut |record, row| {
        let structure = structures::structure(record, &raw.structures[row], context, &atlas.vocab);
        add(&mut atlas.structures, structure)
    });
}
