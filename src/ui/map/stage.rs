//! What all parts of the map share: the ground, the pane, the camera and how it moves.

use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    geo::{
        Rect, Vec2,
        camera::{Camera, Level, Screen, eased},
        projection::Projection,
        scene::projection_of,
        tiles::TilePlan,
    },
    insight::shade::{Tally, tally},
    model::{Atlas, CityIx, DistrictIx, EntityIx, Lang, layout::Layouts},
    query::Layout,
    state::App,
};
use std::{sync::Arc, time::Duration};

/// How long the camera travels, in milliseconds.
const GLIDE_MS: f64 = 320.0;

/// How long the link waits for a gesture to pause.
const SETTLE: Duration = Duration::from_millis(160);

/// How long marks travel between the layouts; the style sheet says the same.
const TRAVEL: Duration = Duration::from_millis(900);

/// What a pointer or the focus may be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// A district's tile.
    District(DistrictIx),
    /// A city's large tile, area or label.
    City(CityIx),
    /// An entity's mark.
    Entity(EntityIx),
}

/// What a drag draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    /// A rectangle on the ground.
    Box,
    /// A ring on the ground.
    Fence,
    /// A ring around tiles.
    Lasso,
}

/// The ground of both layouts; made once.
pub(super) struct Ground {
    app: App,
    /// The dataset of the first view.
    pub(super) atlas: Arc<Atlas>,
    /// Both layouts as the file has them.
    pub(super) layouts: Arc<Layouts>,
    /// How many of the whole dataset belong where: no selection has more.
    pub(super) most: Tally,
    /// The tiles in the plane.
    pub(super) plan: TilePlan,
    /// From degrees to the plane.
    pub(super) projection: Projection,
}

/// Handles on the map's state. Copied freely.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Stage {
    pub(super) lang: Lang,
    pub(super) ground: StoredValue<Arc<Ground>>,
    /// The pane in pixels.
    pub(super) screen: RwSignal<Screen>,
    /// What is in sight.
    pub(super) camera: RwSignal<Camera>,
    /// The layout of the link.
    pub(super) layout: Memo<Layout>,
    /// The layout that the marks stand in: it follows the link's when they have set out.
    pub(super) standing: RwSignal<Layout>,
    /// Whether marks are on their way between the layouts.
    pub(super) travelling: RwSignal<bool>,
    /// How much is shown.
    pub(super) level: Memo<Level>,
    /// Pixels a unit has, rounded down to thirds of an octave, so that what depends on it is not redone at every frame.
    pub(super) scale: Memo<f64>,
    /// What a drag draws; none: it moves the map.
    pub(super) tool: RwSignal<Option<Tool>>,
    /// What has just been drawn, in units.
    pub(super) draft: RwSignal<Vec<Vec2>>,
    /// What the pointer or the focus is on.
    pub(super) tip: RwSignal<Option<Spot>>,
    /// Where the camera is on its way to.
    goal: StoredValue<Option<Camera>>,
    turn: StoredValue<u32>,
    pending: StoredValue<Option<TimeoutHandle>>,
}

impl Stage {
    /// Sets the stage for the link as it stands.
    pub(super) fn new(app: App, lang: Lang) -> Self {
        let (atlas, layouts) = (app.atlas(), app.layouts());
        let plan = TilePlan::new(&layouts, &atlas.vocab);
        let projection = projection_of(&layouts);
        let pitch = plan.pitch;
        let everyone: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
        let screen = RwSignal::new(Screen {
            width: 720.0,
            height: 720.0,
        });
        let camera = RwSignal::new(Camera::of_link(app.peek(|view| view.at)));
        let layout = app.memo(|view| view.layout);
        let stage = Self {
            lang,
            ground: StoredValue::new(Arc::new(Ground {
                app,
                most: tally(&atlas, &everyone),
                atlas,
                layouts,
                plan,
                projection,
            })),
            screen,
            camera,
            layout,
            standing: RwSignal::new(layout.get_untracked()),
            travelling: RwSignal::new(false),
            level: Memo::new(move |_| camera.get().level(screen.get(), pitch)),
            scale: Memo::new(move |_| {
                // In steps of a third of a doubling. By `exp`: the table of `exp2` is 4 KB of the page.
                let octave = std::f64::consts::LN_2;
                let thirds = (camera.get().zoom.ln() / octave * 3.0 + 1e-6).floor() / 3.0;
                (thirds * octave).exp() * screen.get().px_per_unit()
            }),
            tool: RwSignal::new(None),
            draft: RwSignal::new(Vec::new()),
            tip: RwSignal::new(None),
            goal: StoredValue::new(None),
            turn: StoredValue::new(0),
            pending: StoredValue::new(None),
        };
        stage.follow_link();
        stage.travel_between_layouts();
        on_cleanup(move || stage.halt());
        stage
    }

