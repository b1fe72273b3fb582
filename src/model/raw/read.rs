//! Fills records from JSON.
//!
//! The JSON itself is read by `serde_json`, once for all types of record; what is wrong is said in the words that serde
//! has for derived readers, with the line and column.

use super::record::{Manner, Record, Slot};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Fills a record from a text that holds nothing else.
pub(in crate::model) fn from_text(json: &str, record: &mut dyn Record) -> Result<(), serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(json);
    Filler::needed(Slot::Record(record)).deserialize(&mut reader)?;
    reader.end()
}

/// Fills a record from a value.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::model) fn from_value(
    value: &serde_json::Value,
    record: &mut dyn Record,
) -> Result<(), serde_json::Error> {
    Filler::needed(Slot::Record(record)).deserialize(value)
}

/// What stands where a value is wanted.
#[derive(Clone, Copy)]
enum Found<'a> {
    Null,
    Flag(bool),
    Whole(i64),
    /// A whole number beyond the others.
    Huge(u64),
    Float(f64),
    Text(&'a str),
    List,
    Map,
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
    /// Takes what is no list and no map.
    #[inline(never)]
    fn take(&mut self, found: Found) -> Result<(), Refusal> {
        match (self, found) {
            (Self::Text(to), Found::Text(text)) => text.clone_into(to),
            (Self::Flag(to), Found::Flag(flag)) => **to = flag,
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
    fn refused(&mut self, refusal: &Refusal, found: Found) -> String {
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

fn float(found: Found) -> Result<f64, Refusal> {
    match found {
        Found::Whole(number) => Ok(number as f64),
        Found::Huge(number) => Ok(number as f64),
        Found::Float(number) => Ok(number),
        _ => Err(Refusal::Type),
    }
}

fn whole(found: Found) -> Result<i64, Refusal> {
    match found {
        Found::Whole(number) => Ok(number),
        Found::Huge(_) => Err(Refusal::Value),
        _ => Err(Refusal::Type),
    }
}

/// Reads one value into its place.
struct Filler<'a> {
    slot: Slot<'a>,
    /// Whether `null` is no value.
    needed: bool,
}

impl<'a> Filler<'a> {
    fn needed(slot: Slot<'a>) -> Self {
        Self { slot, needed: true }
    }

    fn put<E: Error>(mut self, found: Found) -> Result<(), E> {
        if matches!(found, Found::Null) && !self.needed {
            return Ok(());
        }
        self.slot
            .take(found)
            .map_err(|refusal| E::custom(self.slot.refused(&refusal, found)))
    }
}

impl<'de> DeserializeSeed<'de> for Filler<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Slot::Json(to) = self.slot {
            *to = serde::Deserialize::deserialize(reader)?;
            return Ok(());
        }
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Filler<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.put(Found::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.put(Found::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.put(Found::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.put(i64::try_from(number).map_or(Found::Huge(number), Found::Whole))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.put(Found::Float(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.put(Found::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        if !self.slot.is_list() {
            return self.put(Found::List);
        }
        while items.next_element_seed(Item(&mut self.slot))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        match self.slot {
            Slot::Record(record) => fill(record, map),
            Slot::Maybe(rows) => fill(rows.grow(), map),
            _ => self.put(Found::Map),
        }
    }
}

/// Reads one more item of a list.
struct Item<'a, 'b>(&'a mut Slot<'b>);

impl<'de> DeserializeSeed<'de> for Item<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        match self.0.item() {
            Some(slot) => Filler::needed(slot).deserialize(reader),
            None => Ok(()),
        }
    }
}

/// Reads a key of a record as its row among the keys; the count of keys stands for an unknown one.
struct Key {
    keys: &'static [&'static str],
    manner: Manner,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<usize, D::Error> {
        reader.deserialize_any(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<usize, E> {
        match self.keys.iter().position(|key| *key == text) {
            Some(row) => Ok(row),
            None if self.manner == Manner::Strict => Err(E::unknown_field(text, self.keys)),
            None => Ok(self.keys.len()),
        }
    }
}

/// Reads the values of a record.
fn fill<'de, A: MapAccess<'de>>(record: &mut dyn Record, mut map: A) -> Result<(), A::Error> {
    let (keys, manner, optional) = (record.keys(), record.manner(), record.optional());
    let can_miss = |key: &str| manner == Manner::Lenient || optional.contains(&key);
    let mut seen = 0_u64;
    while let Some(row) = map.next_key_seed(Key { keys, manner })? {
        let Some(slot) = record.slot(row) else {
            map.next_value::<IgnoredAny>()?;
            continue;
        };
        if seen >> row & 1 == 1 {
            return Err(A::Error::duplicate_field(keys[row]));
        }
        seen |= 1 << row;
        let needed = !can_miss(keys[row]) || matches!(slot, Slot::Record(_));
        map.next_value_seed(Filler { slot, needed })?;
    }
    for (row, key) in keys.iter().enumerate() {
        if seen >> row & 1 == 0 && !can_miss(key) {
            return Err(A::Error::missing_field(key));
        }
    }
    Ok(())
}
