//! What is left of a panic: in a build for development its message goes to the console.
//!
//! The reader sees `#panic` either way: `assets/boot.js` shows it whenever the program traps, be it by a panic, by memory
//! that is used up, or by anything else, because nothing that has failed so should be asked to render.

/// Installs the hook; in release there is none, and no text of a panic in the file.
pub fn install() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
