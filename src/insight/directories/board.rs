//! The rows of a directory in their groups, and what of them is known.

use super::{Column, Directory, cell};
use crate::insight::{Selector, milestones_of};
use crate::model::{Atlas, EntityIx, MilestoneIx, MilestoneKindIx};
use crate::query::YearRange;

/// Why rows stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKey {
    /// They have this in common; of a milestone, that it is the latest step they took.
    Of(Selector),
    /// No step was found that they took, only steps to come.
    Ahead,
    /// None of the groups was found for them.
    Unknown,
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The entity.
    pub entity: EntityIx,
    /// The step that puts it into its group, where a step does.
    pub step: Option<MilestoneIx>,
}

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Why.
    pub key: GroupKey,
    /// In the order of the selection.
    pub rows: Vec<Row>,
}

/// For how many of the rows a column is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The column.
    pub column: Column,
    /// How many rows it is known for; the rest is unknown, not zero.
    pub known: u32,
}

/// A directory of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// All groups that the directory names, empty ones too, in its order; then what is only planned, then what is not
    /// known, where there is any.
    pub groups: Vec<Group>,
    /// For each column how many rows it is known for.
    pub coverage: Vec<Coverage>,
    /// How many rows there are.
    pub total: u32,
}

/// Reads a directory of these entities, in their order; every one that belongs is in exactly one group.
///
/// The first group that is no milestone and holds an entity takes it; else the latest step it took; else
/// [`GroupKey::Ahead`] or [`GroupKey::Unknown`]. A directory without groups has one, of all its rows, called unknown.
pub fn board(atlas: &Atlas, directory: &Directory, entities: &[EntityIx], years: Option<YearRange>) -> Board {
    let members: Vec<EntityIx> = entities
        .iter()
        .copied()
        .filter(|&ix| directory.holds(atlas, ix))
        .collect();
    let named = directory.groups.iter().map(|&selector| GroupKey::Of(selector));
    let mut groups: Vec<Group> = named
        .chain([GroupKey::Ahead, GroupKey::Unknown])
        .map(|key| Group {
            key,
            rows: Vec::new(),
        })
        .collect();
    for &entity in &members {
        let (key, step) = group_of(atlas, &directory.groups, entity);
        if let Some(group) = groups.iter_mut().find(|group| group.key == key) {
            group.rows.push(Row { entity, step });
        }
    }
    groups.retain(|group| matches!(group.key, GroupKey::Of(_)) || !group.rows.is_empty());
    let known = |column: Column| {
        let rows = members
            .iter()
            .filter(|&&ix| cell(atlas, ix, column, years).is_known());
        Coverage {
            column,
            known: rows.count() as u32,
        }
    };
    Board {
        groups,
        coverage: directory.columns.iter().copied().map(known).collect(),
        total: members.len() as u32,
    }
}

fn group_of(atlas: &Atlas, groups: &[Selector], entity: EntityIx) -> (GroupKey, Option<MilestoneIx>) {
    let is_step = |selector: &&Selector| matches!(selector, Selector::Milestone(_, false));
    let plain = groups.iter().filter(|selector| !is_step(selector));
    for &selector in plain {
        if selector.holds(atlas, entity) {
            return (GroupKey::Of(selector), None);
        }
    }
    if let Some((kind, step)) = latest(atlas, groups, entity) {
        return (GroupKey::Of(Selector::Milestone(kind, false)), Some(step));
    }
    let plans = milestones_of(atlas, entity).find(|(_, step)| step.planned);
    match plans.filter(|_| groups.iter().any(|selector| is_step(&selector))) {
        Some((step, _)) => (GroupKey::Ahead, Some(step)),
        None => (GroupKey::Unknown, None),
    }
}

/// The latest step that an entity took, of the kinds that are groups. Where dates are too coarse to tell which of two
/// steps came later, it is the one whose group comes later.
fn latest(atlas: &Atlas, groups: &[Selector], entity: EntityIx) -> Option<(MilestoneKindIx, MilestoneIx)> {
    let mut latest: Option<(MilestoneKindIx, MilestoneIx)> = None;
    for selector in groups {
        let &Selector::Milestone(kind, false) = selector else {
            continue;
        };
        for (row, step) in milestones_of(atlas, entity) {
            let counts = step.kind == kind && !step.planned;
            let not_before = latest.is_none_or(|(_, other)| {
                step.date.last_day() >= atlas.milestones[other.row()].date.first_day()
            });
            if counts && not_before {
                latest = Some((kind, row));
            }
        }
    }
    latest
}
