use super::*;
use crate::model::{
    Amount, DistrictIx, Entity, FactValue, KindIx, Metric, Provenance, SourceIx, Term, Text, UnitIx, Vocab,
};
use proptest::prelude::*;

fn term(id: &str) -> Term {
    Term {
        id: id.parse().unwrap(),
        name: Text::new(id, id),
    }
}

fn metric(id: &str, kind: MetricKind) -> Metric {
    Metric {
        term: term(id),
        unit: Some(UnitIx(0)),
        kind,
    }
}

/// Two cities; the districts d0 and d1 in the first, d2 in the second.
fn vocab() -> Vocab {
    Vocab {
        cities: vec![term("c0"), term("c1")],
        districts: vec![
            (term("d0"), CityIx(0)),
            (term("d1"), CityIx(0)),
            (term("d2"), CityIx(1)),
        ],
        metrics: vec![
            metric("output", MetricKind::Money),
            metric("place", MetricKind::Rank),
        ],
        ..Vocab::default()
    }
}

fn site(code: u8) -> Site {
    match code {
        0 => Site::Outside,
        1 => Site::Region,
        2 => Site::City(CityIx(0)),
        3 => Site::City(CityIx(1)),
        4 => Site::District(CityIx(0), DistrictIx(0)),
        5 => Site::District(CityIx(0), DistrictIx(1)),
        _ => Site::District(CityIx(1), DistrictIx(2)),
    }
}

fn entity(row: usize, site: Site) -> Entity {
    Entity {
        id: format!("e{row}").parse().unwrap(),
        kind: KindIx(0),
        name: Text::default(),
        aliases: vec![],
        site,
        parent: None,
        place: None,
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

fn fact(row: usize, entity: usize, value: f64, unit: UnitIx, year: &str, nature: Nature) -> Fact {
    Fact {
        id: format!("f{row}").parse().unwrap(),
        entity: EntityIx::of(entity),
        metric: MetricIx(0),
        value: FactValue::Number(Amount::Exact(value), unit),
        period: Some(year.parse().unwrap()),
        as_of: None,
        scope: None,
        detail: None,
        nature,
        basis: Provenance {
            source: SourceIx(0),
            locator: String::new(),
        },
        conflicts: vec![],
        statement: None,
    }
}

fn atlas(sites: &[u8], facts: Vec<Fact>) -> Atlas {
    let entities = sites
        .iter()
        .enumerate()
        .map(|(row, &code)| entity(row, site(code)))
        .collect();
    let mut atlas = Atlas::default();
    atlas.vocab = vocab();
    atlas.entities = entities;
    atlas.facts = facts;
    atlas.linked()
}

fn everyone(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).map(EntityIx::of).collect()
}

#[test]
fn a_place_shows_its_largest_single_figure_and_never_a_sum() {
    let own = UnitIx(0);
    let atlas = atlas(
        &[4, 4, 4, 2, 6, 1],
        vec![
            fact(0, 0, 30.0, own, "2021", Nature::Actual),
            fact(1, 0, 40.0, own, "2022", Nature::Actual),
            fact(2, 1, 100.0, own, "2024", Nature::Target),
            fact(3, 3, 500.0, own, "2020", Nature::Actual),
            fact(4, 4, 7.0, UnitIx(1), "2020", Nature::Actual),
        ],
    );
    let found = figures(&atlas, &everyone(&atlas), MetricIx(0), None);
    let best = |largest: &Largest| largest.best.map(|figure| (figure.fact.0, figure.value));
    // Of the first entity the later figure stands; of the tile the larger.
    assert_eq!(best(&found.districts[0]), Some((2, 100.0)));
    assert_eq!((found.districts[0].given, found.districts[0].of), (2, 3));
    assert_eq!(found.districts[0].years, Some((2022, 2024)));
    assert_eq!(found.districts[0].natures, [1, 0, 0, 1]);
    assert_eq!(best(&found.districts[1]), None);
    // The city has the figure of its own body too.
    assert_eq!(best(&found.cities[0]), Some((3, 500.0)));
    // Another unit is no figure here.
    assert_eq!(
        (best(&found.cities[1]), found.cities[1].given, found.cities[1].of),
        (None, 0, 1)
    );
    assert_eq!(
        (found.all.given, found.all.of, found.all.years),
        (3, 6, Some((2020, 2024)))
    );
    assert_eq!(found.of_entities.len(), 6);
}

#[test]
fn only_the_chosen_years_count() {
    let atlas = atlas(
        &[4],
        vec![
            fact(0, 0, 30.0, UnitIx(0), "2021", Nature::Actual),
            fact(1, 0, 40.0, UnitIx(0), "2022", Nature::Actual),
        ],
    );
    let years = Some(YearRange {
        first: 2019,
        last: 2021,
    });
    let found = figures(&atlas, &everyone(&atlas), MetricIx(0), years);
    assert_eq!(found.districts[0].best.map(|figure| figure.value), Some(30.0));
}

#[test]
fn a_place_is_named_as_exactly_as_it_is_known() {
    let name = |code: u8, lang: Lang| place_name(&vocab(), site(code), lang);
    assert_eq!(name(5, Lang::Zh), "c0d1");
    assert_eq!(name(5, Lang::En), "d1, c0");
    assert_eq!(name(3, Lang::En), "c1");
    assert_eq!(name(1, Lang::Zh), "");
}

#[test]
fn ranks_and_metrics_without_figures_do_not_shade() {
    let atlas = atlas(&[4], vec![fact(0, 0, 30.0, UnitIx(0), "2021", Nature::Actual)]);
    assert_eq!(mappable_metrics(&atlas), [MetricIx(0)]);
    assert!(!is_mappable(&atlas, MetricIx(1)));
    assert!(mappable_metrics(&self::atlas(&[4], vec![])).is_empty());
}

proptest! {
    #[test]
    fn nothing_falls_off_the_map(sites in prop::collection::vec(0_u8..7, 0..60), skip in 1_usize..5) {
        let atlas = atlas(&sites, vec![]);
        let shown: Vec<EntityIx> = everyone(&atlas).into_iter().step_by(skip).collect();
        let tally = tally(&atlas, &shown);
        let sum = |counts: &[u32]| counts.iter().sum::<u32>();
        prop_assert_eq!(
            sum(&tally.districts) + sum(&tally.city_only) + tally.region + tally.outside,
            shown.len() as u32
        );
        prop_assert_eq!(sum(&tally.cities), sum(&tally.districts) + sum(&tally.city_only));
    }
}
