//! F1: answers a [`crate::query::ViewState`]: which entities match, in what order, and what each facet value would hold.
