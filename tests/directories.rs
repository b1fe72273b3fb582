//! The directories and structures of the real dataset: what they may say of it.
#![cfg(not(target_arch = "wasm32"))]

use cluster_atlas::{
    insight::{
        directories::{GroupKey, board},
        structures::naming,
    },
    model::{Atlas, EntityIx, load},
};

fn atlas() -> Atlas {
    match load(include_str!("../public/data/atlas.json")) {
        Ok(atlas) => atlas,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn there_is_one_for_each_of_the_systems() {
    let atlas = atlas();
    let ids: Vec<&str> = atlas.directories.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "projects", "funds", "services", "talent", "research", "fence", "listing"
        ]
    );
    let ids: Vec<&str> = atlas.structures.iter().map(|row| row.id.as_str()).collect();
    for id in [
        "one-core-four-parks",
        "four-valleys",
        "service-12345x",
        "ftz-layout",
        "one-park-one-industry",
        "six-chains",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn every_directory_has_rows_and_every_column_someone_in_it() {
    let atlas = atlas();
    let all: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
    for directory in &atlas.directories {
        let board = board(&atlas, directory, &all, None);
        let rows: usize = board.groups.iter().map(|group| group.rows.len()).sum();
        assert!(
            rows > 0 && rows == board.total as usize,
            "{}: {rows} rows",
            directory.id
        );
        for column in &board.coverage {
            assert!(
                (1..=board.total).contains(&column.known),
                "{}: {column:?}",
                directory.id
            );
        }
    }
}

#[test]
fn a_project_without_a_step_stands_apart() {
    let atlas = atlas();
    let all: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
    let projects = atlas.directories.iter().find(|row| row.id.as_str() == "projects");
    let board = board(&atlas, projects.unwrap(), &all, None);
    let unknown = board.groups.iter().find(|group| group.key == GroupKey::Unknown);
    for row in &unknown.unwrap().rows {
        let steps = atlas.milestones.iter().filter(|step| step.entity == row.entity);
        assert_eq!(steps.filter(|step| step.planned).count(), 0);
    }
}

/// A part that leads nowhere is text only; one that no source names never leads anywhere.
#[test]
fn every_structure_has_parts_that_lead_somewhere_or_are_said_not_to() {
    for structure in atlas().structures {
        let naming = naming(&structure);
        assert!(
            naming.parts > 1 && naming.linked <= naming.named && naming.named <= naming.parts,
            "{}: {naming:?}",
            structure.id
        );
        for part in structure.parts() {
            assert!(!part.name.zh.is_empty() && !part.name.en.is_empty());
            assert!(!part.basis.locator.is_empty(), "{}", structure.id);
        }
    }
}
