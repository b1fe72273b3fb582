//! Any atlas, and any state that asks one.

use super::atlas::{atlas, basis, entity, figure, id};
use cluster_atlas::engine::Index;
use cluster_atlas::model::{
    Atlas, CityIx, Designation, DistrictIx, Entity, EntityIx, Fact, FactIx, FactValue, Id, KindIx, Lang,
    LinkIx, LinkMark, Place, PrecisionIx, Relation, RelationTypeIx, Site, SourceIx, StageIx, StageMark,
    SubsectorIx, TagIx, Text,
};
use cluster_atlas::query::{FACETS, GeoBox, Point, Polygon, Sort, ViewState, YearRange};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn name_zh() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "杭州", "医药", "医", "药", "港", "GLP", "生物", "园", "中心", "药港",
    ]);
    vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

fn name_en() -> impl Strategy<Value = String> {
    let word = select(vec![
        "Hangzhou",
        "Bio",
        "Pharma",
        "pharmaceutical",
        "Park",
        "Parks",
        "Medicine",
        "Port",
        "GLP-1",
    ]);
    vec(word, 1..4).prop_map(|words| words.join(" "))
}

fn reading() -> impl Strategy<Value = String> {
    let syllable = select(vec![
        "hang", "zhou", "yi", "yao", "gang", "sheng", "wu", "yuan", "a", "ga",
    ]);
    vec(syllable, 1..6).prop_map(|syllables| syllables.join(" "))
}

fn site() -> impl Strategy<Value = Site> {
    prop_oneof![
        Just(Site::Outside),
        Just(Site::Region),
        (0_u32..2).prop_map(|city| Site::City(CityIx(city))),
        (0_u32..3).prop_map(|row| Site::District(CityIx(row / 2), DistrictIx(row))),
    ]
}

/// Positions on a coarse grid, so that some lie on edges and corners.
fn grid_point() -> impl Strategy<Value = Point> {
    (0_i32..5, 0_i32..5).prop_map(|(lon, lat)| Point::from_e4(lon * 10_000, lat * 10_000).unwrap())
}

fn place() -> impl Strategy<Value = Place> {
    grid_point().prop_map(|point| Place {
        lon: point.lon(),
        lat: point.lat(),
        precision: PrecisionIx(0),
    })
}

fn any_entity() -> impl Strategy<Value = Entity> {
    let texts = (
        name_zh(),
        name_en(),
        vec(prop_oneof![name_zh(), name_en()], 0..2),
        vec(reading(), 0..3),
        option::of((name_zh(), name_en())),
    );
    let marks = (
        vec((0_u32..3, any::<bool>()), 0..3),
        vec((0_u32..2, any::<bool>()), 0..2),
        subsequence(vec![0_u32, 1], 0..=2),
        subsequence(vec![0_u32, 1], 0..=2),
        subsequence(vec![0_u32, 1], 1..=2),
    );
    (texts, marks, 0_u32..2, site(), option::of(place())).prop_map(|(texts, marks, kind, site, place)| {
        let (zh, en, aliases, pinyin, summary) = texts;
        let (stages, links, subsectors, tags, sources) = marks;
        Entity {
            kind: KindIx(kind),
            aliases,
            site,
            place,
            subsectors: subsectors.into_iter().map(SubsectorIx).collect(),
            stages: stages
                .into_iter()
                .map(|(stage, planned)| StageMark {
                    stage: StageIx(stage),
                    planned,
                    stated: true,
                    basis: basis(),
                })
                .collect(),
            links: links
                .into_iter()
                .map(|(link, planned)| LinkMark {
                    link: LinkIx(link),
                    planned,
                    basis: basis(),
                })
                .collect(),
            designations: tags
                .into_iter()
                .map(|tag| Designation {
                    tag: TagIx(tag),
                    year: None,
                    basis: basis(),
                })
                .collect(),
            summary: summary.map(|(zh, en)| Text::new(zh, en)),
            sources: sources.into_iter().map(SourceIx).collect(),
            pinyin,
            ..entity("none", &zh, &en)
        }
    })
}

type FactRow = (u32, u32, i32, u32, u16, bool);

fn fact_of(row: usize, entities: u32, (entity, metric, amount, unit, year, clashes): FactRow) -> Fact {
    let mut fact = figure(
        &format!("fact-{row}"),
        entity % entities,
        metric,
        f64::from(amount),
        unit,
        year,
    );
    if metric == 2 {
        fact.value = FactValue::Words(None);
    }
    if clashes {
        fact.conflicts.push(FactIx(0));
    }
    fact
}

