//! A figure as a card shows it: value, unit, source mark, and under them what it is and when.

use super::evidence::source_mark;
use crate::{
    i18n::{
        evidence::{EvidenceMsg, nature_word},
        format,
    },
    insight::Evidence,
    model::{FactIx, FactValue, Lang},
    state::App,
};
use leptos::prelude::*;

/// The value of a fact with its source mark: number and unit set apart, or the words. Nothing but the mark where the value
/// is in the statement only.
pub(super) fn value(app: App, lang: Lang, ix: FactIx) -> AnyView {
    let atlas = app.full.get_untracked().unwrap_or_else(|| app.atlas());
    let shown = match &atlas.fact(ix).value {
        FactValue::Number(amount, unit) => format::amount(lang, amount, *unit, &atlas.vocab),
        FactValue::Words(words) => format::Figure {
            value: words.clone().unwrap_or_default(),
            unit: String::new(),
        },
    };
    // A per cent sign stands close, other units after a space that does not break.
    let gap = if shown.unit.is_empty() || shown.unit == "%" {
        ""
    } else {
        "\u{a0}"
    };
    view! {
        <span class="value">
            <b>{shown.value}</b>
            {gap}
            <span class="unit">{shown.unit}</span>
            {source_mark(app, lang, Evidence::Fact(ix))}
        </span>
    }
    .into_any()
}

/// A figure of a card: its value, and the line `metric · time · nature`, the nature where it is not simply measured,
/// and whether another source disagrees.
pub(super) fn figure(app: App, lang: Lang, ix: FactIx) -> AnyView {
    let atlas = app.atlas();
    let fact = atlas.fact(ix);
    let metric = atlas.vocab.metrics[fact.metric.row()].term.name.get(lang);
    let mut line = format!("{metric} · {}", format::short_of_fact(lang, fact));
    for part in [
        nature_word(lang, &atlas.vocab, fact.nature),
        fact.detail.as_ref().map(|detail| detail.get(lang)),
        (!fact.conflicts.is_empty()).then_some(EvidenceMsg::Disagree.say(lang)),
    ]
    .into_iter()
    .flatten()
    {
        line.push_str(" · ");
        line.push_str(part);
    }
    view! {
        <div class="figure">
            {value(app, lang, ix)}
            <span class="figure-line">{line}</span>
        </div>
    }
    .into_any()
}
