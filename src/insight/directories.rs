//! Directories: saved readings of the selection, each with its own rows, columns and groups.
//!
//! A directory is a row of the dataset ([`DirectoryRow`]): its rows, columns and groups are words about vocabulary terms
//! (see [`Selector`]), so another region or industry brings its own directories. A term that the vocabulary lacks is
//! left out; a directory that no row can belong to is absent.

mod board;
mod cell;

pub use board::{Board, Coverage, Group, GroupKey, Row, board};
pub use cell::{Cell, cell, date_has_passed};

use super::Selector;
use crate::model::{Atlas, EntityIx, Id, MetricIx, MilestoneKindIx, RelationTypeIx, Text, Vocab};

/// A directory as the dataset writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirectoryRow {
    /// Its id: the link's `dir`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What to know before reading it.
    pub note: Option<Text>,
    /// Who belongs: any of these clauses, in a clause all of the selectors that spaces part.
    pub rows: Vec<String>,
    /// What is shown of each: see [`Column::read`].
    pub columns: Vec<String>,
    /// How rows are grouped: selectors, in the order of the groups.
    pub groups: Vec<String>,
}

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
    /// Reads `metric:ID`, `milestone:ID`, `out:ID`, `in:ID` or one of the plain words; none where there is no such thing.
    pub fn read(text: &str, vocab: &Vocab) -> Option<Self> {
        Some(match text {
            "ahead" => Self::Ahead,
            "site" => Self::Site,
            "place" => Self::Place,
            "stages" => Self::Stages,
            "links" => Self::Links,
            "tags" => Self::Tags,
            "subsectors" => Self::Subsectors,
            _ => match Selector::read(text, vocab)? {
                Selector::Metric(metric) => Self::Metric(metric),
                Selector::Milestone(kind, false) => Self::Milestone(kind),
                Selector::Outgoing(kind) => Self::Outgoing(kind),
                Selector::Incoming(kind) => Self::Incoming(kind),
                _ => return None,
            },
        })
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

/// A directory whose terms the dataset knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What to know before reading it.
    pub note: Option<Text>,
    /// What is shown of each row.
    pub columns: Vec<Column>,
    clauses: Vec<Vec<Selector>>,
    groups: Vec<Selector>,
}

impl Directory {
    /// Reads a row of the dataset; none where its id is none or none of its clauses can hold.
    ///
    /// A clause with an unknown term is left out as a whole: without the term it would mean more than was written.
    pub fn read(row: &DirectoryRow, vocab: &Vocab) -> Option<Self> {
        let id = row.id.parse().ok()?;
        let selector = |text: &str| Selector::read(text, vocab);
        let clause = |text: &String| text.split(' ').map(selector).collect::<Option<Vec<Selector>>>();
        let clauses: Vec<Vec<Selector>> = row.rows.iter().filter_map(clause).collect();
        (!clauses.is_empty()).then(|| Self {
            id,
            name: row.name.clone(),
            note: row.note.clone(),
            columns: row
                .columns
                .iter()
                .filter_map(|text| Column::read(text, vocab))
                .collect(),
            clauses,
            groups: row.groups.iter().filter_map(|text| selector(text)).collect(),
        })
    }

    /// The words of a row that the vocabulary does not know, for whoever writes the dataset.
    pub fn unknown<'a>(row: &'a DirectoryRow, vocab: &Vocab) -> Vec<&'a str> {
        let selectors = row
            .rows
            .iter()
            .flat_map(|clause| clause.split(' '))
            .chain(row.groups.iter().map(String::as_str));
        let mut unknown: Vec<&str> = selectors
            .filter(|text| Selector::read(text, vocab).is_none())
            .collect();
        let columns = row.columns.iter().map(String::as_str);
        unknown.extend(columns.filter(|text| Column::read(text, vocab).is_none()));
        unknown
    }

    /// Whether an entity belongs.
    pub fn holds(&self, atlas: &Atlas, entity: EntityIx) -> bool {
        let all = |clause: &Vec<Selector>| clause.iter().all(|selector| selector.holds(atlas, entity));
        self.clauses.iter().any(all)
    }

    /// Whether it reads milestones, and so waits for the details.
    pub fn reads_milestones(&self) -> bool {
        let step = |selector: &Selector| matches!(selector, Selector::Milestone(..));
        self.clauses.iter().flatten().chain(&self.groups).any(step)
            || self
                .columns
                .iter()
                .any(|column| matches!(column, Column::Milestone(_) | Column::Ahead))
    }

    /// Whether it is about an area drawn on the map: it groups by how exact a position is.
    pub fn reads_area(&self) -> bool {
        self.groups
            .iter()
            .any(|selector| matches!(selector, Selector::Precision(_)))
    }
}

#[cfg(test)]
mod tests;
