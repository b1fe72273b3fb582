//! The suggestions beneath the search field.

use super::{found_in, marked};
use crate::ui::dom::prelude::*;
use crate::{
    engine::suggest,
    i18n::{
        cards::place_of,
        search::{SearchMsg as M, suggestions},
    },
    model::{EntityIx, Id, Lang},
    state::App,
    ui::glyph::kind_glyph,
};

/// At most so many suggestions.
const MOST: usize = 8;

/// What a list of suggestions is for.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Asking {
    /// Id of the list.
    pub(in crate::ui) list: &'static str,
    /// The text that is looked for, trimmed.
    pub(in crate::ui) text: Memo<String>,
    /// What happens with the one that is chosen.
    pub(in crate::ui) choose: fn(App, &Id),
}

/// The suggestions and which is stepped on. Copied freely.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Options {
    app: App,
    lang: Lang,
    asking: Asking,
    open: RwSignal<bool>,
    /// What is suggested; empty while closed.
    found: Memo<Vec<EntityIx>>,
    active: RwSignal<Option<usize>>,
}

impl Options {
    pub(in crate::ui) fn new(app: App, lang: Lang, asking: Asking) -> Self {
        let open = RwSignal::new(false);
        let text = asking.text;
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
            asking,
            open,
            found,
            active: RwSignal::new(None),
        }
    }

    /// Opens the list; nothing is stepped on.
    pub(in crate::ui) fn open(self) {
        self.active.set(None);
        self.open.set(!self.asking.text.with_untracked(String::is_empty));
    }

    pub(in crate::ui) fn close(self) {
        self.active.set(None);
        self.open.set(false);
    }

    /// The entity stepped on.
    pub(in crate::ui) fn active(self) -> Option<EntityIx> {
        let place = self.active.get_untracked()?;
        self.found.with_untracked(|found| found.get(place).copied())
    }

    /// The id of the option stepped on. Reactive.
    pub(in crate::ui) fn active_id(self) -> Option<String> {
        self.active.get().map(|place| option_id(self.asking.list, place))
    }

    /// Whether nothing is suggested now. Reactive.
    pub(in crate::ui) fn is_empty(self) -> bool {
        self.found.with(Vec::is_empty)
    }

    /// Steps down, or up, round through the field itself. Opens the list where it is closed.
    pub(in crate::ui) fn step(self, down: bool) {
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
    pub(in crate::ui) fn choose_active(self) {
        if let Some(ix) = self.active() {
            self.choose(ix);
        }
    }

    fn choose(self, ix: EntityIx) {
        self.close();
        let id = self.app.atlas().entity(ix).id.clone();
        (self.asking.choose)(self.app, &id);
    }
}

fn option_id(list: &str, place: usize) -> String {
    [list, "-", &place.to_string()].concat()
}

/// The list; it stays in the page while it is closed, because the field names it.
pub(in crate::ui) fn list(options: Options) -> AnyView {
    let Options {
        lang, found, asking, ..
    } = options;
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
        <ul class="suggestions" role="listbox" id=asking.list aria-label=M::Suggestions.say(lang) hidden=closed>
            {items}
        </ul>
        <span class="visually-hidden" aria-live="polite">{said}</span>
    }
    .into_any()
}

fn option(options: Options, place: usize, ix: EntityIx) -> AnyView {
    let Options {
        app,
        lang,
        active,
        asking,
        ..
    } = options;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let query = asking.text.get_untracked();
    let name = entity.name.get(lang);
    let others: Vec<String> = std::iter::once(entity.name.get(lang.other()).to_owned())
        .chain(entity.aliases.iter().cloned())
        .collect();
    let also = found_in(name, &others, &query)
        .map(|other| view! { <span class="option-also">{marked(other, &query)}</span> });
    // The field keeps the focus: a press here must not take it away before the click arrives.
    view! {
        <li role="option" id=option_id(asking.list, place) class="option"
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
