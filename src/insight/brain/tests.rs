//! What may be summed and compared, and what may not.

use super::*;
use crate::insight::chain::ChainIndex;
use crate::insight::tests::region::*;
use crate::model::{Amount, FactIx, FactValue, Milestone, MilestoneKindIx, Nature, ScopeIx, Text, UnitIx};
use crate::query::YearRange;

#[test]
fn subsectors_are_ranked_with_their_coverage() {
    let mut sample = Sample::new();
    let [u, v, w] = ["u", "v", "w"].map(|name| sample.entity(name, COMPANY, C0));
    sample.subsectors(u, &[2, 0]);
    sample.subsectors(v, &[2, 1]);
    let atlas = sample.done();
    let found = top_subsectors(&atlas, &[u, v, w]);
    assert_eq!(
        found.ranked,
        [(SubsectorIx(2), 2), (SubsectorIx(0), 1), (SubsectorIx(1), 1)]
    );
    assert_eq!((found.known, found.all), (2, 3));
}

#[test]
fn a_profile_is_a_share_of_those_whose_stage_is_known() {
    let mut sample = Sample::new();
    let [u, v, w] = ["u", "v", "w"].map(|name| sample.entity(name, COMPANY, C0));
    let out = sample.entity("out", COMPANY, Site::Outside);
    sample.stage(u, 0);
    sample.mark(u, 0, true, true, 0);
    sample.mark(v, 0, true, true, 0);
    sample.stage(w, 0);
    sample.stage(out, 0);
    let atlas = sample.done();
    let found = stage_profile(&atlas, &[u, v]);
    let first = StageShare {
        stage: StageIx(0),
        here: 1,
        planned: 1,
        region: 2,
    };
    assert_eq!(found.stages[0], first);
    assert_eq!(
        (
            found.here_known,
            found.here_all,
            found.region_known,
            found.region_all
        ),
        (1, 2, 2, 3)
    );
}

#[test]
fn news_is_newest_first_and_plans_soonest_first() {
    let mut sample = Sample::new();
    let [u, v] = ["u", "v"].map(|name| sample.entity(name, COMPANY, C0));
    for (row, (entity, date, planned)) in [
        (u, "2024-05", false),
        (u, "2025", false),
        (u, "2024-05", false),
        (v, "2026", false),
        (u, "2028", true),
        (u, "2027", true),
    ]
    .into_iter()
    .enumerate()
    {
        sample.0.milestones.push(Milestone {
            id: id(&format!("m-{row}")),
            entity,
            date: date.parse().unwrap(),
            kind: MilestoneKindIx(0),
            planned,
            statement: Text::default(),
            basis: basis(0),
            conflicts: Vec::new(),
        });
    }
    let atlas = sample.done();
    let found = news(&atlas, &[u], 2);
    assert_eq!(found.past, [MilestoneIx(1), MilestoneIx(0)]);
    assert_eq!(found.ahead, [MilestoneIx(5), MilestoneIx(4)]);
}

fn amount(sample: &mut Sample, fact: FactIx, amount: Amount) {
    let facts = &mut sample.0.facts;
    facts[fact.row()].value = FactValue::Number(amount, UnitIx(facts[fact.row()].metric.0));
}

#[test]
fn a_target_stands_beside_the_latest_figure_alike() {
    let mut sample = Sample::new();
    let u = sample.entity("u", PARK, C0);
    let aim = sample.fact(u, OUTPUT, 1000.0, "2027", Nature::Target);
    amount(&mut sample, aim, Amount::About(1000.0));
    sample.fact(u, OUTPUT, 300.0, "2023", Nature::Actual);
    let latest = sample.fact(u, OUTPUT, 499.9, "2025", Nature::Actual);
    let other = sample.fact(u, OUTPUT, 800.0, "2026", Nature::Actual);
    sample.0.facts[other.row()].scope = Some(ScopeIx(0));
    sample.fact(u, OUTPUT, 900.0, "2026", Nature::Cumulative);
    let atlas = sample.done();
    let progress = Some(Progress {
        share: 499,
        exact: false,
    });
    assert_eq!(
        targets(&atlas, &[u]),
        [TargetRow {
            target: aim,
            actual: Ok(latest),
            progress,
            due: Due::In(1)
        }]
    );
}

