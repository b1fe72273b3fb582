//! The chain strips, one below the other.

use super::Room;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        chain::cell_sentence,
        compare::{CompareMsg as M, chain_words},
    },
    insight::{
        chain::{Cell, Column as ChainColumn, State},
        compare::{ChainRow, Comparison},
    },
    model::{Atlas, Lang},
};

/// A strip for each of the compared, and in words what all, one or none of them have.
pub(super) fn chain(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    let lang = room.lang;
    if shown.chain.is_empty() {
        return view! {
            <section class="compare-part"><h3>{M::Chain.say(lang)}</h3><p class="small muted">{M::SameChain.say(lang)}</p></section>
        }
        .into_any();
    }
    let stages = shown
        .chain
        .iter()
        .filter(|row| matches!(row.column, ChainColumn::Stage(_)))
        .count();
    let heads: Vec<AnyView> = shown
        .chain
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let class = starts(at, stages);
            view! { <th scope="col" class=class><span>{name_of(atlas, lang, row).to_owned()}</span></th> }
                .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = shown
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let cells: Vec<AnyView> = shown
                .chain
                .iter()
                .enumerate()
                .map(|(at, row)| cell(atlas, lang, row, place, starts(at, stages), column.is_territory()))
                .collect();
            view! { <tr><th scope="row">{room.name(atlas, column)}</th>{cells}</tr> }.into_any()
        })
        .collect();
    let words: Vec<AnyView> = words(room, atlas, shown)
        .into_iter()
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect();
    view! {
        <section class="compare-part" data-part="chain">
            <h3>{M::Chain.say(lang)}</h3>
            <p class="tiny muted">{M::ChainRule.say(lang)}</p>
            <div class="compare-strips" role="region" tabindex="0" aria-label=M::Chain.say(lang)>
                <table>
                    <caption class="visually-hidden">{M::Chain.say(lang)}</caption>
                    <thead><tr><th><span class="visually-hidden">{M::What.say(lang)}</span></th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul class="compare-words small">{words}</ul>
        </section>
    }
    .into_any()
}

/// The six chains stand a little apart from the stages.
fn starts(at: usize, stages: usize) -> Option<&'static str> {
    (at == stages && at > 0).then_some("starts")
}

fn name_of<'a>(atlas: &'a Atlas, lang: Lang, row: &ChainRow) -> &'a str {
    let vocab = &atlas.vocab;
    match row.column {
        ChainColumn::Stage(ix) => vocab.stages[ix.row()].name.get(lang),
        ChainColumn::Link(ix) => vocab.links[ix.row()].name.get(lang),
    }
}

fn cell(
    atlas: &Atlas,
    lang: Lang,
    row: &ChainRow,
    place: usize,
    class: Option<&'static str>,
    counts: bool,
) -> AnyView {
    let cell = &row.cells[place];
    let vocab = &atlas.vocab;
    let (stage, link) = match row.column {
        ChainColumn::Stage(ix) => (Some(vocab.stages[ix.row()].id.to_string()), None),
        ChainColumn::Link(ix) => (None, Some(vocab.links[ix.row()].id.to_string())),
    };
    let glyph = match cell.state {
        State::Implied => "cell implied",
        State::Untold => "cell untold",
        _ => "cell",
    };
    let number = if cell.present > 0 {
        cell.present
    } else {
        cell.planned
    };
    let number = (counts && number > 0).then_some(number);
    let said = cell_sentence(lang, cell);
    view! {
        <td class=class title=said.clone()>
            <span class=glyph data-stage=stage data-link=link data-state=cell.state.id()></span>
            <span class="compare-count" aria-hidden="true">{number}</span>
            <span class="visually-hidden">{said}</span>
        </td>
    }
    .into_any()
}

fn words(room: Room, atlas: &Atlas, shown: &Comparison) -> Vec<String> {
    let is_there = |cell: &Cell| cell.state.is_present();
    let (mut all, mut none) = (Vec::new(), Vec::new());
    let mut only: Vec<Vec<&str>> = vec![Vec::new(); shown.columns.len()];
    for row in &shown.chain {
        let name = name_of(atlas, room.lang, row);
        let there: Vec<usize> = (0..row.cells.len())
            .filter(|&at| is_there(&row.cells[at]))
            .collect();
        match there.as_slice() {
            [] if row.cells.iter().all(|cell| cell.state == State::NoData) => none.push(name),
            [one] => only[*one].push(name),
            several if several.len() == row.cells.len() => all.push(name),
            _ => {}
        }
    }
    let only: Vec<(String, Vec<&str>)> = shown
        .columns
        .iter()
        .zip(only)
        .filter(|(_, names)| !names.is_empty())
        .map(|(column, names)| (room.name(atlas, column), names))
        .collect();
    chain_words(room.lang, &all, &only, &none)
}
