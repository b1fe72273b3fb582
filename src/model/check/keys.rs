//! What only the data tool looks at: the document as JSON, before it is given a shape.
//!
//! The page reads past an unknown key; whoever writes the data wants to hear of it, with the record's id.

use super::{Issue, Rule, fields::called, nearest::nearest, texts};
use crate::model::raw::{
    RawBasis, RawDataset, RawEntity, RawFact, RawMark, RawMeta, RawMilestone, RawPlace, RawRelation,
    RawSource, RawTerm, RawVocab,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::borrow::Cow;

type Keys = Vec<String>;

/// The keys of a record type: those its serde mirror writes.
fn keys_of<T: Serialize + Default>() -> Keys {
    match serde_json::to_value(T::default()) {
        Ok(Value::Object(map)) => map.into_iter().map(|(key, _)| key).collect(),
        _ => Keys::new(),
    }
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
        .filter(|key| always.contains(&key.as_str()) || own.contains(&key.as_str()))
        .cloned()
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
        for key in map.keys().filter(|key| !keys.contains(key)) {
            let near = nearest(key, keys.iter().map(String::as_str));
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
fn rows<T: DeserializeOwned>(table: &'static str, rows: &mut Value, keys: &Keys, issues: &mut Vec<Issue>) {
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
            if table == "entities" {
                json.entity(map);
            }
        }
        json.wording("", value);
        match T::deserialize(value) {
            Ok(_) if value.is_object() => true,
            Ok(_) => {
                json.flag(String::new(), Rule::Shape, "is no object".to_owned(), None);
                false
            }
            Err(error) => {
                json.flag(String::new(), Rule::Shape, error.to_string(), None);
                false
            }
        }
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
}
