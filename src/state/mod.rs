//! F3: signals and memos; the link and what it stands for.

mod address;
mod app;
pub mod changes;
mod loading;
mod notice;
mod reactive;
mod sheet;

pub use app::{App, CARDS_STEP};
pub use loading::{LoadFailure, Loaded, Phase, load};
pub use notice::Notice;
pub use reactive::{Effect, Memo, RwSignal, StoredValue};
pub use sheet::Sheet;
