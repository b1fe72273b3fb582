//! The list that is kept beside the dataset.

use crate::model::{
    Atlas, Id,
    changes::{Change, ChangeList, FieldChange, Release},
    raw::SCHEMA,
};
use serde_json::Value;

/// Puts a release on top of a list, as short as the page can use it: names of entities that the dataset holds are left out, and
/// changes of punctuation are only counted.
pub fn append(list: &mut ChangeList, mut release: Release, atlas: &Atlas) {
    for group in release.groups.iter_mut() {
        let id = group.entity.parse::<Id>().ok();
        if id.is_some_and(|id| atlas.find(&id).is_some()) {
            group.zh.clear();
            group.en.clear();
        }
        let all = group.records.len();
        group.records.retain(|record| !is_light(record));
        let light = (all - group.records.len()) as u32;
        group.light = (light > 0).then_some(light);
        let fields = group.records.iter_mut().flat_map(|it| it.fields.iter_mut());
        fields.for_each(shorten);
    }
    list.schema = Some(SCHEMA);
    list.releases.insert(0, release);
}

/// Whether a record changed in nothing but punctuation.
fn is_light(record: &Change) -> bool {
    !record.fields.is_empty() && record.fields.iter().all(|field| field.light.0)
}

/// Takes out the texts of the language in which nothing, or only punctuation, changed.
fn shorten(field: &mut FieldChange) {
    if field.light.0 {
        for text in [
            &mut field.old_zh,
            &mut field.old_en,
            &mut field.new_zh,
            &mut field.new_en,
        ] {
            text.clear();
        }
    }
    let has_english = !field.old_en.is_empty() && !field.new_en.is_empty();
    if has_english && field.old_zh == field.new_zh {
        field.old_zh.clear();
        field.new_zh.clear();
    }
}

/// A list as text: one group a line, so that a change of it can be read; without what says nothing.
pub fn write_list(list: &ChangeList) -> Result<String, serde_json::Error> {
    let mut text = format!(
        "{{\n\"schema\": {},\n\"releases\": [",
        list.schema.unwrap_or(SCHEMA)
    );
    for (at, release) in list.releases.iter().enumerate() {
        let head = [
            ("version", &release.version),
            ("since", &release.since),
            ("date", &release.date),
        ];
        text.push_str(if at == 0 { "\n{" } else { ",\n{" });
        for (key, value) in head {
            text.extend(["\"", key, "\": ", &serde_json::to_string(value)?, ", "]);
        }
        text.push_str("\"groups\": [");
        for (at, group) in release.groups.iter().enumerate() {
            text.push_str(if at == 0 { "\n" } else { ",\n" });
            let mut value = serde_json::to_value(group)?;
            prune(&mut value);
            text.push_str(&value.to_string());
        }
        text.push_str("\n]}");
    }
    text.push_str("\n]\n}\n");
    Ok(text)
}

/// Takes out every member that says nothing.
pub(super) fn prune(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(prune);
            map.retain(|_, value| match value {
                Value::String(text) => !text.is_empty(),
                Value::Array(items) => !items.is_empty(),
                Value::Bool(flag) => *flag,
                Value::Null => false,
                _ => true,
            });
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}
