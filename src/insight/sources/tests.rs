use super::*;
use crate::insight::tests::region::{
    C0, CLUSTER, COMPANY, FIRMS, GROWTH, LOCATED_IN, OUTPUT, PARK, REGION, Sample, basis, id,
};
use crate::model::{FactIx, Milestone, MilestoneIx, MilestoneKindIx, Nature, ScopeIx, SourceIx, Text};
use std::fmt::Write;

#[cfg(not(target_arch = "wasm32"))]
mod laws;

const A: EntityIx = EntityIx(0);
const B: EntityIx = EntityIx(1);
const C: EntityIx = EntityIx(2);

fn step(row: usize, entity: EntityIx, date: &str, source: u32) -> Milestone {
    Milestone {
        id: id(&format!("m-{row}")),
        entity,
        date: date.parse().unwrap(),
        kind: MilestoneKindIx(0),
        planned: false,
        statement: Text::new("一", "a"),
        basis: basis(source),
        conflicts: Vec::new(),
    }
}

/// A cluster `a`, a park `b`, a city `c0`, a company `z`; sources of three grades.
fn sample() -> Sample {
    let mut it = Sample::new();
    it.entity("a", CLUSTER, C0);
    it.entity("b", PARK, C0);
    it.entity("c0", REGION, C0);
    it.entity("z", COMPANY, C0);
    for (source, (date, publisher)) in
        it.0.sources
            .iter_mut()
            .zip([(Some("2023-05"), "乙"), (Some("2024"), "甲"), (None, "甲")])
    {
        source.date = date.map(|date| date.parse().unwrap());
        source.retrieved = "2026-11-22".parse().ok();
        source.publisher = publisher.to_owned();
    }
    it
}

fn years(first: u16, last: u16) -> YearRange {
    YearRange { first, last }
}

#[test]
fn all_that_rests_on_a_source_is_counted_once_and_by_what_it_is() {
    let mut it = sample();
    it.at(A).sources = vec![SourceIx(0)];
    let old = it.fact(A, OUTPUT, 1.0, "2020", Nature::Actual);
    it.fact(A, OUTPUT, 2.0, "2023", Nature::Actual);
    let other = it.fact(B, FIRMS, 3.0, "2023", Nature::Actual);
    it.0.facts[other.row()].basis = basis(1);
    let said = it.fact(B, FIRMS, 0.0, "2023", Nature::Actual);
    it.0.facts[said.row()].value = crate::model::FactValue::Words(None);
    it.stage(B, 0);
    it.relate(A, LOCATED_IN, B);
    it.0.milestones = vec![step(0, A, "2023", 1), step(1, B, "2019-02", 1)];
    let atlas = it.done();
    let found = resting(&atlas, &[A, B], None);
    // Entities, figures, points, marks, relations, milestones, frameworks.
    assert_eq!(found[0].all, [2, 2, 1, 1, 1, 0, 0]);
    assert_eq!(found[1].all, [1, 1, 0, 0, 0, 2, 0]);
    assert_eq!(found[2], Resting::default());
    assert_eq!(found[0].here, found[0].all);
    let of_a = resting(&atlas, &[A], Some(years(2021, 2024)));
    assert_eq!(of_a[0].here, [1, 1, 0, 0, 1, 0, 0]);
    assert_eq!(of_a[1].here, [0, 0, 0, 0, 0, 1, 0]);
    assert_eq!((of_a[1].all_sum(), of_a[1].here_sum()), (4, 1));
    assert_eq!(atlas.fact(old).period.unwrap().year(), 2020);
}

#[test]
fn sources_are_listed_by_use_date_grade_or_publisher() {
    let mut it = sample();
    it.at(A).sources = vec![SourceIx(1)];
    it.fact(B, OUTPUT, 1.0, "2020", Nature::Actual);
    let atlas = it.done();
    let resting = resting(&atlas, &[A], None);
    let list = |sort, everything, grades: &[GradeIx]| -> Vec<u32> {
        let holds = |source: &Source| source.id.as_str() != "none";
        let wanted = Listing {
            everything,
            grades,
            holds: &holds,
            sort,
        };
        listed(&atlas, &resting, &wanted).iter().map(|ix| ix.0).collect()
    };
    for sort in SourceSort::ALL {
        let mut words = Set::from([Listed::All, Listed::Newest]);
        sort.put(&mut words);
        assert_eq!(SourceSort::of(&words), sort);
        assert!(words.contains(&Listed::All) && words.len() <= 2);
    }
    assert_eq!(
        SourceSort::of(&Set::from([Listed::Grade, Listed::Newest])),
        SourceSort::Newest
    );
    assert_eq!(list(SourceSort::Uses, false, &[]), [1]);
    assert_eq!(list(SourceSort::Uses, true, &[]), [1, 0, 2]);
    assert_eq!(list(SourceSort::Newest, true, &[]), [1, 0, 2]);
    assert_eq!(list(SourceSort::Oldest, true, &[]), [0, 1, 2]);
    assert_eq!(list(SourceSort::Grade, true, &[]), [0, 1, 2]);
    assert_eq!(list(SourceSort::Publisher, true, &[]), [0, 1, 2]);
    assert_eq!(list(SourceSort::Uses, true, &[GradeIx(2), GradeIx(0)]), [0, 2]);
    assert_eq!(by_grade(&atlas, &resting, false), [0, 1, 0]);
    assert_eq!(by_grade(&atlas, &resting, true), [1, 1, 1]);
}

