//! Laws of the engine: its answers are those of the slow, plain way.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod support;

use cluster_atlas::engine::{Index, marks, select, suggest};
use cluster_atlas::model::{Atlas, Id, Lang};
use cluster_atlas::query::{FACETS, ViewState, parse, resolve};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use support::generated::{any_atlas, asking, atlas_and_state, search_text};
use support::{naive, search};

fn answers_are_plain(index: &Index, atlas: &Atlas, state: &ViewState) -> TestCaseResult {
    let selection = select(index, atlas, state);
    let asked = naive::Asked::new(atlas, state);
    let expected = asked.order();
    prop_assert_eq!(selection.total() as usize, atlas.entities.len());
    prop_assert_eq!(selection.shown() as usize, expected.len());
    for row in 0..atlas.entities.len() {
        let ix = cluster_atlas::model::EntityIx::of(row);
        prop_assert_eq!(selection.contains(ix), expected.contains(&ix));
    }
    prop_assert_eq!(selection.order(), expected);
    for key in FACETS {
        let values: Vec<&Id> = index.values(key).iter().map(|value| &value.id).collect();
        prop_assert_eq!(selection.counts(key), asked.counts(key, &values), "{:?}", key);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_selection_is_what_the_plain_way_finds((atlas, state) in atlas_and_state()) {
        answers_are_plain(&Index::build(&atlas), &atlas, &state)?;
    }

    #[test]
    fn a_suggestion_matches_and_shows_a_name(atlas in any_atlas(), q in search_text(), limit in 0_usize..6) {
        let index = Index::build(&atlas);
        let state = ViewState { q: q.clone(), ..ViewState::default() };
        let matching = select(&index, &atlas, &state);
        let ranks = search::ranks(&atlas, &q);
        for lang in Lang::ALL {
            let suggested = suggest(&index, &atlas, &q, lang, limit);
            let named = matching.order().iter().filter(|ix| ranks[ix.row()].is_some_and(|(class, _)| class < 5));
            // The best of those that match, as far as names, aliases and readings go.
            let expected: Vec<_> = if q.trim().is_empty() { Vec::new() } else { named.take(limit).copied().collect() };
            prop_assert_eq!(suggested.iter().map(|found| found.entity).collect::<Vec<_>>(), expected);
            for found in suggested {
                let entity = atlas.entity(found.entity);
                let is_name = entity.name.zh == found.matched || entity.name.en == found.matched;
                prop_assert!(is_name || entity.aliases.contains(&found.matched));
            }
        }
    }

    #[test]
    fn marks_are_apart_ascending_and_whole(
        text in prop_oneof!["[a-cA医药éß\u{301} 醫Ａ-]{0,16}", any::<String>()],
        q in prop_oneof![search_text(), "[a-c医药é ]{0,5}".boxed(), any::<String>().boxed()],
    ) {
        let found = marks(&text, &q);
        for (row, range) in found.iter().enumerate() {
            prop_assert!(range.start < range.end);
            prop_assert!(text.get(range.clone()).is_some(), "{:?} in {}", range, text);
            prop_assert!(row == 0 || found[row - 1].end < range.start);
        }
    }

    #[test]
    fn a_text_that_holds_a_term_is_marked(atlas in any_atlas(), q in search_text()) {
        // A single term that ranks as a name or alias, and not by a reading, is marked in one of them.
        let terms = search::terms(&q);
        for (entity, rank) in atlas.entities.iter().zip(search::ranks(&atlas, &q)) {
            if terms.len() == 1 && rank.is_some_and(|(class, _)| class < 4) {
                let names = [&entity.name.zh, &entity.name.en].into_iter().chain(&entity.aliases);
                prop_assert!(names.into_iter().any(|name| !marks(name, &q).is_empty()));
            }
        }
    }

    #[test]
    fn every_value_is_known_to_links(atlas in any_atlas()) {
        let index = Index::build(&atlas);
        let mut state = ViewState::default();
        for key in FACETS {
            state.facets.of_mut(key).extend(index.values(key).iter().map(|value| value.id.clone()));
        }
        let resolved = resolve(state.clone(), &atlas);
        prop_assert_eq!(&resolved.warnings, &[]);
        prop_assert_eq!(resolved.state, state);
    }
}

fn real() -> Atlas {
    cluster_atlas::model::load(include_str!("../public/data/atlas.json")).unwrap()
}

#[test]
fn the_real_dataset_is_answered_the_plain_way() {
    let atlas = real();
    let index = Index::build(&atlas);
    let state = asking(&atlas);
    let config = ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest::test_runner::TestRunner::new(config)
        .run(&state, |state| answers_are_plain(&index, &atlas, &state))
        .unwrap();
}

#[test]
fn real_links_are_answered_the_plain_way() {
    let atlas = real();
    let index = Index::build(&atlas);
    for link in [
        "",
        "q=醫藥港",
        "q=hangzhuo",
        "q=pharmaceutcal park",
        "q=bio&sort=name&lang=en",
        "city=hangzhou&city=outside&kind=company&sort=city",
        "stage=clinical&has=figure&sort=-output-value&year=2020..2024",
        "district=qiantang&grade=official&grade=news&tag=listed-a",
        "box=119.9,30,120.5,30.5&sub=medical-devices",
        "fence=119,29;121,29;121,31&has=place&sort=name",
        "pick=tigermed,hangzhou,zhejiang&sort=output-value",
        "source=book118-hz-2023&source=g60-2025&kind=park",
    ] {
        let parsed = parse(link);
        let resolved = resolve(parsed.state, &atlas);
        assert_eq!((parsed.warnings, resolved.warnings), (vec![], vec![]), "{link}");
        answers_are_plain(&index, &atlas, &resolved.state).unwrap();
    }
}
