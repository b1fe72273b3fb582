//! One row of the table.

use crate::{
    i18n::{cards::place_of, table::TableMsg as M},
    insight::headline,
    model::{Atlas, Entity, EntityIx, Lang, Site},
    ui::{
        cards::{Rows, name_link, row_id},
        figure::figure,
        glyph::kind_label,
        strip::strip_view,
    },
};
use leptos::prelude::*;

/// The row of an entity.
pub(super) fn row(list: Rows, ix: EntityIx) -> AnyView {
    cells(list, ix, None)
}

/// The row of an entity with the headline figure of the map's metric.
pub(super) fn row_with_figure(list: Rows, ix: EntityIx) -> AnyView {
    let Rows { app, lang, years, .. } = list;
    let said = move || {
        let fact = super::metric(app).and_then(|metric| headline(&app.atlas(), ix, metric, years.get()));
        fact.map_or_else(|| not_known(lang), |fact| figure(app, lang, fact))
    };
    cells(
        list,
        ix,
        Some(view! { <td class="number">{said}</td> }.into_any()),
    )
}

fn cells(list: Rows, ix: EntityIx, figure: Option<AnyView>) -> AnyView {
    let Rows { app, lang, open, .. } = list;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let (city, district) = place(lang, &atlas, entity.site);
    let figures = atlas
        .facts_of(ix)
        .iter()
        .filter(|&&fact| atlas.fact(fact).number().is_some())
        .count();
    view! {
        <tr id=row_id(&entity.id) data-id=entity.id.to_string() class:is-open=move || open.get() == Some(ix)>
            <th scope="row">{name_link(list, ix, entity)}</th>
            <td>{kind_label(&atlas.vocab, entity.kind, lang)}</td>
            <td>{city}</td>
            <td>{district.unwrap_or_else(|| not_known(lang))}</td>
            <td class="subs">{subsectors(lang, &atlas, entity)}</td>
            <td>{strip_view(app, lang, ix)}</td>
            <td class="number">{figures}</td>
            {figure}
        </tr>
    }
    .into_any()
}

/// City and district in two cells; what lies in no one city fills the first.
fn place(lang: Lang, atlas: &Atlas, site: Site) -> (String, Option<AnyView>) {
    match site {
        Site::District(city, district) => {
            let name = atlas.vocab.districts[district.row()].0.name.get(lang).to_owned();
            (place_of(lang, atlas, Site::City(city)), Some(name.into_any()))
        }
        other => (place_of(lang, atlas, other), None),
    }
}

fn subsectors(lang: Lang, atlas: &Atlas, entity: &Entity) -> AnyView {
    if entity.subsectors.is_empty() {
        return not_known(lang);
    }
    let names: Vec<&str> = entity
        .subsectors
        .iter()
        .map(|ix| atlas.vocab.subsectors[ix.row()].name.get(lang))
        .collect();
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