    /// The running page.
    pub(super) fn app(self) -> App {
        self.ground.with_value(|ground| ground.app)
    }

    /// The ground of both layouts.
    pub(super) fn ground(self) -> Arc<Ground> {
        self.ground.get_value()
    }

    /// Whether shades are of cities rather than of districts. Reactive.
    pub(super) fn is_by_city(self) -> bool {
        self.layout.get() == Layout::Geo || self.level.get() == Level::Cities
    }

    /// Stops a journey of the camera and forgets what waited for its end.
    pub(super) fn halt(self) {
        self.turn.try_update_value(|turn| *turn += 1);
        self.goal.set_value(None);
        if let Some(handle) = self.pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }

    /// Moves the camera at once, as a gesture does, and the link when the gesture pauses.
    pub(super) fn place(self, camera: Camera) {
        self.halt();
        self.camera.set(camera);
        self.settle();
    }

    /// Moves the camera there in a short journey, which any gesture interrupts.
    pub(super) fn glide(self, to: Camera) {
        self.halt();
        if page::prefers_less_motion() {
            self.place(to);
            return;
        }
        self.goal.set_value(Some(to));
        let from = self.camera.get_untracked();
        let start = js_sys::Date::now();
        self.next_frame(from, to, start, self.turn.get_value());
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

    /// Zooms by a factor about a place of the screen, or its middle; from where the camera is on its way to, so that steps
    /// pressed in quick succession all count.
    pub(super) fn zoom(self, about: Option<Vec2>, factor: f64) {
        let screen = self.screen.get_untracked();
        let about = about.unwrap_or(Vec2::new(screen.width / 2.0, screen.height / 2.0));
        let from = self
            .goal
            .get_value()
            .unwrap_or_else(|| self.camera.get_untracked());
        self.glide(from.zoomed(screen, about, factor));
    }

    /// Shows all of the plane.
    pub(super) fn fit(self) {
        self.glide(Camera::default());
    }

    /// Moves the camera where a point of the plane is not well in sight, with the tile around it as far as the pane allows.
    pub(super) fn reveal(self, plane: Vec2) {
        let (camera, screen) = (self.camera.get_untracked(), self.screen.get_untracked());
        let at = camera.screen_from_plane(screen, plane);
        let tile = self.ground.with_value(|ground| ground.plan.radius) * camera.px_per_unit(screen);
        let margin = (tile + 8.0).clamp(24.0, screen.width.min(screen.height) / 2.0 - 1.0);
        let inner = Rect::spanning(Vec2::default(), Vec2::new(screen.width, screen.height)).grown(-margin);
        if !inner.contains(at) {
            self.glide(
                Camera {
                    centre: plane,
                    ..camera
                }
                .clamped(),
            );
        }
    }

    fn settle(self) {
        let write = move || {
            self.pending.set_value(None);
            if let Some(camera) = self.camera.try_get_untracked() {
                self.app().tune(|view| view.at = camera.to_link());
            }
        };
        self.pending
            .set_value(set_timeout_with_handle(write, SETTLE).ok());
    }

    /// Back, Forward and links move the camera.
    fn follow_link(self) {
        let at = self.app().memo(|view| view.at);
        Effect::new(move |before: Option<()>| {
            let at = at.get();
            let here = self.camera.get_untracked();
            if before.is_some() && here.to_link() != Camera::of_link(at).to_link() {
                self.glide(Camera::of_link(at));
            }
        });
    }

    /// When the link's layout changes, marks are drawn where they stand, then set out for their new places.
    fn travel_between_layouts(self) {
        Effect::new(move |_| {
            let to = self.layout.get();
            if self.standing.get_untracked() == to {
                return;
            }
            self.tool.set(None);
            self.tip.set(None);
            if page::prefers_less_motion() {
                self.standing.set(to);
                return;
            }
            self.travelling.set(true);
            // Two frames: one that paints them at rest, one from which they move.
            request_animation_frame(move || {
                request_animation_frame(move || {
                    self.standing.set(to);
                });
            });
            let arrive = move || {
                self.travelling.set(false);
            };
            set_timeout(arrive, TRAVEL);
        });
    }
}
