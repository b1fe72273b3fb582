//! Pointer, wheel, touch and keys on the map.
//!
//! One listener an event, on the whole drawing: what was meant is read from the nearest element that names a district
//! (`data-d`), a city (`data-c`) or an entity (`data-e`) by its row.

use super::{
    data::Data,
    stage::{Spot, Stage},
};
use crate::ui::dom::prelude::*;
use crate::{
    geo::{Vec2, choose},
    model::{CityIx, DistrictIx, EntityIx},
    state::App,
    ui::compare::turn,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, MouseEvent, PointerEvent, WheelEvent};

/// A pointer that moves less than this between down and up, in pixels, has clicked.
const CLICK_PX: f64 = 5.0;

/// What is drawn must reach this far, in pixels, or it was a slip.
const SLIP_PX: f64 = 8.0;

/// Pixels of a wheel that zoom by the base of the natural logarithm.
const WHEEL_PX: f64 = 420.0;

/// What the pointers are doing.
#[derive(Clone, Debug, Default)]
pub(super) struct Hands {
    /// Pointers that are down, with their places on the screen.
    down: Vec<(i32, Vec2)>,
    /// Top left of the pane on the screen.
    origin: Vec2,
    /// Where the first went down, from the pane's top left.
    start: Vec2,
    /// Whether it has gone farther than a click.
    dragged: bool,
}

/// The gestures of one map.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    stage: Stage,
    hands: StoredValue<Hands>,
}

/// What an event's target stands for.
pub(super) fn spot(target: Option<EventTarget>) -> Option<Spot> {
    let element = target?.dyn_into::<Element>().ok()?;
    let named = element.closest("[data-d],[data-c],[data-e]").ok()??;
    let row = |name: &str| named.get_attribute(name)?.parse().ok();
    row("data-e")
        .map(|row| Spot::Entity(EntityIx::of(row)))
        .or_else(|| row("data-d").map(|row| Spot::District(DistrictIx::of(row))))
        .or_else(|| row("data-c").map(|row| Spot::City(CityIx::of(row))))
}

/// Does what a click or Enter on a place or a mark means: filter by it, or open its detail.
pub(super) fn act(app: App, spot: Spot) {
    let atlas = app.atlas();
    match spot {
        Spot::District(it) => app.choose(|view| choose::toggle_district(&mut view.facets, &atlas.vocab, it)),
        Spot::City(it) => app.choose(|view| choose::toggle_city(&mut view.facets, &atlas.vocab, it)),
        Spot::Entity(it) => app.choose(|view| view.sel = Some(atlas.entity(it).id.clone())),
    }
}

/// Puts the entity of a mark into the comparison, or takes it out.
pub(super) fn compare(app: App, entity: EntityIx) {
    turn(app, &app.atlas().entity(entity).id);
}

