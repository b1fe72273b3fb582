//! A directory: the selection's entities of a kind with columns of their own, as a list or a board.

mod board;
mod cell;
mod list;

use super::cards::{Rows, empty, result_bar};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::directories::{DirectoryMsg as M, column_name, coverage, group_name, members},
    insight::directories::{Board, GroupKey, board as read},
    model::{Atlas, Directory, EntityIx, Lang, MilestoneIx},
    query::{DirectoryForm, View, YearRange},
    state::{App, Notice},
};
use std::sync::Arc;

const TITLE_ID: &str = "directory-title";

/// The directory that the link names (`dir=…`), in place of the plain table.
pub(super) fn directory(app: App, lang: Lang) -> AnyView {
    let asked = app.memo(|view| view.dir.clone());
    let form = app.memo(|view| view.form);
    let years = app.memo(|view| view.year);
    (move || {
        let id = asked.get()?;
        let Some(atlas) = app.full.get() else {
            let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
            let message = if failed { M::Failed } else { M::Loading };
            return Some(
                view! { <p class="part-waiting muted" role="status">{message.say(lang)}</p> }.into_any(),
            );
        };
        let row = atlas.directories.iter().position(|it| it.id == id)?;
        Some(shown(
            &Shown::start(app, lang, atlas, row, years.get()),
            form.get(),
        ))
    })
    .into_any()
}

/// One row of a directory: whose it is, in which group, and the step that puts it there.
#[derive(Clone, Copy, PartialEq)]
struct Member {
    entity: EntityIx,
    group: GroupKey,
    step: Option<MilestoneIx>,
}

/// An open directory. Copied freely.
#[derive(Clone, Copy)]
struct Shown {
    app: App,
    lang: Lang,
    list: Rows,
    atlas: StoredValue<Arc<Atlas>>,
    row: usize,
    years: Option<YearRange>,
    board: Memo<Board>,
}

impl Shown {
    fn start(app: App, lang: Lang, atlas: Arc<Atlas>, row: usize, years: Option<YearRange>) -> Self {
        let of = atlas.clone();
        Self {
            app,
            lang,
            list: Rows::start(app, lang),
            atlas: StoredValue::new(atlas),
            row,
            years,
            board: Memo::new(move |_| {
                app.selection
                    .with(|it| read(&of, &of.directories[row], it.order(), years))
            }),
        }
    }

    fn atlas(&self) -> Arc<Atlas> {
        self.atlas.get_value()
    }

    /// The rows in the order of the selection. Reactive.
    fn members(&self) -> Vec<Member> {
        self.board.with(|board| {
            let mut of: Vec<Option<Member>> = vec![None; self.app.atlas().entities.len()];
            for group in &board.groups {
                for row in &group.rows {
                    of[row.entity.row()] = Some(Member {
                        entity: row.entity,
                        group: group.key,
                        step: row.step,
                    });
                }
            }
            self.app
                .selection
                .with(|it| it.order().iter().filter_map(|ix| of[ix.row()]).collect())
        })
    }
}

fn shown(it: &Shown, form: DirectoryForm) -> AnyView {
    let board = it.board;
    let Shown { app, lang, .. } = *it;
    let atlas = it.atlas();
    let directory = &atlas.directories[it.row];
    let body = match form {
        DirectoryForm::Board if !directory.groups.is_empty() => board::board(it),
        _ => list::list(it),
    };
    let is_empty = Memo::new(move |_| board.with(|board| board.total == 0));
    let any = Memo::new(move |_| app.selection.with(|it| it.shown() > 0));
    let none = move || {
        (is_empty.get() && any.get())
            .then(|| view! { <p class="directory-none muted">{M::NoRows.say(lang)}</p> })
    };
    view! {
        {result_bar(app, lang)}
        <div class="directory" data-dir=directory.id.to_string()>
            {head(it, directory, form)}
            {known(it, directory)}
            <div hidden=move || is_empty.get()>{body}</div>
            {none}
        </div>
        {empty(app, lang)}
    }
    .into_any()
}

fn head(it: &Shown, directory: &Directory, form: DirectoryForm) -> AnyView {
    let Shown { app, lang, .. } = *it;
    let note = directory
        .note
        .as_ref()
        .map(|note| view! { <p class="small">{note.get(lang).to_owned()}</p> });
    let board = it.board;
    let count = move || {
        let shown = app.selection.with(|it| it.shown());
        members(lang, board.with(|board| board.total), shown)
    };
    let choice = move |to: DirectoryForm, name: M| {
        let href = move || app.href(|view| view.form = to);
        let current = (form == to).then_some("true");
        view! { <a class="button plain" id=["form-", to.id()].concat() href=href aria-current=current>{name.say(lang)}</a> }
    };
    let forms = (!directory.groups.is_empty()).then(|| {
        view! {
            <div class="forms" role="group" aria-label=M::Form.say(lang)>
                {choice(DirectoryForm::List, M::List)}
                {choice(DirectoryForm::Board, M::Board)}
            </div>
        }
    });
    let back = move || app.href(|view| view.dir = None);
    view! {
        <header class="panel-head">
            <h2 id=TITLE_ID tabindex="-1">{directory.name.get(lang).to_owned()}</h2>
            {forms}
            <a class="button plain panel-close" href=back>{M::BackToTable.say(lang)}</a>
        </header>
        {note}
        {directory.reads_area().then(|| fence(app, lang))}
        <p class="small muted" data-members="">{count}</p>
    }
    .into_any()
}

/// For a directory of what lies in a drawn area: whether there is one, and the way to draw it.
fn fence(app: App, lang: Lang) -> AnyView {
    let is_drawn = app.memo(|view| view.fence.is_some() || view.area.is_some());
    let href = move || app.href(|view| view.view = View::Map);
    let said = move || if is_drawn.get() { M::Inside } else { M::DrawFence }.say(lang);
    view! {
        <p class="small advice" data-advice="fence">{said}" "<a href=href>{M::ToMap.say(lang)}</a></p>
    }
    .into_any()
}

/// For how many rows each column is known.
fn known(it: &Shown, directory: &Directory) -> AnyView {
    let Shown { lang, board, .. } = *it;
    let atlas = it.atlas();
    let rows: Vec<AnyView> = directory
        .columns
        .iter()
        .enumerate()
        .map(|(at, &column)| {
            let name = column_name(lang, &atlas.vocab, column).to_owned();
            let counts = move || board.with(|board| (board.coverage[at].known, board.total));
            let said = move || {
                let (known, total) = counts();
                coverage(lang, &name, known, total)
            };
            view! { <li>{said}</li> }.into_any()
        })
        .collect();
    view! { <details class="known"><summary>{M::Coverage.say(lang)}</summary><ul class="small">{rows}</ul></details> }
        .into_any()
}

/// What a group is called.
fn group_title(it: &Shown, key: GroupKey) -> String {
    group_name(it.lang, &it.atlas().vocab, key)
}
