//! Numbers, money, areas and ranks by language. Dates and periods are written in [`super::when`].
//!
//! Chinese keeps the unit of the dataset. English writes the powers of ten of a Chinese unit (万, 亿) out: 356.74 亿元 is
//! CNY 35.674 billion, 12.5 万平方米 is 125,000 m². The decimal point is moved in the digits, never by arithmetic, so that no
//! figure changes.

pub use super::when::{date, month_name, of_fact, period, short_date, short_of_fact, short_period};

mod axis;
mod digits;

pub(crate) use digits::plain;

pub use axis::AxisUnit;

use crate::model::{Amount, Lang, UnitIx, Vocab};

/// An amount in the two parts a page sets apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The number with what stands before it: `≥ 500`, `CNY 35.674`, `No. 3`.
    pub value: String,
    /// What stands after it, or nothing: `亿元`, `billion`, `%`.
    pub unit: String,
}

impl Figure {
    /// Both parts as one text.
    pub fn text(&self) -> String {
        match self.unit.as_str() {
            "" => self.value.clone(),
            "%" => format!("{}%", self.value),
            unit => format!("{} {unit}", self.value),
        }
    }
}

/// How a unit is written in English.
#[derive(Clone, Copy)]
enum English {
    /// A currency code before the number.
    Money(&'static str),
    /// A unit after the number.
    After(&'static str),
    /// Nothing: the metric's name says what is counted.
    Counted,
    /// `No.` before the number.
    Rank,
}

/// Chinese units, without the 万 or 亿 before them, that English writes otherwise than the vocabulary's own English name.
/// A unit that is not here falls back on that name.
const ENGLISH: &[(&str, English)] = &[
    ("元", English::Money("CNY")),
    ("美元", English::Money("USD")),
    ("港元", English::Money("HKD")),
    ("欧元", English::Money("EUR")),
    ("平方公里", English::After("km²")),
    ("平方米", English::After("m²")),
    ("公顷", English::After("ha")),
    ("亩", English::After("mu")),
    ("吨", English::After("t")),
    ("吨/年", English::After("t a year")),
    ("支/年", English::After("units a year")),
    ("%", English::After("%")),
    ("家", English::Counted),
    ("个", English::Counted),
    ("项", English::Counted),
    ("支", English::Counted),
    ("人", English::Counted),
    ("台", English::Counted),
    ("栋", English::Counted),
    ("家次", English::Counted),
    ("名", English::Rank),
];

/// The powers of ten that Chinese units begin with, longest first.
const POWERS: [(&str, isize); 3] = [("万亿", 12), ("亿", 8), ("万", 4)];

/// The unit of a rank.
const RANK: &str = "名";

/// English names of powers of ten, largest first.
const WORDS: [(isize, &str); 3] = [(12, "trillion"), (9, "billion"), (6, "million")];

/// A number with all its digits, thousands set apart: `-1234.5` is `−1,234.5`, the same in both languages.
pub fn number(_lang: Lang, number: f64) -> String {
    grouped(&shifted(number, 0))
}

/// An amount in its unit.
pub fn amount(lang: Lang, amount: &Amount, unit: UnitIx, vocab: &Vocab) -> Figure {
    let unit = &vocab.units[unit.row()];
    match lang {
        Lang::Zh if unit.zh == RANK => Figure {
            value: qualified(lang, amount, "第 ", 0),
            unit: unit.zh.clone(),
        },
        Lang::Zh => Figure {
            value: qualified(lang, amount, "", 0),
            unit: unit.zh.clone(),
        },
        Lang::En => english(amount, &unit.zh, &unit.en),
    }
}

fn english(amount: &Amount, zh: &str, en: &str) -> Figure {
    let (power, base) = POWERS
        .iter()
        .find_map(|&(prefix, power)| zh.strip_prefix(prefix).map(|base| (power, base)))
        .unwrap_or((0, zh));
    let known = ENGLISH.iter().find(|(unit, _)| *unit == base).map(|&(_, it)| it);
    let Some(known) = known else {
        return Figure {
            value: qualified(Lang::En, amount, "", 0),
            unit: en.to_owned(),
        };
    };
    let (shift, word) = if power == 0 { (0, "") } else { scale(amount, power) };
    let (before, after) = match known {
        English::Money(code) => (code, ""),
        English::After(unit) => ("", unit),
        English::Counted => ("", ""),
        English::Rank => ("No.", ""),
    };
    let gap = if before.is_empty() { "" } else { " " };
    let unit = match (word, after) {
        ("", after) => after.to_owned(),
        (word, "") => word.to_owned(),
        (word, after) => format!("{word} {after}"),
    };
    Figure {
        value: qualified(Lang::En, amount, &format!("{before}{gap}"), shift),
        unit,
    }
}

/// By how many places the digits of an amount in units of 10^`power` move, and the English word for the rest. A range
/// takes the word of its lower end.
fn scale(amount: &Amount, power: isize) -> (isize, &'static str) {
    let size = match *amount {
        Amount::Range(0.0, high) => high,
        other => other.low(),
    };
    let places = power + magnitude(size);
    WORDS
        .iter()
        .find(|(word, _)| size != 0.0 && places >= *word)
        .map_or((power, ""), |&(word, name)| (power - word, name))
}

/// The power of ten of the first digit that is not zero; 0 for zero.
fn magnitude(number: f64) -> isize {
    let digits = digits::plain(number.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    if whole != "0" {
        return whole.len().cast_signed() - 1;
    }
    match fraction.bytes().position(|digit| digit != b'0') {
        Some(zeros) => -zeros.cast_signed() - 1,
        None => 0,
    }
}

fn qualified(lang: Lang, amount: &Amount, before: &str, shift: isize) -> String {
    let write = |n: f64| grouped(&shifted(n, shift));
    match *amount {
        Amount::Exact(n) => format!("{before}{}", write(n)),
        Amount::AtLeast(n) => format!("≥ {before}{}", write(n)),
        Amount::About(n) => {
            let about = match lang {
                Lang::Zh => "约",
                Lang::En => "about",
            };
            format!("{about} {before}{}", write(n))
        }
        Amount::Range(low, high) => format!("{before}{}–{}", write(low), write(high)),
    }
}

/// The digits of `number`, the decimal point moved `places` to the right.
fn shifted(number: f64, places: isize) -> String {
    let plain = digits::plain(number);
    let (sign, plain) = plain
        .strip_prefix('-')
        .map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut digits = format!("{whole}{fraction}");
    let mut point = whole.len().cast_signed() + places;
    if point < 1 {
        digits.insert_str(0, &"0".repeat((1 - point).cast_unsigned()));
        point = 1;
    }
    let point = point.cast_unsigned();
    while digits.len() < point {
        digits.push('0');
    }
    let (whole, fraction) = digits.split_at(point);
    let kept = whole.trim_start_matches('0');
    let whole = if kept.is_empty() { "0" } else { kept };
    let fraction = fraction.trim_end_matches('0');
    let dot = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{dot}{fraction}")
}

/// Thousands set apart by commas, the minus sign a real one.
fn grouped(plain: &str) -> String {
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
    let whole = plain.find('.').unwrap_or(plain.len());
    let mut text = String::from(sign);
    for (place, digit) in plain.char_indices() {
        if place > 0 && place < whole && (whole - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
