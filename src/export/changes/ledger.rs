//! A version of the dataset as rows of cells: whom a record is about, what identifies it, what it says.

mod about;
mod shared;

use super::Edition;
use crate::model::{
    Atlas, EntityIx, Lang, SourceIx, Text,
    changes::{Field, Table},
};

/// What a record says under one field.
pub(super) struct Cell {
    /// The field.
    pub(super) field: Field,
    /// What two values must agree in to be the same.
    pub(super) key: String,
    /// The value in words.
    pub(super) words: Text,
}

/// A record.
pub(super) struct Row {
    /// Whom it is about; none for what belongs to the dataset as a whole.
    pub(super) about: Option<EntityIx>,
    /// Its table.
    pub(super) table: Table,
    /// Its id, the same in every version.
    pub(super) id: String,
    /// What it is.
    pub(super) label: Text,
    /// What it is, with its value.
    pub(super) gist: Text,
    /// The id of the source that it rests on; empty where it has none or is one.
    pub(super) source: String,
    /// What it says; what it says nothing about is missing.
    pub(super) cells: Vec<Cell>,
}

impl Row {
    fn new(about: Option<EntityIx>, table: Table, id: impl Into<String>, label: Text) -> Self {
        Self {
            about,
            table,
            id: id.into(),
            gist: label.clone(),
            label,
            source: String::new(),
            cells: Vec::new(),
        }
    }

    /// Adds a value whose words tell it from any other.
    fn say(&mut self, field: Field, words: Text) {
        let key = format!("{}\n{}", words.zh, words.en);
        self.tell(field, key, words);
    }

    /// Adds a value that is the same in both languages.
    fn plain(&mut self, field: Field, text: &str) {
        self.say(field, Text::new(text, text));
    }

    /// Adds a value with what tells it from others; nothing where there is no word.
    fn tell(&mut self, field: Field, key: String, words: Text) {
        if !words.zh.is_empty() || !words.en.is_empty() {
            self.cells.push(Cell { field, key, words });
        }
    }

    /// Says of what source it is, and where in it.
    fn rest_on(&mut self, atlas: &Atlas, source: SourceIx, locator: &str) {
        let id = atlas.source(source).id.as_str();
        id.clone_into(&mut self.source);
        let place = match locator {
            "" => id.to_owned(),
            locator => format!("{id} ({locator})"),
        };
        self.plain(Field::Source, &place);
    }
}

/// A text in both languages.
fn both(say: impl Fn(Lang) -> String) -> Text {
    Text::new(say(Lang::Zh), say(Lang::En))
}

/// Every record of an edition, in the order of the tables.
pub(super) fn rows(edition: Edition) -> Vec<Row> {
    let mut rows = Vec::new();
    for at in 0..edition.atlas.entities.len() {
        about::entity(edition.atlas, EntityIx::of(at), &mut rows);
    }
    about::facts(edition.atlas, &mut rows);
    about::relations(edition.atlas, &mut rows);
    about::milestones(edition.atlas, &mut rows);
    shared::sources(edition.raw, &mut rows);
    shared::vocabularies(edition.raw, &mut rows);
    shared::readings(edition.raw, &mut rows);
    rows
}
