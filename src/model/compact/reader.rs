//! Reads a compact body.

use super::codec::{Codec, unfold};

/// A body while it is read. What cannot be is remembered, and a blank is read in its place.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// The texts, in the order of their first use.
    texts: Vec<&'a str>,
    /// How many of them have been used.
    used: usize,
    sound: bool,
}

impl<'a> Reader<'a> {
    /// Begins with the texts of a body.
    #[inline(never)]
    pub(super) fn of(body: &'a [u8]) -> Self {
        let mut reader = Self {
            bytes: body,
            texts: Vec::new(),
            used: 0,
            sound: true,
        };
        let count = reader.length(0);
        let mut lengths = Vec::with_capacity(count);
        for _ in 0..count {
            let mut length = 0;
            reader.number(&mut length);
            lengths.push(length as usize);
        }
        let all = reader.length(0);
        let (text, rest) = reader.bytes.split_at_checked(all).unwrap_or_default();
        reader.bytes = rest;
        let mut text = str::from_utf8(text).unwrap_or_default();
        for length in lengths {
            let (one, rest) = text.split_at_checked(length).unwrap_or_default();
            reader.sound &= one.len() == length;
            reader.texts.push(one);
            text = rest;
        }
        reader
    }

    /// Whether all of it was read and all of it can be.
    pub(super) fn is_done(&self) -> bool {
        self.sound && self.bytes.is_empty() && self.used == self.texts.len()
    }
}

impl Codec for Reader<'_> {
    const READS: bool = true;

    #[inline(never)]
    fn number(&mut self, value: &mut u64) {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let Some((&byte, rest)) = self.bytes.split_first() else {
                break;
            };
            self.bytes = rest;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                *value = number;
                return;
            }
        }
        self.refuse();
        *value = 0;
    }

    #[inline(never)]
    fn float(&mut self, value: &mut f64) {
        let (mut decimals, mut folded) = (0, 0);
        self.index(&mut decimals, 24);
        self.number(&mut folded);
        if decimals == 23 {
            *value = f64::from_bits(folded);
            self.sound &= value.is_finite();
            return;
        }
        // Powers of ten up to the 22nd are exact, and so the quotient is the nearest to what was written.
        let mut scale = 1.0;
        for _ in 0..decimals {
            scale *= 10.0;
        }
        *value = unfold(folded) as f64 / scale;
    }

    #[inline(never)]
    fn text(&mut self, value: &mut String) {
        let mut number = 0;
        self.number(&mut number);
        value.clear();
        let at = match number {
            0 => {
                self.used += 1;
                self.used - 1
            }
            1 => return,
            at => (at - 2) as usize,
        };
        match self.texts.get(at) {
            Some(text) if at < self.used => value.push_str(text),
            _ => self.refuse(),
        }
    }

    #[inline(never)]
    fn length(&mut self, _: usize) -> usize {
        let mut length = 0;
        self.number(&mut length);
        if length as usize > self.bytes.len() {
            self.refuse();
            return 0;
        }
        length as usize
    }

    fn refuse(&mut self) {
        self.sound = false;
        // Nothing more is believed: lists that follow are empty, numbers are none.
        self.bytes = &[];
    }
}
