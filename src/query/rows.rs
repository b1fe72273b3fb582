//! Rows and columns of the chain matrix, by ids that a link can hold.

use crate::model::{
    Atlas, CityIx, DistrictIx, EntityIx, Id, KindIx, LinkIx, StageIx, SubsectorIx, Term, Vocab,
};

/// Kinds whose entities hold others, by their ids in the dataset's vocabulary.
const BODY_KINDS: [&str; 2] = ["cluster", "park"];

/// Whether an entity is a cluster or a park.
pub fn is_body(atlas: &Atlas, ix: EntityIx) -> bool {
    let kind = atlas.vocab.kinds[atlas.entity(ix).kind.row()].id.as_str();
    BODY_KINDS.contains(&kind)
}

fn find(terms: &[Term], id: &str) -> Option<usize> {
    terms.iter().position(|term| term.id.as_str() == id)
}

/// What the rows of the matrix are.
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
        let term = |terms: &[Term]| find(terms, id);
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

/// A column that rows can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowColumn {
    /// `total`: number of entities.
    Total,
    /// `stages`: entities with any present stage, then any planned one.
    AnyStage,
    /// `links`: entities with any of the six chains, then any planned one.
    AnyLink,
    /// A stage: entities present in it, then planned there.
    Stage(StageIx),
    /// One of the six chains, so too.
    Link(LinkIx),
}

impl RowColumn {
    /// Its id in a link.
    pub fn id(self, vocab: &Vocab) -> &str {
        match self {
            Self::Total => "total",
            Self::AnyStage => "stages",
            Self::AnyLink => "links",
            Self::Stage(ix) => vocab.stages[ix.row()].id.as_str(),
            Self::Link(ix) => vocab.links[ix.row()].id.as_str(),
        }
    }

    /// The column of this id: one of the words, else a stage, else one of the six chains.
    pub fn read(vocab: &Vocab, id: &str) -> Option<Self> {
        let stage = || find(&vocab.stages, id).map(|row| Self::Stage(StageIx::of(row)));
        let link = || find(&vocab.links, id).map(|row| Self::Link(LinkIx::of(row)));
        match id {
            "total" => Some(Self::Total),
            "stages" => Some(Self::AnyStage),
            "links" => Some(Self::AnyLink),
            _ => stage().or_else(link),
        }
    }
}

/// What the rows of the matrix are sorted by. Ties end at the row's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSort {
    /// The id of a [`RowColumn`].
    pub column: Id,
    /// Largest first.
    pub descending: bool,
}
