//! The rules of directories.

use super::{fields::Record, issue::Rule};
use crate::model::{Column, Directory, Selector, Vocab, raw::RawDirectory};

/// Rule: a selector or column is a word about the vocabulary.
#[inline(never)]
fn known<T>(
    record: &mut Record,
    field: &'static str,
    word: &str,
    vocab: &Vocab,
    read: fn(&str, &Vocab) -> Option<T>,
) -> Option<T> {
    let found = read(word, vocab);
    if found.is_none() {
        record.flag_near(field, Rule::UnknownWord, word, near(word, vocab, read));
    }
    found
}

#[cfg(not(target_arch = "wasm32"))]
fn near<T>(word: &str, vocab: &Vocab, read: fn(&str, &Vocab) -> Option<T>) -> Option<String> {
    let words = Selector::words(vocab);
    let plain = Column::PLAIN.iter().map(|(word, _)| *word);
    let all = words.iter().map(String::as_str).chain(plain);
    super::nearest::nearest(word, all.filter(|word| read(word, vocab).is_some()))
}

#[cfg(target_arch = "wasm32")]
fn near<T>(_: &str, _: &Vocab, _: fn(&str, &Vocab) -> Option<T>) -> Option<String> {
    None
}

pub(super) fn selector(
    record: &mut Record,
    field: &'static str,
    word: &str,
    vocab: &Vocab,
) -> Option<Selector> {
    known(record, field, word, vocab, Selector::read)
}

/// A clause; none where it has an unknown word: without the word it would mean more than was written.
fn clause(record: &mut Record, text: &str, vocab: &Vocab) -> Option<Vec<Selector>> {
    let mut all = Some(Vec::new());
    for word in text.split(' ') {
        let selector = selector(record, "rows", word, vocab);
        all = all.zip(selector).map(|(mut all, selector)| {
            all.push(selector);
            all
        });
    }
    all
}

/// Rule: a directory says who belongs.
pub(super) fn directory(record: &mut Record, raw: &RawDirectory, vocab: &Vocab) -> Option<Directory> {
    let id = record.own_id();
    let name = record.needed("zh", &raw.zh, &raw.en);
    let note = record.both("note_zh", &raw.note_zh, &raw.note_en);
    if raw.rows.is_empty() {
        record.flag("rows", Rule::NoClause, "");
    }
    let mut clauses = Vec::new();
    for text in &raw.rows.0 {
        clauses.extend(clause(record, text, vocab));
    }
    let mut columns = Vec::new();
    for word in &raw.columns.0 {
        columns.extend(known(record, "columns", word, vocab, Column::read));
    }
    let mut groups = Vec::new();
    for word in &raw.groups.0 {
        groups.extend(selector(record, "groups", word, vocab));
    }
    let (Some(id), Some(name), false) = (id, name, clauses.is_empty()) else {
        return None;
    };
    Some(Directory {
        id,
        name,
        note,
        clauses,
        columns,
        groups,
    })
}
