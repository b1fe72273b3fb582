use super::*;
use cluster_atlas::model::load_strict;

fn atlas() -> Atlas {
    read_out(
        load_strict(include_str!("../../../../public/data/atlas.json"))
            .unwrap()
            .0,
    )
}

#[test]
fn the_files_give_the_whole_document_with_the_readings_of_names() {
    let wanted = atlas();
    let (core, rest) = compact::write(&wanted);
    let got = compact::read_complete(&core, &rest).unwrap();
    assert!(got.complete && got.issues.is_empty());
    assert!(got.entities.iter().any(|entity| !entity.pinyin.is_empty()));
    assert_eq!(format!("{got:?}"), format!("{wanted:?}"));
}

#[test]
fn the_parts_keep_within_their_budgets() {
    let (core, rest) = compact::write(&atlas());
    let (core, rest) = (gzip(&core), gzip(&rest));
    assert!(core <= CORE_BUDGET, "core {core}");
    assert!(core + rest <= TOTAL_BUDGET, "whole {}", core + rest);
}

#[test]
fn what_only_the_maintainer_needs_is_not_shipped() {
    let text = include_str!("../../../../public/data/atlas.json");
    let mut raw = load_strict(text).unwrap().0;
    let mark = || "for the maintainer only".to_owned().into();
    let mut marked = 0;
    for entity in &mut raw.entities.0 {
        entity.subsectors_editorial.0 = vec!["for the maintainer only".to_owned()];
        entity.stages.0.iter_mut().for_each(|stage| stage.why = mark());
        entity.place.iter_mut().for_each(|place| place.method = mark());
        marked += entity.stages.len() + entity.place.iter().len();
    }
    for fact in &mut raw.facts.0 {
        (fact.orig, fact.confidence) = (Some("for the maintainer only".into()), mark());
    }
    for term in raw.vocab.cities.0.iter_mut().chain(&mut raw.vocab.districts.0) {
        term.adcode = mark();
    }
    assert!(marked > 100, "{marked}");
    let atlas = read_out(raw);
    assert_eq!(atlas.issues, []);
    let (core, rest) = compact::write(&atlas);
    let shipped = [String::from_utf8_lossy(&core), String::from_utf8_lossy(&rest)].concat();
    assert!(!shipped.contains("for the maintainer only"));
    assert!(shipped.contains("杭州医药港"));
}

#[test]
fn a_name_carries_the_hash_of_its_content() {
    // Test vectors of the FNV authors: "" and "foobar".
    assert_eq!(hash(b""), "cbf29ce48422");
    assert_eq!(hash(b"foobar"), "85944171f739");
    assert_eq!(part("core", b"foobar").file, "core-85944171f739.txt");
}
