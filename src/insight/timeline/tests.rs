use super::*;
use crate::insight::tests::region::{C0, C1, COMPANY, D0, FIRMS, OUTPUT, PARK, Sample, basis, id};
use crate::model::{Milestone, MilestoneKindIx, Nature, ScopeIx, Text};

#[cfg(not(target_arch = "wasm32"))]
mod laws;

const A: EntityIx = EntityIx(0);
const B: EntityIx = EntityIx(1);
const C: EntityIx = EntityIx(2);

fn step(it: &mut Sample, entity: EntityIx, date: &str, planned: bool) {
    let row = it.0.milestones.len();
    it.0.milestones.push(Milestone {
        id: id(&format!("m-{row}")),
        entity,
        date: date.parse().unwrap(),
        kind: MilestoneKindIx(0),
        planned,
        statement: Text::new("一", "a"),
        basis: basis(0),
        conflicts: Vec::new(),
    });
}

/// A park `b` and a company `a` in one city, a company `c` in another; the data are of 2026-11-22.
fn sample() -> Sample {
    let mut it = Sample::new();
    it.entity("a", COMPANY, C0);
    it.entity("b", PARK, D0);
    it.entity("c", COMPANY, C1);
    it
}

fn all(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).map(EntityIx::of).collect()
}

fn said(items: &[Item]) -> Vec<String> {
    let word = |it: &Item| match it.what {
        What::Milestone(ix) => format!("m{} {}{}", ix.0, it.year(), if it.ahead { " ahead" } else { "" }),
        What::Figure(ix) => format!("f{} {}{}", ix.0, it.year(), if it.ahead { " ahead" } else { "" }),
    };
    items.iter().map(word).collect()
}

#[test]
fn all_that_is_dated_stands_in_order_of_time() {
    let mut it = sample();
    step(&mut it, A, "2023-05-02", false);
    step(&mut it, B, "2023", false);
    step(&mut it, C, "2027", true);
    step(&mut it, A, "2023-05", false);
    it.fact(A, OUTPUT, 1.0, "2021..2023", Nature::Actual);
    it.fact(B, FIRMS, 1.0, "..2020-06", Nature::Cumulative);
    it.fact(B, FIRMS, 1.0, "2025", Nature::Target);
    it.fact(B, FIRMS, 1.0, "", Nature::Actual);
    let atlas = it.done();
    let found = items(&atlas, &all(&atlas));
    assert_eq!(
        said(&found.items),
        [
            "f1 2020",
            "m1 2023",
            "f0 2023",
            "m3 2023",
            "m0 2023",
            "f2 2025 ahead",
            "m2 2027 ahead"
        ]
    );
    assert_eq!(found.undated, 1);
    let years = |first, last| Some(YearRange { first, last });
    let of = |years| -> Vec<Item> {
        found
            .items
            .iter()
            .copied()
            .filter(|it| it.is_of(&atlas, years))
            .collect()
    };
    // A figure of 2021 to 2023 belongs to 2022 too.
    assert_eq!(said(&of(years(2022, 2022))), ["f0 2023"]);
    assert_eq!(of(None).len(), found.items.len());
    assert_eq!(said(&items(&atlas, &[C]).items), ["m2 2027 ahead"]);
}

#[test]
fn years_far_off_stand_together_at_the_ends_of_the_axis() {
    let mut it = sample();
    for date in ["1956", "2011-05", "2012", "2026-07", "2030", "2035"] {
        step(&mut it, A, date, false);
    }
    let atlas = it.done();
    let found = items(&atlas, &[A]);
    let axis = Axis::of(&atlas, &found.items);
    let ends = (axis.bins[0], axis.bins[axis.bins.len() - 1]);
    assert_eq!(
        ends.0,
        YearRange {
            first: 1956,
            last: 2011
        }
    );
    assert_eq!(
        ends.1,
        YearRange {
            first: 2031,
            last: 2035
        }
    );
    assert_eq!(axis.bins.len(), 1 + 19 + 1);
    assert_eq!(
        (axis.bin(1956), axis.bin(2012), axis.bin(2035), axis.bin(2099)),
        (0, 1, 20, 20)
    );
    assert!((axis.at((2012, 7, 1)) - 1.5).abs() < 1e-9);
    assert!((axis.today.unwrap() - (15.0 + (10.0 + 21.0 / 31.0) / 12.0)).abs() < 1e-9);
    let counts = tally(&axis, &found.items);
    assert_eq!((counts[0], counts[20], counts[2]), ([2, 0], [1, 0], [0, 0]));
    assert_eq!(Axis::of(&atlas, &[]), Axis::default());
}

