//! Numbers.

use super::{Found, Read, Reader};

impl<'a> Reader<'a> {
    /// Reads a number.
    pub(super) fn number(&mut self) -> Read<Found<'a>> {
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
                (_, exponent) = self.digits(&mut number);
                is_whole = exponent == 0;
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
            exponent = exponent.saturating_add(self.exponent(number)?);
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

    /// Reads the exponent of a number.
    fn exponent(&mut self, number: u64) -> Read<i32> {
        let negative = self.peek() == Some(b'-');
        self.eat(b'-', b'+');
        let mut exponent = 0_i32;
        match self.peek() {
            Some(b'0'..=b'9') => {}
            Some(_) => {
                self.at += 1;
                return self.fail("invalid number");
            }
            None => return self.fail("EOF while parsing a value"),
        }
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            self.at += 1;
            let digit = i32::from(byte - b'0');
            match exponent.checked_mul(10).and_then(|e| e.checked_add(digit)) {
                Some(longer) => exponent = longer,
                None if number == 0 || negative => exponent = i32::MAX,
                None => return self.fail("number out of range"),
            }
        }
        Ok(if negative { -exponent } else { exponent })
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
