//! The address bar and the Back button.

use super::page::{document, window};
use js_sys::{Array, JsString};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event};

/// What a history entry remembers besides its link: where the reader was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// Scroll of the window, px.
    pub page_y: f64,
    /// Scroll of the result list, px.
    pub list_y: f64,
    /// How many cards were shown.
    pub cards: u32,
    /// Id of the element that had the focus, or empty.
    pub focus: String,
}

/// Id of the scrolling result list.
pub const LIST_ID: &str = "results";

thread_local! {
    /// How far the window and the list were scrolled when they last said so, px. To ask them would lay the page out before
    /// its time, which takes longer than everything else that a choice does.
    static SCROLLED: Cell<(f64, f64)> = const { Cell::new((0.0, 0.0)) };
}

/// How far the list is scrolled, px.
pub fn list_scrolled() -> f64 {
    SCROLLED.get().1
}

/// The list is another one, at its beginning.
pub fn list_is_new() {
    SCROLLED.set((SCROLLED.get().0, 0.0));
}

/// Keeps in mind how far the window and the list are scrolled, for as long as the page lives.
fn watch_scrolling() {
    let seen = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let list = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let (page_y, list_y) = SCROLLED.get();
        SCROLLED.set(match list {
            None => (window().scroll_y().unwrap_or(page_y), list_y),
            Some(list) if list.id() == LIST_ID => (page_y, f64::from(list.scroll_top())),
            Some(_) => return,
        });
    });
    // Scrolling of an element does not bubble: it is heard on its way down.
    let _ = window().add_event_listener_with_callback_and_bool("scroll", seen.as_ref().unchecked_ref(), true);
    seen.forget();
}

impl Spot {
    /// Where the reader is now; the number of cards is the caller's to say.
    pub fn here(cards: u32) -> Self {
        let (page_y, list_y) = SCROLLED.get();
        let focus = document()
            .active_element()
            .map(|element| element.id())
            .unwrap_or_default();
        Self {
            page_y,
            list_y,
            cards,
            focus,
        }
    }

    /// Scrolls back and gives the focus back, as far as the elements still exist.
    pub fn restore(&self) {
        window().scroll_to_with_x_and_y(0.0, self.page_y);
        if let Some(list) = document().get_element_by_id(LIST_ID) {
            list.set_scroll_top(self.list_y as i32);
        }
        if !self.focus.is_empty() {
            super::page::focus_quietly(&self.focus);
        }
    }

    fn to_js(&self) -> JsValue {
        Array::of4(
            &self.page_y.into(),
            &self.list_y.into(),
            &self.cards.into(),
            &self.focus.as_str().into(),
        )
        .into()
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        let parts = value.dyn_ref::<Array>()?;
        Some(Self {
            page_y: parts.get(0).as_f64()?,
            list_y: parts.get(1).as_f64()?,
            cards: parts.get(2).as_f64()? as u32,
            focus: parts.get(3).dyn_into::<JsString>().ok()?.into(),
        })
    }
}

/// The query string as it stands in the address bar, with its `?`, or empty.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The whole address that stands for a query string.
pub fn address(query: &str) -> String {
    let location = window().location();
    let (origin, path) = (
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default(),
    );
    if query.is_empty() {
        format!("{origin}{path}")
    } else {
        format!("{origin}{path}?{query}")
    }
}

/// A link that holds within the page: `?query`, or `?` alone for the bare page.
pub fn link(query: &str) -> String {
    format!("?{query}")
}

fn relative(query: &str) -> String {
    if query.is_empty() {
        window().location().pathname().unwrap_or_else(|_| ".".to_owned())
    } else {
        link(query)
    }
}

/// A new history entry for a choice. What the current entry remembers is written first.
pub fn push(query: &str, leaving: &Spot) {
    let Ok(history) = window().history() else { return };
    // A browser that refuses (too many calls in a short time) leaves the old link standing: the page itself is right.
    let _ = history.replace_state_with_url(&leaving.to_js(), "", None);
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&relative(query)));
}

/// The current entry's link, replaced while typing, dragging or zooming.
pub fn replace(query: &str) {
    let Ok(history) = window().history() else { return };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&relative(query)));
}

/// What the entry that is now current remembers.
pub fn remembered() -> Option<Spot> {
    window()
        .history()
        .ok()
        .and_then(|history| history.state().ok())
        .and_then(|state| Spot::from_js(&state))
}

/// Takes scrolling on Back into our own hands: the list is drawn after the browser would have scrolled.
pub fn own_scrolling() {
    watch_scrolling();
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}
