//! Structures of the dataset: how much of each is known.

pub use crate::model::{Part, PartGroup, Shape, Structure, Target};

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

/// How many parts of a structure are known.
pub fn naming(structure: &Structure) -> Naming {
    let count = |wanted: fn(&Part) -> bool| structure.parts().filter(|part| wanted(part)).count() as u32;
    Naming {
        parts: count(|_| true),
        named: count(|part| !part.unnamed),
        linked: count(|part| part.target.is_some()),
        planned: count(|part| part.planned),
    }
}

#[cfg(test)]
mod tests;
