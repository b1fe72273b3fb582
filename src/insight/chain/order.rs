//! Sorting rows by any column.

use super::{Column, Row};
use crate::model::Atlas;
use crate::model::order::{arrange, sort_rows as sort};
use crate::query::{RowColumn, RowSort};

/// The entities of a row that count in a column: those present, then those planned.
fn amount(column: RowColumn, row: &Row, atlas: &Atlas) -> (u32, u32) {
    let cell = |column: Column| {
        let cell = row.cells.get(column.row(&atlas.vocab));
        cell.map_or((0, 0), |cell| (cell.present, cell.planned))
    };
    match column {
        RowColumn::Total => (row.members.len() as u32, 0),
        RowColumn::AnyStage => (row.stages.present, row.stages.planned_only),
        RowColumn::AnyLink => (row.links.present, row.links.planned_only),
        RowColumn::Stage(ix) => cell(Column::Stage(ix)),
        RowColumn::Link(ix) => cell(Column::Link(ix)),
    }
}

/// Sorts rows as they came from [`super::matrix()`] or [`super::children`]; ties end at the row's id, smallest first either
/// way. Without a choice, or by a column that the atlas does not have, they stay as they are.
pub fn sort_rows(rows: &mut Vec<Row>, atlas: &Atlas, by: Option<&RowSort>) {
    let read = |by: &RowSort| RowColumn::read(&atlas.vocab, by.column.as_str());
    let Some((by, column)) = by.and_then(|by| Some((by, read(by)?))) else {
        return;
    };
    let amounts: Vec<(u32, u32)> = rows.iter().map(|row| amount(column, row, atlas)).collect();
    let ids: Vec<String> = rows.iter().map(|row| row.key.id(atlas)).collect();
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    sort(&mut order, &mut |a, b| {
        let (a, b) = (a as usize, b as usize);
        let (first, then) = if by.descending { (b, a) } else { (a, b) };
        amounts[first]
            .cmp(&amounts[then])
            .then_with(|| ids[a].cmp(&ids[b]))
    });
    arrange(rows, &order);
}
