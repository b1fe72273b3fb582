//! [`App`]: the one state, its changes, and what follows from it.

use crate::{
    browser::{clipboard, history, page},
    engine::{Index, Selection, select},
    model::{Atlas, EntityIx, Id, Lang, layout::Layouts},
    query::{self, View, ViewState},
    state::{Kept, Loaded, Memo, Notice, RwSignal, Sheet, StoredValue, link::read_link},
};
use leptos::prelude::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};
use std::sync::Arc;

/// How many cards are drawn at first, and added each time.
pub const CARDS_STEP: u32 = 24;

/// How many of them are drawn together with what else a choice changes: a screenful.
const CARDS_AT_ONCE: u32 = 6;

/// How long the link waits for typing, dragging or zooming to pause, in milliseconds: browsers ration `replaceState`.
const SETTLE_MS: u64 = 180;

/// The running page. Copied freely: it is a handful of handles.
#[derive(Clone, Copy)]
pub struct App {
    view: RwSignal<ViewState>,
    /// What the page has to say, oldest first.
    pub notices: RwSignal<Vec<Notice>>,
    /// The entity under the pointer or the focus, on the map or in the list.
    pub hover: RwSignal<Option<EntityIx>>,
    /// The complete dataset, once its details have arrived.
    pub full: RwSignal<Option<Arc<Atlas>>>,
    /// How many cards are drawn.
    pub cards: RwSignal<u32>,
    /// The language of the page.
    pub lang: Memo<Lang>,
    /// Which entities are shown, in order, with the counts of every facet.
    pub selection: Memo<Arc<Selection>>,
    /// What was picked by hand, in that order, before it narrows anything.
    pub picked: RwSignal<Vec<Id>>,
    /// The saved sets; not read before they are asked for.
    pub kept: RwSignal<Kept>,
    /// Whether the tour is shown.
    pub tour: RwSignal<bool>,
    /// The dialog that is open, of those that are opened from more than one place.
    pub sheet: RwSignal<Option<Sheet>>,
    loaded: StoredValue<Loaded>,
    browser_lang: Lang,
    pending: StoredValue<Option<TimeoutHandle>>,
}

impl App {
    /// Starts the page on the link as it stands. To be called once, under the owner that keeps its signals.
    pub fn start(loaded: Loaded) -> Self {
        let browser_lang = page::preferred_lang();
        let (state, mut said) = read_link(&loaded.atlas);
        if !loaded.atlas.issues.is_empty() {
            said.push(Notice::RecordsLeftOut(loaded.atlas.issues.len()));
        }
        let view = RwSignal::new(state);
        let loaded = StoredValue::new(loaded);
        let lang = Memo::new(move |_| view.with(|view| view.lang).unwrap_or(browser_lang));
        let asked = Memo::new(move |_| view.with(|view| view.selecting(lang.get())));
        let selection = Memo::new_by(
            move |_| {
                loaded.with_value(|it| asked.with(|asked| Arc::new(select(&it.index, &it.atlas, asked))))
            },
            // Every answer of the engine is a new one: only the very same is the same.
            Arc::ptr_eq,
        );
        let app = Self {
            view,
            notices: RwSignal::new(said),
            hover: RwSignal::new(None),
            full: RwSignal::new(None),
            cards: RwSignal::new(history::remembered().map_or(CARDS_STEP, |spot| spot.cards.max(CARDS_STEP))),
            lang,
            selection,
            picked: RwSignal::new(Vec::new()),
            kept: RwSignal::new(Kept::default()),
            tour: RwSignal::new(false),
            sheet: RwSignal::new(None),
            loaded,
            browser_lang,
            pending: StoredValue::new(None),
        };
        app.fetch_details();
        app
    }

    fn fetch_details(self) {
        match self.loaded.with_value(|it| it.rest.clone()) {
            None => self.full.set(Some(self.atlas())),
            Some(rest) => leptos::task::spawn_local(async move {
                match rest.complete().await {
                    Ok(atlas) => self.complete(Arc::new(atlas)),
                    Err(_) => self.say(Notice::DetailsMissing),
                }
            }),
        }
    }

    /// Takes the complete dataset, and drops from the link what only that can tell is not there.
    fn complete(self, atlas: Arc<Atlas>) {
        let resolved = query::resolve(self.view.get_untracked(), &atlas);
        let left_out = atlas.issues.len();
        if left_out > self.atlas().issues.len() {
            self.say(Notice::RecordsLeftOut(left_out));
        }
        self.full.set(Some(atlas));
        if !resolved.warnings.is_empty() {
            let said = resolved.warnings.into_iter().map(Notice::Link);
            self.notices.update(|all| all.extend(said));
            self.view.set(resolved.state);
        }
    }

    /// The complete dataset where it has arrived, else that of the first view. Not reactive.
    fn known_atlas(self) -> Arc<Atlas> {
        self.full.get_untracked().unwrap_or_else(|| self.atlas())
    }

    /// Tries once more to fetch the details, after a failure.
    pub fn retry_details(self) {
        self.dismiss(Notice::DetailsMissing.code());
        self.fetch_details();
    }

    /// Says something; an earlier notice of the same code gives way, but for what is said of a link.
    pub fn say(self, notice: Notice) {
        self.notices.update(|all| {
            all.retain(|old| old.is_of_link() || old.code() != notice.code());
            all.push(notice);
        });
    }

    /// Takes every notice of a code away.
    pub fn dismiss(self, code: &str) {
        self.notices
            .update(|all| all.retain(|notice| notice.code() != code));
    }

