//! Citations of a source, of a figure and of a page of the atlas, in three styles.
//!
//! GB/T 7714—2015, 4.6 "electronic resources"; APA, 7th edition, "webpage" and "data set"; BibTeX `@misc`. Nothing is put in
//! for what is not known: a source without a date has none in its citation.

mod figure;

pub use figure::{cite_figure, figure_words};

use crate::{
    i18n::format::month_name,
    model::{PartialDate, Source},
};

/// A style of citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiteStyle {
    /// GB/T 7714—2015, the Chinese standard.
    Gbt7714,
    /// APA, 7th edition.
    Apa,
    /// A BibTeX entry.
    Bibtex,
}

impl CiteStyle {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Gbt7714, Self::Apa, Self::Bibtex];

    /// The value of `data-cite`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gbt7714 => "gbt7714",
            Self::Apa => "apa",
            Self::Bibtex => "bibtex",
        }
    }

    /// Its name, the same in both languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gbt7714 => "GB/T 7714",
            Self::Apa => "APA",
            Self::Bibtex => "BibTeX",
        }
    }
}

/// A page of the atlas, to be cited: an entity's or a view; all texts in the language of the citation.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Id of the entity, or a word for the view, for the BibTeX key.
    pub id: &'a str,
    /// Name of the entity, or what the view shows.
    pub name: &'a str,
    /// Title of the atlas.
    pub atlas: &'a str,
    /// Version of the data.
    pub version: &'a str,
    /// The day the data stand for.
    pub date: Option<PartialDate>,
    /// The day the page is read.
    pub accessed: Option<PartialDate>,
    /// The link to it.
    pub url: &'a str,
}

/// The citation of a source.
pub fn cite_source(style: CiteStyle, source: &Source) -> String {
    let item = Item {
        key: source.id.as_str(),
        by: &source.publisher,
        title: &source.title,
        version: None,
        kind: "EB",
        date: source.date,
        accessed: source.retrieved,
        url: source.url.as_deref(),
    };
    item.cite(style)
}

/// The citation of a page of the atlas.
pub fn cite_page(style: CiteStyle, page: &Page) -> String {
    let item = Item {
        key: page.id,
        by: page.atlas,
        title: page.name,
        version: Some(page.version).filter(|version| !version.is_empty()),
        kind: "DB",
        date: page.date,
        accessed: page.accessed,
        url: Some(page.url),
    };
    item.cite(style)
}

/// What every style is written from.
struct Item<'a> {
    key: &'a str,
    by: &'a str,
    title: &'a str,
    version: Option<&'a str>,
    /// GB/T 7714's letters: a bulletin on the net or a database.
    kind: &'static str,
    date: Option<PartialDate>,
    accessed: Option<PartialDate>,
    url: Option<&'a str>,
}

impl Item<'_> {
    fn cite(&self, style: CiteStyle) -> String {
        match style {
            CiteStyle::Gbt7714 => self.gbt7714(),
            CiteStyle::Apa => self.apa(),
            CiteStyle::Bibtex => self.bibtex(&[]),
        }
    }

    /// `publisher. title[EB/OL]. (2024-07-02)[2026-11-22]. address.`; without an address `[Z]`, "other".
    fn gbt7714(&self) -> String {
        let mut text = String::new();
        sentence(&mut text, self.by);
        let title = self.title.trim_end_matches(['.', '。']);
        match (self.url, self.version) {
            (Some(_), Some(version)) => {
                sentence(&mut text, &format!("{title}:{version}[{}/OL]", self.kind));
            }
            (Some(_), None) => sentence(&mut text, &format!("{title}[{}/OL]", self.kind)),
            (None, _) => sentence(&mut text, &format!("{title}[Z]")),
        }
        let mut days = String::new();
        match (self.date, self.url) {
            (Some(date), Some(_)) => days = format!("({date})"),
            (Some(date), None) => days = date.to_string(),
            (None, _) => {}
        }
        if let (Some(accessed), Some(_)) = (self.accessed, self.url) {
            days = format!("{days}[{accessed}]");
        }
        sentence(&mut text, &days);
        sentence(&mut text, self.url.unwrap_or_default());
        text
    }

    /// `Publisher. (2024, July 2). Title. address`; without a date `(n.d.)` and the day it was read.
    fn apa(&self) -> String {
        let date = self.date.map_or_else(|| "n.d.".to_owned(), apa_date);
        let title = match self.version {
            Some(version) => format!("{} (Version {version}) [Data set]", self.title),
            None => self.title.to_owned(),
        };
        let mut text = String::new();
        // Without an author the title comes first, and the date after it.
        if self.by.is_empty() {
            sentence(&mut text, &title);
            sentence(&mut text, &format!("({date})"));
        } else {
            sentence(&mut text, self.by);
            sentence(&mut text, &format!("({date})"));
            sentence(&mut text, &title);
        }
        if let Some(url) = self.url {
            text.push(' ');
            if let (None, Some(accessed)) = (self.date, self.accessed) {
                text.push_str(&["Retrieved ", &apa_retrieved(accessed), ", from "].concat());
            }
            text.push_str(url);
        }
        text
    }

    /// An entry; `more` are fields behind the usual ones, their values as TeX reads them.
    fn bibtex(&self, more: &[(&str, &str)]) -> String {
        let mut text = format!("@misc{{{},\n", self.key);
        let mut field = |name: &str, value: &str| text.push_str(&["  ", name, " = ", value, ",\n"].concat());
        if !self.by.is_empty() {
            // A second pair of braces keeps a body's name whole, "and" included.
            field("author", &format!("{{{{{}}}}}", tex(self.by)));
        }
        field("title", &format!("{{{{{}}}}}", tex(self.title)));
        if let Some(date) = self.date {
            field("year", &format!("{{{}}}", date.year()));
            if let Some(month) = date.month() {
                field("month", &month_name(month)[..3].to_ascii_lowercase());
            }
            if let Some(day) = date.day() {
                field("day", &format!("{{{day}}}"));
            }
        }
        if let Some(version) = self.version {
            field("version", &format!("{{{}}}", tex(version)));
        }
        if let Some(url) = self.url {
            field("url", &format!("{{{}}}", tex_url(url)));
            if let Some(accessed) = self.accessed {
                field("urldate", &format!("{{{accessed}}}"));
            }
        }
        for (name, value) in more {
            field(name, value);
        }
        text.push('}');
        text
    }
}

/// Adds a part that ends with a full stop, after a space; nothing for nothing.
fn sentence(text: &mut String, part: &str) {
    if part.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(part);
    if !part.ends_with(['.', '。', '?', '?', '!', '!']) {
        text.push('.');
    }
}

/// `2024, July 2`.
fn apa_date(date: PartialDate) -> String {
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{}, {} {day}", date.year(), month_name(month)),
        (Some(month), None) => format!("{}, {}", date.year(), month_name(month)),
        _ => date.year().to_string(),
    }
}

/// `July 2, 2024`.
fn apa_retrieved(date: PartialDate) -> String {
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{} {day}, {}", month_name(month), date.year()),
        (Some(month), None) => format!("{} {}", month_name(month), date.year()),
        _ => date.year().to_string(),
    }
}

/// A text as TeX reads it back: its special characters escaped.
fn tex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// An address as the field `url` takes it: literally, but for what would end or escape the field.
fn tex_url(url: &str) -> String {
    url.replace('\\', "%5C")
        .replace('{', "%7B")
        .replace('}', "%7D")
        .replace(' ', "%20")
}

#[cfg(test)]
mod tests;
