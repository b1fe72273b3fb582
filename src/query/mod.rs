//! F1: the one state that everything visible follows from, and its form in the link.

mod state;

pub use state::{
    Camera, DataPath, FACETS, FacetKey, Facets, GeoBox, Has, Layout, Point, Polygon, Sort, View, ViewState,
    YearRange,
};