/// Any small atlas; its rows are not in the order of the ids.
pub(crate) fn any_atlas() -> impl Strategy<Value = Atlas> {
    let facts = vec(
        (
            0_u32..99,
            0_u32..3,
            -2_i32..4,
            0_u32..3,
            2020_u16..2024,
            prop::bool::weighted(0.1),
        ),
        0..30,
    );
    let relations = vec((0_u32..99, 0_u32..99), 0..4);
    (vec((any::<u8>(), any_entity()), 1..14), facts, relations).prop_map(|(entities, facts, relations)| {
        let count = entities.len() as u32;
        let entities = entities
            .into_iter()
            .enumerate()
            .map(|(row, (salt, entity))| Entity {
                id: id(&format!("{salt:02x}-{row}")),
                ..entity
            })
            .collect();
        let facts = (0..)
            .zip(facts)
            .map(|(row, fact)| fact_of(row, count, fact))
            .collect();
        let mut atlas = atlas(entities, facts);
        atlas.relations = (0..)
            .zip(relations)
            .map(|(row, (from, to))| Relation {
                id: id(&format!("relation-{row}")),
                from: EntityIx(from % count),
                kind: RelationTypeIx(0),
                to: EntityIx(to % count),
                basis: basis(),
                note: None,
            })
            .collect();
        atlas.linked()
    })
}

/// Searches that find something often.
pub(crate) fn search_text() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "医药",
        "醫藥",
        "药港",
        "杭州",
        "港",
        "GLP",
        "ｇｌｐ",
        "hang",
        "hzyyg",
        "yiyao",
        "hangzhouyi",
        "ga",
        "yy",
        "pharma",
        "pharmaceutcal",
        "phrama",
        "pahrma",
        "medicne",
        "park",
        "parkss",
        "hangzhuo",
        "medicineport",
        "core",
        "drugs",
        "滨江",
        "ningbo",
        "glp-1",
        "x",
        "创新",
        "中心GLP",
        "-",
    ]);
    prop_oneof![
        3 => Just(String::new()),
        2 => piece.clone().prop_map(str::to_owned),
        2 => vec(piece, 2..4).prop_map(|pieces| pieces.join(" ")),
        1 => name_zh(),
        1 => name_en(),
        1 => "[a-z]{1,8}",
    ]
}

fn sort() -> impl Strategy<Value = Sort> {
    let by_metric = (select(vec!["output", "firms", "code", "nothing"]), any::<bool>());
    prop_oneof![
        2 => Just(Sort::Relevance),
        1 => Just(Sort::Name),
        1 => Just(Sort::City),
        3 => by_metric.prop_map(|(metric, descending)| Sort::Metric {
            metric: id(metric),
            descending
        }),
    ]
}

/// The beginning of a name, or all of it.
fn begun_name(atlas: &Atlas) -> impl Strategy<Value = String> + use<> {
    let names = atlas.entities.iter().map(|entity| &entity.name);
    let names: Vec<String> = names
        .flat_map(|name| [name.zh.clone(), name.en.clone()])
        .collect();
    (select(names), 1_usize..40).prop_map(|(name, length)| name.chars().take(length).collect())
}

/// A state that asks an atlas; its ids are mostly the dataset's.
pub(crate) fn asking(atlas: &Atlas) -> impl Strategy<Value = ViewState> + use<> {
    let index = Index::build(atlas);
    let choices: Vec<_> = FACETS
        .iter()
        .map(|&key| {
            let mut ids: Vec<Id> = index.values(key).iter().map(|value| value.id.clone()).collect();
            ids.push(id("nobody"));
            prop_oneof![3 => Just(Vec::new()), 1 => subsequence(ids.clone(), 0..=ids.len().min(3))]
        })
        .collect();
    let ids: Vec<Id> = atlas.entities.iter().map(|entity| entity.id.clone()).collect();
    let most = ids.len();
    let sources: Vec<Id> = atlas.sources.iter().map(|source| source.id.clone()).collect();
    let known = sources.len();
    let drawn = (
        option::weighted(
            0.2,
            (grid_point(), grid_point()).prop_map(|(a, b)| GeoBox::between(a, b)),
        ),
        option::weighted(
            0.2,
            vec(grid_point(), 3..6).prop_filter_map("corners", Polygon::new),
        ),
        prop_oneof![4 => Just(Vec::new()), 1 => subsequence(ids, 0..=most)],
        prop_oneof![4 => Just(Vec::new()), 1 => subsequence(sources, 0..=known)],
        option::of((2020_u16..2024).prop_map(|year| YearRange {
            first: year,
            last: 2022.max(year),
        })),
    );
    let lang = option::of(select(&Lang::ALL[..]));
    (
        choices,
        drawn,
        prop_oneof![4 => search_text(), 1 => begun_name(atlas)],
        sort(),
        lang,
    )
        .prop_map(|(choices, drawn, q, sort, lang)| {
            let (area, fence, pick, source, year) = drawn;
            let mut state = ViewState {
                q,
                area,
                fence,
                pick: pick.into_iter().collect(),
                source: source.into_iter().collect(),
                year,
                sort,
                lang,
                ..ViewState::default()
            };
            for (key, chosen) in FACETS.into_iter().zip(choices) {
                *state.facets.of_mut(key) = chosen.into_iter().collect();
            }
            state
        })
}

/// A small atlas and a state that asks it.
pub(crate) fn atlas_and_state() -> impl Strategy<Value = (Atlas, ViewState)> {
    any_atlas().prop_flat_map(|atlas| {
        let state = asking(&atlas);
        (Just(atlas), state)
    })
}
