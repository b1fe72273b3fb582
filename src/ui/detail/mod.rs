//! The detail of the open entity.

use super::evidence;
use crate::{model::Lang, state::App};
use leptos::prelude::*;

/// The detail panel, and the citation dialog that serves the whole page.
pub(super) fn detail(app: App, lang: Lang) -> AnyView {
    evidence::popover(app, lang)
}
