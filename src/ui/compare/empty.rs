//! What stands there while fewer than two are chosen: how to choose, and some to begin with.

use super::{Room, head};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::compare::CompareMsg as M,
    insight::compare::{Comparison, largest_cities},
    model::{Atlas, Id},
};

/// How many are suggested of each sort.
const SOME: usize = 6;

/// The empty face; with one of them chosen, that one.
pub(super) fn empty(room: Room, atlas: &Atlas, chosen: &Comparison) -> AnyView {
    let Room { app, lang, .. } = room;
    let cities: Vec<(Id, String)> = largest_cities(atlas)
        .into_iter()
        .map(|city| {
            let city = &atlas.vocab.cities[city.row()];
            (city.id.clone(), city.name.get(lang).to_owned())
        })
        .collect();
    let selected = move || {
        let selection = app.selection.get();
        let atlas = app.atlas();
        let first: Vec<(Id, String)> = selection
            .order()
            .iter()
            .take(SOME * 2)
            .map(|&ix| {
                let entity = atlas.entity(ix);
                (entity.id.clone(), entity.name.get(lang).to_owned())
            })
            .collect();
        offers(room, M::FromSelection, first)
    };
    let (title, list) = if chosen.columns.is_empty() {
        (M::EmptyTitle, None)
    } else {
        (M::EmptyOne, Some(head::list(room, atlas, chosen)))
    };
    view! {
        <div class="compare-empty">
            {list}
            <p class="empty-title">{title.say(lang)}</p>
            <p class="small muted">{M::EmptyHow.say(lang)}</p>
            {offers(room, M::FromCities, cities)}
            {selected}
        </div>
    }
    .into_any()
}

/// Links that add one each.
fn offers(room: Room, title: M, offered: Vec<(Id, String)>) -> AnyView {
    let app = room.app;
    let rows: Vec<AnyView> = offered
        .into_iter()
        .filter(|(id, _)| app.peek(|view| !view.cmp.contains(id)))
        .take(SOME)
        .map(|(id, name)| {
            let link = ["compare-offer-", id.as_str()].concat();
            let href = move || app.href(|view| view.cmp.push(id.clone()));
            view! { <li><a class="button" id=link href=href><span aria-hidden="true">"+ "</span>{name}</a></li> }.into_any()
        })
        .collect();
    (!rows.is_empty())
        .then(|| {
            view! { <h3>{title.say(room.lang)}</h3><ul class="compare-offers" aria-label=title.say(room.lang)>{rows}</ul> }
        })
        .into_any()
}
