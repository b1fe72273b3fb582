//! Which figures are one series, and how many series one chart can tell apart.

use super::{Like, like, years::year_of};
use crate::model::{Atlas, FactIx};
use std::cmp::Reverse;

/// Shapes of marks: a chart of more series would show two of them alike.
pub const SHAPES: usize = 4;

/// A series: what its figures have in common, and the figures with their years, ascending.
pub(super) type Series = (Like, Vec<(u16, FactIx)>);

/// The figures that have a year, by series. What was measured comes first: it has the first and fullest mark.
pub(super) fn series(atlas: &Atlas, facts: &[FactIx]) -> Vec<Series> {
    let mut found: Vec<Series> = Vec::new();
    for &ix in facts {
        let fact = atlas.fact(ix);
        let Some(year) = year_of(fact) else { continue };
        let own = like(fact);
        match found.iter_mut().find(|(like, _)| *like == own) {
            Some((_, list)) => list.push((year, ix)),
            None => found.push((own, vec![(year, ix)])),
        }
    }
    found.sort_by_key(|(like, list)| (like.nature, Reverse(list.len())));
    for (_, list) in &mut found {
        list.sort_unstable();
    }
    found
}

/// Figures of one metric and unit, apart so that every chart tells its series apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// What stands over years, of at most [`SHAPES`] series each.
    pub over_years: Vec<Vec<FactIx>>,
    /// What has no course and too much beside it: a row each, under its own name. Newest first, then measured before planned,
    /// then the largest first.
    pub one_by_one: Vec<FactIx>,
}

/// One chart over years where its series can be told apart. Else the series that have a course share charts, as many as one can
/// hold, and single figures stand one by one.
pub fn parts(atlas: &Atlas, facts: &[FactIx]) -> Parts {
    let all = series(atlas, facts);
    if all.len() <= SHAPES {
        return Parts {
            over_years: vec![facts.to_vec()],
            one_by_one: Vec::new(),
        };
    }
    let has_course = |(_, list): &&Series| list.first().map(|it| it.0) != list.last().map(|it| it.0);
    let courses: Vec<&Series> = all.iter().filter(has_course).collect();
    let of = |series: &&Series| -> Vec<FactIx> { series.1.iter().map(|&(_, ix)| ix).collect() };
    let over_years: Vec<Vec<FactIx>> = courses
        .chunks(SHAPES)
        .map(|some| some.iter().flat_map(of).collect())
        .collect();
    let drawn = |ix: &FactIx| over_years.iter().any(|some| some.contains(ix));
    let mut rest: Vec<FactIx> = facts.iter().copied().filter(|ix| !drawn(ix)).collect();
    let key = |ix: FactIx| {
        let fact = atlas.fact(ix);
        let low = fact.number().map_or(0.0, |(amount, _)| amount.low());
        (Reverse(year_of(fact)), fact.nature, low)
    };
    rest.sort_by(|&a, &b| {
        let ((year_a, nature_a, low_a), (year_b, nature_b, low_b)) = (key(a), key(b));
        (year_a, nature_a)
            .cmp(&(year_b, nature_b))
            .then_with(|| low_b.total_cmp(&low_a))
            .then_with(|| a.cmp(&b))
    });
    Parts {
        over_years,
        one_by_one: rest,
    }
}
