//! What a row stands for, and its stable id, so that an open row can live in a link.

use crate::model::{Atlas, CityIx, DistrictIx, EntityIx, Id, KindIx, SubsectorIx, Term};

/// What the rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Cities, then the region as a whole and what lies outside it.
    #[default]
    City,
    /// Clusters and parks that lie in no other one, with all inside them, then what lies in none.
    Body,
    /// Subsectors, then what has none. An entity of several subsectors stands in several rows.
    Subsector,
    /// Kinds of entity.
    Kind,
}

impl By {
    /// All, in the order of the page; the first is the default.
    pub const ALL: [Self; 4] = [Self::City, Self::Body, Self::Subsector, Self::Kind];

    /// Its id in a link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Body => "park",
            Self::Subsector => "sub",
            Self::Kind => "kind",
        }
    }

    /// The choice of this id.
    pub fn read(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }
}

/// What a row stands for. Ordered as rows are shown before any sorting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// Everything selected: the total row.
    All,
    /// A city.
    City(CityIx),
    /// A county-level division.
    District(DistrictIx),
    /// In a city, the division unknown or more than one.
    CityAtLarge(CityIx),
    /// A cluster or park with all inside it.
    Body(EntityIx),
    /// A subsector.
    Subsector(SubsectorIx),
    /// A kind of entity.
    Kind(KindIx),
    /// A single entity.
    Entity(EntityIx),
    /// In the region as a whole, or in a city that no source names.
    Region,
    /// Not in the region.
    Outside,
    /// In no cluster or park.
    NoBody,
    /// Without a subsector.
    NoSubsector,
}

impl RowKey {
    /// Its id: kebab-case ASCII, unique among the rows of an atlas.
    pub fn id(self, atlas: &Atlas) -> String {
        let vocab = &atlas.vocab;
        let (head, id): (&str, &Id) = match self {
            Self::All => return "all".to_owned(),
            Self::Region => return "region".to_owned(),
            Self::Outside => return "outside".to_owned(),
            Self::NoBody => return "nobody".to_owned(),
            Self::NoSubsector => return "nosub".to_owned(),
            Self::City(ix) => ("city", &vocab.cities[ix.row()].id),
            Self::CityAtLarge(ix) => ("atlarge", &vocab.cities[ix.row()].id),
            Self::District(ix) => ("district", &vocab.districts[ix.row()].0.id),
            Self::Subsector(ix) => ("sub", &vocab.subsectors[ix.row()].id),
            Self::Kind(ix) => ("kind", &vocab.kinds[ix.row()].id),
            Self::Body(ix) => ("in", &atlas.entity(ix).id),
            Self::Entity(ix) => ("is", &atlas.entity(ix).id),
        };
        [head, "-", id.as_str()].concat()
    }

    /// The row of this id; none where the atlas does not know it.
    pub fn read(atlas: &Atlas, text: &str) -> Option<Self> {
        let vocab = &atlas.vocab;
        let Some((head, id)) = text.split_once('-') else {
            return match text {
                "all" => Some(Self::All),
                "region" => Some(Self::Region),
                "outside" => Some(Self::Outside),
                "nobody" => Some(Self::NoBody),
                "nosub" => Some(Self::NoSubsector),
                _ => None,
            };
        };
        let term = |terms: &[Term]| terms.iter().position(|term| term.id.as_str() == id);
        let entity = || id.parse().ok().and_then(|id: Id| atlas.find(&id));
        match head {
            "city" => term(&vocab.cities).map(|row| Self::City(CityIx::of(row))),
            "atlarge" => term(&vocab.cities).map(|row| Self::CityAtLarge(CityIx::of(row))),
            "district" => vocab
                .districts
                .iter()
                .position(|(term, _)| term.id.as_str() == id)
                .map(|row| Self::District(DistrictIx::of(row))),
            "sub" => term(&vocab.subsectors).map(|row| Self::Subsector(SubsectorIx::of(row))),
            "kind" => term(&vocab.kinds).map(|row| Self::Kind(KindIx::of(row))),
            "in" => entity().map(Self::Body),
            "is" => entity().map(Self::Entity),
            _ => None,
        }
    }
}
