use crate::{model::Lang, state::App};
use leptos::prelude::*;
pub(super) fn facet_panel(_app: App, _lang: Lang, _prefix: &'static str) -> AnyView {
    ().into_any()
}
pub(super) fn chips(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
