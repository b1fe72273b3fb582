//! Cities, and beneath each its districts.

use super::{
    group::nothing_like,
    row::{Facet, follow, is_like, row},
};
use crate::ui::dom::prelude::*;
use crate::{
    engine::Selection,
    i18n::facets::districts_of,
    insight::facet_order,
    model::{Id, Text},
    query::FacetKey,
};
use std::time::Duration;

/// When the districts of closed cities are drawn too, in milliseconds: after the first view, and before one looks for them.
const LATER_MS: u64 = 400;

/// Rows of districts with their ids and names.
type Districts = Vec<(usize, Id, Text)>;

/// What all cities share. Copied freely.
#[derive(Clone, Copy)]
struct Shared {
    facet: Facet,
    district: Facet,
    /// What is looked for inside the facet.
    find: RwSignal<String>,
    /// Whether it is late enough to draw what nobody has opened.
    later: RwSignal<bool>,
}

/// A city and the rows of its districts.
#[derive(Clone)]
struct City {
    row: usize,
    id: Id,
    name: Text,
    districts: Districts,
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
    follow(district);
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
    let later = RwSignal::new(false);
    // By then the panel may be gone, and nobody needs to be told.
    set_timeout(
        move || {
            later.set(true);
        },
        Duration::from_millis(LATER_MS),
    );
    let shared = Shared {
        facet,
        district,
        find,
        later,
    };
    let items: Vec<AnyView> = all.into_iter().map(|it| city(&shared, it)).collect();
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

fn city(shared: &Shared, city: City) -> AnyView {
    let shared = *shared;
    let Shared { facet, find, .. } = shared;
    let City {
        row: at,
        id,
        name,
        districts,
    } = city;
    let has_districts = !districts.is_empty();
    let rows = StoredValue::new(districts);
    let finding = Memo::new(move |_| !find.with(|wanted| wanted.trim().is_empty()));
    let found_below = Memo::new(move |_| {
        find.with(|wanted| rows.with_value(|rows| rows.iter().any(|(_, _, name)| is_like(name, wanted))))
    });
    // What the reader opened or closed by hand; else a city is open while it or one of its districts is chosen.
    let by_hand = RwSignal::new(None::<bool>);
    let chosen = move || {
        let below = || rows.with_value(|rows| rows.iter().any(|(_, id, _)| shared.district.is_chosen(id)));
        facet.is_chosen(&id) || below()
    };
    let open = Memo::new(move |_| {
        if finding.get() {
            found_below.get()
        } else {
            by_hand.get().unwrap_or_else(&chosen)
        }
    });
    let label = districts_of(facet.lang, name.get(facet.lang));
    let title = label.clone();
    let hidden = move || finding.get() && !found_below.get() && !find.with(|wanted| is_like(&name, wanted));
    let opener = has_districts.then(|| {
        view! {
            <button type="button" class="facet-open" aria-label=label aria-expanded=move || open.get().to_string()
                on:click=move |_| by_hand.set(Some(!open.get_untracked()))></button>
        }
    });
    let drawn = Memo::new(move |_| has_districts && (open.get() || shared.later.get()));
    let below = move || drawn.get().then(|| list(&shared, title.clone(), rows, open));
    view! {
        <li hidden=hidden>
            <div class="facet-city">{row(facet, at)}{opener}</div>
            {below}
        </li>
    }
    .into_any()
}

/// The districts beneath a city, to be seen while it is open.
fn list(shared: &Shared, title: String, rows: StoredValue<Districts>, open: Memo<bool>) -> AnyView {
    let Shared { district, find, .. } = *shared;
    let items: Vec<AnyView> = rows
        .get_value()
        .into_iter()
        .map(|(at, _, name)| {
            let hidden = move || !find.with(|wanted| is_like(&name, wanted));
            view! { <li hidden=hidden>{row(district, at)}</li> }.into_any()
        })
        .collect();
    view! {
        <fieldset class="districts" hidden=move || !open.get()>
            <legend class="visually-hidden">{title}</legend>
            <ul>{items}</ul>
        </fieldset>
    }
    .into_any()
}
