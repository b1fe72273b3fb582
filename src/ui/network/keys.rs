//! Keys on the drawing.

use super::gestures::{Gestures, ZOOM_STEP, pane_of};
use crate::{
    geo::hex::{self, Direction},
    insight::network::Node,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, KeyboardEvent, SvgElement};

impl Gestures {
    /// Keys: arrows walk from node to node, Enter opens, + − 0 zoom; on the pane itself arrows move it.
    pub(super) fn key_down(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let here = self.node_of_target(event.target());
        let about = here.and_then(|node| {
            let plane = self
                .pen
                .data
                .places
                .with_untracked(|places| places.get(node as usize).copied())?;
            let camera = self.stage.camera.get_untracked();
            Some(camera.screen_from_plane(self.stage.screen.get_untracked(), plane))
        });
        match (event.key().as_str(), here) {
            ("+" | "=", _) => self.stage.zoom(about, ZOOM_STEP),
            ("-" | "_", _) => self.stage.zoom(about, 1.0 / ZOOM_STEP),
            ("0", _) => self.stage.fit(),
            ("Enter" | " ", Some(node)) => self.open(node),
            ("ArrowLeft", None) => self.stage.step(-1.0, 0.0),
            ("ArrowRight", None) => self.stage.step(1.0, 0.0),
            ("ArrowUp", None) => self.stage.step(0.0, -1.0),
            ("ArrowDown", None) => self.stage.step(0.0, 1.0),
            ("ArrowLeft", Some(node)) => self.walk(event, node, Direction::Left),
            ("ArrowRight", Some(node)) => self.walk(event, node, Direction::Right),
            ("ArrowUp", Some(node)) => self.walk(event, node, Direction::Up),
            ("ArrowDown", Some(node)) => self.walk(event, node, Direction::Down),
            _ => return,
        }
        event.prevent_default();
    }

    /// Gives the focus to the next node in a direction and makes it the one that Tab comes back to.
    fn walk(self, event: &KeyboardEvent, from: Node, towards: Direction) {
        let places = self.pen.data.places.get_untracked();
        let Some(to) = hex::step(&places, from as usize, towards) else {
            return;
        };
        let row = self
            .pen
            .data
            .drawing
            .with_untracked(|it| it.net.nodes()[to].row());
        let mut selector = String::from(".net-main [data-e='");
        selector.push_str(&row.to_string());
        selector.push_str("']");
        let Some(Ok(Some(next))) = pane_of(event).map(|pane| pane.query_selector(&selector)) else {
            return;
        };
        if let Some(before) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
            let _ = before.set_attribute("tabindex", "-1");
        }
        let _ = next.set_attribute("tabindex", "0");
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = next.unchecked_into::<SvgElement>().focus_with_options(&options);
        self.stage.reveal(places[to]);
    }
}
