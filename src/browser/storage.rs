//! What the browser keeps for this page, between visits or for as long as a tab lives.

use super::page::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Why nothing was kept, or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser gives this page no storage: a private window, a setting, a sandboxed frame.
    #[error("the browser keeps nothing for this page")]
    Denied,
    /// There is no room left.
    #[error("the browser's storage is full")]
    Full,
}

impl StorageError {
    /// A stable code for `data-error`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Denied => "storage-denied",
            Self::Full => "storage-full",
        }
    }
}

fn storage() -> Result<Storage, StorageError> {
    window()
        .local_storage()
        .ok()
        .flatten()
        .ok_or(StorageError::Denied)
}

/// What the browser keeps for as long as the tab lives, through every loading of the page in it.
fn of_tab() -> Result<Storage, StorageError> {
    window()
        .session_storage()
        .ok()
        .flatten()
        .ok_or(StorageError::Denied)
}

/// What is kept for this tab under a key; none where nothing is.
pub fn read_of_tab(key: &str) -> Result<Option<String>, StorageError> {
    of_tab()?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Keeps a text for this tab under a key.
pub fn write_of_tab(key: &str, text: &str) -> Result<(), StorageError> {
    of_tab()?.set_item(key, text).map_err(|error| refusal(&error))
}

/// What is kept under a key; none where nothing is.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Keeps a text under a key.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, text).map_err(|error| refusal(&error))
}

/// Browsers name it in two ways.
fn refusal(error: &JsValue) -> StorageError {
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        _ => StorageError::Denied,
    }
}

/// Whether an event of the window says that another tab changed what is kept under a key, or everything.
pub fn is_about(event: &web_sys::Event, key: &str) -> bool {
    let event: &JsValue = event.unchecked_ref();
    js_sys::Reflect::get(event, &"key".into())
        .is_ok_and(|it| it.is_null() || it.as_string().as_deref() == Some(key))
}
