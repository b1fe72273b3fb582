//! F1: readings of the data that several views share.

pub mod directories;
mod figures;
pub mod network;
mod selector;
mod strip;
pub mod structures;

pub use figures::{MetricGroup, by_metric, card_figures, headline, is_comparable};
pub use selector::{Planned, Selector, milestones_of, related};
pub use strip::{Cell, CellState, strip};
