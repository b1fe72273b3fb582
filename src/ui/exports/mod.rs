//! Files of exactly what is shown.

use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

/// The section of the dialog that gives files.
pub(super) fn exports(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
