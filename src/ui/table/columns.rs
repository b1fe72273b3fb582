//! The choice of columns: which, and in what order. All of it is in the link.

use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        cards::CardsMsg,
        table::{TableMsg as M, column_name, columns_button, columns_limit, move_column},
    },
    insight::sortable_metrics,
    model::{Lang, MetricIx, MetricKind},
    query::{Column, Shift, ViewState},
    state::App,
};

/// Kinds of metric, in the order of the page.
const KINDS: [MetricKind; 6] = [
    MetricKind::Money,
    MetricKind::Count,
    MetricKind::Area,
    MetricKind::Quantity,
    MetricKind::Ratio,
    MetricKind::Rank,
];

/// What the choice is about. Copied freely.
#[derive(Clone, Copy)]
struct Choice {
    app: App,
    lang: Lang,
    columns: Memo<Vec<Column>>,
}

/// The button and what it opens.
pub(super) fn chooser(app: App, lang: Lang, columns: Memo<Vec<Column>>) -> AnyView {
    let choice = Choice { app, lang, columns };
    let count = Memo::new(move |_| columns.with(Vec::len));
    let usual = move |_| app.choose(|view| view.col = Vec::new());
    view! {
        <details class="tb-columns">
            <summary class="button" id="columns">{move || columns_button(lang, count.get())}</summary>
            <div class="tb-choice">
                <p class="small muted" role="status">{move || columns_limit(lang, count.get(), ViewState::COL_MAX)}</p>
                <div class="tb-order">
                    <p class="tb-title" id="columns-order">{M::ColumnsInOrder.say(lang)}</p>
                    {move || order(choice)}
                    <button type="button" class="button" id="columns-usual" on:click=usual>{M::Usual.say(lang)}</button>
                </div>
                {groups(choice)}
            </div>
        </details>
    }
    .into_any()
}

impl Choice {
    fn id(self, column: Column) -> String {
        column.id(&self.app.atlas().vocab).to_owned()
    }

    fn name(self, column: Column) -> String {
        column_name(self.lang, &self.app.atlas().vocab, column).to_owned()
    }

    /// Puts columns into the link.
    fn put(self, columns: &[Column]) {
        let vocab = &self.app.atlas().vocab;
        let ids = columns.iter().filter_map(|column| column.id(vocab).parse().ok());
        let ids = ids.collect();
        self.app.choose(|view| view.col = ids);
    }
}

/// The columns in their order, each with what moves it.
fn order(choice: Choice) -> AnyView {
    page::keep_focus();
    let columns = choice.columns.get();
    let row = |&column: &Column| {
        let name = choice.name(column);
        let button = |shift: Shift, word: &'static str, sign: &'static str| {
            let said = move_column(choice.lang, shift, &name);
            let id = ["columns-", word, "-", &choice.id(column)].concat();
            let now = choice.columns;
            let cannot = columns == shift.of(&columns, column);
            view! {
                <button type="button" class="button plain" id=id aria-label=said aria-disabled=cannot.then_some("true")
                    on:click=move |_| choice.put(&shift.of(&now.get_untracked(), column))>{sign}</button>
            }
        };
        view! {
            <li>
                <span>{name.clone()}</span>
                {button(Shift::Earlier, "up", "↑")}
                {button(Shift::Later, "down", "↓")}
                {button(Shift::Away, "away", "×")}
            </li>
        }
    };
    let rows: Vec<AnyView> = columns.iter().map(|column| row(column).into_any()).collect();
    view! { <ol aria-labelledby="columns-order">{rows}</ol> }.into_any()
}

/// All columns that there are, metrics by their kind.
fn groups(choice: Choice) -> AnyView {
    let atlas = choice.app.atlas();
    let metrics = sortable_metrics(&atlas);
    let mut groups = vec![group(choice, M::ColumnsPlain.say(choice.lang), &Column::PLAIN)];
    for kind in KINDS {
        let of_kind = |metric: &&MetricIx| atlas.vocab.metrics[metric.row()].kind == kind;
        let columns: Vec<Column> = metrics
            .iter()
            .filter(of_kind)
            .map(|&it| Column::Metric(it))
            .collect();
        if let Some(name) = CardsMsg::of_kind(kind).filter(|_| !columns.is_empty()) {
            groups.push(group(choice, name.say(choice.lang), &columns));
        }
    }
    groups.into_any()
}

fn group(choice: Choice, name: &'static str, columns: &[Column]) -> AnyView {
    let now = choice.columns;
    let one = |&column: &Column| {
        let is_in = Memo::new(move |_| now.with(|now| now.contains(&column)));
        let cannot = move || {
            let count = now.with(Vec::len);
            if is_in.get() {
                count == 1
            } else {
                count >= ViewState::COL_MAX
            }
        };
        let turn = move |_| {
            let mut columns = now.get_untracked();
            if is_in.get_untracked() {
                columns = Shift::Away.of(&columns, column);
            } else if columns.len() < ViewState::COL_MAX {
                columns.push(column);
            }
            choice.put(&columns);
        };
        view! {
            <label>
                <input type="checkbox" name="col" value=choice.id(column) prop:checked=move || is_in.get()
                    disabled=cannot on:change=turn />
                <span>{choice.name(column)}</span>
            </label>
        }
    };
    let boxes: Vec<AnyView> = columns.iter().map(|column| one(column).into_any()).collect();
    view! { <fieldset class="tb-group"><legend>{name}</legend>{boxes}</fieldset> }.into_any()
}
