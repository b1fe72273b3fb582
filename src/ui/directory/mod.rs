//! A directory: the selection's entities of a kind with columns of their own, as a list or a board.

use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

/// The directory that the link names (`dir=…`), in place of the plain table.
pub(super) fn directory(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
