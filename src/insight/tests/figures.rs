//! Headlines, card figures, groups, conflicts.

use super::sample::{A, B, COMPANIES, GROWTH, NOTE, OUTPUT, atlas, fact, ixs};
use crate::{
    insight::{by_metric, card_figures, conflicts, headline, is_comparable},
    model::{Fact, FactIx, MetricIx, Nature, Text},
    query::YearRange,
};
use proptest::prelude::*;

const fn years(first: u16, last: u16) -> YearRange {
    YearRange { first, last }
}

fn of_nature(nature: Nature, fact: Fact) -> Fact {
    Fact { nature, ..fact }
}

fn part(fact: Fact) -> Fact {
    Fact {
        detail: Some(Text::new("其中", "of which")),
        ..fact
    }
}

#[test]
fn the_latest_measured_total_is_the_headline() {
    let it = atlas(
        vec![
            fact(OUTPUT, 1.0, "2021"),
            fact(OUTPUT, 2.0, "2023"),
            part(fact(OUTPUT, 3.0, "2024")),
            of_nature(Nature::Target, fact(OUTPUT, 4.0, "2027")),
            of_nature(Nature::Cumulative, fact(OUTPUT, 5.0, "2025")),
        ],
        vec![],
    );
    assert_eq!(headline(&it, A, OUTPUT, None), Some(FactIx(1)));
    assert_eq!(headline(&it, A, OUTPUT, Some(years(2021, 2022))), Some(FactIx(0)));
    // Years without a total fall back on a part, and years without a measured figure on a plan.
    assert_eq!(headline(&it, A, OUTPUT, Some(years(2024, 2024))), Some(FactIx(2)));
    assert_eq!(headline(&it, A, OUTPUT, Some(years(2026, 2030))), Some(FactIx(3)));
    assert_eq!(headline(&it, A, OUTPUT, Some(years(1999, 1999))), None);
    assert_eq!(headline(&it, A, COMPANIES, None), None);
    assert_eq!(headline(&it, B, OUTPUT, None), None);
}

#[test]
fn among_equals_the_first_of_the_dataset_is_the_headline() {
    let it = atlas(
        vec![fact(OUTPUT, 9.0, "2023"), fact(OUTPUT, 10.0, "2023")],
        vec![],
    );
    assert_eq!(headline(&it, A, OUTPUT, None), Some(FactIx(0)));
}

#[test]
fn a_fact_in_words_is_no_headline() {
    let it = atlas(vec![fact(NOTE, 0.0, "2023")], vec![]);
    assert_eq!(headline(&it, A, NOTE, None), None);
    assert_eq!(card_figures(&it, A, None, 3), []);
}

#[test]
fn a_card_shows_amounts_before_plans_and_rates() {
    let it = atlas(
        vec![
            fact(GROWTH, 12.5, "2024"),
            fact(COMPANIES, 30.0, "2020"),
            of_nature(Nature::Planned, fact(OUTPUT, 100.0, "2027")),
        ],
        vec![],
    );
    assert_eq!(card_figures(&it, A, None, 3), ixs(&[1, 2, 0]));
    assert_eq!(card_figures(&it, A, None, 1), ixs(&[1]));
    assert_eq!(card_figures(&it, A, Some(years(2027, 2027)), 3), ixs(&[2]));
}

#[test]
fn groups_run_from_the_newest_to_what_has_no_date() {
    let it = atlas(
        vec![
            fact(COMPANIES, 30.0, "2020"),
            fact(OUTPUT, 1.0, ""),
            fact(OUTPUT, 2.0, "2023"),
            of_nature(Nature::Target, fact(OUTPUT, 3.0, "2023")),
        ],
        vec![],
    );
    let groups: Vec<_> = by_metric(&it, A, None)
        .into_iter()
        .map(|group| (group.metric, group.facts))
        .collect();
    assert_eq!(groups, [(OUTPUT, ixs(&[2, 3, 1])), (COMPANIES, ixs(&[0]))]);
}

#[test]
fn figures_stand_side_by_side_only_when_all_of_it_agrees() {
    let base = fact(OUTPUT, 1.0, "2023");
    assert!(is_comparable(&base, &fact(OUTPUT, 2.0, "2023")));
    for other in [
        fact(OUTPUT, 1.0, "2022"),
        fact(COMPANIES, 1.0, "2023"),
        part(base.clone()),
        of_nature(Nature::Target, base.clone()),
        Fact {
            scope: Some(crate::model::ScopeIx(0)),
            ..base.clone()
        },
    ] {
        assert!(!is_comparable(&base, &other), "{other:?}");
    }
}

