//! More series than one chart can tell apart.

use super::*;
use crate::model::Text;

/// A figure of a part of its own.
fn part(name: &str, number: f64, period: &str) -> Fact {
    Fact {
        detail: Some(Text::new(name, name)),
        ..actual(number, period)
    }
}

#[test]
fn a_few_series_share_one_chart() {
    let it = sample::atlas(
        vec![
            part("a", 1.0, "2023"),
            part("b", 2.0, "2023"),
            part("c", 3.0, "2023"),
            actual(4.0, "2023"),
        ],
        vec![],
    );
    let facts = all(&it);
    assert_eq!(
        parts(&it, &facts),
        Parts {
            over_years: vec![facts],
            one_by_one: vec![]
        }
    );
}

#[test]
fn of_many_series_only_courses_stand_over_years_and_each_other_figure_has_a_row() {
    let mut facts = vec![actual(1.0, "2022"), actual(2.0, "2023")];
    facts.extend(
        ["a", "b", "c", "d"]
            .iter()
            .zip(3_u8..)
            .map(|(name, number)| part(name, f64::from(number), "2023")),
    );
    facts.push(part("e", 9.0, "2024"));
    facts.push(part("f", 9.0, ""));
    let it = sample::atlas(facts, vec![]);
    let found = parts(&it, &all(&it));
    assert_eq!(found.over_years, [vec![FactIx(0), FactIx(1)]]);
    // The newest first, then the largest; without a year last.
    let rows: Vec<u32> = found.one_by_one.iter().map(|ix| ix.0).collect();
    assert_eq!(rows, [6, 5, 4, 3, 2, 7]);
}

proptest::proptest! {
    #[test]
    fn no_chart_has_more_series_than_shapes_and_no_figure_is_lost(
        facts in proptest::collection::vec((0..9_u8, 2018_u16..2024, 0.0_f64..100.0), 1..40),
    ) {
        let facts = facts.iter().map(|(name, year, number)| part(&name.to_string(), *number, &year.to_string()));
        let it = sample::atlas(facts.collect(), vec![]);
        let found = parts(&it, &all(&it));
        for some in &found.over_years {
            let chart = years(&it, some, &Plain(&it), (320.0, 160.0)).unwrap();
            proptest::prop_assert!(chart.series.len() <= SHAPES);
        }
        let mut drawn = [found.over_years.concat(), found.one_by_one].concat();
        drawn.sort_unstable();
        proptest::prop_assert_eq!(drawn, all(&it));
    }
}
