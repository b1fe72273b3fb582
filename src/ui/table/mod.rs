//! The selection as a table: what the map shows, in rows and columns.

mod head;
mod row;

pub(super) use head::sorting;

use super::{
    cards::{Rows, empty, more, point_at, result_bar, rows},
    directory::directory,
    later::part,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::table::caption,
    model::{Lang, MetricIx},
    state::App,
};

/// The metric that has a column of its own: the one that the map shows. Reactive.
fn metric(app: App) -> Option<MetricIx> {
    app.with(|view| {
        view.metric
            .as_ref()
            .and_then(|id| app.atlas().vocab.metric(id.as_str()))
    })
}

part!(table);
part! {
    /// The table of the selection.
    fn table(app: App, lang: Lang) in table, table_view(app, lang)
}

/// The plain table, or the directory that the link names.
fn table_view(app: App, lang: Lang) -> AnyView {
    let is_directory = app.memo(|view| view.dir.is_some());
    (move || {
        if is_directory.get() {
            directory(app, lang)
        } else {
            plain(app, lang)
        }
    })
    .into_any()
}

fn plain(app: App, lang: Lang) -> AnyView {
    let said = Memo::new(move |_| {
        app.selection
            .with(|selection| caption(lang, selection.shown(), selection.total()))
    });
    let nothing = Memo::new(move |_| app.selection.with(|selection| selection.shown() == 0));
    let column = Memo::new(move |_| metric(app));
    // A column more or less draws the table anew: rows have a cell for each.
    let body = move || {
        let list = Rows::start(app, lang);
        let rows = match column.get() {
            None => rows(list, row::row),
            Some(_) => rows(list, row::row_with_figure),
        };
        view! {
            <table class="table">
                <caption>{move || said.get()}</caption>
                {head::head(app, lang, column.get())}
                <tbody on:pointerover=move |event| point_at(app, &event)
                    on:pointerleave=move |_| app.hover.set(None) on:focusin=move |event| point_at(app, &event)
                    on:focusout=move |_| app.hover.set(None)>{rows}</tbody>
            </table>
        }
    };
    view! {
        {result_bar(app, lang)}
        <div class="table-region" role="region" tabindex="0" aria-label=move || said.get()
            hidden=move || nothing.get()>{body}</div>
        {more(app, lang)}
        {empty(app, lang)}
    }
    .into_any()
}
