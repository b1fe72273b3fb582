//! The search field with its suggestions.

mod field;
mod marked;
mod options;

pub(super) use field::search_box;
pub(super) use marked::{found_in, marked};
pub(super) use options::{Asking, Options, list};
