//! The place that looks for entities.

use crate::insight::chain::ChainIndex;
use crate::insight::gaps::{Territory, seat_of};
use crate::model::order::sort_once;
use crate::model::{Atlas, EntityIx, PrecisionIx, Site, SubsectorIx};

/// Where a place's distances are measured from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// The position of an entity: the cluster or park itself, or the one that bears the city's id.
    At {
        /// The entity.
        entity: EntityIx,
        /// Longitude and latitude in degrees.
        at: (f64, f64),
        /// How exact it is.
        precision: PrecisionIx,
    },
    /// The mean longitude and latitude of those entities of the place whose position is known.
    Mean {
        /// How many they are.
        of: u32,
        /// Longitude and latitude in degrees.
        at: (f64, f64),
    },
}

impl Anchor {
    pub(super) const fn at(self) -> (f64, f64) {
        match self {
            Self::At { at, .. } | Self::Mean { at, .. } => at,
        }
    }
}

/// A place that looks for entities.
#[derive(Clone, Debug)]
pub struct Seeker {
    /// The place.
    pub territory: Territory,
    /// Its entities, sorted.
    pub members: Vec<EntityIx>,
    /// The subsectors of its entities, sorted.
    pub subsectors: Vec<SubsectorIx>,
    /// Where distances are measured from; none where no position is known.
    pub anchor: Option<Anchor>,
}

impl Seeker {
    /// A place and its entities as [`Territory::members`] gives them.
    pub fn new(atlas: &Atlas, territory: Territory, members: Vec<EntityIx>) -> Self {
        let mut subsectors: Vec<SubsectorIx> = members
            .iter()
            .flat_map(|&ix| &atlas.entity(ix).subsectors)
            .copied()
            .collect();
        sort_once(&mut subsectors);
        let own = match territory {
            Territory::Selection => None,
            Territory::City(city) => seat_of(atlas, city),
            Territory::Body(body) => Some(body),
        };
        let anchor = own
            .and_then(|ix| stand(atlas, ix))
            .or_else(|| mean(atlas, &members));
        Self {
            territory,
            members,
            subsectors,
            anchor,
        }
    }

    pub(super) fn holds(&self, ix: EntityIx) -> bool {
        self.members.binary_search(&ix).is_ok()
    }

    /// Whether an entity may be proposed: of the region, not of the place, not around it.
    pub(super) fn is_open_to(&self, index: &ChainIndex, atlas: &Atlas, ix: EntityIx) -> bool {
        let is_around = match self.territory {
            Territory::Body(body) => index.lies_inside(body, ix),
            Territory::Selection | Territory::City(_) => false,
        };
        atlas.entity(ix).site != Site::Outside && !self.holds(ix) && !is_around
    }
}

fn stand(atlas: &Atlas, entity: EntityIx) -> Option<Anchor> {
    atlas.entity(entity).place.map(|place| Anchor::At {
        entity,
        at: (place.lon, place.lat),
        precision: place.precision,
    })
}

fn mean(atlas: &Atlas, members: &[EntityIx]) -> Option<Anchor> {
    let mut sum = (0.0, 0.0);
    let mut of = 0;
    for place in members.iter().filter_map(|&ix| atlas.entity(ix).place) {
        sum = (sum.0 + place.lon, sum.1 + place.lat);
        of += 1;
    }
    let count = f64::from(of);
    (of > 0).then(|| Anchor::Mean {
        of,
        at: (sum.0 / count, sum.1 / count),
    })
}
