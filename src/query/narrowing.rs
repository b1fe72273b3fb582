//! What narrows the selection, piece by piece, so that each piece can be shown and taken away.

use super::{FACETS, FacetKey, ViewState};
use crate::model::Id;

/// One piece of what narrows the selection.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Narrowing {
    /// The search text.
    Query,
    /// All chosen values of a facet.
    Facet(FacetKey),
    /// One chosen value of a facet.
    Value(FacetKey, Id),
    /// One source that the selection rests on.
    Source(Id),
    /// All sources that the selection rests on.
    Sources,
    /// The rectangle on the map.
    Area,
    /// The polygon on the map.
    Fence,
    /// The hand-picked set.
    Pick,
}

impl Narrowing {
    /// A text that no other piece of a link has.
    pub fn name(&self) -> String {
        match self {
            Self::Query => "q".to_owned(),
            Self::Facet(key) => key.key().to_owned(),
            Self::Value(key, id) => [key.key(), id.as_str()].join("="),
            Self::Source(id) => ["source", id.as_str()].join("="),
            Self::Sources => "source".to_owned(),
            Self::Area => "box".to_owned(),
            Self::Fence => "fence".to_owned(),
            Self::Pick => "pick".to_owned(),
        }
    }

    /// Takes this piece out of the view and leaves the rest as it is.
    pub fn undo(&self, view: &mut ViewState) {
        match self {
            Self::Query => view.q.clear(),
            Self::Facet(key) => view.facets.of_mut(*key).clear(),
            Self::Value(key, id) => {
                view.facets.of_mut(*key).remove(id);
            }
            Self::Source(id) => {
                view.source.remove(id);
            }
            Self::Sources => view.source.clear(),
            Self::Area => view.area = None,
            Self::Fence => view.fence = None,
            Self::Pick => view.pick.clear(),
        }
    }
}

/// The pieces in the order of the page, those of a facet by `of_facet`. Written with loops: chained iterators of this
/// shape cost 20 KB of wasm.
fn pieces(
    view: &ViewState,
    of_facet: fn(&ViewState, FacetKey, &mut Vec<Narrowing>),
    of_sources: fn(&ViewState, &mut Vec<Narrowing>),
) -> Vec<Narrowing> {
    let mut all = Vec::new();
    if !view.q.trim().is_empty() {
        all.push(Narrowing::Query);
    }
    for key in FACETS {
        of_facet(view, key, &mut all);
    }
    of_sources(view, &mut all);
    let drawn = [
        (view.area.is_some(), Narrowing::Area),
        (view.fence.is_some(), Narrowing::Fence),
        (!view.pick.is_empty(), Narrowing::Pick),
    ];
    for (is_there, piece) in drawn {
        if is_there {
            all.push(piece);
        }
    }
    all
}

/// Every piece, each facet value by itself: the search text, then the facets in their order, then what was drawn or picked.
pub fn narrowings(view: &ViewState) -> Vec<Narrowing> {
    let values: fn(&ViewState, FacetKey, &mut Vec<Narrowing>) = |view, key, all| {
        for id in view.facets.of(key) {
            all.push(Narrowing::Value(key, id.clone()));
        }
    };
    pieces(view, values, |view, all| {
        for id in &view.source {
            all.push(Narrowing::Source(id.clone()));
        }
    })
}

/// Every piece, a facet as one: the order of [`narrowings`].
pub fn narrowing_groups(view: &ViewState) -> Vec<Narrowing> {
    let facets: fn(&ViewState, FacetKey, &mut Vec<Narrowing>) = |view, key, all| {
        if !view.facets.of(key).is_empty() {
            all.push(Narrowing::Facet(key));
        }
    };
    pieces(view, facets, |view, all| {
        if !view.source.is_empty() {
            all.push(Narrowing::Sources);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{GeoBox, Point};

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn narrowed() -> ViewState {
        let mut view = ViewState {
            q: "港".to_owned(),
            ..ViewState::default()
        };
        for (key, value) in [
            (FacetKey::Kind, "park"),
            (FacetKey::City, "shaoxing"),
            (FacetKey::City, "hangzhou"),
        ] {
            view.facets.toggle(key, &id(value));
        }
        let (min, max) = (Point::new(120.0, 30.0).unwrap(), Point::new(121.0, 31.0).unwrap());
        view.area = Some(GeoBox { min, max });
        view.source.insert(id("s1"));
        view.pick.insert(id("a"));
        view
    }

    #[test]
    fn the_pieces_come_in_the_order_of_the_page() {
        let value = |key, text| Narrowing::Value(key, id(text));
        assert_eq!(
            narrowings(&narrowed()),
            [
                Narrowing::Query,
                value(FacetKey::City, "hangzhou"),
                value(FacetKey::City, "shaoxing"),
                value(FacetKey::Kind, "park"),
                Narrowing::Source(id("s1")),
                Narrowing::Area,
                Narrowing::Pick,
            ]
        );
        assert_eq!(
            narrowing_groups(&narrowed()),
            [
                Narrowing::Query,
                Narrowing::Facet(FacetKey::City),
                Narrowing::Facet(FacetKey::Kind),
                Narrowing::Sources,
                Narrowing::Area,
                Narrowing::Pick,
            ]
        );
    }

    #[test]
    fn blanks_are_no_search() {
        let view = ViewState {
            q: "  ".to_owned(),
            ..ViewState::default()
        };
        assert_eq!(narrowings(&view), []);
    }

    #[test]
    fn undoing_every_piece_leaves_nothing_narrowed() {
        for pieces in [narrowings, narrowing_groups] {
            let mut view = narrowed();
            for piece in pieces(&narrowed()) {
                let before = pieces(&view).len();
                piece.undo(&mut view);
                assert_eq!(pieces(&view).len(), before - 1, "{piece:?}");
            }
            assert_eq!(view, narrowed().unfiltered());
        }
    }
}
