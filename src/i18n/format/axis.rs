//! The one unit of an axis: numbers that are read along it share their power of ten.

use super::{ENGLISH, English, POWERS, grouped, qualified, scale, shifted};
use crate::model::{Amount, Lang, UnitIx, Vocab};

/// The unit of an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisUnit {
    /// What is written once for all of its numbers: `亿元`, `CNY billion`; empty where the metric's name says what is counted.
    pub name: String,
    lang: Lang,
    shift: isize,
}

impl AxisUnit {
    /// The unit in which an axis is written whose largest number is `largest` (in units of `unit`).
    pub fn new(lang: Lang, unit: UnitIx, largest: f64, vocab: &Vocab) -> Self {
        let unit = &vocab.units[unit.row()];
        let (name, shift) = match lang {
            Lang::Zh => (unit.zh.clone(), 0),
            Lang::En => english(&unit.zh, &unit.en, largest),
        };
        Self { name, lang, shift }
    }

    /// A number of the axis.
    pub fn number(&self, number: f64) -> String {
        grouped(&shifted(number, self.shift))
    }

    /// An amount as exact as it is: `≥ 35.7`.
    pub fn amount(&self, amount: &Amount) -> String {
        qualified(self.lang, amount, "", self.shift)
    }
}

fn english(zh: &str, en: &str, largest: f64) -> (String, isize) {
    let (power, base) = POWERS
        .iter()
        .find_map(|&(prefix, power)| zh.strip_prefix(prefix).map(|base| (power, base)))
        .unwrap_or((0, zh));
    let Some(&(_, known)) = ENGLISH.iter().find(|(unit, _)| *unit == base) else {
        return (en.to_owned(), 0);
    };
    let (shift, word) = if power == 0 {
        (0, "")
    } else {
        scale(&Amount::Exact(largest), power)
    };
    let unit = match known {
        English::Money(unit) | English::After(unit) => unit,
        English::Counted | English::Rank => "",
    };
    let parts = match known {
        English::Money(_) => [unit, word],
        _ => [word, unit],
    };
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    (parts.join(" "), shift)
}
