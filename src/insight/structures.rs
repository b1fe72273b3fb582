//! Structures: frameworks that a source names, such as a core with its parks or a chain of links, with their parts.
//!
//! A structure is a row of the dataset ([`StructureRow`]). A part stands for an entity or for a vocabulary term, or for
//! nothing that the atlas holds; a part that no source names is there all the same, marked as unnamed, so that a framework of
//! five never shows as one of two.

use super::Selector;
use crate::geo::structure::Shape;
use crate::model::{Atlas, EntityIx, Id, Provenance, SourceIx, Text};

/// A structure as the dataset writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StructureRow {
    /// Its id: the link's `structure`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The entity that it is the framework of; empty where there is none.
    pub entity: String,
    /// `core`, `list`, `chain` or `slots`.
    pub shape: String,
    /// The source that names it.
    pub source: String,
    /// The spot in the source.
    pub locator: String,
    /// What to know before reading it.
    pub note: Option<Text>,
    /// Its parts; neighbours with the same group stand together.
    pub parts: Vec<PartRow>,
}

/// A part as the dataset writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartRow {
    /// Its name, or what is said of it where no source names it.
    pub name: Text,
    /// What it is counted among, such as “four parks”.
    pub group: Text,
    /// The entity that it is; empty where the atlas has none.
    pub entity: String,
    /// A [`Selector`] that it stands for; empty where there is none.
    pub term: String,
    /// No source read so far names it.
    pub unnamed: bool,
    /// The source says that it is to come.
    pub planned: bool,
    /// Its own source, where it is not that of the structure.
    pub source: String,
    /// The spot in its own source.
    pub locator: String,
}

/// What a part leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An entity.
    Entity(EntityIx),
    /// All entities that a selector holds for.
    Term(Selector),
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name, or what is said of it where it is unnamed.
    pub name: Text,
    /// What it leads to; none where the atlas has nothing.
    pub target: Option<Target>,
    /// Whether no source names it.
    pub unnamed: bool,
    /// Whether it is to come.
    pub planned: bool,
    /// The evidence.
    pub basis: Provenance,
}

/// Parts that are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartGroup {
    /// What they are; empty for parts of no group.
    pub name: Text,
    /// The parts.
    pub parts: Vec<Part>,
}

/// A framework with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// The entity that it is the framework of.
    pub about: Option<EntityIx>,
    /// How it is drawn.
    pub shape: Shape,
    /// What to know before reading it.
    pub note: Option<Text>,
    /// The evidence for the framework as a whole.
    pub basis: Provenance,
    /// Its parts.
    pub groups: Vec<PartGroup>,
}

/// How many parts of a structure are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// Parts in all.
    pub parts: u32,
    /// Parts that a source names.
    pub named: u32,
    /// Parts that lead to an entity or a term of the atlas.
    pub linked: u32,
    /// Parts that are to come.
    pub planned: u32,
}

impl Structure {
    /// Reads a row of the dataset; none where its id, shape or source is none, or it has no parts.
    ///
    /// A part keeps its place where its entity, term or own source is unknown: it then leads nowhere, or rests on the
    /// structure's source.
    pub fn read(row: &StructureRow, atlas: &Atlas) -> Option<Self> {
        let basis = provenance(atlas, &row.source, &row.locator)?;
        let mut groups: Vec<PartGroup> = Vec::new();
        for part in &row.parts {
            let read = Part {
                name: part.name.clone(),
                target: target(part, atlas),
                unnamed: part.unnamed,
                planned: part.planned,
                basis: provenance(atlas, &part.source, &part.locator).unwrap_or_else(|| basis.clone()),
            };
            match groups.last_mut() {
                Some(group) if group.name == part.group => group.parts.push(read),
                _ => groups.push(PartGroup {
                    name: part.group.clone(),
                    parts: vec![read],
                }),
            }
        }
        Some(Self {
            id: row.id.parse().ok()?,
            name: row.name.clone(),
            about: entity(atlas, &row.entity),
            shape: Shape::read(&row.shape)?,
            note: row.note.clone(),
            basis,
            groups,
        })
        .filter(|structure| !structure.groups.is_empty())
    }

    /// The ids and words of a row that the dataset does not know, for whoever writes it.
    pub fn unknown<'a>(row: &'a StructureRow, atlas: &Atlas) -> Vec<&'a str> {
        let mut unknown = Vec::new();
        let mut note = |text: &'a str, known: bool| {
            if !text.is_empty() && !known {
                unknown.push(text);
            }
        };
        note(&row.shape, Shape::read(&row.shape).is_some());
        note(&row.entity, entity(atlas, &row.entity).is_some());
        note(&row.source, source(atlas, &row.source).is_some());
        for part in &row.parts {
            note(&part.entity, entity(atlas, &part.entity).is_some());
            note(&part.term, Selector::read(&part.term, &atlas.vocab).is_some());
            note(&part.source, source(atlas, &part.source).is_some());
        }
        unknown
    }

    /// All parts, group by group.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.groups.iter().flat_map(|group| &group.parts)
    }

    /// How many parts each group has: what a diagram is drawn from.
    pub fn sizes(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.parts.len()).collect()
    }

    /// How many parts are known.
    pub fn naming(&self) -> Naming {
        let count = |wanted: fn(&Part) -> bool| self.parts().filter(|part| wanted(part)).count() as u32;
        Naming {
            parts: count(|_| true),
            named: count(|part| !part.unnamed),
            linked: count(|part| part.target.is_some()),
            planned: count(|part| part.planned),
        }
    }
}

fn entity(atlas: &Atlas, id: &str) -> Option<EntityIx> {
    atlas.find(&id.parse().ok()?)
}

fn source(atlas: &Atlas, id: &str) -> Option<SourceIx> {
    atlas
        .sources
        .iter()
        .position(|source| source.id.as_str() == id)
        .map(SourceIx::of)
}

fn provenance(atlas: &Atlas, id: &str, locator: &str) -> Option<Provenance> {
    Some(Provenance {
        source: source(atlas, id)?,
        locator: locator.to_owned(),
    })
}

fn target(part: &PartRow, atlas: &Atlas) -> Option<Target> {
    let term = || Selector::read(&part.term, &atlas.vocab).map(Target::Term);
    entity(atlas, &part.entity).map(Target::Entity).or_else(term)
}

#[cfg(test)]
mod tests;
