//! F1: readings of the data that several views share.

pub mod brain;
pub mod chain;
pub mod distance;
mod figures;
pub mod gaps;
pub mod matching;
mod strip;

pub use figures::{MetricGroup, by_metric, card_figures, headline, is_comparable};
pub use strip::{Cell, CellState, strip};
