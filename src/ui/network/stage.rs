//! What of the drawing is in sight, and how it moves.
//!
//! The drawing is made at a scale and then only moved about: its layers are pictures of their own to the browser
//! (`will-change`), and panning or zooming changes nothing but their place and size on the screen. When a zoom has come to
//! rest the drawing is made anew at its scale, so that it is sharp.

use super::data::Data;
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    geo::{
        Rect, Vec2,
        camera::{Camera, Screen, eased},
        decimal,
    },
};
use std::time::Duration;

/// How long a glide of the camera takes, in milliseconds.
const GLIDE_MS: f64 = 220.0;

/// How long the drawing waits for a zoom to come to rest.
const SETTLE: Duration = Duration::from_millis(140);

/// The largest zoom, of that at which all is in sight.
const CLOSEST: f64 = 12.0;

/// How much a network of a few nodes may be enlarged.
const LARGEST_FIT: f64 = 2.4;

/// Free space around the nodes for their names, in units of the plane.
const MARGIN: f64 = 26.0;

/// The corner that the zoom buttons take, in pixels.
const BUTTONS: (f64, f64) = (52.0, 120.0);

/// Handles on the camera. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    /// The pane in pixels.
    pub(super) screen: RwSignal<Screen>,
    /// What is in sight.
    pub(super) camera: RwSignal<Camera>,
    /// Pixels a unit has in the drawing as it was made.
    pub(super) scale: RwSignal<f64>,
    /// The part of the plane that names are drawn for.
    pub(super) named: RwSignal<Rect>,
    /// The camera that shows all.
    pub(super) all: Memo<Camera>,
    pending: StoredValue<Option<TimeoutHandle>>,
    goal: StoredValue<Option<Camera>>,
    turn: StoredValue<u32>,
}

impl Stage {
    /// Sets the stage for what is drawn.
    pub(super) fn new(data: Data) -> Self {
        let screen = RwSignal::new(Screen {
            width: 720.0,
            height: 560.0,
        });
        let all = Memo::new(move |_| {
            let (screen, drawing) = (screen.get(), data.drawing.get());
            // Where nodes were laid out, not where they were dragged to: the scale of the drawing rests on it.
            data.places
                .with_untracked(|places| fitting(screen, places, &drawing.radii))
        });
        let stage = Self {
            screen,
            camera: RwSignal::new(Camera::default()),
            scale: RwSignal::new(screen.get_untracked().px_per_unit()),
            named: RwSignal::new(Rect::centred(Vec2::default(), 0.0, 0.0)),
            all,
            pending: StoredValue::new(None),
            goal: StoredValue::new(None),
            turn: StoredValue::new(0),
        };
        Effect::new(move |before: Option<(usize, Camera)>| {
            let (all, turn) = (all.get(), data.drawing.with(|it| it.turn));
            // A pane that grows or shrinks in proportion shows all by the same camera, at another scale.
            let _ = screen.get();
            // Another drawing is seen as a whole; a pane of another size leaves a closer look as it is.
            let is_moved =
                |(drawn, all): (usize, Camera)| drawn == turn && stage.camera.get_untracked() != all;
            if !before.is_some_and(is_moved) {
                stage.halt();
                stage.camera.set(all);
            }
            stage.settle();
            (turn, all)
        });
        on_cleanup(move || stage.halt());
        stage
    }

    /// Pixels a unit has now.
    fn px(self) -> f64 {
        self.camera.get().px_per_unit(self.screen.get())
    }

    /// Where the layers stand, for their style. Reactive.
    pub(super) fn transform(self) -> String {
        let (camera, screen, px) = (self.camera.get(), self.screen.get(), self.px());
        let x = screen.width / 2.0 - camera.centre.x * px;
        let y = screen.height / 2.0 - camera.centre.y * px;
        let mut text = String::from("translate(");
        text.push_str(&decimal(x, 2));
        text.push_str("px,");
        text.push_str(&decimal(y, 2));
        text.push_str("px) scale(");
        text.push_str(&decimal(px / self.scale.get(), 5));
        text.push(')');
        text
    }

    /// How large a node of a radius in units is drawn, in pixels: it grows with the root of the zoom, so that a closer look
    /// sets nodes apart rather than only enlarging them. Reactive.
    pub(super) fn radius(self, units: f64) -> f64 {
        let scale = self.scale.get();
        let whole = self.all.get().px_per_unit(self.screen.get());
        (units * scale.min((scale * whole).sqrt())).clamp(2.6, 30.0)
    }

    /// Where names may stand in the drawing, in its pixels, and where in it the buttons are: all that is in sight when all
    /// is. Reactive.
    pub(super) fn paper(self) -> (Rect, Rect) {
        let (all, screen, scale) = (self.all.get(), self.screen.get(), self.scale.get());
        let sight = all.in_sight(screen);
        let px = all.px_per_unit(screen);
        let at = |right: f64, down: f64| (sight.min + Vec2::new(right, down) * (1.0 / px)) * scale;
        let buttons = Rect::spanning(at(screen.width - BUTTONS.0, 0.0), at(screen.width, BUTTONS.1));
        (Rect::spanning(sight.min * scale, sight.max * scale), buttons)
    }

