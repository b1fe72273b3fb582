//! The rules that every table shares: ids, references, texts, dates.

use super::{
    issue::{Issue, Rule},
    nearest::nearest,
};
use crate::model::{Id, PartialDate, Period, Text, raw::Str};
use std::{borrow::Cow, collections::BTreeMap, str::FromStr};

/// Where in its table a kept record stands; none for one that was left out.
pub(super) type Names<'a> = BTreeMap<&'a str, Option<u32>>;

/// Which part of a document is read: what the core leaves out is not missing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    Core,
}

/// What was wrong is among the issues already.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flagged;

/// A record under the rules: collects what they say about it.
pub(super) struct Record<'a> {
    pub(super) table: &'static str,
    pub(super) id: &'a str,
    pub(super) row: usize,
    pub(super) issues: &'a mut Vec<Issue>,
}

impl Record<'_> {
    /// Notes a violation.
    pub(super) fn flag(&mut self, field: &'static str, rule: Rule, value: &str) {
        self.flag_near(field, rule, value, None);
    }

    /// Notes a violation with the nearest thing that would do.
    pub(super) fn flag_near(
        &mut self,
        field: &'static str,
        rule: Rule,
        value: &str,
        nearest: Option<String>,
    ) {
        self.issues.push(Issue {
            table: self.table,
            id: called(self.id, self.row),
            field: Cow::Borrowed(field),
            rule,
            value: value.to_owned(),
            nearest,
        });
    }

    /// Rule: an id is kebab-case ASCII.
    pub(super) fn own_id(&mut self) -> Option<Id> {
        let id = self.id.parse().ok();
        if id.is_none() {
            self.flag("id", Rule::BadId, self.id);
        }
        id
    }

    /// Rule: a reference names something that exists, and that was kept.
    pub(super) fn reference(&mut self, field: &'static str, names: &Names, id: &str) -> Option<u32> {
        match names.get(id) {
            Some(Some(row)) => return Some(*row),
            Some(None) => self.flag(field, Rule::LeftOut, id),
            None if id.is_empty() => self.flag(field, Rule::MissingText, ""),
            None => self.flag_near(field, Rule::DanglingId, id, nearest(id, names.keys().copied())),
        }
        None
    }

    /// Rule: one of a few words that the program itself gives a meaning to; empty is the first.
    pub(super) fn choice<T: Copy>(
        &mut self,
        field: &'static str,
        words: &[(&str, T)],
        word: &str,
    ) -> Option<T> {
        let found = words
            .iter()
            .find(|(known, _)| *known == word)
            .or_else(|| words.first().filter(|_| word.is_empty()));
        if found.is_none() {
            let near = nearest(word, words.iter().map(|(known, _)| *known));
            self.flag_near(field, Rule::DanglingId, word, near);
        }
        found.map(|(_, value)| *value)
    }

    /// Rule: a text is in both languages. Where one is missing the other stands in for it.
    pub(super) fn both(&mut self, field: &'static str, zh: &Str, en: &Str) -> Option<Text> {
        match (zh.some(), en.some()) {
            (None, None) => None,
            (Some(zh), Some(en)) => Some(Text::new(zh, en)),
            (zh, en) => {
                self.flag(field, Rule::OneLanguage, "");
                let one = zh.or(en).unwrap_or_default();
                Some(Text::new(one, one))
            }
        }
    }

    /// Rule: a text that must be there is there, in both languages.
    pub(super) fn needed(&mut self, field: &'static str, zh: &Str, en: &Str) -> Option<Text> {
        let text = self.both(field, zh, en);
        if text.is_none() {
            self.flag(field, Rule::MissingText, "");
        }
        text
    }

    /// Rule: a date is one.
    pub(super) fn date(&mut self, field: &'static str, text: &str) -> Result<Option<PartialDate>, Flagged> {
        self.parsed(field, Rule::NotADate, text)
    }

    /// Rule: a period is one.
    pub(super) fn period(&mut self, field: &'static str, text: &str) -> Result<Option<Period>, Flagged> {
        self.parsed(field, Rule::NotAPeriod, text)
    }

    fn parsed<T: FromStr>(
        &mut self,
        field: &'static str,
        rule: Rule,
        text: &str,
    ) -> Result<Option<T>, Flagged> {
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| {
            self.flag(field, rule, text);
            Flagged
        })
    }
}

/// What a record is called in an issue: its id, or its place in the table where it has none.
pub(super) fn called(id: &str, row: usize) -> String {
    if id.is_empty() {
        format!("#{}", row + 1)
    } else {
        id.to_owned()
    }
}

/// Keeps the records of a table that `build` accepts, one for each id.
///
/// Rule: an id names one record of its table; a later one is left out.
pub(super) fn table<'a, R, T>(
    name: &'static str,
    rows: &'a [R],
    id_of: impl Fn(&'a R) -> &'a str,
    issues: &mut Vec<Issue>,
    mut build: impl FnMut(&mut Record, &'a R) -> Option<T>,
) -> (Vec<T>, Names<'a>) {
    let mut kept = Vec::with_capacity(rows.len());
    let mut names = Names::new();
    for (row, raw) in rows.iter().enumerate() {
        let id = id_of(raw);
        let mut record = Record {
            table: name,
            id,
            row,
            issues,
        };
        if !id.is_empty() && names.contains_key(id) {
            record.flag("id", Rule::DuplicateId, id);
            continue;
        }
        let built = build(&mut record, raw);
        if !id.is_empty() {
            names.insert(id, built.is_some().then_some(kept.len() as u32));
        }
        kept.extend(built);
    }
    (kept, names)
}
