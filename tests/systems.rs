//! `docs/systems.md`: every system that the source documents name, and a link to where the atlas does it.
#![cfg(not(target_arch = "wasm32"))]

use cluster_atlas::{
    engine::{Index, select},
    insight::{
        chain::ChainIndex,
        compare::compare,
        directories::board,
        gaps::{self, Territory},
        matching::{Seeker, candidates},
        network::Network,
    },
    model::{Atlas, EntityIx, RelationTypeIx, StageIx, load},
    query::{ViewState, parse, resolve, write},
};
use std::collections::BTreeSet;

/// A row of the table: the id of the system and its link, without the `?`.
struct System {
    id: &'static str,
    link: &'static str,
}

fn systems() -> Vec<System> {
    let rows = include_str!("../docs/systems.md").lines();
    rows.filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix("| `")?.split(" | ").collect();
        let &[id, _zh, _en, _source, _does, link] = &cells[..] else {
            panic!("{line}");
        };
        let (said, target) = link.strip_prefix("[`?")?.split_once("`](?")?;
        let target = target.strip_suffix(") |")?;
        assert_eq!(said, target, "{line}");
        Some(System {
            id: id.strip_suffix('`')?,
            link: target,
        })
    })
    .collect()
}

fn atlas() -> Atlas {
    match load(include_str!("../public/data/atlas.json")) {
        Ok(atlas) => atlas,
        Err(error) => panic!("{error}"),
    }
}

/// What each link asks for.
fn asked(atlas: &Atlas) -> Vec<(&'static str, ViewState)> {
    let resolve = |system: System| (system.id, resolve(parse(system.link).state, atlas).state);
    systems().into_iter().map(resolve).collect()
}

fn find(atlas: &Atlas, id: Option<&cluster_atlas::model::Id>) -> Option<EntityIx> {
    id.and_then(|id| atlas.find(id))
}

#[test]
fn there_are_forty_three_systems_each_once() {
    let systems = systems();
    let ids: BTreeSet<&str> = systems.iter().map(|system| system.id).collect();
    assert_eq!((systems.len(), ids.len()), (43, 43));
}

#[test]
fn every_link_is_understood_and_written_the_one_way() {
    let atlas = atlas();
    for System { id, link } in systems() {
        let parsed = parse(link);
        assert_eq!(parsed.warnings, [], "{id}");
        assert_eq!(write(&parsed.state), link, "{id}");
        let resolved = resolve(parsed.state, &atlas);
        assert_eq!(resolved.warnings, [], "{id}");
        assert_eq!(write(&resolved.state), link, "{id}");
    }
}

#[test]
fn every_link_shows_something() {
    let atlas = atlas();
    let index = Index::build(&atlas);
    for (id, state) in asked(&atlas) {
        let selection = select(&index, &atlas, &state);
        assert!(!selection.order().is_empty(), "{id}");
        if let Some(dir) = &state.dir {
            let directory = atlas.directory(dir).unwrap();
            let board = board(&atlas, directory, selection.order(), state.year);
            assert!(board.total > 0, "{id}");
            let is_row = |entity| {
                board
                    .groups
                    .iter()
                    .flat_map(|group| &group.rows)
                    .any(|row| row.entity == entity)
            };
            assert!(find(&atlas, state.sel.as_ref()).is_none_or(is_row), "{id}");
        }
    }
}

#[test]
fn every_network_has_relations_and_every_way_is_one() {
    let atlas = atlas();
    let index = Index::build(&atlas);
    for (id, state) in asked(&atlas)
        .into_iter()
        .filter(|(_, state)| state.view.id() == "network")
    {
        let types = &atlas.vocab.relation_types;
        let rel: Vec<RelationTypeIx> = (0..types.len())
            .filter(|&row| state.rel.contains(&types[row].term.id))
            .map(RelationTypeIx::of)
            .collect();
        let net = Network::build(&atlas, select(&index, &atlas, &state).order(), &rel);
        let sel = find(&atlas, state.sel.as_ref());
        let shown = match (sel, state.steps) {
            (Some(sel), Some(steps)) => net.near(&atlas, sel, steps.count()),
            _ => net.clone(),
        };
        assert!(!shown.edges().is_empty(), "{id}");
        if let Some(to) = find(&atlas, state.to.as_ref()) {
            assert!(
                net.path(&atlas, sel.unwrap(), to)
                    .is_some_and(|way| !way.is_empty()),
                "{id}"
            );
        }
    }
}

#[test]
fn every_comparison_has_columns_for_all_and_figures() {
    let atlas = atlas();
    let index = ChainIndex::build(&atlas);
    let mut seen = 0;
    for (id, state) in asked(&atlas)
        .into_iter()
        .filter(|(_, state)| state.view.id() == "compare")
    {
        let shown = compare(&index, &atlas, &state.cmp, state.year);
        assert!(
            shown.columns.len() > 1 && shown.columns.len() == state.cmp.len(),
            "{id}"
        );
        assert!(
            !shown.figures.is_empty() && shown.chain.iter().any(|row| row.differs),
            "{id}"
        );
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn every_gap_is_one_and_has_candidates() {
    let atlas = atlas();
    let index = ChainIndex::build(&atlas);
    let mut seen = 0;
    for (id, state) in asked(&atlas) {
        let Some(gap) = &state.gap else { continue };
        let stage = atlas
            .vocab
            .stages
            .iter()
            .position(|stage| stage.id == *gap)
            .map(StageIx::of)
            .unwrap();
        let place = Territory::read(&atlas, state.of.as_ref()).unwrap();
        let members = place.members(&index, &atlas, &[]);
        let reading = gaps::read(&index, &atlas, place, &members);
        assert!(reading.gap(stage).is_some(), "{id}");
        let seeker = Seeker::new(&atlas, place, members);
        assert!(
            !candidates(&index, &atlas, &seeker, stage, state.weights).is_empty(),
            "{id}"
        );
        seen += 1;
    }
    assert!(seen > 0);
}
