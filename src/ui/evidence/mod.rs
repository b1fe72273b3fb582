//! Source marks: after every figure and every claim a small button that opens its citation.
//!
//! A mark is only a button that names its [`Evidence`]; the one citation dialog of the page, [`popover`], listens for clicks
//! on all of them. So a mark costs no listener, and a page of hundreds stays light.

mod citation;
mod cite;
mod claim;
mod popover;

pub(super) use {
    citation::is_web,
    cite::{address_of, cite_buttons, page_of},
    popover::{place_beside, popover},
};

use crate::ui::dom::prelude::*;
use crate::{
    i18n::evidence::mark_name,
    insight::{Evidence, is_firm},
    model::Lang,
    state::App,
};

/// The mark of what a claim rests on: the number of its source under its entity, underlined in full where the grade is one
/// of the best and in dots where it is weaker. Empty where the claim is not of this dataset.
pub(super) fn source_mark(app: App, lang: Lang, evidence: Evidence) -> AnyView {
    // A milestone is known to the complete dataset only; rows are the same in both.
    let atlas = app.full.get_untracked().unwrap_or_else(|| app.atlas());
    let Some((_, basis)) = evidence.look_up(&atlas) else {
        return ().into_any();
    };
    let number = evidence.number(&atlas).unwrap_or_default();
    let grade = atlas.source(basis.source).grade;
    let name = mark_name(lang, number, atlas.vocab.grades[grade.row()].name.get(lang));
    let class = if is_firm(grade) { "src firm" } else { "src" };
    view! {
        <button type="button" class=class data-evidence=evidence.to_string() aria-haspopup="dialog" aria-label=name>
            <span aria-hidden="true">{number}</span>
        </button>
    }
    .into_any()
}
