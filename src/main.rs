//! The page. Everything it does is in the library; natively there is nothing to mount.

// The browser starts the page by an export: the frame of a native program around it would flush what nobody has printed.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Draws the page.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    cluster_atlas::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "This is the page: build it with `make build`. The data tool is `cargo run --bin atlas -- --help`."
    );
}
