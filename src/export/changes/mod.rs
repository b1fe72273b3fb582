//! What changed between two versions of the dataset: the records that were added, removed or changed, by entity, with old and
//! new values in words.
//!
//! Natively only: the page reads the list that the data tool keeps ([`crate::model::changes`]). Compared is what a reader can
//! meet; what only the maintainer sees (`why`, `orig`, `method`, `confidence`, `subsectors_editorial`) is not.

mod compare;
mod ledger;
mod list;
mod markdown;
#[cfg(test)]
mod tests;

pub use compare::compare;
pub use list::{append, write_list};
pub use markdown::markdown;

use crate::model::{Atlas, raw::RawDataset};

/// A version of the dataset: as it was read, and as it was checked.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// As it was read: its vocabularies, sources, directories and structures are compared as they are written.
    pub raw: &'a RawDataset,
    /// As it was checked: records that do not hold are not in it.
    pub atlas: &'a Atlas,
}
