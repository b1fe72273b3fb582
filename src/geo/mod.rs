//! F1: pure geometry of the map.
//!
//! Both layouts are drawn into one plane of [`PLANE`] by [`PLANE`] units, (0, 0) at the top left, y downwards. Names say
//! which space a value is in: `plane` (units), `screen` (CSS pixels), `degrees` (WGS84, longitude before latitude).

pub mod apart;
pub mod camera;
pub mod choose;
mod decimal;
pub mod fence;
pub mod glyph;
pub mod graph;
pub mod hex;
pub mod labels;
mod leader;
mod outside;
pub mod pack;
mod point;
pub mod projection;
pub mod ramp;
pub mod scene;
pub mod skeleton;
pub mod spread;
pub mod structure;
pub mod tiles;
pub mod turn;

pub use decimal::decimal;
pub use point::{Rect, Vec2};

/// Width and height of the plane that both layouts are drawn into.
pub const PLANE: f64 = 1000.0;

#[cfg(test)]
mod tests;
