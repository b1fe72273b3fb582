//! Buttons of the map: the layouts, zoom, drawing; and what becomes of a drawing.

use super::{
    keys::ZOOM_STEP,
    stage::{Stage, Tool},
};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    geo::{PLANE, Rect, Vec2, choose, fence},
    i18n::{cards::CardsMsg, map::MapMsg as M},
    query::{FacetKey, Layout},
};

/// Id of the button that fences what is in view.
const VIEW_ID: &str = "map-view";

/// Icons, on a grid of 16.
mod icon {
    pub(super) const PLUS: &str = "M8 3v10M3 8h10";
    pub(super) const MINUS: &str = "M3 8h10";
    pub(super) const FIT: &str = "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3M6.5 6.5h3v3h-3z";
    pub(super) const BOX: &str = "M3 4h10v8H3zM3 4h.01M13 4h.01M3 12h.01M13 12h.01";
    pub(super) const RING: &str =
        "M4 6.5C5 3 12 2 13 6s-2 5-5 4.500-4 1-4.500 3M4 6.500c-.6 2 .4 3.600 2.600 4";
    pub(super) const VIEW: &str =
        "M2 4.500V3h1.500M12.500 3H14v1.500M14 11.500V13h-1.500M3.500 13H2v-1.500M5 6h6v4H5z";
    pub(super) const PICK: &str = "M3 8.500l3.500 3.500L13 4.500";
    pub(super) const CLEAR: &str = "M4 4l8 8M12 4l-8 8";
}

fn button(stage: Stage, id: &'static str, name: M, icon: &'static str, act: impl Fn() + 'static) -> AnyView {
    icon_button(id, name.say(stage.lang), icon, act)
}

fn icon_button(
    id: &'static str,
    name: &'static str,
    icon: &'static str,
    act: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" class="button icon" id=id aria-label=name title=name on:click=move |_| act()>
            {picture(icon)}
        </button>
    }
    .into_any()
}

fn picture(icon: &'static str) -> AnyView {
    view! { <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=icon></path></svg> }
        .into_any()
}

fn toggle(stage: Stage, name: M, icon: &'static str, tool: Tool) -> AnyView {
    let name = name.say(stage.lang);
    let pressed = move || {
        if stage.tool.get() == Some(tool) {
            "true"
        } else {
            "false"
        }
    };
    let act = move |_| {
        stage.draft.set(Vec::new());
        stage.tip.set(None);
        stage
            .tool
            .update(|now| *now = if *now == Some(tool) { None } else { Some(tool) });
    };
    view! {
        <button type="button" class="button icon" aria-label=name title=name aria-pressed=pressed on:click=act>
            {picture(icon)}
        </button>
    }
    .into_any()
}

/// Zoom and drawing.
pub(super) fn tools(stage: Stage) -> AnyView {
    let app = stage.app();
    let drawn = app.memo(|view| view.area.is_some() || view.fence.is_some());
    let clear = move || {
        drawn.get().then(|| {
            button(stage, "map-clear", M::ClearDrawing, icon::CLEAR, move || {
                // The button goes with the drawing: the focus goes to the one beside it.
                page::focus(VIEW_ID);
                app.choose(|view| {
                    view.area = None;
                    view.fence = None;
                });
            })
        })
    };
    let around =
        Memo::new(move |_| drawn.get() || app.with(|view| !view.facets.of(FacetKey::District).is_empty()));
    let pick = move || {
        around.get().then(|| {
            icon_button(
                "map-pick",
                CardsMsg::PickDrawn.say(stage.lang),
                icon::PICK,
                move || {
                    app.pick_shown();
                },
            )
        })
    };
    let drawing = move || match stage.layout.get() {
        Layout::Geo => view! {
            {toggle(stage, M::DrawBox, icon::BOX, Tool::Box)}
            {toggle(stage, M::DrawFence, icon::RING, Tool::Fence)}
        }
        .into_any(),
        Layout::Tiles => toggle(stage, M::DrawLasso, icon::RING, Tool::Lasso),
    };
    view! {
        <div class="map-tools" role="group" aria-label=M::Tools.say(stage.lang)>
            {button(stage, "map-in", M::ZoomIn, icon::PLUS, move || stage.zoom(None, ZOOM_STEP))}
            {button(stage, "map-out", M::ZoomOut, icon::MINUS, move || stage.zoom(None, 1.0 / ZOOM_STEP))}
            {button(stage, "map-fit", M::Fit, icon::FIT, move || stage.fit())}
            {drawing}
            {button(stage, VIEW_ID, M::FenceView, icon::VIEW, move || choose_view(stage))}
            {pick}
            {clear}
        </div>
    }
    .into_any()
}

/// How to use the tool in hand; said politely when it is taken up.
pub(super) fn tool_help(stage: Stage) -> AnyView {
    let help = move || {
        stage.tool.get().map(|tool| {
            let message = match tool {
                Tool::Box => M::DrawBoxHow,
                Tool::Fence => M::DrawFenceHow,
                Tool::Lasso => M::DrawLassoHow,
            };
            view! { <span>{message.say(stage.lang)}</span> }
        })
    };
    view! { <p class="map-help" role="status">{help}</p> }.into_any()
}

/// Turns what was drawn into a filter, and puts the tool away.
pub(super) fn commit(stage: Stage, draft: &[Vec2]) {
    let ground = stage.ground();
    match stage.tool.get_untracked() {
        Some(Tool::Box) => {
            if let Some(rect) = Rect::around(draft.iter().copied().take(1).chain(draft.last().copied())) {
                choose_rect(stage, rect);
            }
        }
        Some(Tool::Fence) => {
            if let Some(ring) = fence::geo_polygon(draft, &ground.projection) {
                stage.app().choose(|view| {
                    view.area = None;
                    view.fence = Some(ring);
                });
            }
        }
        Some(Tool::Lasso) => choose_ring(stage, draft),
        None => {}
    }
    stage.tool.set(None);
}

fn choose_rect(stage: Stage, rect: Rect) {
    let area = stage
        .ground
        .with_value(|ground| fence::geo_box(rect, &ground.projection));
    stage.app().choose(|view| {
        view.area = area;
        view.fence = None;
    });
}

fn choose_ring(stage: Stage, ring: &[Vec2]) {
    let ground = stage.ground();
    let inside = fence::lassoed(ring, &ground.plan);
    if !inside.is_empty() {
        stage
            .app()
            .choose(|view| choose::set_districts(&mut view.facets, &ground.atlas.vocab, &inside));
    }
}

/// The keyboard's way to a fence: what is in sight.
fn choose_view(stage: Stage) {
    let sight = stage
        .camera
        .get_untracked()
        .in_sight(stage.screen.get_untracked());
    match stage.layout.get_untracked() {
        Layout::Geo => {
            let plane = Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE)).grown(PLANE / 4.0);
            choose_rect(
                stage,
                Rect::spanning(plane.nearest(sight.min), plane.nearest(sight.max)),
            );
        }
        Layout::Tiles => choose_ring(stage, &sight.corners()),
    }
}
