//! The bar above the list: how many are shown, and in what order.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::cards::{CardsMsg as M, shown_of},
    insight::{sort_by_metric, sort_code, sort_of, sortable_metrics},
    model::{Atlas, Lang, MetricKind},
    query::Sort,
    state::App,
};

/// The heading, the count and the sort control.
pub(in crate::ui) fn result_bar(app: App, lang: Lang) -> AnyView {
    view! {
        <div class="result-bar">
            <h2 class="visually-hidden">{M::Results.say(lang)}</h2>
            {result_count(app, lang)}
            {sort_control(app, lang)}
        </div>
        {sort_note(app, lang)}
    }
    .into_any()
}

/// How many are shown, of how many.
pub(in crate::ui) fn result_count(app: App, lang: Lang) -> AnyView {
    let counts = Memo::new(move |_| {
        app.selection
            .with(|selection| (selection.shown(), selection.total()))
    });
    let sentence = move || {
        let (shown, total) = counts.get();
        let (before, number, after) = shown_of(lang, shown, total);
        view! { {before}<strong>{number}</strong>{after} }
    };
    view! {
        <output id="result-count" aria-live="polite" data-shown=move || counts.get().0
            data-total=move || counts.get().1>{sentence}</output>
    }
    .into_any()
}

/// One choice of the sort control.
fn choice(sort: Memo<Sort>, of: Sort, name: String) -> AnyView {
    let code = sort_code(&of);
    view! { <option value=code prop:selected=move || sort.get() == of>{name}</option> }.into_any()
}

fn sort_control(app: App, lang: Lang) -> AnyView {
    let sort = app.memo(|view| view.sort.clone());
    let searching = app.memo(|view| !view.q.trim().is_empty());
    let best = move || {
        if searching.get() {
            M::Relevance
        } else {
            M::Documented
        }
        .say(lang)
    };
    let change = move |event| {
        let chosen = sort_of(&event_target_value(&event));
        app.choose(|view| view.sort = chosen);
    };
    let atlas = app.atlas();
    view! {
        <label class="sort">
            <span>{M::SortBy.say(lang)}</span>
            <select id="sort" on:change=change>
                <option value="relevance" prop:selected=move || sort.get() == Sort::Relevance>{best}</option>
                {choice(sort, Sort::Name, M::Name.say(lang).to_owned())}
                {choice(sort, Sort::City, M::City.say(lang).to_owned())}
                {metric_choices(&atlas, lang, sort)}
                {move || unlisted(app, lang, sort)}
            </select>
        </label>
    }
    .into_any()
}

/// The metrics under a heading for each kind.
fn metric_choices(atlas: &Atlas, lang: Lang, sort: Memo<Sort>) -> Vec<AnyView> {
    let metrics = sortable_metrics(atlas);
    let kind_of = |row: usize| atlas.vocab.metrics[row].kind;
    let kinds = [
        MetricKind::Money,
        MetricKind::Count,
        MetricKind::Area,
        MetricKind::Quantity,
        MetricKind::Ratio,
        MetricKind::Rank,
    ];
    kinds
        .into_iter()
        .filter_map(|kind| {
            let name = M::of_kind(kind)?.say(lang);
            let choices: Vec<AnyView> = metrics
                .iter()
                .filter(|metric| kind_of(metric.row()) == kind)
                .map(|&metric| {
                    choice(
                        sort,
                        sort_by_metric(atlas, metric),
                        metric_name(atlas, metric.row(), lang),
                    )
                })
                .collect();
            (!choices.is_empty()).then(|| view! { <optgroup label=name>{choices}</optgroup> }.into_any())
        })
        .collect()
}

fn metric_name(atlas: &Atlas, row: usize, lang: Lang) -> String {
    atlas.vocab.metrics[row].term.name.get(lang).to_owned()
}

/// An order that a link may ask for and the list of choices leaves out, such as smallest first.
fn unlisted(app: App, lang: Lang, sort: Memo<Sort>) -> Option<AnyView> {
    let Sort::Metric { metric, descending } = sort.get() else {
        return None;
    };
    let atlas = app.atlas();
    let ix = atlas.vocab.metric(metric.as_str())?;
    let this = Sort::Metric { metric, descending };
    if sortable_metrics(&atlas).contains(&ix) && sort_by_metric(&atlas, ix) == this {
        return None;
    }
    let way = if descending {
        M::LargestFirst
    } else {
        M::LowestFirst
    };
    Some(choice(
        sort,
        this,
        format!("{} ({})", metric_name(&atlas, ix.row(), lang), way.say(lang)),
    ))
}

/// What an order by figures does not mean.
fn sort_note(app: App, lang: Lang) -> AnyView {
    let by_figures = app.memo(|view| matches!(view.sort, Sort::Metric { .. }));
    view! { <p class="sort-note" hidden=move || !by_figures.get()>{M::NoRanking.say(lang)}</p> }.into_any()
}
