//! What a directory shows of one row in one column, with the evidence it rests on.

use super::Column;
use crate::insight::{headline, milestones_of, related};
use crate::model::order::sort_by;
use crate::model::{
    Atlas, Designation, EntityIx, FactIx, LinkMark, MetricIx, Milestone, MilestoneIx, Place, RelationIx,
    Site, StageMark, SubsectorIx,
};
use crate::query::YearRange;

/// What is known of an entity in a column.
#[derive(Clone, Debug)]
pub enum Cell<'a> {
    /// Nothing was found; nothing is said of absence.
    Missing,
    /// A figure, or words.
    Fact(FactIx),
    /// Steps, the earliest first.
    Steps(Vec<MilestoneIx>),
    /// The other ends of relations, by their id.
    Others(Vec<(RelationIx, EntityIx)>),
    /// City and district.
    Site(Site),
    /// A position.
    Place(Place),
    /// Stages, present and planned.
    Stages(&'a [StageMark]),
    /// Chains, present and planned.
    Links(&'a [LinkMark]),
    /// Designations.
    Tags(&'a [Designation]),
    /// Subsectors.
    Subsectors(&'a [SubsectorIx]),
}

impl Cell<'_> {
    /// Whether anything was found.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Missing)
    }
}

/// The cell of an entity in a column; figures within `years`, where a range is chosen.
pub fn cell(atlas: &Atlas, ix: EntityIx, column: Column, years: Option<YearRange>) -> Cell<'_> {
    let entity = atlas.entity(ix);
    match column {
        Column::Metric(metric) => figure(atlas, ix, metric, years).map_or(Cell::Missing, Cell::Fact),
        Column::Milestone(kind) => steps(atlas, ix, |step| step.kind == kind && !step.planned),
        Column::Ahead => steps(atlas, ix, |step| step.planned),
        Column::Outgoing(kind) => others(atlas, related(atlas, ix, kind, false)),
        Column::Incoming(kind) => others(atlas, related(atlas, ix, kind, true)),
        Column::Site => match entity.site {
            Site::Region => Cell::Missing,
            site => Cell::Site(site),
        },
        Column::Place => entity.place.map_or(Cell::Missing, Cell::Place),
        Column::Stages if !entity.stages.is_empty() => Cell::Stages(&entity.stages),
        Column::Links if !entity.links.is_empty() => Cell::Links(&entity.links),
        Column::Tags if !entity.designations.is_empty() => Cell::Tags(&entity.designations),
        Column::Subsectors if !entity.subsectors.is_empty() => Cell::Subsectors(&entity.subsectors),
        Column::Stages | Column::Links | Column::Tags | Column::Subsectors => Cell::Missing,
    }
}

/// The headline figure, or the first words of a metric that is no number.
fn figure(atlas: &Atlas, ix: EntityIx, metric: MetricIx, years: Option<YearRange>) -> Option<FactIx> {
    headline(atlas, ix, metric, years).or_else(|| {
        let mut facts = atlas.facts_of(ix).iter().copied();
        facts.find(|&fact| {
            let fact = atlas.fact(fact);
            fact.metric == metric && fact.number().is_none()
        })
    })
}

fn steps(atlas: &Atlas, ix: EntityIx, wanted: impl Fn(&Milestone) -> bool) -> Cell<'static> {
    let mut steps: Vec<(MilestoneIx, &Milestone)> = milestones_of(atlas, ix)
        .filter(|(_, step)| wanted(step))
        .collect();
    sort_by(&mut steps, &mut |(_, a), (_, b)| a.date.cmp(&b.date));
    if steps.is_empty() {
        Cell::Missing
    } else {
        Cell::Steps(steps.into_iter().map(|(row, _)| row).collect())
    }
}

fn others(atlas: &Atlas, related: impl Iterator<Item = (RelationIx, EntityIx)>) -> Cell<'static> {
    let mut others: Vec<(RelationIx, EntityIx)> = related.collect();
    let key = |&(relation, other): &(RelationIx, EntityIx)| (&atlas.entity(other).id, relation);
    sort_by(&mut others, &mut |a, b| key(a).cmp(&key(b)));
    others.dedup_by_key(|(_, other)| *other);
    if others.is_empty() {
        Cell::Missing
    } else {
        Cell::Others(others)
    }
}

/// Whether a step was planned for a day before the one that the data stand for. Whether it was taken is another matter:
/// no source said so, or it would be no plan.
pub fn date_has_passed(atlas: &Atlas, step: &Milestone) -> bool {
    let today = atlas.meta.date.map(crate::model::PartialDate::first_day);
    step.planned && today.is_some_and(|today| step.date.last_day() < today)
}
