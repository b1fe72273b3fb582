//! F2: the browser behind typed errors. No views, no state.

pub mod clipboard;
pub mod download;
pub mod fetch;
pub mod history;
pub mod near;
pub mod page;
pub mod panic;
pub mod pause;
pub mod raster;
pub mod share;
pub mod snapshot;
pub mod storage;
pub mod styles;
