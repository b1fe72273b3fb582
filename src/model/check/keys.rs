//! What only the data tool looks at: the document as JSON, before it is given a shape.
//!
//! The page reads past an unknown key; whoever writes the data wants to hear of it, with the record's id.

use super::{Issue, Rule, fields::called, nearest::nearest, texts};
use crate::model::raw::{
    RawBasis, RawDataset, RawDirectory, RawEntity, RawFact, RawMark, RawMeta, RawMilestone, RawPart,
    RawPlace, RawRelation, RawSource, RawStructure, RawTerm, RawVocab, read::from_text, record::Record,
};
use serde_json::{Map, Value};
use std::borrow::Cow;

type Keys = Vec<&'static str>;

/// The keys of a record type.
fn keys_of<T: Record + Default>() -> Keys {
    T::default().keys().to_vec()
}

/// Of the row types that several tables share, the keys that each table uses beside `id`, `zh` and `en`.
const SHARED: [(&str, &[&str]); 10] = [
    ("vocab.metrics", &["unit", "nature", "kind"]),
    ("vocab.units", &["kind"]),
    ("vocab.relation_types", &["inverse_zh", "inverse_en", "symmetric"]),
    ("vocab.cities", &["adcode"]),
    ("vocab.districts", &["city", "adcode"]),
    ("stages", &["basis", "strength", "why"]),
    ("planned_stages", &["basis", "strength", "why"]),
    ("links", &["basis"]),
    ("planned_links", &["basis"]),
    ("designations", &["year", "source", "locator"]),
];

fn shared(name: &str, all: &Keys, always: &[&str]) -> Keys {
    let own = SHARED
        .iter()
        .find(|(table, _)| *table == name)
        .map_or(&[][..], |(_, keys)| keys);
    all.iter()
        .copied()
        .filter(|key| always.contains(key) || own.contains(key))
        .collect()
}

/// A record as JSON, and what it is called.
struct Json<'a> {
    table: &'static str,
    id: &'a str,
    issues: &'a mut Vec<Issue>,
}

impl Json<'_> {
    fn flag(&mut self, field: String, rule: Rule, value: String, nearest: Option<String>) {
        self.issues.push(Issue {
            table: self.table,
            id: self.id.to_owned(),
            field: Cow::Owned(field),
            rule,
            value,
            nearest,
        });
    }

    /// Rule: a key is one of the format's.
    fn known(&mut self, at: &str, map: &Map<String, Value>, keys: &Keys) {
        for key in map.keys().filter(|key| !keys.contains(&key.as_str())) {
            let near = nearest(key, keys.iter().copied());
            self.flag(at.to_owned(), Rule::UnknownKey, key.clone(), near);
        }
    }

    /// Rules on wording, for every text of the record.
    fn wording(&mut self, at: &str, value: &Value) {
        match value {
            Value::String(text) => {
                for (rule, found) in texts::faults(text) {
                    self.flag(at.to_owned(), rule, found, None);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.wording(at, item)),
            Value::Object(map) => {
                for (key, value) in map {
                    let at = if at.is_empty() {
                        key.clone()
                    } else {
                        format!("{at}.{key}")
                    };
                    self.wording(&at, value);
                }
            }
            _ => {}
        }
    }

    fn structure(&mut self, map: &Map<String, Value>) {
        let parts = map.get("parts").and_then(Value::as_array).into_iter().flatten();
        for part in parts.filter_map(Value::as_object) {
            self.known("parts", part, &keys_of::<RawPart>());
        }
    }

    fn entity(&mut self, map: &Map<String, Value>) {
        if let Some(Value::Object(place)) = map.get("place") {
            self.known("place", place, &keys_of::<RawPlace>());
        }
        for (name, _) in SHARED.iter().filter(|(name, _)| !name.contains('.')) {
            let keys = shared(name, &keys_of::<RawMark>(), &["id"]);
            let marks = map.get(*name).and_then(Value::as_array).into_iter().flatten();
            for mark in marks.filter_map(Value::as_object) {
                self.known(name, mark, &keys);
                if let Some(Value::Object(basis)) = mark.get("basis") {
                    self.known(&format!("{name}.basis"), basis, &keys_of::<RawBasis>());
                }
            }
        }
    }
}

