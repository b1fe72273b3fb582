//! Reads JSON from a text, token by token.
//!
//! The page reads two kinds of file, both of them records of known shape; a general reader costs it four times the code
//! of this one. Errors have the words and the positions that `serde_json` gives them, and numbers its precision: the data
//! tool reads with that, and tests hold the two together.

use std::{borrow::Cow, fmt};

/// How deep lists and records may lie in each other.
const DEPTH: u8 = 127;

/// Why a text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) struct Fault {
    /// Whether it is JSON so far, but not of the shape that is wanted.
    pub(in crate::model) is_shape: bool,
    /// What is wrong.
    pub(in crate::model) text: Cow<'static, str>,
    line: usize,
    column: usize,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {} column {}", self.text, self.line, self.column)
    }
}

/// The reading has failed; the reader holds the fault.
#[derive(Debug)]
pub(super) struct Failed;

pub(super) type Read<T> = Result<T, Failed>;

/// What stands where a value is wanted.
pub(super) enum Found<'a> {
    Null,
    Flag(bool),
    Whole(i64),
    /// A whole number beyond the others.
    Huge(u64),
    Float(f64),
    Text(Cow<'a, str>),
    /// A list, its bracket not read yet.
    List,
    /// A record, its brace not read yet.
    Map,
}

