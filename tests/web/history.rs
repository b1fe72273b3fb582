//! The address bar: what is written is read again, and where the reader was comes back.

use cluster_atlas::browser::{
    history::{self, LIST_ID, Spot},
    page,
};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, HtmlElement,
    js_sys::{Function, Promise},
    wasm_bindgen::{JsCast, JsValue},
};

/// An element in the page until it is dropped.
struct Placed(Element);

impl Placed {
    fn new(markup: &str) -> Self {
        let holder = page::document().create_element("div").unwrap();
        holder.set_inner_html(markup);
        page::document().body().unwrap().append_child(&holder).unwrap();
        Self(holder)
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn entries() -> u32 {
    page::window().history().unwrap().length().unwrap()
}

#[wasm_bindgen_test]
fn a_choice_is_an_entry_and_a_gesture_is_none() {
    // The first one drops what may lie ahead of here.
    history::push("city=0", &Spot::default());
    let before = entries();
    history::push("city=a&q=%E8%8D%AF", &Spot::default());
    assert_eq!(history::search(), "?city=a&q=%E8%8D%AF");
    assert_eq!(entries(), before + 1);
    history::replace("city=b");
    assert_eq!(history::search(), "?city=b");
    assert_eq!(entries(), before + 1);
    history::replace("");
    assert_eq!(history::search(), "", "the bare page has no question mark");
}

/// Goes one entry back and waits until it is there.
async fn back() {
    let arrival =
        Function::new_no_args("return new Promise((go) => addEventListener('popstate', go, { once: true }))");
    let arrival: Promise = arrival.call0(&JsValue::UNDEFINED).unwrap().unchecked_into();
    page::window().history().unwrap().back().unwrap();
    JsFuture::from(arrival).await.unwrap();
}

#[wasm_bindgen_test]
async fn an_entry_remembers_where_the_reader_was() {
    let spot = Spot {
        page_y: 12.0,
        list_y: 345.0,
        cards: 48,
        focus: "open-some-id".to_owned(),
    };
    history::push("city=a", &Spot::default());
    history::push("city=b", &spot);
    assert_eq!(history::remembered(), None, "a new entry remembers nothing yet");
    back().await;
    assert_eq!(history::search(), "?city=a");
    assert_eq!(history::remembered(), Some(spot.clone()));
    history::replace("city=c");
    assert_eq!(
        history::remembered(),
        Some(spot),
        "a gesture does not make it forget"
    );
    history::replace("");
}

/// Waits until the page has painted twice: by then whoever listens has heard of every scroll that was asked for before.
async fn scrolled() {
    let painted = Function::new_no_args(
        "return new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go())))",
    );
    let painted: Promise = painted.call0(&JsValue::UNDEFINED).unwrap().unchecked_into();
    JsFuture::from(painted).await.unwrap();
}

#[wasm_bindgen_test]
async fn here_and_back_again() {
    history::own_scrolling();
    let _list = Placed::new(&format!(
        "<div id='{LIST_ID}' style='height:100px;overflow:auto'><button id='spot-button'>b</button>\
         <div style='height:2000px'></div></div>"
    ));
    let list = page::document().get_element_by_id(LIST_ID).unwrap();
    page::focus("spot-button");
    list.set_scroll_top(640);
    scrolled().await;
    let spot = Spot::here(72);
    assert_eq!(
        (spot.list_y, spot.cards, spot.focus.as_str()),
        (640.0, 72, "spot-button")
    );
    list.set_scroll_top(0);
    let button: HtmlElement = page::document()
        .get_element_by_id("spot-button")
        .unwrap()
        .unchecked_into();
    button.blur().unwrap();
    spot.restore();
    assert_eq!(list.scroll_top(), 640);
    assert_eq!(page::document().active_element().unwrap().id(), "spot-button");
}

#[wasm_bindgen_test]
fn restoring_what_is_gone_does_nothing() {
    let spot = Spot {
        focus: "gone".to_owned(),
        list_y: 100.0,
        ..Spot::default()
    };
    spot.restore();
    assert!(page::document().get_element_by_id("gone").is_none());
}

#[wasm_bindgen_test]
fn addresses_are_whole_and_links_hold_within_the_page() {
    let location = page::window().location();
    let here = format!("{}{}", location.origin().unwrap(), location.pathname().unwrap());
    assert_eq!(history::address(""), here);
    assert_eq!(history::address("city=a"), format!("{here}?city=a"));
    assert_eq!(history::link("city=a"), "?city=a");
    assert_eq!(history::link(""), "?");
}
