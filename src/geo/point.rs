//! Points and rectangles of a plane.

use std::ops::{Add, Mul, Sub};

/// A point, or the step between two.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vec2 {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Vec2 {
    /// The point (x, y).
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance from the origin.
    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    /// Distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        (self - other).length()
    }

    /// The scalar product.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// The point a share `t` of the way to `other`: 0 here, 1 there.
    #[must_use]
    pub fn lerp(self, other: Self, t: f64) -> Self {
        self + (other - self) * t
    }
}

impl Add for Vec2 {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Vec2 {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Vec2 {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

/// A rectangle along the axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Top left corner.
    pub min: Vec2,
    /// Bottom right corner; not left of or above the other.
    pub max: Vec2,
}

impl Rect {
    /// The rectangle with these two opposite corners, in any order.
    pub fn spanning(a: Vec2, b: Vec2) -> Self {
        Self {
            min: Vec2::new(a.x.min(b.x), a.y.min(b.y)),
            max: Vec2::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// The rectangle of this size around a point.
    pub fn centred(at: Vec2, width: f64, height: f64) -> Self {
        let half = Vec2::new(width / 2.0, height / 2.0);
        Self {
            min: at - half,
            max: at + half,
        }
    }

    /// The smallest rectangle around these points; none for no points.
    pub fn around(points: impl IntoIterator<Item = Vec2>) -> Option<Self> {
        points
            .into_iter()
            .map(|p| Self { min: p, max: p })
            .reduce(Self::union)
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: Vec2::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Vec2::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The rectangle with its edges moved outwards by `by`.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        let step = Vec2::new(by, by);
        Self {
            min: self.min - step,
            max: self.max + step,
        }
    }

    /// Width.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The point in its middle.
    pub fn centre(self) -> Vec2 {
        self.min.lerp(self.max, 0.5)
    }

    /// Its corners, clockwise on the screen from the top left.
    pub fn corners(self) -> [Vec2; 4] {
        [
            self.min,
            Vec2::new(self.max.x, self.min.y),
            self.max,
            Vec2::new(self.min.x, self.max.y),
        ]
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether the point is inside or on the edge.
    pub fn contains(self, p: Vec2) -> bool {
        (self.min.x..=self.max.x).contains(&p.x) && (self.min.y..=self.max.y).contains(&p.y)
    }

    /// Whether all of `other` is inside.
    pub fn encloses(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// The point of the rectangle that is nearest to `p`.
    pub fn nearest(self, p: Vec2) -> Vec2 {
        Vec2::new(
            p.x.clamp(self.min.x, self.max.x),
            p.y.clamp(self.min.y, self.max.y),
        )
    }

    /// Distance from the rectangle to a point; 0 inside.
    pub fn distance(self, p: Vec2) -> f64 {
        self.nearest(p).distance(p)
    }
}
