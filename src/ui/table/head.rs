//! The head of the table; some columns sort.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::table::{TableMsg as M, column_name},
    insight::sort_by_metric,
    model::Lang,
    query::{Column, Sort},
    state::App,
};

/// The row of column heads; those that the list can be sorted by are links.
pub(super) fn head(app: App, lang: Lang, columns: &[Column]) -> AnyView {
    let atlas = app.atlas();
    let one = |&column: &Column| {
        let name = column_name(lang, &atlas.vocab, column).to_owned();
        match column {
            Column::City => sorting(app, name, Sort::City, "", ().into_any()),
            Column::Metric(ix) => sorting(app, name, sort_by_metric(&atlas, ix), "number", ().into_any()),
            Column::Figures | Column::Sources => {
                view! { <th scope="col" class="number">{name}</th> }.into_any()
            }
            _ => view! { <th scope="col">{name}</th> }.into_any(),
        }
    };
    let heads: Vec<AnyView> = columns.iter().map(one).collect();
    view! {
        <thead>
            <tr aria-rowindex="1">
                {sorting(app, M::Name.say(lang).to_owned(), Sort::Name, "", ().into_any())}
                {heads}
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
