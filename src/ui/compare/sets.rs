//! Lists side by side: what all of them have, what only some have.

use super::{Room, group};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::compare::{CompareMsg as M, more_items},
    insight::compare::{Comparison, Item, SetKind, SetRow},
    model::{Atlas, EntityIx, Lang},
};

/// Items of a list that stand open.
const MOST: usize = 8;

/// The rows of lists.
pub(super) fn sets(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    if shown.sets.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = shown.sets.iter().map(|it| row(room, atlas, it)).collect();
    view! {
        <tbody role="rowgroup" data-part="sets">{group(M::Sets, M::SetsRule, room.lang, shown.columns.len())}{rows}</tbody>
    }
    .into_any()
}

fn row(room: Room, atlas: &Atlas, row: &SetRow) -> AnyView {
    let cells: Vec<AnyView> = row
        .cells
        .iter()
        .map(|items| {
            let body = match items {
                None => none(room.lang, M::NotAsked),
                Some(items) if items.is_empty() => none(room.lang, M::NotFound),
                Some(items) => list(room, atlas, row, items),
            };
            view! { <td role="cell">{body}</td> }.into_any()
        })
        .collect();
    view! {
        <tr role="row" data-set=row.kind.id()>
            <th role="rowheader" scope="row"><div>{M::of_set(row.kind).say(room.lang)}</div></th>
            {cells}
        </tr>
    }
    .into_any()
}

fn none(lang: Lang, what: M) -> AnyView {
    view! { <span class="compare-none">{what.say(lang)}</span> }.into_any()
}

/// What is shared first.
fn list(room: Room, atlas: &Atlas, row: &SetRow, items: &[Item]) -> AnyView {
    let is_shared = |it: &&Item| row.shared.contains(&it.row);
    let shared = items.iter().filter(is_shared);
    let others = items.iter().filter(|it| !is_shared(it));
    let mut drawn: Vec<AnyView> = shared
        .chain(others)
        .map(|it| item(room, atlas, row, it))
        .collect();
    // One more is not worth a fold.
    if drawn.len() <= MOST + 1 {
        return view! { <ul class="compare-items">{drawn}</ul> }.into_any();
    }
    let rest = drawn.split_off(MOST);
    let more = more_items(room.lang, rest.len());
    view! {
        <ul class="compare-items">{drawn}</ul>
        <details class="compare-rest"><summary>{more}</summary><ul class="compare-items">{rest}</ul></details>
    }
    .into_any()
}

fn item(room: Room, atlas: &Atlas, row: &SetRow, it: &Item) -> AnyView {
    let Room { app, lang, links, .. } = room;
    let vocab = &atlas.vocab;
    let at = it.row as usize;
    let named = match row.kind {
        SetKind::Kinds => vocab.kinds[at].name.get(lang).to_owned().into_any(),
        SetKind::Subsectors => vocab.subsectors[at].name.get(lang).to_owned().into_any(),
        SetKind::Designations => vocab.tags[at].name.get(lang).to_owned().into_any(),
        SetKind::Services | SetKind::Relations => links.entity(app, lang, EntityIx::of(at)),
    };
    let count = (it.count > 1 || row.kind == SetKind::Kinds)
        .then(|| view! { <span class="compare-number">{it.count}</span> });
    let is_shared = row.shared.contains(&it.row);
    let shared =
        is_shared.then(|| view! { <span class="visually-hidden">" ("{M::Shared.say(lang)}")"</span> });
    view! { <li data-shared=is_shared.then_some("")>{named}{count}{shared}</li> }.into_any()
}
