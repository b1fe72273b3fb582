//! The view `sources`.

use super::{
    cards::{empty, result_bar},
    later::part,
};
use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

part!(sources);
part! {
    /// The view.
    fn sources(app: App, lang: Lang) in sources, sources_view(app, lang)
}

fn sources_view(app: App, lang: Lang) -> AnyView {
    view! {
        {result_bar(app, lang)}
        {empty(app, lang)}
    }
    .into_any()
}
