//! The field: what is typed is searched for at once; suggestions by keyboard.

use super::options::{self, Asking, Options};
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    browser::{history::LIST_ID, page},
    i18n::search::SearchMsg as M,
    model::Lang,
    state::App,
    ui::keys::SEARCH_ID,
};

/// Id of the list of suggestions.
const OPTIONS_ID: &str = "search-options";

/// The field's own state. Copied freely.
#[derive(Clone, Copy)]
struct Field {
    app: App,
    input: NodeRef<html::Input>,
    options: Options,
    /// Whether Chinese is being composed: what stands in the field is not yet what is meant.
    composing: StoredValue<bool>,
    /// The search text of the current history entry, before typing began to change it.
    before: StoredValue<String>,
}

/// The search form.
pub(in crate::ui) fn search_box(app: App, lang: Lang) -> AnyView {
    let asking = Asking {
        list: OPTIONS_ID,
        text: app.memo(|view| view.q.trim().to_owned()),
        compares: true,
        choose: |app, id| app.choose(|view| view.sel = Some(id.clone())),
    };
    let field = Field {
        app,
        input: NodeRef::new(),
        options: Options::new(app, lang, asking),
        composing: StoredValue::new(false),
        before: StoredValue::new(String::new()),
    };
    field.follow();
    let options = field.options;
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        field.commit();
    };
    view! {
        <form role="search" class="search" on:submit=submit>
            <input type="search" role="searchbox" id=SEARCH_ID node_ref=field.input aria-label=M::Search.say(lang)
                placeholder=M::Placeholder.say(lang) autocomplete="off" autocapitalize="off" spellcheck="false"
                enterkeyhint="search" aria-autocomplete="list" aria-controls=OPTIONS_ID
                aria-activedescendant=move || options.active_id()
                on:focus=move |_| field.before.set_value(app.peek(|view| view.q.clone()))
                on:blur=move |_| options.close()
                on:input=move |_| field.typed()
                on:compositionstart=move |_| field.composing.set_value(true)
                on:compositionend=move |_| {
                    field.composing.set_value(false);
                    field.typed();
                }
                on:keydown=move |event| field.key(&event) />
            <kbd class="search-hint" aria-hidden="true">"/"</kbd>
            {options::list(options)}
        </form>
    }
    .into_any()
}

impl Field {
    /// Keeps the field at the state's text, whoever changed it; a text being composed is left alone.
    fn follow(self) {
        let text = self.app.memo(|view| view.q.clone());
        Effect::new(move |_| {
            let text = text.get();
            if let Some(input) = self.input.get()
                && !self.composing.get_value()
                && input.value() != text
            {
                input.set_value(&text);
            }
        });
    }

    fn typed(self) {
        if self.composing.get_value() {
            return;
        }
        if let Some(input) = self.input.get_untracked() {
            self.app.tune(|view| view.q = input.value());
            self.options.open();
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        if event.is_composing() || self.composing.get_value() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => self.options.step(true),
            "ArrowUp" => self.options.step(false),
            // The options themselves know what that means.
            "Enter" if event.shift_key() && self.options.active().is_some() => return,
            "Enter" if self.options.active().is_some() => self.options.choose_active(),
            "Escape" => self.escape(),
            _ => return,
        }
        event.prevent_default();
    }

    /// Leaves a suggestion that is stepped on, else clears the text.
    fn escape(self) {
        if self.options.active().is_some() {
            self.options.close();
            return;
        }
        self.options.close();
        self.app.tune(|view| view.q.clear());
    }

    /// Makes the text a choice of its own, so that Back returns to what was searched for before, and goes to the results.
    fn commit(self) {
        self.options.close();
        let (before, now) = (self.before.get_value(), self.app.peek(|view| view.q.clone()));
        if before != now {
            self.app.tune(|view| view.q = before);
            self.app.choose(|view| view.q.clone_from(&now));
            self.before.set_value(now);
        }
        page::focus(LIST_ID);
    }
}