fn screen_point(event: &MouseEvent) -> Vec2 {
    Vec2::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

fn pane_of(event: &web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into::<Element>().ok()
}

fn origin_of(pane: &Element) -> Vec2 {
    let rect = pane.get_bounding_client_rect();
    Vec2::new(rect.left(), rect.top())
}

impl Gestures {
    pub(super) fn new(stage: Stage) -> Self {
        Self {
            stage,
            hands: StoredValue::new(Hands::default()),
        }
    }

    pub(super) fn pointer_down(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let Some(pane) = pane_of(event) else { return };
        self.stage.halt();
        let at = screen_point(event);
        self.hands.update_value(|hands| {
            hands.down.retain(|(id, _)| *id != event.pointer_id());
            hands.down.push((event.pointer_id(), at));
            if hands.down.len() == 1 {
                hands.origin = origin_of(&pane);
                hands.start = at - hands.origin;
                hands.dragged = false;
            } else {
                // A second finger pinches; a pinch is no click.
                hands.dragged = true;
                self.stage.draft.set(Vec::new());
            }
        });
        if self.stage.tool.get_untracked().is_some() {
            event.prevent_default();
        }
    }

    pub(super) fn pointer_move(self, event: &PointerEvent) {
        let at = screen_point(event);
        let id = event.pointer_id();
        let before = self.hands.with_value(|hands| {
            hands
                .down
                .iter()
                .position(|(down, _)| *down == id)
                .map(|row| (row, hands.clone()))
        });
        let Some((row, before)) = before else {
            return;
        };
        self.hands.update_value(|hands| hands.down[row].1 = at);
        let local = at - before.origin;
        if !before.dragged {
            if local.distance(before.start) < CLICK_PX {
                return;
            }
            self.hands.update_value(|hands| hands.dragged = true);
            self.stage.tip.set(None);
            if let Some(pane) = pane_of(event) {
                let _ = pane.set_pointer_capture(id);
            }
        }
        match before.down.as_slice() {
            [one] if self.stage.tool.get_untracked().is_some() => self.draw(&before, one.1, local),
            [one] => self.pan(at - one.1),
            [a, b, ..] if row < 2 => self.pinch(&before, (a.1, b.1), row, at),
            _ => {}
        }
    }

    fn pan(self, step: Vec2) {
        let stage = self.stage;
        stage.place(
            stage
                .camera
                .get_untracked()
                .panned(stage.screen.get_untracked(), step),
        );
    }

    /// One of two fingers moved: the middle between them pans, their distance zooms.
    fn pinch(self, hands: &Hands, (a, b): (Vec2, Vec2), row: usize, at: Vec2) {
        let (new_a, new_b) = if row == 0 { (at, b) } else { (a, at) };
        let (old, new) = (a.lerp(b, 0.5), new_a.lerp(new_b, 0.5));
        let factor = new_a.distance(new_b) / a.distance(b).max(1.0);
        let stage = self.stage;
        let screen = stage.screen.get_untracked();
        let camera = stage.camera.get_untracked().panned(screen, new - old);
        stage.place(camera.zoomed(screen, new - hands.origin, factor));
    }

    fn draw(self, hands: &Hands, _before: Vec2, local: Vec2) {
        let stage = self.stage;
        let (camera, screen) = (stage.camera.get_untracked(), stage.screen.get_untracked());
        stage.draft.update(|draft| {
            if draft.is_empty() {
                draft.push(camera.plane_from_screen(screen, hands.start));
            }
            draft.push(camera.plane_from_screen(screen, local));
        });
    }

    pub(super) fn pointer_up(self, event: &PointerEvent) {
        let id = event.pointer_id();
        self.hands
            .update_value(|hands| hands.down.retain(|(down, _)| *down != id));
        if event.type_() == "pointercancel" {
            self.stage.draft.set(Vec::new());
        }
        let draft = self.stage.draft.get_untracked();
        if draft.is_empty() {
            return;
        }
        let stage = self.stage;
        stage.draft.set(Vec::new());
        let k = stage
            .camera
            .get_untracked()
            .px_per_unit(stage.screen.get_untracked());
        let reach = crate::geo::Rect::around(draft.iter().copied())
            .map_or(0.0, |rect| rect.width().max(rect.height()) * k);
        if reach >= SLIP_PX {
            super::tools::commit(stage, &draft);
        }
    }

    pub(super) fn click(self, event: &MouseEvent) {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        let dragged = self.hands.with_value(|hands| hands.dragged);
        // The second click of a double click is not another choice.
        if held || dragged || event.detail() > 1 || self.stage.tool.get_untracked().is_some() {
            return;
        }
        match (spot(event.target()), event.shift_key()) {
            (Some(Spot::Entity(entity)), true) => compare(self.stage.app(), entity),
            (Some(spot), false) => act(self.stage.app(), spot),
            _ => {}
        }
    }

    pub(super) fn double_click(self, event: &MouseEvent) {
        if self.stage.tool.get_untracked().is_some() {
            return;
        }
        if let Some(pane) = pane_of(event) {
            event.prevent_default();
            self.stage.zoom(Some(screen_point(event) - origin_of(&pane)), 2.0);
        }
    }

    pub(super) fn wheel(self, event: &WheelEvent) {
        let Some(pane) = pane_of(event) else { return };
        let lines = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => 18.0,
            WheelEvent::DOM_DELTA_PAGE => 320.0,
            _ => 1.0,
        };
        // A pinch on a touchpad arrives as a small wheel with the control key.
        let pinch = if event.ctrl_key() { 4.0 } else { 1.0 };
        let factor = (-event.delta_y() * lines * pinch / WHEEL_PX)
            .clamp(-1.0, 1.0)
            .exp();
        let stage = self.stage;
        let before = stage.camera.get_untracked();
        let after = before.zoomed(
            stage.screen.get_untracked(),
            screen_point(event) - origin_of(&pane),
            factor,
        );
        // At the end of the zoom the page may scroll on.
        if (after.zoom - before.zoom).abs() > 1e-9 {
            event.prevent_default();
            stage.tip.set(None);
            stage.place(after);
        }
    }

    pub(super) fn pointer_over(self, event: &PointerEvent) {
        let busy = self
            .hands
            .with_value(|hands| hands.dragged && !hands.down.is_empty());
        if !busy && self.stage.tool.get_untracked().is_none() {
            point_at(self.stage, spot(event.target()));
        }
    }

    pub(super) fn pointer_leave(self, event: &PointerEvent) {
        // A finger that is lifted leaves too, but what it touched may still be read.
        if event.pointer_type() == "mouse" {
            point_at(self.stage, None);
        }
    }
}

/// Shows what a spot is, and ties it to the list. An element that goes loses the focus: this may be heard when the map has
/// gone already.
pub(super) fn point_at(stage: Stage, spot: Option<Spot>) {
    if stage.tip.try_get_untracked().is_none_or(|now| now == spot) {
        return;
    }
    stage.tip.set(spot);
    let entity = match spot {
        Some(Spot::Entity(entity)) => Some(entity),
        _ => None,
    };
    let hover = stage.app().hover;
    if hover.get_untracked() != entity {
        hover.set(entity);
    }
}

/// Where a spot is in the plane, in the layout and level of now.
pub(super) fn plane_of(stage: Stage, data: Data, spot: Spot) -> Option<Vec2> {
    use crate::{geo::camera::Level, query::Layout};
    let ground = stage.ground();
    match spot {
        Spot::District(district) => ground.plan.tiles.get(district.row()).copied(),
        Spot::Entity(entity) => super::marks::spot_of(stage, data, entity),
        Spot::City(city) => match (stage.standing.get(), stage.level.get()) {
            (Layout::Geo, _) => {
                let (lon, lat) = *ground.layouts.city_seats.get(city.row())?;
                Some(ground.projection.plane_from_degrees(lon, lat))
            }
            (Layout::Tiles, Level::Cities) => ground.plan.cities.get(city.row()).copied(),
            (Layout::Tiles, _) => data.labels.get().get(city.row()).map(|label| label.rect.centre()),
        },
    }
}
