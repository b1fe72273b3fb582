//! Gaps of a place's chain: 建链 build, 补链 fill, 延链 extend, 强链 strengthen.
//!
//! # Rules
//! The *range* of a place runs from its first to its last present stage. A stage of the place gives at most one gap:
//! - **build**: not present, and a source says that it is to come (a stated aim);
//! - **fill**: no data found, inside the range;
//! - **extend**: no data found, before the range begins or after it ends;
//! - **strengthen**: present but thin, that is one single entity, or several of which every one is only implied. Where the
//!   single one is the cluster or park itself, the gap says so: who holds the stage inside it is not known.
//!
//! # What is not known
//! Sources say what there is, hardly ever what there is not. Fill and extend therefore mean "no data found", and are read
//! only where the dataset shows that the stage can be found at all: where nobody elsewhere in the region holds it
//! either, or where the place has no range, the stage is kept apart as [`Unknown`]. A place without any stage evidence has
//! no gaps. Every gap carries the counts it rests on; none has a score.

use super::chain::{Cell, ChainIndex, Column, Coverage, Row, RowKey, State};
use crate::model::{Atlas, EntityIx, StageIx};
use elsewhere::Rest;

mod elsewhere;
mod territory;
#[cfg(test)]
mod tests;

pub use elsewhere::Elsewhere;
pub use territory::Territory;
pub(super) use territory::seat_of;

/// What a gap asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// 建链.
    Build,
    /// 补链.
    Fill,
    /// 延链.
    Extend,
    /// 强链.
    Strengthen,
}

impl GapKind {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Build, Self::Fill, Self::Extend, Self::Strengthen];

    /// The value of `data-gap`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Build => "build",
            Self::Fill => "fill",
            Self::Extend => "extend",
            Self::Strengthen => "strengthen",
        }
    }
}

/// The rule that found a gap, with what it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Build: so many entities have the stage planned.
    Aim {
        /// Entities.
        planned: u32,
    },
    /// Fill: the nearest present stages around it.
    Between {
        /// Upstream of it.
        before: StageIx,
        /// Downstream of it.
        after: StageIx,
    },
    /// Extend: beyond an end of the range.
    Beyond {
        /// The end: the first or the last present stage.
        end: StageIx,
        /// Whether it lies upstream of the range.
        upstream: bool,
        /// How many stages from the end; 1 is the next.
        steps: u32,
    },
    /// Strengthen: present but thin, by one of these or both.
    Thin {
        /// A single entity holds it.
        single: bool,
        /// No source states it; it is implied only.
        implied_only: bool,
        /// The single entity is the cluster or park itself: it is said of the place as a whole.
        as_a_whole: bool,
    },
}

/// A gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The stage.
    pub stage: StageIx,
    /// The rule and what it found.
    pub finding: Finding,
    /// The stages whose cells the finding rests on, upstream first; the gap's own is among them.
    pub rests_on: Vec<StageIx>,
    /// The stage elsewhere in the region.
    pub elsewhere: Elsewhere,
}

impl Gap {
    /// What it asks for.
    pub const fn kind(&self) -> GapKind {
        match self.finding {
            Finding::Aim { .. } => GapKind::Build,
            Finding::Between { .. } => GapKind::Fill,
            Finding::Beyond { .. } => GapKind::Extend,
            Finding::Thin { .. } => GapKind::Strengthen,
        }
    }
}

/// Why nothing can be said of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No stage of the place is known to be present, so there is no range to be inside or beyond.
    NoRange,
    /// The stage is found nowhere else in the region either.
    Nowhere,
}

/// A stage of which nothing is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The stage.
    pub stage: StageIx,
    /// Why it gives no gap.
    pub doubt: Doubt,
}

/// The chain of a place, read. Each stage is a gap, unknown, or held well; never two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The cells of the stages, upstream first.
    pub cells: Vec<Cell>,
    /// How many of the place's entities have any stage evidence: all that the gaps rest on.
    pub coverage: Coverage,
    /// The first and the last present stage.
    pub range: Option<(StageIx, StageIx)>,
    /// The gaps, upstream first.
    pub gaps: Vec<Gap>,
    /// Stages kept apart because nothing is known of them, upstream first.
    pub unknown: Vec<Unknown>,
}

