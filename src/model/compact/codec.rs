//! What a description of a table says of its values, whether it is read or written.

use crate::model::{Id, PartialDate, Period, Provenance, SourceIx, Text};

/// One way through the columns of a file. Reading sets the values, writing leaves them as they are.
///
/// A reader that meets what cannot be goes on with blanks and remembers it, so that a description has no errors to hand on.
pub(super) trait Codec {
    /// Whether values are set.
    const READS: bool;

    /// A whole number.
    fn number(&mut self, value: &mut u64);

    /// A number of any kind that is not out of this world.
    fn float(&mut self, value: &mut f64);

    /// A text.
    fn text(&mut self, value: &mut String);

    /// The length of a list whose items take a byte each at least.
    fn length(&mut self, value: usize) -> usize;

    /// Says that what was read cannot be.
    fn refuse(&mut self);

    /// A number below a limit.
    #[inline(never)]
    fn index(&mut self, value: &mut u32, limit: usize) {
        let mut wide = u64::from(*value);
        self.number(&mut wide);
        if wide >= limit as u64 {
            self.refuse();
            wide = 0;
        }
        *value = wide as u32;
    }

    /// A number below a limit, told by its step from the one before: small where neighbours are.
    #[inline(never)]
    fn step(&mut self, value: &mut u32, before: &mut u32, limit: usize) {
        let step = i64::from(*value) - i64::from(*before);
        let mut folded = fold(step);
        self.number(&mut folded);
        let wide = i64::from(*before).saturating_add(unfold(folded));
        match u32::try_from(wide) {
            Ok(found) if (found as usize) < limit => *value = found,
            _ => {
                self.refuse();
                *value = 0;
            }
        }
        *before = *value;
    }

    /// One of two.
    #[inline(never)]
    fn flag(&mut self, value: &mut bool) {
        let mut number = u32::from(*value);
        self.index(&mut number, 2);
        *value = number == 1;
    }

    /// An id; a reader refuses what is none.
    #[inline(never)]
    fn id(&mut self, value: &mut Id) {
        let mut text = value.as_str().to_owned();
        self.text(&mut text);
        if Self::READS {
            match text.parse() {
                Ok(id) => *value = id,
                Err(_) => self.refuse(),
            }
        }
    }

    /// A text that is none where it is empty.
    #[inline(never)]
    fn maybe(&mut self, value: &mut Option<String>) {
        let mut text = value.take().unwrap_or_default();
        self.text(&mut text);
        *value = Some(text).filter(|text| !text.is_empty());
    }

    /// A date, where there is one.
    #[inline(never)]
    fn date(&mut self, value: &mut Option<PartialDate>) {
        let mut number = value.map_or(0, |date| u64::from(date.number()) + 1);
        self.number(&mut number);
        if Self::READS && number > 0 {
            *value = u32::try_from(number - 1).ok().and_then(PartialDate::of_number);
            if value.is_none() {
                self.refuse();
            }
        }
    }

    /// A date that is there.
    fn day(&mut self, value: &mut PartialDate) {
        let mut date = Some(*value);
        self.date(&mut date);
        match date {
            Some(date) => *value = date,
            None => self.refuse(),
        }
    }

    /// A period, where there is one.
    #[inline(never)]
    fn period(&mut self, value: &mut Option<Period>) {
        let (mut form, mut first, mut last) = match *value {
            None => (0, None, None),
            Some(Period::In(date)) => (1, Some(date), None),
            Some(Period::From(date)) => (2, Some(date), None),
            Some(Period::Until(date)) => (3, Some(date), None),
            Some(Period::Span(first, last)) => (4, Some(first), Some(last)),
        };
        self.index(&mut form, 5);
        if form > 0 {
            self.date(&mut first);
        }
        if form == 4 {
            self.date(&mut last);
        }
        if Self::READS {
            *value = match (form, first, last) {
                (1, Some(date), _) => Some(Period::In(date)),
                (2, Some(date), _) => Some(Period::From(date)),
                (3, Some(date), _) => Some(Period::Until(date)),
                (4, Some(first), Some(last)) if first.first_day() <= last.last_day() => {
                    Some(Period::Span(first, last))
                }
                _ => None,
            };
            if value.is_none() && form > 0 {
                self.refuse();
            }
        }
    }

    /// A list made as long as it is written, of blanks where it is read.
    fn list<T>(&mut self, rows: &mut Vec<T>, blank: fn() -> T) {
        let length = self.length(rows.len());
        if Self::READS {
            rows.resize_with(length, blank);
        }
    }
}

/// A number with its sign in the lowest bit, so that what is near nothing is short.
pub(super) fn fold(signed: i64) -> u64 {
    (signed << 1 ^ signed >> 63).cast_unsigned()
}

/// The number with its sign.
pub(super) fn unfold(folded: u64) -> i64 {
    (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed()
}

/// The source of a piece of evidence; the spot in it comes with the rest.
pub(super) fn source<C: Codec>(codec: &mut C, basis: &mut Provenance, sources: usize) {
    codec.index(&mut basis.source.0, sources);
}

/// A column of texts in both languages: all Chinese ones, then all English ones.
pub(super) fn texts<C: Codec, T>(codec: &mut C, rows: &mut [T], text_of: fn(&mut T) -> &mut Text) {
    for row in &mut *rows {
        codec.text(&mut text_of(row).zh);
    }
    for row in rows {
        codec.text(&mut text_of(row).en);
    }
}

/// A column of texts in both languages that may be missing: none where both are empty.
pub(super) fn notes<C: Codec, T>(codec: &mut C, rows: &mut [T], note_of: fn(&mut T) -> &mut Option<Text>) {
    for row in &mut *rows {
        codec.text(&mut note_of(row).get_or_insert_default().zh);
    }
    for row in rows {
        let note = note_of(row);
        let text = note.get_or_insert_default();
        codec.text(&mut text.en);
        if text.zh.is_empty() && text.en.is_empty() {
            *note = None;
        }
    }
}

/// A column of lists of texts: how long each is, then the texts.
pub(super) fn lists<C: Codec, T>(codec: &mut C, rows: &mut [T], list_of: fn(&mut T) -> &mut Vec<String>) {
    for row in &mut *rows {
        codec.list(list_of(row), String::new);
    }
    for row in rows {
        for text in list_of(row) {
            codec.text(text);
        }
    }
}

/// Evidence of which nothing is known yet.
pub(super) fn no_basis() -> Provenance {
    Provenance {
        source: SourceIx(0),
        locator: String::new(),
    }
}
