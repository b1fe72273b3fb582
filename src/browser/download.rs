//! Files that leave the page: made in the browser, saved by it.

use super::page;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the address of a file holds after it was handed over: browsers read it some time after the click.
const KEPT_MS: i32 = 60_000;

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DownloadError {
    /// The browser has no room for it, or does not make files.
    #[error("the browser made no file")]
    NoFile,
    /// The page is not allowed to save.
    #[error("the browser did not take the file")]
    Refused,
}

/// A file of text in UTF-8, of a media type.
pub fn text_file(text: &str, mime: &str) -> Result<Blob, DownloadError> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
        .map_err(|_| DownloadError::NoFile)
}

/// The address of a file that is in the browser only. It holds until [`drop_address`].
pub(super) fn address(file: &Blob) -> Result<String, DownloadError> {
    Url::create_object_url_with_blob(file).map_err(|_| DownloadError::NoFile)
}

/// Lets go of a file.
pub(super) fn drop_address(address: &str) {
    let _ = Url::revoke_object_url(address);
}

/// Has the browser save a file under a name.
pub fn save(file: &Blob, name: &str) -> Result<(), DownloadError> {
    let address = address(file)?;
    let link = page::document()
        .create_element("a")
        .ok()
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok())
        .ok_or(DownloadError::Refused)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let done = Closure::once_into_js(move || drop_address(&address));
    let _ =
        page::window().set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), KEPT_MS);
    Ok(())
}
