//! Relations both ways, what it is part of, and its parts.

use super::{entity_link, long_list, nothing, section};
use crate::{
    i18n::detail::{DetailMsg as M, counted},
    insight::{Evidence, relations_by_type},
    model::{Atlas, EntityIx, Lang},
    state::App,
    ui::evidence::source_mark,
};
use leptos::prelude::*;

/// Relations by type, each read from this entity's side.
pub(super) fn relations(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let groups = relations_by_type(&atlas, ix);
    let count = groups.iter().map(|group| group.items.len()).sum();
    let lists: Vec<AnyView> = groups
        .iter()
        .map(|group| {
            let rows: Vec<AnyView> = group
                .items
                .iter()
                .map(|&(relation, other)| {
                    let mark = source_mark(app, lang, Evidence::Relation(ix, relation));
                    view! { <li>{entity_link(app, lang, other)}{mark}</li> }.into_any()
                })
                .collect();
            view! { <h4>{group.label(&atlas).get(lang).to_owned()}</h4>{long_list(lang, "others", rows)} }
                .into_any()
        })
        .collect();
    let body = if lists.is_empty() {
        nothing(lang, M::NoRelations)
    } else {
        lists.into_any()
    };
    section("relations", counted(M::Relations.say(lang), count), body)
}

/// What an entity is part of, the largest first. A chain that came back to itself would end.
fn parents(atlas: &Atlas, of: EntityIx) -> Vec<EntityIx> {
    let mut chain = Vec::new();
    let mut next = atlas.entity(of).parent;
    while let Some(parent) = next.filter(|it| *it != of && !chain.contains(it)) {
        chain.push(parent);
        next = atlas.entity(parent).parent;
    }
    chain.reverse();
    chain
}

/// What it is part of and what its parts are.
pub(super) fn family(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let up: Vec<AnyView> = parents(&atlas, ix)
        .into_iter()
        .map(|parent| view! { <li>{entity_link(app, lang, parent)}</li> }.into_any())
        .collect();
    let down: Vec<AnyView> = atlas
        .children_of(ix)
        .iter()
        .map(|&child| view! { <li>{entity_link(app, lang, child)}</li> }.into_any())
        .collect();
    let body = if up.is_empty() && down.is_empty() {
        nothing(lang, M::NoTree)
    } else {
        let up =
            (!up.is_empty()).then(|| view! { <h4>{M::Parents.say(lang)}</h4><ol class="parents">{up}</ol> });
        let down = (!down.is_empty()).then(|| {
            view! {
                <h4>{counted(M::Children.say(lang), down.len())}</h4>
                {long_list(lang, "others", down)}
            }
        });
        view! { {up}{down} }.into_any()
    };
    section("tree", M::Tree.say(lang).to_owned(), body)
}
