//! The compact files give back what was written, and whatever happens to them, an error or a sound atlas.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod filled;
#[path = "../support/mod.rs"]
mod support;

use cluster_atlas::engine::{Index, select};
use cluster_atlas::model::compact::{
    read_complete, read_core, read_layouts, read_whole, write, write_layouts,
};
use cluster_atlas::model::layout::load_layouts;
use cluster_atlas::model::{Atlas, EntityIx, FactValue, LoadError, StageMark, load};
use cluster_atlas::query::ViewState;
use filled::filled;
use proptest::prelude::*;
use support::atlas::id;
use support::generated::any_atlas;

const DATASET: &str = include_str!("../../public/data/atlas.json");
const LAYOUT: &str = include_str!("../../public/data/layout.json");

fn real() -> Atlas {
    load(DATASET).unwrap()
}

fn shown(atlas: &Atlas) -> String {
    format!("{atlas:?}")
}

/// What is not in the core, taken out of a dataset.
fn without_details(atlas: &Atlas) -> Atlas {
    let mut atlas = atlas.clone();
    atlas.complete = false;
    for source in &mut atlas.sources {
        (source.title, source.publisher, source.lang) = <_>::default();
        (source.url, source.retrieved, source.note) = (None, None, None);
    }
    for entity in &mut atlas.entities {
        entity.note = None;
        let stages = entity
            .stages
            .iter_mut()
            .map(|mark: &mut StageMark| &mut mark.basis);
        let links = entity.links.iter_mut().map(|mark| &mut mark.basis);
        let tags = entity.designations.iter_mut().map(|mark| &mut mark.basis);
        for basis in stages.chain(links).chain(tags) {
            basis.locator.clear();
        }
    }
    for (row, fact) in atlas.facts.iter_mut().enumerate() {
        fact.id = id(&row.to_string());
        fact.statement = None;
        fact.basis.locator.clear();
        if let FactValue::Words(words) = &mut fact.value {
            *words = None;
        }
    }
    for (row, relation) in atlas.relations.iter_mut().enumerate() {
        relation.id = id(&row.to_string());
        relation.note = None;
        relation.basis.locator.clear();
    }
    atlas.milestones.clear();
    atlas.directories.clear();
    atlas.structures.clear();
    atlas
}

/// FNV-1a as its authors give it.
fn seal(body: &[u8]) -> [u8; 8] {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in body {
        hash ^= u64::from(*byte);
        hash = hash.wrapping_mul(0x100_0000_01b3);
    }
    hash.to_le_bytes()
}

/// A file with its body changed and sealed again, as if it had been made that way.
fn resealed(file: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut body = file[20..].to_vec();
    change(&mut body);
    let mut made = file[..8].to_vec();
    made.extend((body.len() as u32).to_le_bytes());
    made.extend(seal(&body));
    made.extend(body);
    made
}

/// Uses every table of an atlas: an index that leads nowhere would panic.
fn use_all(atlas: &Atlas) {
    let index = Index::build(atlas);
    let selection = select(&index, atlas, &ViewState::default());
    assert_eq!(selection.total() as usize, atlas.entities.len());
    for row in 0..atlas.entities.len() {
        let mut next = Some(EntityIx::of(row));
        while let Some(here) = next {
            next = atlas.entity(here).parent;
        }
        for ix in atlas.facts_of(EntityIx::of(row)) {
            let fact = atlas.fact(*ix);
            let _ = (
                &atlas.vocab.metrics[fact.metric.row()],
                atlas.source(fact.basis.source),
            );
            let _ = &atlas.vocab.natures[fact.nature as usize];
            if let Some((_, unit)) = fact.number() {
                let _ = &atlas.vocab.units[unit.row()];
            }
        }
    }
}

#[test]
fn the_real_dataset_comes_back_whole() {
    let atlas = real();
    let (core, rest) = write(&atlas);
    let back = read_complete(&core, &rest).unwrap();
    assert!(back.complete);
    assert_eq!(shown(&back), shown(&atlas));
    assert_eq!(shown(&read_whole(&[core, rest].concat()).unwrap()), shown(&atlas));
}

#[test]
fn the_core_shows_what_the_whole_dataset_shows() {
    let atlas = real();
    let (core, _) = write(&atlas);
    assert_eq!(shown(&read_core(&core).unwrap()), shown(&without_details(&atlas)));
}

#[test]
fn the_map_layouts_come_back() {
    let atlas = real();
    let layouts = load_layouts(LAYOUT, &atlas.vocab).unwrap();
    let file = write_layouts(&layouts, &atlas.vocab);
    let back = read_layouts(&file, &atlas.vocab).unwrap();
    assert_eq!(format!("{back:?}"), format!("{layouts:?}"));
    let mut fewer = atlas.vocab.clone();
    fewer.districts.pop();
    assert!(read_layouts(&file, &fewer).is_err(), "laid out for other places");
    for end in 0..file.len() {
        assert!(
            read_layouts(&file[..end], &atlas.vocab).is_err(),
            "cut off at {end}"
        );
    }
}

