//! [`Index`]: what is worked out once when the dataset is there, so that a choice is answered at once.

use super::facets::{self, Facet, FacetValue};
use super::orders::Orders;
use super::search::Texts;
use crate::model::Atlas;
use crate::query::{FACETS, FacetKey, Point};

/// Everything the engine keeps about a dataset. Rows are those of [`Atlas::entities`].
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) facets: [Facet; FACETS.len()],
    pub(super) texts: Texts,
    pub(super) orders: Orders,
    /// Positions on the grid of links, by entity.
    pub(super) points: Vec<Option<Point>>,
}

impl Index {
    /// Builds the index of a dataset.
    pub fn build(atlas: &Atlas) -> Self {
        let entities = atlas.entities.iter();
        Self {
            facets: facets::build(atlas),
            texts: Texts::build(atlas),
            orders: Orders::build(atlas),
            points: entities
                .map(|entity| entity.place.and_then(|place| Point::new(place.lon, place.lat)))
                .collect(),
        }
    }

    /// How many entities there are.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The values of a facet, in the vocabulary's order.
    pub fn values(&self, key: FacetKey) -> &[FacetValue] {
        &self.facets[key.row()].values
    }
}
