//! Cluster Atlas: a map-like atlas of industry clusters that runs in the browser from static files.
//!
//! # Floors
//! Imports point down only; `tests/floors.rs` reads the sources and fails on an arrow that points up.
//!
//! | floor | room | what it is for |
//! | --- | --- | --- |
//! | F4 | [`ui`] | views and components: read state, call pure functions, render |
//! | F3 | [`state`] | signals and memos; the link and what it stands for |
//! | F2 | [`browser`] | fetch, history, storage, clipboard: typed errors, no views |
//! | F1 | [`query`] | the view state and its codec |
//! | F1 | [`engine`] | bit sets, facets with counts, search, sort |
//! | F1 | [`geo`] | tiles, projection, spreading, label placement, fence, graph layout |
//! | F1 | [`insight`] | readings of the data: chain, gaps, matching, network, figures, coverage, conflicts |
//! | F1 | [`export`] | text that leaves the page: citations |
//! | F1 | [`i18n`] | every message and every format, Chinese and English |
//! | F0 | [`model`] | ids, vocabulary, the raw mirror of the dataset, its check, the checked atlas |
//!
//! F0 and F1 know nothing of a browser: they compile and are tested natively, and fail only by a typed error.
//! F2 and above exist only on `wasm32`.

pub mod engine;
pub mod export;
pub mod geo;
pub mod i18n;
pub mod insight;
pub mod model;
pub mod query;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
