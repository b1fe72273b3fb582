//! Letting the browser draw and answer between two steps of long work.

use super::page;
use js_sys::{Function, Promise};
use wasm_bindgen_futures::JsFuture;

/// Comes back after the browser has had its turn.
pub async fn pause() {
    let turn = Promise::new(&mut |resolve: Function, _| {
        let _ = page::window().set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(turn).await;
}

/// The time now, as ISO 8601 in UTC: `2026-11-28T06:45:00Z`.
pub fn now() -> String {
    let text: String = js_sys::Date::new_0().to_iso_string().into();
    match text.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => text,
    }
}
