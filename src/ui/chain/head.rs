//! The heads of the matrix: two blocks, and every column a link that sorts by it.

use super::{Room, cell::sorted_by};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::chain::{ChainMsg as M, column_name, stages_head},
    insight::chain::{Column, columns},
    query::{RowColumn, RowSort},
};

/// Both rows of heads.
pub(super) fn head(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let atlas = app.atlas();
    let vocab = &atlas.vocab;
    let by = app.memo(|view| view.by.clone());
    let (mut stages, mut links) = (Vec::new(), Vec::new());
    for column in columns(vocab) {
        let name = column_name(lang, &atlas, column).to_owned();
        let head = sorting(room, by, sorted_by(column), name, "narrow");
        match column {
            Column::Stage(_) => stages.push(head),
            Column::Link(_) => links.push(head),
        }
    }
    let spans = [stages.len() + 1, links.len() + 1];
    let any = |column: RowColumn, name: M| sorting(room, by, column, name.say(lang).to_owned(), "narrow any");
    let plain = move || app.href(|view| view.by = None);
    view! {
        <thead>
            <tr>
                <th class="name" rowspan="2" scope="col"><a href=plain>{M::Name.say(lang)}</a></th>
                {total(room, by)}
                <th class="block" colspan=spans[0] scope="colgroup">{stages_head(lang, spans[0] - 1)}</th>
                <th class="block" colspan=spans[1] scope="colgroup">{M::Links.say(lang)}</th>
            </tr>
            <tr>
                {stages}{any(RowColumn::AnyStage, M::AnyStage)}{links}{any(RowColumn::AnyLink, M::AnyLink)}
            </tr>
        </thead>
    }
    .into_any()
}

fn total(room: Room, by: Memo<Option<RowSort>>) -> AnyView {
    let (sort, link) = turning(room, by, RowColumn::Total, M::Entities.say(room.lang).to_owned());
    view! { <th class="narrow" rowspan="2" scope="col" aria-sort=sort>{link}</th> }.into_any()
}

fn sorting(
    room: Room,
    by: Memo<Option<RowSort>>,
    column: RowColumn,
    name: String,
    class: &'static str,
) -> AnyView {
    let (sort, link) = turning(room, by, column, name);
    view! { <th class=class scope="col" aria-sort=sort>{link}</th> }.into_any()
}

/// How the rows stand by a column, in the words of `aria-sort`, and the link that turns them: largest first, then
/// smallest first, then as they were.
fn turning(
    room: Room,
    by: Memo<Option<RowSort>>,
    column: RowColumn,
    name: String,
) -> (impl Fn() -> Option<&'static str>, AnyView) {
    let app = room.app;
    let id = column.id(&app.atlas().vocab).to_owned();
    let own = id.clone();
    let now = Memo::new(move |_| {
        by.with(|by| {
            let by = by.as_ref().filter(|by| by.column.as_str() == own)?;
            Some(by.descending)
        })
    });
    let link_id = ["by-", &id].concat();
    let href = move || {
        let next = match now.get() {
            None => Some(true),
            Some(true) => Some(false),
            Some(false) => None,
        };
        let column = id.parse().ok();
        let next = next
            .zip(column)
            .map(|(descending, column)| RowSort { column, descending });
        app.href(|view| view.by = next)
    };
    let sort = move || Some(if now.get()? { "descending" } else { "ascending" });
    (
        sort,
        view! { <a id=link_id href=href><span>{name}</span></a> }.into_any(),
    )
}
