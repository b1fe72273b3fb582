//! F3: signals and memos; the link and what it stands for.

mod app;
mod loading;

pub use app::App;
pub use loading::{LoadFailure, Loaded, Phase, load};
