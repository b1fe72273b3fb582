//! Sorting rows by any column.

use super::{Column, Row};
use crate::model::{Atlas, LinkIx, StageIx, Term, Vocab};

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrderBy {
    /// As they come: the vocabulary's order.
    #[default]
    Given,
    /// Number of entities.
    Members,
    /// Entities with any present stage, then any planned one.
    Stages,
    /// Entities with any of the six chains, then any planned one.
    Links,
    /// Entities present in a column, then planned there.
    Column(Column),
}

/// An order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// What by.
    pub by: OrderBy,
    /// Largest first.
    pub descending: bool,
}

impl OrderBy {
    /// Its id in a link.
    pub fn id(self, vocab: &Vocab) -> String {
        let (head, term): (&str, &Term) = match self {
            Self::Given => return "given".to_owned(),
            Self::Members => return "members".to_owned(),
            Self::Stages => return "stages".to_owned(),
            Self::Links => return "links".to_owned(),
            Self::Column(Column::Stage(ix)) => ("stage-", &vocab.stages[ix.row()]),
            Self::Column(Column::Link(ix)) => ("link-", &vocab.links[ix.row()]),
        };
        [head, term.id.as_str()].concat()
    }

    /// The choice of this id.
    pub fn read(vocab: &Vocab, text: &str) -> Option<Self> {
        let find = |terms: &[Term], id: &str| terms.iter().position(|term| term.id.as_str() == id);
        match text.split_once('-') {
            Some(("stage", id)) => {
                find(&vocab.stages, id).map(|row| Self::Column(Column::Stage(StageIx::of(row))))
            }
            Some(("link", id)) => {
                find(&vocab.links, id).map(|row| Self::Column(Column::Link(LinkIx::of(row))))
            }
            _ => match text {
                "given" => Some(Self::Given),
                "members" => Some(Self::Members),
                "stages" => Some(Self::Stages),
                "links" => Some(Self::Links),
                _ => None,
            },
        }
    }

    fn amount(self, row: &Row, vocab: &Vocab) -> (u32, u32) {
        match self {
            Self::Given => (0, 0),
            Self::Members => (row.members.len() as u32, 0),
            Self::Stages => (row.stages.present, row.stages.planned_only),
            Self::Links => (row.links.present, row.links.planned_only),
            Self::Column(column) => row
                .cells
                .get(column.row(vocab))
                .map_or((0, 0), |cell| (cell.present, cell.planned)),
        }
    }
}

/// Sorts rows as they came from [`super::matrix()`] or [`super::children`]; ties end at the row's id, smallest first either
/// way.
pub fn sort_rows(rows: &mut [Row], atlas: &Atlas, order: Order) {
    if order.by == OrderBy::Given {
        if order.descending {
            rows.reverse();
        }
        return;
    }
    rows.sort_by_cached_key(|row| {
        let (most, then) = order.by.amount(row, &atlas.vocab);
        // Counted down from the largest where the largest comes first, so that the id still counts up.
        let (most, then) = if order.descending {
            (u32::MAX - most, u32::MAX - then)
        } else {
            (most, then)
        };
        (most, then, row.key.id(atlas))
    });
}
