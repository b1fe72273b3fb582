//! A directory as a board: a lane for each group, the rows of the group as small cards.

use super::{Shown, cell, group_title};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        cards::place_of,
        directories::{DirectoryMsg as M, more},
    },
    insight::directories::{Cell, Column, Group, Row, cell as read},
    model::{Atlas, Directory},
    query::DirectoryForm,
    ui::{
        cards::{name_link, point_at, row_id},
        glyph::kind_glyph,
    },
};

/// Cards of a lane before the rest is left to the list.
const MOST: usize = 24;
/// Figures on a card.
const FIGURES: usize = 2;

/// The board.
pub(super) fn board(it: &Shown) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let it = *it;
    let lanes = move || {
        page::keep_focus();
        let atlas = it.atlas();
        let directory = &atlas.directories[it.row];
        it.board.with(|board| {
            board
                .groups
                .iter()
                .map(|group| lane(&it, &atlas, directory, group))
                .collect_view()
        })
    };
    let title = it.atlas().directories[it.row].name.get(lang).to_owned();
    view! {
        <div class="board-region" role="region" tabindex="0" aria-label=title>
            <ol class="board" on:pointerover=move |event| point_at(app, &event)
                on:pointerleave=move |_| app.hover.set(None)>{lanes}</ol>
        </div>
    }
    .into_any()
}

fn lane(it: &Shown, atlas: &Atlas, directory: &Directory, group: &Group) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let cards: Vec<AnyView> = group
        .rows
        .iter()
        .take(MOST)
        .map(|row| card(it, atlas, directory, row))
        .collect();
    let rest = group.rows.len().saturating_sub(MOST);
    let rest = (rest > 0).then(|| {
        let href = move || app.href(|view| view.form = DirectoryForm::List);
        view! { <p><a class="button plain" href=href>{more(lang, rest)}</a></p> }
    });
    let none = group
        .rows
        .is_empty()
        .then(|| view! { <p class="missing">{M::EmptyGroup.say(lang)}</p> });
    view! {
        <li class="lane" data-count=group.rows.len() class:is-empty=group.rows.is_empty()>
            <h3>{group_title(it, group.key)}" "<span class="muted">{group.rows.len()}</span></h3>
            <ul>{cards}</ul>
            {rest}
            {none}
        </li>
    }
    .into_any()
}

fn card(it: &Shown, atlas: &Atlas, directory: &Directory, row: &Row) -> AnyView {
    let Shown { lang, list, .. } = *it;
    let ix = row.entity;
    let entity = atlas.entity(ix);
    let open = move || list.open.get() == Some(ix);
    let step = row.step.map(|step| cell::step(it, atlas, step, false));
    let figures: Vec<AnyView> = directory
        .columns
        .iter()
        .filter(|column| matches!(column, Column::Metric(_)))
        .filter_map(|&column| match read(atlas, ix, column, it.years) {
            Cell::Fact(fact) if atlas.fact(fact).number().is_some() => {
                let name = column.name(&atlas.vocab).map_or("", |name| name.get(lang)).to_owned();
                Some(view! { <div class="lane-figure"><span class="tiny muted">{name}</span>{cell::words_or_figure(it, atlas, fact)}</div> }.into_any())
            }
            _ => None,
        })
        .take(FIGURES)
        .collect();
    view! {
        <li class="lane-card" id=row_id(&entity.id) data-id=entity.id.to_string() class:is-open=open>
            <p class="named">{kind_glyph(entity.kind)}{name_link(list, ix, entity)}</p>
            <p class="tiny muted">{place_of(lang, atlas, entity.site)}</p>
            {step}
            {figures}
        </li>
    }
    .into_any()
}
