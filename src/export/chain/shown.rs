//! What of the matrix is shown, and what its columns and rows are called.

use crate::{
    export::svg::text_width,
    i18n::chain::{ChainMsg as M, column_name, row_name},
    insight::chain::{Column, Line, columns},
    model::{Atlas, Lang},
    query::{RowColumn, RowSort},
};

/// Type of rows.
pub(super) const ROW_TYPE: f64 = 13.0;
/// How far a row stands in under the one that it belongs to.
pub(super) const INDENT: f64 = 16.0;
/// Space at both sides of a name.
pub(super) const PAD: f64 = 10.0;

/// The matrix as it is shown.
pub struct Shown<'a> {
    /// The dataset.
    pub atlas: &'a Atlas,
    /// The language.
    pub lang: Lang,
    /// Rows in their order, with those that open ones opened into.
    pub lines: &'a [Line],
    /// What they are sorted by.
    pub by: Option<&'a RowSort>,
}

/// A column of the drawing.
pub(super) enum Part {
    Total,
    Cell(usize, Column),
    AnyStage,
    AnyLink,
}

impl Shown<'_> {
    /// The columns from the left: all entities, the stages, any stage, the chains, any chain.
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::Total];
        let all = columns(&self.atlas.vocab);
        let stages = all.iter().filter(|it| matches!(it, Column::Stage(_))).count();
        for (place, column) in all.into_iter().enumerate() {
            if place == stages {
                parts.push(Part::AnyStage);
            }
            parts.push(Part::Cell(place, column));
        }
        parts.push(Part::AnyLink);
        parts
    }

    /// The head of a column, with an arrow where the rows are sorted by it.
    pub(super) fn head(&self, part: &Part) -> String {
        let lang = self.lang;
        let (name, column) = match part {
            Part::Total => (M::Entities.say(lang), RowColumn::Total),
            Part::AnyStage => (M::AnyStage.say(lang), RowColumn::AnyStage),
            Part::AnyLink => (M::AnyLink.say(lang), RowColumn::AnyLink),
            Part::Cell(_, column) => {
                let own = match *column {
                    Column::Stage(ix) => RowColumn::Stage(ix),
                    Column::Link(ix) => RowColumn::Link(ix),
                };
                (column_name(lang, self.atlas, *column), own)
            }
        };
        let id = column.id(&self.atlas.vocab);
        let arrow = match self.by.filter(|by| by.column.as_str() == id) {
            None => "",
            Some(by) if by.descending => " ↓",
            Some(_) => " ↑",
        };
        [name, arrow].concat()
    }

    pub(super) fn name(&self, line: &Line) -> String {
        row_name(self.lang, self.atlas, line.row.key)
    }

    /// Width of the column of names.
    pub(super) fn names(&self) -> f64 {
        let wide = |line: &Line| text_width(&self.name(line), ROW_TYPE) + INDENT * line.depth as f64;
        let widest = self.lines.iter().map(wide).fold(0.0, f64::max);
        (widest + 2.0 * PAD).clamp(140.0, 320.0)
    }
}
