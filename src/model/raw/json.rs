//! Reads JSON from a text, token by token.
//!
//! The page reads two kinds of file, both of them records of known shape; a general reader costs it four times the code
//! of this one. Errors have the words and the positions that `serde_json` gives them, and numbers its precision: the data
//! tool reads with that, and tests hold the two together.

mod number;
mod string;

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
        let mut lines = before.split(|byte| *byte == b'\n');
        let column = lines.next_back().map_or(0, <[u8]>::len);
        let line = lines.count() + 1;
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
}

#[cfg(test)]
mod tests;
