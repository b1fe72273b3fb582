//! The rules of structures.

use super::{build::Context, directories::selector, fields::Record, issue::Rule, sources::basis};
use crate::model::{
    EntityIx, Part, PartGroup, Provenance, Shape, Structure, Target, Text, Vocab,
    raw::{RawPart, RawStructure, Str},
};

fn entity(record: &mut Record, field: &'static str, id: &Str, context: &Context) -> Option<EntityIx> {
    let row = record.reference(field, &context.entities, id.some()?);
    row.map(EntityIx)
}

/// Rules: a part leads to one thing; a part that no source names leads nowhere. A part whose target has a fault leads
/// nowhere and keeps its place.
fn target(record: &mut Record, raw: &RawPart, context: &Context, vocab: &Vocab) -> Option<Target> {
    let field = "parts";
    if let Some(named) = raw.entity.some().or(raw.term.some())
        && raw.unnamed.0
    {
        record.flag(field, Rule::UnnamedTarget, named);
        return None;
    }
    if !raw.entity.is_empty() && !raw.term.is_empty() {
        record.flag(field, Rule::TwoTargets, &raw.term);
    }
    match raw.term.some() {
        Some(word) if raw.entity.is_empty() => selector(record, field, word, vocab).map(Target::Term),
        _ => entity(record, field, &raw.entity, context).map(Target::Entity),
    }
}

fn part(
    record: &mut Record,
    raw: &RawPart,
    of: &Provenance,
    context: &Context,
    vocab: &Vocab,
) -> Option<Part> {
    let name = record.needed("parts", &raw.zh, &raw.en)?;
    let own = match raw.source.some() {
        Some(source) => basis(record, "parts", source, &raw.locator, context),
        None => None,
    };
    Some(Part {
        name,
        target: target(record, raw, context, vocab),
        unnamed: raw.unnamed.0,
        planned: raw.planned.0,
        basis: own.unwrap_or_else(|| of.clone()),
    })
}

/// The parts, neighbours of one group together.
fn groups(
    record: &mut Record,
    raw: &RawStructure,
    basis: &Provenance,
    context: &Context,
    vocab: &Vocab,
) -> Vec<PartGroup> {
    let mut groups: Vec<PartGroup> = Vec::new();
    for raw in &raw.parts.0 {
        let name: Text = record
            .both("parts", &raw.group_zh, &raw.group_en)
            .unwrap_or_default();
        let Some(part) = part(record, raw, basis, context, vocab) else {
            continue;
        };
        match groups.last_mut() {
            Some(group) if group.name == name => group.parts.push(part),
            _ => groups.push(PartGroup {
                name,
                parts: vec![part],
            }),
        }
    }
    groups
}

/// Rule: a structure has parts.
pub(super) fn structure(
    record: &mut Record,
    raw: &RawStructure,
    context: &Context,
    vocab: &Vocab,
) -> Option<Structure> {
    let id = record.own_id();
    let name = record.needed("zh", &raw.zh, &raw.en);
    let note = record.both("note_zh", &raw.note_zh, &raw.note_en);
    let about = entity(record, "entity", &raw.entity, context);
    let shape = record.choice("shape", &Shape::WORDS, &raw.shape);
    if raw.parts.is_empty() {
        record.flag("parts", Rule::NoParts, "");
    }
    let basis = basis(record, "source", &raw.source, &raw.locator, context)?;
    let groups = groups(record, raw, &basis, context, vocab);
    let (Some(id), Some(name), Some(shape), false) = (id, name, shape, groups.is_empty()) else {
        return None;
    };
    Some(Structure {
        id,
        name,
        about,
        shape: Shape::ALL[shape],
        note,
        basis,
        groups,
    })
}
