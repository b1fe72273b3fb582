//! Only like stands beside like.

use super::*;
use crate::insight::chain::index_rows;
use crate::insight::tests::region::*;
use crate::model::Text;

fn found(atlas: &Atlas, years: Option<YearRange>) -> Vec<League> {
    let all: Vec<EntityIx> = index_rows(atlas).collect();
    leagues(&ChainIndex::build(atlas), atlas, &all, years)
}

#[test]
fn the_time_that_most_entities_give_a_figure_of_is_shown_largest_first() {
    let mut sample = Sample::new();
    let [u, v, w] = ["u", "v", "w"].map(|name| sample.entity(name, COMPANY, C0));
    let [least, most, too] = [(u, 1.0), (v, 5.0), (w, 5.0)]
        .map(|(of, value)| sample.fact(of, OUTPUT, value, "2023", Nature::Actual));
    let later = [u, v].map(|of| sample.fact(of, OUTPUT, 9.0, "2024", Nature::Actual));
    let atlas = sample.done();
    let league = League {
        facts: vec![most, too, least],
        known: 3,
        of: 3,
        kinds: vec![COMPANY],
    };
    assert_eq!(found(&atlas, None), std::slice::from_ref(&league));
    // Of two times that as many give, the newer; of years that are asked for, those alone.
    let years = Some(YearRange {
        first: 2024,
        last: 2024,
    });
    let league = League {
        facts: later.into(),
        known: 2,
        ..league
    };
    assert_eq!(found(&atlas, years), [league]);
}

#[test]
fn what_differs_in_scope_nature_time_part_or_sort_stands_apart() {
    let mut sample = Sample::new();
    let [u, v] = ["u", "v"].map(|name| sample.entity(name, COMPANY, C0));
    let park = sample.entity("p", PARK, C0);
    let cluster = sample.entity("q", CLUSTER, C1);
    let city = sample.entity("city", REGION, C0);
    let whole = sample.entity("whole", REGION, Site::Region);
    sample.fact(u, OUTPUT, 1.0, "2023", Nature::Actual);
    sample.fact(v, OUTPUT, 1.0, "2023", Nature::Planned);
    let scoped = sample.fact(v, OUTPUT, 2.0, "2023", Nature::Actual);
    sample.0.facts[scoped.row()].scope = Some(ScopeIx(1));
    let part = sample.fact(v, OUTPUT, 3.0, "2023", Nature::Actual);
    sample.0.facts[part.row()].detail = Some(Text::new("其中", "part"));
    let timeless = sample.fact(v, OUTPUT, 4.0, "2023", Nature::Actual);
    sample.0.facts[timeless.row()].period = None;
    sample.fact(v, OUTPUT, 5.0, "2023-H1", Nature::Actual);
    sample.fact(city, OUTPUT, 6.0, "2023", Nature::Actual);
    sample.fact(whole, OUTPUT, 7.0, "2023", Nature::Actual);
    let of_park = sample.fact(park, OUTPUT, 8.0, "2023", Nature::Actual);
    let of_cluster = sample.fact(cluster, OUTPUT, 9.0, "2023", Nature::Actual);
    let atlas = sample.done();
    // A park stands beside a cluster; nothing else here has its like.
    let league = League {
        facts: vec![of_cluster, of_park],
        known: 2,
        of: 2,
        kinds: vec![CLUSTER, PARK],
    };
    assert_eq!(found(&atlas, None), [league]);
}

#[test]
fn contradicting_figures_of_one_entity_are_one_entity() {
    let mut sample = Sample::new();
    let [u, _v] = ["u", "v"].map(|name| sample.entity(name, COMPANY, C0));
    for value in [1.0, 2.0] {
        sample.fact(u, OUTPUT, value, "2023", Nature::Actual);
    }
    assert_eq!(found(&sample.done(), None), []);
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_figures_of_a_league_are_alike(
            specs in specs(),
            figures in proptest::collection::vec((0..24_usize, 0..3_u32, 2020..2023_u16, 0..100_u8, 0..3_usize), 0..60),
        ) {
            let mut sample = Sample(from_specs(&specs));
            for (entity, metric, year, value, nature) in figures {
                if entity < specs.len() {
                    let nature = [Nature::Actual, Nature::Cumulative, Nature::Target][nature];
                    let (entity, metric) = (EntityIx::of(entity), MetricIx(metric));
                    sample.fact(entity, metric, f64::from(value), &year.to_string(), nature);
                }
            }
            let atlas = sample.done();
            for league in found(&atlas, None) {
                let facts: Vec<&Fact> = league.facts.iter().map(|&ix| atlas.fact(ix)).collect();
                prop_assert!(facts.iter().all(|fact| crate::insight::is_comparable(facts[0], fact)));
                prop_assert!(facts.iter().all(|fact| fact.nature <= Nature::Cumulative));
                prop_assert!(league.known >= 2 && league.known <= league.of && league.known as usize <= facts.len());
                let low = |fact: &Fact| fact.number().unwrap().0.low();
                prop_assert!(facts.windows(2).all(|pair| low(pair[0]) >= low(pair[1])));
            }
        }
    }
}
