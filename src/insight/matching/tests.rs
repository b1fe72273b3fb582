//! Exact ranks on a small region, and the laws of a rank.

use super::*;
use crate::insight::chain::index_rows;
use crate::insight::gaps::Territory;
use crate::insight::tests::region::*;
use crate::model::{CityIx, PrecisionIx, Site};

/// Park `p` at (120, 30) with member `m`; `near` shares a subsector, `far` has a branch in `p`, `zone` contains `p`.
fn small() -> (Atlas, [EntityIx; 5]) {
    let mut sample = Sample::new();
    let zone = sample.entity("zone", PARK, C0);
    let p = sample.entity("p", PARK, C0);
    let m = sample.entity("m", COMPANY, C0);
    let near = sample.entity("near", COMPANY, C0);
    let far = sample.entity("far", COMPANY, C1);
    sample.at(p).parent = Some(zone);
    sample.at(m).parent = Some(p);
    sample.place(p, 120.0, 30.0);
    sample.place(near, 120.0, 30.899_322);
    sample.subsectors(m, &[0, 1]);
    sample.subsectors(near, &[0, 2]);
    sample.stage(m, 0);
    sample.stage(m, 2);
    for ix in [zone, m] {
        sample.stage(ix, 4);
    }
    sample.mark(near, 1, false, false, 1);
    sample.stage(zone, 1);
    sample.mark(far, 1, false, true, 2);
    sample.mark(far, 1, false, false, 0);
    sample.relate(far, HAS_SITE_IN, p);
    (sample.done(), [zone, p, m, near, far])
}

fn seeker(atlas: &Atlas, index: &ChainIndex, territory: Territory) -> Seeker {
    Seeker::new(atlas, territory, territory.members(index, atlas, &[]))
}

#[test]
fn every_candidate_shows_its_parts() {
    let (atlas, [_, p, _, near, far]) = small();
    let index = ChainIndex::build(&atlas);
    let found = candidates(
        &index,
        &atlas,
        &seeker(&atlas, &index, Territory::Body(p)),
        StageIx(1),
        Weights::default(),
    );
    // The zone holds the stage too, but contains the park.
    assert_eq!(
        found.iter().map(|one| one.entity).collect::<Vec<_>>(),
        [far, near]
    );
    let [by_branch, by_trade] = &found[..] else {
        panic!("two candidates")
    };
    let values = |one: &Candidate| one.parts.map(|part| part.value);
    let points = |one: &Candidate| one.parts.map(|part| part.points);

    assert_eq!(values(by_trade), [500, 500, 500, 0, 500]);
    assert_eq!(points(by_trade), [2000, 3000, 2000, 0, 1000]);
    assert_eq!((by_trade.points, by_trade.score), (8000, 400));
    assert_eq!(
        (by_trade.stated, by_trade.shared.clone(), by_trade.subsectors),
        (false, vec![SubsectorIx(0)], 2)
    );
    assert_eq!(by_trade.distance, Distance::Km(100));
    assert_eq!(by_trade.grade, GradeIx(1));

    assert_eq!(values(by_branch), [1000, 0, 0, 500, 1000]);
    assert_eq!((by_branch.points, by_branch.score), (8000, 400));
    assert_eq!(by_branch.distance, Distance::CandidateUnknown);
    assert_eq!(by_branch.relations, [RelationIx(0)]);
}

#[test]
fn equal_scores_end_at_the_id_and_weights_turn_them() {
    let (atlas, [_, p, _, near, far]) = small();
    let index = ChainIndex::build(&atlas);
    let seeker = seeker(&atlas, &index, Territory::Body(p));
    let ranked = |weights: Weights| -> Vec<EntityIx> {
        candidates(&index, &atlas, &seeker, StageIx(1), weights)
            .iter()
            .map(|one| one.entity)
            .collect()
    };
    let none = Factor::ALL
        .into_iter()
        .fold(Weights::default(), |weights, factor| weights.with(factor, 0));
    assert_eq!(ranked(none), [far, near]);
    assert_eq!(ranked(none.with(Factor::Shared, 1)), [near, far]);
    assert_eq!(ranked(none.with(Factor::Grade, 10)), [far, near]);
    assert_eq!(none.total(), 0);
    assert_eq!(candidates(&index, &atlas, &seeker, StageIx(1), none)[0].score, 0);
}

