//! The controls that pick an entity.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::cards::{CardsMsg as M, pick_name},
    model::{Entity, Id, Lang},
    state::App,
};

fn is_picked(app: App, id: &Id) -> bool {
    app.picked.with(|picked| picked.contains(id))
}

/// The toggle on a card and in the detail.
pub(in crate::ui) fn pick_toggle(app: App, lang: Lang, entity: &Entity) -> AnyView {
    let (own, id) = (entity.id.clone(), entity.id.clone());
    let pressed = move || if is_picked(app, &own) { "true" } else { "false" };
    view! {
        <button type="button" class="button plain pick" data-pick=id.to_string() aria-pressed=pressed
            aria-label=pick_name(lang, entity.name.get(lang)) on:click=move |_| app.pick(&id)>{M::Pick.say(lang)}</button>
    }
    .into_any()
}

/// The box in a row of the table.
pub(in crate::ui) fn pick_box(app: App, lang: Lang, entity: &Entity) -> AnyView {
    let (own, id) = (entity.id.clone(), entity.id.clone());
    view! {
        <label class="pick-box">
            <input type="checkbox" data-pick=id.to_string() aria-label=pick_name(lang, entity.name.get(lang))
                prop:checked=move || is_picked(app, &own) on:change=move |_| app.pick(&id) />
        </label>
    }
    .into_any()
}