#[test]
fn a_target_without_its_like_says_why_and_when_it_is_due() {
    let mut sample = Sample::new();
    let u = sample.entity("u", PARK, C0);
    let undated = sample.fact(u, FIRMS, 100.0, "", Nature::Target);
    let past = sample.fact(u, FIRMS, 50.0, "2020", Nature::Target);
    let now = sample.fact(u, GROWTH, 9.0, "2026", Nature::Target);
    let rate = sample.fact(u, GROWTH, 8.0, "2025", Nature::Actual);
    let scoped = sample.fact(u, OUTPUT, 8.0, "2030", Nature::Target);
    sample.0.facts[scoped.row()].scope = Some(ScopeIx(1));
    sample.fact(u, OUTPUT, 8.0, "2025", Nature::Actual);
    let atlas = sample.done();
    let row = |target, actual, due| TargetRow {
        target,
        actual,
        progress: None,
        due,
    };
    assert_eq!(
        targets(&atlas, &[u]),
        [
            row(past, Err(NoActual::NoneRecorded), Due::Past(6)),
            row(now, Ok(rate), Due::ThisYear),
            row(scoped, Err(NoActual::NoneAlike), Due::In(4)),
            row(undated, Err(NoActual::NoneRecorded), Due::Unknown),
        ]
    );
}

/// Two parks in different cities with the same figure of the same year: all that a sum needs.
fn summable() -> (Sample, [EntityIx; 2], [FactIx; 2]) {
    let mut sample = Sample::new();
    let u = sample.entity("u", PARK, C0);
    let v = sample.entity("v", PARK, C1);
    let a = sample.fact(u, OUTPUT, 0.1, "2024", Nature::Actual);
    let b = sample.fact(v, OUTPUT, 0.2, "2024", Nature::Actual);
    (sample, [u, v], [a, b])
}

fn only(sample: Sample, selection: &[EntityIx]) -> KeyFigure {
    let atlas = sample.done();
    let found = key_figures(&ChainIndex::build(&atlas), &atlas, selection, None);
    assert_eq!(found.len(), 1);
    found.into_iter().next().unwrap()
}

#[test]
fn figures_alike_of_entities_apart_are_summed() {
    let (mut sample, [u, v], [least, most]) = summable();
    let w = sample.entity("w", PARK, C1);
    let found = only(sample, &[u, v, w]);
    assert_eq!(found.sum, Ok(0.3));
    assert_eq!(found.facts, [most, least]);
    assert_eq!(
        (found.of, found.range, found.years),
        (3, (0.1, 0.2), Some((2024, 2024)))
    );
    assert_eq!((found.undated, found.scopes), (0, 1));
}

#[test]
fn each_reason_against_a_sum_is_named() {
    let why = |change: fn(&mut Sample, [EntityIx; 2], [FactIx; 2])| {
        let (mut sample, entities, facts) = summable();
        change(&mut sample, entities, facts);
        only(sample, &entities).sum
    };
    let no = |reason| Err(vec![reason]);
    assert_eq!(
        why(|sample, _, [_, b]| sample.0.facts[b.row()].period = "2023".parse().ok()),
        no(NoSum::Periods)
    );
    assert_eq!(
        why(|sample, _, [a, b]| [a, b]
            .into_iter()
            .for_each(|ix| sample.0.facts[ix.row()].period = None)),
        no(NoSum::Periods)
    );
    assert_eq!(
        why(|sample, _, [_, b]| sample.0.facts[b.row()].scope = Some(ScopeIx(0))),
        no(NoSum::Scopes)
    );
    assert_eq!(
        why(|sample, _, [_, b]| amount(sample, b, Amount::AtLeast(1.0))),
        no(NoSum::Inexact)
    );
    assert_eq!(
        why(|sample, _, [a, b]| sample.0.facts[b.row()].conflicts = vec![a]),
        no(NoSum::Disputed)
    );
    assert_eq!(
        why(|sample, [_, v], _| sample.at(v).kind = COMPANY),
        no(NoSum::Kinds)
    );
    assert_eq!(
        why(|sample, [u, v], _| sample.at(v).parent = Some(u)),
        no(NoSum::Nested)
    );
    assert_eq!(
        why(|sample, [u, v], _| sample.relate(u, PARTNER_OF, v)),
        no(NoSum::Tied)
    );
    assert_eq!(
        why(|sample, [u, v], _| sample.relate(u, LOCATED_IN, v)),
        Err(vec![NoSum::Nested, NoSum::Tied])
    );
    let areas = why(|sample, [u, v], _| {
        for ix in [u, v] {
            sample.at(ix).kind = REGION;
        }
        sample.at(u).site = Site::Region;
    });
    assert_eq!(areas, no(NoSum::Nested));
    // By a third one in between, too.
    let between = why(|sample, [u, v], _| {
        let w = sample.entity("w", CLUSTER, C0);
        sample.at(v).parent = Some(w);
        sample.at(w).parent = Some(u);
    });
    assert_eq!(between, no(NoSum::Nested));
}

