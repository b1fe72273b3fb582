//! The way back: from an entity to the places it would serve.

use super::{Candidate, Seeker, Weights, weigh};
use crate::insight::chain::ChainIndex;
use crate::insight::gaps::{Gap, Territory, read};
use crate::model::order::sort_by;
use crate::model::{Atlas, CityIx, EntityIx, StageIx};
use std::cmp::Reverse;

/// A gap that an entity would fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The place.
    pub territory: Territory,
    /// Its gap.
    pub gap: Gap,
    /// The entity as a candidate there.
    pub candidate: Candidate,
}

/// The way back: gaps of clusters, parks and cities that an entity would fill, best first by its rank there; ties end at
/// the place's id, then at the stage.
pub fn openings(index: &ChainIndex, atlas: &Atlas, entity: EntityIx, weights: Weights) -> Vec<Opening> {
    let holds = |stage: StageIx| index.holders(stage).binary_search(&entity).is_ok();
    if !(0..atlas.vocab.stages.len()).map(StageIx::of).any(holds) {
        return Vec::new();
    }
    let cities = (0..atlas.vocab.cities.len()).map(|row| Territory::City(CityIx::of(row)));
    let bodies = index.bodies().iter().map(|&body| Territory::Body(body));
    let mut found = Vec::new();
    for territory in cities.chain(bodies) {
        let members = territory.members(index, atlas, &[]);
        let reading = read(index, atlas, territory, &members);
        let seeker = Seeker::new(atlas, territory, members);
        if !seeker.is_open_to(index, atlas, entity) {
            continue;
        }
        for gap in reading.gaps {
            if let Some(candidate) = weigh(atlas, &seeker, entity, gap.stage, weights) {
                found.push(Opening {
                    territory,
                    gap,
                    candidate,
                });
            }
        }
    }
    let key = |opening: &Opening| {
        (
            Reverse(opening.candidate.points),
            opening.territory.id(atlas),
            opening.gap.stage,
        )
    };
    sort_by(&mut found, &mut |a, b| key(a).cmp(&key(b)));
    found
}
