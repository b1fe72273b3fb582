//! What the address bar says.

use super::Notice;
use crate::{
    browser::history,
    model::Atlas,
    query::{self, ViewState},
};

/// What the address bar says, what of it could not be followed, and the version of the data that it names.
pub(super) fn read_link(atlas: &Atlas) -> (ViewState, Vec<Notice>, Option<String>) {
    let parsed = query::parse(&history::search());
    let version = parsed.state.v.clone();
    let resolved = query::resolve(parsed.state, atlas);
    let said: Vec<Notice> = parsed
        .warnings
        .into_iter()
        .chain(resolved.warnings)
        .map(Notice::Link)
        .collect();
    (resolved.state, said, version)
}
