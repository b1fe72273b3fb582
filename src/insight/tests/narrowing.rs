//! What narrows the selection, and the ways out where nothing is left.

use super::sample::{atlas, entity, term};
use crate::engine::Index;
use crate::insight::{Narrowing, narrowing_groups, narrowings, ways_out};
use crate::model::{Id, KindIx};
use crate::query::{FacetKey, GeoBox, Point, ViewState};

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

#[test]
fn a_way_out_says_how_many_there_would_be() {
    let mut atlas = atlas(Vec::new(), Vec::new());
    atlas.vocab.kinds = vec![term("park"), term("fund")];
    atlas.vocab.tags = vec![term("best")];
    atlas.entities.push(entity("c", &[]));
    atlas.entities[2].kind = KindIx(1);
    let atlas = atlas.linked();
    let index = Index::build(&atlas);
    let asked = |pairs: &[(FacetKey, &str)]| {
        let mut view = ViewState::default();
        for (key, value) in pairs {
            view.facets.toggle(*key, &id(value));
        }
        view
    };
    let mut view = asked(&[(FacetKey::Kind, "park")]);
    view.q = "c".to_owned();
    assert_eq!(
        ways_out(&index, &atlas, &view),
        [(Narrowing::Query, 2), (Narrowing::Facet(FacetKey::Kind), 1)]
    );
    let view = asked(&[(FacetKey::Kind, "park"), (FacetKey::Tag, "best")]);
    assert_eq!(
        ways_out(&index, &atlas, &view),
        [(Narrowing::Facet(FacetKey::Tag), 2)],
        "what would help nothing is left out"
    );
}
