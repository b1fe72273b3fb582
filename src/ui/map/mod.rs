//! The map: both layouts, drawn as SVG.
//!
//! One group holds the whole plane. Moving the map changes that group's `transform` and, when the zoom changes, one custom
//! property, `--s`, by which everything of constant size is scaled back; nothing is drawn anew. What depends on the zoom in
//! earnest (names that fit, marks that open) follows in steps of a third of an octave.

mod cities;
mod data;
mod faces;
mod gestures;
mod hands;
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
    query::Layout,
    state::App,
};
use data::Data;
use hands::Grip;
pub(super) use hands::load;
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
    let grip = Grip::new();
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
        <div class="map" data-layout=move || layout_id(stage.layout.get()) data-level=level
            data-tool=move || stage.tool.get().map(|_| "") data-travel=move || stage.travelling.get().then_some("")>
            <div class="map-bar">{layouts(stage)}{grip.then(move || hands::tool_bar(stage))}</div>
            <div class="map-body">
                <div class="map-pane" node_ref=pane>
                    {canvas(stage, data, pane, grip)}
                    {world::scale_bar(stage)}
                    {grip.then(move || hands::beside(stage, data))}
                </div>
                {grip.then(move || hands::legends(stage, data))}
                {grip.missing(lang)}
            </div>
            <div class="map-foot">
                <p class="map-note">{M::Schematic.say(lang)}" · "{credit}</p>
                {off::off_map(stage, data)}
            </div>
            <p class="visually-hidden" id=HELP_ID>{M::KeyboardHelp.say(lang)}</p>
            {grip.then(move || hands::hold(stage, data, grip))}
        </div>
    }
    .into_any()
}

/// The two layouts, as links.
fn layouts(stage: Stage) -> AnyView {
    let app = stage.app();
    let link = move |to: Layout, name: M| {
        let href = move || {
            app.href(|view| {
                // A camera belongs to its layout's plane.
                if view.layout != to {
                    view.at = None;
                }
                view.layout = to;
            })
        };
        let current = move || (stage.layout.get() == to).then_some("true");
        view! { <a class="button plain" href=href aria-current=current data-layout=layout_id(to)>{name.say(stage.lang)}</a> }
    };
    view! {
        <div class="map-layouts" role="group" aria-label=M::Layout.say(stage.lang)>
            {link(Layout::Tiles, M::Tiles)}{link(Layout::Geo, M::Geography)}
        </div>
    }
    .into_any()
}

/// A layout's id in the link.
const fn layout_id(layout: Layout) -> &'static str {
    match layout {
        Layout::Tiles => "tiles",
        Layout::Geo => "geo",
    }
}

fn canvas(stage: Stage, data: Data, pane: NodeRef<html::Div>, grip: Grip) -> AnyView {
    apply_camera(stage, pane, grip.world);
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
            node_ref=grip.plane on:click=move |event: ev::MouseEvent| grip.keep(event.target())>
            <g node_ref=grip.world>
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
