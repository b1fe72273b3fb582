//! What several tests share: states, small atlases, and the engine's answers worked out the slow, plain way.
#![allow(dead_code, reason = "each test uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

pub(crate) mod atlas;
pub(crate) mod generated;
pub(crate) mod naive;
pub(crate) mod search;
pub(crate) mod state;
