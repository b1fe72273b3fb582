//! The vocabularies: rows of the dataset, so that a new metric or subsector needs no change here.

use super::{Id, Text};

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub u32);

            impl $name {
                /// The row, for indexing a table of this kind.
                pub const fn row(self) -> usize {
                    self.0 as usize
                }

                /// The index of a row.
                pub const fn of(row: usize) -> Self {
                    Self(row as u32)
                }
            }
        )+
    };
}

indices! {
    /// An entity's row in [`super::Atlas::entities`].
    EntityIx,
    /// A fact's row in [`super::Atlas::facts`].
    FactIx,
    /// A source's row in [`super::Atlas::sources`].
    SourceIx,
    /// A relation's row in [`super::Atlas::relations`].
    RelationIx,
    /// A milestone's row in [`super::Atlas::milestones`].
    MilestoneIx,
    /// A kind of entity.
    KindIx,
    /// A metric.
    MetricIx,
    /// A unit.
    UnitIx,
    /// A scope (口径) of a figure.
    ScopeIx,
    /// A subsector (赛道).
    SubsectorIx,
    /// A stage of the chain (环节).
    StageIx,
    /// One of the six chains (六链).
    LinkIx,
    /// A relation type.
    RelationTypeIx,
    /// A source grade.
    GradeIx,
    /// A designation.
    TagIx,
    /// A kind of milestone.
    MilestoneKindIx,
    /// A city.
    CityIx,
    /// A county-level division.
    DistrictIx,
    /// How exact a place is.
    PrecisionIx,
}

/// One row of a vocabulary: an id and its name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The id that links and files use.
    pub id: Id,
    /// The name that people read.
    pub name: Text,
}

/// What kind of number a metric gives; decides how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricKind {
    /// An amount of money, in 亿元 or 亿美元.
    Money,
    /// A number of things.
    Count,
    /// An area.
    Area,
    /// An amount of goods or a capacity; the unit differs from figure to figure.
    Quantity,
    /// Per cent.
    Ratio,
    /// A place in a ranking: smaller is better.
    Rank,
    /// No number at all.
    Text,
}

/// A metric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metric {
    /// Id and name.
    pub term: Term,
    /// The unit its figures are kept in; none for text.
    pub unit: Option<UnitIx>,
    /// What kind of number it is.
    pub kind: MetricKind,
}

/// A type of relation, read both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationType {
    /// Id and the name read from `from` to `to`.
    pub term: Term,
    /// The name read from `to` to `from`.
    pub inverse: Text,
    /// Whether both directions say the same.
    pub symmetric: bool,
}

/// Relation types that put `from` inside `to`, by their ids in the vocabulary. `has-site-in` is not among them: a firm's
/// branch in a park does not bring the firm's whole chain there.
pub const NESTING: [&str; 2] = ["located-in", "part-of"];

/// All vocabularies. Each table's order is the order people see.
#[derive(Clone, Debug, Default)]
pub struct Vocab {
    /// Kinds of entity, by [`KindIx`].
    pub kinds: Vec<Term>,
    /// Metrics, by [`MetricIx`].
    pub metrics: Vec<Metric>,
    /// Units, by [`UnitIx`]; their ids are the Chinese unit names, so they are texts.
    pub units: Vec<Text>,
    /// Natures of a figure, in the order of [`super::Nature`]: actual, cumulative, planned, target.
    pub natures: Vec<Term>,
    /// Scopes, by [`ScopeIx`].
    pub scopes: Vec<Term>,
    /// Subsectors, by [`SubsectorIx`].
    pub subsectors: Vec<Term>,
    /// Stages, upstream first, by [`StageIx`].
    pub stages: Vec<Term>,
    /// The six chains, by [`LinkIx`].
    pub links: Vec<Term>,
    /// Relation types, by [`RelationTypeIx`].
    pub relation_types: Vec<RelationType>,
    /// Source grades, best first, by [`GradeIx`].
    pub grades: Vec<Term>,
    /// Designations, by [`TagIx`].
    pub tags: Vec<Term>,
    /// Kinds of milestone, by [`MilestoneKindIx`].
    pub milestone_kinds: Vec<Term>,
    /// Cities, by [`CityIx`].
    pub cities: Vec<Term>,
    /// County-level divisions with their city, by [`DistrictIx`].
    pub districts: Vec<(Term, CityIx)>,
    /// How exact a place is, by [`PrecisionIx`].
    pub precisions: Vec<Term>,
}

impl Vocab {
    /// The metric of this id.
    pub fn metric(&self, id: &str) -> Option<MetricIx> {
        self.metrics
            .iter()
            .position(|metric| metric.term.id.as_str() == id)
            .map(MetricIx::of)
    }

    /// The city a district belongs to.
    pub fn city_of(&self, district: DistrictIx) -> CityIx {
        self.districts[district.row()].1
    }
}