    /// Copies a text and says so, or hands the text over where the clipboard refuses.
    pub fn copy(self, text: String, done: Notice) {
        leptos::task::spawn_local(async move {
            match clipboard::copy(&text).await {
                Ok(()) => self.say(done),
                Err(clipboard::ClipboardError::Denied) => self.say(Notice::CopyFailed(text)),
            }
        });
    }

    /// The dataset of the first view.
    pub fn atlas(self) -> Arc<Atlas> {
        self.loaded.with_value(|it| it.atlas.clone())
    }

    /// The complete dataset where it has arrived, else that of the first view. Reactive.
    pub fn best_atlas(self) -> Arc<Atlas> {
        self.full.get().unwrap_or_else(|| self.atlas())
    }

    /// The search index.
    pub fn index(self) -> Arc<Index> {
        self.loaded.with_value(|it| it.index.clone())
    }

    /// The map layouts.
    pub fn layouts(self) -> Arc<Layouts> {
        self.loaded.with_value(|it| it.layouts.clone())
    }

    /// The state, to read reactively.
    pub fn view(self) -> ViewState {
        self.view.get()
    }

    /// Part of the state, read reactively without a copy of the whole.
    pub fn with<T>(self, read: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with(read)
    }

    /// Part of the state, read without being told of changes.
    pub fn peek<T>(self, read: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with_untracked(read)
    }

    /// A memo of part of the state.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(self, read: fn(&ViewState) -> T) -> Memo<T> {
        let view = self.view;
        Memo::new(move |_| view.with(read))
    }

    /// The entity whose detail is open. Reactive.
    pub fn selected(self) -> Option<EntityIx> {
        self.view
            .with(|view| view.sel.as_ref().and_then(|id| self.find(id)))
    }

    /// The entity of an id.
    pub fn find(self, id: &Id) -> Option<EntityIx> {
        self.loaded.with_value(|it| it.atlas.find(id))
    }

    /// The link to the state changed by `change`. Reactive: it follows the rest of the state.
    pub fn href(self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut view = self.view.get();
        change(&mut view);
        history::link(&query::write(&view))
    }

    /// A choice: changes the state and makes a history entry.
    pub fn choose(self, change: impl FnOnce(&mut ViewState)) {
        let mut next = self.view.get_untracked();
        change(&mut next);
        self.chosen(next);
    }

    // Once for all choices: only what changes is compiled for each of them.
    #[inline(never)]
    fn chosen(self, next: ViewState) {
        if next == self.view.get_untracked() {
            return;
        }
        self.settle();
        history::push(
            &query::write(&next),
            &history::Spot::here(self.cards.get_untracked()),
        );
        self.apply(next);
    }

    /// A gesture in progress: changes the state at once and the current entry's link when it pauses.
    pub fn tune(self, change: impl FnOnce(&mut ViewState)) {
        let mut next = self.view.get_untracked();
        change(&mut next);
        self.tuned(next);
    }

    #[inline(never)]
    fn tuned(self, next: ViewState) {
        if next == self.view.get_untracked() {
            return;
        }
        self.apply(next);
        self.cancel_pending();
        let write = move || {
            self.pending.set_value(None);
            history::replace(&query::write(&self.view.get_untracked()));
        };
        self.pending
            .set_value(set_timeout_with_handle(write, std::time::Duration::from_millis(SETTLE_MS)).ok());
    }

    /// Follows a link of the page: a `?query` string.
    pub fn follow(self, link: &str) {
        let parsed = query::resolve(query::parse(link).state, &self.known_atlas());
        self.choose(|view| *view = parsed.state);
    }

    /// Takes the state from the address bar: Back, Forward, or a link typed over the old one.
    pub fn reread(self) {
        self.cancel_pending();
        let (state, said) = read_link(&self.known_atlas());
        if state.data != self.view.with_untracked(|view| view.data.clone()) {
            page::reload();
            return;
        }
        let spot = history::remembered();
        if let Some(spot) = &spot {
            self.cards.set(spot.cards.max(CARDS_STEP));
        }
        self.notices.update(|all| {
            all.retain(|notice| !notice.is_of_link());
            all.extend(said);
        });
        self.view.set(state);
        if let Some(spot) = spot {
            request_animation_frame(move || request_animation_frame(move || spot.restore()));
        }
    }

    fn apply(self, next: ViewState) {
        let narrowed = self
            .view
            .with_untracked(|view| view.selecting(self.browser_lang) != next.selecting(self.browser_lang));
        if narrowed {
            self.begin_list(next.view);
        }
        self.view.set(next);
    }

    /// A new list begins with what is in sight; the rest of its first step follows once that is painted.
    fn begin_list(self, view: View) {
        if view != View::Map {
            return self.cards.set(CARDS_STEP);
        }
        self.cards.set(CARDS_AT_ONCE);
        request_animation_frame(move || {
            request_animation_frame(move || self.cards.update(|cards| *cards = (*cards).max(CARDS_STEP)));
        });
    }

    /// Writes a link that still waits for its gesture to pause.
    fn settle(self) {
        if self.cancel_pending() {
            history::replace(&query::write(&self.view.get_untracked()));
        }
    }

    fn cancel_pending(self) -> bool {
        let pending = self.pending.try_update_value(Option::take).flatten();
        if let Some(handle) = &pending {
            handle.clear();
        }
        pending.is_some()
    }
}
