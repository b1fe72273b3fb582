//! One row of the table.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        cards::place_of,
        evidence::{EvidenceMsg, nature_word},
        format::short_of_fact,
        table::TableMsg as M,
    },
    insight::{columns_of, headline, sources_of},
    model::{Atlas, Entity, EntityIx, FactIx, Lang, MetricIx, Site, Term},
    query::Column,
    ui::{
        cards::{Rows, name_link, row_id},
        figure::value,
        glyph::kind_label,
        sets::pick_box,
        strip::strip_view,
    },
};

/// The row of an entity: its name and a cell for each column that the link has now; other columns draw the table anew.
pub(super) fn row(list: Rows, ix: EntityIx) -> AnyView {
    let Rows { app, lang, open, .. } = list;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let columns = app.peek(|view| columns_of(&atlas.vocab, view));
    let cells: Vec<AnyView> = columns
        .iter()
        .map(|&column| cell(list, ix, entity, column))
        .collect();
    // The head is row 1.
    let place = move || {
        let place = app
            .selection
            .with(|selection| selection.order().iter().position(|&it| it == ix));
        place.map(|place| place + 2)
    };
    view! {
        <tr id=row_id(&entity.id) data-id=entity.id.to_string() aria-rowindex=place
            class:is-open=move || open.get() == Some(ix)>
            <th scope="row">{pick_box(app, lang, entity)}{name_link(list, ix, entity)}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(list: Rows, ix: EntityIx, entity: &Entity, column: Column) -> AnyView {
    let Rows { app, lang, .. } = list;
    let atlas = app.atlas();
    let vocab = &atlas.vocab;
    let (class, inside) = match column {
        Column::Kind => ("line", kind_label(vocab, entity.kind, lang)),
        Column::City => ("line", city(lang, &atlas, entity.site).into_any()),
        Column::District => ("line", district(lang, &atlas, entity.site)),
        Column::Subsectors => {
            let terms = entity.subsectors.iter().map(|it| &vocab.subsectors[it.row()]);
            ("subs", names(lang, terms.collect()))
        }
        Column::Tags => {
            let terms = entity.designations.iter().map(|it| &vocab.tags[it.tag.row()]);
            ("subs", names(lang, terms.collect()))
        }
        Column::Chain => ("", strip_view(app, lang, ix)),
        Column::Figures => {
            let figures = atlas.facts_of(ix).iter();
            let count = figures
                .filter(|&&fact| atlas.fact(fact).number().is_some())
                .count();
            ("number", count.into_any())
        }
        Column::Sources => (
            "number",
            (move || sources_of(&app.best_atlas(), ix).len()).into_any(),
        ),
        Column::Metric(metric) => ("number", (move || known(list, ix, metric)).into_any()),
    };
    view! { <td class=class>{inside}</td> }.into_any()
}

/// The headline figure of a metric in the years shown, with its source mark.
fn known(list: Rows, ix: EntityIx, metric: MetricIx) -> AnyView {
    let Rows { app, lang, years, .. } = list;
    let fact = headline(&app.atlas(), ix, metric, years.get());
    fact.map_or_else(|| not_known(lang), |fact| figure(list, fact))
}

/// As on a card, but without the name of the metric, which the head of the column says.
fn figure(list: Rows, ix: FactIx) -> AnyView {
    let Rows { app, lang, .. } = list;
    let atlas = app.atlas();
    let fact = atlas.fact(ix);
    let mut line = short_of_fact(lang, fact);
    let scope = fact.scope.map(|it| atlas.vocab.scopes[it.row()].name.get(lang));
    for part in [
        nature_word(lang, &atlas.vocab, fact.nature),
        scope,
        fact.detail.as_ref().map(|detail| detail.get(lang)),
        (!fact.conflicts.is_empty()).then_some(EvidenceMsg::Disagree.say(lang)),
    ]
    .into_iter()
    .flatten()
    {
        line.push_str(" · ");
        line.push_str(part);
    }
    view! { <div class="figure">{value(app, lang, ix)}<span class="figure-line">{line}</span></div> }
        .into_any()
}

/// The city; what lies in none says where else it belongs.
fn city(lang: Lang, atlas: &Atlas, site: Site) -> String {
    match site {
        Site::District(city, _) => place_of(lang, atlas, Site::City(city)),
        other => place_of(lang, atlas, other),
    }
}

fn district(lang: Lang, atlas: &Atlas, site: Site) -> AnyView {
    match site {
        Site::District(_, district) => {
            let name = &atlas.vocab.districts[district.row()].0.name;
            name.get(lang).to_owned().into_any()
        }
        _ => not_known(lang),
    }
}

fn names(lang: Lang, terms: Vec<&Term>) -> AnyView {
    if terms.is_empty() {
        return not_known(lang);
    }
    let names: Vec<&str> = terms.iter().map(|term| term.name.get(lang)).collect();
    let between = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    names.join(between).into_any()
}

/// A dash that is read as what it means.
fn not_known(lang: Lang) -> AnyView {
    view! {
        <span class="muted">
            <span aria-hidden="true">{M::NotKnown.say(lang)}</span>
            <span class="visually-hidden">{M::NotKnownName.say(lang)}</span>
        </span>
    }
    .into_any()
}
