//! Missing, `null` and empty read alike, without a wrapper per field.

use serde::{Deserialize, Deserializer};
use std::ops::{Deref, DerefMut};

/// A value that `null` leaves at its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nullable<T>(pub T);

/// A text; empty where there is none.
pub type Str = Nullable<String>;

/// A list; empty where there is none.
pub type List<T> = Nullable<Vec<T>>;

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<T>::deserialize(deserializer).map(|value| Self(value.unwrap_or_default()))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: serde::Serialize> serde::Serialize for Nullable<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T> Deref for Nullable<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Nullable<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl Nullable<String> {
    /// The text, where it is not empty.
    pub fn some(&self) -> Option<&str> {
        (!self.0.is_empty()).then_some(self.0.as_str())
    }

    /// An owned copy, where it is not empty.
    pub fn owned(&self) -> Option<String> {
        self.some().map(str::to_owned)
    }
}
