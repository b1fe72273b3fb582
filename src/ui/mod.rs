//! F4: views and components.

/// Mounts the page.
pub fn mount() {}
