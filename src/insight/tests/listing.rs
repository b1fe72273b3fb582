//! The order of facet values, the metrics to sort by, the figures of a sorted list.

use super::sample::{A, B, COMPANIES, GROWTH, OUTPUT, atlas, fact, ixs};
use crate::insight::{facet_order, figures_led_by, sort_by_metric, sort_code, sort_of, sortable_metrics};
use crate::model::{Amount, Atlas, Fact, FactValue, MetricKind, UnitIx};
use crate::query::{FacetKey, Sort};

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
    let by = |descending| Sort::Metric {
        metric: "output-value".parse().unwrap(),
        descending,
    };
    for (sort, code) in [
        (Sort::Relevance, "relevance"),
        (Sort::Name, "name"),
        (Sort::City, "city"),
        (by(true), "-output-value"),
        (by(false), "output-value"),
    ] {
        assert_eq!(sort_code(&sort), code);
        assert_eq!(sort_of(code), sort);
    }
    assert_eq!(sort_of("--"), Sort::Relevance);
}

fn of_b(fact: Fact) -> Fact {
    Fact { entity: B, ..fact }
}

fn growth_as_rank() -> Atlas {
    let in_dollars = FactValue::Number(Amount::Exact(1.0), UnitIx(2));
    let mut atlas = atlas(
        vec![
            fact(OUTPUT, 5.0, "2022"),
            Fact {
                value: in_dollars,
                ..of_b(fact(OUTPUT, 0.0, "2022"))
            },
            fact(COMPANIES, 7.0, "2022"),
            of_b(fact(COMPANIES, 8.0, "2023")),
            fact(GROWTH, 1.0, "2021"),
            of_b(fact(GROWTH, 2.0, "2021")),
        ],
        Vec::new(),
    );
    atlas.vocab.metrics[GROWTH.row()].kind = MetricKind::Rank;
    atlas
}

#[test]
fn one_entity_or_another_unit_makes_no_order() {
    let atlas = growth_as_rank();
    assert_eq!(sortable_metrics(&atlas), [COMPANIES, GROWTH]);
    assert_eq!(sort_code(&sort_by_metric(&atlas, COMPANIES)), "-companies");
    assert_eq!(
        sort_code(&sort_by_metric(&atlas, GROWTH)),
        "growth",
        "the first place is the best"
    );
}

#[test]
fn the_figure_that_sorts_stands_first_and_once() {
    let atlas = growth_as_rank();
    let led = |lead, limit| figures_led_by(&atlas, A, lead, None, limit);
    assert_eq!(led(None, 3), ixs(&[0, 2, 4]));
    assert_eq!(led(Some(GROWTH), 3), ixs(&[4, 0, 2]));
    assert_eq!(led(Some(GROWTH), 1), ixs(&[4]));
}
