//! The geographic layout: the schematic backdrop, names of places, airports, relations, what was drawn, the scale bar.

use super::{
    data::Data,
    faces::{follow, set},
    marks::{beside, spot_of},
    stage::{Stage, Tool},
    tiles::{place_facets, translate},
};
use crate::geo::decimal;
use crate::ui::dom::{prelude::*, svg};
use crate::{
    geo::{
        Vec2, choose, fence, projection,
        scene::{Named, PlaceName},
        skeleton::push_ring,
    },
    i18n::map::{MapMsg as M, scale},
    model::CityIx,
    query::Layout,
};
use std::sync::Arc;

/// Longest scale bar, in pixels.
const BAR_PX: f64 = 110.0;

/// An aeroplane seen from above, 12 pixels high.
const AIRPORT: &str = "M0-6l1.2 1v3l5 3.200v1.400l-5-1.600v2.600l1.600 1.200v1l-2.800-.8l-2.800 .8v-1l1.600-1.200v-2.600l-5 1.600v-1.400l5-3.200v-3z";

/// The soft areas of the cities: shaded, without lines, each a filter by its city.
pub(super) fn backdrop(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let areas: Vec<AnyView> = ground
        .layouts
        .areas
        .iter()
        .map(|area| {
            let mut path = String::new();
            for ring in &area.rings {
                let ring: Vec<Vec2> = ring
                    .iter()
                    .map(|&(lon, lat)| ground.projection.plane_from_degrees(lon, lat))
                    .collect();
                push_ring(&mut path, &ring);
            }
            view! { <path data-c=area.city.row() d=path></path> }.into_any()
        })
        .collect();
    let places = place_facets(stage);
    let classes = Memo::new(move |_| {
        let (shades, facets) = (data.cities.get(), places.get());
        stage.ground.with_value(|ground| {
            let class = |row: usize| {
                let out = !choose::city_is_in(&facets, &ground.atlas.vocab, CityIx::of(row));
                format!("area {}{}", shades.class(row), if out { " out" } else { "" })
            };
            let areas = ground.layouts.areas.iter();
            Arc::new(areas.map(|area| class(area.city.row())).collect::<Vec<_>>())
        })
    });
    let group = NodeRef::<svg::G>::new();
    follow(group, classes, |area, class, _| set(area, "class", Some(class)));
    view! { <g class="backdrop" aria-hidden="true" node_ref=group>{areas}</g> }.into_any()
}

/// Names of cities, districts and airports where they are free. The cities' names filter on click; their keyboard way is the
/// list of facets.
pub(super) fn place_names(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let lang = stage.lang;
    let one = move |place: &PlaceName| {
        let at = translate(place.at);
        match place.of {
            Named::City(city) => {
                let (x, y, anchor) = beside(place.side, place.away, 14.0);
                let name = ground.layouts.city_labels[city.row()].get(lang).to_owned();
                let count = data.tally.with(|tally| tally.cities[city.row()]);
                view! {
                    <text class=if count == 0 { "fixed place-city empty" } else { "fixed place-city" } data-c=city.row() x=x + place.shift y=y text-anchor=anchor style:translate=at>
                        {name}" "<tspan class="city-count">{count}</tspan>
                    </text>
                }
                .into_any()
            }
            Named::District(district) => {
                let (x, y, anchor) = beside(place.side, place.away, 11.0);
                let name = ground.layouts.district_labels[district.row()]
                    .get(lang)
                    .to_owned();
                view! { <text class="fixed place-district" x=x y=y text-anchor=anchor style:translate=at>{name}</text> }
                    .into_any()
            }
            Named::Airport(row) => {
                let (x, y, anchor) = beside(place.side, place.away, 11.0);
                let code = ground.layouts.airports[row].code.clone();
                view! { <text class="fixed place-district" x=x y=y text-anchor=anchor style:translate=at>{code}</text> }
                    .into_any()
            }
        }
    };
    let all = move || {
        (stage.standing.get() == Layout::Geo)
            .then(|| data.scene.get().places.iter().map(&one).collect::<Vec<_>>())
    };
    view! { <g class="places" aria-hidden="true">{all}</g> }.into_any()
}

