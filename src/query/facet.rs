//! The facets and the values chosen in them.

use crate::model::{Id, Set};

/// A facet: OR inside, AND across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKey {
    /// The entity's city, or `outside`.
    City,
    /// The entity's county-level division.
    District,
    /// Kind of entity.
    Kind,
    /// Any of its subsectors.
    Sub,
    /// Any stage it is present in.
    Stage,
    /// Any of its links to the six chains, planned ones left out.
    Link,
    /// Any designation.
    Tag,
    /// The grade of any of its sources.
    Grade,
    /// What it has: see [`Has`].
    Has,
}

/// All facets in the order of the link and of the page.
pub const FACETS: [FacetKey; 9] = [
    FacetKey::City,
    FacetKey::District,
    FacetKey::Kind,
    FacetKey::Sub,
    FacetKey::Stage,
    FacetKey::Link,
    FacetKey::Tag,
    FacetKey::Grade,
    FacetKey::Has,
];

impl FacetKey {
    /// Its key in the link.
    pub const fn key(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::District => "district",
            Self::Kind => "kind",
            Self::Sub => "sub",
            Self::Stage => "stage",
            Self::Link => "link",
            Self::Tag => "tag",
            Self::Grade => "grade",
            Self::Has => "has",
        }
    }

    /// Its place in [`FACETS`].
    pub const fn row(self) -> usize {
        self as usize
    }
}

/// The values of the facet `has`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Has {
    /// At least one numeric fact.
    Figure,
    /// A position.
    Place,
    /// A relation either way.
    Relation,
    /// A fact in conflict.
    Conflict,
}

impl Has {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Figure, Self::Place, Self::Relation, Self::Conflict];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Place => "place",
            Self::Relation => "relation",
            Self::Conflict => "conflict",
        }
    }
}

/// The chosen values of every facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets([Set<Id>; 9]);

impl Facets {
    /// The chosen values of one facet, sorted.
    pub fn of(&self, key: FacetKey) -> &Set<Id> {
        &self.0[key.row()]
    }

    /// The chosen values of one facet, to change.
    pub fn of_mut(&mut self, key: FacetKey) -> &mut Set<Id> {
        &mut self.0[key.row()]
    }

    /// Adds the value, or takes it away where it is chosen.
    pub fn toggle(&mut self, key: FacetKey, value: &Id) {
        let chosen = self.of_mut(key);
        if !chosen.remove(value) {
            chosen.insert(value.clone());
        }
    }

    /// How many values are chosen in all.
    pub fn len(&self) -> usize {
        self.0.iter().map(Set::len).sum()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
