//! Search: every term must be found; an entity ranks as its worst-found term does.

use super::arena::{Arena, Field, Hit};
use super::facets::Facet;
use super::pinyin::Readings;
use super::terms::Query;
use crate::model::{Atlas, Term, Text};
use crate::query::{FACETS, FacetKey};

/// How well an entity matches: smaller is better. Even numbers are clean matches; one more is the same with a slip of
/// the pen.
pub(super) type Rank = u8;

/// The whole search text is a name.
const EXACT: Rank = 0;
/// A name begins with it.
const NAME_START: Rank = 2;
/// It is part of a name.
const NAME_PART: Rank = 4;
/// It is part of another name.
const ALIAS: Rank = 6;
/// It spells the name.
pub(super) const PINYIN: Rank = 8;
/// It is in a place name, a subsector, a designation or the summary.
const OTHER: Rank = 10;
/// It is not found.
pub(super) const NONE: Rank = Rank::MAX;
/// One more than the worst rank of a match.
pub(super) const RANKS: Rank = OTHER + 2;

/// The facets whose value names are searched: their holders match by them.
const NAMED: [FacetKey; 4] = [FacetKey::City, FacetKey::District, FacetKey::Sub, FacetKey::Tag];

/// All that is searched.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    entities: usize,
    /// Names, aliases and summaries, by entity.
    own: Arena,
    /// Names of facet values, by row of `shared_by`.
    shared: Arena,
    /// Which value of which facet a shared name belongs to.
    shared_by: Vec<(FacetKey, usize)>,
    readings: Readings,
}

impl Texts {
    /// Gathers and folds the texts.
    pub(super) fn build(atlas: &Atlas) -> Self {
        let mut texts = Self {
            entities: atlas.entities.len(),
            ..Self::default()
        };
        for (owner, entity) in (0..).zip(&atlas.entities) {
            let mut push = |field, text: &str| texts.own.push(owner, field, text);
            push(Field::Name, &entity.name.zh);
            push(Field::Name, &entity.name.en);
            for alias in &entity.aliases {
                push(Field::Alias, alias);
            }
            if let Some(summary) = &entity.summary {
                push(Field::Other, &summary.zh);
                push(Field::Other, &summary.en);
            }
            for reading in &entity.pinyin {
                texts.readings.push(owner, reading);
            }
        }
        for key in NAMED {
            for (row, name) in names(atlas, key).into_iter().enumerate() {
                let owner = texts.shared_by.len() as u32;
                texts.shared_by.push((key, row));
                texts.shared.push(owner, Field::Other, &name.zh);
                texts.shared.push(owner, Field::Other, &name.en);
            }
        }
        texts
    }

    /// The rank of every entity, by row.
    pub(super) fn rank(&self, facets: &[Facet; FACETS.len()], query: &Query) -> Vec<Rank> {
        let mut ranks = vec![EXACT; self.entities];
        let mut of_term = vec![NONE; self.entities];
        for term in &query.terms {
            of_term.fill(NONE);
            let mut better = |row: usize, rank: Rank| of_term[row] = of_term[row].min(rank);
            self.shared.find(term, &mut |hit| {
                let (key, value) = self.shared_by[hit.owner as usize];
                for row in facets[key.row()].holders[value].rows() {
                    better(row, rank_of(hit));
                }
            });
            self.own
                .find(term, &mut |hit| better(hit.owner as usize, rank_of(hit)));
            if let Some(letters) = term.letters() {
                self.readings
                    .find(&letters, &mut |owner| better(owner as usize, PINYIN));
            }
            for (rank, of_term) in ranks.iter_mut().zip(&of_term) {
                *rank = (*rank).max(*of_term);
            }
        }
        for (owner, name) in self.own.texts(Field::Name) {
            let rank = &mut ranks[owner as usize];
            if *rank == NONE {
                continue;
            }
            if name == query.whole {
                *rank = EXACT;
            } else if name.starts_with(&query.whole) {
                *rank = (*rank).min(NAME_START);
            }
        }
        ranks
    }
}

fn rank_of(hit: Hit) -> Rank {
    let clean = match hit.field {
        Field::Name if hit.is_start => NAME_START,
        Field::Name => NAME_PART,
        Field::Alias => ALIAS,
        Field::Other => OTHER,
    };
    clean + Rank::from(hit.is_slip)
}

fn names(atlas: &Atlas, key: FacetKey) -> Vec<&Text> {
    fn of(terms: &[Term]) -> Vec<&Text> {
        terms.iter().map(|term| &term.name).collect()
    }
    let vocab = &atlas.vocab;
    match key {
        FacetKey::City => of(&vocab.cities),
        FacetKey::District => vocab
            .districts
            .iter()
            .map(|(district, _)| &district.name)
            .collect(),
        FacetKey::Sub => of(&vocab.subsectors),
        FacetKey::Tag => of(&vocab.tags),
        FacetKey::Kind | FacetKey::Stage | FacetKey::Link | FacetKey::Grade | FacetKey::Has => Vec::new(),
    }
}
