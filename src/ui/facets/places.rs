//! Cities, and beneath each its districts.

use super::{
    group::nothing_like,
    row::{Facet, is_like, row},
};
use crate::{
    engine::Selection,
    i18n::facets::districts_of,
    insight::facet_order,
    model::{Id, Text},
    query::FacetKey,
};
use leptos::prelude::*;

/// A city and the rows of its districts.
#[derive(Clone)]
struct City {
    row: usize,
    id: Id,
    name: Text,
    districts: Vec<(usize, Id, Text)>,
}

/// All cities, those with most entities first, what lies outside the region last.
pub(super) fn cities(facet: Facet, whole: &Selection, find: RwSignal<String>) -> AnyView {
    let totals = whole.counts(FacetKey::City);
    let known = facet.app.atlas().vocab.cities.len();
    let district = Facet::new(
        facet.app,
        facet.lang,
        facet.prefix,
        FacetKey::District,
        whole.counts(FacetKey::District),
    );
    let all: Vec<City> = facet_order(FacetKey::City, totals, totals.len().saturating_sub(known))
        .into_iter()
        .map(|row| city_in(facet, row))
        .collect();
    let names: Vec<Text> = all
        .iter()
        .flat_map(|city| city.districts.iter().map(|(_, _, name)| name).chain([&city.name]))
        .cloned()
        .collect();
    let nothing = move || find.with(|wanted| !names.iter().any(|name| is_like(name, wanted)));
    let items: Vec<AnyView> = all
        .into_iter()
        .map(|it| city(facet, district, it, find))
        .collect();
    view! {
        <ul>{items}</ul>
        {nothing_like(facet.lang, nothing)}
    }
    .into_any()
}

fn city_in(facet: Facet, row: usize) -> City {
    let (id, name) = facet.value(row);
    let atlas = facet.app.atlas();
    let index = facet.app.index();
    let of_this = |city: crate::model::CityIx| atlas.vocab.cities[city.row()].id == id;
    let districts = index
        .values(FacetKey::District)
        .iter()
        .enumerate()
        .filter(|(_, value)| value.city.is_some_and(of_this))
        .map(|(row, value)| (row, value.id.clone(), value.name.clone()))
        .collect();
    City {
        row,
        id,
        name,
        districts,
    }
}

fn city(facet: Facet, district: Facet, city: City, find: RwSignal<String>) -> AnyView {
    let City {
        row: at,
        id,
        name,
        districts,
    } = city;
    // What the reader opened or closed by hand; else a city is open while it or one of its districts is chosen.
    let by_hand = RwSignal::new(None::<bool>);
    let rows = StoredValue::new(districts);
    let finding = Memo::new(move |_| !find.with(|wanted| wanted.trim().is_empty()));
    let found_below = Memo::new(move |_| {
        find.with(|wanted| rows.with_value(|rows| rows.iter().any(|(_, _, name)| is_like(name, wanted))))
    });
    let open = Memo::new(move |_| {
        if finding.get() {
            return found_below.get();
        }
        let chosen = || {
            let below = || rows.with_value(|rows| rows.iter().any(|(_, id, _)| district.is_chosen(id)));
            facet.is_chosen(&id) || below()
        };
        by_hand.get().unwrap_or_else(chosen)
    });
    let label = districts_of(facet.lang, name.get(facet.lang));
    let (title, has_districts) = (label.clone(), rows.with_value(|rows| !rows.is_empty()));
    let hidden = move || finding.get() && !found_below.get() && !find.with(|wanted| is_like(&name, wanted));
    let opener = has_districts.then(|| {
        view! {
            <button type="button" class="facet-open" aria-label=label aria-expanded=move || open.get().to_string()
                on:click=move |_| by_hand.set(Some(!open.get_untracked()))></button>
        }
    });
    let below = move || {
        (has_districts && open.get()).then(|| {
            let items: Vec<AnyView> = rows
                .get_value()
                .into_iter()
                .map(|it| below_city(district, it, find))
                .collect();
            view! {
                <fieldset class="districts">
                    <legend class="visually-hidden">{title.clone()}</legend>
                    <ul>{items}</ul>
                </fieldset>
            }
        })
    };
    view! { <li hidden=hidden><div class="facet-city">{row(facet, at)}{opener}</div>{below}</li> }.into_any()
}

fn below_city(district: Facet, value: (usize, Id, Text), find: RwSignal<String>) -> AnyView {
    let (at, _, name) = value;
    view! { <li hidden=move || !find.with(|wanted| is_like(&name, wanted))>{row(district, at)}</li> }
        .into_any()
}
