//! What narrows the selection, piece by piece, so that each piece can be shown and taken away.

use super::{FACETS, FacetKey, ViewState};
use crate::model::Id;

/// One piece of what narrows the selection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Narrowing {
    /// The search text.
    Query,
    /// All chosen values of a facet.
    Facet(FacetKey),
    /// One chosen value of a facet.
    Value(FacetKey, Id),
    /// The rectangle on the map.
    Area,
    /// The polygon on the map.
    Fence,
    /// The hand-picked set.
    Pick,
}

impl Narrowing {
    /// Takes this piece out of the view and leaves the rest as it is.
    pub fn undo(&self, view: &mut ViewState) {
        match self {
            Self::Query => view.q.clear(),
            Self::Facet(key) => view.facets.of_mut(*key).clear(),
            Self::Value(key, id) => {
                view.facets.of_mut(*key).remove(id);
            }
            Self::Area => view.area = None,
            Self::Fence => view.fence = None,
            Self::Pick => view.pick.clear(),
        }
    }
}

fn with_facets(view: &ViewState, facets: impl Iterator<Item = Narrowing>) -> Vec<Narrowing> {
    let query = (!view.q.trim().is_empty()).then_some(Narrowing::Query);
    let drawn = [
        view.area.is_some().then_some(Narrowing::Area),
        view.fence.is_some().then_some(Narrowing::Fence),
        (!view.pick.is_empty()).then_some(Narrowing::Pick),
    ];
    query
        .into_iter()
        .chain(facets)
        .chain(drawn.into_iter().flatten())
        .collect()
}

/// Every piece, each facet value by itself: the search text, then the facets in their order, then what was drawn or picked.
pub fn narrowings(view: &ViewState) -> Vec<Narrowing> {
    let values = FACETS.into_iter().flat_map(|key| {
        view.facets
            .of(key)
            .iter()
            .map(move |id| Narrowing::Value(key, id.clone()))
    });
    with_facets(view, values)
}

/// Every piece, a facet as one: the order of [`narrowings`].
pub fn narrowing_groups(view: &ViewState) -> Vec<Narrowing> {
    let facets = FACETS
        .into_iter()
        .filter(|&key| !view.facets.of(key).is_empty())
        .map(Narrowing::Facet);
    with_facets(view, facets)
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
