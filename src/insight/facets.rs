//! The facet that chooses what a selector means.

use crate::model::{Id, Selector, Vocab};
use crate::query::FacetKey;

/// The facet value of the link that chooses the same entities as a selector, where there is one.
pub fn facet_of(selector: Selector, vocab: &Vocab) -> Option<(FacetKey, &Id)> {
    let (key, term) = match selector {
        Selector::Kind(ix) => (FacetKey::Kind, &vocab.kinds[ix.row()]),
        Selector::Subsector(ix) => (FacetKey::Sub, &vocab.subsectors[ix.row()]),
        Selector::Stage(ix, false) => (FacetKey::Stage, &vocab.stages[ix.row()]),
        Selector::Link(ix, false) => (FacetKey::Link, &vocab.links[ix.row()]),
        Selector::Tag(ix) => (FacetKey::Tag, &vocab.tags[ix.row()]),
        _ => return None,
    };
    Some((key, &term.id))
}
