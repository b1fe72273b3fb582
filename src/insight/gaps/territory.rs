//! The places whose chain can be read.

use crate::insight::chain::{ChainIndex, city_of, index_rows};
use crate::model::order::sort_once;
use crate::model::{Atlas, CityIx, EntityIx, Id};
use crate::query::is_body;

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
    /// Its id in a link; none for the selection.
    pub fn id(self, atlas: &Atlas) -> Option<&Id> {
        match self {
            Self::Selection => None,
            Self::City(city) => Some(&atlas.vocab.cities[city.row()].id),
            Self::Body(body) => Some(&atlas.entity(body).id),
        }
    }

    /// The place of this id, a city before an entity; the selection where there is none. None where the atlas does not
    /// know the id, or where the entity is neither cluster nor park.
    pub fn read(atlas: &Atlas, id: Option<&Id>) -> Option<Self> {
        let Some(id) = id else {
            return Some(Self::Selection);
        };
        let city = atlas.vocab.cities.iter().position(|city| city.id == *id);
        let body = || atlas.find(id).filter(|&body| is_body(atlas, body));
        city.map(|row| Self::City(CityIx::of(row)))
            .or_else(|| body().map(Self::Body))
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
