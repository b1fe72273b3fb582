//! Laws of comparisons over random atlases.

use super::*;
use crate::insight::tests::region::{from_specs, specs};
use crate::insight::tests::rows as raw;
use crate::model::{Amount, FactValue, MetricIx, Text, UnitIx};
use proptest::prelude::*;

/// A random figure: of whom, metric, number, nature, time, label, against which other.
type Said = (usize, u32, u32, u8, u8, u8, Option<usize>);

fn facts() -> impl Strategy<Value = Vec<Said>> {
    let one = (
        0..24_usize,
        0..3_u32,
        0..4_u32,
        0..4_u8,
        0..4_u8,
        0..4_u8,
        proptest::option::weighted(0.2, 0..60_usize),
    );
    proptest::collection::vec(one, 0..60)
}

fn atlas_of(specs: &[crate::insight::tests::region::Spec], facts: &[Said]) -> Atlas {
    let mut atlas = from_specs(specs);
    let count = atlas.entities.len();
    if count == 0 {
        return atlas;
    }
    for (row, &(of, metric, number, nature, time, label, against)) in facts.iter().enumerate() {
        let nature = [
            Nature::Actual,
            Nature::Cumulative,
            Nature::Planned,
            Nature::Target,
        ][usize::from(nature)];
        let period = ["", "2022", "2023", "..2023-06"][usize::from(time)];
        let mut fact = raw::fact(
            &format!("f-{row}"),
            EntityIx::of(of % count),
            MetricIx(metric),
            f64::from(number),
            period,
            nature,
        );
        if label == 1 {
            fact.value = FactValue::Number(Amount::AtLeast(f64::from(number)), UnitIx((metric + 1) % 3));
        }
        fact.scope = (label == 2).then_some(ScopeIx(0));
        fact.detail = (label == 3).then(|| Text::new("其中", "of which"));
        fact.conflicts = against
            .filter(|&other| other < row)
            .map(FactIx::of)
            .into_iter()
            .collect();
        atlas.facts.push(fact);
    }
    atlas.linked()
}

proptest! {
    #[test]
    fn laws(specs in specs(), facts in facts(), chosen in proptest::collection::vec(0..26_usize, 2..=6), year in proptest::option::of(2021_u16..2025)) {
        let atlas = atlas_of(&specs, &facts);
        let mut names: Vec<String> = chosen.iter().map(|row| format!("e-{row}")).chain(["c0".to_owned()]).collect();
        names.sort();
        names.dedup();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let years = year.map(|year| YearRange { first: year, last: year });
        let it = compare(&ChainIndex::build(&atlas), &atlas, &ids(&names), years);

        for row in &it.figures {
            prop_assert_eq!(row.cells.len(), it.columns.len());
            for (cell, column) in row.cells.iter().zip(&it.columns) {
                // Every number is a fact of the dataset, about that column's entity, of the row's metric and the years.
                let own = |ix: FactIx| {
                    let fact = atlas.fact(ix);
                    Some(fact.entity) == column.entity
                        && fact.metric == row.metric
                        && fact.number().is_some()
                        && years.is_none_or(|it| fact.touches(it.first, it.last))
                };
                prop_assert!(cell.shown.iter().chain(&cell.latest).all(|&ix| own(ix)));
                let all = column.entity.map_or(0, |entity| atlas.facts_of(entity).iter().filter(|&&ix| own(ix)).count());
                prop_assert_eq!(cell.shown.len() + usize::from(cell.latest.is_some()) + cell.more, all);
                prop_assert_eq!(cell.shown.is_empty(), all == 0);
                // What is not marked is like the reference.
                if let Some(&first) = cell.shown.first() {
                    let alike = is_alike(atlas.fact(row.reference), atlas.fact(first));
                    prop_assert_eq!(cell.apart.is_empty(), alike);
                }
            }
            // On a scale all are like each other, and of two columns at least.
            for &a in &row.scale {
                prop_assert!(row.scale.iter().all(|&b| is_alike(atlas.fact(a), atlas.fact(b))));
                prop_assert!(row.scale.iter().any(|&b| atlas.fact(a).entity != atlas.fact(b).entity));
                prop_assert!(row.cells.iter().any(|cell| cell.shown.contains(&a)));
            }
        }
        for row in &it.sets {
            for &shared in &row.shared {
                prop_assert!(row.cells.iter().all(|cell| cell.iter().flatten().any(|item| item.row == shared)));
            }
        }
        // Only differences: a part of all rows, and what is left out is the same in every column.
        let less = it.clone().differences();
        prop_assert!(less.figures.iter().all(|row| it.figures.contains(row)));
        prop_assert!(less.sets.iter().all(|row| it.sets.contains(row)));
        prop_assert!(less.chain.iter().all(|row| it.chain.contains(row)));
        for row in it.figures.iter().filter(|row| !less.figures.contains(row)) {
            for cell in &row.cells {
                let said = |cell: &FigureCell| {
                    let numbers: Vec<_> = cell.shown.iter().map(|&ix| atlas.fact(ix).number()).collect();
                    (numbers, cell.latest, cell.more)
                };
                prop_assert_eq!(said(cell), said(&row.cells[0]));
                prop_assert!(!cell.shown.is_empty() && cell.apart.is_empty());
            }
        }
        for row in it.sets.iter().filter(|row| !less.sets.contains(row)) {
            prop_assert!(row.cells.iter().all(|cell| *cell == row.cells[0]));
        }
        for row in it.chain.iter().filter(|row| !less.chain.contains(row)) {
            let said = |cell: &Cell| (cell.state, cell.present, cell.planned);
            prop_assert!(row.cells.iter().all(|cell| said(cell) == said(&row.cells[0])));
        }
    }
}
