//! F0: what the atlas is about. Newtypes, the vocabulary, the checked [`Atlas`], and the road from text to it.
//!
//! `text -> raw (mirror) -> check -> Atlas`, and of the shipped dataset `compact file -> Atlas`: parsed once at the border; inside, ids are indices that cannot
//! dangle and illegal states have no representation.

mod atlas;
pub mod changes;
mod check;
pub mod compact;
mod directory;
mod evidence;
mod id;
mod lang;
pub mod layout;
mod load;
pub mod order;
pub mod raw;
mod selector;
mod set;
pub mod sets;
mod structure;
mod time;
mod variants;
mod vocab;

pub use atlas::{Atlas, Designation, Entity, LinkMark, Meta, Place, Provenance, Site, Source, StageMark};
pub use check::{Issue, Rule, check};
pub use directory::{Column, Directory};
pub use evidence::{Amount, Fact, FactValue, Milestone, Nature, Relation};
pub use id::{Id, IdError};
pub use lang::{Lang, Text};
#[cfg(not(target_arch = "wasm32"))]
pub use load::load_strict;
pub use load::{LoadError, load, parse};
pub use selector::{Planned, Selector, milestones_of, related};
pub use set::Set;
pub use structure::{Part, PartGroup, Shape, Structure, Target};
pub use time::{PartialDate, Period, TimeError};
pub use variants::simplified;
pub use vocab::{
    CityIx, DistrictIx, EntityIx, FactIx, GradeIx, KindIx, LinkIx, Metric, MetricIx, MetricKind, MilestoneIx,
    MilestoneKindIx, NESTING, PrecisionIx, RelationIx, RelationType, RelationTypeIx, ScopeIx, SourceIx,
    StageIx, SubsectorIx, TagIx, Term, UnitIx, Vocab,
};
