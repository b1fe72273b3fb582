//! Which metrics have a course: figures of one entity in two years or more that differ in nothing else.

use crate::insight::chart::{like, years_of};
use crate::insight::figures::in_years;
use crate::model::order::sort_by;
use crate::model::{Atlas, EntityIx, FactIx, MetricIx, UnitIx};
use crate::query::YearRange;

/// A metric in a unit, and who has a course of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The metric.
    pub metric: MetricIx,
    /// The unit.
    pub unit: UnitIx,
    /// Entities in the order of the selection, each with all its dated figures of metric and unit.
    pub groups: Vec<(EntityIx, Vec<FactIx>)>,
}

/// The metrics that any selected entity has a course of within the years, those of most entities first, then in the vocabulary's order.
pub fn courses(atlas: &Atlas, selection: &[EntityIx], years: Option<YearRange>) -> Vec<Course> {
    let mut courses: Vec<Course> = Vec::new();
    for &of in selection {
        for (metric, unit, facts) in by_unit(atlas, of, years) {
            if !has_course(atlas, &facts) {
                continue;
            }
            let same = |it: &&mut Course| it.metric == metric && it.unit == unit;
            match courses.iter_mut().find(same) {
                Some(course) => course.groups.push((of, facts)),
                None => courses.push(Course {
                    metric,
                    unit,
                    groups: vec![(of, facts)],
                }),
            }
        }
    }
    sort_by(&mut courses, &mut |a, b| {
        let size = |it: &Course| it.groups.len();
        let place = |it: &Course| (it.metric, it.unit);
        size(b).cmp(&size(a)).then_with(|| place(a).cmp(&place(b)))
    });
    courses
}

/// The dated figures of an entity within the years, by metric and unit.
fn by_unit(atlas: &Atlas, of: EntityIx, years: Option<YearRange>) -> Vec<(MetricIx, UnitIx, Vec<FactIx>)> {
    let mut found: Vec<(MetricIx, UnitIx, Vec<FactIx>)> = Vec::new();
    for &ix in atlas.facts_of(of) {
        let fact = atlas.fact(ix);
        let Some((_, unit)) = fact.number() else { continue };
        let is_dated = fact.period.is_some() || fact.as_of.is_some();
        if !is_dated || !in_years(fact, years) {
            continue;
        }
        match found
            .iter_mut()
            .find(|(metric, own, _)| *metric == fact.metric && *own == unit)
        {
            Some((.., facts)) => facts.push(ix),
            None => found.push((fact.metric, unit, vec![ix])),
        }
    }
    found
}

/// Whether any figures that differ in time only are of two years.
fn has_course(atlas: &Atlas, facts: &[FactIx]) -> bool {
    facts.iter().any(|&ix| {
        let wanted = like(atlas.fact(ix));
        let series: Vec<FactIx> = facts
            .iter()
            .copied()
            .filter(|&other| like(atlas.fact(other)) == wanted)
            .collect();
        years_of(atlas, &series).len() > 1
    })
}
