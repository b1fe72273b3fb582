//! [`suggest`] and [`marks`]: what a search text might mean, and where a text holds it.

use super::fold::Folded;
use super::index::Index;
use super::search::PINYIN;
use super::terms::{Query, push_words};
use crate::model::order::sort_by;
use crate::model::{Atlas, Entity, EntityIx, Lang};
use std::ops::Range;

/// An entity that the search text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Which.
    pub entity: EntityIx,
    /// The name or alias that was matched; where the reading was, the Chinese name.
    pub matched: String,
}

/// Up to `limit` entities whose name, alias or reading matches, best first, whatever the facets say. A name in `lang`
/// is preferred where it matches too.
pub fn suggest(index: &Index, atlas: &Atlas, q: &str, lang: Lang, limit: usize) -> Vec<Suggestion> {
    let query = Query::new(q);
    if query.is_empty() {
        return Vec::new();
    }
    let ranks = index.texts.rank(&index.facets, &query);
    let named = super::bits::Bits::where_(ranks.len(), |row| ranks[row] <= PINYIN);
    let order = index.orders.by_rank(&ranks, &named);
    order
        .into_iter()
        .take(limit)
        .map(|entity| Suggestion {
            entity,
            matched: matched(&query, atlas.entity(entity), lang).to_owned(),
        })
        .collect()
}

/// The first of an entity's names that holds every term: without a slip if there is one, else with.
fn matched<'a>(query: &Query, entity: &'a Entity, lang: Lang) -> &'a str {
    let names = [entity.name.get(lang), entity.name.get(lang.other())];
    let mut best = (2, entity.name.zh.as_str());
    for name in names.into_iter().chain(entity.aliases.iter().map(String::as_str)) {
        let slips = slips(query, name);
        if slips < best.0 {
            best = (slips, name);
        }
    }
    best.1
}

/// 0 where a text holds every term, 1 where it does with slips, 2 where it does not.
fn slips(query: &Query, name: &str) -> u8 {
    let text = Text::new(name);
    let of_term = |term| {
        let mut best = 2;
        text.meetings(term, &mut |_, is_slip| best = best.min(u8::from(is_slip)));
        best
    };
    query.terms.iter().map(of_term).max().unwrap_or(2)
}

/// One text made ready for matching.
struct Text {
    folded: Folded,
    words: Vec<u32>,
}

impl Text {
    fn new(text: &str) -> Self {
        let folded = Folded::new(text);
        let mut words = Vec::new();
        push_words(&mut words, &folded.text, 0);
        Self { folded, words }
    }

    fn meetings(&self, term: &super::terms::Term, meet: &mut dyn FnMut(Range<usize>, bool)) {
        term.meetings(&self.folded.text, &self.words, &mut |meeting| {
            if let Some(range) = self.folded.original(meeting.range) {
                meet(range, meeting.is_slip);
            }
        });
    }
}

/// The parts of `text` that match a term of the search text `q`, as byte ranges on character borders, ascending, apart
/// from each other. A misspelt word is marked as a whole; what only its reading matches is not marked.
pub fn marks(text: &str, q: &str) -> Vec<Range<usize>> {
    let query = Query::new(q);
    if query.is_empty() {
        return Vec::new();
    }
    let text = Text::new(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for term in &query.terms {
        text.meetings(term, &mut |range, _| found.push(range));
    }
    sort_by(&mut found, &mut |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matches_is_marked() {
        for (text, q, marked) in [
            ("杭州医药港", "醫藥", &["医药"][..]),
            ("杭州医药港", "杭州 医药", &["杭州医药"]),
            ("杭州医药港", "hzyyg", &[]),
            ("Hangzhou Medicine Port", "med hang", &["Hang", "Med"]),
            ("Hangzhou Medicine Port", "hagnzhou", &["Hangzhou"]),
            ("Hangzhou Medicine Port", "ort", &[]),
            ("G60科创走廊", "ｇ６０科", &["G60科"]),
            ("Ångström Ａlpha", "a", &["Å", "Ａ"]),
            ("医药医药 药医", "医药 药医", &["医药医药", "药医"]),
            ("anything", "", &[]),
            ("a·b", "·", &["·"]),
        ] {
            let found: Vec<&str> = marks(text, q).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, marked, "{text} / {q}");
        }
    }
}
