//! The values of each facet and the entities that hold them.

use super::bits::Bits;
use crate::i18n::values::ValueMsg;
use crate::model::{Atlas, CityIx, Entity, EntityIx, Id, Lang, Set, Site, Term, Text};
use crate::query::{FACETS, FacetKey, Has, OUTSIDE};

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its id in the link.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// The city of a district; none for every other value.
    pub city: Option<CityIx>,
}

/// One facet: its values in the vocabulary's order, and for each the entities that hold it.
#[derive(Clone, Debug, Default)]
pub(super) struct Facet {
    pub(super) values: Vec<FacetValue>,
    pub(super) holders: Vec<Bits>,
}

impl Facet {
    fn new(values: Vec<FacetValue>, entities: usize) -> Self {
        let holders = vec![Bits::none(entities); values.len()];
        Self { values, holders }
    }

    /// The entities that hold any of the chosen values; a value that is none has no holder.
    pub(super) fn holders_of_any(&self, chosen: &Set<Id>, entities: usize) -> Bits {
        let mut any = Bits::none(entities);
        for (value, holders) in self.values.iter().zip(&self.holders) {
            if chosen.contains(&value.id) {
                any.add(holders);
            }
        }
        any
    }
}

/// All facets, by [`FacetKey::row`].
pub(super) fn build(atlas: &Atlas) -> [Facet; FACETS.len()] {
    let entities = atlas.entities.len();
    let mut facets = FACETS.map(|key| Facet::new(values(atlas, key), entities));
    for (row, entity) in atlas.entities.iter().enumerate() {
        for (key, facet) in FACETS.iter().zip(&mut facets) {
            for value in held(atlas, EntityIx::of(row), entity, *key) {
                if let Some(holders) = facet.holders.get_mut(value) {
                    holders.insert(row);
                }
            }
        }
    }
    facets
}

fn plain(id: &Id, name: &Text) -> FacetValue {
    FacetValue {
        id: id.clone(),
        name: name.clone(),
        city: None,
    }
}

/// A value of the program's own; its id is a constant and always one.
fn own(id: &str, name: ValueMsg) -> Option<FacetValue> {
    Some(FacetValue {
        id: id.parse().ok()?,
        name: Text::new(name.say(Lang::Zh), name.say(Lang::En)),
        city: None,
    })
}

fn has_name(has: Has) -> ValueMsg {
    match has {
        Has::Figure => ValueMsg::HasFigure,
        Has::Place => ValueMsg::HasPlace,
        Has::Relation => ValueMsg::HasRelation,
        Has::Conflict => ValueMsg::HasConflict,
    }
}

fn values(atlas: &Atlas, key: FacetKey) -> Vec<FacetValue> {
    let vocab = &atlas.vocab;
    let terms = |terms: &[Term]| terms.iter().map(|term| plain(&term.id, &term.name)).collect();
    match key {
        FacetKey::City => {
            let cities = vocab.cities.iter().map(|city| plain(&city.id, &city.name));
            cities.chain(own(OUTSIDE, ValueMsg::Outside)).collect()
        }
        FacetKey::District => vocab
            .districts
            .iter()
            .map(|(district, city)| FacetValue {
                city: Some(*city),
                ..plain(&district.id, &district.name)
            })
            .collect(),
        FacetKey::Kind => terms(&vocab.kinds),
        FacetKey::Sub => terms(&vocab.subsectors),
        FacetKey::Stage => terms(&vocab.stages),
        FacetKey::Link => terms(&vocab.links),
        FacetKey::Tag => terms(&vocab.tags),
        FacetKey::Grade => terms(&vocab.grades),
        FacetKey::Has => Has::ALL
            .into_iter()
            .filter_map(|has| own(has.id(), has_name(has)))
            .collect(),
    }
}

/// The rows of the values of a facet that an entity holds; a row may come more than once.
fn held(atlas: &Atlas, ix: EntityIx, entity: &Entity, key: FacetKey) -> Vec<usize> {
    match key {
        FacetKey::City => match entity.site {
            Site::City(city) | Site::District(city, _) => vec![city.row()],
            Site::Outside => vec![atlas.vocab.cities.len()],
            Site::Region => Vec::new(),
        },
        FacetKey::District => match entity.site {
            Site::District(_, district) => vec![district.row()],
            Site::City(_) | Site::Outside | Site::Region => Vec::new(),
        },
        FacetKey::Kind => vec![entity.kind.row()],
        FacetKey::Sub => entity.subsectors.iter().map(|sub| sub.row()).collect(),
        FacetKey::Stage => {
            let present = entity.stages.iter().filter(|mark| !mark.planned);
            present.map(|mark| mark.stage.row()).collect()
        }
        FacetKey::Link => {
            let present = entity.links.iter().filter(|mark| !mark.planned);
            present.map(|mark| mark.link.row()).collect()
        }
        FacetKey::Tag => entity.designations.iter().map(|held| held.tag.row()).collect(),
        FacetKey::Grade => {
            let sources = entity.sources.iter();
            sources.map(|&source| atlas.source(source).grade.row()).collect()
        }
        FacetKey::Has => (0..Has::ALL.len())
            .filter(|&row| has(atlas, ix, entity, Has::ALL[row]))
            .collect(),
    }
}

fn has(atlas: &Atlas, ix: EntityIx, entity: &Entity, what: Has) -> bool {
    let mut facts = atlas.facts_of(ix).iter().map(|&fact| atlas.fact(fact));
    match what {
        Has::Figure => facts.any(|fact| fact.number().is_some()),
        Has::Place => entity.place.is_some(),
        Has::Relation => !atlas.relations_of(ix).is_empty(),
        Has::Conflict => facts.any(|fact| !fact.conflicts.is_empty()),
    }
}
