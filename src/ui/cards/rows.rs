//! What cards and table rows have in common: which are drawn, which is hovered or open, how the rest is reached.

use crate::ui::dom::{html, prelude::*};
use crate::{
    browser::{
        history::{self, LIST_ID},
        near::Near,
        page::{self, document},
    },
    i18n::cards::show_more,
    model::{EntityIx, Id, Lang, MetricIx},
    query::{Sort, YearRange},
    state::{App, CARDS_STEP},
    ui::links::Links,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What every row follows. Copied freely.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Rows {
    /// The page.
    pub(in crate::ui) app: App,
    /// Its language.
    pub(in crate::ui) lang: Lang,
    /// The search text, for marks.
    pub(in crate::ui) query: Memo<String>,
    /// The years that figures are shown for.
    pub(in crate::ui) years: Memo<Option<YearRange>>,
    /// The metric that the list is sorted by.
    pub(in crate::ui) lead: Memo<Option<MetricIx>>,
    /// The entity whose detail is open.
    pub(in crate::ui) open: Memo<Option<EntityIx>>,
    /// What is in the comparison.
    pub(in crate::ui) compared: Memo<Vec<Id>>,
    links: Links,
}

impl Rows {
    /// Starts following the state for a list of rows; to be called once a list.
    pub(in crate::ui) fn start(app: App, lang: Lang) -> Self {
        follow_hover(app);
        begin_at_the_top(app);
        Self {
            app,
            lang,
            query: app.memo(|view| view.q.trim().to_owned()),
            years: app.memo(|view| view.year),
            lead: Memo::new(move |_| app.with(|view| sorting_metric(app, &view.sort))),
            open: Memo::new(move |_| app.selected()),
            compared: app.memo(|view| view.cmp.clone()),
            links: Links::start(app),
        }
    }

    /// The link that opens an entity. Reactive.
    pub(in crate::ui) fn link_to(self, id: &Id) -> String {
        self.links.to(id)
    }

    fn drawn(self) -> Vec<EntityIx> {
        let most = self.app.cards.get() as usize;
        self.app
            .selection
            .with(|selection| selection.order().iter().copied().take(most).collect())
    }
}

fn sorting_metric(app: App, sort: &Sort) -> Option<MetricIx> {
    match sort {
        Sort::Metric { metric, .. } => app.atlas().vocab.metric(metric.as_str()),
        _ => None,
    }
}

/// Id of the element that stands for an entity in the list.
pub(in crate::ui) fn row_id(id: &Id) -> String {
    format!("row-{id}")
}

/// Id of the link that opens an entity from the list.
pub(in crate::ui) fn link_id(id: &Id) -> String {
    format!("open-{id}")
}

/// The drawn rows; those that stay are kept as they are when the selection changes.
pub(in crate::ui) fn rows(list: Rows, row: fn(Rows, EntityIx) -> AnyView) -> AnyView {
    view! { <For each=move || list.drawn() key=|ix| *ix children=move |ix| row(list, ix) /> }.into_any()
}

/// What the pointer or the focus is on becomes the hovered entity: one listener for the whole list.
pub(in crate::ui) fn point_at(app: App, event: &web_sys::Event) {
    let ix = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("[data-id]").ok().flatten())
        .and_then(|row| row.get_attribute("data-id")?.parse().ok())
        .and_then(|id| app.find(&id));
    if app.hover.get_untracked() != ix {
        app.hover.set(ix);
    }
}

/// Marks the row of the hovered entity: one effect for the whole list, however long it is.
fn follow_hover(app: App) {
    let mark = move |ix: Option<EntityIx>, on: bool| {
        let row = ix.and_then(|ix| {
            let id = row_id(&app.atlas().entity(ix).id);
            document().get_element_by_id(&id)
        });
        if let Some(row) = row {
            let _ = row.class_list().toggle_with_force("is-hover", on);
        }
    };
    Effect::new(move |before: Option<Option<EntityIx>>| {
        let now = app.hover.get();
        mark(before.flatten(), false);
        mark(now, true);
        now
    });
}

/// A new selection is read from its beginning. Going Back restores its own place afterwards.
fn begin_at_the_top(app: App) {
    Effect::new(move |before: Option<()>| {
        app.selection.with(|_| ());
        // In the next frame, when everything is drawn: at once it would have the page laid out twice.
        if before.is_some() && history::list_scrolled() > 0.0 {
            request_animation_frame(|| {
                if let Some(pane) = document().get_element_by_id(LIST_ID) {
                    pane.set_scroll_top(0);
                }
            });
        }
    });
}

/// The button that draws more rows, pressed by itself when the end of the list comes near.
pub(in crate::ui) fn more(app: App, lang: Lang) -> AnyView {
    let shown = Memo::new(move |_| app.selection.with(|selection| selection.shown()));
    let row = move |row: usize| {
        app.selection
            .with_untracked(|selection| selection.order().get(row).copied())
    };
    more_of(app, lang, shown, row)
}

/// As [`more`], for a list of `shown` rows whose entities `row` gives.
pub(in crate::ui) fn more_of(
    app: App,
    lang: Lang,
    shown: Memo<u32>,
    row: impl Fn(usize) -> Option<EntityIx> + 'static,
) -> AnyView {
    let end = NodeRef::<html::Div>::new();
    let left = Memo::new(move |_| app.cards.get() < shown.get());
    let extend = move || {
        let most = shown.get_untracked().max(CARDS_STEP);
        app.cards
            .update(|cards| *cards = cards.saturating_add(CARDS_STEP).min(most));
    };
    let watch = StoredValue::new(None::<Near>);
    Effect::new(move |_| {
        app.cards.get();
        // While it is hidden the end is near nothing, and the observer may stay.
        let Some(element) = (if left.get() { end.get() } else { None }) else {
            return;
        };
        let goes_on = watch.with_value(|watch| watch.as_ref().is_some_and(|watch| watch.again(&element)));
        if !goes_on {
            watch.set_value(Near::watch(&element, LIST_ID, extend));
        }
    });
    let press = move |_| {
        let first_new = app.cards.get_untracked() as usize;
        extend();
        if let Some(next) = row(first_new) {
            let id = link_id(&app.atlas().entity(next).id);
            request_animation_frame(move || page::focus(&id));
        }
    };
    let says = move || show_more(lang, app.cards.get().min(shown.get()), shown.get(), CARDS_STEP);
    view! {
        <div class="more" node_ref=end hidden=move || !left.get()>
            <button type="button" class="button" id="more" on:click=press>{says}</button>
        </div>
    }
    .into_any()
}
