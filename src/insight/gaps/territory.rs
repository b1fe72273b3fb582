//! The places whose chain can be read.

use crate::insight::chain::{ChainIndex, RowKey, city_of, index_rows};
use crate::model::order::sort_once;
use crate::model::{Atlas, CityIx, EntityIx, Id};

/// A place whose chain is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    /// The selection.
    Selection,
    /// A city: every entity that stands in it.
    City(CityIx),
    /// A cluster or park with all inside it.
    Body(EntityIx),
}

impl Territory {
    /// Its id: `selection`, `city-…` or `in-…`.
    pub fn id(self, atlas: &Atlas) -> String {
        match self {
            Self::Selection => "selection".to_owned(),
            Self::City(city) => RowKey::City(city).id(atlas),
            Self::Body(body) => RowKey::Body(body).id(atlas),
        }
    }

    /// The place of this id; none where the atlas does not know it, or where the entity is neither cluster nor park.
    pub fn read(index: &ChainIndex, atlas: &Atlas, id: &str) -> Option<Self> {
        if id == "selection" {
            return Some(Self::Selection);
        }
        match RowKey::read(atlas, id)? {
            RowKey::City(city) => Some(Self::City(city)),
            RowKey::Body(body) => index.bodies().contains(&body).then_some(Self::Body(body)),
            _ => None,
        }
    }

    /// The place's entities, each once, in the dataset's order. A city and a cluster or park are read whole, whatever is
    /// selected: a stage that a filter hides is not missing.
    pub fn members(self, index: &ChainIndex, atlas: &Atlas, selection: &[EntityIx]) -> Vec<EntityIx> {
        match self {
            Self::Selection => {
                let mut members = selection.to_vec();
                sort_once(&mut members);
                members
            }
            Self::City(city) => index_rows(atlas)
                .filter(|&ix| stands_in(atlas, ix, city))
                .collect(),
            Self::Body(body) => index.inside(body).to_vec(),
        }
    }

    /// The city around the place, for a cluster or park that stands in one.
    pub(super) fn surroundings(self, atlas: &Atlas) -> Option<CityIx> {
        match self {
            Self::Body(body) => city_of(atlas.entity(body).site),
            Self::Selection | Self::City(_) => None,
        }
    }
}

pub(super) fn stands_in(atlas: &Atlas, ix: EntityIx, city: CityIx) -> bool {
    city_of(atlas.entity(ix).site) == Some(city)
}

/// The entity of the dataset that stands for a city: the one that bears the city's id.
pub(in crate::insight) fn seat_of(atlas: &Atlas, city: CityIx) -> Option<EntityIx> {
    let id: &Id = &atlas.vocab.cities[city.row()].id;
    atlas.find(id)
}
