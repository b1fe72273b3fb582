//! The mark of a kind: a shape and a hue, always beside its word or with its name.

use crate::ui::dom::prelude::*;
use crate::{
    geo::glyph,
    model::{KindIx, Vocab},
};

/// How many hues the tokens have for kinds.
const HUES: usize = 11;

/// The class that gives a kind its hue.
pub(super) fn hue(kind: KindIx) -> String {
    format!("hue hue-{}", kind.row() % HUES)
}

/// The mark of a kind, 12 px, hidden from assistive technology: the word beside it says the same.
pub(super) fn kind_glyph(kind: KindIx) -> AnyView {
    view! {
        <svg class=format!("glyph {}", hue(kind)) viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true">
            <path d=glyph::path(kind.row(), 5.0)></path>
        </svg>
    }
    .into_any()
}

/// The mark of a kind with its name in a language.
pub(super) fn kind_label(vocab: &Vocab, kind: KindIx, lang: crate::model::Lang) -> AnyView {
    let name = vocab.kinds[kind.row()].name.get(lang).to_owned();
    view! { <span class="kind">{kind_glyph(kind)}<span>{name}</span></span> }.into_any()
}
