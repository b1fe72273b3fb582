//! Selectors: what they are about, and which row of it.

use super::codec::Codec;
use crate::model::{
    KindIx, LinkIx, MetricIx, MilestoneKindIx, PrecisionIx, RelationTypeIx, Selector, StageIx, SubsectorIx,
    TagIx, Vocab,
};

/// What a selector may be about: the number that stands for it, its row and how many rows there are.
fn about(selector: Selector, vocab: &Vocab) -> (u32, u32, usize) {
    let kind = |it: Selector| match it {
        Selector::Kind(ix) => (0, ix.0, vocab.kinds.len()),
        Selector::Subsector(ix) => (1, ix.0, vocab.subsectors.len()),
        Selector::Stage(ix, planned) => (2 + u32::from(planned), ix.0, vocab.stages.len()),
        Selector::Link(ix, planned) => (4 + u32::from(planned), ix.0, vocab.links.len()),
        Selector::Tag(ix) => (6, ix.0, vocab.tags.len()),
        Selector::Metric(ix) => (7, ix.0, vocab.metrics.len()),
        Selector::Milestone(ix, planned) => (8 + u32::from(planned), ix.0, vocab.milestone_kinds.len()),
        Selector::Outgoing(ix) => (10, ix.0, vocab.relation_types.len()),
        Selector::Incoming(ix) => (11, ix.0, vocab.relation_types.len()),
        Selector::Precision(ix) => (12, ix.0, vocab.precisions.len()),
    };
    kind(selector)
}

/// The selector of a number, about the first row.
fn first_of(form: u32) -> Selector {
    match form {
        0 => Selector::Kind(KindIx(0)),
        1 => Selector::Subsector(SubsectorIx(0)),
        2 | 3 => Selector::Stage(StageIx(0), form == 3),
        4 | 5 => Selector::Link(LinkIx(0), form == 5),
        6 => Selector::Tag(TagIx(0)),
        7 => Selector::Metric(MetricIx(0)),
        8 | 9 => Selector::Milestone(MilestoneKindIx(0), form == 9),
        10 => Selector::Outgoing(RelationTypeIx(0)),
        11 => Selector::Incoming(RelationTypeIx(0)),
        _ => Selector::Precision(PrecisionIx(0)),
    }
}

fn row_of(selector: &mut Selector) -> &mut u32 {
    match selector {
        Selector::Kind(ix) => &mut ix.0,
        Selector::Subsector(ix) => &mut ix.0,
        Selector::Stage(ix, _) => &mut ix.0,
        Selector::Link(ix, _) => &mut ix.0,
        Selector::Tag(ix) => &mut ix.0,
        Selector::Metric(ix) => &mut ix.0,
        Selector::Milestone(ix, _) => &mut ix.0,
        Selector::Outgoing(ix) | Selector::Incoming(ix) => &mut ix.0,
        Selector::Precision(ix) => &mut ix.0,
    }
}

#[inline(never)]
pub(super) fn selector<C: Codec>(codec: &mut C, value: &mut Selector, vocab: &Vocab) {
    let (mut form, mut row, _) = about(*value, vocab);
    codec.index(&mut form, 13);
    let mut found = first_of(form);
    let (_, _, rows) = about(found, vocab);
    codec.index(&mut row, rows);
    *row_of(&mut found) = row;
    *value = found;
}

pub(super) fn blank_selector() -> Selector {
    Selector::Kind(KindIx(0))
}

#[inline(never)]
pub(super) fn selectors<C: Codec>(codec: &mut C, rows: &mut Vec<Selector>, vocab: &Vocab) {
    codec.list(rows, blank_selector);
    for row in rows {
        selector(codec, row, vocab);
    }
}
