//! Directories: saved readings of the selection, each with its own rows, columns and groups.
//!
//! A directory is a row of the dataset: its rows, columns and groups are words about vocabulary terms (see [`Selector`]),
//! so another region or industry brings its own.

use super::{Atlas, EntityIx, Id, MetricIx, MilestoneKindIx, RelationTypeIx, Selector, Text, Vocab};

/// What a directory shows of each of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `metric:`: the headline figure.
    Metric(MetricIx),
    /// `milestone:`: the steps of this kind that were taken.
    Milestone(MilestoneKindIx),
    /// `out:`: the entities that it has this relation to.
    Outgoing(RelationTypeIx),
    /// `in:`: the entities that have this relation to it.
    Incoming(RelationTypeIx),
    /// `ahead`: the steps that are to come.
    Ahead,
    /// `site`: city and district.
    Site,
    /// `place`: its position and how exact it is.
    Place,
    /// `stages`: the chain strip.
    Stages,
    /// `links`: its part in the six chains.
    Links,
    /// `tags`: its designations.
    Tags,
    /// `subsectors`: its subsectors.
    Subsectors,
}

impl Column {
    /// The plain words.
    pub const PLAIN: [(&str, Self); 7] = [
        ("ahead", Self::Ahead),
        ("site", Self::Site),
        ("place", Self::Place),
        ("stages", Self::Stages),
        ("links", Self::Links),
        ("tags", Self::Tags),
        ("subsectors", Self::Subsectors),
    ];

    /// Reads `metric:ID`, `milestone:ID`, `out:ID`, `in:ID` or one of the plain words; none where there is no such thing.
    pub fn read(text: &str, vocab: &Vocab) -> Option<Self> {
        if let Some((_, plain)) = Self::PLAIN.iter().find(|(word, _)| *word == text) {
            return Some(*plain);
        }
        match Selector::read(text, vocab)? {
            Selector::Metric(metric) => Some(Self::Metric(metric)),
            Selector::Milestone(kind, false) => Some(Self::Milestone(kind)),
            Selector::Outgoing(kind) => Some(Self::Outgoing(kind)),
            Selector::Incoming(kind) => Some(Self::Incoming(kind)),
            _ => None,
        }
    }

    /// The name of its term; none for the plain words, which have messages of their own.
    pub fn name(self, vocab: &Vocab) -> Option<&Text> {
        let selector = match self {
            Self::Metric(ix) => Selector::Metric(ix),
            Self::Milestone(ix) => Selector::Milestone(ix, false),
            Self::Outgoing(ix) => Selector::Outgoing(ix),
            Self::Incoming(ix) => Selector::Incoming(ix),
            _ => return None,
        };
        Some(selector.name(vocab))
    }
}

/// A directory: who belongs, what is shown of them, how they are grouped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// Its id: the link's `dir`.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What to know before reading it.
    pub note: Option<Text>,
    /// Who belongs: those for whom every selector of any of these clauses holds.
    pub clauses: Vec<Vec<Selector>>,
    /// What is shown of each row.
    pub columns: Vec<Column>,
    /// How rows are grouped, in the order of the groups.
    pub groups: Vec<Selector>,
}

impl Directory {
    /// Whether an entity belongs.
    pub fn holds(&self, atlas: &Atlas, entity: EntityIx) -> bool {
        let all = |clause: &Vec<Selector>| clause.iter().all(|selector| selector.holds(atlas, entity));
        self.clauses.iter().any(all)
    }

    /// Whether it is about an area drawn on the map: it groups by how exact a position is.
    pub fn reads_area(&self) -> bool {
        self.groups
            .iter()
            .any(|selector| matches!(selector, Selector::Precision(_)))
    }
}
