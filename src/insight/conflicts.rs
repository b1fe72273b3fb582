//! Figures that contradict each other, kept together and shown as one conflict.

use crate::model::{Atlas, EntityIx, FactIx};

/// The conflicts among the facts of an entity: groups of two or more facts, each linked to another of its group by a stated
/// conflict (in either direction), in the dataset's order; groups in the order of their first facts.
pub fn conflicts(atlas: &Atlas, of: EntityIx) -> Vec<Vec<FactIx>> {
    let facts = atlas.facts_of(of);
    let at_odds =
        |a: FactIx, b: FactIx| atlas.fact(a).conflicts.contains(&b) || atlas.fact(b).conflicts.contains(&a);
    let mut left: Vec<FactIx> = facts.to_vec();
    let mut groups = Vec::new();
    while let Some(first) = left.first().copied() {
        left.remove(0);
        let mut group = vec![first];
        let mut next = 0;
        while let Some(&member) = group.get(next) {
            let (with, without): (Vec<FactIx>, Vec<FactIx>) =
                left.iter().copied().partition(|&it| at_odds(member, it));
            group.extend(with);
            left = without;
            next += 1;
        }
        if group.len() > 1 {
            group.sort_unstable();
            groups.push(group);
        }
    }
    groups
}
