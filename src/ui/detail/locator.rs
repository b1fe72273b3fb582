//! Where it is: a small schematic map, and how exact the position is.

use super::{nothing, section};
use crate::{
    geo::{PLANE, projection::Projection},
    i18n::detail::{DetailMsg as M, parenthesis, precision, site_gap, site_words},
    model::{CityIx, EntityIx, Lang, Place, Site, layout::Layouts},
    state::App,
};
use leptos::prelude::*;
use std::fmt::Write;

/// The section of the place.
pub(super) fn place(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let words = site_words(lang, &atlas, entity.site).join(" · ");
    let gap = site_gap(lang, entity.site)
        .map(|gap| view! { <span class="muted small">{parenthesis(lang, gap)}</span> });
    let city = match entity.site {
        Site::City(city) | Site::District(city, _) => Some(city),
        Site::Outside | Site::Region => None,
    };
    let map = entity.place.map(|place| map(lang, &app.layouts(), place, city));
    let exact = match entity.place {
        Some(place) => view! {
            <p class="muted small">{precision(lang, &atlas, place.precision)}</p>
            <p class="muted tiny">{M::Locator.say(lang)}</p>
        }
        .into_any(),
        None => nothing(lang, M::NoPlace),
    };
    let body = view! { <div class="place">{map}<div><p>{words}{gap}</p>{exact}</div></div> }.into_any();
    section("place", M::Place.say(lang).to_owned(), body)
}

/// The backdrop with its city set off, and a ring at the position.
fn map(lang: Lang, layouts: &Layouts, place: Place, city: Option<CityIx>) -> AnyView {
    let points = layouts
        .areas
        .iter()
        .flat_map(|area| area.rings.iter().flatten().copied());
    let projection = Projection::fit(points);
    let areas: Vec<AnyView> = layouts
        .areas
        .iter()
        .map(|area| {
            let class = if Some(area.city) == city {
                "area here"
            } else {
                "area"
            };
            view! { <path class=class d=outline(&projection, &area.rings)></path> }.into_any()
        })
        .collect();
    let at = projection.plane_from_degrees(place.lon, place.lat);
    let (x, y) = (at.x as i32, at.y as i32);
    let label = city
        .and_then(|city| layouts.city_labels.get(city.row()))
        .map(|name| name.get(lang).to_owned());
    let name = label.map(|label| {
        view! { <text class="locator-name" x=x y=y - 60 text-anchor="middle">{label}</text> }
    });
    view! {
        <svg class="locator" viewBox=format!("0 0 {PLANE} {PLANE}") aria-hidden="true">
            {areas}
            <circle class="locator-ring" cx=x cy=y r="34"></circle>
            <circle class="locator-dot" cx=x cy=y r="12"></circle>
            {name}
        </svg>
    }
    .into_any()
}

fn outline(projection: &Projection, rings: &[Vec<(f64, f64)>]) -> String {
    let mut path = String::new();
    for ring in rings {
        for (k, &(lon, lat)) in ring.iter().enumerate() {
            let at = projection.plane_from_degrees(lon, lat);
            let letter = if k == 0 { 'M' } else { 'L' };
            // Writing to a String cannot fail; whole units are finer than a pixel here.
            let _ = write!(path, "{letter}{} {}", at.x as i32, at.y as i32);
        }
        path.push('Z');
    }
    path
}
