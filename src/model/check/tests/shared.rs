//! The rules that every table shares.

use super::{another, put, said, set};
use serde_json::json;

#[test]
fn an_id_is_kebab_case() {
    assert_eq!(
        set(
            "/sources/-",
            json!({"id": "S 2", "grade": "official", "title": "t", "publisher": "p"})
        ),
        [
            "sources S 2 · id: `S 2` is no id — use lower-case ASCII letters and digits, joined by single hyphens"
        ]
    );
    assert_eq!(
        set("/relations/0/id", json!(null)),
        [
            "relations #1 · id: `` is no id — use lower-case ASCII letters and digits, joined by single hyphens"
        ]
    );
}

#[test]
fn an_id_names_one_record() {
    assert_eq!(
        said(|document| {
            let copy = another(document, "/milestones/0", "m-1");
            put(document, "/milestones/-", copy);
        }),
        ["milestones m-1 · id: `m-1` is the id of an earlier record too — give this record an id of its own"]
    );
}

#[test]
fn a_reference_names_what_exists() {
    for (path, value, text) in [
        (
            "/vocab/metrics/1/unit",
            "亿",
            "vocab.metrics companies · unit: `亿` does not exist — did you mean `亿元`?",
        ),
        (
            "/vocab/districts/0/city",
            "hangzou",
            "vocab.districts yuhang · city: `hangzou` does not exist — did you mean `hangzhou`?",
        ),
        (
            "/entities/1/kind",
            "parks",
            "entities park-b · kind: `parks` does not exist — did you mean `park`?",
        ),
        (
            "/entities/1/parent",
            "park-x",
            "entities park-b · parent: `park-x` does not exist — did you mean `park-a`?",
        ),
        (
            "/entities/1/city",
            "zz",
            "entities park-b · city: `zz` does not exist — add it, or leave the reference out",
        ),
        (
            "/entities/0/stages/0/id",
            "pilots",
            "entities park-a · stages: `pilots` does not exist — did you mean `pilot`?",
        ),
        (
            "/entities/0/stages/0/strength",
            "state",
            "entities park-a · stages: `state` does not exist — did you mean `stated`?",
        ),
        (
            "/entities/0/designations/0/id",
            "towns",
            "entities park-a · designations: `towns` does not exist — did you mean `town`?",
        ),
        (
            "/facts/2/entity",
            "park-c",
            "facts f-3 · entity: `park-c` does not exist — did you mean `park-a`?",
        ),
        (
            "/facts/2/scope",
            "al",
            "facts f-3 · scope: `al` does not exist — did you mean `all`?",
        ),
        (
            "/facts/2/nature",
            "actul",
            "facts f-3 · nature: `actul` does not exist — did you mean `actual`?",
        ),
        (
            "/facts/2/source",
            "s-9",
            "facts f-3 · source: `s-9` does not exist — did you mean `s-1`?",
        ),
        (
            "/relations/0/type",
            "nears",
            "relations r-1 · type: `nears` does not exist — did you mean `near`?",
        ),
        (
            "/milestones/0/kind",
            "opend",
            "milestones m-1 · kind: `opend` does not exist — did you mean `opened`?",
        ),
    ] {
        let said = set(path, json!(value));
        assert_eq!(said.first().map(String::as_str), Some(text), "{path}");
    }
    assert_eq!(
        set("/facts/2/entity", json!("")),
        ["facts f-3 · entity: is empty — write it"]
    );
}

#[test]
fn a_reference_to_what_was_left_out_says_so() {
    assert_eq!(
        set("/entities/1/kind", json!("zzz")),
        [
            "entities park-b · kind: `zzz` does not exist — add it, or leave the reference out",
            "facts f-3 · entity: `park-b` is left out for a fault of its own — mend that record first",
            "relations r-1 · to: `park-b` is left out for a fault of its own — mend that record first",
        ]
    );
}

#[test]
fn a_needed_text_is_there_in_both_languages() {
    assert_eq!(
        set("/facts/2/en", json!("")),
        ["facts f-3 · zh: is in one language only — write it in the other language too"]
    );
    assert_eq!(
        set("/entities/1/summary_zh", json!("一句")),
        ["entities park-b · summary_zh: is in one language only — write it in the other language too"]
    );
    assert_eq!(
        said(|document| {
            put(document, "/milestones/0/zh", json!(null));
            put(document, "/milestones/0/en", json!(""));
        }),
        ["milestones m-1 · zh: is empty — write it"]
    );
    assert_eq!(
        set("/sources/0/publisher", json!(null)),
        ["sources s-1 · publisher: is empty — write it"]
    );
}

#[test]
fn a_date_is_one() {
    assert_eq!(
        set("/sources/0/date", json!("2024-13")),
        ["sources s-1 · date: `2024-13` is no date — write YYYY, YYYY-MM or YYYY-MM-DD"]
    );
    assert_eq!(
        set("/milestones/0/date", json!(null)),
        ["milestones m-1 · date: `` is no date — write YYYY, YYYY-MM or YYYY-MM-DD"]
    );
}

#[test]
fn a_period_is_one() {
    assert_eq!(
        set("/facts/0/period", json!("2024..2023")),
        [
            "facts f-1 · period: `2024..2023` is no period — write YYYY, YYYY-MM, YYYY-MM-DD, YYYY-H1, YYYY-Q1, a..b, a.. or ..b"
        ]
    );
}

#[test]
fn natures_are_the_four_in_order() {
    assert_eq!(
        said(|document| document
            .pointer_mut("/vocab/natures")
            .unwrap()
            .as_array_mut()
            .unwrap()
            .swap(0, 1)),
        [
            "vocab.natures · id: the terms must begin with actual, cumulative, planned, target, in this order — put them in this order"
        ]
    );
}

#[test]
fn bounds_are_four_numbers_in_order() {
    assert_eq!(
        set("/meta/bounds", json!([123.3, 27, 118, 31.5])),
        [
            "meta · bounds: the bounds are not west, south, east, north — write four numbers in degrees: [west, south, east, north]"
        ]
    );
}
