//! In what order lists stand: the values of a facet, the metrics that a list can be sorted by.

use crate::model::order::sort_by;
use crate::{
    insight::{card_figures, headline},
    model::{Atlas, EntityIx, FactIx, MetricIx, MetricKind},
    query::{self, FacetKey, Sort, ViewState, YearRange},
};

/// The order that the link leaves out.
const RELEVANCE: &str = "relevance";

/// The rows of a facet in the order they are shown, given how many entities of the whole dataset hold each.
///
/// Stages, chains and grades have an order of their own, which is the vocabulary's; the others stand by number, the
/// largest first, ties in the vocabulary's order. The last `pinned` rows stay last: what lies outside the vocabulary.
pub fn facet_order(key: FacetKey, totals: &[u32], pinned: usize) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..totals.len()).collect();
    if !matches!(
        key,
        FacetKey::Stage | FacetKey::Link | FacetKey::Grade | FacetKey::Has
    ) {
        let movable = totals.len().saturating_sub(pinned);
        let pinned = rows.split_off(movable);
        sort_by(&mut rows, &mut |&a, &b| totals[b].cmp(&totals[a]));
        rows.extend(pinned);
    }
    rows
}

/// The metrics worth sorting by, in the vocabulary's order: at least two entities have a headline figure in the metric's
/// own unit, the only ones that are compared.
pub fn sortable_metrics(atlas: &Atlas) -> Vec<MetricIx> {
    let is_given = |entity: usize, metric: MetricIx| {
        let figure = headline(atlas, EntityIx::of(entity), metric, None);
        let unit = figure
            .and_then(|fact| atlas.fact(fact).number())
            .map(|(_, unit)| unit);
        unit.is_some() && unit == atlas.vocab.metrics[metric.row()].unit
    };
    (0..atlas.vocab.metrics.len())
        .map(MetricIx::of)
        .filter(|&metric| atlas.vocab.metrics[metric.row()].kind != MetricKind::Text)
        .filter(|&metric| {
            (0..atlas.entities.len())
                .filter(|&row| is_given(row, metric))
                .take(2)
                .count()
                == 2
        })
        .collect()
}

/// Up to `limit` figures for a card; the one that the list is sorted by stands first, where the entity has it.
pub fn figures_led_by(
    atlas: &Atlas,
    entity: EntityIx,
    lead: Option<MetricIx>,
    years: Option<YearRange>,
    limit: usize,
) -> Vec<FactIx> {
    let first = lead.and_then(|metric| headline(atlas, entity, metric, years));
    let others = card_figures(atlas, entity, years, limit)
        .into_iter()
        .filter(|&fact| Some(fact) != first);
    first.into_iter().chain(others).take(limit).collect()
}

/// The code of an order in the sort control: what stands in the link.
pub fn sort_code(sort: &Sort) -> String {
    let view = ViewState {
        sort: sort.clone(),
        ..ViewState::default()
    };
    let link = query::write(&view);
    link.strip_prefix("sort=").unwrap_or(RELEVANCE).to_owned()
}

/// The order of a code; relevance for a code that is none.
pub fn sort_of(code: &str) -> Sort {
    query::parse(&format!("sort={code}")).state.sort
}

/// Sorting by a metric, best first: ranks from the first place on, everything else from the largest on.
pub fn sort_by_metric(atlas: &Atlas, metric: MetricIx) -> Sort {
    let metric = &atlas.vocab.metrics[metric.row()];
    Sort::Metric {
        metric: metric.term.id.clone(),
        descending: metric.kind != MetricKind::Rank,
    }
}
