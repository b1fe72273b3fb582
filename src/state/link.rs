//! What the address bar says.

use super::Notice;
use crate::{
    browser::history,
    model::Atlas,
    query::{self, ViewState},
};

/// What the address bar says, and what of it could not be followed.
pub(super) fn read_link(atlas: &Atlas) -> (ViewState, Vec<Notice>) {
    let parsed = query::parse(&history::search());
    let resolved = query::resolve(parsed.state, atlas);
    let said: Vec<Notice> = parsed
        .warnings
        .into_iter()
        .chain(resolved.warnings)
        .map(Notice::Link)
        .collect();
    (resolved.state, said)
}
