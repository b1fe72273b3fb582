use crate::{model::Lang, state::App};
use leptos::prelude::*;
pub(super) fn map_view(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
