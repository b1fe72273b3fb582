//! The relations of one entity, read from its side.

use crate::model::order::sort_once;
use crate::model::{Atlas, EntityIx, RelationIx, RelationTypeIx, Text};

/// Relations of one type and one direction, seen from one entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationGroup {
    /// The type.
    pub kind: RelationTypeIx,
    /// Whether the entity is at the end of them rather than at the beginning. Never so for a symmetric type.
    pub inverse: bool,
    /// Each relation with the entity at its other end, in the dataset's order.
    pub items: Vec<(RelationIx, EntityIx)>,
}

impl RelationGroup {
    /// What the relations are called, read from the entity to the others.
    pub fn label<'a>(&self, atlas: &'a Atlas) -> &'a Text {
        let kind = &atlas.vocab.relation_types[self.kind.row()];
        if self.inverse {
            &kind.inverse
        } else {
            &kind.term.name
        }
    }
}

/// The relations of an entity by type in the vocabulary's order, outgoing before incoming; both ways of a symmetric type
/// are one group.
pub fn relations_by_type(atlas: &Atlas, of: EntityIx) -> Vec<RelationGroup> {
    let mut rows: Vec<(RelationTypeIx, bool, RelationIx, EntityIx)> = atlas
        .relations_of(of)
        .iter()
        .map(|&ix| {
            let relation = &atlas.relations[ix.row()];
            let symmetric = atlas.vocab.relation_types[relation.kind.row()].symmetric;
            let incoming = relation.from != of;
            let other = if incoming { relation.from } else { relation.to };
            (relation.kind, incoming && !symmetric, ix, other)
        })
        .collect();
    sort_once(&mut rows);
    // A relation of an entity to itself is listed under it twice.
    rows.dedup();
    let mut groups: Vec<RelationGroup> = Vec::new();
    for (kind, inverse, ix, other) in rows {
        match groups.last_mut() {
            Some(group) if group.kind == kind && group.inverse == inverse => group.items.push((ix, other)),
            _ => groups.push(RelationGroup {
                kind,
                inverse,
                items: vec![(ix, other)],
            }),
        }
    }
    groups
}
