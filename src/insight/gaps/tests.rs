//! One test a rule, and the laws that hold for any place.

use super::*;
use crate::insight::tests::region::*;
use crate::model::{CityIx, Site};

/// Park `p` (city c0) holding `x`, `y`; `far` in c1 and `near` in c0 elsewhere.
struct Case {
    sample: Sample,
    p: EntityIx,
    x: EntityIx,
    y: EntityIx,
    near: EntityIx,
    far: EntityIx,
}

fn case() -> Case {
    let mut sample = Sample::new();
    let p = sample.entity("p", PARK, D0);
    let [x, y] = ["x", "y"].map(|name| sample.entity(name, COMPANY, D0));
    let near = sample.entity("near", COMPANY, C0);
    let far = sample.entity("far", COMPANY, C1);
    for ix in [x, y] {
        sample.at(ix).parent = Some(p);
    }
    Case {
        sample,
        p,
        x,
        y,
        near,
        far,
    }
}

fn reading(atlas: &Atlas, territory: Territory) -> Reading {
    let index = ChainIndex::build(atlas);
    read(&index, atlas, territory, &territory.members(&index, atlas, &[]))
}

fn stages(rows: &[u32]) -> Vec<StageIx> {
    rows.iter().copied().map(StageIx).collect()
}

#[test]
fn a_place_without_stage_evidence_has_no_gaps_and_says_so() {
    let mut case = case();
    case.sample.stage(case.far, 2);
    let reading = reading(&case.sample.done(), Territory::Body(case.p));
    assert!(reading.is_silent() && reading.gaps.is_empty());
    assert_eq!(reading.unknown.len(), 5);
    assert!(
        reading
            .unknown
            .iter()
            .all(|unknown| unknown.doubt == Doubt::NoRange)
    );
}

#[test]
fn a_stated_aim_is_to_be_built_even_without_a_range() {
    let mut case = case();
    case.sample.mark(case.x, 2, true, true, 0);
    let reading = reading(&case.sample.done(), Territory::Body(case.p));
    assert!(!reading.is_silent());
    let gap = &reading.gaps[..];
    assert_eq!(gap.len(), 1);
    assert_eq!((gap[0].kind(), gap[0].stage), (GapKind::Build, StageIx(2)));
    assert_eq!(gap[0].finding, Finding::Aim { planned: 1 });
    assert_eq!(gap[0].rests_on, stages(&[2]));
}

#[test]
fn between_two_present_stages_is_to_be_filled_and_beyond_them_extended() {
    let mut case = case();
    for (ix, stage) in [(case.x, 1), (case.y, 1), (case.x, 3), (case.y, 3)] {
        case.sample.stage(ix, stage);
    }
    for (ix, stage) in [(case.near, 2), (case.far, 2), (case.far, 4), (case.far, 0)] {
        case.sample.stage(ix, stage);
    }
    let reading = reading(&case.sample.done(), Territory::Body(case.p));
    assert_eq!(reading.range, Some((StageIx(1), StageIx(3))));
    let found: Vec<(GapKind, Vec<StageIx>)> = reading
        .gaps
        .iter()
        .map(|gap| (gap.kind(), gap.rests_on.clone()))
        .collect();
    assert_eq!(
        found,
        [
            (GapKind::Extend, stages(&[0, 1])),
            (GapKind::Fill, stages(&[1, 2, 3])),
            (GapKind::Extend, stages(&[3, 4])),
        ]
    );
    let beyond = Finding::Beyond {
        end: StageIx(1),
        upstream: true,
        steps: 1,
    };
    assert_eq!(reading.gaps[0].finding, beyond);
    let elsewhere = Elsewhere {
        holders: 2,
        with_stages: 2,
        cities: 2,
        cities_with_stages: 2,
        nearby: Some(1),
    };
    assert_eq!(reading.gap(StageIx(2)).unwrap().elsewhere, elsewhere);
    assert_eq!(reading.unknown, []);
}

#[test]
fn a_stage_found_nowhere_else_is_unknown_and_no_gap() {
    let mut case = case();
    for ix in [case.x, case.y] {
        case.sample.stage(ix, 1);
    }
    case.sample.stage(case.far, 2);
    let reading = reading(&case.sample.done(), Territory::Body(case.p));
    assert_eq!(
        reading.gaps.iter().map(|gap| gap.stage).collect::<Vec<_>>(),
        stages(&[2])
    );
    let nowhere = |stage| Unknown {
        stage: StageIx(stage),
        doubt: Doubt::Nowhere,
    };
    assert_eq!(reading.unknown, [nowhere(0), nowhere(3), nowhere(4)]);
}

