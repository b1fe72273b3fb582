//! How old the figures of each metric are, and when the sources were published and read.

use super::Shown;
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        format,
        sources::{SourcesMsg as M, days, other_ages, read_between},
    },
    insight::sources::{MetricAge, ages, resting, source_days},
    model::{Atlas, FactIx},
    ui::figure,
};

/// Both tables.
pub(super) fn age(it: Shown) -> AnyView {
    let Shown { app, lang, years, .. } = it;
    (move || {
        page::keep_focus();
        let atlas = it.atlas();
        let selection = app.selection.get();
        let found = ages(&atlas, selection.order(), years.get());
        let uses = resting(&atlas, selection.order(), years.get());
        let metrics = if found.is_empty() {
            view! { <p class="muted">{M::NoFigure.say(lang)}</p> }.into_any()
        } else {
            metrics(it, &atlas, &found)
        };
        view! {
            <p class="tiny muted">{M::AgeRule.say(lang)}</p>
            {metrics}
            <h3>{M::SourceDays.say(lang)}</h3>
            {sources(it, &source_days(&atlas, &uses))}
        }
        .into_any()
    })
    .into_any()
}

fn metrics(it: Shown, atlas: &Atlas, ages: &[MetricAge]) -> AnyView {
    let lang = it.lang;
    let rows: Vec<AnyView> = ages
        .iter()
        .map(|age| {
            let term = &atlas.vocab.metrics[age.metric.row()].term;
            let (oldest, newest) = match age.span {
                Some((oldest, newest)) => (Some(oldest), Some(newest)),
                None => (None, None),
            };
            let median = age
                .median
                .map_or_else(|| M::None.say(lang).to_owned(), |year| year.to_string());
            view! {
                <tr data-metric=term.id.to_string()>
                    <th scope="row">{term.name.get(lang).to_owned()}</th>
                    <td data-newest="">{figure_cell(it, atlas, newest)}</td>
                    <td data-oldest="">{figure_cell(it, atlas, oldest)}</td>
                    <td>{median}</td>
                    <td>{age.dated}</td>
                    <td class="tiny">{other_ages(lang, age)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [
        M::MetricHead,
        M::NewestHead,
        M::OldestHead,
        M::MedianHead,
        M::CountHead,
        M::OthersHead,
    ];
    let heads: Vec<AnyView> = heads
        .into_iter()
        .map(|it| view! { <th scope="col">{it.say(lang)}</th> }.into_any())
        .collect();
    view! {
        <div class="origin-region" role="region" tabindex="0" aria-label=M::Age.say(lang)>
            <table class="origin-table origin-age">
                <caption class="visually-hidden">{M::Age.say(lang)}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A figure with its time, its source and whose it is; that there is none otherwise.
fn figure_cell(it: Shown, atlas: &Atlas, ix: Option<FactIx>) -> AnyView {
    let Shown { app, lang, links, .. } = it;
    let Some(ix) = ix else {
        return view! { <span class="muted">{M::None.say(lang)}</span> }.into_any();
    };
    let fact = atlas.fact(ix);
    view! {
        <b>{format::short_of_fact(lang, fact)}</b>
        <div class="small">{links.entity(app, lang, fact.entity)}" "{figure::value(app, lang, ix)}</div>
    }
    .into_any()
}

fn sources(it: Shown, found: &crate::insight::sources::SourceDays) -> AnyView {
    let lang = it.lang;
    let read = found.read.map(|(first, last)| {
        let say = |day| format::short_date(lang, &day);
        view! { <p class="small">{read_between(lang, &say(first), &say(last))}</p> }
    });
    let most = found.published.iter().map(|it| it.1).max().unwrap_or(1);
    let rows: Vec<AnyView> = found
        .published
        .iter()
        .map(|&(year, count)| {
            let width = (count * 1000 / most).max(4);
            view! {
                <tr>
                    <th scope="row">{year}</th>
                    <td>{count}</td>
                    <td><svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true"><rect width=width height="8"></rect></svg></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <p class="small">{days(lang, found)}</p>
        {read}
        <table class="origin-table origin-days">
            <caption class="visually-hidden">{M::SourceDays.say(lang)}</caption>
            <thead><tr><th scope="col">{M::YearHead.say(lang)}</th><th scope="col" colspan="2">{M::SourceCount.say(lang)}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
