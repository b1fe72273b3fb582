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
    /// The question does not arise: the entity is named for context only, without being of the industry.
    Out,
}

impl CellState {
    /// All, strongest first.
    pub const ALL: [Self; 5] = [Self::Stated, Self::Implied, Self::Planned, Self::None, Self::Out];

    /// The value of `data-state`: stated and implied are both `present`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated | Self::Implied => "present",
            Self::Planned => "planned",
            Self::None => "none",
            Self::Out => "out",
        }
    }

    /// Whether a source says, or clearly implies, that it is there.
    pub const fn is_present(self) -> bool {
        matches!(self, Self::Stated | Self::Implied)
    }
}

/// One cell of a strip.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The stage.
    pub stage: StageIx,
    /// The strongest statement found.
    pub state: CellState,
    /// All statements found, in the dataset's order, each with its row in [`Entity::stages`].
    pub marks: Vec<(u32, &'a StageMark)>,
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
    let unknown = if entity.context {
        CellState::Out
    } else {
        CellState::None
    };
    (0..vocab.stages.len())
        .map(|row| {
            let stage = StageIx::of(row);
            let marks: Vec<(u32, &StageMark)> = (0..)
                .zip(&entity.stages)
                .filter(|(_, mark)| mark.stage == stage)
                .collect();
            let state = marks
                .iter()
                .map(|(_, mark)| state_of(mark))
                .min()
                .unwrap_or(unknown);
            Cell { stage, state, marks }
        })
        .collect()
}
