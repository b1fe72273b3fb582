use crate::{model::Lang, state::App};
use leptos::prelude::*;
pub(super) fn card_list(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
