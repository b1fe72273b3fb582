//! Two editions side by side.

use super::{
    Edition,
    ledger::{Cell, Row, rows},
};
use crate::model::{
    Atlas, Text,
    changes::{Change, ChangeGroup, Field, FieldChange, Release, Table, What, put},
    raw::Str,
};
use std::collections::{BTreeMap, BTreeSet};

/// What tells a record in every edition.
type Key = (Table, String);

/// What changed from one edition to another: groups in the order of their entities' ids, what belongs to no entity last;
/// records by table and id. Nothing that is the same in both is there.
pub fn compare(old: Edition, new: Edition) -> Release {
    let (before, after) = (by_key(old), by_key(new));
    let keys: BTreeSet<&Key> = before.keys().chain(after.keys()).collect();
    // Entities sort before what is nobody's.
    let mut groups: BTreeMap<(bool, String), ChangeGroup> = BTreeMap::new();
    for key in keys {
        let (was, is) = (before.get(key), after.get(key));
        let Some(change) = change(was, is) else { continue };
        let about = match (is, was) {
            (Some(row), _) => subject(new.atlas, row),
            (None, Some(row)) => subject(old.atlas, row),
            (None, None) => continue,
        };
        let (id, name) = about.unwrap_or_default();
        let group = groups.entry((id.is_empty(), id.clone())).or_insert_with(|| {
            let (zh, en) = put(&name);
            ChangeGroup {
                entity: id.into(),
                zh,
                en,
                ..ChangeGroup::default()
            }
        });
        group.records.push(change);
    }
    Release {
        version: new.atlas.meta.version.clone().into(),
        since: old.atlas.meta.version.clone().into(),
        date: day(new.atlas),
        groups: groups.into_values().collect::<Vec<_>>().into(),
    }
}

fn day(atlas: &Atlas) -> Str {
    let date = atlas.meta.date.map(|date| date.to_string());
    date.unwrap_or_default().into()
}

fn by_key(edition: Edition) -> BTreeMap<Key, Row> {
    rows(edition)
        .into_iter()
        .map(|row| ((row.table, row.id.clone()), row))
        .collect()
}

/// Id and name of the entity that a record is about.
fn subject(atlas: &Atlas, row: &Row) -> Option<(String, Text)> {
    let entity = atlas.entity(row.about?);
    Some((entity.id.to_string(), entity.name.clone()))
}

/// What became of a record; none where it says what it said.
fn change(old: Option<&Row>, new: Option<&Row>) -> Option<Change> {
    let (what, row, fields) = match (old, new) {
        (Some(old), Some(new)) => {
            let fields = fields(&old.cells, &new.cells);
            if fields.is_empty() {
                return None;
            }
            (What::Changed, new, fields)
        }
        (None, Some(new)) => (What::Added, new, Vec::new()),
        (Some(old), None) => (What::Removed, old, Vec::new()),
        (None, None) => return None,
    };
    let (zh, en) = put(if what == What::Changed {
        &row.label
    } else {
        &row.gist
    });
    Some(Change {
        table: row.table.id().to_owned().into(),
        id: row.id.clone().into(),
        what: what.id().to_owned().into(),
        zh,
        en,
        source: row.source.clone().into(),
        fields: fields.into(),
    })
}

fn fields(old: &[Cell], new: &[Cell]) -> Vec<FieldChange> {
    let find = |cells: &'_ [Cell], field: Field| cells.iter().position(|cell| cell.field == field);
    let mut changed = Vec::new();
    for &field in Field::ALL {
        let was = find(old, field).map(|at| &old[at]);
        let is = find(new, field).map(|at| &new[at]);
        if was.map(|cell| &cell.key) == is.map(|cell| &cell.key) {
            continue;
        }
        let words = |cell: Option<&Cell>| cell.map(|cell| cell.words.clone()).unwrap_or_default();
        let (was, is) = (words(was), words(is));
        let (old_zh, old_en) = put(&was);
        let (new_zh, new_en) = put(&is);
        changed.push(FieldChange {
            field: field.id().to_owned().into(),
            old_zh,
            old_en,
            new_zh,
            new_en,
            light: is_light(field, &was, &is).into(),
        });
    }
    changed
}

/// Whether only punctuation and spaces of a sentence changed.
fn is_light(field: Field, old: &Text, new: &Text) -> bool {
    let is_prose = matches!(
        field,
        Field::Summary | Field::Statement | Field::Note | Field::Detail
    );
    is_prose && letters(&old.zh) == letters(&new.zh) && letters(&old.en) == letters(&new.en)
}

/// A sentence without its punctuation: what stands between two digits is part of a number and stays.
fn letters(text: &str) -> String {
    const MARKS: &str = ",，;；:：()（）“”\"'‘’、。.!！?？ \u{3000}";
    let all: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(char::is_ascii_digit);
    let kept = all.iter().enumerate().filter(|&(at, &mark)| {
        !MARKS.contains(mark) || (is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)))
    });
    kept.map(|(_, mark)| mark).collect()
}
