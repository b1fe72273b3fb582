//! Fills records from JSON: one reader for all types of record.
//!
//! What is wrong is said in the words that serde has for derived readers, with the line and column.

use super::{
    json::{Failed, Fault, Found, Read, Reader},
    record::{Manner, Record, Slot},
};
use std::fmt;

/// Fills a record from a text that holds nothing else.
pub(in crate::model) fn from_text(json: &str, record: &mut dyn Record) -> Result<(), Fault> {
    let mut reader = Reader::new(json);
    let read = fill(&mut reader, &mut Slot::Record(record), true);
    match read.and_then(|()| reader.end()) {
        Ok(()) => Ok(()),
        Err(Failed) => Err(reader.fault()),
    }
}

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Flag(flag) => write!(f, "boolean `{flag}`"),
            Self::Whole(number) => write!(f, "integer `{number}`"),
            Self::Huge(number) => write!(f, "integer `{number}`"),
            // In the page, a text for numbers with a fraction would weigh more than this whole reader.
            #[cfg(target_arch = "wasm32")]
            Self::Float(_) => f.write_str("floating point"),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Float(number) => write!(f, "floating point `{number:?}`"),
            Self::Text(text) => write!(f, "string {text:?}"),
            Self::List => f.write_str("sequence"),
            Self::Map => f.write_str("map"),
        }
    }
}

/// Why a value is not taken.
enum Refusal {
    /// It is of another type.
    Type,
    /// It is of the type, but out of its range.
    Value,
}

impl Slot<'_> {
    /// Takes what is no list and no record.
    #[inline(never)]
    fn take(&mut self, found: &Found) -> Result<(), Refusal> {
        match (self, found) {
            (Self::Text(to), Found::Text(text)) => text.as_ref().clone_into(to),
            (Self::Flag(to), Found::Flag(flag)) => **to = *flag,
            (Self::Number(to), _) => **to = Some(float(found)?),
            (Self::Float(to), _) => **to = float(found)?,
            (Self::Count(to), _) => **to = Some(u32::try_from(whole(found)?).map_err(|_| Refusal::Value)?),
            (Self::Whole(to), _) => **to = i32::try_from(whole(found)?).map_err(|_| Refusal::Value)?,
            _ => return Err(Refusal::Type),
        }
        Ok(())
    }

    fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Texts(_) | Self::Floats(_) | Self::Wholes(_) | Self::Lists(_) | Self::Rows(_)
        )
    }

    /// The place for one more item of a list; none where this is no list.
    #[inline(never)]
    fn item(&mut self) -> Option<Slot<'_>> {
        match self {
            Self::Texts(list) => Some(Slot::Text(list.push_mut(String::new()))),
            Self::Floats(list) => Some(Slot::Float(list.push_mut(0.0))),
            Self::Wholes(list) => Some(Slot::Whole(list.push_mut(0))),
            Self::Lists(list) => Some(Slot::Wholes(list.push_mut(Vec::new()))),
            Self::Rows(rows) => Some(Slot::Record(rows.grow())),
            _ => None,
        }
    }

    /// What is wrong with what was found.
    #[inline(never)]
    fn refused(&mut self, refusal: &Refusal, found: &Found) -> String {
        let what = match refusal {
            Refusal::Type => "type",
            Refusal::Value => "value",
        };
        let (kind, name) = match self {
            Self::Text(_) => ("", "a string"),
            Self::Number(_) | Self::Float(_) => ("", "f64"),
            Self::Count(_) => ("", "u32"),
            Self::Whole(_) => ("", "i32"),
            Self::Flag(_) => ("", "a boolean"),
            Self::Record(record) => ("struct ", record.name()),
            Self::Maybe(rows) => ("struct ", rows.grow().name()),
            _ => ("", "a sequence"),
        };
        format!("invalid {what}: {found}, expected {kind}{name}")
    }
}

fn float(found: &Found) -> Result<f64, Refusal> {
    match found {
        Found::Whole(number) => Ok(*number as f64),
        Found::Huge(number) => Ok(*number as f64),
        Found::Float(number) => Ok(*number),
        _ => Err(Refusal::Type),
    }
}

fn whole(found: &Found) -> Result<i64, Refusal> {
    match found {
        Found::Whole(number) => Ok(*number),
        Found::Huge(_) => Err(Refusal::Value),
        _ => Err(Refusal::Type),
    }
}

/// Reads one value into its place; `null` is a value where one is needed.
fn fill(reader: &mut Reader, slot: &mut Slot, needed: bool) -> Read<()> {
    #[cfg(not(target_arch = "wasm32"))]
    if let Slot::Json(to) = slot {
        **to = reader.json()?;
        return Ok(());
    }
    let found = reader.value()?;
    match (&found, &mut *slot) {
        (Found::Null, _) if !needed => return Ok(()),
        (Found::List, slot) if slot.is_list() => {
            let mut first = true;
            while reader.item(&mut first)? {
                if let Some(mut item) = slot.item() {
                    fill(reader, &mut item, true)?;
                }
            }
            return Ok(());
        }
        (Found::Map, Slot::Record(record)) => return fill_record(reader, *record),
        (Found::Map, Slot::Maybe(rows)) => return fill_record(reader, rows.grow()),
        _ => {}
    }
    match slot.take(&found) {
        Ok(()) => Ok(()),
        Err(refusal) => reader.misshapen(slot.refused(&refusal, &found)),
    }
}

/// Reads the values of a record.
fn fill_record(reader: &mut Reader, record: &mut dyn Record) -> Read<()> {
    let (keys, manner, optional) = (record.keys(), record.manner(), record.optional());
    let can_miss = |key: &str| manner == Manner::Lenient || optional.contains(&key);
    let mut seen = 0_u64;
    let mut first = true;
    while let Some(key) = reader.key(&mut first)? {
        let row = keys.iter().position(|known| *known == key).unwrap_or(keys.len());
        let Some(mut slot) = record.slot(row) else {
            if manner == Manner::Strict {
                let known = keys.join("`, `");
                return reader.misshapen(format!("unknown field `{key}`, expected one of `{known}`"));
            }
            reader.colon()?;
            reader.skip()?;
            continue;
        };
        if seen >> row & 1 == 1 {
            return reader.misshapen(format!("duplicate field `{key}`"));
        }
        seen |= 1 << row;
        let needed = !can_miss(&key) || matches!(slot, Slot::Record(_));
        reader.colon()?;
        fill(reader, &mut slot, needed)?;
    }
    for (row, key) in keys.iter().enumerate() {
        if seen >> row & 1 == 0 && !can_miss(key) {
            return reader.misshapen(format!("missing field `{key}`"));
        }
    }
    Ok(())
}
