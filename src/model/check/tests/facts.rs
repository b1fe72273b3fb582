//! The rules of facts, relations and milestones.

use super::{another, put, said, set};
use serde_json::{Value, json};

#[test]
fn a_metric_that_is_a_number_has_a_value() {
    assert_eq!(
        set("/facts/0/value", json!(null)),
        [
            "facts f-1 · value: the metric `revenue` is a number, and there is none — give the number, or use a metric in words"
        ]
    );
}

#[test]
fn a_metric_in_words_has_no_value() {
    assert_eq!(
        set("/facts/2/value", json!(3)),
        [
            "facts f-3 · value: the metric `note` is in words, and there is a number — move the number to a metric that is one"
        ]
    );
}

#[test]
fn a_unit_fits_its_metric() {
    assert_eq!(
        set("/facts/0/unit", json!("家")),
        ["facts f-1 · unit: the unit `家` does not fit the metric — use `亿元`, or another metric"]
    );
    assert_eq!(set("/facts/0/unit", json!("亿美元")), Vec::<String>::new());
    assert_eq!(
        said(|document| {
            put(document, "/facts/0/metric", json!("output"));
            put(document, "/facts/0/unit", json!("亿元"));
        }),
        Vec::<String>::new()
    );
}

#[test]
fn a_range_has_two_ends_and_says_so() {
    let text = "— a range has the qualifier `range`, and a value_max greater than its value";
    assert_eq!(
        set("/facts/0/value_max", json!(2)),
        [format!("facts f-1 · value_max: `1..2` is no range {text}")]
    );
    assert_eq!(
        set("/facts/0/qualifier", json!("range")),
        [format!("facts f-1 · value_max: `1..` is no range {text}")]
    );
    assert_eq!(
        said(|document| {
            put(document, "/facts/0/qualifier", json!("range"));
            put(document, "/facts/0/value_max", json!(0.5));
        }),
        [format!("facts f-1 · value_max: `1..0.5` is no range {text}")]
    );
}

#[test]
fn a_conflict_is_said_on_both_sides() {
    assert_eq!(
        set("/facts/0/conflicts", json!(["f-2"])),
        ["facts f-1 · conflicts: `f-2` does not name this record in return — name each in the other"]
    );
    assert_eq!(
        set("/milestones/0/conflicts", json!(["m-2"])),
        ["milestones m-1 · conflicts: `m-2` does not exist — did you mean `m-1`?"]
    );
}

#[test]
fn a_conflict_is_between_figures_of_one_kind() {
    let both = |document: &mut Value| {
        put(document, "/facts/0/conflicts", json!(["f-2"]));
        put(document, "/facts/1/conflicts", json!(["f-1"]));
    };
    assert_eq!(said(both), Vec::<String>::new());
    let text = "differs in entity, metric, period, scope, nature or unit — figures of different kinds do not contradict each other: leave the conflict out";
    assert_eq!(
        said(|document| {
            both(document);
            put(document, "/facts/0/period", json!("2024"));
        }),
        [
            format!("facts f-1 · conflicts: `f-2` {text}"),
            format!("facts f-2 · conflicts: `f-1` {text}")
        ]
    );
}

#[test]
fn a_relation_joins_two_entities() {
    assert_eq!(
        set("/relations/0/to", json!("park-a")),
        ["relations r-1 · to: `park-a` is both ends — name two different entities"]
    );
}

#[test]
fn a_relation_is_said_once() {
    assert_eq!(
        said(|document| {
            let mut back = another(document, "/relations/0", "r-2");
            (back["from"], back["to"]) = (json!("park-b"), json!("park-a"));
            put(document, "/relations/-", back);
        }),
        ["relations r-2 · to: says the same as `r-1` — leave this one out"]
    );
}
