//! The citation of a single figure: whose it is, what it says, in which source it stands, and by which page of the atlas it
//! was found.
//!
//! GB/T 7714—2015, 4.2.3, takes it as a part of its source (`//`), a data set `[DS]` of one; 转引自 and "as cited in" name
//! the atlas, because it, and not the source, was read.

use super::{CiteStyle, Item, Page, cite_page, cite_source, sentence, tex, tex_url};
use crate::{
    i18n::{
        evidence::{labelled, nature_word},
        format,
    },
    model::{Atlas, Fact, FactValue, Lang, Source},
};

/// A figure in words, whole enough to stand alone: entity, metric, value, and in brackets time, scope, part and nature.
pub fn figure_words(lang: Lang, atlas: &Atlas, fact: &Fact) -> String {
    let vocab = &atlas.vocab;
    let entity = atlas.entity(fact.entity).name.get(lang);
    let metric = vocab.metrics[fact.metric.row()].term.name.get(lang);
    let value = match &fact.value {
        FactValue::Number(amount, unit) => Some(format::amount(lang, amount, *unit, vocab).text()),
        FactValue::Words(words) => words.clone(),
    };
    let value = value.or_else(|| fact.statement.as_ref().map(|it| it.get(lang).to_owned()));
    let what = match value {
        Some(value) => labelled(lang, metric, &value),
        None => metric.to_owned(),
    };
    let mut about = vec![format::of_fact(lang, fact)];
    about.extend(
        fact.scope
            .map(|scope| vocab.scopes[scope.row()].name.get(lang).to_owned()),
    );
    about.extend(fact.detail.as_ref().map(|detail| detail.get(lang).to_owned()));
    about.extend(nature_word(lang, vocab, fact.nature).map(str::to_owned));
    match lang {
        Lang::Zh => format!("{entity}{what}（{}）", about.join("；")),
        Lang::En => format!("{entity}, {what} ({})", about.join("; ")),
    }
}

/// The citation of a figure that `said` puts in words (see [`figure_words`]) and that stands in `source`; `page` is where
/// the atlas shows it, its id the figure's.
pub fn cite_figure(style: CiteStyle, said: &str, source: &Source, page: &Page) -> String {
    match style {
        CiteStyle::Gbt7714 => gbt7714(said, source, page),
        CiteStyle::Apa => apa(said, source, page),
        CiteStyle::Bibtex => bibtex(said, source, page),
    }
}

/// `publisher. figure[DS/OL]//title[EB/OL]. (date)[read]. address. 转引自: atlas. …`.
fn gbt7714(said: &str, source: &Source, page: &Page) -> String {
    let whole = cite_source(CiteStyle::Gbt7714, source);
    let mut own = String::new();
    sentence(&mut own, &source.publisher);
    let kind = if source.url.is_some() { "[DS/OL]" } else { "[DS]" };
    // The source's own citation, its author before the figure rather than before its title.
    let rest = whole.strip_prefix(&own).unwrap_or(&whole).trim_start();
    sentence(&mut own, &[said, kind, "//", rest].concat());
    [&own, " 转引自: ", &cite_page(CiteStyle::Gbt7714, page)].concat()
}

/// `Publisher. (date). figure [Data point]. In title. address (as cited in Atlas, date, Version …, address)`.
fn apa(said: &str, source: &Source, page: &Page) -> String {
    let point = Source {
        title: [said, " [Data point]. In ", &source.title].concat(),
        ..source.clone()
    };
    let mut text = cite_source(CiteStyle::Apa, &point);
    text.push_str(" (as cited in ");
    text.push_str(page.atlas);
    if let Some(date) = page.date {
        text.push_str(", ");
        text.push_str(&date.year().to_string());
    }
    if !page.version.is_empty() {
        text.push_str(", Version ");
        text.push_str(page.version);
    }
    for part in [", ", page.url, ")"] {
        text.push_str(part);
    }
    text
}

fn bibtex(said: &str, source: &Source, page: &Page) -> String {
    let item = Item {
        key: page.id,
        by: &source.publisher,
        title: said,
        version: None,
        kind: "DS",
        date: source.date,
        accessed: source.retrieved,
        url: source.url.as_deref(),
    };
    let mut via = ["As cited in ", page.atlas].concat();
    if !page.version.is_empty() {
        via.push_str(", version ");
        via.push_str(page.version);
    }
    let within = ["{{", &tex(&source.title), "}}"].concat();
    let note = ["{{", &tex(&via), "}, \\url{", &tex_url(page.url), "}}"].concat();
    item.bibtex(&[("howpublished", &within), ("note", &note)])
}

#[cfg(test)]
mod tests;
