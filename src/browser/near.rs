//! Being told when the reader comes near an element.

use super::page;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, js_sys::Array,
};

/// How far ahead the reader counts as near, px.
const AHEAD: &str = "480px 0px";

/// Watches an element until it is dropped.
pub struct Near {
    observer: IntersectionObserver,
    element: Element,
    /// Whether the window was wide when the watch began: what scrolls is another element then.
    was_wide: bool,
    _tell: Closure<dyn FnMut(Array)>,
}

/// From here on the panes scroll by themselves; the style sheet says the same.
const WIDE: &str = "(min-width: 720px)";

impl Near {
    /// Calls `tell` whenever `element` comes near the visible part of the pane with id `pane`, or of the window where
    /// the pane does not scroll by itself. None where the browser has no such observer.
    pub fn watch(element: &Element, pane: &str, mut tell: impl FnMut() + 'static) -> Option<Self> {
        let tell = Closure::new(move |entries: Array| {
            let near = entries
                .iter()
                .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
                .any(|entry| entry.is_intersecting());
            if near {
                tell();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        options.set_root(scrolling(pane).as_ref());
        let callback = tell.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            element: element.clone(),
            was_wide: page::matches(WIDE),
            _tell: tell,
        })
    }

    /// Watches on as from the beginning: an observer only speaks when nearness changes. False where it has to be made anew,
    /// for another element or because another element scrolls now.
    #[must_use]
    pub fn again(&self, element: &Element) -> bool {
        let holds = self.element == *element && self.was_wide == page::matches(WIDE);
        if holds {
            self.observer.unobserve(element);
            self.observer.observe(element);
        }
        holds
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The pane, where it scrolls by itself.
fn scrolling(pane: &str) -> Option<Element> {
    let element = page::document().get_element_by_id(pane)?;
    let style = page::window().get_computed_style(&element).ok()??;
    let overflow = style.get_property_value("overflow-y").unwrap_or_default();
    matches!(overflow.as_str(), "auto" | "scroll").then_some(element)
}
