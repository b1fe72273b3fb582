//! `RawDataset -> (Atlas, Vec<Issue>)`: what holds is kept, what does not is left out and named.
//!
//! One rule, one function, one test. The rules that a record must pass to mean anything (references, values, dates)
//! run wherever a dataset is read; those on wording and on unknown keys only in the data tool.

mod build;
mod directories;
mod entities;
mod facts;
mod fields;
mod issue;
#[cfg(not(target_arch = "wasm32"))]
mod keys;
mod nearest;
mod nesting;
mod sources;
mod structures;
#[cfg(test)]
mod tests;
#[cfg(not(target_arch = "wasm32"))]
mod texts;
mod vocab;

pub use issue::{Issue, Rule};
#[cfg(not(target_arch = "wasm32"))]
pub(super) use keys::sift;

use super::{Atlas, raw::RawDataset};

/// Checks a document: the records that hold, and why the others do not, in the order of the document.
pub fn check(raw: &RawDataset) -> (Atlas, Vec<Issue>) {
    build::build(raw)
}
