//! F1: readings of the data that several views share.

mod evidence;
mod figures;
pub mod shade;
mod strip;

pub use evidence::{Evidence, EvidenceError, is_firm, source_number, sources_of};
pub use figures::{MetricGroup, by_metric, card_figures, headline, is_comparable};
pub use strip::{Cell, CellState, strip};
