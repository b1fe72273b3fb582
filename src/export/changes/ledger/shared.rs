//! Records that belong to the dataset as a whole, compared as they are written.

use super::Row;
use crate::model::{
    Text,
    changes::{Field, Table},
    raw::{RawDataset, RawTerm},
};
use serde::Serialize;

/// A record as it is written, to be told from another; a record that can be read can be written.
fn written(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// A text, in both languages where there is no other.
fn text(zh: &str, en: &str) -> Text {
    Text::new(zh, if en.is_empty() { zh } else { en })
}

/// Sources.
pub(super) fn sources(raw: &RawDataset, rows: &mut Vec<Row>) {
    for source in raw.sources.iter() {
        let label = match source.publisher.as_str() {
            "" => source.title.0.clone(),
            publisher => format!("{publisher}: {}", source.title.0),
        };
        let mut row = Row::new(None, Table::Source, source.id.as_str(), text(&label, ""));
        for (field, value) in [
            (Field::Title, &source.title),
            (Field::Publisher, &source.publisher),
            (Field::Address, &source.url),
            (Field::Published, &source.date),
            (Field::Retrieved, &source.retrieved),
            (Field::Language, &source.lang),
            (Field::Note, &source.note),
        ] {
            row.plain(field, value);
        }
        let grade = raw.vocab.grades.iter().find(|it| it.id.0 == source.grade.0);
        let grade = grade.map_or_else(|| text(&source.grade, ""), |term| text(&term.zh, &term.en));
        row.say(Field::Grade, grade);
        rows.push(row);
    }
}

/// The terms of every vocabulary.
pub(super) fn vocabularies(raw: &RawDataset, rows: &mut Vec<Row>) {
    let vocab = &raw.vocab;
    for (table, terms) in [
        ("kinds", &vocab.kinds),
        ("metrics", &vocab.metrics),
        ("units", &vocab.units),
        ("natures", &vocab.natures),
        ("qualifiers", &vocab.qualifiers),
        ("scopes", &vocab.scopes),
        ("subsectors", &vocab.subsectors),
        ("stages", &vocab.stages),
        ("links", &vocab.links),
        ("relation_types", &vocab.relation_types),
        ("grades", &vocab.grades),
        ("designations", &vocab.designations),
        ("milestone_kinds", &vocab.milestone_kinds),
        ("cities", &vocab.cities),
        ("districts", &vocab.districts),
        ("place_precisions", &vocab.place_precisions),
        ("strengths", &vocab.strengths),
    ] {
        rows.extend(terms.iter().map(|it| term(table, it)));
    }
}

fn term(table: &str, it: &RawTerm) -> Row {
    let name = text(&it.zh, &it.en);
    let mut row = Row::new(None, Table::Term, format!("{table}:{}", it.id.0), name.clone());
    row.say(Field::Name, name);
    let rest = RawTerm {
        id: it.id.clone(),
        zh: String::new().into(),
        en: String::new().into(),
        ..it.clone()
    };
    spelled_nowhere(&mut row, &rest);
    row
}

/// Adds what is only told apart, and not written out: the words say that there is something.
fn spelled_nowhere(row: &mut Row, record: &impl Serialize) {
    row.tell(Field::Content, written(record), text("…", ""));
}

/// Directories and structures.
pub(super) fn readings(raw: &RawDataset, rows: &mut Vec<Row>) {
    for it in raw.directories.iter() {
        let mut row = Row::new(None, Table::Directory, it.id.as_str(), text(&it.zh, &it.en));
        spelled_nowhere(&mut row, it);
        rows.push(row);
    }
    for it in raw.structures.iter() {
        let mut row = Row::new(None, Table::Structure, it.id.as_str(), text(&it.zh, &it.en));
        it.source.0.clone_into(&mut row.source);
        spelled_nowhere(&mut row, it);
        rows.push(row);
    }
}
