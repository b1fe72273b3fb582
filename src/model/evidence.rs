//! What is said about entities: facts, relations, milestones.

use super::{
    EntityIx, FactIx, Id, MetricIx, MilestoneIx, MilestoneKindIx, PartialDate, Period, Provenance,
    RelationTypeIx, ScopeIx, Text, UnitIx,
};

/// What a figure is: measured, added up to date, planned, or aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nature {
    /// It was so in the period.
    Actual,
    /// Added up to the end of the period.
    Cumulative,
    /// Planned.
    Planned,
    /// Aimed at.
    Target,
}

/// How exact a number is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// The number as given.
    Exact(f64),
    /// At least this.
    AtLeast(f64),
    /// About this.
    About(f64),
    /// Between these, the first the smaller.
    Range(f64, f64),
}

impl Amount {
    /// The one number that stands for it on a scale: the lower end of a range.
    pub fn low(self) -> f64 {
        match self {
            Self::Exact(n) | Self::AtLeast(n) | Self::About(n) | Self::Range(n, _) => n,
        }
    }
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum FactValue {
    /// A number with its unit.
    Number(Amount, UnitIx),
    /// Words, such as a stock code; none until the details are loaded, or where the statement says it all.
    Words(Option<String>),
}

/// One statement of one source about one entity.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id.
    pub id: Id,
    /// Whom it is about.
    pub entity: EntityIx,
    /// What it measures.
    pub metric: MetricIx,
    /// The value.
    pub value: FactValue,
    /// What time it is about.
    pub period: Option<Period>,
    /// The day the source speaks, where no period is given.
    pub as_of: Option<PartialDate>,
    /// What it covers (口径).
    pub scope: Option<ScopeIx>,
    /// A finer label that must match too before two figures are compared.
    pub detail: Option<Text>,
    /// Actual, cumulative, planned or target.
    pub nature: Nature,
    /// The evidence.
    pub basis: Provenance,
    /// Facts that contradict it.
    pub conflicts: Vec<FactIx>,
    /// The fact in words; none until the details are loaded.
    pub statement: Option<Text>,
}

impl Fact {
    /// The number and its unit, where it is one.
    pub fn number(&self) -> Option<(Amount, UnitIx)> {
        match self.value {
            FactValue::Number(amount, unit) => Some((amount, unit)),
            FactValue::Words(_) => None,
        }
    }

    /// Whether it belongs to the years `first..=last`, by its period or else by the day the source speaks.
    pub fn touches(&self, first: u16, last: u16) -> bool {
        match (self.period, self.as_of) {
            (Some(period), _) => period.touches(first, last),
            (None, Some(day)) => (first..=last).contains(&day.year()),
            (None, None) => false,
        }
    }
}

/// A typed relation between two entities.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Its id.
    pub id: Id,
    /// From whom.
    pub from: EntityIx,
    /// Its type.
    pub kind: RelationTypeIx,
    /// To whom.
    pub to: EntityIx,
    /// The evidence.
    pub basis: Provenance,
    /// A remark; none until the details are loaded.
    pub note: Option<String>,
}

/// Something that happened, or is to happen.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub entity: EntityIx,
    /// When.
    pub date: PartialDate,
    /// What kind of step.
    pub kind: MilestoneKindIx,
    /// Whether it is still to come.
    pub planned: bool,
    /// In words.
    pub statement: Text,
    /// The evidence.
    pub basis: Provenance,
    /// Milestones that contradict it.
    pub conflicts: Vec<MilestoneIx>,
}
