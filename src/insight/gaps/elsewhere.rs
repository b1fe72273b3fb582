//! A stage in the rest of the region, beside the place that is read.

use super::territory::{Territory, stands_in};
use crate::insight::chain::ChainIndex;
use crate::model::{Atlas, CityIx, EntityIx, Site, StageIx};

/// The stage in the rest of the region, to set a gap beside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// Entities of the region outside the place that are present in the stage.
    pub holders: u32,
    /// Entities of the region outside the place that are present in any stage.
    pub with_stages: u32,
    /// Cities that `holders` stand in.
    pub cities: u32,
    /// Cities that `with_stages` stand in.
    pub cities_with_stages: u32,
    /// Of `holders`, those in the city around a cluster or park; none for other places.
    pub nearby: Option<u32>,
}

/// The region without the place.
pub(super) struct Rest<'a> {
    members: &'a [EntityIx],
    surroundings: Option<CityIx>,
    with_stages: u32,
    cities_with_stages: u32,
}

impl<'a> Rest<'a> {
    pub(super) fn of(
        index: &ChainIndex,
        atlas: &Atlas,
        territory: Territory,
        members: &'a [EntityIx],
    ) -> Self {
        let with_stages: Vec<EntityIx> = index
            .with_stages()
            .iter()
            .copied()
            .filter(|ix| members.binary_search(ix).is_err())
            .collect();
        Self {
            members,
            surroundings: territory.surroundings(atlas),
            cities_with_stages: cities(atlas, &with_stages),
            with_stages: with_stages.len() as u32,
        }
    }

    pub(super) fn elsewhere(&self, index: &ChainIndex, atlas: &Atlas, stage: StageIx) -> Elsewhere {
        let holders: Vec<EntityIx> = index
            .holders(stage)
            .iter()
            .copied()
            .filter(|ix| self.members.binary_search(ix).is_err())
            .collect();
        Elsewhere {
            holders: holders.len() as u32,
            with_stages: self.with_stages,
            cities: cities(atlas, &holders),
            cities_with_stages: self.cities_with_stages,
            nearby: self
                .surroundings
                .map(|city| holders.iter().filter(|&&ix| stands_in(atlas, ix, city)).count() as u32),
        }
    }
}

/// In how many cities some entities stand.
fn cities(atlas: &Atlas, entities: &[EntityIx]) -> u32 {
    let mut seen = vec![false; atlas.vocab.cities.len()];
    for &ix in entities {
        if let Site::City(city) | Site::District(city, _) = atlas.entity(ix).site {
            seen[city.row()] = true;
        }
    }
    seen.into_iter().filter(|&seen| seen).count() as u32
}
