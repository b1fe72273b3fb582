//! Lays the shipped remainder over the shipped core, row by row.

use super::{
    RawDataset, part,
    record::{Record, Rows, Slot},
};
use std::mem::{swap, take};

/// Fills what a record leaves empty from another of its type.
fn lay(to: &mut dyn Record, from: &mut dyn Record) {
    let mut key = 0;
    while let (Some(to), Some(from)) = (to.slot(key), from.slot(key)) {
        match (to, from) {
            (Slot::Text(to), Slot::Text(from)) if to.is_empty() => swap(to, from),
            // Marks that have no remainder at all are left out of it.
            (Slot::Maybe(to), Slot::Maybe(from)) | (Slot::Rows(to), Slot::Rows(from)) => lay_rows(to, from),
            _ => {}
        }
        key += 1;
    }
}

fn lay_rows(to: &mut dyn Rows, from: &mut dyn Rows) {
    for row in 0..to.count().min(from.count()) {
        lay(to.row(row), from.row(row));
    }
}

impl RawDataset {
    /// The whole document from its two shipped parts; none where they are not the two parts of one document.
    #[must_use]
    pub fn merged(mut self, mut rest: Self) -> Option<Self> {
        let matching = self.part.as_str() == part::CORE
            && rest.part.as_str() == part::REST
            && self.meta.version == rest.meta.version
            && self.sources.len() == rest.sources.len()
            && self.entities.len() == rest.entities.len()
            && self.facts.len() == rest.facts.len()
            && self.relations.len() == rest.relations.len();
        lay(&mut self, &mut rest);
        self.milestones = take(&mut rest.milestones);
        self.directories = take(&mut rest.directories);
        self.structures = take(&mut rest.structures);
        self.part.0.clear();
        matching.then_some(self)
    }
}
