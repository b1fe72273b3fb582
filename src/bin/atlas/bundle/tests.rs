use super::*;
use cluster_atlas::{
    insight::{card_figures, strip},
    model::{Atlas, EntityIx, load, load_complete, load_strict, parse},
};

fn raw() -> RawDataset {
    load_strict(include_str!("../../../../public/data/atlas.json"))
        .unwrap()
        .0
}

/// The whole document with the readings, as the two parts ought to give it.
fn whole() -> Atlas {
    let mut raw = raw();
    pinyin::annotate(&mut raw);
    load(&serde_json::to_string(&raw).unwrap()).unwrap()
}

#[test]
fn both_parts_together_are_the_whole_document() {
    let (core, rest) = texts(raw()).unwrap();
    let (got, wanted) = (load_complete(&core, &rest).unwrap(), whole());
    assert!(got.complete && got.issues.is_empty());
    assert_eq!(format!("{got:?}"), format!("{wanted:?}"));
}

#[test]
fn the_core_shows_what_the_whole_document_shows() {
    let (core, _) = texts(raw()).unwrap();
    let (core, whole) = (load(&core).unwrap(), whole());
    assert!(!core.complete && core.issues.is_empty());
    assert_eq!(format!("{:?}", core.vocab), format!("{:?}", whole.vocab));
    assert_eq!(core.entities.len(), whole.entities.len());
    assert_eq!(core.facts.len(), whole.facts.len());
    for (row, (a, b)) in core.entities.iter().zip(&whole.entities).enumerate() {
        let ix = EntityIx::of(row);
        assert_eq!(
            (&a.id, &a.name, &a.pinyin, &a.site, &a.place),
            (&b.id, &b.name, &b.pinyin, &b.site, &b.place)
        );
        assert_eq!(
            (&a.aliases, &a.summary, &a.sources),
            (&b.aliases, &b.summary, &b.sources)
        );
        assert_eq!(
            (a.kind, a.parent, a.context, &a.subsectors),
            (b.kind, b.parent, b.context, &b.subsectors)
        );
        assert_eq!(core.facts_of(ix), whole.facts_of(ix));
        assert_eq!(core.relations_of(ix), whole.relations_of(ix));
        assert_eq!(
            card_figures(&core, ix, None, 9),
            card_figures(&whole, ix, None, 9)
        );
        let states = |atlas: &Atlas| {
            strip(&atlas.vocab, atlas.entity(ix))
                .iter()
                .map(|c| c.state)
                .collect::<Vec<_>>()
        };
        assert_eq!(states(&core), states(&whole));
        assert_eq!(
            a.designations
                .iter()
                .map(|d| (d.tag, d.year, d.basis.source))
                .collect::<Vec<_>>(),
            b.designations
                .iter()
                .map(|d| (d.tag, d.year, d.basis.source))
                .collect::<Vec<_>>()
        );
        assert_eq!(
            a.links.iter().map(|l| (l.link, l.planned)).collect::<Vec<_>>(),
            b.links.iter().map(|l| (l.link, l.planned)).collect::<Vec<_>>()
        );
    }
    for (a, b) in core.facts.iter().zip(&whole.facts) {
        assert_eq!(
            (a.metric, a.number(), a.period, a.as_of),
            (b.metric, b.number(), b.period, b.as_of)
        );
        assert_eq!(
            (a.scope, &a.detail, a.nature, &a.conflicts),
            (b.scope, &b.detail, b.nature, &b.conflicts)
        );
        assert_eq!(a.basis.source, b.basis.source);
    }
    for (a, b) in core.sources.iter().zip(&whole.sources) {
        assert_eq!((&a.id, a.grade, a.date), (&b.id, b.grade, b.date));
    }
}

#[test]
fn the_parts_keep_within_their_budgets() {
    let (core, rest) = texts(raw()).unwrap();
    let (core, rest) = (gzip(&core), gzip(&rest));
    assert!(core <= CORE_BUDGET, "core {core}");
    assert!(core + rest <= TOTAL_BUDGET, "whole {}", core + rest);
}

#[test]
fn what_only_the_maintainer_needs_is_not_shipped() {
    let (core, rest) = texts(raw()).unwrap();
    for key in [
        "why",
        "orig",
        "method",
        "confidence",
        "subsectors_editorial",
        "adcode",
    ] {
        let key = format!("\"{key}\":");
        assert!(!core.contains(&key) && !rest.contains(&key), "{key}");
    }
    assert!(!core.contains(":null") && !rest.contains(":\"\""));
}

#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let (core, rest) = texts(raw()).unwrap();
    let other = rest.replacen("2026.", "2027.", 1);
    for (core, rest) in [(&core, &other), (&core, &core), (&rest, &core)] {
        assert_eq!(load_complete(core, rest).unwrap_err().code(), "data-mismatch");
    }
    assert_eq!(load(&rest).unwrap_err().code(), "data-mismatch");
    let mut short = parse(&rest).unwrap();
    short.facts.pop();
    assert!(parse(&core).unwrap().merged(short).is_none());
}

#[test]
fn a_name_carries_the_hash_of_its_content() {
    // Test vectors of the FNV authors: "" and "foobar".
    assert_eq!(hash(""), "cbf29ce48422");
    assert_eq!(hash("foobar"), "85944171f739");
    assert_eq!(part("core", "foobar").file, "core-85944171f739.json");
}
