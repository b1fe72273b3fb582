//! Fetching the dataset's files.

use gloo_net::http::Request;

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
    /// The answer broke off or was no text.
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

/// The text behind a same-origin path.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let response = Request::get(path).send().await.map_err(|error| {
        if super::page::is_online() {
            FetchError::Network(error.to_string())
        } else {
            FetchError::Offline
        }
    })?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response
        .text()
        .await
        .map_err(|error| FetchError::Body(error.to_string()))
}
