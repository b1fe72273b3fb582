//! Entities and cities side by side: their chain strips one below the other, their figures and what they share in one table.

mod add;
mod chain;
mod charts;
mod empty;
mod figures;
mod head;
mod sets;
mod toggle;

pub(super) use toggle::{compare_toggle, press, tray, turn};

use super::{later::part, links::Links};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::compare::{CompareMsg as M, count},
    insight::{
        chain::ChainIndex,
        compare::{Column, Comparison, compare as read},
    },
    model::{Atlas, Lang},
    query::{Only, ViewState},
    state::App,
};

part!(compare);
part! {
    /// The view.
    fn compare(app: App, lang: Lang) in compare, compare_view(app, lang)
}

/// What all of the view shares. Copied freely.
#[derive(Clone, Copy)]
struct Room {
    app: App,
    lang: Lang,
    links: Links,
    index: StoredValue<ChainIndex>,
}

impl Room {
    /// What one of the compared is called.
    fn name(self, atlas: &Atlas, column: &Column) -> String {
        let name = match (column.city, column.entity) {
            (Some(city), _) => &atlas.vocab.cities[city.row()].name,
            (None, Some(entity)) => &atlas.entity(entity).name,
            (None, None) => return column.id.to_string(),
        };
        name.get(self.lang).to_owned()
    }
}

fn compare_view(app: App, lang: Lang) -> AnyView {
    let room = Room {
        app,
        lang,
        links: Links::start(app),
        index: StoredValue::new(ChainIndex::build(&app.atlas())),
    };
    let ids = app.memo(|view| view.cmp.clone());
    let only = app.memo(|view| view.only.is_some());
    let years = app.memo(|view| view.year);
    let body = move || {
        page::keep_focus();
        let (ids, atlas) = (ids.get(), app.atlas());
        let whole = room
            .index
            .with_value(|index| read(index, &atlas, &ids, years.get()));
        if whole.columns.len() < 2 {
            return empty::empty(room, &atlas, &whole);
        }
        let shown = if only.get() { whole.differences() } else { whole };
        if shown.rows() == 0 {
            return view! {
                {head::list(room, &atlas, &shown)}
                <p class="compare-same" role="status">{M::Same.say(lang)}</p>
            }
            .into_any();
        }
        view! {
            {table(room, &atlas, &shown)}
            {charts::charts(room, &atlas, &shown)}
        }
        .into_any()
    };
    view! {
        <div class="compare-view">
            {bar(room)}
            {body}
        </div>
    }
    .into_any()
}

/// The title, how many are chosen, what adds and what narrows.
fn bar(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let chosen = app.memo(|view| view.cmp.len());
    let only = app.memo(|view| view.only.is_some());
    let turn = move |_| {
        app.choose(|view| {
            view.only = match view.only {
                None => Some(Only::Differences),
                Some(_) => None,
            };
        });
    };
    let controls = move || {
        (chosen.get() > 0).then(|| {
            view! {
                <button type="button" class="button" id="compare-only" on:click=turn
                    aria-pressed=move || if only.get() { "true" } else { "false" }>{M::Only.say(lang)}</button>
                <button type="button" class="button plain" id="compare-clear"
                    on:click=move |_| {
                        app.choose(|view| view.cmp.clear());
                        page::focus(add::INPUT_ID);
                    }>{M::Clear.say(lang)}</button>
            }
        })
    };
    view! {
        <div class="compare-bar">
            <h2>{M::Title.say(lang)}</h2>
            <output class="muted" aria-live="polite">{move || count(lang, chosen.get(), ViewState::CMP_MAX)}</output>
            {add::add(room)}
            <div class="compare-controls">{controls}</div>
        </div>
    }
    .into_any()
}

/// Everything but the charts: one table, a column for each of the compared.
fn table(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    let lang = room.lang;
    view! {
        {chain::chain(room, atlas, shown)}
        <div class="compare-region" role="region" tabindex="0" aria-label=M::Region.say(lang)
            data-columns=shown.columns.len() style:--columns=shown.columns.len()>
            <table class="compare-table" role="table">
                <caption class="visually-hidden">{M::Region.say(lang)}</caption>
                {head::head(room, atlas, shown)}
                {figures::figures(room, atlas, shown)}
                {sets::sets(room, atlas, shown)}
            </table>
        </div>
    }
    .into_any()
}

/// The heading of a group of rows, with the rule that it goes by.
fn group(title: M, rule: M, lang: Lang, columns: usize) -> AnyView {
    view! {
        <tr role="row" class="compare-group">
            <th role="rowheader" scope="rowgroup" colspan=columns + 1><div><b>{title.say(lang)}</b><span class="tiny muted">{rule.say(lang)}</span></div></th>
        </tr>
    }
    .into_any()
}
