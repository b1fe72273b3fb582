//! Readings of small atlases made by hand, and laws over random ones.

mod figures;
mod listing;
mod marks;
mod sample;
