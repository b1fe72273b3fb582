//! The suggestions beneath the search field.

use super::{field::OPTIONS_ID, found_in, marked};
use crate::{
    engine::suggest,
    i18n::{
        cards::place_of,
        search::{SearchMsg as M, suggestions},
    },
    model::{EntityIx, Lang},
    state::App,
    ui::glyph::kind_glyph,
};
use leptos::prelude::*;

/// At most so many suggestions.
const MOST: usize = 8;

/// The suggestions and which is stepped on. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Options {
    app: App,
    lang: Lang,
    open: RwSignal<bool>,
    /// What is suggested; empty while closed.
    found: Memo<Vec<EntityIx>>,
    active: RwSignal<Option<usize>>,
}

impl Options {
    pub(super) fn new(app: App, lang: Lang) -> Self {
        let open = RwSignal::new(false);
        let text = app.memo(|view| view.q.trim().to_owned());
        let found = Memo::new(move |_| {
            if !open.get() {
                return Vec::new();
            }
            text.with(|text| {
                suggest(&app.index(), &app.atlas(), text, lang, MOST)
                    .into_iter()
                    .map(|it| it.entity)
                    .collect()
            })
        });
        Self {
            app,
            lang,
            open,
            found,
            active: RwSignal::new(None),
        }
    }

    /// Opens the list; nothing is stepped on.
    pub(super) fn open(self) {
        self.active.set(None);
        self.open.set(!self.app.peek(|view| view.q.trim().is_empty()));
    }

    pub(super) fn close(self) {
        self.active.set(None);
        self.open.set(false);
    }

    /// The entity stepped on.
    pub(super) fn active(self) -> Option<EntityIx> {
        let place = self.active.get_untracked()?;
        self.found.with_untracked(|found| found.get(place).copied())
    }

    /// The id of the option stepped on. Reactive.
    pub(super) fn active_id(self) -> Option<String> {
        self.active.get().map(option_id)
    }

    /// Steps down, or up, round through the field itself. Opens the list where it is closed.
    pub(super) fn step(self, down: bool) {
        if !self.open.get_untracked() {
            self.open();
        }
        // Place 0 is the field, the suggestions follow.
        let places = self.found.with_untracked(Vec::len) + 1;
        let from = self.active.get_untracked().map_or(0, |option| option + 1);
        let to = (from + if down { 1 } else { places - 1 }) % places;
        self.active.set(to.checked_sub(1));
    }

    /// Opens the detail of the entity stepped on.
    pub(super) fn choose_active(self) {
        if let Some(ix) = self.active() {
            self.choose(ix);
        }
    }

    fn choose(self, ix: EntityIx) {
        self.close();
        let id = self.app.atlas().entity(ix).id.clone();
        self.app.choose(|view| view.sel = Some(id));
    }
}

fn option_id(place: usize) -> String {
    format!("search-option-{place}")
}

/// The list; it stays in the page while it is closed, because the field names it.
pub(super) fn list(options: Options) -> AnyView {
    let Options { lang, found, .. } = options;
    let closed = move || found.with(Vec::is_empty);
    let items = move || {
        let rows: Vec<AnyView> = found
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, ix)| option(options, place, ix))
            .collect();
        rows
    };
    let said = move || found.with(|found| (!found.is_empty()).then(|| suggestions(lang, found.len())));
    view! {
        <ul class="suggestions" role="listbox" id=OPTIONS_ID aria-label=M::Suggestions.say(lang) hidden=closed>
            {items}
        </ul>
        <span class="visually-hidden" aria-live="polite">{said}</span>
    }
    .into_any()
}

fn option(options: Options, place: usize, ix: EntityIx) -> AnyView {
    let Options {
        app, lang, active, ..
    } = options;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let query = app.peek(|view| view.q.trim().to_owned());
    let name = entity.name.get(lang);
    let others: Vec<String> = std::iter::once(entity.name.get(lang.other()).to_owned())
        .chain(entity.aliases.iter().cloned())
        .collect();
    let also = found_in(name, &others, &query)
        .map(|other| view! { <span class="option-also">{marked(other, &query)}</span> });
    // The field keeps the focus: a press here must not take it away before the click arrives.
    view! {
        <li role="option" id=option_id(place) class="option"
            aria-selected=move || (active.get() == Some(place)).to_string()
            on:pointerdown=|event| event.prevent_default() on:mousedown=|event| event.prevent_default()
            on:click=move |_| options.choose(ix)>
            {kind_glyph(entity.kind)}
            <span class="option-name">{marked(name, &query)}{also}</span>
            <span class="option-place">{place_of(lang, &atlas, entity.site)}</span>
        </li>
    }
    .into_any()
}
