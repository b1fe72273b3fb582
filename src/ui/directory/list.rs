//! A directory as a table: a row an entity, in the order of the selection.

use super::{Member, Shown, cell, group_title};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        directories::{DirectoryMsg as M, column_name, known_of},
        table::TableMsg,
    },
    insight::{directories::Column, sort_by_metric},
    model::{EntityIx, MetricKind, Selector},
    query::Sort,
    ui::{
        cards::{more_of, name_link, point_at, row_id},
        glyph::kind_glyph,
        table::sorting,
    },
};

/// The table.
pub(super) fn list(it: &Shown) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let it = *it;
    let members = Memo::new(move |_| it.members());
    let total = Memo::new(move |_| members.with(Vec::len) as u32);
    let drawn = move || {
        let most = app.cards.get() as usize;
        members.with(|all| all.iter().take(most).copied().collect())
    };
    let nth = move |row: usize| members.with_untracked(|all| all.get(row).map(|member| member.entity));
    let atlas = it.atlas();
    let title = atlas.directories[it.row].name.get(lang).to_owned();
    view! {
        <div class="table-region" role="region" tabindex="0" aria-label=title.clone()>
            <table class="table directory-table">
                <caption class="visually-hidden">{title}</caption>
                {head(&it)}
                <tbody on:pointerover=move |event| point_at(app, &event)
                    on:pointerleave=move |_| app.hover.set(None) on:focusin=move |event| point_at(app, &event)
                    on:focusout=move |_| app.hover.set(None)>
                    <For each=drawn key=key_of children=move |member| row(&it, member) />
                </tbody>
            </table>
        </div>
        {more_of(app, lang, total, nth)}
    }
    .into_any()
}

fn key_of(member: &Member) -> EntityIx {
    member.entity
}

fn head(it: &Shown) -> AnyView {
    let Shown { app, lang, board, .. } = *it;
    let atlas = it.atlas();
    let directory = &atlas.directories[it.row];
    let columns: Vec<AnyView> = directory
        .columns
        .iter()
        .enumerate()
        .map(|(at, &column)| {
            let name = column_name(lang, &atlas.vocab, column).to_owned();
            let known = move || board.with(|board| known_of(board.coverage[at].known, board.total));
            let known = view! { <span class="column-known" aria-hidden="true">{known}</span> };
            match sort_of(it, column) {
                Some(by) => sorting(app, name, by, class_of(it, column), known.into_any()),
                None => view! { <th scope="col" class=class_of(it, column)><span class="column-name">{name}</span>{known}</th> }.into_any(),
            }
        })
        .collect();
    let group = (!directory.groups.is_empty())
        .then(|| view! { <th scope="col"><span class="column-name">{group_head(it).say(lang)}</span></th> });
    view! {
        <thead>
            <tr>
                {sorting(app, TableMsg::Name.say(lang).to_owned(), Sort::Name, "", ().into_any())}
                {group}
                {columns}
            </tr>
        </thead>
    }
    .into_any()
}

/// What the groups are: steps where any of them is one.
fn group_head(it: &Shown) -> M {
    let atlas = it.atlas();
    let is_step = |selector: &Selector| matches!(selector, Selector::Milestone(..));
    if atlas.directories[it.row].groups.iter().all(is_step) {
        M::LatestStep
    } else {
        M::Group
    }
}

/// What a click on a column's head sorts by.
fn sort_of(it: &Shown, column: Column) -> Option<Sort> {
    let atlas = it.atlas();
    match column {
        Column::Site => Some(Sort::City),
        Column::Metric(metric) if is_numeric(it, column) => Some(sort_by_metric(&atlas, metric)),
        _ => None,
    }
}

fn is_numeric(it: &Shown, column: Column) -> bool {
    matches!(column, Column::Metric(ix) if it.atlas().vocab.metrics[ix.row()].kind != MetricKind::Text)
}

fn class_of(it: &Shown, column: Column) -> &'static str {
    match column {
        _ if is_numeric(it, column) => "number",
        Column::Metric(_) | Column::Links | Column::Tags => "wordy",
        Column::Outgoing(_) | Column::Incoming(_) => "others-column",
        _ => "",
    }
}

fn row(it: &Shown, member: Member) -> AnyView {
    let Shown { list, .. } = *it;
    let atlas = it.atlas();
    let entity = atlas.entity(member.entity);
    let directory = &atlas.directories[it.row];
    let open = move || list.open.get() == Some(member.entity);
    let cells: Vec<AnyView> = directory
        .columns
        .iter()
        .map(|&column| {
            let body = cell::cell(it, &atlas, member.entity, column);
            view! { <td class=class_of(it, column)>{body}</td> }.into_any()
        })
        .collect();
    let group = (!directory.groups.is_empty()).then(|| {
        let step = member.step.map(|step| cell::step(it, &atlas, step, false));
        view! { <td class="group"><span class="group-name">{group_title(it, member.group)}</span>{step}</td> }
    });
    view! {
        <tr id=row_id(&entity.id) data-id=entity.id.to_string() class:is-open=open>
            <th scope="row"><span class="named">{kind_glyph(entity.kind)}{name_link(list, member.entity, entity)}</span></th>
            {group}
            {cells}
        </tr>
    }
    .into_any()
}
