//! The matrix: rows of the selection against nine stages and six chains.

use super::{Room, cell::glyph, head::head, holders::asked_cell, row::row};
use crate::ui::dom::{ev, prelude::*};
use crate::{
    i18n::{
        chain::{ChainMsg as M, column_name, repeated, row_name},
        evidence::labelled,
    },
    insight::chain::{By, ChainIndex, Line, State, lines, matrix},
    model::Atlas,
};
use std::sync::Arc;

/// The rows as they stand, in order.
pub(super) type Lines = Memo<Arc<Vec<Line>>>;

/// The chooser of rows, the legend, the matrix and its rules.
pub(super) fn matrix_view(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let by = app.memo(|view| view.rows);
    let whole = Memo::new_by(
        move |_| {
            room.read(|index, atlas| {
                app.selection
                    .with(|selection| Arc::new(matrix(index, atlas, selection.order(), by.get())))
            })
        },
        Arc::ptr_eq,
    );
    let order = app.memo(|view| (view.open.clone(), view.by.clone()));
    let lines: Lines = Memo::new_by(
        move |_| {
            let drawn = |index: &ChainIndex, atlas: &Atlas| {
                whole.with(|whole| order.with(|(open, by)| lines(index, atlas, whole, open, by.as_ref())))
            };
            Arc::new(room.read(drawn))
        },
        Arc::ptr_eq,
    );
    let again = Memo::new(move |_| whole.with(|whole| whole.repeated));
    let note = move || match again.get() {
        0 => String::new(),
        many => repeated(lang, many),
    };
    view! {
        <section class="matrix" aria-labelledby="matrix-title">
            <h3 id="matrix-title">{M::MatrixTitle.say(lang)}</h3>
            <div class="matrix-bar">{chooser(room, by)}{legend(room)}</div>
            <div class="matrix-region" role="region" tabindex="0" aria-label=M::MatrixRegion.say(lang)>
                <table class="matrix-table" on:click=move |event: ev::MouseEvent| ask(room, lines, &event)>
                    {head(room)}
                    <tbody>
                        <For each=move || lines.with(|lines| lines.as_ref().clone()) key=Line::key
                            children=move |line| row(room, &line) />
                    </tbody>
                </table>
            </div>
            <p class="tiny muted">{note}</p>
            {rules(room)}
        </section>
    }
    .into_any()
}

/// Opens the dialog of the cell whose button was used, or turns the row whose button was used.
fn ask(room: Room, lines: Lines, event: &ev::MouseEvent) {
    let Some((button, place)) = asked_cell(event.target()) else {
        return;
    };
    let path = button
        .closest("tr")
        .ok()
        .flatten()
        .and_then(|row| row.get_attribute("data-row"));
    lines.with_untracked(|lines| {
        let line = lines
            .iter()
            .find(|line| Some(line.path.as_str()) == path.as_deref());
        let Some((line, cell)) = line.and_then(|line| Some((line, line.row.cells.get(place)?))) else {
            return;
        };
        let atlas = room.app.atlas();
        let name = row_name(room.lang, &atlas, line.row.key);
        let column = column_name(room.lang, &atlas, cell.column);
        room.holders
            .ask(&button, labelled(room.lang, &name, column), cell.clone());
    });
}

/// What the rows are, as links.
fn chooser(room: Room, now: Memo<By>) -> AnyView {
    let Room { app, lang, .. } = room;
    let link = move |by: By| {
        // Rows of another kind are other rows: what was open stays closed.
        let href = move || {
            app.href(|view| {
                view.rows = by;
                view.open.clear();
            })
        };
        let current = move || (now.get() == by).then_some("true");
        view! {
            <li><a class="button" id=["rows-", by.id()].concat() href=href aria-current=current>
                {M::of_by(by).say(lang)}
            </a></li>
        }
    };
    view! {
        <ul class="matrix-rows" aria-label=M::Rows.say(lang)>{By::ALL.map(link)}</ul>
    }
    .into_any()
}

/// Every state with its word.
fn legend(room: Room) -> AnyView {
    let states = [
        State::Stated,
        State::Implied,
        State::Untold,
        State::Planned,
        State::NoData,
        State::Out,
    ];
    let item = |state: State| view! { <li>{glyph(state)}{M::of_state(state).say(room.lang)}</li> };
    view! { <ul class="matrix-legend" aria-label=M::Legend.say(room.lang)>{states.map(item)}</ul> }.into_any()
}

fn rules(room: Room) -> AnyView {
    let rule = |rule: M| view! { <p>{rule.say(room.lang)}</p> };
    view! {
        <details class="rules">
            <summary>{M::HowToRead.say(room.lang)}</summary>
            {[M::CellRule, M::OutRule, M::CountRule, M::InsideRule].map(rule)}
        </details>
    }
    .into_any()
}
