//! What lies in what, by parents and by relations.

use crate::model::{Atlas, NESTING, Relation};

/// For every entity what it lies directly in.
pub(super) struct Nesting {
    outer: Vec<Vec<u32>>,
    /// Whether relations of a type put `from` inside `to`, by type.
    nests: Vec<bool>,
    /// For every entity the walk that was there last.
    walked: Vec<usize>,
    walks: usize,
}

impl Nesting {
    /// What the parents say.
    pub(super) fn of(atlas: &Atlas) -> Self {
        let parents = atlas.entities.iter().map(|entity| entity.parent);
        let types = &atlas.vocab.relation_types;
        Self {
            outer: parents
                .map(|parent| parent.iter().map(|ix| ix.0).collect())
                .collect(),
            nests: types
                .iter()
                .map(|kind| NESTING.contains(&kind.term.id.as_str()))
                .collect(),
            walked: vec![0; atlas.entities.len()],
            walks: 0,
        }
    }

    /// Rule: what lies in another does not hold it too. Whether the relation may stand; then it counts for those after it.
    pub(super) fn takes(&mut self, relation: &Relation) -> bool {
        if !self.nests[relation.kind.row()] {
            return true;
        }
        self.walks += 1;
        let mut next = vec![relation.to.0];
        while let Some(here) = next.pop() {
            if here == relation.from.0 {
                return false;
            }
            let last = std::mem::replace(&mut self.walked[here as usize], self.walks);
            if last != self.walks {
                next.extend(&self.outer[here as usize]);
            }
        }
        self.outer[relation.from.row()].push(relation.to.0);
        true
    }
}
