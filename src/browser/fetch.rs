//! Fetching the dataset's files.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The browser says that there is no network.
    #[error("offline")]
    Offline,
    /// The request failed before any answer: no route, refused, blocked, cut off.
    #[error("network: {0}")]
    Network(String),
    /// The server answered, but not with the file.
    #[error("status {0}")]
    Status(u16),
    /// The answer broke off.
    #[error("body: {0}")]
    Body(String),
}

impl FetchError {
    /// A stable code for `data-error`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::Network(_) => "network",
            Self::Status(404) => "not-found",
            Self::Status(_) => "status",
            Self::Body(_) => "cut-off",
        }
    }
}

/// What the browser says of a failure.
fn reason(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(String::new, |error| error.message().into())
}

/// What is behind a same-origin path. The browser's own fetch: there is nothing here that a library would add.
pub async fn bytes(path: &str) -> Result<Vec<u8>, FetchError> {
    let unreached = |error: JsValue| {
        if super::page::is_online() {
            FetchError::Network(reason(&error))
        } else {
            FetchError::Offline
        }
    };
    let response = JsFuture::from(super::page::window().fetch_with_str(path))
        .await
        .map_err(unreached)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let broken = |error: JsValue| FetchError::Body(reason(&error));
    let body = JsFuture::from(response.array_buffer().map_err(broken)?)
        .await
        .map_err(broken)?;
    Ok(js_sys::Uint8Array::new(&body).to_vec())
}

/// The text behind a same-origin path; what is no UTF-8 in it is replaced.
pub async fn text(path: &str) -> Result<String, FetchError> {
    Ok(String::from_utf8_lossy(&bytes(path).await?).into_owned())
}
