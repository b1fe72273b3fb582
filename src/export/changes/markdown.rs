//! The changes as a document for people.

use crate::{
    i18n::{
        changes::{ChangesMsg as M, change_words, field_word, table_word, tally, versions, what_word},
        evidence::labelled,
    },
    insight::changes::count,
    model::{
        Lang,
        changes::{Change, ChangeGroup, Field, FieldChange, Release, Table, What, say},
    },
};
use std::fmt::Write;

/// The changes in Markdown, in a language.
pub fn markdown(lang: Lang, release: &Release) -> String {
    let title = labelled(
        lang,
        M::Title.say(lang),
        &versions(lang, &release.since, &release.version),
    );
    let counts = count(std::slice::from_ref(release));
    let mut text = format!(
        "# {}\n\n{}\n",
        plain(&title),
        tally(
            lang,
            counts.added,
            counts.removed,
            counts.changed,
            counts.entities
        )
    );
    for group in release.groups.iter() {
        one(lang, group, &mut text);
    }
    text
}

fn one(lang: Lang, group: &ChangeGroup, text: &mut String) {
    let name = match group.entity.as_str() {
        "" => M::Dataset.say(lang).to_owned(),
        id => format!("{} `{id}`", plain(say(&group.zh, &group.en, lang))),
    };
    // Writing to a text does not fail.
    let _ = write!(text, "\n## {name}\n\n");
    for record in group.records.iter() {
        let _ = writeln!(text, "- {}", line(lang, record));
        for field in record.fields.iter() {
            let _ = writeln!(text, "  - {}", field_line(lang, field));
        }
    }
}

/// What became of a record: `added fact: Companies (2023): 500 — source-id`.
fn line(lang: Lang, record: &Change) -> String {
    let what = What::read(&record.what).map_or(record.what.as_str(), |what| what_word(lang, what));
    let table = Table::read(&record.table).map_or(record.table.as_str(), |table| table_word(lang, table));
    let head = match lang {
        Lang::Zh => format!("{what}{table}"),
        Lang::En => format!("{what} {table}"),
    };
    let said = labelled(lang, &head, &plain(say(&record.zh, &record.en, lang)));
    let source = match record.source.as_str() {
        "" => String::new(),
        source => format!(" — `{source}`"),
    };
    format!("{said} `{}`{source}", record.id.as_str())
}

fn field_line(lang: Lang, field: &FieldChange) -> String {
    let name = Field::read(&field.field).map_or(field.field.as_str(), |field| field_word(lang, field));
    labelled(lang, name, &change_words(lang, field, plain))
}

/// A text that Markdown takes as it stands, on one line.
fn plain(text: &str) -> String {
    let mut safe = String::new();
    for mark in text.chars() {
        if matches!(mark, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            safe.push('\\');
        }
        safe.push(if mark.is_control() { ' ' } else { mark });
    }
    safe
}
