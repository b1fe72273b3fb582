//! Who could fill a gap (精准链接), and whose gaps an entity could fill (供需对接).
//!
//! # Who is a candidate
//! Every entity of the region that is present in the stage and neither belongs to the place nor contains it.
//!
//! # Rank
//! Five [`Factor`]s, each a value from 0 to 1 kept in whole thousandths, and a weight from 0 to 10. The score is
//! `Σ weight · value / Σ weight`; whole numbers order the same on every machine, ties end at the id. Where every weight is
//! 0, every score is 0 and the order is that of the ids.
//!
//! | factor | value |
//! | --- | --- |
//! | stated | 1 where a source states that the candidate holds the stage, ½ where it is implied |
//! | shared | share of the candidate's subsectors that the place has too; 0 where the candidate has none recorded |
//! | distance | 100 / (100 + km): 1 at the same spot, ½ at 100 km; 0 where either position is unknown |
//! | relation | n / (n + 1) for n recorded relations with the place's entities |
//! | grade | best grade of the sources that the stage rests on: 1 for the best, 0 for the last, even steps between |

use super::chain::{ChainIndex, Column, State, marks};
use crate::geo::projection::great_circle_km;
use crate::model::order::{sort_by, sort_once};
use crate::model::{Atlas, EntityIx, GradeIx, RelationIx, StageIx, SubsectorIx};
use std::cmp::Reverse;

mod openings;
mod seeker;
#[cfg(test)]
mod tests;

pub use crate::query::{Factor, Weights};
pub use openings::{Opening, openings};
pub use seeker::{Anchor, Seeker};

/// A value or share in whole thousandths: 1000 is 1.
pub type Thousandths = u32;

/// The distance to a candidate, or why it is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Great-circle kilometres, rounded: positions are no finer than a town.
    Km(u32),
    /// No position of the place is known.
    PlaceUnknown,
    /// No position of the candidate is known.
    CandidateUnknown,
}

/// A factor's value, weight and what it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The factor.
    pub factor: Factor,
    /// Its value, 0 to 1000.
    pub value: Thousandths,
    /// Its weight, 0 to 10.
    pub weight: u8,
    /// Value times weight: what it adds to [`Candidate::points`].
    pub points: u32,
}

/// An entity that holds the stage elsewhere, with the reasons for its rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The entity.
    pub entity: EntityIx,
    /// Whether a source states that it holds the stage, rather than implies it.
    pub stated: bool,
    /// Its subsectors that the place has too.
    pub shared: Vec<SubsectorIx>,
    /// How many subsectors it has.
    pub subsectors: u32,
    /// How far it is.
    pub distance: Distance,
    /// Recorded relations between it and the place's entities, in the dataset's order.
    pub relations: Vec<RelationIx>,
    /// The best grade among the sources its stage rests on.
    pub grade: GradeIx,
    /// The parts of the score, in the order of [`Factor::ALL`].
    pub parts: [Part; 5],
    /// The sum of the parts' points: what the rank goes by.
    pub points: u32,
    /// The score, rounded.
    pub score: Thousandths,
}

/// Candidates for a stage of a place, best first.
pub fn candidates(
    index: &ChainIndex,
    atlas: &Atlas,
    seeker: &Seeker,
    stage: StageIx,
    weights: Weights,
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = index
        .holders(stage)
        .iter()
        .filter(|&&ix| seeker.is_open_to(index, atlas, ix))
        .filter_map(|&ix| weigh(atlas, seeker, ix, stage, weights))
        .collect();
    sort_by(&mut found, &mut |a, b| {
        let key = |candidate: &Candidate| Reverse(candidate.points);
        let id = |candidate: &Candidate| &atlas.entity(candidate.entity).id;
        key(a).cmp(&key(b)).then_with(|| id(a).cmp(id(b)))
    });
    found
}

/// One entity as a candidate; none where it is not present in the stage.
fn weigh(
    atlas: &Atlas,
    seeker: &Seeker,
    ix: EntityIx,
    stage: StageIx,
    weights: Weights,
) -> Option<Candidate> {
    let mut held = marks(atlas, ix, Column::Stage(stage));
    held.retain(|mark| mark.state.is_present());
    let grade = held
        .iter()
        .map(|mark| atlas.source(mark.basis.source).grade)
        .min()?;
    let stated = held.iter().any(|mark| mark.state == State::Stated);

    let entity = atlas.entity(ix);
    let has = |subsector: &SubsectorIx| seeker.subsectors.binary_search(subsector).is_ok();
    let shared: Vec<SubsectorIx> = entity.subsectors.iter().copied().filter(has).collect();
    let distance = distance(atlas, seeker, ix);
    let relations = relations(atlas, seeker, ix);

    let values = [
        if stated { 1000 } else { 500 },
        ratio(shared.len(), entity.subsectors.len()),
        match distance {
            Distance::Km(km) => 100_000 / (100 + km),
            Distance::PlaceUnknown | Distance::CandidateUnknown => 0,
        },
        ratio(relations.len(), relations.len() + 1),
        graded(grade, atlas.vocab.grades.len()),
    ];
    let parts = [0, 1, 2, 3, 4].map(|row| {
        let factor = Factor::ALL[row];
        let (value, weight) = (values[row], weights.get(factor));
        Part {
            factor,
            value,
            weight,
            points: value * u32::from(weight),
        }
    });
    let points = parts.iter().map(|part| part.points).sum();
    let total = weights.total();
    Some(Candidate {
        entity: ix,
        stated,
        subsectors: entity.subsectors.len() as u32,
        shared,
        distance,
        relations,
        grade,
        parts,
        points,
        score: (points + total / 2).checked_div(total).unwrap_or(0),
    })
}

/// A share in thousandths, rounded down; 0 of nothing.
fn ratio(part: usize, whole: usize) -> Thousandths {
    (part * 1000).checked_div(whole).unwrap_or(0) as Thousandths
}

fn graded(grade: GradeIx, grades: usize) -> Thousandths {
    match grades {
        0 | 1 => 1000,
        _ => 1000 - ratio(grade.row(), grades - 1).min(1000),
    }
}

fn distance(atlas: &Atlas, seeker: &Seeker, ix: EntityIx) -> Distance {
    match (seeker.anchor, atlas.entity(ix).place) {
        (None, _) => Distance::PlaceUnknown,
        (_, None) => Distance::CandidateUnknown,
        (Some(anchor), Some(place)) => {
            let km = great_circle_km(anchor.at(), (place.lon, place.lat));
            Distance::Km(km.round() as u32)
        }
    }
}

fn relations(atlas: &Atlas, seeker: &Seeker, ix: EntityIx) -> Vec<RelationIx> {
    let mut found: Vec<RelationIx> = atlas
        .relations_of(ix)
        .iter()
        .copied()
        .filter(|&row| {
            let relation = &atlas.relations[row.row()];
            let other = if relation.from == ix {
                relation.to
            } else {
                relation.from
            };
            seeker.holds(other)
        })
        .collect();
    sort_once(&mut found);
    found
}
