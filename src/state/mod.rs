//! F3: signals and memos; the link and what it stands for.

mod address;
mod app;
pub mod changes;
mod link;
mod loading;
mod notice;
mod reactive;
mod sets;
mod sheet;

pub use app::{App, CARDS_STEP};
pub use loading::{LoadFailure, Loaded, Phase, load};
pub use notice::Notice;
pub use reactive::{Effect, Memo, RwSignal, StoredValue};
pub use sets::{KEY as SETS_KEY, Kept};
pub use sheet::Sheet;