#[test]
fn a_file_says_why_it_cannot_be_used() {
    let (core, rest) = write(&real());
    let code = |file: &[u8]| read_core(file).unwrap_err().code();
    for file in [
        &b""[..],
        b"atlas",
        b"<!DOCTYPE html><p>Log in to the network",
        b"{\"schema\": 1, \"entities\": []}",
    ] {
        assert_eq!(code(file), "data-syntax", "{file:?}");
    }
    assert_eq!(code(&core[..core.len() / 2]), "data-syntax");
    assert_eq!(code(&[&core[..], b"."].concat()), "data-shape");
    let mut newer = core.clone();
    newer[6] = 99;
    assert_eq!(read_core(&newer).unwrap_err(), LoadError::Newer(99));
    let mut garbled = core.clone();
    *garbled.last_mut().unwrap() ^= 1;
    assert_eq!(code(&garbled), "data-syntax");
    assert_eq!(code(&rest), "data-mismatch");
    let mut none = Atlas::default();
    none.vocab = real().vocab;
    let (empty, _) = write(&none);
    assert_eq!(code(&empty), "data-empty");
    assert_eq!(code(&resealed(&core, |body| body.push(0))), "data-shape");
}

#[test]
fn a_rest_of_another_core_is_refused() {
    let atlas = real();
    let mut other = atlas.clone();
    other.meta.version.push('x');
    let ((core, rest), (_, foreign)) = (write(&atlas), write(&other));
    for (core, rest) in [(&core, &foreign), (&core, &core), (&rest, &core)] {
        assert_eq!(read_complete(core, rest).unwrap_err().code(), "data-mismatch");
    }
}

/// A part of itself, however far round, would be walked up for ever.
#[test]
fn a_tree_that_goes_round_is_refused() {
    let mut atlas = real();
    for (row, parent) in [(3, 7), (7, 11), (11, 3)] {
        atlas.entities[row].parent = Some(EntityIx(parent));
    }
    assert_eq!(read_core(&write(&atlas).0).unwrap_err().code(), "data-shape");
    let mut deep = real();
    let count = deep.entities.len() as u32;
    for (row, entity) in deep.entities.iter_mut().enumerate() {
        entity.parent = Some(EntityIx(row as u32 + 1)).filter(|parent| parent.0 < count);
    }
    assert!(read_core(&write(&deep).0).is_ok(), "a chain of all is no circle");
}

proptest! {
    #[test]
    fn any_atlas_comes_back(atlas in any_atlas(), salt in 0_u32..20_000) {
        let atlas = filled(atlas, salt);
        let (core, rest) = write(&atlas);
        prop_assert_eq!(shown(&read_complete(&core, &rest).unwrap()), shown(&atlas));
        prop_assert_eq!(shown(&read_core(&core).unwrap()), shown(&without_details(&atlas)));
    }

    #[test]
    fn what_is_cut_off_or_garbled_is_refused(atlas in any_atlas(), cut: prop::sample::Index, bit in 0..8_u8) {
        let (core, rest) = write(&filled(atlas, 1));
        for file in [&core, &rest] {
            let read = |file: &[u8], whole: &[u8]| if whole == core { read_core(file) } else { read_complete(&core, file) };
            let at = cut.index(file.len());
            prop_assert!(read(&file[..at], file).is_err());
            let mut garbled = file.clone();
            garbled[at] ^= 1 << bit;
            prop_assert!(read(&garbled, file).is_err(), "bit {} of byte {}", bit, at);
        }
    }

    /// As if by another program: the seal holds, what it holds may be anything.
    #[test]
    fn what_was_made_wrong_is_refused_or_sound(
        atlas in any_atlas(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..4),
    ) {
        let (core, _) = write(&filled(atlas, 7));
        let wrong = resealed(&core, |body| {
            for (at, byte, how) in changes {
                let at = at.index(body.len());
                match how {
                    0 => body[at] = byte,
                    1 => body.insert(at, byte),
                    _ => body.truncate(at.max(1)),
                }
            }
        });
        if let Ok(atlas) = read_core(&wrong) {
            use_all(&atlas);
        }
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (core, _) = write(&Atlas::default());
        prop_assert!(read_core(&bytes).is_err());
        let body = bytes.clone();
        prop_assert!(read_core(&resealed(&core, |made| *made = body)).is_err());
    }
}

/// The same damage to the file that is shipped, and to its details.
#[test]
fn the_real_files_wrongly_made_are_refused_or_sound() {
    let (core, rest) = write(&real());
    let config = ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let change = (any::<prop::sample::Index>(), any::<u8>());
    proptest::test_runner::TestRunner::new(config)
        .run(&change, |(at, byte)| {
            let put = |body: &mut Vec<u8>| {
                let at = at.index(body.len());
                body[at] = byte;
            };
            if let Ok(atlas) = read_core(&resealed(&core, put)) {
                use_all(&atlas);
            }
            if let Ok(atlas) = read_complete(&core, &resealed(&rest, put)) {
                use_all(&atlas);
                prop_assert!(atlas.complete);
            }
            Ok(())
        })
        .unwrap();
}
