//! Tables as CSV: RFC 4180 in UTF-8 with a byte order mark, which is how spreadsheets know that it is UTF-8.

mod entities;
mod figures;

pub use entities::entities_csv;
pub use figures::figures_csv;
pub(super) use figures::parts;

use super::Shown;
use crate::{
    i18n::format::plain,
    model::{Source, Term, Text},
};

/// What tells a spreadsheet that a file is UTF-8.
const MARK: char = '\u{feff}';

/// Columns that every row ends with: a table must say where it is from, and a reader of tables knows only rows.
const ORIGIN: [&str; 4] = ["atlas_version", "atlas_link", "exported_at", "licence"];

/// A table being written, cell by cell.
struct Table {
    text: String,
    is_fresh: bool,
}

/// Whether a spreadsheet would take a text for a formula: it begins with one of its signs, narrow or wide, whatever space or
/// break stands before it.
fn is_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text
            .trim_start()
            .starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

impl Table {
    fn new() -> Self {
        Self {
            text: String::from(MARK),
            is_fresh: true,
        }
    }

    fn raw(&mut self, cell: &str) {
        if !self.is_fresh {
            self.text.push(',');
        }
        self.is_fresh = false;
        let needs_quotes =
            cell.contains(['"', ',', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ');
        if needs_quotes {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }

    /// A text. What a spreadsheet would take for a formula gets an apostrophe before it, which makes it a text there.
    fn cell(&mut self, text: &str) {
        if is_formula(text) {
            self.raw(&["'", text].concat());
        } else {
            self.raw(text);
        }
    }

    /// A number, which stays one though it may begin with a minus; empty for none.
    fn number(&mut self, number: Option<f64>) {
        self.raw(&number.map(plain).unwrap_or_default());
    }

    fn cells(&mut self, texts: &[&str]) {
        for text in texts {
            self.cell(text);
        }
    }

    /// A name in both languages.
    fn text(&mut self, text: &Text) {
        self.cells(&[&text.zh, &text.en]);
    }

    /// A term's id and its name in both languages; empty cells for none.
    fn term(&mut self, term: Option<&Term>) {
        match term {
            Some(term) => {
                self.cell(term.id.as_str());
                self.text(&term.name);
            }
            None => self.cells(&["", "", ""]),
        }
    }

    /// Ids of several terms in one cell, and their names in two.
    fn terms(&mut self, terms: &[&Term]) {
        self.cell(&joined(terms, |term| term.id.as_str()));
        self.cell(&joined(terms, |term| &term.name.zh));
        self.cell(&joined(terms, |term| &term.name.en));
    }

    fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.is_fresh = true;
    }

    /// Ends a row with where the file is from.
    fn end_with_origin(&mut self, shown: &Shown) {
        let meta = &shown.atlas.meta;
        let (origin, lang) = (shown.origin, shown.origin.lang);
        self.cells(&[&meta.version, &origin.link, &origin.time]);
        let terms = [meta.licence.get(lang), meta.credit.get(lang)];
        let said: Vec<&str> = terms.into_iter().filter(|it| !it.is_empty()).collect();
        self.cell(&said.join(" | "));
        self.end_row();
    }
}

/// Several things in one cell, parted by bars: as many as there are, so that lists of neighbouring columns keep step. A bar in
/// one of them becomes a slash.
fn joined<T>(all: &[T], read: impl Fn(&T) -> &str) -> String {
    let mut text = String::new();
    for (place, one) in all.iter().enumerate() {
        if place > 0 {
            text.push('|');
        }
        text.push_str(&read(one).replace('|', "/"));
    }
    text
}

/// What is known of a source, in the order of [`SOURCE`].
fn source_cells(table: &mut Table, source: &Source, grade: &Term) {
    let day = |date: Option<crate::model::PartialDate>| date.map(|it| it.to_string()).unwrap_or_default();
    table.cells(&[
        source.id.as_str(),
        &source.title,
        &source.publisher,
        &day(source.date),
        &day(source.retrieved),
        source.url.as_deref().unwrap_or_default(),
    ]);
    table.term(Some(grade));
}

/// Columns of a source.
const SOURCE: [&str; 9] = [
    "source_id",
    "source_title",
    "source_publisher",
    "source_date",
    "source_retrieved",
    "source_url",
    "source_grade",
    "source_grade_zh",
    "source_grade_en",
];

#[cfg(test)]
mod tests;
