//! What holds for any document, however broken.

use super::small;
use crate::model::{Atlas, Site, load, load_strict};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Every spot of a document that holds a value, as JSON pointers.
fn spots(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                spots(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (row, value) in items.iter().enumerate() {
                spots(value, &format!("{at}/{row}"), found);
            }
        }
        _ => {}
    }
    if !at.is_empty() {
        found.push(at.to_owned());
    }
}

fn junk() -> impl Strategy<Value = Value> {
    let words = vec![
        "park-a",
        "park-b",
        "s-1",
        "f-1",
        "range",
        "note",
        "planned",
        "2024..2020",
        "<b>",
    ];
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!(true)),
        any::<i16>().prop_map(|number| json!(number)),
        any::<f32>().prop_map(|number| json!(number)),
        "[a-z0-9 -]{0,6}".prop_map(|text| json!(text)),
        prop::sample::select(words).prop_map(|text| json!(text)),
    ]
}

fn entities_are_sound(atlas: &Atlas) -> bool {
    let (entities, sources) = (atlas.entities.len(), atlas.sources.len());
    atlas.entities.iter().all(|entity| {
        entity.parent.is_none_or(|parent| parent.row() < entities)
            && entity.sources.iter().all(|source| source.row() < sources)
            && entity
                .stages
                .iter()
                .all(|mark| mark.stage.row() < atlas.vocab.stages.len())
            && entity
                .designations
                .iter()
                .all(|mark| mark.basis.source.row() < sources)
            && match entity.site {
                Site::District(city, district) => atlas.vocab.city_of(district) == city,
                Site::City(city) => city.row() < atlas.vocab.cities.len(),
                Site::Outside | Site::Region => true,
            }
    })
}

fn evidence_is_sound(atlas: &Atlas) -> bool {
    let (entities, sources) = (atlas.entities.len(), atlas.sources.len());
    atlas.facts.iter().all(|fact| {
        fact.entity.row() < entities
            && fact.basis.source.row() < sources
            && fact.metric.row() < atlas.vocab.metrics.len()
            && fact.conflicts.iter().all(|other| other.row() < atlas.facts.len())
            && fact
                .number()
                .is_none_or(|(_, unit)| unit.row() < atlas.vocab.units.len())
    }) && atlas
        .relations
        .iter()
        .all(|r| r.from.row() < entities && r.to.row() < entities && r.from != r.to)
        && atlas
            .milestones
            .iter()
            .all(|m| m.entity.row() < entities && m.basis.source.row() < sources)
}

fn ancestors_end(atlas: &Atlas) -> bool {
    atlas.entities.iter().all(|entity| {
        let chain = std::iter::successors(entity.parent, |parent| atlas.entity(*parent).parent);
        chain.take(atlas.entities.len() + 1).count() <= atlas.entities.len()
    })
}

proptest! {
    /// Whatever is done to a document, what is read from it is sound, or it is refused; and nothing is lost in silence.
    #[test]
    fn a_broken_document_gives_a_sound_atlas_or_an_error(
        changes in prop::collection::vec((any::<prop::sample::Index>(), junk()), 1..6)
    ) {
        let mut document = small();
        for (index, value) in changes {
            let mut found = Vec::new();
            spots(&document, "", &mut found);
            if let Some(spot) = document.pointer_mut(index.get(&found).as_str()) {
                *spot = value;
            }
        }
        let text = document.to_string();
        for atlas in [load(&text), load_strict(&text).map(|(_, atlas)| atlas)].into_iter().flatten() {
            prop_assert!(entities_are_sound(&atlas) && evidence_is_sound(&atlas) && ancestors_end(&atlas));
            if atlas.issues.is_empty() {
                for (table, kept) in [("entities", atlas.entities.len()), ("facts", atlas.facts.len())] {
                    prop_assert_eq!(document[table].as_array().map_or(0, Vec::len), kept);
                }
            }
        }
    }

    /// A cut-off file is refused as such, wherever it was cut.
    #[test]
    fn a_cut_off_document_is_refused(share in 0.0..1.0_f64) {
        let text = small().to_string();
        let end = text.floor_char_boundary((text.len() as f64 * share) as usize);
        prop_assert_eq!(load(&text[..end]).map(|_| ()).map_err(|error| error.code()), Err("data-syntax"));
    }
}
