//! Writes a compact body.

use super::codec::{Codec, fold};
use std::collections::BTreeMap;

/// A body while it is written.
#[derive(Default)]
pub(super) struct Writer {
    columns: Vec<u8>,
    texts: Vec<String>,
    known: BTreeMap<String, usize>,
}

fn number_to(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 128 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// How many decimals a number has and what it is without the point; none where it is not said that way.
fn decimal(value: f64) -> Option<(u64, u64)> {
    let text = value.to_string();
    let decimals = text.split_once('.').map_or(0, |(_, after)| after.len());
    let whole: i64 = text.replace('.', "").parse().ok()?;
    let exact = whole.unsigned_abs() < 1 << 53 && decimals <= 22;
    let scale: f64 = (0..decimals).map(|_| 10.0).product();
    let back = whole as f64 / scale;
    (exact && back.to_bits() == value.to_bits()).then_some((decimals as u64, fold(whole)))
}

/// The body of what `write` writes.
pub(super) fn written(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut writer = Writer::default();
    write(&mut writer);
    let mut body = Vec::new();
    number_to(&mut body, writer.texts.len() as u64);
    for text in &writer.texts {
        number_to(&mut body, text.len() as u64);
    }
    let all = writer.texts.concat();
    number_to(&mut body, all.len() as u64);
    body.extend(all.bytes());
    body.extend(writer.columns);
    body
}

impl Codec for Writer {
    const READS: bool = false;

    fn number(&mut self, value: &mut u64) {
        number_to(&mut self.columns, *value);
    }

    fn float(&mut self, value: &mut f64) {
        let (mut decimals, mut folded) = decimal(*value).unwrap_or((23, value.to_bits()));
        self.number(&mut decimals);
        self.number(&mut folded);
    }

    fn text(&mut self, value: &mut String) {
        if value.is_empty() {
            return number_to(&mut self.columns, 1);
        }
        if let Some(&at) = self.known.get(value) {
            return number_to(&mut self.columns, at as u64 + 2);
        }
        self.known.insert(value.clone(), self.texts.len());
        self.texts.push(value.clone());
        number_to(&mut self.columns, 0);
    }

    fn length(&mut self, value: usize) -> usize {
        number_to(&mut self.columns, value as u64);
        value
    }

    fn refuse(&mut self) {}
}