/// Signs of the airports, below the marks.
pub(super) fn airports(stage: Stage) -> AnyView {
    let ground = stage.ground();
    let signs: Vec<_> = ground
        .layouts
        .airports
        .iter()
        .map(|airport| {
            let at = translate(ground.projection.plane_from_degrees(airport.lon, airport.lat));
            view! {
                <g class="fixed" style:translate=at>
                    <title>{airport.name.get(stage.lang).to_owned()}</title>
                    <path d=AIRPORT></path>
                </g>
            }
        })
        .collect();
    view! { <g class="airports" aria-hidden="true">{signs}</g> }.into_any()
}

/// Faint arcs from the entity whose detail is open to those it is related to.
pub(super) fn arcs(stage: Stage, data: Data) -> AnyView {
    let all = move || {
        if stage.standing.get() != Layout::Geo {
            return None;
        }
        let ix = stage.app().selected()?;
        let ground = stage.ground();
        let from = spot_of(stage, data, ix)?;
        let mut path = String::new();
        for &relation in ground.atlas.relations_of(ix) {
            let relation = &ground.atlas.relations[relation.row()];
            let other = if relation.from == ix {
                relation.to
            } else {
                relation.from
            };
            if let Some(to) = spot_of(stage, data, other).filter(|to| to.distance(from) > 0.5) {
                let way = to - from;
                // The arc bends to its left by a sixth of its length.
                let bend = from.lerp(to, 0.5) + Vec2::new(way.y, -way.x) * (1.0 / 6.0);
                for (letter, at) in [('M', from), ('Q', bend), (' ', to)] {
                    path.push(letter);
                    path.push_str(&decimal(at.x, 1));
                    path.push(' ');
                    path.push_str(&decimal(at.y, 1));
                }
            }
        }
        Some(view! { <path d=path></path> })
    };
    view! { <g class="arcs" aria-hidden="true">{all}</g> }.into_any()
}

/// The rectangle or ring of the link, and what is being drawn.
pub(super) fn drawing(stage: Stage) -> AnyView {
    let app = stage.app();
    let drawn = app.memo(|view| (view.area, view.fence.clone()));
    let chosen = move || {
        if stage.standing.get() != Layout::Geo {
            return None;
        }
        let projection = stage.ground.with_value(|ground| ground.projection);
        let mut path = String::new();
        drawn.with(|(area, ring)| {
            if let Some(area) = area {
                push_ring(&mut path, &fence::plane_box(*area, &projection).corners());
            }
            if let Some(ring) = ring {
                push_ring(&mut path, &fence::plane_ring(ring, &projection));
            }
        });
        Some(view! { <path class="fence" d=path></path> })
    };
    let draft = move || {
        let mut path = String::new();
        stage
            .draft
            .with(|draft| match (stage.tool.get(), draft.as_slice()) {
                (Some(Tool::Box), [first, .., last]) => {
                    push_ring(&mut path, &crate::geo::Rect::spanning(*first, *last).corners());
                }
                (Some(_), ring) if ring.len() > 1 => push_ring(&mut path, ring),
                _ => {}
            });
        (!path.is_empty()).then(|| view! { <path class="fence draft" d=path></path> })
    };
    view! { <g class="drawing" aria-hidden="true">{chosen}{draft}</g> }.into_any()
}

/// The scale bar of the geographic layout.
pub(super) fn scale_bar(stage: Stage) -> AnyView {
    let bar = move || {
        if stage.layout.get() != Layout::Geo {
            return None;
        }
        let px = stage.camera.get().px_per_unit(stage.screen.get());
        let km = stage.ground.with_value(|ground| ground.projection.km_per_unit());
        let bar = projection::scale_bar(km / px, BAR_PX)?;
        let width = format!("{}px", decimal(bar.px, 0));
        Some(view! {
            <div class="map-scale">
                <span class="visually-hidden">{M::ScaleBar.say(stage.lang)}" "</span>
                <span>{scale(stage.lang, bar.metres)}</span>
                <i style:width=width></i>
            </div>
        })
    };
    view! { {bar} }.into_any()
}