#[test]
fn present_but_thin_says_by_what() {
    let mut case = case();
    case.sample.stage(case.x, 0);
    case.sample.mark(case.x, 1, false, false, 0);
    case.sample.mark(case.x, 2, false, false, 0);
    case.sample.mark(case.y, 2, false, false, 0);
    for ix in [case.x, case.y] {
        case.sample.stage(ix, 3);
    }
    let reading = reading(&case.sample.done(), Territory::Body(case.p));
    let found: Vec<(u32, Finding)> = reading
        .gaps
        .iter()
        .map(|gap| (gap.stage.0, gap.finding))
        .collect();
    let thin = |single, implied_only| Finding::Thin {
        single,
        implied_only,
        as_a_whole: false,
    };
    assert_eq!(
        found,
        [
            (0, thin(true, false)),
            (1, thin(true, true)),
            (2, thin(false, true))
        ]
    );
}

#[test]
fn what_is_said_of_a_park_as_a_whole_is_told_from_who_is_in_it() {
    let mut case = case();
    case.sample.stage(case.p, 1);
    let atlas = case.sample.done();
    let of = |territory| reading(&atlas, territory).gap(StageIx(1)).map(|gap| gap.finding);
    let thin = |as_a_whole| Finding::Thin {
        single: true,
        implied_only: false,
        as_a_whole,
    };
    assert_eq!(of(Territory::Body(case.p)), Some(thin(true)));
    assert_eq!(of(Territory::City(CityIx(0))), Some(thin(false)));
}

#[test]
fn what_lies_outside_the_region_is_not_elsewhere_in_it() {
    let mut case = case();
    case.sample.stage(case.x, 1);
    case.sample.stage(case.far, 2);
    case.sample.at(case.far).site = Site::Outside;
    let reading = reading(&case.sample.done(), Territory::Body(case.p));
    assert_eq!(reading.gap(StageIx(2)), None);
}

#[test]
fn a_city_holds_all_that_stands_in_it_and_a_place_reads_back() {
    let case = case();
    let atlas = case.sample.done();
    let index = ChainIndex::build(&atlas);
    let city = Territory::City(CityIx(0));
    assert_eq!(
        city.members(&index, &atlas, &[]),
        [case.p, case.x, case.y, case.near]
    );
    assert_eq!(
        Territory::Selection.members(&index, &atlas, &[case.y, case.x, case.y]),
        [case.x, case.y]
    );
    for place in [city, Territory::Body(case.p), Territory::Selection] {
        assert_eq!(Territory::read(&atlas, place.id(&atlas)), Some(place));
    }
    for other in ["x", "c9"] {
        assert_eq!(Territory::read(&atlas, Some(&id(other))), None, "{other}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_stage_is_held_or_a_gap_or_unknown(specs in specs()) {
            let atlas = from_specs(&specs);
            let index = ChainIndex::build(&atlas);
            let bodies = index.bodies().iter().map(|&body| Territory::Body(body));
            for place in bodies.chain([Territory::City(CityIx(0)), Territory::City(CityIx(1))]) {
                let members = place.members(&index, &atlas, &[]);
                let reading = read(&index, &atlas, place, &members);
                if reading.is_silent() {
                    prop_assert!(reading.gaps.is_empty());
                }
                for (row, cell) in reading.cells.iter().enumerate() {
                    let stage = StageIx::of(row);
                    let gap = reading.gap(stage);
                    let unknown = reading.unknown.iter().find(|unknown| unknown.stage == stage);
                    prop_assert!(gap.is_none() || unknown.is_none());
                    prop_assert!(!cell.state.is_present() || unknown.is_none());
                    if cell.state >= State::Planned {
                        prop_assert!(gap.is_some() || unknown.is_some());
                    }
                    let Some(gap) = gap else { continue };
                    prop_assert!(gap.rests_on.contains(&stage));
                    match gap.finding {
                        Finding::Aim { planned } => prop_assert!(planned > 0 && cell.present == 0),
                        Finding::Between { before, after } => {
                            prop_assert!(before < stage && stage < after && cell.holders.is_empty());
                            prop_assert!(reading.cells[before.row()].state.is_present());
                            prop_assert!(reading.cells[after.row()].state.is_present());
                        }
                        Finding::Beyond { end, upstream, steps } => {
                            prop_assert_eq!(end.0.abs_diff(stage.0), steps);
                            prop_assert_eq!(upstream, stage < end);
                            prop_assert!(reading.cells[end.row()].state.is_present() && gap.elsewhere.holders > 0);
                        }
                        Finding::Thin { .. } => prop_assert!(cell.state.is_present()),
                    }
                    let rest = gap.elsewhere;
                    prop_assert!(rest.holders <= rest.with_stages && rest.cities <= rest.cities_with_stages);
                    prop_assert!(rest.nearby.unwrap_or(0) <= rest.holders);
                }
            }
        }
    }
}
