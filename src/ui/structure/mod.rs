//! A framework named by the source documents, as a small diagram.

use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

/// The diagram, while the link names one (`structure=…`).
pub(super) fn structure(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
