//! F1: readings of the data that several views share.

pub mod brain;
pub mod chain;
pub mod changes;
pub mod chart;
mod columns;
pub mod compare;
mod conflicts;
pub mod directories;
mod evidence;
mod facets;
mod figures;
pub mod gaps;
mod listing;
pub mod matching;
pub mod network;
mod relations;
pub mod shade;
pub mod sources;
mod strip;
pub mod structures;
pub mod timeline;

use crate::model::{Atlas, EntityIx};

pub use crate::model::{Planned, Selector, milestones_of, related};
pub use columns::{columns_of, metrics_of};
pub use conflicts::conflicts;
pub use evidence::{Evidence, EvidenceError, is_firm, source_number, sources_of};
pub use facets::facet_of;
pub use figures::{MetricGroup, by_metric, card_figures, headline, is_comparable};
pub use listing::{facet_order, figures_led_by, sort_by_metric, sort_code, sort_of, sortable_metrics};
pub use relations::{RelationGroup, relations_by_type};
pub use strip::{Cell, CellState, strip};

/// Which entities are selected, by row.
fn is_selected(atlas: &Atlas, selection: &[EntityIx]) -> Vec<bool> {
    let mut flags = vec![false; atlas.entities.len()];
    for ix in selection {
        flags[ix.row()] = true;
    }
    flags
}

#[cfg(test)]
pub(crate) mod tests;
