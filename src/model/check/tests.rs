//! One test a rule: a small dataset that holds, one thing wrong with it, the exact text.

use crate::model::{Atlas, LoadError, load, load_strict};
use serde_json::{Value, json};

/// A dataset of two parks in one city, small enough to see through.
fn small() -> Value {
    let term = |id: &str| json!({"id": id, "zh": "名", "en": "name"});
    json!({
        "schema": 1,
        "meta": {"title_zh": "图谱", "title_en": "Atlas", "region_zh": "地区", "region_en": "Region",
            "version": "1", "date": "2026-11-22", "bounds": [118, 27, 123.3, 31.5]},
        "vocab": {
            "kinds": [term("park"), term("company")],
            "units": [{"id": "亿元", "zh": "亿元", "en": "100 m CNY", "kind": "money"},
                {"id": "亿美元", "zh": "亿美元", "en": "100 m USD", "kind": "money"},
                {"id": "家", "zh": "家", "en": "companies", "kind": "count"}],
            "metrics": [
                {"id": "revenue", "zh": "营收", "en": "Revenue", "unit": "亿元", "nature": "actual", "kind": "money"},
                {"id": "companies", "zh": "企业", "en": "Companies", "unit": "家", "nature": "actual", "kind": "count"},
                {"id": "output", "zh": "产量", "en": "Output", "unit": "家", "nature": "actual", "kind": "quantity"},
                {"id": "note", "zh": "要点", "en": "Note", "unit": null, "nature": "actual", "kind": "text"}],
            "natures": [term("actual"), term("cumulative"), term("planned"), term("target")],
            "scopes": [term("all")], "subsectors": [term("api")], "stages": [term("pilot"), term("clinical")],
            "links": [term("talent")],
            "relation_types": [{"id": "near", "zh": "近", "en": "near", "inverse_zh": "近", "inverse_en": "near",
                "symmetric": true}],
            "grades": [term("official")], "designations": [term("town")], "milestone_kinds": [term("opened")],
            "cities": [{"id": "hangzhou", "zh": "杭州", "en": "Hangzhou", "adcode": "1"},
                {"id": "ningbo", "zh": "宁波", "en": "Ningbo", "adcode": "2"}],
            "districts": [{"id": "yuhang", "zh": "余杭", "en": "Yuhang", "city": "hangzhou", "adcode": "11"}],
            "place_precisions": [term("town")]
        },
        "sources": [{"id": "s-1", "title": "题", "publisher": "社", "url": "https://example.org/a", "date": "2024",
            "lang": "zh", "grade": "official", "retrieved": "2026-11-22", "note": null}],
        "entities": [
            {"id": "park-a", "kind": "park", "zh": "甲园", "en": "Park A", "city": "hangzhou", "district": "yuhang",
                "place": {"lon": 120.1, "lat": 30.2, "precision": "town", "method": "m"}, "sources": ["s-1"],
                "stages": [{"id": "pilot", "basis": {"source": "s-1", "locator": "p. 1"}, "strength": "stated"}],
                "designations": [{"id": "town", "year": "2023", "source": "s-1", "locator": "p. 1"}]},
            {"id": "park-b", "kind": "park", "zh": "乙园", "en": "Park B", "parent": "park-a", "sources": ["s-1"]}],
        "facts": [
            {"id": "f-1", "entity": "park-a", "metric": "revenue", "value": 1, "unit": "亿元", "period": "2023",
                "nature": "actual", "qualifier": "exact", "source": "s-1", "locator": "p. 1", "zh": "一", "en": "one"},
            {"id": "f-2", "entity": "park-a", "metric": "revenue", "value": 2, "unit": "亿元", "period": "2023",
                "nature": "actual", "qualifier": "exact", "source": "s-1", "locator": "p. 1", "zh": "二", "en": "two"},
            {"id": "f-3", "entity": "park-b", "metric": "note", "text": "词", "source": "s-1", "locator": "p. 1",
                "zh": "三", "en": "three"}],
        "relations": [{"id": "r-1", "from": "park-a", "type": "near", "to": "park-b", "source": "s-1",
            "locator": "p. 1"}],
        "milestones": [{"id": "m-1", "entity": "park-a", "date": "2024-05", "kind": "opened", "nature": "past",
            "zh": "开", "en": "opened", "source": "s-1", "locator": "p. 1"}]
    })
}

