//! Figures over years: what a line joins, what it leaves open.

use super::*;
use crate::model::{EntityIx, Text};
use proptest::prelude::*;

const SIZE: (f64, f64) = (320.0, 160.0);

fn years_joined(chart: &Chart) -> Vec<Vec<f64>> {
    let year = |x: f64| {
        chart
            .years
            .iter()
            .find(|tick| tick.at.to_bits() == x.to_bits())
            .unwrap()
            .value
    };
    chart
        .runs
        .iter()
        .map(|run| run.points.iter().map(|&(x, _)| year(x)).collect())
        .collect()
}

#[test]
fn a_gap_stays_a_gap() {
    let years_of_facts = ["2019", "2020", "2022", "2023", "2024"];
    let it = sample::atlas(years_of_facts.map(|year| actual(10.0, year)).into(), vec![]);
    let chart = years(&it, &all(&it), &Plain(&it), SIZE).unwrap();
    assert_eq!(chart.marks.len(), 5);
    assert_eq!(
        years_joined(&chart),
        [vec![2019.0, 2020.0], vec![2022.0, 2023.0, 2024.0]]
    );
    // 2021 has its place on the axis all the same, and the years lie evenly.
    let at: Vec<f64> = chart.years.iter().map(|tick| tick.at).collect();
    assert_eq!(at.len(), 6);
    assert!(
        at.windows(2)
            .all(|pair| ((pair[1] - pair[0]) - (at[1] - at[0])).abs() < 1e-9)
    );
}

#[test]
fn plans_part_years_and_scopes_share_no_line_with_what_was_measured() {
    let scoped = Fact {
        detail: Some(Text::new("其中", "of which")),
        ..actual(4.0, "2024")
    };
    let it = sample::atlas(
        vec![
            actual(1.0, "2022"),
            actual(2.0, "2023-H1"),
            figure(Amount::Exact(9.0), "2023", Nature::Target),
            figure(Amount::Exact(9.5), "2024", Nature::Target),
            actual(3.0, "2023"),
            scoped,
        ],
        vec![],
    );
    let chart = years(&it, &all(&it), &Plain(&it), SIZE).unwrap();
    assert_eq!(years_joined(&chart), [vec![2022.0, 2023.0]]);
    assert_eq!(chart.series.len(), 4);
    let hollow: Vec<FactIx> = chart
        .marks
        .iter()
        .filter(|mark| mark.ahead)
        .map(|mark| mark.fact)
        .collect();
    assert_eq!(hollow, [FactIx(2), FactIx(3)]);
}

#[test]
fn of_two_figures_for_a_year_none_is_chosen() {
    let it = sample::atlas(
        vec![
            actual(1.0, "2021"),
            actual(2.0, "2022"),
            actual(3.0, "2022"),
            actual(4.0, "2023"),
        ],
        vec![],
    );
    let chart = years(&it, &all(&it), &Plain(&it), SIZE).unwrap();
    assert_eq!((chart.marks.len(), chart.runs.len()), (4, 0));
}

#[test]
fn what_names_no_year_is_kept_apart() {
    let it = sample::atlas(vec![actual(1.0, ""), actual(2.0, "2022")], vec![]);
    let chart = years(&it, &all(&it), &Plain(&it), SIZE).unwrap();
    assert_eq!(chart.undated, [FactIx(0)]);
    assert_eq!(chart.marks.len(), 1);
    assert_eq!(years(&it, &[FactIx(0)], &Plain(&it), SIZE), None);
}

#[test]
fn small_multiples_share_both_axes() {
    let of_b = Fact {
        entity: EntityIx(1),
        ..actual(100.0, "2024")
    };
    let it = sample::atlas(vec![actual(1.0, "2020"), of_b], vec![]);
    let charts = multiples(&it, &[vec![FactIx(0)], vec![FactIx(1)]], &Plain(&it), SIZE).unwrap();
    assert_eq!(charts.len(), 2);
    assert_eq!(
        (&charts[0].values, &charts[0].years),
        (&charts[1].values, &charts[1].years)
    );
    assert!(charts[0].marks[0].area.y > charts[1].marks[0].area.y);
}

#[test]
fn the_better_rank_is_higher() {
    let mut it = sample::atlas(vec![actual(1.0, "2023"), actual(4.0, "2024")], vec![]);
    it.vocab.metrics[0].kind = MetricKind::Rank;
    let chart = years(&it, &all(&it), &Plain(&it), SIZE).unwrap();
    assert!(chart.marks[0].area.y < chart.marks[1].area.y);
}

proptest! {
    #[test]
    fn laws_of_lines(
        facts in proptest::collection::vec((2010_u16..2030, 0_u32..4, 0.0_f64..1e6, any::<bool>()), 1..14),
        width in 240.0_f64..900.0,
    ) {
        let facts: Vec<Fact> = facts
            .into_iter()
            .map(|(year, nature, number, about)| {
                let nature = [Nature::Actual, Nature::Cumulative, Nature::Planned, Nature::Target][nature as usize];
                let amount = if about { Amount::Range(number, number * 2.0) } else { Amount::Exact(number) };
                figure(amount, &year.to_string(), nature)
            })
            .collect();
        let it = sample::atlas(facts, vec![]);
        let chart = years(&it, &all(&it), &Plain(&it), (width, 180.0)).unwrap();
        // Every figure is drawn once, at its year and within the plot.
        prop_assert_eq!(chart.marks.len(), it.facts.len());
        for mark in &chart.marks {
            let fact = it.fact(mark.fact);
            let tick = chart.years.iter().find(|tick| tick.value as u16 == fact.period.unwrap().year());
            prop_assert!((tick.unwrap().at - mark.area.x).abs() < 1e-9);
            prop_assert!(mark.area.y >= chart.plot.y - 1e-6 && mark.area.y <= chart.plot.y + chart.plot.h + 1e-6);
            prop_assert_eq!(mark.ahead, fact.nature >= Nature::Planned);
            prop_assert_eq!(chart.series[mark.of].nature, fact.nature);
        }
        // A line passes through measured figures of years that follow each other only.
        for run in &chart.runs {
            prop_assert!(run.points.len() > 1 && chart.series[run.of].nature <= Nature::Cumulative);
        }
        for years in years_joined(&chart) {
            prop_assert!(years.windows(2).all(|pair| (pair[1] - pair[0] - 1.0).abs() < 1e-9), "{:?}", years);
        }
        // No two labels lie on each other.
        let labels: Vec<&Label> = chart.marks.iter().filter_map(|mark| mark.label.as_ref()).collect();
        for (row, a) in labels.iter().enumerate() {
            for b in &labels[row + 1..] {
                let apart = f64::midpoint(text_width(&a.text), text_width(&b.text));
                prop_assert!((a.y - b.y).abs() >= 12.0 || (a.x - b.x).abs() >= apart - 1e-6);
            }
        }
    }
}
