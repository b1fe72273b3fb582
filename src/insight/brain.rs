//! The front panel of a selection (产业大脑): what it is of, where it stands in the chain, what happened last, how far its
//! aims are off, and its key figures. Nothing is summed that may not be; every number names the rows it rests on.

mod figures;
mod leagues;
mod targets;
#[cfg(test)]
mod tests;

pub use figures::{KeyFigure, NoSum, key_figures};
pub use leagues::{League, leagues};
pub use targets::{Due, NoActual, Progress, TargetRow, targets};

use super::chain::index_rows;
use crate::model::order::{sort_by, sort_once};
use crate::model::{Atlas, EntityIx, MilestoneIx, Site, StageIx, SubsectorIx};
use std::cmp::Reverse;

/// Subsectors of a selection by number of entities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subsectors {
    /// Each with its entities, most first, ties by id. An entity of two counts in both.
    pub ranked: Vec<(SubsectorIx, u32)>,
    /// Entities with any subsector.
    pub known: u32,
    /// All entities.
    pub all: u32,
}

/// The subsectors of a selection; the caller cuts the list.
pub fn top_subsectors(atlas: &Atlas, selection: &[EntityIx]) -> Subsectors {
    let terms = &atlas.vocab.subsectors;
    let mut counts = vec![0_u32; terms.len()];
    let mut known = 0;
    for &ix in selection {
        let mut own = atlas.entity(ix).subsectors.clone();
        sort_once(&mut own);
        known += u32::from(!own.is_empty());
        for subsector in own {
            counts[subsector.row()] += 1;
        }
    }
    let mut ranked: Vec<(SubsectorIx, u32)> = counts
        .into_iter()
        .enumerate()
        .filter(|(_, count)| *count > 0)
        .map(|(row, count)| (SubsectorIx::of(row), count))
        .collect();
    ranked.sort_by(|a, b| {
        b.1.cmp(&a.1)
            .then_with(|| terms[a.0.row()].id.cmp(&terms[b.0.row()].id))
    });
    Subsectors {
        ranked,
        known,
        all: selection.len() as u32,
    }
}

/// One stage in a [`StageProfile`]; counts of distinct entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageShare {
    /// The stage.
    pub stage: StageIx,
    /// Selected entities present in it.
    pub here: u32,
    /// Selected entities that have it planned and are not present in it.
    pub planned: u32,
    /// Entities of the whole region present in it, the selected ones among them.
    pub region: u32,
}

/// The chain of a selection beside that of the region. A share is out of the entities present in any stage, not of all:
/// of the others nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageProfile {
    /// The stages, upstream first.
    pub stages: Vec<StageShare>,
    /// Selected entities present in any stage: what `here` is a share of.
    pub here_known: u32,
    /// All selected entities.
    pub here_all: u32,
    /// Entities of the region present in any stage: what `region` is a share of.
    pub region_known: u32,
    /// All entities of the region.
    pub region_all: u32,
}

/// The stage profile of a selection.
pub fn stage_profile(atlas: &Atlas, selection: &[EntityIx]) -> StageProfile {
    let region: Vec<EntityIx> = index_rows(atlas)
        .filter(|&ix| atlas.entity(ix).site != Site::Outside)
        .collect();
    let here = presence(atlas, selection);
    let there = presence(atlas, &region);
    let stages = (0..atlas.vocab.stages.len())
        .map(|row| StageShare {
            stage: StageIx::of(row),
            here: here.present[row],
            planned: here.planned[row],
            region: there.present[row],
        })
        .collect();
    StageProfile {
        stages,
        here_known: here.known,
        here_all: selection.len() as u32,
        region_known: there.known,
        region_all: region.len() as u32,
    }
}

struct Presence {
    present: Vec<u32>,
    planned: Vec<u32>,
    known: u32,
}

fn presence(atlas: &Atlas, entities: &[EntityIx]) -> Presence {
    let stages = atlas.vocab.stages.len();
    let mut counts = Presence {
        present: vec![0; stages],
        planned: vec![0; stages],
        known: 0,
    };
    for &ix in entities {
        let marks = &atlas.entity(ix).stages;
        counts.known += u32::from(marks.iter().any(|mark| !mark.planned));
        for row in 0..stages {
            let mut found = marks.iter().filter(|mark| mark.stage.row() == row).peekable();
            if found.peek().is_none() {
                continue;
            }
            let is_present = found.any(|mark| !mark.planned);
            counts.present[row] += u32::from(is_present);
            counts.planned[row] += u32::from(!is_present);
        }
    }
    counts
}

/// The newest milestones of a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// What happened, newest first, ties by id.
    pub past: Vec<MilestoneIx>,
    /// What a source says is to come, soonest first, ties by id. Its date may have passed: then no source says yet
    /// whether it came.
    pub ahead: Vec<MilestoneIx>,
}

/// Up to `limit` newest milestones and as many planned ones. Empty until the details are loaded.
pub fn news(atlas: &Atlas, selection: &[EntityIx], limit: usize) -> News {
    let mut selected = vec![false; atlas.entities.len()];
    for &ix in selection {
        selected[ix.row()] = true;
    }
    let rows = |planned: bool| -> Vec<MilestoneIx> {
        let is_wanted = |row: &usize| {
            let milestone = &atlas.milestones[*row];
            milestone.planned == planned && selected[milestone.entity.row()]
        };
        (0..atlas.milestones.len())
            .filter(is_wanted)
            .map(MilestoneIx::of)
            .collect()
    };
    let of = |ix: &MilestoneIx| &atlas.milestones[ix.row()];
    let (mut past, mut ahead) = (rows(false), rows(true));
    sort_by(&mut past, &mut |a, b| {
        let day = |ix| Reverse(of(ix).date.last_day());
        day(a).cmp(&day(b)).then_with(|| of(a).id.cmp(&of(b).id))
    });
    sort_by(&mut ahead, &mut |a, b| {
        let day = |ix| of(ix).date.last_day();
        day(a).cmp(&day(b)).then_with(|| of(a).id.cmp(&of(b).id))
    });
    past.truncate(limit);
    ahead.truncate(limit);
    News { past, ahead }
}
