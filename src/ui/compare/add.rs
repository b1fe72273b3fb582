//! The field that adds by name, with suggestions in place.

use super::{Room, toggle::toggle};
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    i18n::compare::CompareMsg as M,
    ui::search::{Asking, Options, list},
};

/// Id of the field.
pub(super) const INPUT_ID: &str = "compare-add";
const LIST_ID: &str = "compare-options";

/// The field: what is typed is looked for at once; arrows and Enter choose, Esc leaves.
pub(super) fn add(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let typed = RwSignal::new(String::new());
    let text = Memo::new(move |_| typed.get().trim().to_owned());
    let input = NodeRef::<html::Input>::new();
    let asking = Asking {
        list: LIST_ID,
        text,
        compares: false,
        choose: |app, id| {
            // Chosen twice it stays: the field adds and never removes.
            if app.peek(|view| !view.cmp.contains(id)) {
                toggle(app, id);
            }
        },
    };
    let options = Options::new(app, lang, asking);
    let empty = move || {
        typed.set(String::new());
        options.close();
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
    };
    // What was added is in the table, and the field is free for the next one.
    let chosen = app.memo(|view| view.cmp.clone());
    Effect::new(move |_| {
        chosen.with(|_| ());
        empty();
    });
    // While Chinese is being composed what stands in the field is not yet what is meant.
    let composing = StoredValue::new(false);
    let read = move || {
        if let Some(input) = input.get_untracked().filter(|_| !composing.get_value()) {
            typed.set(input.value());
            options.open();
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => options.step(true),
            "ArrowUp" => options.step(false),
            "Enter" => {
                // The first one is meant where none was stepped on.
                if options.active().is_none() {
                    options.step(true);
                }
                options.choose_active();
            }
            "Escape" => {
                event.stop_propagation();
                empty();
            }
            _ => return,
        }
        event.prevent_default();
    };
    let is_none = move || text.with(|text| !text.is_empty()) && options.is_empty();
    view! {
        <div class="search compare-add">
            <input type="search" role="combobox" id=INPUT_ID node_ref=input aria-label=M::Add.say(lang)
                placeholder=M::AddHint.say(lang) autocomplete="off" autocapitalize="off" spellcheck="false"
                aria-autocomplete="list" aria-controls=LIST_ID
                aria-expanded=move || if options.is_empty() { "false" } else { "true" }
                aria-activedescendant=move || options.active_id()
                on:input=move |_| read()
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend=move |_| {
                    composing.set_value(false);
                    read();
                }
                on:blur=move |_| options.close() on:keydown=keys />
            {list(options)}
            <p class="compare-nothing small muted" role="status">{move || is_none().then(|| M::NoneFound.say(lang))}</p>
        </div>
    }
    .into_any()
}
