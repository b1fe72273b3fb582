//! The focus goes into the detail when it opens and back to where it came from when it closes.

use super::{TITLE_ID, load};
use crate::ui::{dom::prelude::*, later::once_there};
use crate::{
    browser::{history, page},
    model::EntityIx,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows what is open.
pub(super) fn follow(open: Memo<Option<EntityIx>>) {
    let opener = StoredValue::new(None::<Element>);
    Effect::new(move |before: Option<Option<EntityIx>>| {
        let now = open.get();
        match (before.flatten(), now) {
            (None, Some(_)) => {
                opener.set_value(page::document().active_element());
                enter();
            }
            (Some(old), Some(new)) if old != new => enter(),
            (Some(_), None) => {
                let opener = opener.try_update_value(Option::take).flatten();
                // After the frame that takes the panel away: what was under it can have the focus again.
                request_animation_frame(move || leave(opener));
            }
            _ => {}
        }
        now
    });
}

fn enter() {
    // After the frame that draws it.
    once_there(load, || {
        page::focus_quietly(TITLE_ID);
        if let Ok(Some(panel)) = page::document().query_selector("aside[data-sel]") {
            panel.set_scroll_top(0);
        }
    });
}

fn leave(opener: Option<Element>) {
    let there = opener.filter(|it| it.is_connected() && it.tag_name() != "BODY");
    // What opened it may be of the drawing: SVG elements take the focus as HTML ones do, but are of another class.
    match there.map(JsCast::unchecked_into::<HtmlElement>) {
        Some(element) => {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
        None => page::focus_quietly(history::LIST_ID),
    }
}
