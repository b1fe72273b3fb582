use super::*;
use crate::insight::is_firm;
use crate::model::{Fact, KindIx};
use proptest::collection::vec;
use proptest::prelude::*;

/// Facts as (entity, metric, period, source, nature), conflicts as pairs of facts, milestones as (entity, year, source).
type Spec = (
    Vec<u32>,
    Vec<(usize, u32, usize, u32, usize)>,
    Vec<(usize, usize)>,
    Vec<(usize, u16, u32)>,
);

const PERIODS: [&str; 6] = ["2020", "2021..2022", "..2022-06", "2023-H1", "2024..", ""];
const NATURES: [Nature; 4] = [
    Nature::Actual,
    Nature::Cumulative,
    Nature::Planned,
    Nature::Target,
];

fn specs() -> impl Strategy<Value = Spec> {
    (
        vec(0..4_u32, 1..7),
        vec((0..7_usize, 0..3_u32, 0..6_usize, 0..3_u32, 0..4_usize), 0..20),
        vec((0..20_usize, 0..20_usize), 0..10),
        vec((0..7_usize, 2019..2025_u16, 0..3_u32), 0..8),
    )
}

fn atlas((kinds, facts, conflicts, steps): &Spec) -> Atlas {
    let mut it = Sample::new();
    for (row, &kind) in kinds.iter().enumerate() {
        let ix = it.entity(&format!("e-{row}"), KindIx(kind), C0);
        it.at(ix).sources = vec![SourceIx(kind % 3)];
        it.mark(ix, kind, false, true, kind % 3);
    }
    for &(of, metric, period, source, nature) in facts {
        let of = EntityIx::of(of % kinds.len());
        let ix = it.fact(
            of,
            crate::model::MetricIx(metric),
            1.0,
            PERIODS[period],
            NATURES[nature],
        );
        it.0.facts[ix.row()].basis = basis(source);
    }
    for &(a, b) in conflicts {
        let all = &mut it.0.facts;
        if a != b && a < all.len() && b < all.len() && all[a].entity == all[b].entity {
            all[a].conflicts.push(FactIx::of(b));
            all[b].conflicts.push(FactIx::of(a));
        }
    }
    it.0.milestones = steps
        .iter()
        .enumerate()
        .map(|(row, &(of, year, source))| {
            step(row, EntityIx::of(of % kinds.len()), &year.to_string(), source)
        })
        .collect();
    it.done()
}

fn half(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).step_by(2).map(EntityIx::of).collect()
}

proptest! {
    #[test]
    fn counts_are_what_counting_by_hand_gives(spec in specs(), then in prop::option::of((2019..2025_u16, 0..4_u16))) {
        let atlas = atlas(&spec);
        let selection = half(&atlas);
        let then = then.map(|(first, more)| YearRange { first, last: first + more });
        let found = resting(&atlas, &selection, then);
        for (row, it) in found.iter().enumerate() {
            let source = SourceIx::of(row);
            let is_then = |fact: &Fact| then.is_none_or(|then| fact.touches(then.first, then.last));
            let figures = |here: bool| atlas.facts.iter().filter(|fact| fact.basis.source == source
                && (!here || selection.contains(&fact.entity) && is_then(fact))).count() as u32;
            let entities = |among: &[EntityIx]| among.iter().filter(|&&ix| atlas.entity(ix).sources.contains(&source)
                || atlas.facts_of(ix).iter().any(|&fact| atlas.fact(fact).basis.source == source)).count() as u32;
            let all: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
            prop_assert_eq!([it.all[Use::Figure as usize], it.here[Use::Figure as usize]], [figures(false), figures(true)]);
            prop_assert_eq!([it.all[Use::Entity as usize], it.here[Use::Entity as usize]], [entities(&all), entities(&selection)]);
            prop_assert!(it.here.iter().zip(&it.all).all(|(here, all)| here <= all));
        }
        // Every fact, mark and milestone rests on exactly one source.
        let sum = |what: Use| found.iter().map(|it| it.all[what as usize] as usize).sum::<usize>();
        prop_assert_eq!(sum(Use::Figure) + sum(Use::Point), atlas.facts.len());
        prop_assert_eq!(sum(Use::Milestone), atlas.milestones.len());
        prop_assert_eq!(sum(Use::Mark), atlas.entities.len());
    }

    #[test]
    fn every_list_holds_what_was_asked_for_once(spec in specs(), everything: bool, firm: bool) {
        let atlas = atlas(&spec);
        let resting = resting(&atlas, &half(&atlas), None);
        let grades = [GradeIx(0), GradeIx(1)];
        prop_assert!(grades.iter().all(|&grade| is_firm(grade)));
        for sort in SourceSort::ALL {
            let wanted = Listing { everything, grades: if firm { &grades } else { &[] }, holds: &|_| true, sort };
            let mut found = listed(&atlas, &resting, &wanted);
            found.sort_unstable();
            let expected: Vec<SourceIx> = (0..3).map(SourceIx)
                .filter(|ix| everything || resting[ix.row()].here_sum() > 0)
                .filter(|ix| !firm || is_firm(atlas.source(*ix).grade))
                .collect();
            prop_assert_eq!(&found, &expected);
            let counted: u32 = by_grade(&atlas, &resting, everything).iter().sum();
            prop_assert!(firm || counted as usize == expected.len());
        }
    }

    #[test]
    fn every_stated_pair_stands_in_exactly_one_dispute(spec in specs()) {
        let atlas = atlas(&spec);
        let selection = half(&atlas);
        let found = disputes(&atlas, &selection);
        let mut seen: Vec<FactIx> = Vec::new();
        for dispute in &found {
            let Dispute::Facts(of, facts) = dispute else { continue };
            prop_assert!(facts.len() > 1 && selection.contains(of));
            prop_assert!(facts.iter().all(|&ix| atlas.fact(ix).entity == *of && !seen.contains(&ix)));
            seen.extend(facts);
        }
        for (row, fact) in atlas.facts.iter().enumerate() {
            for other in &fact.conflicts {
                let both = |dispute: &&Dispute| matches!(dispute, Dispute::Facts(_, facts)
                    if facts.contains(&FactIx::of(row)) && facts.contains(other));
                let wanted = usize::from(selection.contains(&fact.entity));
                prop_assert_eq!(found.iter().filter(both).count(), wanted);
            }
        }
    }

    #[test]
    fn cells_and_ages_hold_every_figure_once(spec in specs()) {
        let atlas = atlas(&spec);
        let all: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
        let it = coverage(&atlas, &all, None, false);
        let bodies = |fact: &&Fact| crate::query::is_body(&atlas, fact.entity);
        let cells: usize = it.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.figures as usize).sum();
        prop_assert_eq!(cells, atlas.facts.iter().filter(bodies).count());
        for (at, &(metric, known)) in it.metrics.iter().enumerate() {
            prop_assert_eq!(known as usize, it.rows.iter().filter(|row| row.cells[at].figures > 0).count());
            prop_assert!(atlas.facts.iter().any(|fact| fact.metric == metric));
        }
        let ages = ages(&atlas, &all, None);
        let aged: u32 = ages.iter().map(|it| it.dated + it.undated + it.ahead).sum();
        prop_assert_eq!(aged as usize, atlas.facts.len());
        for it in &ages {
            if let (Some((oldest, newest)), Some(median)) = (it.span, it.median) {
                let year = |ix| coverage::year_of(atlas.fact(ix)).unwrap();
                prop_assert!(year(oldest) <= median && median <= year(newest));
                prop_assert_eq!(atlas.fact(oldest).metric, it.metric);
            }
        }
    }
}
