//! [`ViewState`]: plain values, each valid by construction; ids are only known to be ids, not to exist.

use crate::model::{Id, Lang};
use std::collections::BTreeSet;

/// A view of the selection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The map with its cards.
    #[default]
    Map,
    /// The chain matrix.
    Chain,
    /// The relation network.
    Network,
    /// Side by side.
    Compare,
    /// Rows and columns.
    Table,
    /// Milestones and dated figures.
    Timeline,
    /// Sources and conflicts.
    Sources,
    /// The briefing.
    Report,
}

/// A facet: OR inside, AND across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKey {
    /// The entity's city, or `outside`.
    City,
    /// The entity's county-level division.
    District,
    /// Kind of entity.
    Kind,
    /// Any of its subsectors.
    Sub,
    /// Any stage it is present in.
    Stage,
    /// Any of its links to the six chains, planned ones left out.
    Link,
    /// Any designation.
    Tag,
    /// The grade of any of its sources.
    Grade,
    /// What it has: see [`Has`].
    Has,
}

/// All facets in the order of the link and of the page.
pub const FACETS: [FacetKey; 9] = [
    FacetKey::City,
    FacetKey::District,
    FacetKey::Kind,
    FacetKey::Sub,
    FacetKey::Stage,
    FacetKey::Link,
    FacetKey::Tag,
    FacetKey::Grade,
    FacetKey::Has,
];

impl View {
    /// All, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Map,
        Self::Chain,
        Self::Network,
        Self::Compare,
        Self::Table,
        Self::Timeline,
        Self::Sources,
        Self::Report,
    ];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Chain => "chain",
            Self::Network => "network",
            Self::Compare => "compare",
            Self::Table => "table",
            Self::Timeline => "timeline",
            Self::Sources => "sources",
            Self::Report => "report",
        }
    }
}

impl FacetKey {
    /// Its key in the link.
    pub const fn key(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::District => "district",
            Self::Kind => "kind",
            Self::Sub => "sub",
            Self::Stage => "stage",
            Self::Link => "link",
            Self::Tag => "tag",
            Self::Grade => "grade",
            Self::Has => "has",
        }
    }

    /// Its place in [`FACETS`].
    pub const fn row(self) -> usize {
        self as usize
    }
}

/// The values of the facet `has`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Has {
    /// At least one numeric fact.
    Figure,
    /// A position.
    Place,
    /// A relation either way.
    Relation,
    /// A fact in conflict.
    Conflict,
}

impl Has {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Figure, Self::Place, Self::Relation, Self::Conflict];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Place => "place",
            Self::Relation => "relation",
            Self::Conflict => "conflict",
        }
    }
}

/// The chosen values of every facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets([BTreeSet<Id>; 9]);

impl Facets {
    /// The chosen values of one facet, sorted.
    pub fn of(&self, key: FacetKey) -> &BTreeSet<Id> {
        &self.0[key.row()]
    }

    /// The chosen values of one facet, to change.
    pub fn of_mut(&mut self, key: FacetKey) -> &mut BTreeSet<Id> {
        &mut self.0[key.row()]
    }

    /// Adds the value, or takes it away where it is chosen.
    pub fn toggle(&mut self, key: FacetKey, value: &Id) {
        let chosen = self.of_mut(key);
        if !chosen.remove(value) {
            chosen.insert(value.clone());
        }
    }

    /// How many values are chosen in all.
    pub fn len(&self) -> usize {
        self.0.iter().map(BTreeSet::len).sum()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The two map layouts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A hexagon a division.
    #[default]
    Tiles,
    /// True relative positions.
    Geo,
}

impl Layout {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Tiles, Self::Geo];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tiles => "tiles",
            Self::Geo => "geo",
        }
    }
}

/// First and last year, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearRange {
    /// The first year, of at most four digits.
    pub first: u16,
    /// The last year, of at most four digits; not before the first.
    pub last: u16,
}

/// A point in degrees, WGS84, kept as whole 1/10,000 of a degree (about 11 m), so that a link reads back exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Longitude in 1/10,000 degree, −1,800,000 to 1,800,000.
    pub lon_e4: i32,
    /// Latitude in 1/10,000 degree, −900,000 to 900,000.
    pub lat_e4: i32,
}

impl Point {
    /// The nearest point on the grid; none for what is no place on earth.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then(|| Self {
            lon_e4: (lon * 1e4).round() as i32,
            lat_e4: (lat * 1e4).round() as i32,
        })
    }

    /// The point at these 1/10,000 degrees; none for what is no place on earth.
    pub fn from_e4(lon_e4: i32, lat_e4: i32) -> Option<Self> {
        ((-1_800_000..=1_800_000).contains(&lon_e4) && (-900_000..=900_000).contains(&lat_e4))
            .then_some(Self { lon_e4, lat_e4 })
    }

    /// Longitude in degrees.
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e4) / 1e4
    }

    /// Latitude in degrees.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e4) / 1e4
    }
}

/// A rectangle of longitude and latitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GeoBox {
    /// South-west corner.
    pub min: Point,
    /// North-east corner; not west or south of the other.
    pub max: Point,
}