#[test]
fn a_place_is_measured_from_itself_or_from_the_mean_of_what_is_known() {
    let (atlas, [zone, p, m, near, _]) = small();
    let index = ChainIndex::build(&atlas);
    let anchor = |territory: Territory| seeker(&atlas, &index, territory).anchor;
    let own = Anchor::At {
        entity: p,
        at: (120.0, 30.0),
        precision: PrecisionIx(0),
    };
    assert_eq!(anchor(Territory::Body(p)), Some(own));
    // The zone has no position of its own; the park inside it has.
    assert_eq!(
        anchor(Territory::Body(zone)),
        Some(Anchor::Mean {
            of: 1,
            at: (120.0, 30.0)
        })
    );
    assert_eq!(Seeker::new(&atlas, Territory::Selection, vec![m]).anchor, None);
    let lost = Seeker::new(&atlas, Territory::Selection, vec![m]);
    let found = candidates(&index, &atlas, &lost, StageIx(1), Weights::default());
    let far_from_nowhere = found.iter().find(|one| one.entity == near).unwrap();
    assert_eq!(far_from_nowhere.distance, Distance::PlaceUnknown);
    assert_eq!(far_from_nowhere.parts[2].value, 0);
}

#[test]
fn the_way_back_names_the_places_whose_gaps_an_entity_fills() {
    let (atlas, [zone, p, _, near, far]) = small();
    let index = ChainIndex::build(&atlas);
    let found = openings(&index, &atlas, far, Weights::default());
    let places: Vec<(Territory, StageIx)> = found.iter().map(|one| (one.territory, one.gap.stage)).collect();
    // In `c0` two entities hold the stage already; the zone holds it thinly, the park not at all.
    assert_eq!(
        places,
        [
            (Territory::Body(p), StageIx(1)),
            (Territory::Body(zone), StageIx(1))
        ]
    );
    assert_eq!(found[0].gap.kind().id(), "fill");
    assert_eq!(found[1].gap.kind().id(), "strengthen");
    assert!(
        openings(&index, &atlas, near, Weights::default())
            .iter()
            .all(|one| one.territory != Territory::City(CityIx(0)))
    );
    assert_eq!(openings(&index, &atlas, p, Weights::default()), []);
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use super::*;
    use proptest::prelude::*;

    fn weights() -> impl Strategy<Value = Weights> {
        proptest::array::uniform5(0..=10_u8).prop_map(|values| {
            Factor::ALL
                .into_iter()
                .zip(values)
                .fold(Weights::default(), |weights, (factor, value)| {
                    weights.with(factor, value)
                })
        })
    }

    proptest! {
        #[test]
        fn any_weights_read_back(weights in weights()) {
            prop_assert_eq!(Weights::read(&weights.code()), Some(weights));
        }

        #[test]
        fn a_rank_is_total_and_adds_up(specs in specs(), weights in weights(), stage in 0..5_u32) {
            let atlas = from_specs(&specs);
            let index = ChainIndex::build(&atlas);
            let stage = StageIx(stage);
            for territory in index.bodies().iter().map(|&body| Territory::Body(body)) {
                let seeker = seeker(&atlas, &index, territory);
                let found = candidates(&index, &atlas, &seeker, stage, weights);
                for one in &found {
                    prop_assert!(seeker.members.binary_search(&one.entity).is_err());
                    prop_assert!(atlas.entity(one.entity).site != Site::Outside);
                    prop_assert_eq!(one.points, one.parts.iter().map(|part| part.value * u32::from(part.weight)).sum::<u32>());
                    prop_assert!(one.parts.iter().all(|part| part.value <= 1000) && one.score <= 1000);
                }
                for pair in found.windows(2) {
                    let key = |one: &Candidate| (Reverse(one.points), atlas.entity(one.entity).id.clone());
                    prop_assert!(key(&pair[0]) < key(&pair[1]));
                }
            }
        }

        #[test]
        fn both_ways_tell_the_same(specs in specs()) {
            let atlas = from_specs(&specs);
            let index = ChainIndex::build(&atlas);
            for entity in index_rows(&atlas) {
                for opening in openings(&index, &atlas, entity, Weights::default()) {
                    let seeker = seeker(&atlas, &index, opening.territory);
                    let found = candidates(&index, &atlas, &seeker, opening.gap.stage, Weights::default());
                    prop_assert!(found.contains(&opening.candidate));
                }
            }
        }
    }
}
