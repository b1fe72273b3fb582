//! [`ways_out`]: what to drop where nothing matches.

use super::{Index, select};
use crate::model::Atlas;
use crate::query::{Narrowing, ViewState, narrowing_groups};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entity, Id, KindIx, Site, Term, Text};
    use crate::query::FacetKey;
    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn term(text: &str) -> Term {
        Term {
            id: id(text),
            name: Text::new(text, text),
        }
    }

    fn entity(name: &str, kind: u32) -> Entity {
        Entity {
            id: id(name),
            kind: KindIx(kind),
            name: Text::new(name, name),
            aliases: Vec::new(),
            site: Site::Region,
            parent: None,
            place: None,
            context: false,
            subsectors: Vec::new(),
            stages: Vec::new(),
            links: Vec::new(),
            designations: Vec::new(),
            summary: None,
            sources: Vec::new(),
            note: None,
            pinyin: Vec::new(),
        }
    }

    fn asked(q: &str, facets: &[(FacetKey, &str)]) -> ViewState {
        let mut view = ViewState {
            q: q.to_owned(),
            ..ViewState::default()
        };
        for (key, value) in facets {
            view.facets.toggle(*key, &id(value));
        }
        view
    }

    #[test]
    fn a_way_out_says_how_many_there_would_be() {
        let mut atlas = Atlas::default();
        atlas.vocab.kinds = vec![term("park"), term("fund")];
        atlas.vocab.tags = vec![term("best")];
        atlas.entities = vec![entity("a", 0), entity("b", 0), entity("c", 1)];
        let atlas = atlas.linked();
        let index = Index::build(&atlas);
        let ways = |view: &ViewState| ways_out(&index, &atlas, view);
        assert_eq!(
            ways(&asked("c", &[(FacetKey::Kind, "park")])),
            [(Narrowing::Query, 2), (Narrowing::Facet(FacetKey::Kind), 1)]
        );
        assert_eq!(
            ways(&asked("", &[(FacetKey::Kind, "park"), (FacetKey::Tag, "best")])),
            [(Narrowing::Facet(FacetKey::Tag), 2)],
            "what would help nothing is left out"
        );
    }
}
