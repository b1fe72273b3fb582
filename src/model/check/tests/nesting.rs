//! What lies in what has no loop.

use super::{another, put, said, small};
use crate::model::load;
use serde_json::{Value, json};

/// Adds `from part-of to`.
fn nest(document: &mut Value, id: &str, from: &str, to: &str) {
    let mut row = another(document, "/relations/0", id);
    for (key, value) in [("from", from), ("type", "part-of"), ("to", to)] {
        row[key] = json!(value);
    }
    put(document, "/relations/-", row);
}

#[test]
fn a_relation_does_not_put_what_is_around_inside() {
    assert_eq!(
        said(|document| nest(document, "r-2", "park-a", "park-b")),
        [
            "relations r-2 · to: `park-b` lies in what `from` names already — leave out one of the relations or parents that go round"
        ]
    );
}

#[test]
fn relations_lead_nowhere_twice() {
    let text = "lies in what `from` names already — leave out one of the relations or parents that go round";
    assert_eq!(
        said(|document| {
            put(document, "/entities/1/parent", json!(null));
            let third = another(document, "/entities/1", "park-c");
            put(document, "/entities/-", third);
            nest(document, "r-2", "park-a", "park-b");
            nest(document, "r-3", "park-b", "park-c");
            nest(document, "r-4", "park-c", "park-a");
        }),
        [format!("relations r-4 · to: `park-a` {text}")]
    );
}

#[test]
fn the_page_shows_the_rest() {
    let mut document = small();
    nest(&mut document, "r-2", "park-b", "park-a");
    nest(&mut document, "r-3", "park-a", "park-b");
    let mut gone = another(&document, "/relations/0", "r-4");
    gone["to"] = json!("park-x");
    put(&mut document, "/relations/-", gone);
    put(&mut document, "/entities/0/stages/0/id", json!("pilots"));
    let atlas = load(&document.to_string()).unwrap();
    let kept: Vec<&str> = atlas.relations.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(kept, ["r-1", "r-2"]);
    assert_eq!((atlas.entities.len(), atlas.entities[0].stages.len()), (2, 0));
    let said: Vec<String> = atlas.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "entities park-a · stages: `pilots` does not exist — did you mean `pilot`?",
            "relations r-3 · to: `park-b` lies in what `from` names already — leave out one of the relations or parents that go round",
            "relations r-4 · to: `park-x` does not exist — did you mean `park-a`?",
        ]
    );
}
