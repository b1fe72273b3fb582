//! The last screen: a panic shows it instead of a blank page.

use super::page::document;

/// Installs the hook. What went wrong goes to the console; the reader sees `#panic`, which `index.html` holds ready in
/// both languages, because nothing that has panicked should be asked to render.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(screen) = document().get_element_by_id("panic") {
            let _ = screen.remove_attribute("hidden");
        }
        super::page::remove_skeleton();
    }));
}
