//! [`select`]: which entities a view shows, in what order, and what each facet value would hold.

use super::area::{in_box, in_polygon};
use super::bits::Bits;
use super::index::Index;
use super::search::NONE;
use super::terms::Query;
use crate::model::{Atlas, EntityIx, SourceIx};
use crate::query::{FACETS, FacetKey, Sort, ViewState};

/// The answer to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    total: u32,
    matching: Bits,
    order: Vec<EntityIx>,
    counts: [Vec<u32>; FACETS.len()],
}

impl Selection {
    /// How many entities the dataset holds.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// How many of them match.
    pub fn shown(&self) -> u32 {
        self.order.len() as u32
    }

    /// Those that match, in the order of the view.
    pub fn order(&self) -> &[EntityIx] {
        &self.order
    }

    /// Whether an entity matches.
    pub fn contains(&self, ix: EntityIx) -> bool {
        self.matching.contains(ix.row())
    }

    /// For each value of a facet, parallel to [`Index::values`]: how many entities match everything but this facet and
    /// hold the value.
    pub fn counts(&self, key: FacetKey) -> &[u32] {
        &self.counts[key.row()]
    }
}

/// Answers a view. Names are sorted by `state.lang`, or the default language where it has none.
pub fn select(index: &Index, atlas: &Atlas, state: &ViewState) -> Selection {
    let query = Query::new(&state.q);
    let ranks = (!query.is_empty()).then(|| index.texts.rank(&index.facets, &query));
    let mut base = drawn(index, atlas, state);
    if let Some(ranks) = &ranks {
        base.keep(&Bits::where_(ranks.len(), |row| ranks[row] != NONE));
    }
    let (matching, counts) = facet_counts(index, &base, state);
    let lang = state.lang.unwrap_or_default();
    let orders = &index.orders;
    let by_relevance = || match &ranks {
        Some(ranks) => orders.by_rank(ranks, &matching),
        None => orders.documented(&matching),
    };
    let order = match &state.sort {
        Sort::Relevance => by_relevance(),
        Sort::Name => orders.by_name(lang, &matching),
        Sort::City => orders.by_city(lang, &matching),
        Sort::Metric { metric, descending } => match atlas.vocab.metric(metric.as_str()) {
            Some(metric) => orders.by_metric(atlas, metric, *descending, state.year, &matching),
            None => by_relevance(),
        },
    };
    Selection {
        total: index.len() as u32,
        matching,
        order,
        counts,
    }
}

/// What the sources, the box, the fence and the hand-picked set leave.
fn drawn(index: &Index, atlas: &Atlas, state: &ViewState) -> Bits {
    let mut picked = Bits::none(index.len());
    for ix in state.pick.iter().filter_map(|id| atlas.find(id)) {
        picked.insert(ix.row());
    }
    let resting = resting_on(atlas, state);
    Bits::where_(index.len(), |row| {
        let lies = |holds: &dyn Fn(_) -> bool| index.points[row].is_some_and(holds);
        (state.pick.is_empty() || picked.contains(row))
            && resting.as_ref().is_none_or(|resting| resting.contains(row))
            && state.area.is_none_or(|area| lies(&|point| in_box(area, point)))
            && state
                .fence
                .as_ref()
                .is_none_or(|fence| lies(&|point| in_polygon(fence, point)))
    })
}

/// The entities that rest on any of the chosen sources, by themselves or by a figure; none where no source is chosen.
fn resting_on(atlas: &Atlas, state: &ViewState) -> Option<Bits> {
    if state.source.is_empty() {
        return None;
    }
    let chosen = Bits::where_(atlas.sources.len(), |row| {
        state.source.contains(&atlas.sources[row].id)
    });
    let is_chosen = |source: SourceIx| chosen.contains(source.row());
    Some(Bits::where_(atlas.entities.len(), |row| {
        let mut facts = atlas.facts_of(EntityIx::of(row)).iter();
        atlas.entities[row]
            .sources
            .iter()
            .any(|&source| is_chosen(source))
            || facts.any(|&fact| is_chosen(atlas.fact(fact).basis.source))
    }))
}

/// What matches all facets too, and the counts of every facet with its own choice left out.
fn facet_counts(index: &Index, base: &Bits, state: &ViewState) -> (Bits, [Vec<u32>; FACETS.len()]) {
    let chosen = FACETS.map(|key| {
        let values = state.facets.of(key);
        let facet = &index.facets[key.row()];
        (!values.is_empty()).then(|| facet.holders_of_any(values, index.len()))
    });
    let all_but = |left_out: Option<usize>| {
        let mut bits = base.clone();
        for (row, chosen) in chosen.iter().enumerate() {
            if let Some(chosen) = chosen
                && Some(row) != left_out
            {
                bits.keep(chosen);
            }
        }
        bits
    };
    let matching = all_but(None);
    let counts = FACETS.map(|key| {
        let row = key.row();
        let holders = index.facets[row].holders.iter();
        if chosen[row].is_some() {
            let others = all_but(Some(row));
            holders.map(|holders| holders.count_common(&others)).collect()
        } else {
            holders.map(|holders| holders.count_common(&matching)).collect()
        }
    });
    (matching, counts)
}
