use super::*;
use crate::{
    export::tests::{atlas, of},
    model::{Lang, load},
};
use serde_json::Value;

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn ids(rows: &Value) -> Vec<&str> {
    rows.as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap())
        .collect()
}

#[test]
fn the_selection_leaves_with_its_facts_relations_and_sources_and_nothing_else() {
    let file = read(&of(&[1, 0], None, Lang::En, json));
    assert_eq!(ids(&file["entities"]), ["b", "a"]);
    assert_eq!(ids(&file["facts"]), ["f-3", "f-2", "f-1"]);
    assert_eq!(ids(&file["relations"]), ["r-1"]);
    assert_eq!(ids(&file["milestones"]), ["m-1"]);
    assert_eq!(ids(&file["sources"]), ["s-1", "s-2"]);
    assert_eq!(file["export"]["link"], "https://atlas.test/?lang=en");
    assert_eq!(file["export"]["version"], "1.0");
    assert_eq!(file["export"]["exported_at"], "2026-11-28T06:45:00Z");
    assert_eq!(file["export"]["entities"], 2);
    assert_eq!(file["export"]["figures"], 2);
    assert_eq!(file["facts"][2]["value"], -3.5);
    assert_eq!(file["entities"][1]["stages"][0]["basis"]["locator"], "L1");
}

#[test]
fn years_leave_out_facts_and_milestones_of_others() {
    let file = read(&of(&[0, 1], Some((2024, 2024)), Lang::Zh, json));
    assert_eq!(ids(&file["facts"]), ["f-2", "f-3"]);
    assert_eq!(ids(&file["milestones"]), [""; 0]);
    assert_eq!(file["export"]["year"], "2024..2024");
}

#[test]
fn the_whole_dataset_reads_back_as_the_same_dataset() {
    let file = of(&[0, 1, 2], None, Lang::Zh, json);
    let (back, before) = (load(&file).unwrap(), atlas());
    assert_eq!(back.issues, []);
    assert_eq!(back.entities.len(), before.entities.len());
    for (a, b) in back.entities.iter().zip(&before.entities) {
        assert_eq!(
            (&a.id, &a.name, a.site, a.place),
            (&b.id, &b.name, b.site, b.place)
        );
        assert_eq!(
            (&a.aliases, a.stages.len(), a.designations.len()),
            (&b.aliases, b.stages.len(), b.designations.len())
        );
    }
    for fact in &before.facts {
        let same = back.facts.iter().find(|it| it.id == fact.id).unwrap();
        assert_eq!(
            (&same.value, same.period, same.nature),
            (&fact.value, fact.period, fact.nature)
        );
        assert_eq!(
            (&same.statement, &same.basis.locator),
            (&fact.statement, &fact.basis.locator)
        );
    }
    assert_eq!(back.relations.len(), before.relations.len());
}

#[test]
fn a_point_stands_for_what_has_a_place_and_the_rest_is_counted() {
    let text = of(&[0, 1, 2], None, Lang::En, geojson);
    let file = read(&text);
    assert_eq!(file["type"], "FeatureCollection");
    assert_eq!(file["without_place"], 2);
    assert_eq!(ids(&file["features"]), ["a"]);
    assert_eq!(
        file["bbox"],
        serde_json::json!([120.123_456_8, 30.5, 120.123_456_8, 30.5])
    );
    let feature = &file["features"][0];
    assert_eq!(
        feature["geometry"],
        serde_json::json!({"type": "Point", "coordinates": [120.123_456_8, 30.5]})
    );
    // What is measured stands before what is aimed at.
    assert_eq!(feature["properties"]["profit"], -3.5);
    assert_eq!(feature["properties"]["profit_unit"], "100m CNY");
    assert_eq!(
        feature["properties"]["sources"],
        serde_json::json!(["s-1", "s-2"])
    );
}

#[test]
fn a_file_of_no_places_has_no_bounds() {
    let file = read(&of(&[1, 2], None, Lang::En, geojson));
    assert_eq!(file.get("bbox"), None);
    assert_eq!(file["features"], serde_json::json!([]));
    assert_eq!(file["without_place"], 2);
}

#[test]
fn texts_are_written_so_that_they_read_back() {
    let text: String = (0_u8..0x7f)
        .map(char::from)
        .chain("甲\u{2028}😀".chars())
        .collect();
    let mut to = write::Json::new();
    to.string(&text);
    assert_eq!(read(&to.text()), Value::String(text));
    let mut to = write::Json::new();
    to.open('[');
    for number in [0.0, -12.5, 1e15, f64::NAN] {
        to.item();
        to.number(number);
    }
    to.close(']');
    assert_eq!(to.text(), "[0,-12.5,1000000000000000,null]");
}
