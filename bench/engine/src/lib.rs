//! The columns under the atlas's engine (`src/engine/columns`), built once more as a small wasm module for the benchmark.
//!
//! [`Store`] holds rows and answers; [`door`] is how JavaScript reaches it. What a search means here is the benchmark's
//! matter (see [`text`]), not the page's.

#[path = "../../../src/engine/columns/mod.rs"]
pub mod columns;
pub mod door;
pub mod store;
pub mod text;

pub use store::Store;