#[test]
fn lanes_are_cities_kinds_or_entities() {
    let mut it = sample();
    for of in [A, B, C, C] {
        step(&mut it, of, "2024", false);
    }
    let atlas = it.done();
    let found = items(&atlas, &all(&atlas)).items;
    let keys = |by| -> Vec<(LaneKey, usize)> {
        lanes(&atlas, &found, by)
            .iter()
            .map(|lane| (lane.key, lane.items.len()))
            .collect()
    };
    assert_eq!(
        keys(Lane::City),
        [(LaneKey::City(CityIx(0)), 2), (LaneKey::City(CityIx(1)), 2)]
    );
    assert_eq!(
        keys(Lane::Kind),
        [(LaneKey::Kind(PARK), 1), (LaneKey::Kind(COMPANY), 3)]
    );
    assert_eq!(
        keys(Lane::Entity),
        [
            (LaneKey::Entity(C), 2),
            (LaneKey::Entity(A), 1),
            (LaneKey::Entity(B), 1)
        ]
    );
}

#[test]
fn marks_are_as_long_as_a_date_is_uncertain_and_share_where_there_is_no_room() {
    let mut it = sample();
    step(&mut it, A, "2024", false);
    for _ in 0..6 {
        step(&mut it, A, "2024-03-15", true);
    }
    it.fact(A, OUTPUT, 1.0, "2024", Nature::Actual);
    it.fact(A, OUTPUT, 1.0, "2024", Nature::Planned);
    let atlas = it.done();
    let found = items(&atlas, &[A]).items;
    let axis = Axis::of(&atlas, &found);
    let lane: Vec<usize> = (0..found.len()).collect();
    let drawn = marks(&found, &lane, &axis);
    let short: Vec<_> = drawn
        .marks
        .iter()
        .map(|mark| (mark.items.len(), mark.row, mark.ahead, mark.figures))
        .collect();
    assert_eq!(
        short,
        [
            (1, 0, false, false),
            (1, 1, true, false),
            (1, 2, true, false),
            (4, 3, true, false),
            (1, 4, false, true),
            (1, 5, true, true),
        ]
    );
    assert_eq!(drawn.rows, 6);
    assert!((drawn.marks[0].w - 1.0).abs() < 1e-9 && drawn.marks[1].w < 0.5);
}

#[test]
fn a_course_needs_two_years_of_like_figures() {
    let mut it = sample();
    it.fact(A, OUTPUT, 1.0, "2020", Nature::Actual);
    let other = it.fact(A, OUTPUT, 2.0, "2021", Nature::Actual);
    it.fact(B, FIRMS, 1.0, "2020", Nature::Actual);
    it.fact(B, FIRMS, 2.0, "2022", Nature::Actual);
    it.fact(C, FIRMS, 2.0, "2022", Nature::Actual);
    it.fact(C, FIRMS, 2.0, "2024", Nature::Actual);
    it.fact(C, FIRMS, 2.0, "", Nature::Actual);
    it.0.facts[other.row()].scope = Some(ScopeIx(0));
    let atlas = it.done();
    let found = courses(&atlas, &[C, B, A], None);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].metric, FIRMS);
    assert_eq!(
        found[0].groups,
        [(C, vec![FactIx(4), FactIx(5)]), (B, vec![FactIx(2), FactIx(3)])]
    );
    let then = Some(YearRange {
        first: 2020,
        last: 2022,
    });
    assert_eq!(
        courses(&atlas, &[C, B, A], then)[0].groups,
        [(B, vec![FactIx(2), FactIx(3)])]
    );
}
