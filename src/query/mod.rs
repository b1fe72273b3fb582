//! F1: the one state that everything visible follows from, and its form in the link.
//!
//! `link -> parse -> ViewState -> resolve (with the dataset) -> ViewState`, and back by `write`. Neither step fails:
//! what is not understood is left out and handed back as a [`Warning`].
//!
//! `parse(write(state)).state == state` for every valid state, and `write(parse(text).state)` is a fixed point.

mod column;
mod facet;
pub mod form;
mod keys;
mod laying;
mod narrowing;
mod number;
mod parse;
mod reading;
mod resolve;
mod rows;
pub mod sets;
mod shape;
mod state;
#[cfg(test)]
mod tests;
mod warning;
mod weights;
mod write;

pub use column::{Column, Shift};
pub use facet::{FACETS, FacetKey, Facets, Has};
pub use laying::{Lane, Listed, Only, Section, Tab};
pub use narrowing::{Narrowing, narrowing_groups, narrowings};
pub use parse::{Parsed, parse};
pub use reading::{DirectoryForm, Panel, Steps};
pub use resolve::{OUTSIDE, resolve};
pub use rows::{By, RowColumn, RowKey, RowSort, is_body};
pub use shape::{GeoBox, Point, Polygon};
pub use state::{Camera, DataPath, Layout, Sort, View, ViewState, YearRange};
pub use warning::{Warning, WarningKind};
pub use weights::{Factor, Weights};
pub use write::write;

use warning::is_disruptive;
