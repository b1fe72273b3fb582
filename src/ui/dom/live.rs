//! What follows signals.

use super::AnyView;
use crate::browser::page::document;
use leptos::prelude::{RenderEffect, StoredValue};
use wasm_bindgen::JsCast;
use web_sys::{Node, Text};

/// Runs now, and again whenever a signal that it read changes, until its owner goes.
pub(super) fn follow(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    StoredValue::new_local(effect);
}

/// Draws what `read` gives between two invisible marks before `before`, and anew at every change.
pub(super) fn live(parent: &Node, before: Option<&Node>, mut read: Box<dyn FnMut() -> AnyView>) {
    let (start, end) = (mark(), mark());
    let _ = parent.insert_before(&start, before);
    let _ = parent.insert_before(&end, before);
    follow(Box::new(move || {
        let view = read();
        // The marks stand where their surroundings have moved them by now.
        let Some(parent) = end.parent_node() else { return };
        if let (AnyView::Text(text), Some(only)) = (&view, only_text(&start, &end)) {
            if only.data() != *text {
                only.set_data(text);
            }
            return;
        }
        clear(&parent, &start, &end);
        view.insert(&parent, Some(&end));
    }));
}

/// An empty text: it shows nothing and is nothing to assistive technology.
pub(super) fn mark() -> Node {
    document().create_text_node("").into()
}

fn only_text(start: &Node, end: &Node) -> Option<Text> {
    let only = start.next_sibling()?;
    (only.next_sibling().as_ref() == Some(end))
        .then(|| only.dyn_into().ok())
        .flatten()
}

/// Removes all between two marks.
pub(super) fn clear(parent: &Node, start: &Node, end: &Node) {
    while let Some(next) = start.next_sibling().filter(|next| next != end) {
        let _ = parent.remove_child(&next);
    }
}
