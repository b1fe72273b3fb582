//! The chain's readings on the real dataset: what they may say of it, and what they must never say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "these are helpers of tests, which the lint does not see"
)]

use cluster_atlas::insight::brain::{self, Due, NoActual};
use cluster_atlas::insight::chain::{By, ChainIndex, Row, RowKey, State, children, flow, matrix};
use cluster_atlas::insight::gaps::{self, GapKind, Territory};
use cluster_atlas::insight::matching::{Seeker, Weights, candidates, openings};
use cluster_atlas::model::{Atlas, EntityIx, Id, Site, StageIx, load};

struct Real {
    atlas: Atlas,
    index: ChainIndex,
    all: Vec<EntityIx>,
}

fn real() -> Real {
    let atlas = load(include_str!("../public/data/atlas.json")).unwrap();
    let all = (0..atlas.entities.len()).map(EntityIx::of).collect();
    Real {
        index: ChainIndex::build(&atlas),
        atlas,
        all,
    }
}

impl Real {
    fn entity(&self, id: &str) -> EntityIx {
        self.atlas.find(&id.parse::<Id>().unwrap()).unwrap()
    }

    fn stage(&self, id: &str) -> StageIx {
        let stages = &self.atlas.vocab.stages;
        StageIx::of(stages.iter().position(|stage| stage.id.as_str() == id).unwrap())
    }

    fn read(&self, place: &str) -> gaps::Reading {
        let place = Territory::read(&self.atlas, Some(&place.parse().unwrap())).unwrap();
        let members = place.members(&self.index, &self.atlas, &self.all);
        gaps::read(&self.index, &self.atlas, place, &members)
    }
}

#[test]
fn totals_count_each_entity_once_whatever_the_rows() {
    let real = real();
    let marked = |planned: bool| {
        let has = |ix: &&EntityIx| {
            real.atlas
                .entity(**ix)
                .stages
                .iter()
                .any(|mark| mark.planned == planned)
        };
        real.all.iter().filter(has).count()
    };
    for by in By::ALL {
        let matrix = matrix(&real.index, &real.atlas, &real.all, by);
        assert_eq!(matrix.total.members.len(), real.atlas.entities.len());
        assert_eq!(matrix.total.stages.present as usize, marked(false));
        assert!(matrix.total.stages.known() as usize <= marked(false) + marked(true));
    }
}

#[test]
fn policies_regions_funds_and_universities_are_out_of_scope_for_stages() {
    let real = real();
    let matrix = matrix(&real.index, &real.atlas, &real.all, By::Kind);
    let out: Vec<&str> = matrix
        .rows
        .iter()
        .filter(|row| row.cells[0].state == State::Out)
        .map(|row| match row.key {
            RowKey::Kind(kind) => real.atlas.vocab.kinds[kind.row()].id.as_str(),
            _ => panic!("a row by kind"),
        })
        .collect();
    assert_eq!(out, ["region", "university", "fund", "policy"]);
}

#[test]
fn every_row_opens_into_exactly_its_entities() {
    let real = real();
    let mut open: Vec<Row> = By::ALL
        .into_iter()
        .flat_map(|by| matrix(&real.index, &real.atlas, &real.all, by).rows)
        .collect();
    while let Some(row) = open.pop() {
        let inner = children(&real.index, &real.atlas, &row);
        if !inner.is_empty() {
            let mut held: Vec<EntityIx> = inner.iter().flat_map(|row| row.members.clone()).collect();
            held.sort_unstable();
            held.dedup();
            assert_eq!(held, row.members, "{}", row.key.id(&real.atlas));
        }
        open.extend(inner);
    }
}

#[test]
fn the_airport_park_reads_as_its_sources_speak() {
    let real = real();
    let reading = real.read("hangzhou-airport-biopharma-park");
    assert_eq!(
        reading.range,
        Some((real.stage("pilot"), real.stage("manufacturing")))
    );
    let kinds: Vec<(&str, GapKind)> = reading
        .gaps
        .iter()
        .map(|gap| (real.atlas.vocab.stages[gap.stage.row()].id.as_str(), gap.kind()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("discovery", GapKind::Extend),
            ("bench", GapKind::Extend),
            ("preclinical", GapKind::Fill),
            ("clinical", GapKind::Fill),
            ("production-support", GapKind::Build),
            ("cold-chain", GapKind::Extend),
            ("sales-service", GapKind::Extend),
        ]
    );
}

#[test]
fn a_park_without_stage_evidence_has_no_gaps() {
    let real = real();
    let reading = real.read("tianmu-medicine-port");
    assert!(reading.is_silent() && reading.gaps.is_empty());
}

#[test]
fn every_candidate_holds_the_stage_elsewhere_in_the_region() {
    let real = real();
    let place = Territory::Body(real.entity("shaoxing-binhai-biopharma-platform"));
    let members = place.members(&real.index, &real.atlas, &[]);
    let seeker = Seeker::new(&real.atlas, place, members.clone());
    let reading = gaps::read(&real.index, &real.atlas, place, &members);
    let pilot = reading.gap(real.stage("pilot")).unwrap();
    let found = candidates(&real.index, &real.atlas, &seeker, pilot.stage, Weights::default());
    assert_eq!(found.len() as u32, pilot.elsewhere.holders);
    for one in &found {
        let entity = real.atlas.entity(one.entity);
        assert!(
            entity
                .stages
                .iter()
                .any(|mark| mark.stage == pilot.stage && !mark.planned)
        );
        assert!(entity.site != Site::Outside && !members.contains(&one.entity));
    }
    let back = openings(&real.index, &real.atlas, found[0].entity, Weights::default());
    assert!(
        back.iter()
            .any(|one| one.territory == place && one.candidate == found[0])
    );
}

#[test]
fn a_flow_of_everything_says_who_is_in_it() {
    let real = real();
    let flow = flow(&real.atlas, &real.all);
    let all = flow.both + flow.stage_only + flow.subsector_only + flow.neither;
    assert_eq!(all as usize, real.atlas.entities.len());
    assert!(flow.bands.iter().all(|band| !band.entities.is_empty()));
}

#[test]
fn the_airport_parks_targets_have_a_year_left_and_no_actual_figure_alike() {
    let real = real();
    let rows = brain::targets(&real.atlas, &[real.entity("hangzhou-airport-biopharma-park")]);
    let of = |id: &str| {
        let is_it = |row: &&brain::TargetRow| {
            let fact = real.atlas.fact(row.target);
            real.atlas.vocab.metrics[fact.metric.row()].term.id.as_str() == id
        };
        rows.iter().find(is_it).map(|row| (row.due, row.progress))
    };
    assert_eq!(of("company-count"), Some((Due::In(1), None)));
    assert_eq!(of("industry-scale"), Some((Due::In(1), None)));
    assert!(
        rows.iter()
            .all(|row| matches!(row.actual, Err(NoActual::NoneRecorded | NoActual::NoneAlike)))
    );
}

#[test]
fn nothing_is_summed_over_the_whole_region() {
    // Cities hold parks, parks hold firms: no figure of all of them may be added up.
    let real = real();
    let figures = brain::key_figures(&real.index, &real.atlas, &real.all, None);
    let summed: Vec<usize> = figures
        .iter()
        .filter(|figure| figure.sum.is_ok())
        .map(|figure| figure.facts.len())
        .collect();
    assert_eq!(summed, Vec::<usize>::new());
}
