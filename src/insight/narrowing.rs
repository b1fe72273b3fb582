//! What narrows the selection, piece by piece, so that each piece can be shown and taken away.

use crate::{
    engine::{Index, select},
    model::{Atlas, Id},
    query::{FACETS, FacetKey, ViewState},
};

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

/// For each group that alone stands in the way, how many entities are shown without it; groups that would help nothing
/// are left out.
pub fn ways_out(index: &Index, atlas: &Atlas, view: &ViewState) -> Vec<(Narrowing, u32)> {
    narrowing_groups(view)
        .into_iter()
        .filter_map(|group| {
            let mut wider = view.clone();
            group.undo(&mut wider);
            let shown = select(index, atlas, &wider).shown();
            (shown > 0).then_some((group, shown))
        })
        .collect()
}
