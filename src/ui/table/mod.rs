//! The selection as a table: what the map shows, in rows and columns.

mod columns;
mod head;
mod row;

pub(super) use head::sorting;

use super::{
    cards::{Rows, empty, more, point_at, result_bar, rows},
    directory::directory,
    exports,
    later::part,
};
use crate::ui::dom::{html, on_window, prelude::*};
use crate::{browser::page, i18n::table::caption, insight::columns_of, model::Lang, state::App};

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
    let columns = Memo::new(move |_| app.with(|view| columns_of(&app.atlas().vocab, view)));
    // With the head, whether or not all rows are drawn.
    let count = move || app.selection.with(|selection| selection.shown()) + 1;
    // A column more or less draws the table anew: rows have a cell for each.
    let body = move || {
        page::keep_focus();
        let list = Rows::start(app, lang);
        view! {
            <table class="table" aria-rowcount=count>
                <caption>{move || said.get()}</caption>
                {columns.with(|columns| head::head(app, lang, columns))}
                <tbody on:pointerover=move |event| point_at(app, &event)
                    on:pointerleave=move |_| app.hover.set(None) on:focusin=move |event| point_at(app, &event)
                    on:focusout=move |_| app.hover.set(None)>{rows(list, row::row)}</tbody>
            </table>
        }
    };
    let region = NodeRef::<html::Div>::new();
    begin_at_the_top(app, region);
    // Paper has no end to come near to: everything is printed.
    on_window("beforeprint", move |_: web_sys::Event| {
        app.cards
            .set(app.selection.with_untracked(|selection| selection.shown()));
    });
    view! {
        {result_bar(app, lang)}
        <div class="tb-tools">
            {columns::chooser(app, lang, columns)}
            {exports::table_files(app, lang)}
        </div>
        <div class="table-region tb-region" role="region" tabindex="0" aria-label=move || said.get() node_ref=region
            hidden=move || nothing.get()>
            {body}
            {more(app, lang)}
        </div>
        {empty(app, lang)}
    }
    .into_any()
}

/// A new selection is read from its beginning.
fn begin_at_the_top(app: App, region: NodeRef<html::Div>) {
    Effect::new(move |before: Option<()>| {
        app.selection.with(|_| ());
        if let (Some(()), Some(region)) = (before, region.get_untracked()) {
            region.set_scroll_top(0);
        }
    });
}
