//! Exact comparisons of small atlases.

mod laws;

use super::*;
use crate::insight::tests::region::{
    C0, C1, COMPANY, D0, FIRMS, HAS_SITE_IN, LOCATED_IN, OUTPUT, PARK, PARTNER_OF, REGION, Sample, id,
};
use crate::model::{FactIx, Nature, ScopeIx};

fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| id(name)).collect()
}

fn compared(atlas: &Atlas, names: &[&str]) -> Comparison {
    compare(&ChainIndex::build(atlas), atlas, &ids(names), None)
}

fn figure_rows(sample: Sample) -> Vec<FigureRow> {
    compared(&sample.done(), &["a", "b"]).figures
}

fn two() -> (Sample, EntityIx, EntityIx) {
    let mut sample = Sample::new();
    let a = sample.entity("a", COMPANY, C0);
    let b = sample.entity("b", COMPANY, C1);
    (sample, a, b)
}

#[test]
fn the_row_is_aligned_to_the_year_that_most_have_and_the_later_figure_is_told_too() {
    let (mut sample, a, b) = two();
    let early = sample.fact(a, OUTPUT, 10.0, "2022", Nature::Actual);
    let late = sample.fact(a, OUTPUT, 12.0, "2024", Nature::Actual);
    let other = sample.fact(b, OUTPUT, 30.0, "2022", Nature::Actual);
    sample.fact(b, OUTPUT, 20.0, "2019", Nature::Actual);
    let rows = figure_rows(sample);
    assert_eq!((rows.len(), rows[0].reference), (1, early));
    assert_eq!(rows[0].scale, [early, other]);
    let [first, second] = &rows[0].cells[..] else {
        panic!()
    };
    assert_eq!(
        (&first.shown[..], &first.apart[..], first.latest, first.more),
        (&[early][..], &[][..], Some(late), 0)
    );
    assert_eq!(
        (&second.shown[..], second.latest, second.more),
        (&[other][..], None, 1)
    );
    assert!(rows[0].differs);
}

#[test]
fn what_is_unlike_is_marked_and_stands_on_no_scale() {
    let (mut sample, a, b) = two();
    sample.fact(a, OUTPUT, 10.0, "2023", Nature::Actual);
    let other = sample.fact(b, OUTPUT, 10.0, "2022", Nature::Target);
    sample.0.facts[other.row()].scope = Some(ScopeIx(0));
    let rows = figure_rows(sample);
    assert!(rows[0].scale.is_empty() && rows[0].differs);
    assert_eq!(rows[0].cells[1].apart, [Apart::Time, Apart::Scope, Apart::Nature]);
}

#[test]
fn figures_of_no_stated_time_are_not_known_to_be_alike() {
    let (mut sample, a, b) = two();
    sample.fact(a, OUTPUT, 10.0, "", Nature::Actual);
    sample.fact(b, OUTPUT, 10.0, "", Nature::Actual);
    let rows = figure_rows(sample);
    assert!(rows[0].scale.is_empty());
    assert_eq!(rows[0].cells[1].apart, [Apart::Time]);
}

#[test]
fn the_same_days_are_the_same_time_and_the_nearest_figure_is_shown() {
    let (mut sample, a, b) = two();
    let year = sample.fact(a, FIRMS, 10.0, "..2023", Nature::Actual);
    let month = sample.fact(b, FIRMS, 12.0, "..2023-12", Nature::Actual);
    let total = sample.fact(a, OUTPUT, 1.0, "2024", Nature::Actual);
    let part = sample.fact(a, OUTPUT, 2.0, "2020", Nature::Actual);
    let scoped = sample.fact(b, OUTPUT, 3.0, "2021", Nature::Actual);
    for ix in [part, scoped] {
        sample.0.facts[ix.row()].scope = Some(ScopeIx(0));
    }
    let rows = figure_rows(sample);
    // Of two that share a scope the later one leads, whatever the headline of the first.
    assert_eq!(
        (
            rows[0].reference,
            rows[0].cells[0].shown[0],
            rows[0].cells[1].shown[0]
        ),
        (scoped, part, scoped)
    );
    assert_eq!(
        (&rows[0].cells[0].apart[..], rows[0].cells[0].latest),
        (&[Apart::Time][..], Some(total))
    );
    assert_eq!(rows[1].scale, [year, month]);
}

