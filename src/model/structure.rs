//! Structures: frameworks that a source names, such as a core with its parks or a chain of links, with their parts.
//!
//! A part stands for an entity or for a vocabulary term, or for nothing that the atlas holds; a part that no source names
//! is there all the same, marked as unnamed, so that a framework of five never shows as one of two.

use super::{EntityIx, Id, Provenance, Selector, Text};

/// How a framework is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The first group in the middle, the others around it.
    Core,
    /// Group under group, each with its heading.
    List,
    /// One part after the other, joined.
    Chain,
    /// Slots of equal rank, side by side.
    Slots,
}

impl Shape {
    /// All, in the order of [`Shape::WORDS`].
    pub const ALL: [Self; 4] = [Self::Core, Self::List, Self::Chain, Self::Slots];

    /// The dataset's words for them.
    pub const WORDS: [&str; 4] = ["core", "list", "chain", "slots"];
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
    /// Its id: the link's `structure`.
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

impl Structure {
    /// All parts, group by group.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.groups.iter().flat_map(|group| &group.parts)
    }

    /// How many parts each group has: what a diagram is drawn from.
    pub fn sizes(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.parts.len()).collect()
    }
}
