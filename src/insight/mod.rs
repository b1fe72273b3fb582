//! F1: readings of the data that several views share.

mod figures;
pub mod network;
mod strip;

pub use figures::{MetricGroup, by_metric, card_figures, headline, is_comparable};
pub use strip::{Cell, CellState, strip};