#[test]
fn who_has_no_figure_has_an_empty_cell() {
    let (mut sample, a, _) = two();
    sample.fact(a, FIRMS, 10.0, "2023", Nature::Actual);
    let rows = figure_rows(sample);
    assert_eq!(rows[0].cells[1], FigureCell::default());
    assert!(rows[0].differs);
}

#[test]
fn contradictions_stay_together() {
    let (mut sample, a, b) = two();
    let one = sample.fact(a, OUTPUT, 10.0, "2023", Nature::Actual);
    let two = sample.fact(a, OUTPUT, 11.0, "2023", Nature::Actual);
    let other = sample.fact(b, OUTPUT, 10.0, "2023", Nature::Actual);
    sample.0.facts[two.row()].conflicts = vec![one];
    let rows = figure_rows(sample);
    assert_eq!(rows[0].cells[0].shown, [one, two]);
    assert_eq!(rows[0].scale, [one, two, other]);
    assert!(rows[0].differs);
}

#[test]
fn the_same_figure_of_all_is_no_difference() {
    let (mut sample, a, b) = two();
    sample.fact(a, OUTPUT, 10.0, "2023", Nature::Actual);
    sample.fact(b, OUTPUT, 10.0, "2023", Nature::Actual);
    sample.fact(b, FIRMS, 4.0, "2023", Nature::Actual);
    let atlas = sample.done();
    let rows = compared(&atlas, &["a", "b"]).differences().figures;
    assert_eq!(rows.iter().map(|row| row.metric).collect::<Vec<_>>(), [FIRMS]);
}

/// City `c0` with the region entity of its id, a park in it with a company inside; a company elsewhere.
fn places() -> Atlas {
    let mut sample = Sample::new();
    let city = sample.entity("c0", REGION, C0);
    let park = sample.entity("park", PARK, D0);
    let inside = sample.entity("inside", COMPANY, D0);
    let other = sample.entity("other", COMPANY, C1);
    sample.relate(inside, LOCATED_IN, park);
    sample.relate(other, HAS_SITE_IN, park);
    sample.relate(other, PARTNER_OF, inside);
    sample.subsectors(inside, &[0, 1]);
    sample.subsectors(park, &[1]);
    sample.subsectors(other, &[1]);
    sample.stage(inside, 2);
    sample.mark(park, 3, true, true, 0);
    sample.stage(other, 2);
    sample.fact(city, OUTPUT, 100.0, "2023", Nature::Actual);
    sample.done()
}

#[test]
fn a_city_has_its_own_figures_and_counts_who_stands_in_it() {
    let atlas = places();
    let it = compared(&atlas, &["c0", "park", "nobody"]);
    assert_eq!(it.columns.len(), 2);
    assert_eq!(it.columns[0].members, [EntityIx(0), EntityIx(1), EntityIx(2)]);
    assert_eq!(it.columns[1].members, [EntityIx(1), EntityIx(2)]);
    assert_eq!(it.figures[0].cells[0].shown, [FactIx(0)]);
    assert_eq!(it.figures[0].cells[1], FigureCell::default());
    assert_eq!(largest_cities(&atlas), [CityIx(0), CityIx(1)]);
    let kinds = &it.sets[0];
    let count = |row, count| Item { row, count };
    assert_eq!(kinds.kind, SetKind::Kinds);
    assert_eq!(kinds.cells[1], Some(vec![count(2, 1), count(3, 1)]));
}

#[test]
fn lists_tell_what_is_shared() {
    let atlas = places();
    let it = compared(&atlas, &["park", "other"]);
    let of = |kind: SetKind| it.sets.iter().find(|row| row.kind == kind).unwrap();
    let subsectors = of(SetKind::Subsectors);
    assert_eq!(
        subsectors.cells[0],
        Some(vec![Item { row: 1, count: 2 }, Item { row: 0, count: 1 }])
    );
    assert_eq!((&subsectors.shared[..], subsectors.differs), (&[1][..], true));
    // What lies inside is not a relation of its own; a branch from elsewhere is.
    assert_eq!(
        of(SetKind::Relations).cells[0],
        Some(vec![Item { row: 3, count: 1 }])
    );
    assert_eq!(of(SetKind::Kinds).cells[1], None);
    let stage = &it.chain[2];
    assert_eq!(
        (stage.cells[0].present, stage.cells[1].present, stage.differs),
        (1, 1, false)
    );
    assert!(it.chain[3].differs);
}