impl Reading {
    /// Whether the place has no stage evidence at all, present or planned.
    pub const fn is_silent(&self) -> bool {
        self.coverage.known() == 0
    }

    /// The gap at a stage.
    pub fn gap(&self, stage: StageIx) -> Option<&Gap> {
        self.gaps.iter().find(|gap| gap.stage == stage)
    }
}

/// Reads the gaps of a place from its entities as [`Territory::members`] gives them.
pub fn read(index: &ChainIndex, atlas: &Atlas, territory: Territory, members: &[EntityIx]) -> Reading {
    let row = Row::of(index, atlas, RowKey::All, members.to_vec());
    let mut cells = row.cells;
    cells.truncate(atlas.vocab.stages.len());
    let present = |cell: &&Cell| cell.state.is_present();
    let ends = |cell: &Cell| stage_of(cell);
    let first = cells.iter().find(present).and_then(ends);
    let last = cells.iter().rev().find(present).and_then(ends);

    let mut reading = Reading {
        range: first.zip(last),
        coverage: row.stages,
        gaps: Vec::new(),
        unknown: Vec::new(),
        cells,
    };
    let rest = Rest::of(index, atlas, territory, members);
    for stage in (0..reading.cells.len()).map(StageIx::of) {
        let elsewhere = rest.elsewhere(index, atlas, stage);
        match judge(&reading, territory, stage, elsewhere.holders) {
            Judgement::Held => {}
            Judgement::Unknown(doubt) => reading.unknown.push(Unknown { stage, doubt }),
            Judgement::Gap(finding) => reading.gaps.push(Gap {
                stage,
                finding,
                rests_on: rests_on(stage, finding),
                elsewhere,
            }),
        }
    }
    reading
}

fn stage_of(cell: &Cell) -> Option<StageIx> {
    match cell.column {
        Column::Stage(stage) => Some(stage),
        Column::Link(_) => None,
    }
}

enum Judgement {
    Held,
    Unknown(Doubt),
    Gap(Finding),
}

/// The rules at the head of this module, in their order.
fn judge(reading: &Reading, territory: Territory, stage: StageIx, held_elsewhere: u32) -> Judgement {
    let cell = &reading.cells[stage.row()];
    if cell.state == State::Planned {
        return Judgement::Gap(Finding::Aim {
            planned: cell.planned,
        });
    }
    if cell.state.is_present() {
        return match thin(cell, territory) {
            Some(finding) => Judgement::Gap(finding),
            None => Judgement::Held,
        };
    }
    let Some((first, last)) = reading.range else {
        return Judgement::Unknown(Doubt::NoRange);
    };
    if held_elsewhere == 0 {
        return Judgement::Unknown(Doubt::Nowhere);
    }
    if stage < first {
        return Judgement::Gap(Finding::Beyond {
            end: first,
            upstream: true,
            steps: first.0 - stage.0,
        });
    }
    let is_present = |row: &usize| reading.cells[*row].state.is_present();
    let before = (0..stage.row()).rev().find(is_present).map_or(first, StageIx::of);
    match (stage.row() + 1..reading.cells.len()).find(is_present) {
        Some(after) => Judgement::Gap(Finding::Between {
            before,
            after: StageIx::of(after),
        }),
        None => Judgement::Gap(Finding::Beyond {
            end: last,
            upstream: false,
            steps: stage.0 - last.0,
        }),
    }
}

fn thin(cell: &Cell, territory: Territory) -> Option<Finding> {
    let (single, implied_only) = (cell.present == 1, cell.stated == 0);
    let holder = cell.holders.first().map(|holder| Territory::Body(holder.entity));
    (single || implied_only).then_some(Finding::Thin {
        single,
        implied_only,
        as_a_whole: single && holder == Some(territory),
    })
}

fn rests_on(stage: StageIx, finding: Finding) -> Vec<StageIx> {
    match finding {
        Finding::Aim { .. } | Finding::Thin { .. } => vec![stage],
        Finding::Between { before, after } => vec![before, stage, after],
        Finding::Beyond { end, upstream, .. } if upstream => vec![stage, end],
        Finding::Beyond { end, .. } => vec![end, stage],
    }
}
