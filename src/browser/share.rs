//! The system's own sheet for sharing, where the browser has one.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why nothing was shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// The reader closed the sheet.
    #[error("the reader closed the sheet")]
    Closed,
    /// The browser has no such sheet or refuses to open it.
    #[error("the sheet cannot be opened")]
    Denied,
}

/// The browser's function, where there is one.
fn sheet() -> Option<Function> {
    Reflect::get(&super::page::window().navigator(), &"share".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// Whether the browser has a sheet for sharing.
pub fn can_share() -> bool {
    sheet().is_some()
}

/// Opens the sheet with a link and its title. To be called while a click is handled: browsers refuse it else.
pub async fn share(title: &str, url: &str) -> Result<(), ShareError> {
    let what = Object::new();
    for (key, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&what, &key.into(), &value.into());
    }
    let asked = sheet()
        .ok_or(ShareError::Denied)?
        .call1(&super::page::window().navigator(), &what)
        .map_err(|_| ShareError::Denied)?;
    let done: Promise = asked.dyn_into().map_err(|_| ShareError::Denied)?;
    JsFuture::from(done).await.map_err(|error| why(&error))?;
    Ok(())
}

fn why(error: &JsValue) -> ShareError {
    let name = Reflect::get(error, &"name".into())
        .ok()
        .and_then(|it| it.as_string());
    match name.as_deref() {
        Some("AbortError") => ShareError::Closed,
        _ => ShareError::Denied,
    }
}
