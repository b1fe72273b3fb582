//! The saved sets: opened, taken up again, renamed, deleted.

use crate::ui::dom::{ev, prelude::*};
use crate::{
    browser::page,
    i18n::sets::{SetsMsg as M, about, deleted, saved, size},
    model::{Id, Lang},
    query::sets::SavedSet,
    state::App,
    ui::sheets::TITLE_ID,
};

const UNDO_ID: &str = "undo-delete";
const RENAME_ID: &str = "set-rename";

/// The set that was deleted last, and where it stood.
type Gone = RwSignal<Option<(usize, SavedSet)>>;

pub(super) fn kept(app: App, lang: Lang) -> AnyView {
    let gone: Gone = RwSignal::new(None);
    let editing = RwSignal::new(String::new());
    let count = Memo::new(move |_| app.kept.with(|kept| kept.sets.all().len()));
    let none = move || (count.get() == 0).then(|| view! { <p class="muted">{M::NoneSaved.say(lang)}</p> });
    let each = move || app.kept.with(|kept| kept.sets.all().to_vec());
    view! {
        <section>
            <h3>{move || saved(lang, count.get())}</h3>
            {move || undo(app, lang, gone)}
            {none}
            <ul class="sets-kept">
                <For each=each key=key children=move |set| row(app, lang, set, gone, editing) />
            </ul>
        </section>
    }
    .into_any()
}

/// Another name or another entity makes another row.
fn key(set: &SavedSet) -> String {
    let mut key = set.name().to_owned();
    for id in set.ids() {
        key.push('\n');
        key.push_str(id.as_str());
    }
    key
}

fn row(app: App, lang: Lang, set: SavedSet, gone: Gone, editing: RwSignal<String>) -> AnyView {
    let name = set.name().to_owned();
    let own = name.clone();
    let body = move || {
        if editing.with(|editing| *editing == own) {
            rename(app, lang, own.clone(), editing)
        } else {
            shown(app, lang, &set, gone, editing)
        }
    };
    view! { <li data-set=name>{body}</li> }.into_any()
}

fn shown(app: App, lang: Lang, set: &SavedSet, gone: Gone, editing: RwSignal<String>) -> AnyView {
    let name = set.name().to_owned();
    let known: Vec<Id> = set
        .ids()
        .iter()
        .filter(|id| app.find(id).is_some())
        .cloned()
        .collect();
    let said = size(lang, set.ids().len(), set.ids().len() - known.len());
    let open = if known.is_empty() {
        view! { <span>{name.clone()}</span> }.into_any()
    } else {
        let ids = known.clone();
        let href = move || {
            let ids = ids.clone();
            app.href(|view| view.pick = ids.into_iter().collect())
        };
        view! { <a href=href>{name.clone()}</a> }.into_any()
    };
    let take = move || {
        for id in &known {
            if app.picked.with_untracked(|picked| !picked.contains(id)) {
                app.pick(id);
            }
        }
    };
    let tool = |what: M, act: Box<dyn Fn()>| {
        view! {
            <button type="button" class="button small" aria-label=about(lang, what, &name) on:click=move |_| act()>
                {what.say(lang)}
            </button>
        }
        .into_any()
    };
    let (renamed, dropped) = (name.clone(), name.clone());
    let start = Box::new(move || {
        editing.set(renamed.clone());
        request_animation_frame(|| page::focus(RENAME_ID));
    });
    let delete = Box::new(move || {
        gone.set(app.change_sets(|sets| sets.remove(&dropped)));
        request_animation_frame(|| page::focus(UNDO_ID));
    });
    view! {
        <p class="sets-name">{open}<span class="muted small">{said}</span></p>
        <div class="sets-tools">
            {tool(M::ToPicks, Box::new(take))}
            {tool(M::Rename, start)}
            {tool(M::Delete, delete)}
        </div>
    }
    .into_any()
}

fn rename(app: App, lang: Lang, name: String, editing: RwSignal<String>) -> AnyView {
    let text = RwSignal::new(name.clone());
    let back = move || {
        editing.set(String::new());
        request_animation_frame(|| page::focus_quietly(TITLE_ID));
    };
    let label = about(lang, M::Rename, &name);
    let value = name.clone();
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let to = text.get_untracked();
        app.change_sets(|sets| sets.rename(&name, &to));
        back();
    };
    // Esc leaves the name as it was, and the dialog open.
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            back();
        }
    };
    view! {
        <form class="sets-form" on:submit=save on:keydown=keys>
            <input type="text" class="field" id=RENAME_ID aria-label=label autocomplete="off" maxlength=SavedSet::NAME_MAX value=value
                on:input=move |event| text.set(event_target_value(&event)) />
            <button type="submit" class="button primary">{M::Keep.say(lang)}</button>
            <button type="button" class="button" on:click=move |_| back()>{M::Cancel.say(lang)}</button>
        </form>
    }
    .into_any()
}

fn undo(app: App, lang: Lang, gone: Gone) -> Option<AnyView> {
    let (at, set) = gone.get()?;
    let said = deleted(lang, set.name());
    let back = move |_| {
        gone.set(None);
        let set = set.clone();
        app.change_sets(move |sets| sets.put_back(at, set));
        page::focus_quietly(TITLE_ID);
    };
    Some(
        view! {
            <p class="sets-undo" role="status"><span>{said}</span>
                <button type="button" class="button small" id=UNDO_ID on:click=back>{M::Undo.say(lang)}</button>
            </p>
        }
        .into_any(),
    )
}