#[test]
fn a_dispute_stands_once_and_says_what_else_differs() {
    let mut it = sample();
    let facts: Vec<FactIx> = [("2020", A), ("2020", A), ("2021", B), ("2021", B)]
        .into_iter()
        .map(|(period, of)| it.fact(of, OUTPUT, 1.0, period, Nature::Actual))
        .collect();
    it.0.facts[0].conflicts = vec![facts[1]];
    it.0.facts[1].conflicts = vec![facts[0]];
    // Named on one side only.
    it.0.facts[3].conflicts = vec![facts[2]];
    it.0.facts[3].scope = Some(ScopeIx(1));
    it.0.facts[3].nature = Nature::Target;
    it.0.milestones = vec![
        step(0, B, "2019", 0),
        step(1, A, "2020", 0),
        step(2, B, "2020", 1),
    ];
    it.0.milestones[2].conflicts = vec![MilestoneIx(0)];
    let atlas = it.done();
    let found = disputes(&atlas, &[B, A]);
    assert_eq!(
        found,
        [
            Dispute::Facts(B, facts[2..].to_vec()),
            Dispute::Milestones(B, vec![MilestoneIx(0), MilestoneIx(2)]),
            Dispute::Facts(A, facts[..2].to_vec()),
        ]
    );
    assert_eq!(found[1].entity(), B);
    assert_eq!(Aspect::of(&atlas, &facts[2..]), [Aspect::Scope, Aspect::Nature]);
    assert_eq!(Aspect::of(&atlas, &facts[..2]), []);
    assert_eq!(Aspect::of(&atlas, &[]), []);
    assert_eq!(disputes(&atlas, &[C]), []);
}

/// The matrix as text: rows by columns, cells as `figures:years+undated`.
fn drawn(atlas: &Atlas, it: &Coverage) -> String {
    let mut text = String::new();
    for (metric, known) in &it.metrics {
        let name = &atlas.vocab.metrics[metric.row()].term.id;
        let _ = write!(text, " {name} {known}/{}", it.rows.len());
    }
    for row in &it.rows {
        let _ = write!(text, "\n{} {}:", atlas.entity(row.entity).id, row.known);
        for cell in &row.cells {
            let _ = write!(text, " {}:{:?}+{}", cell.figures, cell.years, cell.undated);
        }
    }
    text
}

#[test]
fn the_matrix_says_how_many_figures_and_of_which_years() {
    let mut it = sample();
    for (of, metric, period) in [
        (B, FIRMS, "2023"),
        (B, FIRMS, "2021..2022"),
        (B, FIRMS, "2023-H1"),
        (A, FIRMS, ""),
        (B, OUTPUT, "2020"),
        (C, GROWTH, "2019"),
        (EntityIx(3), GROWTH, "2018"),
    ] {
        it.fact(of, metric, 1.0, period, Nature::Actual);
    }
    let atlas = it.done();
    let everything = [A, B, C, EntityIx(3)];
    let found = coverage(&atlas, &everything, None, false);
    assert_eq!(
        drawn(&atlas, &found),
        " firms 2/2 output 1/2\nb 2: 3:[2022, 2023]+0 1:[2020]+0\na 1: 1:[]+1 0:[]+0"
    );
    assert_eq!((found.known, found.years), (2, vec![2020, 2022, 2023]));
    let then = coverage(&atlas, &everything, Some(years(2021, 2022)), false);
    assert_eq!(drawn(&atlas, &then), " firms 1/2\nb 1: 1:[2022]+0\na 0: 0:[]+0");
    assert_eq!(then.years, [2020, 2022, 2023]);
    let cities = coverage(&atlas, &everything, None, true);
    assert_eq!(drawn(&atlas, &cities), " growth 1/1\nc0 1: 1:[2019]+0");
    assert_eq!(coverage(&atlas, &[], None, false), Coverage::default());
}

#[test]
fn the_stalest_metric_comes_first_and_plans_have_no_age() {
    let mut it = sample();
    for (metric, period, nature) in [
        (OUTPUT, "2019", Nature::Actual),
        (OUTPUT, "2021", Nature::Cumulative),
        (OUTPUT, "2021", Nature::Actual),
        (OUTPUT, "2030", Nature::Target),
        (OUTPUT, "", Nature::Actual),
        (FIRMS, "..2020-06", Nature::Actual),
        (FIRMS, "2018", Nature::Actual),
        (GROWTH, "2027", Nature::Planned),
    ] {
        it.fact(A, metric, 1.0, period, nature);
    }
    it.0.facts[4].as_of = "2020-03-01".parse().ok();
    let atlas = it.done();
    let found = ages(&atlas, &[A], None);
    let short: Vec<_> = found
        .iter()
        .map(|it| {
            (
                it.metric,
                it.span,
                it.median,
                [it.dated, it.as_of, it.undated, it.ahead],
            )
        })
        .collect();
    assert_eq!(
        short,
        [
            (FIRMS, Some((FactIx(6), FactIx(5))), Some(2018), [2, 0, 0, 0]),
            (OUTPUT, Some((FactIx(0), FactIx(1))), Some(2020), [4, 1, 0, 1]),
            (GROWTH, None, None, [0, 0, 0, 1]),
        ]
    );
    assert_eq!(ages(&atlas, &[B], None), []);
}

#[test]
fn sources_are_counted_by_the_year_they_were_published_in() {
    let mut it = sample();
    it.at(A).sources = vec![SourceIx(0), SourceIx(1), SourceIx(2)];
    it.0.sources[1].retrieved = "2026-11".parse().ok();
    let atlas = it.done();
    let day = |text: &str| text.parse::<PartialDate>().unwrap();
    assert_eq!(
        source_days(&atlas, &resting(&atlas, &[A], None)),
        SourceDays {
            published: vec![(2024, 1), (2023, 1)],
            undated: 1,
            total: 3,
            read: Some((day("2026-11"), day("2026-11-22"))),
        }
    );
    assert_eq!(
        source_days(&atlas, &resting(&atlas, &[B], None)),
        SourceDays::default()
    );
}
