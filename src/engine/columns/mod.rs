//! The columns under the engine: rows are numbers, a facet is a column, a search an index of words. Nothing here knows what
//! an entity is, or any other room: `bench/engine` builds this room once more as a module of its own, to be measured.
//!
//! | file | holds |
//! | --- | --- |
//! | [`bits`] | sets of rows, in blocks |
//! | [`facet`] | the rows of each value of a facet, as bitmaps or as runs |
//! | [`layout`] | the order of rows that makes runs long |
//! | [`counts`] | the rows that match a choice, and the counts of every value, in one pass |
//! | [`words`], [`gather`] | the rows that hold a word with some beginning, and how they are gathered |
//! | [`order`] | orders worked out once, and windows of them |

pub mod bits;
pub mod counts;
pub mod facet;
pub mod gather;
pub mod layout;
pub mod order;
pub mod words;
