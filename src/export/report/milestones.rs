//! What happened and what is to come, in order of time.

use super::{
    Asked, Block, Line,
    draft::{Draft, counted},
    projects::said,
};
use crate::{
    i18n::report::{ReportMsg as M, list_of},
    insight::brain::news,
    model::MilestoneIx,
};

/// Steps of either kind.
const STEPS: usize = 20;

pub(super) fn milestones(draft: &mut Draft) -> Vec<Block> {
    let Asked {
        lang,
        atlas,
        shown,
        view,
        ..
    } = *draft.asked;
    let found = news(atlas, shown, usize::MAX);
    let mut blocks = Vec::new();
    for (heading, mut steps) in [(M::Past, found.past), (M::ToCome, found.ahead)] {
        let year = |ix: &MilestoneIx| atlas.milestones[ix.row()].date.year();
        steps.retain(|ix| {
            view.year
                .is_none_or(|years| (years.first..=years.last).contains(&year(ix)))
        });
        if steps.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(heading.say(lang).to_owned()));
        blocks.push(counted(&list_of(
            lang,
            steps.len().min(STEPS),
            steps.len(),
            heading == M::Past,
        )));
        let lines = steps.iter().take(STEPS).map(|&ix| step(draft, ix)).collect();
        blocks.push(Block::List(lines));
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(Line::of(M::NoMilestones.say(lang))));
    } else {
        blocks.push(Block::Paragraph(Line::of(M::AheadRule.say(lang))));
    }
    blocks
}

/// Whose step it is, when it was taken, and what it was.
fn step(draft: &mut Draft, ix: MilestoneIx) -> Line {
    let mut line = draft.name(draft.atlas().milestones[ix.row()].entity);
    line.push(M::comma(draft.lang()));
    let said = said(draft, ix);
    for piece in said.0 {
        match piece {
            super::Piece::Words(words) => line.push(&words),
            other => line.0.push(other),
        }
    }
    line
}