#[test]
fn rates_and_single_figures_have_no_sum() {
    let mut sample = Sample::new();
    let [u, v] = ["u", "v"].map(|name| sample.entity(name, COMPANY, C0));
    for ix in [u, v] {
        sample.fact(ix, GROWTH, 5.0, "2024", Nature::Actual);
    }
    assert_eq!(only(sample, &[u, v]).sum, Err(vec![NoSum::Relative]));
    let (sample, [u, _], _) = summable();
    assert_eq!(only(sample, &[u]).sum, Err(vec![NoSum::Single]));
}

#[test]
fn an_entity_gives_its_latest_total_and_never_a_part_or_a_plan() {
    let (mut sample, [u, _], [a, _]) = summable();
    let part = sample.fact(u, OUTPUT, 7.0, "2025", Nature::Actual);
    sample.0.facts[part.row()].detail = Some(Text::new("其中", "part"));
    sample.fact(u, OUTPUT, 8.0, "2030", Nature::Planned);
    let later = sample.fact(u, OUTPUT, 9.0, "2025", Nature::Actual);
    let atlas = sample.done();
    let index = ChainIndex::build(&atlas);
    assert_eq!(key_figures(&index, &atlas, &[u], None)[0].facts, [later]);
    let years = Some(YearRange {
        first: 2024,
        last: 2024,
    });
    assert_eq!(key_figures(&index, &atlas, &[u], years)[0].facts, [a]);
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_profile_never_exceeds_what_it_is_a_share_of(specs in specs()) {
            let atlas = from_specs(&specs);
            let selection: Vec<EntityIx> = index_rows(&atlas).filter(|ix| ix.row() % 3 != 1).collect();
            let profile = stage_profile(&atlas, &selection);
            for share in &profile.stages {
                prop_assert!(share.here <= profile.here_known && share.region <= profile.region_known);
                prop_assert!(share.here + share.planned <= profile.here_all);
            }
            prop_assert!(profile.region_known <= profile.region_all);
        }

        #[test]
        fn a_sum_only_ever_joins_figures_alike(
            specs in specs(),
            figures in proptest::collection::vec((0..24_usize, 0..3_u32, 2020..2023_u16, 0..100_u8), 0..40),
        ) {
            let atlas = from_specs(&specs);
            let mut sample = Sample(atlas);
            for (entity, metric, year, value) in figures {
                if entity < specs.len() {
                    let entity = EntityIx::of(entity);
                    sample.fact(entity, crate::model::MetricIx(metric), f64::from(value), &year.to_string(), Nature::Actual);
                }
            }
            let atlas = sample.done();
            let index = ChainIndex::build(&atlas);
            let all: Vec<EntityIx> = index_rows(&atlas).collect();
            for figure in key_figures(&index, &atlas, &all, None) {
                let facts: Vec<_> = figure.facts.iter().map(|&ix| atlas.fact(ix)).collect();
                let low = |ix: &FactIx| atlas.fact(*ix).number().unwrap().0.low();
                prop_assert!(figure.range.0 <= figure.range.1 && figure.facts.iter().all(|ix| low(ix) >= figure.range.0));
                let Ok(sum) = figure.sum else { continue };
                prop_assert!((sum - figure.facts.iter().map(low).sum::<f64>()).abs() < 1e-6);
                for (row, a) in facts.iter().enumerate() {
                    for b in &facts[row + 1..] {
                        prop_assert!(a.entity != b.entity && crate::insight::is_comparable(a, b));
                        prop_assert!(!index.lies_inside(a.entity, b.entity) && !index.lies_inside(b.entity, a.entity));
                    }
                }
            }
        }
    }
}
