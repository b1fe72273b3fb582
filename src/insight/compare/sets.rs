//! What the compared share beside figures, and what only some of them have.

use super::Column;
use crate::insight::relations_by_type;
use crate::model::{Atlas, EntityIx, NESTING, RelationTypeIx};

/// Relation types by which one entity is of use to another, by their ids in the vocabulary.
const SERVING: [&str; 2] = ["serves", "supports"];

/// What a row lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetKind {
    /// How many entities of each kind belong to it.
    Kinds,
    /// Subsectors.
    Subsectors,
    /// Designations.
    Designations,
    /// Entities that serve or support it, or someone who belongs to it.
    Services,
    /// Entities that it is related to itself, but for what lies inside it and what serves it.
    Relations,
}

impl SetKind {
    /// All, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Kinds,
        Self::Subsectors,
        Self::Designations,
        Self::Services,
        Self::Relations,
    ];

    /// Its id in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Kinds => "kinds",
            Self::Subsectors => "subsectors",
            Self::Designations => "designations",
            Self::Services => "services",
            Self::Relations => "relations",
        }
    }
}

/// One thing of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Its row: of the vocabulary, or of the entities for services and relations.
    pub row: u32,
    /// How many who belong to the column have it.
    pub count: u32,
}

/// Lists side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetRow {
    /// What they list.
    pub kind: SetKind,
    /// A list for each column, most frequent first; none where the question does not arise, as how many belong to a company.
    pub cells: Vec<Option<Vec<Item>>>,
    /// Rows that are in the list of every column, in the order of the first; two columns at least.
    pub shared: Vec<u32>,
    /// Whether the lists differ.
    pub differs: bool,
}

/// A row for every kind of list; that of kinds only where someone belongs to one of the compared.
pub(super) fn rows(atlas: &Atlas, columns: &[Column]) -> Vec<SetRow> {
    SetKind::ALL
        .into_iter()
        .filter(|&kind| kind != SetKind::Kinds || columns.iter().any(Column::is_territory))
        .map(|kind| row(atlas, columns, kind))
        .collect()
}

fn row(atlas: &Atlas, columns: &[Column], kind: SetKind) -> SetRow {
    let cells: Vec<Option<Vec<Item>>> = columns
        .iter()
        .map(|column| {
            if kind == SetKind::Kinds && !column.is_territory() {
                return None;
            }
            Some(counted(held(atlas, column, kind)))
        })
        .collect();
    let holds = |cell: &Option<Vec<Item>>, row: u32| {
        let mut items = cell.iter().flatten();
        items.any(|item| item.row == row)
    };
    let shared = match &cells[..] {
        [first, rest @ ..] if !rest.is_empty() => {
            let rows = first.iter().flatten().map(|item| item.row);
            rows.filter(|&row| rest.iter().all(|cell| holds(cell, row)))
                .collect()
        }
        _ => Vec::new(),
    };
    let differs = cells.iter().any(|cell| *cell != cells[0]);
    SetRow {
        kind,
        cells,
        shared,
        differs,
    }
}

/// What a column has, once for each who has it.
fn held(atlas: &Atlas, column: &Column, kind: SetKind) -> Vec<u32> {
    let members = &column.members;
    match kind {
        SetKind::Kinds => members.iter().map(|&ix| atlas.entity(ix).kind.0).collect(),
        SetKind::Subsectors => {
            let of = |ix: &EntityIx| distinct(atlas.entity(*ix).subsectors.iter().map(|it| it.0));
            members.iter().flat_map(of).collect()
        }
        SetKind::Designations => {
            let of = |ix: &EntityIx| distinct(atlas.entity(*ix).designations.iter().map(|it| it.tag.0));
            members.iter().flat_map(of).collect()
        }
        SetKind::Services => {
            let mut serving: Vec<u32> = Vec::new();
            for &ix in members {
                serving.extend(related(atlas, ix, &|kind, inverse| {
                    inverse && is_serving(atlas, kind)
                }));
            }
            distinct(serving.into_iter())
        }
        SetKind::Relations => {
            let wanted = |kind: RelationTypeIx, inverse: bool| {
                !(inverse && (is_serving(atlas, kind) || is_nesting(atlas, kind)))
            };
            let related = column.entity.map(|ix| related(atlas, ix, &wanted));
            distinct(related.unwrap_or_default().into_iter())
        }
    }
}

fn is_one_of(atlas: &Atlas, kind: RelationTypeIx, ids: &[&str]) -> bool {
    ids.contains(&atlas.vocab.relation_types[kind.row()].term.id.as_str())
}

fn is_serving(atlas: &Atlas, kind: RelationTypeIx) -> bool {
    is_one_of(atlas, kind, &SERVING)
}

fn is_nesting(atlas: &Atlas, kind: RelationTypeIx) -> bool {
    is_one_of(atlas, kind, &NESTING)
}

/// Entities at the other end of relations whose type and direction are wanted.
fn related(atlas: &Atlas, of: EntityIx, wanted: &dyn Fn(RelationTypeIx, bool) -> bool) -> Vec<u32> {
    relations_by_type(atlas, of)
        .iter()
        .filter(|group| wanted(group.kind, group.inverse))
        .flat_map(|group| group.items.iter().map(|(_, other)| other.0))
        .collect()
}

fn distinct(rows: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut rows: Vec<u32> = rows.collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// Rows with how often each comes, most often first, then in the vocabulary's order.
fn counted(mut rows: Vec<u32>) -> Vec<Item> {
    rows.sort_unstable();
    let mut items: Vec<Item> = Vec::new();
    for row in rows {
        match items.last_mut() {
            Some(item) if item.row == row => item.count += 1,
            _ => items.push(Item { row, count: 1 }),
        }
    }
    items.sort_by_key(|item| (std::cmp::Reverse(item.count), item.row));
    items
}