/// A text and how far it has been read.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u8,
    fault: Option<(usize, bool, Cow<'static, str>)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            fault: None,
        }
    }

    /// What went wrong.
    pub(super) fn fault(self) -> Fault {
        let (at, is_shape, text) = self.fault.unwrap_or_default();
        let before = &self.text.as_bytes()[..at.min(self.text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
        Fault {
            is_shape,
            text,
            line,
            column,
        }
    }

    /// Fails for the shape, behind what was read last.
    #[inline(never)]
    pub(super) fn misshapen<T>(&mut self, text: String) -> Read<T> {
        self.fault = Some((self.at, true, Cow::Owned(text)));
        Err(Failed)
    }

    /// Fails behind the byte read last.
    #[inline(never)]
    fn fail<T>(&mut self, text: &'static str) -> Read<T> {
        self.fault = Some((self.at, false, Cow::Borrowed(text)));
        Err(Failed)
    }

    /// Fails at the byte that comes next.
    fn fail_next<T>(&mut self, text: &'static str) -> Read<T> {
        let at = self.text.len().min(self.at + 1);
        self.fault = Some((at, false, Cow::Borrowed(text)));
        Err(Failed)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek();
        self.at += usize::from(byte.is_some());
        byte
    }

    /// Passes over one of two bytes, where it comes next.
    fn eat(&mut self, byte: u8, or: u8) -> bool {
        let comes = self.peek().is_some_and(|next| next == byte || next == or);
        self.at += usize::from(comes);
        comes
    }

    /// The next byte that is no blank.
    #[inline(never)]
    fn look(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Makes sure that nothing follows.
    pub(super) fn end(&mut self) -> Read<()> {
        match self.look() {
            Some(_) => self.fail_next("trailing characters"),
            None => Ok(()),
        }
    }

    /// Reads a value that is no list and no record; looks at one that is.
    #[inline(never)]
    pub(super) fn value(&mut self) -> Read<Found<'a>> {
        match self.look() {
            Some(b'"') => {
                self.at += 1;
                self.string().map(Found::Text)
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'[') => Ok(Found::List),
            Some(b'{') => Ok(Found::Map),
            Some(b'n') => self.word("null", Found::Null),
            Some(b't') => self.word("true", Found::Flag(true)),
            Some(b'f') => self.word("false", Found::Flag(false)),
            Some(_) => self.fail_next("expected value"),
            None => self.fail_next("EOF while parsing a value"),
        }
    }

    #[inline(never)]
    fn word(&mut self, word: &'static str, found: Found<'a>) -> Read<Found<'a>> {
        for byte in word.bytes() {
            match self.next() {
                Some(next) if next == byte => {}
                Some(_) => return self.fail("expected ident"),
                None => return self.fail("EOF while parsing a value"),
            }
        }
        Ok(found)
    }

    /// Passes over a value.
    pub(super) fn skip(&mut self) -> Read<()> {
        let mut first = true;
        match self.value()? {
            Found::List => {
                while self.item(&mut first)? {
                    self.skip()?;
                }
            }
            Found::Map => {
                while self.key(&mut first)?.is_some() {
                    self.colon()?;
                    self.skip()?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads any value; none for `null`.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn json(&mut self) -> Read<Option<serde_json::Value>> {
        let from = self.at;
        self.skip()?;
        // What was passed over is JSON.
        Ok(serde_json::from_str(self.between(from, self.at)).unwrap_or_default())
    }

    /// Reads the opening bracket or brace.
    fn open(&mut self) -> Read<()> {
        if self.depth == DEPTH {
            return self.fail_next("recursion limit exceeded");
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.at += 1;
    }

    /// Goes to the next item of a list; false behind its last.
    #[inline(never)]
    pub(super) fn item(&mut self, first: &mut bool) -> Read<bool> {
        let is_first = std::mem::take(first);
        if is_first {
            self.open()?;
        }
        match self.look() {
            Some(b']') => {
                self.close();
                return Ok(false);
            }
            Some(_) if is_first => return Ok(true),
            Some(b',') => self.at += 1,
            Some(_) => return self.fail_next("expected `,` or `]`"),
            None => return self.fail_next("EOF while parsing a list"),
        }
        match self.look() {
            Some(b']') => self.fail_next("trailing comma"),
            Some(_) => Ok(true),
            None => self.fail_next("EOF while parsing a value"),
        }
    }

    /// Reads the next key of a record; none behind its last.
    #[inline(never)]
    pub(super) fn key(&mut self, first: &mut bool) -> Read<Option<Cow<'a, str>>> {
        let is_first = std::mem::take(first);
        if is_first {
            self.open()?;
        }
        match self.look() {
            Some(b'}') => {
                self.close();
                return Ok(None);
            }
            Some(_) if is_first => {}
            Some(b',') => self.at += 1,
            Some(_) => return self.fail_next("expected `,` or `}`"),
            None => return self.fail_next("EOF while parsing an object"),
        }
        match self.look() {
            Some(b'"') => {
                self.at += 1;
                self.string().map(Some)
            }
            Some(b'}') => self.fail_next("trailing comma"),
            Some(_) => self.fail_next("key must be a string"),
            None => self.fail_next("EOF while parsing a value"),
        }
    }

    /// Reads what stands between a key and its value.
    pub(super) fn colon(&mut self) -> Read<()> {
        match self.look() {
            Some(b':') => {
                self.at += 1;
                Ok(())
            }
            Some(_) => self.fail_next("expected `:`"),
            None => self.fail_next("EOF while parsing an object"),
        }
    }

    /// The text between two places, both of them between characters.
    fn between(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Reads a text behind its opening quote.
    #[inline(never)]
    fn string(&mut self) -> Read<Cow<'a, str>> {
        let mut unescaped = String::new();
        let mut from = self.at;
        loop {
            match self.peek() {
                None => return self.fail("EOF while parsing a string"),
                Some(b'"') => {
                    let rest = self.between(from, self.at);
                    self.at += 1;
                    if unescaped.is_empty() {
                        return Ok(Cow::Borrowed(rest));
                    }
                    unescaped.push_str(rest);
                    return Ok(Cow::Owned(unescaped));
                }
                Some(b'\\') => {
                    unescaped.push_str(self.between(from, self.at));
                    self.at += 1;
                    unescaped.push(self.escaped()?);
                    from = self.at;
                }
                Some(0..0x20) => {
                    self.at += 1;
                    return self.fail("control character (\\u0000-\\u001F) found while parsing a string");
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        match self.next() {
            Some(byte @ (b'"' | b'\\' | b'/')) => Ok(char::from(byte)),
            Some(b'b') => Ok('\u{8}'),
            Some(b'f') => Ok('\u{c}'),
            Some(b'n') => Ok('\n'),
            Some(b'r') => Ok('\r'),
            Some(b't') => Ok('\t'),
            Some(b'u') => self.unicode(),
            Some(_) => self.fail("invalid escape"),
            None => self.fail("EOF while parsing a string"),
        }
    }

    /// A character by its number in UTF-16; one beyond 16 bits takes two escapes.
    fn unicode(&mut self) -> Read<char> {
        let mut code = self.hex()?;
        if let 0xD800..0xDC00 = code {
            for byte in *b"\\u" {
                match self.next() {
                    Some(next) if next == byte => {}
                    Some(_) => return self.fail("unexpected end of hex escape"),
                    None => return self.fail("EOF while parsing a string"),
                }
            }
            match self.hex()? {
                low @ 0xDC00..0xE000 => code = 0x1_0000 + ((code - 0xD800) << 10 | (low - 0xDC00)),
                _ => return self.fail("lone leading surrogate in hex escape"),
            }
        }
        match char::from_u32(code) {
            Some(char) => Ok(char),
            None => self.fail("lone leading surrogate in hex escape"),
        }
    }

    #[inline(never)]
    fn hex(&mut self) -> Read<u32> {
        let Some(digits) = self.text.as_bytes().get(self.at..self.at + 4) else {
            self.at = self.text.len();
            return self.fail("EOF while parsing a string");
        };
        self.at += 4;
        let mut code = 0;
        for &digit in digits {
            match char::from(digit).to_digit(16) {
                Some(digit) => code = code << 4 | digit,
                None => return self.fail("invalid escape"),
            }
        }
        Ok(code)
    }

    fn number(&mut self) -> Read<Found<'a>> {
        let negative = self.eat(b'-', b'-');
        let (mut number, mut exponent, mut is_whole) = (0, 0_i32, true);
        match self.peek() {
            Some(b'0') => {
                self.at += 1;
                if let Some(b'0'..=b'9') = self.peek() {
                    return self.fail_next("invalid number");
                }
            }
            Some(b'1'..=b'9') => {
                let (read, dropped) = self.digits(&mut number);
                exponent = dropped;
                is_whole = read > 0 && dropped == 0;
            }
            Some(_) => {
                self.at += 1;
                return self.fail("invalid number");
            }
            None => return self.fail("EOF while parsing a value"),
        }
        if self.eat(b'.', b'.') {
            is_whole = false;
            let (read, dropped) = self.digits(&mut number);
            exponent -= read;
            if read + dropped == 0 {
                return self.fail_next(match self.peek() {
                    Some(_) => "invalid number",
                    None => "EOF while parsing a value",
                });
            }
        }
        if self.eat(b'e', b'E') {
            is_whole = false;
            exponent = exponent.saturating_add(self.exponent()?);
        }
        if is_whole {
            return Ok(match (negative, 0_i64.checked_sub_unsigned(number)) {
                (false, _) => i64::try_from(number).map_or(Found::Huge(number), Found::Whole),
                (true, Some(below)) if below < 0 => Found::Whole(below),
                (true, _) => Found::Float(-(number as f64)),
            });
        }
        let size = scaled(number as f64, exponent);
        if size.is_infinite() {
            return self.fail("number out of range");
        }
        Ok(Found::Float(if negative { -size } else { size }))
    }

    /// Appends digits to a number. How many were read, and how many more dropped since the number is full.
    #[inline(never)]
    fn digits(&mut self, number: &mut u64) -> (i32, i32) {
        let (mut read, mut dropped) = (0, 0);
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            self.at += 1;
            let longer = number
                .checked_mul(10)
                .and_then(|n| n.checked_add(u64::from(byte - b'0')));
            match longer {
                Some(longer) if dropped == 0 => {
                    *number = longer;
                    read += 1;
                }
                _ => dropped += 1,
            }
        }
        (read, dropped)
    }

    fn exponent(&mut self) -> Read<i32> {
        let negative = self.peek() == Some(b'-');
        self.eat(b'-', b'+');
        let mut number = 0;
        match self.peek() {
            Some(b'0'..=b'9') => {
                let (_, dropped) = self.digits(&mut number);
                let size = i32::try_from(number).ok().filter(|_| dropped == 0);
                let size = size.unwrap_or(i32::MAX);
                Ok(if negative { -size } else { size })
            }
            Some(_) => {
                self.at += 1;
                self.fail("invalid number")
            }
            None => self.fail("EOF while parsing a value"),
        }
    }
}

/// `number · 10^exponent`: the nearest `f64` where the number has at most 15 digits and the exponent at most 22, which
/// takes one rounding; else next to it.
fn scaled(mut number: f64, exponent: i32) -> f64 {
    let mut left = exponent.unsigned_abs();
    while left > 0 && number != 0.0 && number.is_finite() {
        let step = left.min(22);
        let mut power = 1.0;
        for _ in 0..step {
            power *= 10.0;
        }
        number = if exponent < 0 {
            number / power
        } else {
            number * power
        };
        left -= step;
    }
    number
}

#[cfg(test)]
mod tests;
