//! Pointer, wheel and touch on the drawing.

use super::{
    layers::{Pen, move_node, node_of},
    stage::Stage,
};
use crate::ui::dom::prelude::*;
use crate::{geo::Vec2, insight::network::Node};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, MouseEvent, PointerEvent, WheelEvent};

/// A pointer that moves less than this between down and up, in pixels, has clicked.
const CLICK_PX: f64 = 5.0;

/// So near to a node a finger has met it, in pixels.
const FINGER_PX: f64 = 20.0;

/// Pixels of a wheel that zoom by the base of the natural logarithm.
const WHEEL_PX: f64 = 420.0;

/// Factor of a step of the zoom.
pub(super) const ZOOM_STEP: f64 = 1.6;

/// What the pointers are doing.
#[derive(Clone, Debug, Default)]
struct Hands {
    /// Pointers that are down, with their places on the screen.
    down: Vec<(i32, Vec2)>,
    /// Top left of the pane on the screen.
    origin: Vec2,
    /// Where the first went down, on the screen.
    start: Vec2,
    /// The node that it went down on.
    held: Option<Node>,
    /// Whether it has gone farther than a click.
    dragged: bool,
}

/// The gestures of one drawing. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    pub(super) pen: Pen,
    pub(super) stage: Stage,
    /// Counts nodes that were let go: names are placed anew.
    dropped: RwSignal<u32>,
    hands: StoredValue<Hands>,
}

