//! Readings of small atlases made by hand, and laws over random ones; and the makings of such atlases, for all of insight.

pub(crate) mod document;
mod figures;
mod listing;
mod marks;
pub(crate) mod region;
pub(super) mod rows;
pub(super) mod sample;
