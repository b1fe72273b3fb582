//! The chain strip: one cell a stage, filled by what is known. The signature glyph of the atlas.

use crate::model::{Entity, StageIx, StageMark, Vocab};

/// What is known of an entity in a stage. Ordered from strongest to weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellState {
    /// A source states that it is present.
    Stated,
    /// A source clearly implies that it is present.
    Implied,
    /// A source says that it is to come.
    Planned,
    /// No data found; nothing is said of absence.
    None,
}

/// One cell of a strip.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The stage.
    pub stage: StageIx,
    /// The strongest statement found.
    pub state: CellState,
    /// All statements found, in the dataset's order.
    pub marks: Vec<&'a StageMark>,
}

fn state_of(mark: &StageMark) -> CellState {
    match (mark.planned, mark.stated) {
        (true, _) => CellState::Planned,
        (false, true) => CellState::Stated,
        (false, false) => CellState::Implied,
    }
}

/// The strip of an entity: a cell for every stage of the vocabulary, upstream first.
pub fn strip<'a>(vocab: &Vocab, entity: &'a Entity) -> Vec<Cell<'a>> {
    (0..vocab.stages.len())
        .map(|row| {
            let stage = StageIx::of(row);
            let marks: Vec<&StageMark> = entity.stages.iter().filter(|mark| mark.stage == stage).collect();
            let state = marks
                .iter()
                .map(|mark| state_of(mark))
                .min()
                .unwrap_or(CellState::None);
            Cell { stage, state, marks }
        })
        .collect()
}
