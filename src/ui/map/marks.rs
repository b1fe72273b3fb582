//! Entities on the map, one mark each, in both layouts.

use super::{
    data::{Data, Shades},
    faces::{move_to, set, set_number},
    stage::{Spot, Stage},
    tiles::translate,
};
use crate::geo::decimal;
use crate::ui::dom::{prelude::*, svg};
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
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where a text stands beside a mark: its x and y in pixels, and its anchor.
pub(super) fn beside(side: Side, away: f64, font_px: f64) -> (f64, f64, &'static str) {
    let middle = font_px * 0.35;
    match side {
        Side::Right => (away + 3.0, middle, "start"),
        Side::Left => (-away - 3.0, middle, "end"),
        Side::Above => (0.0, -away - 3.0 - font_px * 0.3, "middle"),
        Side::Below => (0.0, away + 3.0 + font_px, "middle"),
    }
}

/// All marks. An entity keeps its element while it is in the selection, so that it can travel.
pub(super) fn mark_layer(stage: Stage, data: Data) -> AnyView {
    let group = NodeRef::<svg::G>::new();
    let is_drawn = Memo::new(move |_| stage.travelling.get() || data.scene.with(|scene| scene.visible));
    let each = move || {
        if is_drawn.get() {
            data.scene
                .with(|scene| scene.marks.iter().map(|mark| mark.entity).enumerate().collect())
        } else {
            Vec::new()
        }
    };
    let row = move |(row, ix): (usize, EntityIx)| mark_view(stage, data, row, ix);
    // What stands already is rewritten; what is new was drawn as it is to be.
    Effect::new(move |_| {
        let (scene, shades) = (data.scene.get(), data.districts.get());
        let mut marks: Vec<Option<&Mark>> = Vec::new();
        for mark in &scene.marks {
            let row = mark.entity.row();
            marks.resize(marks.len().max(row + 1), None);
            marks[row] = Some(mark);
        }
        let mut next = group.get().and_then(|group| group.first_element_child());
        while let Some(element) = next {
            let row = element
                .get_attribute("data-e")
                .and_then(|row| row.parse::<usize>().ok());
            if let Some(mark) = row.and_then(|row| *marks.get(row)?) {
                write_mark(stage, &shades, &element, mark);
            }
            next = element.next_element_sibling();
        }
    });
    let hidden = move || (stage.standing.get() == Layout::Tiles).then_some("true");
    view! {
        <g class="marks" aria-hidden=hidden node_ref=group>
            <For each=each key=|(_, ix): &(usize, EntityIx)| *ix children=row/>
        </g>
    }
    .into_any()
}

fn mark_view(stage: Stage, data: Data, row: usize, ix: EntityIx) -> AnyView {
    let kind = stage.ground.with_value(|ground| ground.atlas.entity(ix).kind);
    let view = view! {
        <g data-e=ix.row()><path class=hue(kind) d=glyph::path(kind.row(), MARK_PX)></path><text></text></g>
    }
    .into_any();
    let shades = data.districts.get_untracked();
    data.scene.with_untracked(|scene| {
        if let (Some(mark), AnyView::Node(node)) = (scene.marks.get(row), &view)
            && let Some(element) = node.dyn_ref::<Element>()
        {
            write_mark(stage, &shades, element, mark);
        }
    });
    view
}

/// Writes where a mark stands and what it says. On the ground marks are walked with the arrows; in tiles the tiles are.
fn write_mark(stage: Stage, shades: &Shades, element: &Element, mark: &Mark) {
    let ground = stage.ground();
    let entity = ground.atlas.entity(mark.entity);
    let walked = stage.standing.get_untracked() == Layout::Geo;
    // A name in a tile is written in the ink of the tile's shade.
    let shade = match entity.site {
        Site::District(_, district) if !walked => shades.class(district.row()),
        _ => String::new(),
    };
    let is_off = mark.at.is_none() || mark.radius <= 0.0;
    set(
        element,
        "class",
        Some(&format!("mark {shade}{}", if is_off { " off" } else { "" })),
    );
    if let Some(at) = mark.at {
        move_to(element, &translate(at));
    }
    if !walked {
        for name in ["role", "tabindex", "aria-label"] {
            set(element, name, None);
        }
    } else if !element.has_attribute("role") {
        let kind = ground.atlas.vocab.kinds[entity.kind.row()].name.get(stage.lang);
        set(element, "role", Some("button"));
        set(element, "tabindex", Some("-1"));
        set(
            element,
            "aria-label",
            Some(&say::mark_name(stage.lang, entity.name.get(stage.lang), kind)),
        );
    }
    let Some(path) = element.first_element_child() else {
        return;
    };
    set(&path, "transform", size(mark).as_deref());
    let Some(text) = path.next_element_sibling() else {
        return;
    };
    let name = mark.name.as_ref();
    let (x, y, anchor) = beside(name.map_or(Side::Right, |name| name.side), mark.reach, NAME_PX);
    text.set_text_content(Some(name.map_or("", |name| name.text.as_str())));
    set_number(&text, "x", x);
    set_number(&text, "y", y);
    set(&text, "text-anchor", Some(anchor));
}

fn size(mark: &Mark) -> Option<String> {
    let ratio = mark.radius / MARK_PX;
    ((ratio - 1.0).abs() > 0.01).then(|| format!("scale({})", decimal(ratio, 2)))
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
    let ring = move |class: &'static str, entity: Memo<Option<EntityIx>>| {
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
    let chosen = Memo::new(move |_| app.selected());
    let hovered = Memo::new(move |_| app.hover.get());
    let cursor = move || {
        let d = outline_of(stage, stage.tip.get()?)?;
        Some(view! { <path class="cursor" d=d></path> })
    };
    view! {
        <g class="halos" aria-hidden="true">
            {ring("halo chosen", chosen)}{ring("halo", hovered)}{cursor}
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
