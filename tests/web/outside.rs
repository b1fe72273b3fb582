//! What lies outside the page: files that do not arrive, a clipboard that refuses, what the browser asks for.

use cluster_atlas::browser::{
    clipboard::{self, ClipboardError},
    fetch::{self, FetchError},
    page,
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    js_sys::{Function, Object, Reflect},
    wasm_bindgen::JsValue,
};

#[wasm_bindgen_test]
async fn a_file_that_is_not_there_is_said_to_be_missing() {
    let error = fetch::bytes("./no/such/file.json").await.unwrap_err();
    assert_eq!(error, FetchError::Status(404));
    assert_eq!(error.code(), "not-found");
}

#[wasm_bindgen_test]
async fn a_server_that_is_not_there_is_a_matter_of_the_network() {
    // Port 1 is closed: no answer at all.
    let error = fetch::bytes("http://127.0.0.1:1/x.json").await.unwrap_err();
    assert!(matches!(error, FetchError::Network(_)), "{error:?}");
    assert_eq!(error.code(), "network");
}

/// Sets `navigator.clipboard` to a value.
fn set_clipboard(value: &JsValue) {
    let navigator = page::window().navigator();
    let descriptor = Object::new();
    Reflect::set(&descriptor, &"value".into(), value).unwrap();
    Reflect::set(&descriptor, &"configurable".into(), &true.into()).unwrap();
    Object::define_property(&navigator, &"clipboard".into(), &descriptor);
}

#[wasm_bindgen_test]
async fn a_clipboard_that_refuses_or_is_missing_is_an_error_and_no_panic() {
    let refusing = Object::new();
    let refuse = Function::new_no_args("return Promise.reject(new Error('denied'))");
    Reflect::set(&refusing, &"writeText".into(), &refuse).unwrap();
    set_clipboard(&refusing);
    assert_eq!(clipboard::copy("x").await, Err(ClipboardError::Denied));
    set_clipboard(&JsValue::UNDEFINED);
    assert_eq!(clipboard::copy("x").await, Err(ClipboardError::Denied));
    let willing = Object::new();
    let accept = Function::new_with_args("text", "globalThis.copied = text; return Promise.resolve()");
    Reflect::set(&willing, &"writeText".into(), &accept).unwrap();
    set_clipboard(&willing);
    assert_eq!(clipboard::copy("药 & x").await, Ok(()));
    let copied = Reflect::get(&page::window(), &"copied".into()).unwrap();
    assert_eq!(copied.as_string().as_deref(), Some("药 & x"));
}

#[wasm_bindgen_test]
fn media_queries_are_answered() {
    assert!(page::matches("(min-width: 1px)"));
    assert!(!page::matches("(min-width: 100000px)"));
    assert!(!page::matches("this is none"));
}
