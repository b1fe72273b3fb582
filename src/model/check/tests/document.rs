//! The rules on keys, shapes and wording, and on the document as a whole.

use super::{put, set, small, strict};
use crate::model::{LoadError, load, load_strict};
use serde_json::{Value, json};

#[test]
fn a_text_holds_no_markup() {
    assert_eq!(
        set("/entities/1/zh", json!("乙<b>园</b>")),
        ["entities park-b · zh: holds markup: `<b>园</b>` — write plain text"]
    );
}

#[test]
fn a_text_holds_no_control_characters() {
    assert_eq!(
        set("/entities/0/stages/0/basis/locator", json!("p.\u{202E}1")),
        ["entities park-a · stages.basis.locator: holds the control character U+202E — delete it"]
    );
}

#[test]
fn a_key_is_known() {
    for (path, text) in [
        (
            "/entity",
            "document: `entity` is no key of this record — leave it out",
        ),
        (
            "/meta/titel_zh",
            "meta: `titel_zh` is no key of this record — did you mean `title_zh`?",
        ),
        (
            "/vocab/kind",
            "vocab: `kind` is no key of this record — did you mean `kinds`?",
        ),
        (
            "/vocab/kinds/0/unit",
            "vocab.kinds park: `unit` is no key of this record — leave it out",
        ),
        (
            "/facts/0/unitt",
            "facts f-1: `unitt` is no key of this record — did you mean `unit`?",
        ),
        (
            "/entities/0/place/long",
            "entities park-a · place: `long` is no key of this record — did you mean `lon`?",
        ),
        (
            "/entities/0/stages/0/year",
            "entities park-a · stages: `year` is no key of this record — leave it out",
        ),
        (
            "/entities/0/stages/0/basis/source_id",
            "entities park-a · stages.basis: `source_id` is no key of this record — did you mean `source`?",
        ),
    ] {
        assert_eq!(set(path, json!("1")), [text]);
    }
}

#[test]
fn a_record_has_the_shape_of_its_table() {
    assert_eq!(
        set("/facts/0/value", json!("1")),
        ["facts f-1: invalid type: string \"1\", expected f64 — give it the shape of its table"]
    );
    assert_eq!(
        set("/relations/-", json!([])),
        ["relations #2: is no object — give it the shape of its table"]
    );
}

#[test]
fn the_page_keeps_what_holds() {
    let mut document = small();
    put(&mut document, "/facts/0/unit", json!("家"));
    put(&mut document, "/facts/1/zh", json!(""));
    let atlas = load(&document.to_string()).unwrap();
    assert_eq!(atlas.facts.len(), 2);
    assert_eq!(atlas.issues.len(), 2);
    assert_eq!(
        atlas.facts[0].statement.as_ref().unwrap().zh,
        "two",
        "the other language stands in"
    );
}

#[test]
fn missing_null_and_empty_read_alike() {
    let mut long = small();
    for field in [
        "aliases",
        "city",
        "parent",
        "place",
        "outside",
        "stages",
        "summary_zh",
        "note",
    ] {
        put(&mut long, &format!("/entities/1/{field}"), Value::Null);
    }
    let mut short = small();
    short
        .pointer_mut("/entities/1")
        .unwrap()
        .as_object_mut()
        .unwrap()
        .remove("parent");
    assert_eq!(format!("{:?}", strict(&long)), format!("{:?}", strict(&short)));
}

#[test]
fn a_document_that_cannot_be_used_says_why() {
    for (json, code, text) in [
        (
            "{\"schema\":1",
            "data-syntax",
            "the dataset is no JSON, or cut off: EOF while parsing an object at line 1 column 11",
        ),
        (
            "<html>",
            "data-syntax",
            "the dataset is no JSON, or cut off: expected value at line 1 column 1",
        ),
        (
            "{\"schema\":1,\"facts\":3}",
            "data-shape",
            "the dataset has another shape: invalid type: integer `3`, expected a sequence at line 1 column 21",
        ),
        (
            "{\"entities\":[]}",
            "data-shape",
            "the dataset has another shape: it names no schema",
        ),
        (
            "{\"schema\":2,\"entities\":{}}",
            "data-newer",
            "the dataset is of schema 2, this program reads up to 1",
        ),
        (
            "{\"schema\":1}",
            "data-empty",
            "the dataset holds no entity that can be shown",
        ),
    ] {
        let error = load(json).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, text));
        assert_eq!(load_strict(json).unwrap_err().code(), code);
    }
    assert_eq!(
        LoadError::Mismatch.to_string(),
        "the two parts of the dataset do not belong together"
    );
}
