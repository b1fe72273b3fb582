//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Why nothing was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClipboardError {
    /// The page is not allowed to write, or the browser has no clipboard for it (no secure context).
    #[error("the clipboard cannot be written")]
    Denied,
}

/// Puts a text on the clipboard.
pub async fn copy(text: &str) -> Result<(), ClipboardError> {
    let navigator = super::page::window().navigator();
    // Outside a secure context the property is missing, whatever its type says.
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| !it.is_undefined());
    if !has_clipboard {
        return Err(ClipboardError::Denied);
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .map_err(|_| ClipboardError::Denied)?;
    Ok(())
}
