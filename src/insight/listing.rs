//! In what order lists stand: the values of a facet, the metrics that a list can be sorted by.

use crate::{
    insight::headline,
    model::{Atlas, EntityIx, MetricIx, MetricKind},
    query::{self, FacetKey, Sort, ViewState},
};
use std::cmp::Reverse;

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
        rows[..movable].sort_by_key(|&row| (Reverse(totals[row]), row));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Amount, Fact, FactValue, Id, KindIx, Metric, Nature, Provenance, Site, SourceIx, Term, Text, UnitIx,
    };

    #[test]
    fn large_values_come_first_and_what_is_outside_last() {
        assert_eq!(facet_order(FacetKey::City, &[3, 9, 3, 40], 1), [1, 0, 2, 3]);
        assert_eq!(facet_order(FacetKey::Tag, &[3, 9, 3, 40], 0), [3, 1, 0, 2]);
    }

    #[test]
    fn stages_keep_their_order() {
        assert_eq!(facet_order(FacetKey::Stage, &[3, 9, 3], 0), [0, 1, 2]);
    }

    #[test]
    fn a_sort_code_reads_back() {
        let metric = || "output-value".parse::<Id>().unwrap();
        for sort in [
            Sort::Relevance,
            Sort::Name,
            Sort::City,
            Sort::Metric {
                metric: metric(),
                descending: true,
            },
            Sort::Metric {
                metric: metric(),
                descending: false,
            },
        ] {
            assert_eq!(sort_of(&sort_code(&sort)), sort);
        }
        assert_eq!(sort_of("--"), Sort::Relevance);
    }

    fn id(text: String) -> Id {
        text.parse().unwrap()
    }

    /// Entities with one figure each: (entity, metric, unit).
    fn atlas(kinds: &[MetricKind], figures: &[(u32, u32, u32)]) -> Atlas {
        let mut atlas = Atlas::default();
        for (row, &kind) in kinds.iter().enumerate() {
            let term = Term {
                id: id(format!("m{row}")),
                name: Text::default(),
            };
            atlas.vocab.metrics.push(Metric {
                term,
                unit: Some(UnitIx(row as u32)),
                kind,
            });
        }
        for row in 0..4 {
            atlas.entities.push(crate::model::Entity {
                id: id(format!("e{row}")),
                kind: KindIx::of(0),
                name: Text::default(),
                aliases: Vec::new(),
                site: Site::Region,
                parent: None,
                place: None,
                context: false,
                subsectors: Vec::new(),
                stages: Vec::new(),
                links: Vec::new(),
                designations: Vec::new(),
                summary: None,
                sources: Vec::new(),
                note: None,
                pinyin: Vec::new(),
            });
        }
        for (row, &(entity, metric, unit)) in figures.iter().enumerate() {
            atlas.facts.push(Fact {
                id: id(format!("f{row}")),
                entity: EntityIx(entity),
                metric: MetricIx(metric),
                value: FactValue::Number(Amount::Exact(1.0), UnitIx(unit)),
                period: None,
                as_of: None,
                scope: None,
                detail: None,
                nature: Nature::Actual,
                basis: Provenance {
                    source: SourceIx(0),
                    locator: String::new(),
                },
                conflicts: Vec::new(),
                statement: None,
            });
        }
        atlas.linked()
    }

    #[test]
    fn one_entity_or_another_unit_makes_no_order() {
        let kinds = [
            MetricKind::Money,
            MetricKind::Money,
            MetricKind::Quantity,
            MetricKind::Rank,
        ];
        let figures = [
            (0, 0, 0),
            (1, 0, 0),
            (2, 1, 1),
            (2, 1, 1),
            (0, 2, 2),
            (1, 2, 9),
            (0, 3, 3),
            (3, 3, 3),
        ];
        let atlas = atlas(&kinds, &figures);
        assert_eq!(sortable_metrics(&atlas), [MetricIx(0), MetricIx(3)]);
        assert_eq!(sort_code(&sort_by_metric(&atlas, MetricIx(0))), "-m0");
        assert_eq!(
            sort_code(&sort_by_metric(&atlas, MetricIx(3))),
            "m3",
            "the first place is the best"
        );
    }
}
