//! The document's own duties: language, title, skeleton.

use cluster_atlas::{browser::page, model::Lang};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_document_follows_the_language() {
    let root = page::document().document_element().unwrap();
    page::set_lang(Lang::En);
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
    page::set_lang(Lang::Zh);
    assert_eq!(root.get_attribute("lang").as_deref(), Some(Lang::Zh.tag()));
}

#[wasm_bindgen_test]
fn the_skeleton_goes_and_may_be_gone_already() {
    let document = page::document();
    let skeleton = document.create_element("div").unwrap();
    skeleton.set_id("skeleton");
    document.body().unwrap().append_child(&skeleton).unwrap();
    page::remove_skeleton();
    page::remove_skeleton();
    assert!(document.get_element_by_id("skeleton").is_none());
}

#[wasm_bindgen_test]
fn a_meta_is_read_by_its_name() {
    let document = page::document();
    let meta = document.create_element("meta").unwrap();
    meta.set_attribute("name", "web-test").unwrap();
    meta.set_attribute("content", "core=a;rest=b").unwrap();
    document.body().unwrap().append_child(&meta).unwrap();
    assert_eq!(page::meta("web-test").as_deref(), Some("core=a;rest=b"));
    assert_eq!(page::meta("web-test-2"), None);
}
