//! Writes JSON piece by piece.

use crate::{
    i18n::format::plain,
    model::{PartialDate, Text},
};

/// JSON being written: commas come by themselves.
pub(super) struct Json {
    text: String,
    /// Whether the next value or key is the first of its list or object.
    is_fresh: bool,
}

impl Json {
    pub(super) const fn new() -> Self {
        Self {
            text: String::new(),
            is_fresh: true,
        }
    }

    pub(super) fn text(self) -> String {
        self.text
    }

    /// Begins an object or a list.
    pub(super) fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.is_fresh = true;
    }

    /// Ends an object or a list.
    pub(super) fn close(&mut self, bracket: char) {
        self.text.push(bracket);
        self.is_fresh = false;
    }

    /// Goes on to the next item of a list.
    pub(super) fn item(&mut self) {
        if !self.is_fresh {
            self.text.push(',');
        }
        self.is_fresh = false;
    }

    /// Begins a new line where space may stand.
    pub(super) fn line(&mut self) {
        self.text.push('\n');
    }

    /// The name of the value that follows.
    pub(super) fn key(&mut self, name: &str) {
        self.item();
        self.string(name);
        self.text.push(':');
    }

    pub(super) fn string(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\u{0}'..='\u{1f}' => {
                    self.text.push_str("\\u00");
                    let code = u32::from(letter);
                    self.text.push(if code < 16 { '0' } else { '1' });
                    self.text.extend(char::from_digit(code % 16, 16));
                }
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
    }

    /// A number; JSON has none that is not finite.
    pub(super) fn number(&mut self, number: f64) {
        if number.is_finite() {
            self.text.push_str(&plain(number));
        } else {
            self.null();
        }
    }

    pub(super) fn null(&mut self) {
        self.text.push_str("null");
    }

    pub(super) fn field(&mut self, name: &str, text: &str) {
        self.key(name);
        self.string(text);
    }

    pub(super) fn maybe(&mut self, name: &str, text: Option<&str>) {
        self.key(name);
        match text {
            Some(text) => self.string(text),
            None => self.null(),
        }
    }

    pub(super) fn amount(&mut self, name: &str, number: Option<f64>) {
        self.key(name);
        match number {
            Some(number) => self.number(number),
            None => self.null(),
        }
    }

    pub(super) fn count(&mut self, name: &str, count: usize) {
        self.key(name);
        self.text.push_str(&count.to_string());
    }

    pub(super) fn flag(&mut self, name: &str, on: bool) {
        self.key(name);
        self.text.push_str(if on { "true" } else { "false" });
    }

    pub(super) fn date(&mut self, name: &str, date: Option<PartialDate>) {
        self.maybe(name, date.map(|it| it.to_string()).as_deref());
    }

    /// A text in both languages, under two keys.
    pub(super) fn texts(&mut self, name: &str, text: Option<&Text>) {
        self.maybe(&[name, "_zh"].concat(), text.map(|it| it.zh.as_str()));
        self.maybe(&[name, "_en"].concat(), text.map(|it| it.en.as_str()));
    }

    pub(super) fn list<'a>(&mut self, name: &str, all: impl Iterator<Item = &'a str>) {
        self.key(name);
        self.open('[');
        for text in all {
            self.item();
            self.string(text);
        }
        self.close(']');
    }
}