    /// How far the camera is from the one that shows all: 1 there, more when closer. Reactive.
    pub(super) fn closeness(self) -> f64 {
        self.camera.get().zoom / self.all.get().zoom
    }

    /// Stops a journey of the camera and forgets what waited for its end.
    pub(super) fn halt(self) {
        self.turn.try_update_value(|turn| *turn += 1);
        self.goal.set_value(None);
        if let Some(handle) = self.pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }

    /// Moves the camera at once, as a gesture does.
    pub(super) fn place(self, camera: Camera) {
        self.halt();
        self.camera.set(camera);
        let rest = move || {
            self.pending.set_value(None);
            self.settle();
        };
        self.pending.set_value(set_timeout_with_handle(rest, SETTLE).ok());
    }

    /// Makes the drawing anew at the scale of now, and names for what is in sight, where that has changed.
    fn settle(self) {
        let Some(camera) = self.camera.try_get_untracked() else {
            return;
        };
        let screen = self.screen.get_untracked();
        let (px, sight) = (camera.px_per_unit(screen), camera.in_sight(screen));
        let is_rescaled = (px / self.scale.get_untracked() - 1.0).abs() > 1e-4;
        if is_rescaled {
            self.scale.set(px);
        }
        if is_rescaled || !self.named.get_untracked().encloses(sight) {
            self.named
                .set(sight.grown(sight.width().max(sight.height()) * 0.5));
        }
    }

    /// Moves the camera there in a short journey, which any gesture interrupts.
    fn glide(self, to: Camera) {
        self.halt();
        if page::prefers_less_motion() {
            self.place(to);
            return;
        }
        self.goal.set_value(Some(to));
        let from = self.camera.get_untracked();
        self.next_frame(from, to, js_sys::Date::now(), self.turn.get_value());
    }

    fn next_frame(self, from: Camera, to: Camera, start: f64, turn: u32) {
        request_animation_frame(move || {
            // A later gesture has its own turn; a page that has gone has none.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            let t = (js_sys::Date::now() - start) / GLIDE_MS;
            self.camera.set(from.towards(to, eased(t)));
            if t < 1.0 {
                self.next_frame(from, to, start, turn);
            } else {
                self.goal.set_value(None);
                self.settle();
            }
        });
    }

    /// The camera zoomed by a factor about a place of the screen, within bounds.
    pub(super) fn zoomed(self, from: Camera, about: Vec2, factor: f64) -> Camera {
        let whole = self.all.get_untracked().zoom;
        let factor = factor.clamp(whole * 0.5 / from.zoom, whole * CLOSEST / from.zoom);
        from.zoomed(self.screen.get_untracked(), about, factor)
    }

    /// Zooms in a short journey; from where the camera is on its way to, so that steps pressed in quick succession all count.
    pub(super) fn zoom(self, about: Option<Vec2>, factor: f64) {
        let screen = self.screen.get_untracked();
        let about = about.unwrap_or(Vec2::new(screen.width / 2.0, screen.height / 2.0));
        let from = self
            .goal
            .get_value()
            .unwrap_or_else(|| self.camera.get_untracked());
        self.glide(self.zoomed(from, about, factor));
    }

    /// Shows all.
    pub(super) fn fit(self) {
        self.glide(self.all.get_untracked());
    }

    /// Moves by a share of the pane.
    pub(super) fn step(self, right: f64, down: f64) {
        let screen = self.screen.get_untracked();
        let step = Vec2::new(-right * screen.width, -down * screen.height) * 0.2;
        self.glide(self.camera.get_untracked().panned(screen, step));
    }

    /// Moves the camera where a place of the plane is not well in sight.
    pub(super) fn reveal(self, plane: Vec2) {
        let (camera, screen) = (self.camera.get_untracked(), self.screen.get_untracked());
        let sight = camera.in_sight(screen);
        let margin = sight.width().min(sight.height()) * 0.08;
        if !sight.grown(-margin).contains(plane) {
            self.glide(Camera {
                centre: plane,
                ..camera
            });
        }
    }
}

fn fitting(screen: Screen, places: &[Vec2], radii: &[f64]) -> Camera {
    let discs = places
        .iter()
        .zip(radii)
        .map(|(&at, &radius)| Rect::centred(at, radius * 2.0, radius * 2.0));
    let Some(rect) = discs.reduce(Rect::union) else {
        return Camera::default();
    };
    let rect = rect.grown(MARGIN);
    let (wide, high) = (screen.width / rect.width(), screen.height / rect.height());
    let zoom = wide.min(high) / screen.px_per_unit();
    Camera {
        centre: rect.centre(),
        zoom: zoom.min(LARGEST_FIT),
    }
}
