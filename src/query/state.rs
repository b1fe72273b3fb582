//! [`ViewState`]: plain values, each valid by construction; ids are only known to be ids, not to exist.

use super::{
    By, DirectoryForm, Facets, GeoBox, Lane, Listed, Only, Panel, Polygon, RowSort, Section, Steps, Tab,
    Weights,
};
use crate::model::{Id, Lang, Set};

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
    /// Sources that an entity or a figure of it rests on; empty: any.
    pub source: Set<Id>,
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
    /// What the rows of the chain matrix are (key `rows`).
    pub rows: By,
    /// What these rows are sorted by; none: the vocabulary's order.
    pub by: Option<RowSort>,
    /// Rows that are open, by their [`super::RowKey::id`].
    pub open: Set<Id>,
    /// The city, cluster or park whose gaps are read; none: the selection.
    pub of: Option<Id>,
    /// The stage whose gap is open, with who could fill it.
    pub gap: Option<Id>,
    /// How much each reason counts for who could fill a gap (key `w`).
    pub weights: Weights,
    /// Types of relation that the network shows; empty: all.
    pub rel: Set<Id>,
    /// How far around [`ViewState::sel`] the network reaches; none: the whole selection.
    pub steps: Option<Steps>,
    /// The entity to which the network shows the way from [`ViewState::sel`].
    pub to: Option<Id>,
    /// The directory that the table shows; none: the plain table.
    pub dir: Option<Id>,
    /// How the directory is laid out (key `as`).
    pub form: DirectoryForm,
    /// The structure that is open above the matrix.
    pub structure: Option<Id>,
    /// The panel that is open above the matrix.
    pub panel: Option<Panel>,
    /// The entity whose detail is open.
    pub sel: Option<Id>,
    /// Entities and cities laid side by side, in their order, each once.
    pub cmp: Vec<Id>,
    /// Rows of the comparison that are left; none: all.
    pub only: Option<Only>,
    /// Columns of the table, in their order, each once, by [`super::Column::id`]; empty: the usual ones.
    pub col: Vec<Id>,
    /// What the lanes of the timeline are.
    pub lane: Lane,
    /// The part of the sources view that is open.
    pub tab: Tab,
    /// How the sources are listed; empty: those of the selection, by what rests on them.
    pub list: Set<Listed>,
    /// The text that is looked for among the sources; as [`ViewState::q`] otherwise.
    pub find: String,
    /// Sections of the report; empty: all.
    pub section: Set<Section>,
    /// A hand-picked set; empty: no restriction.
    pub pick: Set<Id>,
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
    /// At most this many columns that are chosen.
    pub const COL_MAX: usize = 12;
    /// A search text has at most this many characters.
    pub const Q_MAX: usize = 200;
    /// A dataset version in a link has at most this many characters.
    pub const V_MAX: usize = 64;

    /// Whether anything narrows the selection.
    pub fn is_filtered(&self) -> bool {
        !self.q.trim().is_empty()
            || !self.facets.is_empty()
            || !self.source.is_empty()
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
            source: Set::new(),
            area: None,
            fence: None,
            pick: Set::new(),
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
            source: self.source.clone(),
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
