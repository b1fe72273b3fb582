use crate::{model::Lang, state::App};
use leptos::prelude::*;
pub(super) fn detail(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
