//! Lays the shipped remainder over the shipped core, row by row.

use super::{List, RawDataset, RawEntity, RawFact, RawMark, RawRelation, RawSource, Str, part};

fn fill(to: &mut Str, from: Str) {
    if to.is_empty() {
        *to = from;
    }
}

/// Whether both tables have the same rows; then each row of the second was laid over its row of the first.
fn zip<T>(to: &mut List<T>, from: List<T>, mut lay: impl FnMut(&mut T, T)) -> bool {
    let aligned = to.len() == from.len();
    if aligned {
        for (to, from) in to.iter_mut().zip(from.0) {
            lay(to, from);
        }
    }
    aligned
}

fn lay_source(to: &mut RawSource, from: RawSource) {
    fill(&mut to.title, from.title);
    fill(&mut to.publisher, from.publisher);
    fill(&mut to.url, from.url);
    fill(&mut to.retrieved, from.retrieved);
    fill(&mut to.lang, from.lang);
    fill(&mut to.note, from.note);
}

fn lay_mark(to: &mut RawMark, from: RawMark) {
    fill(&mut to.locator, from.locator);
    if let (Some(to), Some(from)) = (&mut to.basis, from.basis) {
        fill(&mut to.locator, from.locator);
    }
}

/// Marks that have no remainder at all are left out of it.
fn lay_marks(to: &mut List<RawMark>, from: List<RawMark>) {
    for (to, from) in to.iter_mut().zip(from.0) {
        lay_mark(to, from);
    }
}

fn lay_entity(to: &mut RawEntity, from: RawEntity) {
    lay_marks(&mut to.stages, from.stages);
    lay_marks(&mut to.planned_stages, from.planned_stages);
    lay_marks(&mut to.links, from.links);
    lay_marks(&mut to.planned_links, from.planned_links);
    lay_marks(&mut to.designations, from.designations);
    fill(&mut to.note, from.note);
}

fn lay_fact(to: &mut RawFact, from: RawFact) {
    fill(&mut to.id, from.id);
    fill(&mut to.text, from.text);
    fill(&mut to.locator, from.locator);
    fill(&mut to.zh, from.zh);
    fill(&mut to.en, from.en);
}

fn lay_relation(to: &mut RawRelation, from: RawRelation) {
    fill(&mut to.id, from.id);
    fill(&mut to.locator, from.locator);
    fill(&mut to.note, from.note);
}

impl RawDataset {
    /// The whole document from its two shipped parts; none where they are not the two parts of one document.
    #[must_use]
    pub fn merged(mut self, rest: Self) -> Option<Self> {
        let matching = self.part.as_str() == part::CORE
            && rest.part.as_str() == part::REST
            && self.meta.version == rest.meta.version
            && zip(&mut self.sources, rest.sources, lay_source)
            && zip(&mut self.entities, rest.entities, lay_entity)
            && zip(&mut self.facts, rest.facts, lay_fact)
            && zip(&mut self.relations, rest.relations, lay_relation);
        self.milestones = rest.milestones;
        self.part = Str::default();
        matching.then_some(self)
    }
}
