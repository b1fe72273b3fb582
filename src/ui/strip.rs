//! The chain strip: a small cell a stage, filled by what is known. One glyph, read everywhere.

use crate::{
    i18n::evidence::{EvidenceMsg as M, labelled, stages_present, strip_sentence},
    insight::{Cell, CellState, strip},
    model::{EntityIx, Lang, Vocab},
    state::App,
};
use leptos::prelude::*;

/// What a cell's state is called.
pub(super) const fn state_word(state: CellState) -> M {
    match state {
        CellState::Stated => M::Stated,
        CellState::Implied => M::Implied,
        CellState::Planned => M::Planned,
        CellState::None => M::NoData,
        CellState::Out => M::OutOfScope,
    }
}

/// The class of a cell: what is implied looks otherwise than what is stated.
pub(super) const fn cell_class(state: CellState) -> &'static str {
    match state {
        CellState::Implied => "cell implied",
        _ => "cell",
    }
}

fn sentence(vocab: &Vocab, cells: &[Cell], lang: Lang) -> String {
    let present = cells.iter().filter(|cell| cell.state.is_present()).count();
    let lists: Vec<(M, Vec<&str>)> = [CellState::Stated, CellState::Implied, CellState::Planned]
        .into_iter()
        .map(|state| {
            let stages = cells.iter().filter(|cell| cell.state == state);
            (
                state_word(state),
                stages
                    .map(|cell| vocab.stages[cell.stage.row()].name.get(lang))
                    .collect(),
            )
        })
        .collect();
    strip_sentence(lang, present, cells.len(), &lists)
}

/// The strip of an entity: cells only, one accessible sentence for all of them, a title for each.
pub(super) fn strip_view(app: App, lang: Lang, entity: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let vocab = &atlas.vocab;
    let cells = strip(vocab, atlas.entity(entity));
    let label = sentence(vocab, &cells, lang);
    let cells: Vec<AnyView> = cells
        .iter()
        .map(|cell| {
            let stage = &vocab.stages[cell.stage.row()];
            let title = labelled(lang, stage.name.get(lang), state_word(cell.state).say(lang));
            view! {
                <span class=cell_class(cell.state) data-stage=stage.id.to_string() data-state=cell.state.id() title=title>
                </span>
            }
            .into_any()
        })
        .collect();
    view! { <span class="strip" role="img" aria-label=label>{cells}</span> }.into_any()
}

/// The strip and, beside it, how many of the stages are present, for cards.
pub(super) fn strip_line(app: App, lang: Lang, entity: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let cells = strip(&atlas.vocab, atlas.entity(entity));
    let present = cells.iter().filter(|cell| cell.state.is_present()).count();
    view! {
        <div class="strip-line">
            {strip_view(app, lang, entity)}
            <span class="strip-count" aria-hidden="true">{stages_present(lang, present, cells.len())}</span>
        </div>
    }
    .into_any()
}
