//! The native data tool.
fn main() {}