/// Reads the rows of a table one by one. Rule: a record has the shape of its table; one that has not is left out.
fn rows<T: Record + Default>(table: &'static str, rows: &mut Value, keys: &Keys, issues: &mut Vec<Issue>) {
    let Value::Array(list) = rows else { return };
    let mut row = 0;
    list.retain(|value| {
        let id = called(value.get("id").and_then(Value::as_str).unwrap_or_default(), row);
        row += 1;
        let mut json = Json {
            table,
            id: &id,
            issues,
        };
        if let Value::Object(map) = value {
            json.known("", map, keys);
            match table {
                "entities" => json.entity(map),
                "structures" => json.structure(map),
                _ => {}
            }
        }
        json.wording("", value);
        let shape = if value.is_array() {
            Err("is no object".to_owned())
        } else {
            from_text(&value.to_string(), &mut T::default()).map_err(|fault| fault.text.into_owned())
        };
        let kept = shape.is_ok();
        if let Err(text) = shape {
            json.flag(String::new(), Rule::Shape, text, None);
        }
        kept
    });
}

fn vocabularies(map: &mut Map<String, Value>, issues: &mut Vec<Issue>) {
    let known = keys_of::<RawVocab>();
    Json {
        table: "vocab",
        id: "",
        issues,
    }
    .known("", map, &known);
    let all = keys_of::<RawTerm>();
    for table in VOCABULARIES {
        let name = table.trim_start_matches("vocab.");
        if let Some(list) = map.get_mut(name) {
            rows::<RawTerm>(table, list, &shared(table, &all, &["id", "zh", "en"]), issues);
        }
    }
}

const VOCABULARIES: [&str; 17] = [
    "vocab.kinds",
    "vocab.metrics",
    "vocab.units",
    "vocab.natures",
    "vocab.qualifiers",
    "vocab.scopes",
    "vocab.subsectors",
    "vocab.stages",
    "vocab.links",
    "vocab.relation_types",
    "vocab.grades",
    "vocab.designations",
    "vocab.milestone_kinds",
    "vocab.cities",
    "vocab.districts",
    "vocab.place_precisions",
    "vocab.strengths",
];

/// Applies the rules on keys, shapes and wording to a document, and takes out the records that have no shape.
pub(in crate::model) fn sift(document: &mut Value, issues: &mut Vec<Issue>) {
    let Value::Object(map) = document else { return };
    Json {
        table: "document",
        id: "",
        issues,
    }
    .known("", map, &keys_of::<RawDataset>());
    if let Some(Value::Object(meta)) = map.get("meta") {
        let mut json = Json {
            table: "meta",
            id: "",
            issues,
        };
        json.known("", meta, &keys_of::<RawMeta>());
        json.wording("", &Value::Object(meta.clone()));
    }
    if let Some(Value::Object(vocab)) = map.get_mut("vocab") {
        vocabularies(vocab, issues);
    }
    let mut table =
        |name: &'static str, read: fn(&'static str, &mut Value, &Keys, &mut Vec<Issue>), keys: Keys| {
            if let Some(list) = map.get_mut(name) {
                read(name, list, &keys, issues);
            }
        };
    table("sources", rows::<RawSource>, keys_of::<RawSource>());
    table("entities", rows::<RawEntity>, keys_of::<RawEntity>());
    table("facts", rows::<RawFact>, keys_of::<RawFact>());
    table("relations", rows::<RawRelation>, keys_of::<RawRelation>());
    table("milestones", rows::<RawMilestone>, keys_of::<RawMilestone>());
    table("directories", rows::<RawDirectory>, keys_of::<RawDirectory>());
    table("structures", rows::<RawStructure>, keys_of::<RawStructure>());
}
