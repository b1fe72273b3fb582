//! What part of the plane is in sight, and how it moves.

use super::{PLANE, Rect, Vec2};
use crate::query;

/// The smallest zoom: the region in the middle of the pane, as a few large shapes.
pub const ZOOM_MIN: f64 = 0.5;

/// The largest zoom.
pub const ZOOM_MAX: f64 = 40.0;

/// Below this zoom the tile layout shows cities.
pub const CITIES_BELOW: f64 = 0.8;

/// From this width of a tile on the screen, in pixels, entities are shown by name.
pub const NAMES_FROM_PX: f64 = 132.0;

/// The pane on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Screen {
    /// Pixels a unit has at zoom 1, where the whole plane is in sight.
    pub fn px_per_unit(self) -> f64 {
        (self.width.min(self.height) / PLANE).max(1e-3)
    }

    fn middle(self) -> Vec2 {
        Vec2::new(self.width / 2.0, self.height / 2.0)
    }
}

/// What is shown at a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A few large city shapes.
    Cities,
    /// The districts.
    Districts,
    /// Single entities by name.
    Names,
}

/// A camera while it moves; [`query::Camera`] is one at rest in a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the plane in the middle of the pane.
    pub centre: Vec2,
    /// 1 shows the whole plane.
    pub zoom: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            centre: Vec2::new(PLANE / 2.0, PLANE / 2.0),
            zoom: 1.0,
        }
    }
}

impl Camera {
    /// The camera of a link, within bounds; none is all of the plane.
    pub fn of_link(at: Option<query::Camera>) -> Self {
        at.map_or_else(Self::default, |at| {
            let hundredths = |n: i32| f64::from(n) / 100.0;
            Self {
                centre: Vec2::new(hundredths(at.x_e2), hundredths(at.y_e2)),
                zoom: hundredths(at.zoom_e2),
            }
            .clamped()
        })
    }

    /// The camera for a link; none where it is the one that shows everything.
    pub fn to_link(self) -> Option<query::Camera> {
        let hundredths = |n: f64| (n * 100.0).round() as i32;
        let here = query::Camera {
            x_e2: hundredths(self.centre.x),
            y_e2: hundredths(self.centre.y),
            zoom_e2: hundredths(self.zoom),
        };
        let middle = hundredths(PLANE / 2.0);
        let all = query::Camera {
            x_e2: middle,
            y_e2: middle,
            zoom_e2: 100,
        };
        (here != all).then_some(here)
    }

    /// The camera with its zoom in bounds and its centre in the plane, so that the map cannot be lost.
    #[must_use]
    pub fn clamped(self) -> Self {
        let zoom = if self.zoom.is_finite() {
            self.zoom.clamp(ZOOM_MIN, ZOOM_MAX)
        } else {
            1.0
        };
        let inside = |n: f64| {
            if n.is_finite() {
                n.clamp(0.0, PLANE)
            } else {
                PLANE / 2.0
            }
        };
        Self {
            centre: Vec2::new(inside(self.centre.x), inside(self.centre.y)),
            zoom,
        }
    }

    /// Pixels a unit has.
    pub fn px_per_unit(self, screen: Screen) -> f64 {
        self.zoom * screen.px_per_unit()
    }

    /// Where a point of the plane is on the screen, from the pane's top left.
    pub fn screen_from_plane(self, screen: Screen, plane: Vec2) -> Vec2 {
        (plane - self.centre) * self.px_per_unit(screen) + screen.middle()
    }

    /// The point of the plane at a place of the screen.
    pub fn plane_from_screen(self, screen: Screen, at: Vec2) -> Vec2 {
        (at - screen.middle()) * (1.0 / self.px_per_unit(screen)) + self.centre
    }

    /// What of the plane is in sight.
    pub fn in_sight(self, screen: Screen) -> Rect {
        let k = self.px_per_unit(screen);
        Rect::centred(self.centre, screen.width / k, screen.height / k)
    }

    /// Zoomed by a factor, the point of the plane at `about` on the screen staying where it is.
    #[must_use]
    pub fn zoomed(self, screen: Screen, about: Vec2, factor: f64) -> Self {
        let zoom = (self.zoom * factor).clamp(ZOOM_MIN, ZOOM_MAX);
        let fixed = self.plane_from_screen(screen, about);
        let centre = fixed + (self.centre - fixed) * (self.zoom / zoom);
        Self { centre, zoom }.clamped()
    }

    /// Moved so that what was at the pointer follows a step of it, in pixels.
    #[must_use]
    pub fn panned(self, screen: Screen, step: Vec2) -> Self {
        Self {
            centre: self.centre - step * (1.0 / self.px_per_unit(screen)),
            ..self
        }
        .clamped()
    }

    /// The camera that shows a rectangle of the plane with a tenth of free space around it.
    pub fn fitting(screen: Screen, rect: Rect) -> Self {
        let px = screen.px_per_unit();
        let wide = screen.width / px / (rect.width() * 1.2).max(1e-6);
        let high = screen.height / px / (rect.height() * 1.2).max(1e-6);
        Self {
            centre: rect.centre(),
            zoom: wide.min(high),
        }
        .clamped()
    }

    /// The camera a share `t` of the way to another, 0 here and 1 there: zoom grows evenly in the eye, and the one point
    /// that both show at the same place of the screen stays there, so that zooming about the pointer looks so.
    #[must_use]
    pub fn towards(self, other: Self, t: f64) -> Self {
        let t = t.clamp(0.0, 1.0);
        // By `exp` and `ln`, which the map has anyway: `powf` is 2 KB of the page.
        let zoom = self.zoom * ((other.zoom / self.zoom).ln() * t).exp();
        let whole = 1.0 / self.zoom - 1.0 / other.zoom;
        let share = if whole.abs() < 1e-6 {
            t
        } else {
            (1.0 / self.zoom - 1.0 / zoom) / whole
        };
        if t >= 1.0 {
            other
        } else {
            Self {
                centre: self.centre.lerp(other.centre, share),
                zoom,
            }
        }
    }

    /// What to show, for tiles `tile_units` wide.
    pub fn level(self, screen: Screen, tile_units: f64) -> Level {
        if self.zoom < CITIES_BELOW {
            Level::Cities
        } else if tile_units * self.px_per_unit(screen) < NAMES_FROM_PX {
            Level::Districts
        } else {
            Level::Names
        }
    }
}

/// Eases a share of time into a share of the way: slow, fast, slow (the cubic smoothstep).
pub fn eased(t: f64) -> f64 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests;
