//! The suggestions beneath the search field.

use super::{found_in, marked};
use crate::ui::dom::{ev, on_window, prelude::*};
use crate::{
    engine::suggest,
    i18n::compare::CompareMsg,
    i18n::{
        cards::place_of,
        search::{SearchMsg as M, suggestions},
    },
    model::{EntityIx, Id, Lang},
    state::App,
    ui::{
        compare::turn,
        glyph::kind_glyph,
        later::{part, soon},
    },
};

use wasm_bindgen::JsCast;
use web_sys::Element;

/// At most so many suggestions.
const MOST: usize = 8;

/// What a list of suggestions is for.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Asking {
    /// Id of the list.
    pub(in crate::ui) list: &'static str,
    /// The text that is looked for, trimmed.
    pub(in crate::ui) text: Memo<String>,
    /// Whether what is suggested may also be compared, without being chosen.
    pub(in crate::ui) compares: bool,
    /// What happens with the one that is chosen.
    pub(in crate::ui) choose: fn(App, &Id),
}

/// Finds what a text may mean.
type Find = fn(App, Lang, &str) -> Vec<EntityIx>;

fn find(app: App, lang: Lang, text: &str) -> Vec<EntityIx> {
    let found = suggest(&app.index(), &app.atlas(), text, lang, MOST);
    found.into_iter().map(|it| it.entity).collect()
}

/// The suggestions and which is stepped on. Copied freely.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Options {
    app: App,
    lang: Lang,
    asking: Asking,
    open: RwSignal<bool>,
    /// How suggestions are found, once that part of the page is there.
    find: RwSignal<Option<Find>>,
    /// What is suggested; empty while closed.
    found: Memo<Vec<EntityIx>>,
    active: RwSignal<Option<usize>>,
}

impl Options {
    pub(in crate::ui) fn new(app: App, lang: Lang, asking: Asking) -> Self {
        let open = RwSignal::new(false);
        let text = asking.text;
        let find = RwSignal::new(None::<Find>);
        let found = Memo::new(move |_| {
            let find = find.get().filter(|_| open.get());
            find.map_or_else(Vec::new, |find| text.with(|text| find(app, lang, text)))
        });
        Self {
            app,
            lang,
            asking,
            open,
            find,
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

    /// Puts the entity stepped on into the comparison, or takes it out; the list stays open for the next one.
    fn compare_active(self) {
        if let Some(ix) = self.active() {
            turn(self.app, &self.app.atlas().entity(ix).id);
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
    let said = move || found.with(|found| (!found.is_empty()).then(|| suggestions(lang, found.len())));
    view! {
        <ul class="suggestions" role="listbox" id=asking.list aria-label=M::Suggestions.say(lang) hidden=closed>
            {soon(items(options))}
        </ul>
        <span class="visually-hidden" aria-live="polite">{said}</span>
    }
    .into_any()
}

part!(
    /// The options, and how they are found.
    fn items(options: Options) in hands, {
        options.find.set(Some(find));
        if options.asking.compares {
            // On the window, after the field, which leaves this to the options.
            on_window("keydown", move |event: ev::KeyboardEvent| {
                if event.key() == "Enter" && event.shift_key() && options.active().is_some() {
                    event.prevent_default();
                    options.compare_active();
                }
            });
        }
        rows(options)
    }
);

fn rows(options: Options) -> AnyView {
    let items = move || {
        let found = options.found.get().into_iter().enumerate();
        let rows: Vec<AnyView> = found.map(|(place, ix)| option(options, place, ix)).collect();
        rows
    };
    items.into_any()
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
    // The list that adds to the comparison needs no other way to do so.
    let compare = asking.compares.then(|| compare_mark(app, lang, &entity.id));
    let click = move |event: ev::MouseEvent| {
        // A press on the mark is heard by the window, as on every button that compares.
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if target.is_none_or(|it| !it.has_attribute("data-cmp")) {
            options.choose(ix);
        }
    };
    // The field keeps the focus: a press here must not take it away before the click arrives.
    view! {
        <li role="option" id=option_id(asking.list, place) class="option"
            aria-selected=move || (active.get() == Some(place)).to_string()
            on:pointerdown=|event| event.prevent_default() on:mousedown=|event| event.prevent_default()
            on:click=click>
            {kind_glyph(entity.kind)}
            <span class="option-name">{marked(name, &query)}{also}</span>
            <span class="option-place">{place_of(lang, &atlas, entity.site)}</span>
            {compare}
        </li>
    }
    .into_any()
}

/// What a pointer presses to compare without opening; by keyboard Shift and Enter do the same. What is in an option is not
/// told apart by assistive technology, so it is hidden from it.
fn compare_mark(app: App, lang: Lang, id: &Id) -> AnyView {
    let own = id.clone();
    let is_in = Memo::new(move |_| app.with(|view| view.cmp.contains(&own)));
    let title = move || {
        if is_in.get() {
            CompareMsg::Remove
        } else {
            CompareMsg::Add
        }
        .say(lang)
    };
    view! {
        <span class="option-cmp" aria-hidden="true" data-cmp=id.to_string() title=title class:is-in=move || is_in.get()>
            {move || if is_in.get() { "✓" } else { "+" }}
        </span>
    }
    .into_any()
}
