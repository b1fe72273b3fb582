//! The view `compare`.

use super::{
    cards::{empty, result_bar},
    later::part,
};
use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

part!(compare);
part! {
    /// The view.
    fn compare(app: App, lang: Lang) in compare, compare_view(app, lang)
}

fn compare_view(app: App, lang: Lang) -> AnyView {
    view! {
        {result_bar(app, lang)}
        {empty(app, lang)}
    }
    .into_any()
}
