//! The view `report`.

use super::{
    cards::{empty, result_bar},
    later::part,
};
use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

part!(report);
part! {
    /// The view.
    fn report(app: App, lang: Lang) in report, report_view(app, lang)
}

fn report_view(app: App, lang: Lang) -> AnyView {
    view! {
        {result_bar(app, lang)}
        {empty(app, lang)}
    }
    .into_any()
}
