//! Tests that need a browser: `wasm-bindgen-test-runner` runs them in headless Chromium (flags in `webdriver.json`).
//! One file a room; natively this is empty.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "clippy knows only #[test] as a test, not #[wasm_bindgen_test]"
)]

mod shell;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
