//! The map: both layouts, drawn as SVG.
//!
//! One group holds the whole plane. Moving the map changes that group's `transform` and, when the zoom changes, one custom
//! property, `--s`, by which everything of constant size is scaled back; nothing is drawn anew. What depends on the zoom in
//! earnest (names that fit, marks that open) follows in steps of a third of an octave.

mod cities;
mod data;
mod faces;
mod gestures;
mod keys;
mod legend;
mod marks;
mod off;
mod stage;
mod tiles;
mod tip;
mod tools;
mod world;

use crate::geo::decimal;
use crate::ui::dom::{ev, html, prelude::*, svg};
use crate::{
    geo::camera::{Level, Screen},
    i18n::map::MapMsg as M,
    model::Lang,
    state::App,
};
use data::Data;
use gestures::{Gestures, point_at, spot};
use stage::Stage;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

/// Id of the sentence about keys.
const HELP_ID: &str = "map-keys";

/// The map of a page in one language.
pub(super) fn map_view(app: App, lang: Lang) -> AnyView {
    let stage = Stage::new(app, lang);
    let data = Data::new(stage);
    let pane = NodeRef::<html::Div>::new();
    watch_size(stage, pane);
    let level = move || match stage.level.get() {
        Level::Cities => "cities",
        Level::Districts => "districts",
        Level::Names => "names",
    };
    let credit = stage
        .ground
        .with_value(|ground| ground.layouts.credit.get(lang).to_owned());
    view! {
        <div class="map" data-layout=move || tools::id(stage.layout.get()) data-level=level
            data-tool=move || stage.tool.get().map(|_| "") data-travel=move || stage.travelling.get().then_some("")
            on:keydown=move |event| keys::put_tool_away(stage, &event)>
            <div class="map-bar">{tools::layouts(stage)}{tools::tools(stage)}</div>
            <div class="map-body">
                <div class="map-pane" node_ref=pane>
                    {canvas(stage, data, pane)}
                    {tools::tool_help(stage)}
                    {world::scale_bar(stage)}
                    {tip::tip(stage, data)}
                </div>
                {legend::legend(stage, data)}
                {legend::mark_legend(stage, data)}
            </div>
            <div class="map-foot">
                <p class="map-note">{M::Schematic.say(lang)}" · "{credit}</p>
                {off::off_map(stage, data)}
            </div>
            <p class="visually-hidden" id=HELP_ID>{M::KeyboardHelp.say(lang)}</p>
        </div>
    }
    .into_any()
}

fn canvas(stage: Stage, data: Data, pane: NodeRef<html::Div>) -> AnyView {
    let hands = Gestures::new(stage);
    let world = NodeRef::<svg::G>::new();
    apply_camera(stage, pane, world);
    keep_tab_stop(data, world);
    keys::keep_focus(stage, world);
    // One finger pans the map once there is something to pan to; before, it scrolls the page.
    let touch = move || {
        if stage.camera.get().zoom > 1.01 || stage.tool.get().is_some() {
            "none"
        } else {
            "pan-y"
        }
    };
    view! {
        <svg class="map-svg" role="group" aria-label=M::Map.say(stage.lang) aria-describedby=HELP_ID style:touch-action=touch
            on:pointerdown=move |event| hands.pointer_down(&event)
            on:pointermove=move |event| hands.pointer_move(&event)
            on:pointerup=move |event| hands.pointer_up(&event)
            on:pointercancel=move |event| hands.pointer_up(&event)
            on:pointerover=move |event| hands.pointer_over(&event)
            on:pointerleave=move |event| hands.pointer_leave(&event)
            on:click=move |event| hands.click(&event)
            on:dblclick=move |event| hands.double_click(&event)
            on:wheel=move |event| hands.wheel(&event)
            on:keydown=move |event| keys::key_down(stage, data, &event)
            on:focusin=move |event: ev::FocusEvent| point_at(stage, spot(event.target()))
            on:focusout=move |_| point_at(stage, None)>
            <g node_ref=world>
                {world::backdrop(stage, data)}
                {world::airports(stage)}
                {tiles::district_layer(stage, data)}
                {cities::city_layer(stage, data)}
                {cities::label_layer(stage, data)}
                {world::arcs(stage, data)}
                {marks::mark_layer(stage, data)}
                {world::place_names(stage, data)}
                {marks::halo_layer(stage, data)}
                {world::drawing(stage)}
            </g>
        </svg>
    }
    .into_any()
}

/// Writes the camera into the drawing: nothing else happens while the map moves.
fn apply_camera(stage: Stage, pane: NodeRef<html::Div>, world: NodeRef<svg::G>) {
    Effect::new(move |before: Option<f64>| {
        let (camera, screen) = (stage.camera.get(), stage.screen.get());
        let k = camera.px_per_unit(screen);
        let (Some(world), Some(pane)) = (world.get(), pane.get()) else {
            return 0.0;
        };
        let (x, y) = (
            screen.width / 2.0 - camera.centre.x * k,
            screen.height / 2.0 - camera.centre.y * k,
        );
        let _ = world.set_attribute(
            "transform",
            &format!(
                "translate({} {}) scale({})",
                decimal(x, 2),
                decimal(y, 2),
                decimal(k, 5)
            ),
        );
        if before.is_none_or(|before| (before - k).abs() > 1e-9) {
            let _ = HtmlElement::style(&pane).set_property("--s", &decimal(1.0 / k, 6));
        }
        k
    });
}

/// Marks come and go with the selection: one of them must stay within reach of Tab.
fn keep_tab_stop(data: Data, world: NodeRef<svg::G>) {
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

/// Follows the size of the pane.
fn watch_size(stage: Stage, pane: NodeRef<html::Div>) {
    Effect::new(move |_| {
        let Some(pane) = pane.get() else { return };
        let measure = {
            let pane = pane.clone();
            move || {
                let (width, height) = (f64::from(pane.client_width()), f64::from(pane.client_height()));
                let now = Screen { width, height };
                if width > 0.0 && height > 0.0 && stage.screen.try_get_untracked().is_some_and(|it| it != now)
                {
                    stage.screen.set(now);
                }
            }
        };
        measure();
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&pane);
            let kept = StoredValue::new((observer, callback));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}