fn screen_point(event: &MouseEvent) -> Vec2 {
    Vec2::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

pub(super) fn pane_of(event: &web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into::<Element>().ok()
}

fn origin_of(pane: &Element) -> Vec2 {
    let rect = pane.get_bounding_client_rect();
    Vec2::new(rect.left(), rect.top())
}

impl Gestures {
    pub(super) fn new(pen: Pen, dropped: RwSignal<u32>) -> Self {
        Self {
            pen,
            stage: pen.stage,
            dropped,
            hands: StoredValue::new(Hands::default()),
        }
    }

    /// The node under a pointer; a finger need only come near.
    fn node_at(self, event: &MouseEvent, is_finger: bool) -> Option<Node> {
        let exact = self.node_of_target(event.target());
        if exact.is_some() || !is_finger {
            return exact;
        }
        let (camera, screen) = (
            self.stage.camera.get_untracked(),
            self.stage.screen.get_untracked(),
        );
        let at = screen_point(event) - origin_of(&pane_of(event)?);
        let plane = camera.plane_from_screen(screen, at);
        let reach = FINGER_PX / camera.px_per_unit(screen);
        self.pen.data.places.with_untracked(|places| {
            let far = |node: &usize| places[*node].distance(plane);
            let near = (0..places.len()).filter(|node| far(node) < reach);
            near.min_by(|a, b| far(a).total_cmp(&far(b)))
                .map(|node| node as Node)
        })
    }

    pub(super) fn node_of_target(self, target: Option<EventTarget>) -> Option<Node> {
        node_of(self.pen, &target?.dyn_into::<Element>().ok()?)
    }

    pub(super) fn open(self, node: Node) {
        let app = self.pen.data.app;
        let entity = self
            .pen
            .data
            .drawing
            .with_untracked(|it| it.net.nodes()[node as usize]);
        let id = app.atlas().entity(entity).id.clone();
        app.choose(|view| view.sel = Some(id));
    }

    /// What the pointer or the focus is on.
    pub(super) fn point_at(self, target: Option<EventTarget>) {
        let node = self.node_of_target(target);
        let Some(drawing) = self.pen.data.drawing.try_get_untracked() else {
            return;
        };
        let entity = node.map(|node| drawing.net.nodes()[node as usize]);
        let hover = self.pen.data.app.hover;
        if hover.get_untracked() != entity {
            hover.set(entity);
        }
    }

    pub(super) fn pointer_over(self, event: &PointerEvent) {
        if self.hands.with_value(|hands| hands.down.is_empty()) {
            self.point_at(event.target());
        }
    }

    pub(super) fn pointer_down(self, event: &PointerEvent) {
        let Some(pane) = pane_of(event).filter(|_| event.button() == 0) else {
            return;
        };
        self.stage.halt();
        let (id, at) = (event.pointer_id(), screen_point(event));
        let held = self.node_of_target(event.target());
        self.hands.update_value(|hands| {
            hands.down.retain(|(down, _)| *down != id);
            hands.down.push((id, at));
            // A second finger pinches; a pinch is no click and drags no node.
            let is_first = hands.down.len() == 1;
            hands.held = held.filter(|_| is_first);
            hands.dragged = !is_first;
            if is_first {
                hands.origin = origin_of(&pane);
                hands.start = at;
            }
        });
    }

    pub(super) fn pointer_move(self, event: &PointerEvent) {
        let (id, at) = (event.pointer_id(), screen_point(event));
        let found = self.hands.with_value(|hands| {
            let row = hands.down.iter().position(|(down, _)| *down == id)?;
            Some((row, hands.clone()))
        });
        let Some((row, before)) = found else { return };
        if !before.dragged {
            if at.distance(before.start) < CLICK_PX {
                return;
            }
            if let Some(pane) = pane_of(event) {
                let _ = pane.set_pointer_capture(id);
            }
        }
        self.hands.update_value(|hands| {
            hands.down[row].1 = at;
            hands.dragged = true;
        });
        match (before.down.as_slice(), before.held) {
            ([one], Some(node)) => self.drag(event, node, at - one.1),
            ([one], None) => self.pan(at - one.1),
            ([a, b, ..], _) if row < 2 => self.pinch(before.origin, (a.1, b.1), row, at),
            _ => {}
        }
    }

    fn pan(self, step: Vec2) {
        let camera = self.stage.camera.get_untracked();
        self.stage
            .place(camera.panned(self.stage.screen.get_untracked(), step));
    }

    fn drag(self, event: &PointerEvent, node: Node, step: Vec2) {
        let (camera, screen) = (
            self.stage.camera.get_untracked(),
            self.stage.screen.get_untracked(),
        );
        let step = step * (1.0 / camera.px_per_unit(screen));
        self.pen.data.places.update(|places| {
            if let Some(place) = places.get_mut(node as usize) {
                *place = *place + step;
            }
        });
        if let Some(pane) = pane_of(event) {
            move_node(self.pen, &pane, node);
        }
    }

    /// One of two fingers moved: the middle between them pans, their distance zooms.
    fn pinch(self, origin: Vec2, (a, b): (Vec2, Vec2), row: usize, at: Vec2) {
        let (new_a, new_b) = if row == 0 { (at, b) } else { (a, at) };
        let (old, new) = (a.lerp(b, 0.5), new_a.lerp(new_b, 0.5));
        let factor = new_a.distance(new_b) / a.distance(b).max(1.0);
        let screen = self.stage.screen.get_untracked();
        let camera = self.stage.camera.get_untracked().panned(screen, new - old);
        self.stage.place(self.stage.zoomed(camera, new - origin, factor));
    }

    pub(super) fn pointer_up(self, event: &PointerEvent) {
        let id = event.pointer_id();
        let dropped = self.hands.try_update_value(|hands| {
            hands.down.retain(|(down, _)| *down != id);
            hands.held.take().is_some() && hands.dragged
        });
        if dropped == Some(true) {
            self.dropped.update(|count| *count += 1);
        }
    }

    pub(super) fn click(self, event: &MouseEvent) {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        // The second click of a double click is not another choice.
        if held || event.detail() > 1 || self.hands.with_value(|hands| hands.dragged) {
            return;
        }
        let is_finger = crate::browser::page::matches("(pointer: coarse)");
        if let Some(node) = self.node_at(event, is_finger) {
            self.open(node);
        }
    }

    pub(super) fn double_click(self, event: &MouseEvent) {
        if self.node_of_target(event.target()).is_none()
            && let Some(pane) = pane_of(event)
        {
            event.prevent_default();
            self.stage
                .zoom(Some(screen_point(event) - origin_of(&pane)), ZOOM_STEP);
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
        let before = self.stage.camera.get_untracked();
        let after = self
            .stage
            .zoomed(before, screen_point(event) - origin_of(&pane), factor);
        // At the end of the zoom the page may scroll on.
        if (after.zoom - before.zoom).abs() > 1e-9 {
            event.prevent_default();
            self.stage.place(after);
        }
    }
}
