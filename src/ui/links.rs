//! Links that open an entity, for lists that hold many of them.

use crate::ui::dom::prelude::*;
use crate::{
    model::{EntityIx, Id, Lang},
    state::App,
};

/// An id in place of the one that a link holds; in the text of a search `=` is escaped, so that the pair is found once.
const STAND_IN: &str = "stand-in";
const STAND_IN_PAIR: &str = "sel=stand-in";

/// The link that opens an entity, before and after its id: written once for all entities of a list, as it changes with
/// every move of the map. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Links(Memo<(String, String)>);

impl Links {
    /// Starts following the link; to be called once a list.
    pub(super) fn start(app: App) -> Self {
        Self(Memo::new(move |_| {
            let link = app.href(|view| view.sel = STAND_IN.parse().ok());
            let (before, after) = link.split_once(STAND_IN_PAIR).unwrap_or((&link, ""));
            (format!("{before}sel="), after.to_owned())
        }))
    }

    /// The link that opens an entity. Reactive.
    pub(super) fn to(self, id: &Id) -> String {
        self.0.with(|(before, after)| format!("{before}{id}{after}"))
    }

    /// The name of an entity, with the mark of its kind, as a link that opens it.
    pub(super) fn entity(self, app: App, lang: Lang, ix: EntityIx) -> AnyView {
        let atlas = app.atlas();
        let entity = atlas.entity(ix);
        let id = entity.id.clone();
        let glyph = super::glyph::kind_glyph(entity.kind);
        view! {
            <a class="entity" href=move || self.to(&id)>{glyph}<span>{entity.name.get(lang).to_owned()}</span></a>
        }
        .into_any()
    }
}