fn strict(document: &Value) -> Atlas {
    load_strict(&document.to_string()).unwrap().1
}

/// What the rules say after one change to the small dataset.
fn said(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut document = small();
    change(&mut document);
    strict(&document).issues.iter().map(ToString::to_string).collect()
}

fn set(path: &str, value: Value) -> Vec<String> {
    said(|document| put(document, path, value))
}

fn put(document: &mut Value, path: &str, value: Value) {
    let (parent, key) = path.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
}

fn another(document: &Value, path: &str, id: &str) -> Value {
    let mut row = document.pointer(path).unwrap().clone();
    row["id"] = json!(id);
    row
}

#[test]
fn the_small_dataset_holds() {
    assert_eq!(said(|_| {}), Vec::<String>::new());
    let atlas = strict(&small());
    assert!(atlas.complete);
    assert_eq!(
        (
            atlas.entities.len(),
            atlas.facts.len(),
            atlas.relations.len(),
            atlas.milestones.len()
        ),
        (2, 3, 1, 1)
    );
}

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
fn a_position_lies_in_the_region() {
    assert_eq!(
        set("/entities/0/place/lon", json!(110)),
        ["entities park-a · place: 110, 30.2 is not in the region — mend the position, or set it to null"]
    );
    assert_eq!(
        set("/entities/0/place/lat", json!(null)),
        ["entities park-a · place: 120.1, ? is not in the region — mend the position, or set it to null"]
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

#[test]
fn what_is_outside_has_no_place_inside() {
    let text = "is set, though the entity is outside the region — set it to null, or set outside to false";
    assert_eq!(
        set("/entities/0/outside", json!(true)),
        ["city", "district", "place"].map(|field| format!("entities park-a · {field}: {text}"))
    );
}

#[test]
fn a_district_is_in_its_city() {
    assert_eq!(
        set("/entities/0/city", json!("ningbo")),
        ["entities park-a · district: `yuhang` is not in the city given — mend the city or the district"]
    );
}

#[test]
fn parents_lead_nowhere_twice() {
    assert_eq!(
        set("/entities/0/parent", json!("park-b")),
        [
            "entities park-b · parent: `park-a` leads back to this record — set the parent of one of them to null"
        ]
    );
    assert_eq!(
        set("/entities/1/parent", json!("park-b")),
        [
            "entities park-b · parent: `park-b` leads back to this record — set the parent of one of them to null"
        ]
    );
}

#[test]
fn a_statement_has_a_source() {
    assert_eq!(
        set("/facts/0/source", json!(null)),
        ["facts f-1 · source: there is none — name the source that says so"]
    );
    assert_eq!(
        set("/entities/1/sources", json!([])),
        ["entities park-b · sources: there is none — name the source that says so"]
    );
    assert_eq!(
        set("/entities/0/stages/0/basis", json!(null)),
        ["entities park-a · stages: there is none — name the source that says so"]
    );
}

#[test]
fn a_source_has_a_locator() {
    assert_eq!(
        set("/facts/0/locator", json!("")),
        ["facts f-1 · source: names no spot in the source — name the line, page or part"]
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
fn a_stage_is_there_or_planned() {
    let planned =
        json!([{"id": "pilot", "basis": {"source": "s-1", "locator": "p. 1"}, "strength": "stated"}]);
    assert_eq!(
        set("/entities/0/planned_stages", planned),
        ["entities park-a · planned_stages: `pilot` is both present and planned — leave out one of the two"]
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
fn an_address_is_one_of_the_web() {
    let text = "is no address of the web — write http:// or https:// with a host, or null";
    for address in [
        "javascript:alert(1)",
        "//example.org/",
        "http://",
        "ftp://example.org/",
        "https://exa mple.org/",
    ] {
        let said = set("/sources/0/url", json!(address));
        assert_eq!(said, [format!("sources s-1 · url: `{address}` {text}")]);
    }
    for address in [
        "http://example.org",
        "https://a-b.example.org:8080/x?y=1&z#w",
        "https://example.org/杭州",
    ] {
        assert_eq!(
            set("/sources/0/url", json!(address)),
            Vec::<String>::new(),
            "{address}"
        );
    }
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
