//! The matrix of metrics by clusters: how many figures there are, and of which years.

use super::{Shown, choice, out_of};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::sources::{SourcesMsg as M, covered, undated, year_list},
    insight::sources::{Coverage, CoverageCell, CoverageRow, coverage as read},
    model::{Atlas, Id},
    query::{self, Listed, YearRange},
    ui::{glyph::kind_glyph, pager::Pager},
};

/// The matrix with its controls.
pub(super) fn coverage(it: Shown) -> AnyView {
    let Shown { app, lang, years, .. } = it;
    let of_cities = app.memo(|view| view.list.contains(&Listed::Cities));
    let pager = Pager::start("coverage-more");
    let found = Memo::new(move |_| {
        let atlas = it.atlas();
        app.selection
            .with(|of| read(&atlas, of.order(), years.get(), of_cities.get()))
    });
    let total = Memo::new(move |_| found.with(|it| it.rows.len() as u32));
    let nth = move |nth: usize| {
        let entity = found.with_untracked(|it| it.rows.get(nth).map(|row| row.entity))?;
        Some(row_id(&it.atlas().entity(entity).id))
    };
    let table = move || {
        page::keep_focus();
        let most = pager.most();
        found.with(|found| {
            if found.rows.is_empty() {
                let none = if of_cities.get() { M::NoCity } else { M::NoBody };
                return view! { <p class="muted">{none.say(lang)}</p> }.into_any();
            }
            table(it, found, most)
        })
    };
    let said = move || found.with(|it| covered(lang, it.known, it.rows.len(), it.metrics.len()));
    let whose = [
        (false, "coverage-bodies", M::Bodies),
        (true, "coverage-cities", M::Cities),
    ];
    view! {
        <div class="origin-controls">
            {choice(it, M::CoverageOf, Listed::Cities, of_cities, &whose)}
            <label class="sort"><span>{M::Year.say(lang)}</span>{year_choice(it, found)}</label>
        </div>
        <p class="small" role="status">{said}</p>
        <p class="tiny muted">{M::CoverageRule.say(lang)}</p>
        {table}
        {pager.more(lang, total, nth)}
    }
    .into_any()
}

/// The year that is shown: one of those that there are figures of, all, or the span that the link names.
fn year_choice(it: Shown, found: Memo<Coverage>) -> AnyView {
    let Shown { app, lang, years, .. } = it;
    let change = move |event| {
        let chosen = query::parse(&["year=", &event_target_value(&event)].concat());
        app.choose(|view| view.year = chosen.state.year);
    };
    let options = move || {
        let now = years.get();
        let mut spans: Vec<YearRange> = found.with(|it| {
            let single = |&year: &u16| YearRange {
                first: year,
                last: year,
            };
            it.years.iter().rev().map(single).collect()
        });
        if let Some(now) = now.filter(|now| !spans.contains(now)) {
            spans.insert(0, now);
        }
        let option = |span: YearRange| {
            let (first, last) = (span.first, span.last);
            let (value, name) = if first == last {
                (first.to_string(), first.to_string())
            } else {
                (format!("{first}..{last}"), format!("{first}–{last}"))
            };
            view! { <option value=value selected=now == Some(span)>{name}</option> }.into_any()
        };
        let spans: Vec<AnyView> = spans.into_iter().map(option).collect();
        view! { <option value="" selected=now.is_none()>{M::AllYears.say(lang)}</option>{spans} }
    };
    view! { <select id="coverage-year" on:change=change>{options}</select> }.into_any()
}

fn row_id(entity: &Id) -> String {
    ["covered-", entity.as_str()].concat()
}

fn table(it: Shown, found: &Coverage, most: usize) -> AnyView {
    let lang = it.lang;
    let atlas = it.atlas();
    let rows = found.rows.len() as u32;
    let heads: Vec<AnyView> = found
        .metrics
        .iter()
        .map(|&(metric, known)| {
            let term = &atlas.vocab.metrics[metric.row()].term;
            view! {
                <th scope="col" data-metric=term.id.to_string()>{term.name.get(lang).to_owned()}{out_of(lang, known, rows)}</th>
            }
            .into_any()
        })
        .collect();
    let body: Vec<AnyView> = found
        .rows
        .iter()
        .take(most)
        .map(|one| row(it, &atlas, one))
        .collect();
    let none = found
        .metrics
        .is_empty()
        .then(|| view! { <p class="muted">{M::NoFigure.say(lang)}</p> });
    view! {
        {none}
        <div class="origin-region" role="region" tabindex="0" aria-label=M::Coverage.say(lang)>
            <table class="origin-table origin-coverage">
                <caption class="visually-hidden">{M::Coverage.say(lang)}</caption>
                <thead><tr><th scope="col">{M::Entity.say(lang)}</th><th scope="col">{M::Known.say(lang)}</th>{heads}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(it: Shown, atlas: &Atlas, row: &CoverageRow) -> AnyView {
    let Shown { lang, links, .. } = it;
    let entity = atlas.entity(row.entity);
    let id = entity.id.clone();
    let cells: Vec<AnyView> = row.cells.iter().map(|one| cell(it, one)).collect();
    view! {
        <tr data-id=entity.id.to_string()>
            <th scope="row"><a class="entity" id=row_id(&entity.id) href=move || links.to(&id)>{kind_glyph(entity.kind)}<span>{entity.name.get(lang).to_owned()}</span></a></th>
            <td>{out_of(lang, row.known, row.cells.len() as u32)}</td>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(it: Shown, cell: &CoverageCell) -> AnyView {
    let lang = it.lang;
    if cell.figures == 0 {
        return view! { <td class="origin-none">{M::None.say(lang)}</td> }.into_any();
    }
    let mut said = year_list(lang, &cell.years);
    if cell.undated > 0 {
        if !said.is_empty() {
            said.push_str(" · ");
        }
        said.push_str(&undated(lang, cell.undated));
    }
    view! { <td data-figures=cell.figures><b>{cell.figures}</b>" "<span class="tiny">{said}</span></td> }
        .into_any()
}
