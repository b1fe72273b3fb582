//! One row of the matrix.

use super::{
    Room,
    cell::{cell_face, column_ids, empty_word},
    holders::entity_link,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::chain::{ChainMsg as M, link_coverage, row_name, stage_coverage},
    insight::{
        chain::{Cell, Column, Coverage, Line, RowKey},
        gaps::Territory,
    },
    model::{Atlas, Id},
    query::Panel,
};

/// The row of a line.
pub(super) fn row(room: Room, line: &Line) -> AnyView {
    let atlas = room.app.atlas();
    let cell = |(place, cell): (usize, &Cell)| {
        let (stage, link) = column_ids(&atlas, cell.column);
        let id = |id: Option<&Id>| id.map(Id::to_string);
        view! {
            <td data-stage=id(stage) data-link=id(link) data-state=cell.state.id()
                aria-label=empty_word(room.lang, cell)>{cell_face(room, cell, place)}</td>
        }
        .into_any()
    };
    let row = &line.row;
    let of_stage = |cell: &Cell| matches!(cell.column, Column::Stage(_));
    let cells = || row.cells.iter().enumerate();
    let stages: Vec<AnyView> = cells().filter(|(_, it)| of_stage(it)).map(cell).collect();
    let links: Vec<AnyView> = cells().filter(|(_, it)| !of_stage(it)).map(cell).collect();
    view! {
        <tr data-row=line.path.clone() data-depth=line.depth>
            <th scope="row" class="name">{name(room, &atlas, line)}</th>
            <td class="number">{row.members.len()}</td>
            {stages}
            {coverage(row.stages, stage_coverage(room.lang, row.stages))}
            {links}
            {coverage(row.links, link_coverage(room.lang, row.links))}
        </tr>
    }
    .into_any()
}

/// Known of all, and what that means.
fn coverage(coverage: Coverage, said: String) -> AnyView {
    let known = coverage.known();
    view! {
        <td class="number any" title=said.clone()>
            <span aria-hidden="true"><b>{known}</b>"/"{coverage.all}</span>
            <span class="visually-hidden">{said}</span>
        </td>
    }
    .into_any()
}

/// The name with the button that opens the row; an entity leads to its detail, a place to its gaps.
fn name(room: Room, atlas: &Atlas, line: &Line) -> AnyView {
    let name = row_name(room.lang, atlas, line.row.key);
    let toggle = line.opens.then(|| toggle(room, line, &name));
    let territory = match line.row.key {
        RowKey::City(city) => Some(Territory::City(city)),
        RowKey::Body(body) => Some(Territory::Body(body)),
        _ => None,
    };
    let named = match line.row.key {
        RowKey::Body(ix) | RowKey::Entity(ix) => entity_link(room.app, room.lang, ix),
        _ => view! { <span>{name}</span> }.into_any(),
    };
    let gaps = territory
        .and_then(|it| it.id(atlas).cloned())
        .map(|of| gaps_link(room, of));
    view! { <span class="row-name">{toggle}{named}{gaps}</span> }.into_any()
}

fn gaps_link(room: Room, of: Id) -> AnyView {
    let href = move || {
        room.app.href(|view| {
            view.panel = Some(Panel::Gaps);
            view.of = Some(of.clone());
            view.gap = None;
        })
    };
    view! { <a class="row-gaps" href=href>{M::GapsHere.say(room.lang)}</a> }.into_any()
}

fn toggle(room: Room, line: &Line, name: &str) -> AnyView {
    let app = room.app;
    let id = line.id.parse::<Id>().ok();
    let own = id.clone();
    let open = Memo::new(move |_| app.with(|view| own.as_ref().is_some_and(|id| view.open.contains(id))));
    let turn = move |_| {
        let Some(id) = id.clone() else { return };
        app.choose(|view| {
            if !view.open.remove(&id) {
                view.open.insert(id);
            }
        });
    };
    view! {
        <button type="button" class="row-open" id=["row-", &line.path].concat()
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-label=[M::Open.say(room.lang), " ", name].concat() on:click=turn></button>
    }
    .into_any()
}