#[test]
fn a_conflict_holds_all_who_are_linked_whoever_says_so() {
    let at_odds = |fact: Fact, with: &[u32]| Fact {
        conflicts: ixs(with),
        ..fact
    };
    let it = atlas(
        vec![
            at_odds(fact(OUTPUT, 1.0, "2023"), &[2]),
            fact(OUTPUT, 1.0, "2022"),
            fact(OUTPUT, 2.0, "2023"),
            at_odds(fact(OUTPUT, 3.0, "2023"), &[2]),
            at_odds(fact(COMPANIES, 3.0, "2023"), &[5]),
            at_odds(fact(COMPANIES, 4.0, "2023"), &[4]),
        ],
        vec![],
    );
    assert_eq!(conflicts(&it, A), [ixs(&[0, 2, 3]), ixs(&[4, 5])]);
    assert!(conflicts(&it, B).is_empty());
}

fn any_fact() -> impl Strategy<Value = Fact> {
    let nature = prop_oneof![
        Just(Nature::Actual),
        Just(Nature::Cumulative),
        Just(Nature::Planned),
        Just(Nature::Target)
    ];
    let period = prop_oneof![
        Just(String::new()),
        (2018u16..2028).prop_map(|year| year.to_string()),
        (2018u16..2028).prop_map(|year| format!("..{year}-06")),
    ];
    (
        0u32..4,
        0u32..50,
        period,
        nature,
        any::<bool>(),
        0u32..2,
        proptest::collection::vec(0u32..12, 0..2),
    )
        .prop_map(|(metric, amount, period, nature, whole, of, against)| {
            let it = of_nature(nature, fact(MetricIx(metric), f64::from(amount), &period));
            let it = if whole { it } else { part(it) };
            Fact {
                entity: crate::model::EntityIx(of),
                conflicts: ixs(&against),
                ..it
            }
        })
}

proptest! {
    #[test]
    fn laws_of_the_readings(
        facts in proptest::collection::vec(any_fact(), 12),
        (first, length) in (2018u16..2028, 0u16..4),
    ) {
        let it = atlas(facts, vec![]);
        for of in [A, B] {
            let mut all = it.facts_of(of).to_vec();
            all.sort_unstable();
            // Groups hold every fact once, each under its own metric.
            let groups = by_metric(&it, of, None);
            let mut grouped: Vec<FactIx> = groups.iter().flat_map(|group| group.facts.clone()).collect();
            for group in &groups {
                prop_assert!(group.facts.iter().all(|&ix| it.fact(ix).metric == group.metric));
            }
            grouped.sort_unstable();
            prop_assert_eq!(&grouped, &all);
            // A headline is one of the entity's own numeric facts of the metric and the years.
            let range = Some(years(first, first + length));
            for metric in (0..4).map(MetricIx) {
                for years in [None, range] {
                    let candidates: Vec<FactIx> = all
                        .iter()
                        .copied()
                        .filter(|&ix| {
                            let fact = it.fact(ix);
                            fact.metric == metric
                                && fact.number().is_some()
                                && years.is_none_or(|it| fact.touches(it.first, it.last))
                        })
                        .collect();
                    match headline(&it, of, metric, years) {
                        None => prop_assert!(candidates.is_empty()),
                        Some(ix) => {
                            prop_assert!(candidates.contains(&ix));
                            // None of them is measured while the headline is not.
                            prop_assert!(candidates.iter().all(|&other| it.fact(ix).nature <= it.fact(other).nature));
                        }
                    }
                }
            }
            // A card's figures are headlines, each metric once.
            let shown = card_figures(&it, of, range, 3);
            prop_assert!(shown.len() <= 3);
            for &ix in &shown {
                prop_assert_eq!(headline(&it, of, it.fact(ix).metric, range), Some(ix));
                prop_assert_eq!(shown.iter().filter(|&&other| it.fact(other).metric == it.fact(ix).metric).count(), 1);
            }
            // No fact is in two conflicts, and every one in a conflict is at odds with one beside it.
            let groups = conflicts(&it, of);
            let mut members: Vec<FactIx> = groups.concat();
            members.sort_unstable();
            members.dedup();
            prop_assert_eq!(members.len(), groups.concat().len());
            for group in &groups {
                for &a in group {
                    let beside = group.iter().any(|&b| {
                        a != b && (it.fact(a).conflicts.contains(&b) || it.fact(b).conflicts.contains(&a))
                    });
                    prop_assert!(beside);
                }
            }
        }
    }
}
