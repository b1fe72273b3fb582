//! Directories of the dataset, read for a selection: their rows in groups, what each column says, what is not known.

mod board;
mod cell;

pub use crate::model::{Column, Directory};
pub use board::{Board, Coverage, Group, GroupKey, Row, board};
pub use cell::{Cell, cell, date_has_passed};

#[cfg(test)]
mod tests;
