//! A small sorted set.

use super::order::sort_once;
use std::{slice, vec};

/// Values in order, each once.
///
/// The sets of a link hold a handful of ids. A tree of the standard library costs the page several kilobytes for each type of
/// value; this is a sorted list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Set<T> {
    /// Of nothing.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The values, in order.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first.
    pub fn first(&self) -> Option<&T> {
        self.0.first()
    }

    /// Takes all away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Keeps those that `keep` says yes to.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }
}

impl<T: Ord> Set<T> {
    /// Whether a value is among them.
    pub fn contains(&self, value: &T) -> bool {
        self.0.binary_search(value).is_ok()
    }

    /// Adds a value; whether it was not there.
    #[inline(never)]
    pub fn insert(&mut self, value: T) -> bool {
        match self.0.binary_search(&value) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, value);
                true
            }
        }
    }

    /// Takes a value away; whether it was there.
    #[inline(never)]
    pub fn remove(&mut self, value: &T) -> bool {
        match self.0.binary_search(value) {
            Ok(at) => {
                self.0.remove(at);
                true
            }
            Err(_) => false,
        }
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        // Sorted once: to insert each would take time that grows with the square of their number.
        self.0.extend(values);
        sort_once(&mut self.0);
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn is_the_set_of_the_standard_library(changes in prop::collection::vec((any::<bool>(), 0..9_u8), 0..40)) {
            let (mut set, mut wanted) = (Set::new(), BTreeSet::new());
            for (adds, value) in changes {
                if adds {
                    prop_assert_eq!(set.insert(value), wanted.insert(value));
                } else {
                    prop_assert_eq!(set.remove(&value), wanted.remove(&value));
                }
                prop_assert!(set.iter().eq(&wanted));
                prop_assert!((0..9).all(|value| set.contains(&value) == wanted.contains(&value)));
                prop_assert_eq!((set.len(), set.first(), set.is_empty()), (wanted.len(), wanted.first(), wanted.is_empty()));
            }
            prop_assert_eq!(wanted.iter().rev().copied().collect::<Set<u8>>(), set);
        }
    }
}
