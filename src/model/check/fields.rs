//! The rules that every table shares: ids, references, texts, dates.

use super::{
    issue::{Issue, Rule},
    nearest::nearest,
};
use crate::model::{Id, PartialDate, Period, Text, order::sort_rows, raw::Str};
use std::{borrow::Cow, str::FromStr};

/// Where in its table each kept record stands, by its id; none for one that was left out. In the order of the ids.
#[derive(Default)]
pub(super) struct Names<'a>(Vec<(&'a str, Option<u32>)>);

impl<'a> Names<'a> {
    #[inline(never)]
    fn find(&self, id: &str) -> Option<&(&'a str, Option<u32>)> {
        let at = self.0.binary_search_by(|(known, _)| (*known).cmp(id)).ok()?;
        Some(&self.0[at])
    }

    fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|(id, _)| *id)
    }

    /// What a kept record is called.
    pub(super) fn id_of(&self, row: u32) -> Option<&'a str> {
        let found = self.0.iter().find(|(_, at)| *at == Some(row));
        found.map(|(id, _)| *id)
    }
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
    #[inline(never)]
    pub(super) fn flag(&mut self, field: &'static str, rule: Rule, value: &str) {
        self.flag_near(field, rule, value, None);
    }

    /// Notes a violation with the nearest thing that would do.
    #[inline(never)]
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
    #[inline(never)]
    pub(super) fn own_id(&mut self) -> Option<Id> {
        let id = self.id.parse().ok();
        if id.is_none() {
            self.flag("id", Rule::BadId, self.id);
        }
        id
    }

    /// Rule: a reference names something that exists, and that was kept.
    #[inline(never)]
    pub(super) fn reference(&mut self, field: &'static str, names: &Names, id: &str) -> Option<u32> {
        match names.find(id) {
            Some((_, Some(row))) => return Some(*row),
            Some((_, None)) => self.flag(field, Rule::LeftOut, id),
            None if id.is_empty() => self.flag(field, Rule::MissingText, ""),
            None => self.flag_near(field, Rule::DanglingId, id, nearest(id, names.ids())),
        }
        None
    }

    /// Rule: one of a few words that the program itself gives a meaning to; empty is the first. The word's place.
    #[inline(never)]
    pub(super) fn choice(&mut self, field: &'static str, words: &[&str], word: &str) -> Option<usize> {
        if word.is_empty() {
            return Some(0);
        }
        let found = words.iter().position(|known| *known == word);
        if found.is_none() {
            let near = nearest(word, words.iter().copied());
            self.flag_near(field, Rule::DanglingId, word, near);
        }
        found
    }

    /// Rule: a text is in both languages. Where one is missing the other stands in for it.
    #[inline(never)]
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
    #[inline(never)]
    pub(super) fn needed(&mut self, field: &'static str, zh: &Str, en: &Str) -> Option<Text> {
        let text = self.both(field, zh, en);
        if text.is_none() {
            self.flag(field, Rule::MissingText, "");
        }
        text
    }

    /// Rule: a date is one.
    #[inline(never)]
    pub(super) fn date(&mut self, field: &'static str, text: &str) -> Result<Option<PartialDate>, Flagged> {
        self.parsed(field, Rule::NotADate, text)
    }

    /// Rule: a period is one.
    #[inline(never)]
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

/// A number as an issue shows it. The page shows no issue, and writes no number this way.
pub(super) fn shown(number: f64) -> String {
    if cfg!(target_arch = "wasm32") {
        String::new()
    } else {
        number.to_string()
    }
}

/// Adds a record that holds to its table; whether it does.
pub(super) fn add<T>(kept: &mut Vec<T>, record: Option<T>) -> bool {
    let holds = record.is_some();
    kept.extend(record);
    holds
}

/// The ids of a table's rows.
pub(super) fn ids<'a, R>(rows: &'a [R], id_of: impl FnMut(&'a R) -> &'a Str) -> Vec<&'a str> {
    rows.iter().map(id_of).map(|id| id.as_str()).collect()
}

/// Goes through the records of a table, one for each id. `keep` keeps the record of a row, or says that it does not.
///
/// Rule: an id names one record of its table; a later one is left out.
#[inline(never)]
pub(super) fn table<'a>(
    name: &'static str,
    ids: &[&'a str],
    issues: &mut Vec<Issue>,
    keep: &mut dyn FnMut(&mut Record, usize) -> bool,
) -> Names<'a> {
    let mut order: Vec<u32> = (0..ids.len() as u32).collect();
    sort_rows(&mut order, &mut |a, b| ids[a as usize].cmp(ids[b as usize]));
    let mut names: Vec<(&str, Option<u32>)> = Vec::with_capacity(ids.len());
    // Where among the names each row's id stands; the sort is stable, so the first row of an id comes first.
    let mut firsts = vec![None; ids.len()];
    for row in order {
        let id = ids[row as usize];
        if !id.is_empty() && names.last().is_none_or(|(last, _)| *last != id) {
            firsts[row as usize] = Some(names.len());
            names.push((id, None));
        }
    }
    let mut kept = 0;
    for (row, &id) in ids.iter().enumerate() {
        let mut record = Record {
            table: name,
            id,
            row,
            issues,
        };
        if !id.is_empty() && firsts[row].is_none() {
            record.flag("id", Rule::DuplicateId, id);
        } else if keep(&mut record, row) {
            if let Some(at) = firsts[row] {
                names[at].1 = Some(kept);
            }
            kept += 1;
        }
    }
    Names(names)
}
