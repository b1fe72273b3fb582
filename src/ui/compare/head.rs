//! Who is compared: names, and what moves and removes them.

use super::{Room, add};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        cards::place_of,
        compare::{CompareMsg as M, members, on},
    },
    insight::compare::{Column, Comparison},
    model::Atlas,
    ui::glyph::kind_label,
};

/// The head of the table.
pub(super) fn head(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    let columns = &shown.columns;
    let cells: Vec<AnyView> = (0..columns.len())
        .map(|at| {
            view! {
                <th role="columnheader" scope="col" class="compare-who" data-column=columns[at].id.to_string()>{who(room, atlas, columns, at)}</th>
            }
            .into_any()
        })
        .collect();
    view! {
        <thead role="rowgroup">
            <tr role="row"><th role="columnheader" class="compare-corner"><span class="visually-hidden">{M::What.say(room.lang)}</span></th>{cells}</tr>
        </thead>
    }
    .into_any()
}

/// The same as a list, where there is no table.
pub(super) fn list(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    let columns = &shown.columns;
    let rows: Vec<AnyView> = (0..columns.len())
        .map(|at| {
            view! { <li class="compare-who" data-column=columns[at].id.to_string()>{who(room, atlas, columns, at)}</li> }
                .into_any()
        })
        .collect();
    view! { <ul class="compare-list">{rows}</ul> }.into_any()
}

fn who(room: Room, atlas: &Atlas, columns: &[Column], at: usize) -> AnyView {
    let Room { lang, links, .. } = room;
    let column = &columns[at];
    let name = room.name(atlas, column);
    let kind = match (column.city, column.entity) {
        (Some(_), _) => view! { <span class="kind">{M::City.say(lang)}</span> }.into_any(),
        (None, Some(entity)) => kind_label(&atlas.vocab, atlas.entity(entity).kind, lang),
        (None, None) => ().into_any(),
    };
    let place = match (column.city, column.entity) {
        (None, Some(entity)) => Some(place_of(lang, atlas, atlas.entity(entity).site)),
        _ => None,
    };
    let counted = column.is_territory().then(|| members(lang, column.members.len()));
    let about: Vec<String> = [place, counted].into_iter().flatten().collect();
    let title = match column.entity {
        Some(entity) => {
            let id = atlas.entity(entity).id.clone();
            let link = ["compare-open-", column.id.as_str()].concat();
            view! { <a class="compare-name" id=link href=move || links.to(&id)>{name.clone()}</a> }.into_any()
        }
        None => view! { <span class="compare-name">{name.clone()}</span> }.into_any(),
    };
    view! {
        <div class="compare-head">
            <span class="tiny muted">{kind}</span>
            {title}
            <span class="tiny muted">{about.join(" · ")}</span>
            {tools(room, columns, at, &name)}
        </div>
    }
    .into_any()
}

/// Left, right, away. At an end the way on is told as closed and keeps the focus.
fn tools(room: Room, columns: &[Column], at: usize, name: &str) -> AnyView {
    let Room { app, lang, .. } = room;
    let id = columns[at].id.clone();
    let last = columns.len() - 1;
    let step = |what: M, sign: &'static str, key: &'static str, closed: bool, forward: bool| {
        let own = id.clone();
        let press = move |_| {
            app.choose(|view| {
                let Some(at) = view.cmp.iter().position(|it| *it == own) else {
                    return;
                };
                let to = if forward { at + 1 } else { at.wrapping_sub(1) };
                if to < view.cmp.len() {
                    view.cmp.swap(at, to);
                }
            });
        };
        let button = [key, columns[at].id.as_str()].concat();
        view! {
            <button type="button" class="compare-tool" id=button aria-label=on(lang, what, name)
                aria-disabled=closed.then_some("true") on:click=press><span aria-hidden="true">{sign}</span></button>
        }
        .into_any()
    };
    // Whoever removes one after the other goes on with the next.
    let next = columns
        .get(at + 1)
        .or(at.checked_sub(1).map(|before| &columns[before]));
    let next = next.map(|column| ["compare-away-", column.id.as_str()].concat());
    let own = id.clone();
    let away = move |_| {
        app.choose(|view| view.cmp.retain(|it| *it != own));
        page::focus_quietly(next.as_deref().unwrap_or(add::INPUT_ID));
    };
    let button = ["compare-away-", id.as_str()].concat();
    view! {
        <span class="compare-tools">
            {step(M::Earlier, "‹", "compare-left-", at == 0, false)}
            {step(M::Later, "›", "compare-right-", at == last, true)}
            <button type="button" class="compare-tool" id=button aria-label=on(lang, M::Remove, name) on:click=away>
                <span aria-hidden="true">"×"</span>
            </button>
        </span>
    }
    .into_any()
}
