//! The chain: framework, front panel, gaps, flow and matrix of the selection, one below the other.

use super::{brain::brain, later::part, structure::structure};
use crate::ui::dom::prelude::*;
use crate::{model::Lang, state::App};

part! {
    /// The chain of the selection.
    fn chain(app: App, lang: Lang) in chain, chain_view(app, lang)
}

fn chain_view(app: App, lang: Lang) -> AnyView {
    view! {
        <div class="chain">
            {structure(app, lang)}
            {brain(app, lang)}
        </div>
    }
    .into_any()
}
