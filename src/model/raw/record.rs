//! How a record says what it holds, so that one reader and one merger serve every type of record.
//!
//! A reader derived for each type is many times the code; the page cannot carry that.

use super::Nullable;

/// The place for one value.
pub(in crate::model) enum Slot<'a> {
    /// A text.
    Text(&'a mut String),
    /// Texts.
    Texts(&'a mut Vec<String>),
    /// A number that may be missing.
    Number(&'a mut Option<f64>),
    /// A number.
    Float(&'a mut f64),
    /// Numbers.
    Floats(&'a mut Vec<f64>),
    /// A count that may be missing.
    Count(&'a mut Option<u32>),
    /// A whole number.
    Whole(&'a mut i32),
    /// Whole numbers.
    Wholes(&'a mut Vec<i32>),
    /// Lists of whole numbers.
    Lists(&'a mut Vec<Vec<i32>>),
    /// Yes or no.
    Flag(&'a mut bool),
    /// A record.
    Record(&'a mut dyn Record),
    /// A record that may be missing: none or one row.
    Maybe(&'a mut dyn Rows),
    /// A table.
    Rows(&'a mut dyn Rows),
    /// Anything.
    #[cfg(not(target_arch = "wasm32"))]
    Json(&'a mut Option<serde_json::Value>),
}

/// How strictly a record is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::model) enum Manner {
    /// A key may be missing, or `null`, or unknown.
    Lenient,
    /// Every key must be there, but for the optional ones; what is unknown is passed over.
    Whole,
    /// As [`Self::Whole`], and no unknown key may be there.
    Strict,
}

/// A row of the document: its keys, and the place for the value of each.
pub(in crate::model) trait Record {
    /// The name of the type, for errors.
    fn name(&self) -> &'static str;
    /// How strictly it is read.
    fn manner(&self) -> Manner {
        Manner::Lenient
    }
    /// The keys that may be missing although the record is not lenient.
    fn optional(&self) -> &'static [&'static str] {
        &[]
    }
    /// The keys, 64 at most.
    fn keys(&self) -> &'static [&'static str];
    /// The place for the value of the key in this row of [`Self::keys`]; none for a row that is none of them.
    fn slot(&mut self, key: usize) -> Option<Slot<'_>>;
}

/// Rows of one type.
pub(in crate::model) trait Rows {
    /// Adds a blank one.
    fn grow(&mut self) -> &mut dyn Record;
}

impl<R: Record + Default> Rows for Vec<R> {
    fn grow(&mut self) -> &mut dyn Record {
        self.push_mut(R::default())
    }
}

impl<R: Record + Default> Rows for Option<R> {
    fn grow(&mut self) -> &mut dyn Record {
        self.insert(R::default())
    }
}

/// A field of a record.
pub(in crate::model) trait Field {
    /// The place for its value.
    fn as_slot(&mut self) -> Slot<'_>;
}

macro_rules! fields {
    ($($type:ty => $slot:expr),+ $(,)?) => {
        $(
            impl Field for $type {
                fn as_slot(&mut self) -> Slot<'_> {
                    let slot: fn(&mut $type) -> Slot<'_> = $slot;
                    slot(self)
                }
            }
        )+
    };
}

fields! {
    String => |field| Slot::Text(field),
    Nullable<String> => |field| Slot::Text(&mut field.0),
    Nullable<Vec<String>> => |field| Slot::Texts(&mut field.0),
    Nullable<Vec<f64>> => |field| Slot::Floats(&mut field.0),
    Nullable<bool> => |field| Slot::Flag(&mut field.0),
    Option<f64> => |field| Slot::Number(field),
    Option<u32> => |field| Slot::Count(field),
    Vec<f64> => |field| Slot::Floats(field),
    Vec<i32> => |field| Slot::Wholes(field),
    Vec<Vec<i32>> => |field| Slot::Lists(field),
}

#[cfg(not(target_arch = "wasm32"))]
fields! { Option<serde_json::Value> => |field| Slot::Json(field) }

impl<R: Record> Field for R {
    fn as_slot(&mut self) -> Slot<'_> {
        Slot::Record(self)
    }
}

impl<R: Record + Default> Field for Option<R> {
    fn as_slot(&mut self) -> Slot<'_> {
        Slot::Maybe(self)
    }
}

impl<R: Record + Default> Field for Nullable<Vec<R>> {
    fn as_slot(&mut self) -> Slot<'_> {
        Slot::Rows(&mut self.0)
    }
}

impl<R: Record + Default> Field for Vec<R> {
    fn as_slot(&mut self) -> Slot<'_> {
        Slot::Rows(self)
    }
}

/// Defines record types: each field with the key it is written under. Natively they can be written, too.
macro_rules! records {
    ($(
        $(#[doc = $doc:literal])+
        $vis:vis struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])+
                $(#[cfg($($cfg:tt)+)])?
                $field:ident: $type:ty = $key:literal,
            )+
        }
        $(read $manner:ident, without $optional:expr;)?
    )+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Clone, Debug, Default)]
            #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
            $vis struct $name {
                $(
                    $(#[doc = $field_doc])+
                    $(#[cfg($($cfg)+)])?
                    #[cfg_attr(not(target_arch = "wasm32"), serde(rename = $key))]
                    $vis $field: $type,
                )+
            }

            impl $crate::model::raw::record::Record for $name {
                fn name(&self) -> &'static str {
                    stringify!($name)
                }

                $(
                    fn manner(&self) -> $crate::model::raw::record::Manner {
                        $crate::model::raw::record::Manner::$manner
                    }

                    fn optional(&self) -> &'static [&'static str] {
                        &$optional
                    }
                )?

                fn keys(&self) -> &'static [&'static str] {
                    &[$($(#[cfg($($cfg)+)])? $key),+]
                }

                // Folded to a jump by the key's row.
                fn slot(&mut self, key: usize) -> Option<$crate::model::raw::record::Slot<'_>> {
                    use $crate::model::raw::record::Field;
                    let mut rows = 0..;
                    $(
                        $(#[cfg($($cfg)+)])?
                        if rows.next() == Some(key) {
                            return Some(self.$field.as_slot());
                        }
                    )+
                    None
                }
            }
        )+
    };
}

pub(in crate::model) use records;
