//! The head of the table; some columns sort.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::table::TableMsg as M,
    insight::sort_by_metric,
    model::{Lang, MetricIx},
    query::Sort,
    state::App,
};

/// The row of column heads, with one for the map's metric where it has one.
pub(super) fn head(app: App, lang: Lang, metric: Option<MetricIx>) -> AnyView {
    let plain = |name: M| view! { <th scope="col">{name.say(lang)}</th> };
    let figure = metric.map(|ix| {
        let atlas = app.atlas();
        let name = atlas.vocab.metrics[ix.row()].term.name.get(lang).to_owned();
        sorting(app, name, sort_by_metric(&atlas, ix), "number", ().into_any())
    });
    view! {
        <thead>
            <tr>
                {sorting(app, M::Name.say(lang).to_owned(), Sort::Name, "", ().into_any())}
                {plain(M::Kind)}
                {sorting(app, M::City.say(lang).to_owned(), Sort::City, "", ().into_any())}
                {plain(M::District)}
                {plain(M::Subsectors)}
                {plain(M::Chain)}
                <th scope="col" class="number">{M::Figures.say(lang)}</th>
                {figure}
            </tr>
        </thead>
    }
    .into_any()
}

/// A head that is a link: sorts by its column; a metric sorted by already turns the other way. `below` stands under it.
pub(in crate::ui) fn sorting(
    app: App,
    name: String,
    by: Sort,
    class: &'static str,
    below: AnyView,
) -> AnyView {
    let target = by.clone();
    let current = Memo::new(move |_| app.with(|view| direction(&view.sort, &by)));
    let href = move || {
        let next = match (&target, current.get()) {
            (Sort::Metric { metric, descending }, Some(now)) => {
                // Best first at first, then round about.
                let descending = if (now == "descending") == *descending {
                    !descending
                } else {
                    *descending
                };
                Sort::Metric {
                    metric: metric.clone(),
                    descending,
                }
            }
            _ => target.clone(),
        };
        app.href(|view| view.sort = next)
    };
    view! { <th scope="col" class=class aria-sort=move || current.get()><a href=href>{name}</a>{below}</th> }
        .into_any()
}

/// How the list stands by a column, in the words of `aria-sort`; none where it does not.
fn direction(now: &Sort, by: &Sort) -> Option<&'static str> {
    match (now, by) {
        (
            Sort::Metric {
                metric: a,
                descending,
            },
            Sort::Metric { metric: b, .. },
        ) if a == b => Some(if *descending { "descending" } else { "ascending" }),
        (Sort::Name, Sort::Name) | (Sort::City, Sort::City) => Some("ascending"),
        _ => None,
    }
}
