//! The network: who of the selection is joined to whom, and by what.

use super::later::part;
use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

part! {
    /// The relation network of the selection.
    fn network(app: App, lang: Lang) in network, network_view(app, lang)
}

fn network_view(_app: App, _lang: Lang) -> AnyView {
    ().into_any()
}
