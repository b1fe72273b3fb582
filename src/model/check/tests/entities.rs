//! The rules of sources and entities.

use super::set;
use serde_json::json;

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
fn a_stage_is_there_or_planned() {
    let planned =
        json!([{"id": "pilot", "basis": {"source": "s-1", "locator": "p. 1"}, "strength": "stated"}]);
    assert_eq!(
        set("/entities/0/planned_stages", planned),
        ["entities park-a · planned_stages: `pilot` is both present and planned — leave out one of the two"]
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
