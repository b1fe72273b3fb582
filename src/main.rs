//! The page. Everything it does is in the library; natively there is nothing to mount.

#[cfg(target_arch = "wasm32")]
fn main() {
    cluster_atlas::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "This is the page: build it with `make build`. The data tool is `cargo run --bin atlas -- --help`."
    );
}
