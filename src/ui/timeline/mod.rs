//! The view `timeline`.

use super::{
    cards::{empty, result_bar},
    later::part,
};
use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

part!(timeline);
part! {
    /// The view.
    fn timeline(app: App, lang: Lang) in timeline, timeline_view(app, lang)
}

fn timeline_view(app: App, lang: Lang) -> AnyView {
    view! {
        {result_bar(app, lang)}
        {empty(app, lang)}
    }
    .into_any()
}
