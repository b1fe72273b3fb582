//! Texts.

use super::{Read, Reader};
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// Reads a text behind its opening quote.
    #[inline(never)]
    pub(super) fn string(&mut self) -> Read<Cow<'a, str>> {
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
}
