//! F1: pure geometry of the map.
pub mod glyph;
