//! The front panel of the selection (产业大脑): key figures, subsectors, stages, milestones, targets.

use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

/// The panel, while the link asks for it (`panel=brain`).
pub(super) fn brain(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
