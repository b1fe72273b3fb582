//! Entities on the map, one mark each, in both layouts.

use super::{
    data::Data,
    stage::{Spot, Stage},
    tiles::translate,
};
use crate::{
    geo::{
        Vec2,
        camera::Level,
        glyph, hex,
        labels::Side,
        scene::{MARK_PX, Mark, NAME_PX},
        skeleton::push_ring,
    },
    i18n::map as say,
    model::{EntityIx, Site},
    query::Layout,
    ui::glyph::hue,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Where a text stands beside a mark: its x and y in pixels, and its anchor.
pub(super) fn beside(side: Side, away: f64, font_px: f64) -> (f64, f64, &'static str) {
    let middle = font_px * 0.35;
    match side {
        Side::Right => (away + 2.0, middle, "start"),
        Side::Left => (-away - 2.0, middle, "end"),
        Side::Above => (0.0, -away - 2.0 - font_px * 0.3, "middle"),
        Side::Below => (0.0, away + 2.0 + font_px, "middle"),
    }
}

/// All marks. Every entity of the selection keeps its element while the selection stands, so that it can travel.
pub(super) fn mark_layer(stage: Stage, data: Data) -> AnyView {
    let ground = stage.ground();
    let lang = stage.lang;
    let shapes: Vec<Arc<str>> = (0..ground.atlas.vocab.kinds.len())
        .map(|row| glyph::path(row, MARK_PX).into())
        .collect();
    let is_drawn = Memo::new(move |_| stage.travelling.get() || data.scene.with(|scene| scene.visible));
    let all = move || {
        if !is_drawn.get() {
            return Vec::new();
        }
        let scene = data.scene.get();
        // One of them can be reached by Tab; arrows lead to the others. In tiles the tiles themselves are walked.
        let walked = stage.standing.get() == Layout::Geo;
        let mut first = walked;
        let marks = scene.marks.iter().map(|mark| {
            let entity = ground.atlas.entity(mark.entity);
            let is_off = mark.at.is_none() || mark.radius <= 0.0;
            let tabindex = walked.then(|| if !is_off && std::mem::take(&mut first) { "0" } else { "-1" });
            let name = mark.name.as_ref();
            let (x, y, anchor) = beside(name.map_or(Side::Right, |name| name.side), mark.radius, NAME_PX);
            let kind = ground.atlas.vocab.kinds[entity.kind.row()].name.get(lang);
            let label = say::mark_name(entity.name.get(lang), kind);
            view! {
                <g class="mark" class:off=is_off data-e=mark.entity.row() style:translate=translate(mark.at.unwrap_or_default())
                    role=walked.then_some("button") tabindex=tabindex aria-label=walked.then_some(label)>
                    <path class=hue(entity.kind) d=shapes[entity.kind.row()].clone() transform=size(mark)></path>
                    <text x=x y=y text-anchor=anchor>{name.map(|name| name.text.clone()).unwrap_or_default()}</text>
                </g>
            }
        });
        marks.collect::<Vec<_>>()
    };
    let hidden = move || (stage.standing.get() == Layout::Tiles).then_some("true");
    view! { <g class="marks" aria-hidden=hidden>{all}</g> }.into_any()
}

fn size(mark: &Mark) -> Option<String> {
    let ratio = mark.radius / MARK_PX;
    ((ratio - 1.0).abs() > 0.01).then(|| format!("scale({ratio:.2})"))
}

/// Where an entity is to be found on the map now: its mark, or the tile or label it waits at. Reactive.
pub(super) fn spot_of(stage: Stage, data: Data, entity: EntityIx) -> Option<Vec2> {
    let scene = data.scene.get();
    let mark = scene.marks.iter().find(|mark| mark.entity == entity);
    if let Some(at) = mark.and_then(|mark| mark.at) {
        return Some(at);
    }
    let ground = stage.ground();
    match (stage.standing.get(), ground.atlas.entity(entity)) {
        (Layout::Geo, it) => it
            .place
            .map(|place| ground.projection.plane_from_degrees(place.lon, place.lat)),
        (Layout::Tiles, it) => match it.site {
            Site::District(_, district) => Some(ground.plan.tiles[district.row()]),
            Site::City(city) => data.labels.get().get(city.row()).map(|label| label.rect.centre()),
            Site::Outside | Site::Region => None,
        },
    }
}

/// Rings around the entity whose detail is open and the one under the pointer or the focus, here or in the list; in the tile
/// layout the outline of its tile or city as well. Above them the outline of what the pointer or the focus is on.
pub(super) fn halo_layer(stage: Stage, data: Data) -> AnyView {
    let app = stage.app();
    let ring = move |class: &'static str, entity: Signal<Option<EntityIx>>| {
        move || {
            let ix = entity.get()?;
            let at = spot_of(stage, data, ix)?;
            let home = home_of(stage, ix);
            let is_marked = data.scene.with(|scene| scene.visible) && !matches!(home, Some(Spot::City(_)));
            let circle = is_marked
                .then(|| view! { <circle class="fixed" r="9" style:translate=translate(at)></circle> });
            let outline = home
                .and_then(|home| outline_of(stage, home))
                .map(|d| view! { <path d=d></path> });
            Some(view! { <g class=class>{outline}{circle}</g> })
        }
    };
    let chosen = Signal::derive(move || app.selected());
    let cursor = move || {
        let d = outline_of(stage, stage.tip.get()?)?;
        Some(view! { <path class="cursor" d=d></path> })
    };
    view! {
        <g class="halos" aria-hidden="true">
            {ring("halo chosen", chosen)}{ring("halo", app.hover.into())}{cursor}
        </g>
    }
    .into_any()
}

/// The tile that stands for an entity in the tile layout: its district's, or its city's where only that is known or shown.
fn home_of(stage: Stage, entity: EntityIx) -> Option<Spot> {
    if stage.standing.get() == Layout::Geo {
        return None;
    }
    match stage.ground().atlas.entity(entity).site {
        Site::District(city, _) | Site::City(city) if stage.level.get() == Level::Cities => {
            Some(Spot::City(city))
        }
        Site::District(_, district) => Some(Spot::District(district)),
        Site::City(city) => Some(Spot::City(city)),
        Site::Outside | Site::Region => None,
    }
}

/// The outline of a tile, of a city's large tile, or of all its tiles; none in the geographic layout.
fn outline_of(stage: Stage, spot: Spot) -> Option<String> {
    if stage.standing.get() == Layout::Geo {
        return None;
    }
    let ground = stage.ground();
    let plan = &ground.plan;
    let mut path = String::new();
    match spot {
        Spot::District(district) => push_ring(&mut path, &plan.shapes[district.row()]),
        Spot::City(city) if stage.level.get() == Level::Cities => {
            push_ring(
                &mut path,
                &hex::corners(plan.cities[city.row()], plan.city_radius),
            );
        }
        Spot::City(city) => {
            for district in plan.tiles_of(city) {
                push_ring(&mut path, &plan.shapes[district.row()]);
            }
        }
        Spot::Entity(_) => return None,
    }
    Some(path)
}
