//! The rules of directories and structures.

use super::{another, put, said, set, small};
use crate::model::load;
use serde_json::json;

#[test]
fn an_id_names_one_directory_and_one_structure() {
    for table in ["directories", "structures"] {
        let id = if table == "structures" {
            "one-core"
        } else {
            "parks"
        };
        assert_eq!(
            said(|document| {
                let copy = another(document, &format!("/{table}/0"), id);
                put(document, &format!("/{table}/-"), copy);
            }),
            [format!(
                "{table} {id} · id: `{id}` is the id of an earlier record too — give this record an id of its own"
            )]
        );
    }
}

#[test]
fn a_selector_or_column_is_a_word_about_the_vocabulary() {
    let text = "is no selector or column of this vocabulary";
    for (path, word, field, remedy) in [
        (
            "/directories/0/rows/1",
            "kind:parks",
            "rows",
            "did you mean `kind:park`?",
        ),
        (
            "/directories/0/rows/1",
            "kind:park stages:pilot",
            "rows",
            "did you mean `stage:pilot`?",
        ),
        (
            "/directories/0/columns/0",
            "sites",
            "columns",
            "did you mean `site`?",
        ),
        (
            "/directories/0/columns/0",
            "colour",
            "columns",
            "write table:term, such as kind:ID, or a column that docs/data.md lists",
        ),
        (
            "/directories/0/groups/0",
            "milestone:opend",
            "groups",
            "did you mean `milestone:opened`?",
        ),
    ] {
        let wrong = word.split(' ').next_back().unwrap();
        assert_eq!(
            set(path, json!(word)),
            [format!(
                "directories parks · {field}: `{wrong}` {text} — {remedy}"
            )]
        );
    }
    // A kind is who belongs, not what is shown of them.
    assert_eq!(
        set("/directories/0/columns/0", json!("kind:park"))
            .first()
            .map(String::as_str),
        Some(
            "directories parks · columns: `kind:park` is no selector or column of this vocabulary — write table:term, such as kind:ID, or a column that docs/data.md lists"
        )
    );
    assert_eq!(
        set("/structures/0/parts/1/term", json!("link:talents")),
        [format!(
            "structures one-core · parts: `link:talents` {text} — did you mean `link:talent`?"
        )]
    );
}

#[test]
fn a_directory_says_who_belongs() {
    assert_eq!(
        set("/directories/0/rows", json!([])),
        [
            "directories parks · rows: says of nobody that they belong — write at least one clause of selectors"
        ]
    );
}

#[test]
fn a_structure_names_what_exists() {
    for (path, value, text) in [
        (
            "/structures/0/entity",
            "park-x",
            "entity: `park-x` does not exist — did you mean `park-a`?",
        ),
        (
            "/structures/0/shape",
            "cores",
            "shape: `cores` does not exist — did you mean `core`?",
        ),
        (
            "/structures/0/parts/0/entity",
            "park-x",
            "parts: `park-x` does not exist — did you mean `park-a`?",
        ),
        (
            "/structures/0/parts/0/source",
            "s-9",
            "parts: `s-9` does not exist — did you mean `s-1`?",
        ),
    ] {
        assert_eq!(
            set(path, json!(value)),
            [format!("structures one-core · {text}")],
            "{path}"
        );
    }
}

#[test]
fn a_structure_has_a_source_and_a_spot_in_it() {
    assert_eq!(
        set("/structures/0/source", json!(null)),
        ["structures one-core · source: there is none — name the source that says so"]
    );
    assert_eq!(
        set("/structures/0/locator", json!("")),
        ["structures one-core · source: names no spot in the source — name the line, page or part"]
    );
    assert_eq!(
        set("/structures/0/parts/0/source", json!("s-1")),
        ["structures one-core · parts: names no spot in the source — name the line, page or part"]
    );
}

#[test]
fn a_structure_has_parts() {
    assert_eq!(
        set("/structures/0/parts", json!([])),
        ["structures one-core · parts: has none — write them, those that no source names too"]
    );
}

#[test]
fn a_part_that_no_source_names_leads_nowhere() {
    assert_eq!(
        set("/structures/0/parts/2/entity", json!("park-b")),
        [
            "structures one-core · parts: is said to be named by no source, and leads to `park-b` — leave out what it leads to, or that it is unnamed"
        ]
    );
}

#[test]
fn a_part_leads_to_one_thing() {
    assert_eq!(
        set("/structures/0/parts/0/term", json!("link:talent")),
        ["structures one-core · parts: leads to an entity and to `link:talent` — leave out one of the two"]
    );
}

#[test]
fn a_key_of_a_part_is_known() {
    assert_eq!(
        set("/structures/0/parts/0/entities", json!([])),
        ["structures one-core · parts: `entities` is no key of this record — leave it out"]
    );
}

/// A clause with an unknown word would mean more without it, so it goes as a whole; a part keeps its place.
#[test]
fn the_page_keeps_what_holds_of_them() {
    let mut document = small();
    put(
        &mut document,
        "/directories/0/rows/1",
        json!("kind:company stage:pilots"),
    );
    put(&mut document, "/structures/0/parts/0/entity", json!("park-x"));
    let atlas = load(&document.to_string()).unwrap();
    assert_eq!(atlas.directories[0].clauses.len(), 1);
    let targets: Vec<bool> = atlas.structures[0]
        .parts()
        .map(|part| part.target.is_some())
        .collect();
    assert_eq!(targets, [false, true, false]);
    put(&mut document, "/directories/0/rows/0", json!("kind:ship"));
    assert_eq!(load(&document.to_string()).unwrap().directories, []);
}
