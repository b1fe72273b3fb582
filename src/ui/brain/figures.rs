//! Key figures: for each metric what is known of the selection, and behind each number the figures it stands for.

use super::{Fold, Panel, nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::{BrainMsg, figure_coverage, figure_span, no_sum},
        evidence::nature_word,
        format::{self, Figure},
        panel::{self, PanelMsg as M},
    },
    insight::brain::{KeyFigure, key_figures},
    model::{Amount, Atlas, FactIx, Lang},
    ui::figure,
};

/// Figures that stand open.
const MOST: usize = 8;
/// From so many figures on a strip shows how they lie.
const STRIP: usize = 3;

/// The section of key figures.
pub(super) fn figures(panel: Panel) -> AnyView {
    let Panel { app, lang, .. } = panel;
    let fold = Fold::new("brain-figures-rest", MOST);
    let years = app.memo(|view| view.year);
    let body = panel.of_selection(move |atlas, selection| {
        let found = panel
            .index
            .with_value(|index| key_figures(index, atlas, selection, years.get()));
        if found.is_empty() {
            return nothing(lang, M::NoFigures);
        }
        fold.list(lang, "keys", found.len(), &|row| card(panel, atlas, &found[row]))
    });
    let rules = [BrainMsg::KeyRule.say(lang), BrainMsg::SumRule.say(lang)];
    section(lang, "figures", BrainMsg::KeyFigures, &rules, body)
}

fn card(panel: Panel, atlas: &Atlas, figure: &KeyFigure) -> AnyView {
    let Panel { lang, .. } = panel;
    let open = RwSignal::new(false);
    let metric = &atlas.vocab.metrics[figure.metric.row()].term;
    let nature = nature_word(lang, &atlas.vocab, figure.nature)
        .map(|word| view! { <span class="muted">" · "{word.to_owned()}</span> });
    let id = format!("key-{}-{}-{}", metric.id, figure.unit.row(), figure.nature as u8);
    let (shown, is_sum) = headline(lang, atlas, figure);
    let sum = is_sum.then(|| view! { <span class="key-sum">{M::Sum.say(lang)}" "</span> });
    let gap = if shown.unit.is_empty() || shown.unit == "%" {
        ""
    } else {
        "\u{a0}"
    };
    let facts = figure.facts.clone();
    let said = panel::show_facts(lang, facts.len());
    let list = move || open.get().then(|| evidence(panel, &facts));
    let about = [
        figure_coverage(lang, figure.facts.len(), figure.of),
        figure_span(lang, figure.years, figure.undated, figure.scopes),
    ];
    let about: Vec<String> = about.into_iter().filter(|it| !it.is_empty()).collect();
    let why = figure.sum.as_ref().err().map(|reasons| no_sum(lang, reasons));
    let (metric_id, name) = (metric.id.to_string(), metric.name.get(lang).to_owned());
    view! {
        <li class="key" data-metric=metric_id>
            <h4>{name}{nature}</h4>
            <button type="button" class="key-number" id=id title=said.clone()
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)>
                {sum}<b>{shown.value}</b><span class="unit">{gap}{shown.unit}</span>
                <span class="visually-hidden">" "{said}</span>
            </button>
            {strip(atlas, figure)}
            <p class="tiny">{about.join(" · ")}</p>
            {why.map(|why| view! { <p class="tiny muted">{why}</p> })}
            {list}
        </li>
    }
    .into_any()
}

/// The sum where there may be one, else the figures from the least to the most.
fn headline(lang: Lang, atlas: &Atlas, figure: &KeyFigure) -> (Figure, bool) {
    let say = |amount: Amount| format::amount(lang, &amount, figure.unit, &atlas.vocab);
    let (least, most) = figure.range;
    if let (Ok(sum), true) = (&figure.sum, figure.facts.len() > 1) {
        return (say(Amount::Exact(*sum)), true);
    }
    if let [only] = figure.facts.as_slice()
        && let Some((amount, _)) = atlas.fact(*only).number()
    {
        return (say(amount), false);
    }
    let (low, high) = (say(Amount::Exact(least)), say(Amount::Exact(most)));
    if least >= most {
        return (low, false);
    }
    // Millions and billions on one scale would be read as the same.
    if low.unit != high.unit {
        let value = format!("{} – {}", low.text(), high.text());
        return (
            Figure {
                value,
                unit: String::new(),
            },
            false,
        );
    }
    (say(Amount::Range(least, most)), false)
}

/// A stroke for each figure between the least and the most, by orders of magnitude where they span more than one.
fn strip(atlas: &Atlas, figure: &KeyFigure) -> Option<AnyView> {
    let (least, most) = figure.range;
    if figure.facts.len() < STRIP || least >= most {
        return None;
    }
    let by_magnitude = least > 0.0 && most > least * 20.0;
    let scale = |number: f64| if by_magnitude { number.ln() } else { number };
    let (first, width) = (scale(least), scale(most) - scale(least));
    let mut path = String::new();
    for &fact in &figure.facts {
        if let Some((amount, _)) = atlas.fact(fact).number() {
            let x = 4 + ((scale(amount.low()) - first) / width * 992.0) as i32;
            path.push_str(&["M", &x.to_string(), " 2V10"].concat());
        }
    }
    Some(
        view! {
            <svg class="key-strip" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
                <path class="axis" d="M0 11H1000"></path>
                <path d=path></path>
            </svg>
        }
        .into_any(),
    )
}

/// The figures behind a number, each with whom it is of, when, and its source.
fn evidence(panel: Panel, facts: &[FactIx]) -> AnyView {
    let Panel { app, lang, links, .. } = panel;
    let atlas = app.atlas();
    let rows: Vec<AnyView> = facts
        .iter()
        .map(|&ix| {
            let fact = atlas.fact(ix);
            let scope = fact
                .scope
                .map(|scope| atlas.vocab.scopes[scope.row()].name.get(lang).to_owned());
            let about: Vec<String> = [Some(format::short_of_fact(lang, fact)), scope]
                .into_iter()
                .flatten()
                .collect();
            view! {
                <li>
                    {links.entity(app, lang, fact.entity)}
                    {figure::value(app, lang, ix)}
                    <span class="about">{about.join(" · ")}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="key-facts">{rows}</ul> }.into_any()
}
