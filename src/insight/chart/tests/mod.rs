//! Scales, bars, lines: exact places, and laws.

mod lines;
mod scales;
mod series;

use super::*;
use crate::{
    insight::tests::sample,
    model::{Atlas, Fact, FactValue, Nature},
};

/// Numbers as they are, figures in angle brackets.
struct Plain<'a>(&'a Atlas);

impl Words for Plain<'_> {
    fn figure(&self, fact: FactIx) -> String {
        format!("<{}>", self.short(fact))
    }

    fn short(&self, fact: FactIx) -> String {
        match self.0.fact(fact).number() {
            Some((amount, _)) => amount.low().to_string(),
            None => String::new(),
        }
    }

    fn tick(&self, value: f64) -> String {
        value.to_string()
    }
}

fn figure(amount: Amount, period: &str, nature: Nature) -> Fact {
    Fact {
        value: FactValue::Number(amount, UnitIx(0)),
        nature,
        ..sample::fact(sample::OUTPUT, 0.0, period)
    }
}

fn actual(number: f64, period: &str) -> Fact {
    figure(Amount::Exact(number), period, Nature::Actual)
}

fn all(atlas: &Atlas) -> Vec<FactIx> {
    (0..atlas.facts.len()).map(FactIx::of).collect()
}

fn named(facts: &[Option<FactIx>]) -> Vec<Row> {
    let row = |&fact| Row {
        name: "甲".to_owned(),
        fact,
    };
    facts.iter().map(row).collect()
}

#[test]
fn bars_start_at_zero_on_one_scale_and_end_as_their_amounts() {
    let it = sample::atlas(
        vec![
            figure(Amount::Exact(50.0), "2023", Nature::Actual),
            figure(Amount::AtLeast(100.0), "2023", Nature::Actual),
            figure(Amount::About(25.0), "2023", Nature::Target),
            figure(Amount::Range(20.0, 80.0), "2023", Nature::Actual),
        ],
        vec![],
    );
    let facts: Vec<Option<FactIx>> = all(&it).into_iter().map(Some).chain([None]).collect();
    let chart = rows(&it, Form::Bar, &named(&facts), "—", &Plain(&it), 214.0).unwrap();
    let drawn: Vec<_> = chart
        .marks
        .iter()
        .map(|mark| (mark.area.x, mark.area.w, mark.reach, mark.ending.id(), mark.ahead))
        .collect();
    assert_eq!(
        drawn,
        [
            (0.0, 100.0, None, "exact", false),
            (0.0, 200.0, Some(212.0), "at-least", false),
            (0.0, 50.0, None, "about", true),
            (0.0, 40.0, Some(160.0), "range", false),
        ]
    );
    assert_eq!(chart.zero, Some(0.0));
    assert_eq!(chart.none, [4]);
    let said: Vec<&str> = chart.names.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(said, ["甲", "甲", "甲", "甲", "甲", "—"]);
    assert_eq!(chart.marks[1].label.as_ref().unwrap().text, "<100>");
    // The figure in a cell is drawn on the scale of those beside it.
    let cell = cell(&it, Form::Bar, FactIx(0), &all(&it)).unwrap();
    assert_eq!((cell.marks.len(), cell.marks[0].area.w), (1, 91.0));
}

#[test]
fn what_is_less_than_nothing_stands_left_of_zero() {
    let it = sample::atlas(vec![actual(-50.0, "2023"), actual(50.0, "2023")], vec![]);
    let chart = rows(
        &it,
        Form::Bar,
        &named(&[Some(FactIx(0)), Some(FactIx(1))]),
        "—",
        &Plain(&it),
        214.0,
    )
    .unwrap();
    let areas: Vec<_> = chart
        .marks
        .iter()
        .map(|mark| (mark.area.x, mark.area.w))
        .collect();
    assert_eq!(
        (areas, chart.zero),
        (vec![(0.0, 100.0), (100.0, 100.0)], Some(100.0))
    );
}

#[test]
fn ranks_are_dots_and_need_no_zero() {
    let it = sample::atlas(vec![actual(3.0, "2023"), actual(5.0, "2023")], vec![]);
    let chart = rows(
        &it,
        Form::Dot,
        &named(&[Some(FactIx(0)), Some(FactIx(1))]),
        "—",
        &Plain(&it),
        214.0,
    )
    .unwrap();
    assert_eq!((chart.marks[0].area.x, chart.marks[1].area.x), (0.0, 200.0));
    assert_eq!(chart.zero, None);
    assert_eq!(Form::of_kind(MetricKind::Rank), Form::Dot);
    assert_eq!(Form::of_kind(MetricKind::Money), Form::Bar);
}

#[test]
fn what_is_unlike_has_no_chart() {
    let other = Fact {
        value: FactValue::Number(Amount::Exact(1.0), UnitIx(1)),
        ..actual(1.0, "2023")
    };
    let it = sample::atlas(
        vec![
            actual(1.0, "2023"),
            other,
            sample::fact(sample::NOTE, 0.0, "2023"),
        ],
        vec![],
    );
    let both = named(&[Some(FactIx(0)), Some(FactIx(1))]);
    assert_eq!(rows(&it, Form::Bar, &both, "—", &Plain(&it), 214.0), None);
    assert_eq!(
        rows(&it, Form::Bar, &named(&[None]), "—", &Plain(&it), 214.0),
        None
    );
    assert_eq!(years(&it, &all(&it), &Plain(&it), (320.0, 160.0)), None);
    assert_eq!(cell(&it, Form::Bar, FactIx(0), &[FactIx(1)]), None);
    let groups: Vec<Vec<FactIx>> = alike(&it, &all(&it))
        .into_iter()
        .map(|group| group.facts)
        .collect();
    assert_eq!(groups, [vec![FactIx(0)], vec![FactIx(1)]]);
}

#[test]
fn a_long_name_gives_way_to_its_figure() {
    let it = sample::atlas(vec![actual(1.0, "2023")], vec![]);
    let row = Row {
        name: "很长很长很长很长很长很长的名字".to_owned(),
        fact: Some(FactIx(0)),
    };
    let chart = rows(&it, Form::Bar, &[row], "—", &Plain(&it), 120.0).unwrap();
    assert_eq!(chart.names[0].text, "很长很长很长…");
    assert_eq!(
        chart.names[0].whole.as_deref(),
        Some("很长很长很长很长很长很长的名字")
    );
}
