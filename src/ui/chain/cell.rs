//! A cell as the chain strip draws it, with its numbers.

use super::Room;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::chain::{ChainMsg, cell_sentence},
    insight::chain::{Cell, Column, State},
    model::{Atlas, Id, Lang},
    query::RowColumn,
};

/// The class of a state: each of the three ways to be present looks otherwise.
pub(super) const fn class_of(state: State) -> &'static str {
    match state {
        State::Implied => "cell implied",
        State::Untold => "cell untold",
        _ => "cell",
    }
}

/// The column as one that rows can be sorted by.
pub(super) const fn sorted_by(column: Column) -> RowColumn {
    match column {
        Column::Stage(ix) => RowColumn::Stage(ix),
        Column::Link(ix) => RowColumn::Link(ix),
    }
}

/// The id of a column as a stage, or as one of the six chains.
pub(super) fn column_ids(atlas: &Atlas, column: Column) -> (Option<&Id>, Option<&Id>) {
    let vocab = &atlas.vocab;
    match column {
        Column::Stage(ix) => (Some(&vocab.stages[ix.row()].id), None),
        Column::Link(ix) => (None, Some(&vocab.links[ix.row()].id)),
    }
}

/// The glyph of a state alone: what it says stands beside it.
pub(super) fn glyph(state: State) -> AnyView {
    view! { <span class=class_of(state) data-state=state.id() aria-hidden="true"></span> }.into_any()
}

/// What is in a cell that has entities: a button that names them. `place` is the cell's place among its row's, for whoever
/// listens to the buttons.
pub(super) fn cell_face(room: Room, cell: &Cell, place: usize) -> Option<AnyView> {
    if cell.holders.is_empty() {
        return None;
    }
    let (count, more) = match cell.present {
        0 => (cell.planned, 0),
        present => (present, cell.planned),
    };
    // Drawn by the style sheet: the button's name says it in words.
    let more = (more > 0).then(|| ["+", &more.to_string()].concat());
    let face = view! {
        <button type="button" class="cell-open" data-cell=place aria-haspopup="dialog"
            aria-label=cell_sentence(room.lang, cell)>
            {glyph(cell.state)}<b data-more=more>{count}</b>
        </button>
    };
    Some(face.into_any())
}

/// What a cell without entities says; the sheet draws it.
pub(super) fn empty_word(lang: Lang, cell: &Cell) -> Option<&'static str> {
    cell.holders
        .is_empty()
        .then(|| ChainMsg::of_state(cell.state).say(lang))
}
