//! Keys on the map: one tab stop, arrows walk, Enter chooses, Shift and Enter compare, + − 0 zoom, Escape lets go of a tool.

use super::{
    data::Data,
    gestures::{self, act, plane_of, spot},
    stage::{Spot, Stage},
};
use crate::ui::dom::{prelude::*, svg};
use crate::{
    browser::page,
    geo::{
        Vec2,
        camera::Level,
        hex::{self, Direction},
    },
    model::{CityIx, DistrictIx, EntityIx},
    query::Layout,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, KeyboardEvent, SvgElement};

/// Factor of a step of the zoom.
pub(super) const ZOOM_STEP: f64 = 1.6;

/// Answers a key pressed on the map; the key is taken only where it means something.
pub(super) fn key_down(stage: Stage, data: Data, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let here = spot(event.target());
    match event.key().as_str() {
        "+" | "=" => stage.zoom(focus_place(stage, data, here), ZOOM_STEP),
        "-" | "_" => stage.zoom(focus_place(stage, data, here), 1.0 / ZOOM_STEP),
        "0" => stage.fit(),
        "ArrowLeft" => walk(stage, data, here, Direction::Left, event),
        "ArrowRight" => walk(stage, data, here, Direction::Right, event),
        "ArrowUp" => walk(stage, data, here, Direction::Up, event),
        "ArrowDown" => walk(stage, data, here, Direction::Down, event),
        "Enter" if event.shift_key() => match here {
            Some(Spot::Entity(entity)) => gestures::compare(stage.app(), entity),
            _ => return,
        },
        "Enter" | " " => match here {
            Some(spot) => act(stage.app(), spot),
            None => return,
        },
        _ => return,
    }
    event.prevent_default();
}

/// Escape lets go of a drawing tool, wherever on the map the focus is.
pub(super) fn put_tool_away(stage: Stage, event: &KeyboardEvent) {
    if event.key() == "Escape" && stage.tool.get_untracked().is_some() {
        stage.draft.set(Vec::new());
        stage.tool.set(None);
        event.prevent_default();
    }
}

/// Keys zoom about what has the focus.
fn focus_place(stage: Stage, data: Data, here: Option<Spot>) -> Option<Vec2> {
    let plane = untrack(|| here.and_then(|spot| plane_of(stage, data, spot)))?;
    Some(
        stage
            .camera
            .get_untracked()
            .screen_from_plane(stage.screen.get_untracked(), plane),
    )
}

/// What arrows walk over: every spot with its place in the plane, and how its element is found.
fn walkable(stage: Stage, data: Data) -> Vec<(Spot, Vec2)> {
    let ground = stage.ground();
    match (stage.layout.get_untracked(), stage.level.get_untracked()) {
        (Layout::Geo, _) => data.scene.with_untracked(|scene| {
            scene
                .marks
                .iter()
                .filter_map(|mark| Some((Spot::Entity(mark.entity), mark.at?)))
                .collect()
        }),
        (Layout::Tiles, Level::Cities) => {
            let cities = ground.plan.cities.iter().enumerate();
            cities
                .map(|(row, &at)| (Spot::City(CityIx::of(row)), at))
                .collect()
        }
        (Layout::Tiles, _) => {
            let tiles = ground.plan.tiles.iter().enumerate();
            let labels = data.labels.get_untracked();
            tiles
                .map(|(row, &at)| (Spot::District(DistrictIx::of(row)), at))
                .chain(
                    labels
                        .iter()
                        .map(|label| (Spot::City(label.city), label.rect.centre())),
                )
                .collect()
        }
    }
}

fn selector(stage: Stage, spot: Spot) -> String {
    match spot {
        Spot::District(DistrictIx(row)) => format!(".tiles [data-d='{row}']"),
        Spot::Entity(EntityIx(row)) => format!(".marks [data-e='{row}']"),
        Spot::City(CityIx(row)) if stage.level.get_untracked() == Level::Cities => {
            format!(".cities [data-c='{row}']")
        }
        Spot::City(CityIx(row)) => format!(".city-labels [data-c='{row}']"),
    }
}

fn walk(stage: Stage, data: Data, here: Option<Spot>, towards: Direction, event: &KeyboardEvent) {
    let spots = walkable(stage, data);
    let places: Vec<Vec2> = spots.iter().map(|(_, at)| *at).collect();
    let from = spots.iter().position(|(spot, _)| Some(*spot) == here);
    let to = match from {
        Some(from) => hex::step(&places, from, towards),
        None => (!spots.is_empty()).then_some(0),
    };
    let pane = event
        .current_target()
        .and_then(|it| it.dyn_into::<Element>().ok());
    if let (Some(to), Some(pane)) = (to, pane) {
        focus_on(stage, &pane, spots[to]);
    }
}

/// Marks come and go with the selection: one of them must stay within reach of Tab.
pub(super) fn keep_tab_stop(data: Data, world: NodeRef<svg::G>) {
    Effect::new(move |_| {
        data.scene.with(|_| ());
        request_animation_frame(move || {
            let Some(world) = world.get_untracked() else {
                return;
            };
            if let Ok(None) = world.query_selector(".marks > [tabindex='0']:not(.off)")
                && let Ok(Some(first)) = world.query_selector(".marks > [tabindex]:not(.off)")
            {
                let _ = first.set_attribute("tabindex", "0");
            }
        });
    });
}

/// A zoom that takes the tiles away, or the cities, takes the focus with them, and with it the keys: it goes to the city
/// that stands there now.
pub(super) fn keep_focus(stage: Stage, world: NodeRef<svg::G>) {
    Effect::new(move |before: Option<()>| {
        let level = stage.level.get();
        if before.is_none() || stage.layout.get_untracked() != Layout::Tiles {
            return;
        }
        let Some(focused) = page::document().active_element() else {
            return;
        };
        let Some(world) = world.get_untracked() else {
            return;
        };
        let here = spot(Some(focused.clone().into())).filter(|_| world.contains(Some(&focused)));
        let city = match here {
            Some(Spot::City(city)) => city,
            Some(Spot::District(district)) if level == Level::Cities => stage
                .ground
                .with_value(|ground| ground.atlas.vocab.city_of(district)),
            _ => return,
        };
        // What is to have the focus is there when the layers have changed.
        request_animation_frame(move || {
            let now = page::document().active_element();
            if now.is_none_or(|now| now == focused || now.tag_name() == "BODY") {
                take_focus(stage, &world, Spot::City(city));
            }
        });
    });
}

/// Gives the focus to a spot and makes sure that it is in sight.
fn focus_on(stage: Stage, pane: &Element, (spot, plane): (Spot, Vec2)) {
    take_focus(stage, pane, spot);
    stage.reveal(plane);
}

/// Gives the focus to a spot and makes it the one that Tab comes back to.
fn take_focus(stage: Stage, pane: &Element, spot: Spot) {
    let Ok(Some(next)) = pane.query_selector(&selector(stage, spot)) else {
        return;
    };
    let group = next.parent_element();
    if let Ok(Some(before)) = pane.query_selector("[role='button'][tabindex='0']:focus") {
        let _ = before.set_attribute("tabindex", "-1");
    }
    if let Some(Ok(Some(before))) = group.map(|group| group.query_selector(":scope > [tabindex='0']")) {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = next.set_attribute("tabindex", "0");
    if let Ok(element) = next.dyn_into::<SvgElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
