//! What is picked, one by one, and the form that saves it as a set.

use crate::ui::dom::{ev, prelude::*};
use crate::{
    browser::page,
    i18n::sets::{SetsMsg as M, picked as how_many, saved_as, unpick},
    model::{Id, Lang},
    query::sets::{SavedSet, clean_name},
    state::App,
    ui::sheets::TITLE_ID,
};

const NAME_ID: &str = "set-name";

pub(super) fn picked(app: App, lang: Lang, said: RwSignal<String>) -> AnyView {
    let count = Memo::new(move |_| app.picked.with(Vec::len));
    let none = Memo::new(move |_| count.get() == 0);
    let body = move || {
        if none.get() {
            return view! { <p class="muted">{M::NonePicked.say(lang)}</p> }.into_any();
        }
        view! {
            <ul class="sets-picked">
                <For each=move || app.picked.get() key=Id::to_string children=move |id| pick(app, lang, &id) />
            </ul>
            {form(app, lang, said)}
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{move || how_many(lang, count.get())}</h3>
            {body}
            <button type="button" class="button" id="pick-shown" on:click=move |_| app.pick_shown()>{M::PickShown.say(lang)}</button>
        </section>
    }
    .into_any()
}

fn pick(app: App, lang: Lang, id: &Id) -> AnyView {
    let atlas = app.atlas();
    let name = app
        .find(id)
        .map_or_else(|| id.to_string(), |ix| atlas.entity(ix).name.get(lang).to_owned());
    let own = id.clone();
    let let_go = move |_| {
        // The next one takes the focus, else the one before, else the heading.
        let next = app.picked.with_untracked(|picked| {
            let at = picked.iter().position(|it| *it == own)?;
            picked
                .get(at + 1)
                .or_else(|| picked.get(at.checked_sub(1)?))
                .map(row_id)
        });
        app.pick(&own);
        request_animation_frame(move || page::focus_quietly(next.as_deref().unwrap_or(TITLE_ID)));
    };
    let title = unpick(lang, &name);
    view! {
        <li>
            <button type="button" class="chip" id=row_id(id) aria-label=title on:click=let_go>
                <span class="chip-name">{name}</span>
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}

fn row_id(id: &Id) -> String {
    format!("unpick-{id}")
}

fn form(app: App, lang: Lang, said: RwSignal<String>) -> AnyView {
    let name = RwSignal::new(String::new());
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = clean_name(&name.get_untracked());
        if text.is_empty() {
            said.set(M::NameMissing.say(lang).to_owned());
            page::focus(NAME_ID);
            return;
        }
        let ids = app.picked.get_untracked().into_iter().collect();
        let done = SavedSet::new(&text, ids)
            .and_then(|set| app.change_sets(move |sets| sets.add(set).map(str::to_owned)));
        match done {
            Some(kept) => {
                name.set(String::new());
                said.set(saved_as(lang, &kept));
            }
            None => said.set(M::NoRoom.say(lang).to_owned()),
        }
    };
    view! {
        <form class="sets-form" on:submit=save>
            <label for=NAME_ID>{M::Name.say(lang)}</label>
            <input type="text" class="field" id=NAME_ID autocomplete="off" maxlength=SavedSet::NAME_MAX prop:value=move || name.get()
                on:input=move |event| name.set(event_target_value(&event)) />
            <button type="submit" class="button primary">{M::Keep.say(lang)}</button>
        </form>
    }
    .into_any()
}
