use super::*;
use crate::{
    geo::{PLANE, Rect, hex, tests::real},
    model::{Entity, Id, KindIx, Place, PrecisionIx, Text},
};
use proptest::prelude::*;

fn entity(row: usize, site: Site, place: Option<(f64, f64)>) -> Entity {
    let id: Id = format!("e{row}").parse().unwrap();
    Entity {
        name: Text::new(format!("主体名称第{row}号"), format!("Entity number {row}")),
        place: place.map(|(lon, lat)| Place {
            lon,
            lat,
            precision: PrecisionIx(0),
        }),
        id,
        kind: KindIx(0),
        aliases: vec![],
        site,
        parent: None,
        context: false,
        subsectors: vec![],
        stages: vec![],
        links: vec![],
        designations: vec![],
        summary: None,
        sources: vec![],
        note: None,
        pinyin: vec![],
    }
}

/// Entities in districts (many in few), in cities, and nowhere; a position for those in a district.
fn atlas(layouts: &Layouts, plan: &TilePlan, codes: &[u8]) -> Atlas {
    let entities = codes.iter().enumerate().map(|(row, &code)| match code {
        0 => entity(row, Site::Outside, None),
        1 => entity(row, Site::City(CityIx(5)), Some(layouts.city_seats[5])),
        _ => {
            let district = usize::from(code) % plan.tiles.len();
            let site = Site::District(plan.city_of[district], DistrictIx::of(district));
            entity(row, site, Some(layouts.district_seats[district]))
        }
    });
    let mut atlas = Atlas::default();
    atlas.entities = entities.collect();
    atlas.linked()
}

fn everyone(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).map(EntityIx::of).collect()
}

fn ask<'a>(atlas: &'a Atlas, shown: &'a [EntityIx], lang: Lang, k: f64) -> Ask<'a> {
    Ask {
        atlas,
        shown,
        lang,
        k,
        sight: Rect::spanning(Vec2::default(), Vec2::new(PLANE, PLANE)),
    }
}

fn name_rect(mark: &Mark, k: f64) -> Option<Rect> {
    let name = mark.name.as_ref()?;
    let size = (labels::text_width(&name.text, NAME_PX), LINE_PX - 2.0);
    Some(name.side.rect(mark.at? * k, mark.reach, size))
}

#[test]
fn few_entities_in_a_large_tile_are_named() {
    let (layouts, plan) = real();
    let atlas = atlas(&layouts, &plan, &[7, 7, 7]);
    let scene = tile_scene(ask(&atlas, &everyone(&atlas), Lang::Zh, 4.0), &plan, &[]);
    assert!(scene.visible && scene.rests.is_empty());
    let names: Vec<_> = scene.marks.iter().filter_map(|mark| mark.name.as_ref()).collect();
    assert_eq!(names.len(), 3);
    assert_eq!(names[0].text, "主体名称第0号");
    let far = tile_scene(ask(&atlas, &everyone(&atlas), Lang::Zh, 0.75), &plan, &[]);
    assert!(!far.visible);
    assert_eq!(far.marks[0].at, Some(plan.tiles[7]));
}

#[test]
fn what_finds_no_room_is_counted() {
    let (layouts, plan) = real();
    let atlas = atlas(&layouts, &plan, &[7; 90]);
    let scene = tile_scene(ask(&atlas, &everyone(&atlas), Lang::En, 1.3), &plan, &[]);
    let seen = scene.marks.iter().filter(|mark| mark.radius > 0.0).count();
    assert_eq!(scene.rests, [(DistrictIx(7), 90 - seen)]);
    assert!(seen > 10);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn marks_stay_in_their_tiles_and_apart(codes in prop::collection::vec(0_u8..12, 0..90), k in 0.3..12.0) {
        let (layouts, plan) = real();
        let atlas = atlas(&layouts, &plan, &codes);
        let spots = vec![Vec2::new(5.0, 5.0); 11];
        let scene = tile_scene(ask(&atlas, &everyone(&atlas), Lang::En, k), &plan, &spots);
        prop_assert_eq!(scene.marks.len(), codes.len());
        for (row, mark) in scene.marks.iter().enumerate() {
            match atlas.entities[row].site {
                Site::Outside | Site::Region => prop_assert_eq!(mark.at, None),
                Site::City(city) => prop_assert_eq!(mark.at, Some(spots[city.row()])),
                Site::District(_, district) => {
                    let at = mark.at.unwrap();
                    prop_assert!(hex::contains(plan.tiles[district.row()], plan.inner_radius, at));
                    prop_assert_eq!(plan.district_at(at), Some(district));
                }
            }
        }
        if scene.visible {
            let seen: Vec<&Mark> = scene
                .marks
                .iter()
                .filter(|mark| mark.radius > 0.0 && !matches!(atlas.entity(mark.entity).site, Site::City(_)))
                .collect();
            for (a, mark) in seen.iter().enumerate() {
                for other in &seen[..a] {
                    if let (Some(at), Some(its)) = (mark.at, other.at) {
                        prop_assert!(at.distance(its) * k >= MARK_PX * 2.0 - 1e-6);
                    }
                }
            }
        }
    }

    #[test]
    fn names_on_the_ground_overlap_neither_marks_nor_names(
        codes in prop::collection::vec(0_u8..90, 0..90), k in 0.3..12.0, zh in any::<bool>(), sized in any::<bool>(),
    ) {
        let (layouts, plan) = real();
        let atlas = atlas(&layouts, &plan, &codes);
        let lang = if zh { Lang::Zh } else { Lang::En };
        let sizes: Vec<Option<f64>> =
            (0..codes.len()).map(|row| (row % 3 > 0).then_some((row * row) as f64)).collect();
        let figures = sized.then_some(sizes.as_slice());
        let scene = geo_scene(ask(&atlas, &everyone(&atlas), lang, k), &projection_of(&layouts), &layouts, figures, &[9; 11]);
        // Every city is named; on the smallest of maps one or two may find no room.
        let cities = scene.places.iter().filter(|place| matches!(place.of, Named::City(_))).count();
        prop_assert!(cities == 11 || k < 0.5 && cities >= 9);
        let marks: Vec<(Vec2, f64)> =
            scene.marks.iter().filter_map(|mark| Some((mark.at? * k, mark.radius))).collect();
        prop_assert_eq!(marks.len(), codes.iter().filter(|&&code| code > 0).count());
        for (a, (at, radius)) in marks.iter().enumerate() {
            for (other, its) in &marks[..a] {
                prop_assert!(at.distance(*other) >= radius + its + MARK_GAP_PX - 1e-6);
            }
        }
        let names: Vec<Rect> = scene.marks.iter().filter_map(|mark| name_rect(mark, k)).collect();
        for (a, name) in names.iter().enumerate() {
            prop_assert!(names[..a].iter().all(|other| !other.overlaps(*name)));
            for (at, radius) in &marks {
                prop_assert!(!Rect::centred(*at, radius * 2.0, radius * 2.0).overlaps(*name));
            }
        }
    }
}
