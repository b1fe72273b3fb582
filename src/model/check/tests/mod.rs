//! One test a rule: a small dataset that holds, one thing wrong with it, the exact text.

mod document;
mod entities;
mod facts;
mod laws;
mod nesting;
mod shared;
mod views;

use crate::model::{Atlas, load_strict};
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
                "symmetric": true},
                {"id": "part-of", "zh": "属于", "en": "part of", "inverse_zh": "包含", "inverse_en": "contains"}],
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
            "zh": "开", "en": "opened", "source": "s-1", "locator": "p. 1"}],
        "directories": [{"id": "parks", "zh": "园区", "en": "Parks", "note_zh": "注", "note_en": "note",
            "rows": ["kind:park", "kind:company stage:pilot"], "columns": ["site", "metric:revenue"],
            "groups": ["milestone:opened"]}],
        "structures": [{"id": "one-core", "zh": "一核", "en": "One core", "entity": "park-a", "shape": "core",
            "source": "s-1", "locator": "p. 1", "parts": [
                {"zh": "核", "en": "Core", "group_zh": "一核", "group_en": "One core", "entity": "park-a"},
                {"zh": "人才", "en": "Talent", "term": "link:talent"},
                {"zh": "未写名", "en": "Not named", "unnamed": true}]}]
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
    assert_eq!((atlas.directories.len(), atlas.structures.len()), (1, 1));
}
