//! F1: answers a [`crate::query::ViewState`]: which entities match, in what order, and what each facet value would hold.
//!
//! Rooms, lowest first: [`area`] and bits know nothing of the data; folding, terms and the arena know texts; facets,
//! search and orders know the dataset; [`Index`] holds them; [`select`], [`suggest`] and [`answer`] ask it.

mod answer;
pub mod area;
mod arena;
mod bits;
mod facets;
mod fold;
mod index;
mod orders;
mod pinyin;
mod search;
mod select;
mod suggest;
mod terms;
mod ways;

pub use answer::answer;
pub use facets::FacetValue;
pub use index::Index;
pub use select::{Selection, select};
pub use suggest::{Suggestion, marks, suggest};
pub use ways::ways_out;