impl GeoBox {
    /// The box between two opposite corners, given in any order.
    pub fn between(a: Point, b: Point) -> Self {
        Self {
            min: Point {
                lon_e4: a.lon_e4.min(b.lon_e4),
                lat_e4: a.lat_e4.min(b.lat_e4),
            },
            max: Point {
                lon_e4: a.lon_e4.max(b.lon_e4),
                lat_e4: a.lat_e4.max(b.lat_e4),
            },
        }
    }
}

/// A simple closed ring of at least three and at most [`Polygon::MAX`] points; the last is not the first again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polygon(Vec<Point>);

impl Polygon {
    /// More points than anyone draws, few enough for a link.
    pub const MAX: usize = 200;

    /// The polygon of these corners; none where they are too few or too many.
    pub fn new(mut corners: Vec<Point>) -> Option<Self> {
        corners.dedup();
        while corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        (3..=Self::MAX).contains(&corners.len()).then_some(Self(corners))
    }

    /// Its corners in order.
    pub fn corners(&self) -> &[Point] {
        &self.0
    }
}

/// What the list is sorted by. Ties end at the id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; without a search text the best documented first.
    #[default]
    Relevance,
    /// By name in the page's language.
    Name,
    /// By city in the vocabulary's order, then district, then name.
    City,
    /// By a metric's headline figure; entities without one come last either way.
    Metric {
        /// The metric; ascending it must not be called `relevance`, `name` or `city`, which the link reads as such.
        metric: Id,
        /// Largest first.
        descending: bool,
    },
}

/// What part of the map is shown: its centre and its zoom, in the layout's own plane.
///
/// Both layouts draw the region into a plane of 1,000 by 1,000 units, (0, 0) at the top left; at zoom 1 all of it is
/// in sight. Kept in whole hundredths, so that a link reads back exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// Centre, hundredths of a unit, to the right.
    pub x_e2: i32,
    /// Centre, hundredths of a unit, downwards.
    pub y_e2: i32,
    /// Zoom in hundredths, above 0: 100 shows everything.
    pub zoom_e2: i32,
}

/// A path to another dataset on the same origin: relative or from the root, never a scheme, a host or a way up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataPath(String);

impl DataPath {
    /// The path, where it is one of `[A-Za-z0-9._-]` segments ending in `.json`.
    pub fn new(path: &str) -> Option<Self> {
        let segment_is_plain = |segment: &str| {
            !segment.is_empty()
                && segment != "."
                && segment != ".."
                && segment
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
        };
        let plain = path.strip_prefix('/').unwrap_or(path);
        let ends_right = plain
            .strip_suffix(".json")
            .is_some_and(|stem| !stem.is_empty() && !stem.ends_with('/'));
        (path.len() <= 200 && ends_right && plain.split('/').all(segment_is_plain))
            .then(|| Self(path.to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Everything visible follows from this, and all of it is in the link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// The view.
    pub view: View,
    /// The search text, as typed: no control characters, at most [`ViewState::Q_MAX`] characters.
    pub q: String,
    /// The chosen facet values.
    pub facets: Facets,
    /// The map layout.
    pub layout: Layout,
    /// The metric that sizes marks and shades tiles; none: the count of the selection.
    pub metric: Option<Id>,
    /// The years of the figures and milestones shown; filters no entity.
    pub year: Option<YearRange>,
    /// The rectangle drawn on the map.
    pub area: Option<GeoBox>,
    /// The polygon drawn on the map.
    pub fence: Option<Polygon>,
    /// The order of the list.
    pub sort: Sort,
    /// The entity whose detail is open.
    pub sel: Option<Id>,
    /// Entities laid side by side, in their order, each once.
    pub cmp: Vec<Id>,
    /// A hand-picked set; empty: no restriction.
    pub pick: BTreeSet<Id>,
    /// What part of the map is shown (key `at`); none: all of it.
    pub at: Option<Camera>,
    /// The language; none: the browser's.
    pub lang: Option<Lang>,
    /// No chrome, a link back.
    pub embed: bool,
    /// Another dataset.
    pub data: Option<DataPath>,
    /// The dataset version that the link was made with: no control characters, 1 to [`ViewState::V_MAX`] characters.
    pub v: Option<String>,
}

impl ViewState {
    /// At most this many entities side by side.
    pub const CMP_MAX: usize = 6;
    /// A search text has at most this many characters.
    pub const Q_MAX: usize = 200;
    /// A dataset version in a link has at most this many characters.
    pub const V_MAX: usize = 64;

    /// Whether anything narrows the selection.
    pub fn is_filtered(&self) -> bool {
        !self.q.trim().is_empty()
            || !self.facets.is_empty()
            || self.area.is_some()
            || self.fence.is_some()
            || !self.pick.is_empty()
    }

    /// The same view with nothing narrowing the selection.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self {
            q: String::new(),
            facets: Facets::default(),
            area: None,
            fence: None,
            pick: BTreeSet::new(),
            ..self.clone()
        }
    }

    /// Only what decides which entities are shown and in what order, in a language: two states that agree in this show
    /// the same selection.
    #[must_use]
    pub fn selecting(&self, lang: Lang) -> Self {
        Self {
            q: self.q.clone(),
            facets: self.facets.clone(),
            year: self.year,
            area: self.area,
            fence: self.fence.clone(),
            sort: self.sort.clone(),
            pick: self.pick.clone(),
            lang: Some(lang),
            ..Self::default()
        }
    }
}
