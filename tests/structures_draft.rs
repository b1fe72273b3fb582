//! The drafted directories and structures against the real dataset; to go once they are rows of it.
#![cfg(not(target_arch = "wasm32"))]

use cluster_atlas::{
    insight::{
        directories::{Directory, DirectoryRow, GroupKey, board},
        structures::{PartRow, Structure, StructureRow},
    },
    model::{Atlas, EntityIx, Text, load},
};
use serde_json::Value;

fn atlas() -> Atlas {
    match load(include_str!("../public/data/atlas.json")) {
        Ok(atlas) => atlas,
        Err(error) => panic!("{error}"),
    }
}

fn rows(table: &str) -> Vec<Value> {
    let draft: Value =
        serde_json::from_str(include_str!("../public/data/structures-draft.json")).unwrap_or_default();
    let rows = draft[table].as_array().cloned().unwrap_or_default();
    assert!(!rows.is_empty(), "no {table}");
    rows
}

fn text(row: &Value, key: &str) -> String {
    row[key].as_str().unwrap_or_default().to_owned()
}

fn both(row: &Value, zh: &str, en: &str) -> Text {
    Text::new(text(row, zh), text(row, en))
}

fn texts(row: &Value, key: &str) -> Vec<String> {
    let words = row[key].as_array().into_iter().flatten();
    words.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn directory(row: &Value) -> DirectoryRow {
    DirectoryRow {
        id: text(row, "id"),
        name: both(row, "zh", "en"),
        note: Some(both(row, "note_zh", "note_en")),
        rows: texts(row, "rows"),
        columns: texts(row, "columns"),
        groups: texts(row, "groups"),
    }
}

fn part(row: &Value) -> PartRow {
    PartRow {
        name: both(row, "zh", "en"),
        group: both(row, "group_zh", "group_en"),
        entity: text(row, "entity"),
        term: text(row, "term"),
        unnamed: row["unnamed"] == true,
        planned: row["planned"] == true,
        source: text(row, "source"),
        locator: text(row, "locator"),
    }
}

fn structure(row: &Value) -> StructureRow {
    StructureRow {
        id: text(row, "id"),
        name: both(row, "zh", "en"),
        entity: text(row, "entity"),
        shape: text(row, "shape"),
        source: text(row, "source"),
        locator: text(row, "locator"),
        note: Some(both(row, "note_zh", "note_en")),
        parts: row["parts"].as_array().into_iter().flatten().map(part).collect(),
    }
}

#[test]
fn every_word_of_the_directories_is_in_the_vocabulary() {
    let atlas = atlas();
    for row in rows("directories") {
        let row = directory(&row);
        let mut unknown = Directory::unknown(&row, &atlas.vocab);
        // This designation is one of the drafted additions.
        unknown.retain(|word| *word != "tag:listing-candidate");
        assert_eq!(unknown, Vec::<&str>::new(), "{}", row.id);
    }
}

#[test]
fn every_directory_has_rows_and_says_what_is_missing() {
    let atlas = atlas();
    let all: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
    for row in rows("directories") {
        let directory = Directory::read(&directory(&row), &atlas.vocab).unwrap();
        let board = board(&atlas, &directory, &all, None);
        let unknown = board.groups.iter().filter(|group| group.key == GroupKey::Unknown);
        let coverage: Vec<u32> = board.coverage.iter().map(|column| column.known).collect();
        println!(
            "{} {} in {:?}, unknown {}; {coverage:?}",
            directory.id,
            board.total,
            board
                .groups
                .iter()
                .map(|group| group.rows.len())
                .collect::<Vec<_>>(),
            unknown.map(|group| group.rows.len()).sum::<usize>()
        );
        assert!(board.total > 0, "{}", directory.id);
        // A column that no row has would be a mistake of the draft.
        assert!(
            coverage.iter().all(|known| *known > 0),
            "{}: {coverage:?}",
            directory.id
        );
    }
}

#[test]
fn every_structure_rests_on_the_dataset() {
    let atlas = atlas();
    for row in rows("structures") {
        let row = structure(&row);
        assert_eq!(Structure::unknown(&row, &atlas), Vec::<&str>::new(), "{}", row.id);
        let read = Structure::read(&row, &atlas).unwrap();
        println!("{} {:?} {:?}", read.id, read.sizes(), read.naming());
        for part in read.parts() {
            assert!(
                !(part.unnamed && part.target.is_some()),
                "{}: {:?}",
                read.id,
                part.name
            );
            assert!(
                !part.name.zh.is_empty() && !part.name.en.is_empty(),
                "{}",
                read.id
            );
        }
    }
}
