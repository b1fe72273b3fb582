//! Figures side by side, aligned by metric.

use super::Column;
use crate::insight::{conflicts, figures::latest_day, headline};
use crate::model::{Atlas, EntityIx, Fact, FactIx, MetricIx, PartialDate, Period};
use crate::query::YearRange;
use std::cmp::Reverse;

/// In what a figure differs from its row's reference, so that it stands on no scale with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Another unit.
    Unit,
    /// Another time, or one that a source does not state.
    Time,
    /// Another scope or part.
    Scope,
    /// Another nature: measured, added up, planned, aimed at.
    Nature,
}

/// What one of the compared has of a metric.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureCell {
    /// The figure that is nearest to the reference, and whatever contradicts it; empty where none was found.
    pub shown: Vec<FactIx>,
    /// In what the first differs from the reference; empty where it is like it.
    pub apart: Vec<Apart>,
    /// The figure that stands for the entity elsewhere, where it is another one: as a rule a later one.
    pub latest: Option<FactIx>,
    /// Figures of the metric that are not shown here.
    pub more: usize,
}

/// A metric across all columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// The metric.
    pub metric: MetricIx,
    /// What the others are measured by.
    pub reference: FactIx,
    /// A cell for each column.
    pub cells: Vec<FigureCell>,
    /// Figures that stand on one scale, all like each other, of two columns at least; empty where there are no such.
    pub scale: Vec<FactIx>,
    /// Whether they differ, or not all of them are known to be the same.
    pub differs: bool,
}

/// Whether two figures may stand on one scale: they are of the same metric, unit, time, scope, part and nature, and a source
/// states their time.
pub fn is_alike(a: &Fact, b: &Fact) -> bool {
    a.metric == b.metric && apart(a, b).is_empty()
}

/// A day: year, month, day.
type Day = (u16, u8, u8);

/// The first and the last day of a period, where it has them.
type Days = (Option<Day>, Option<Day>);

/// The days that a period reaches from and to: up to 2023 and up to December 2023 are the same.
fn days(period: Period) -> Days {
    match period {
        Period::In(date) => (Some(date.first_day()), Some(date.last_day())),
        Period::Span(first, last) => (Some(first.first_day()), Some(last.last_day())),
        Period::From(first) => (Some(first.first_day()), None),
        Period::Until(last) => (None, Some(last.last_day())),
    }
}

/// What a figure says of its time: its period, else the day its source speaks; none where it says nothing.
fn time(fact: &Fact) -> Option<Result<Days, PartialDate>> {
    fact.period.map(|it| Ok(days(it))).or(fact.as_of.map(Err))
}

fn apart(reference: &Fact, fact: &Fact) -> Vec<Apart> {
    let unit = |fact: &Fact| fact.number().map(|(_, unit)| unit);
    let found = [
        (Apart::Unit, unit(reference) != unit(fact)),
        (Apart::Time, time(fact).is_none() || time(reference) != time(fact)),
        (
            Apart::Scope,
            reference.scope != fact.scope || reference.detail != fact.detail,
        ),
        (Apart::Nature, reference.nature != fact.nature),
    ];
    found
        .into_iter()
        .filter(|(_, is)| *is)
        .map(|(apart, _)| apart)
        .collect()
}

/// The figures of an entity in these years.
fn own(atlas: &Atlas, entity: Option<EntityIx>, years: Option<YearRange>) -> Vec<FactIx> {
    let facts = entity.map_or(&[][..], |entity| atlas.facts_of(entity));
    let is_wanted = |ix: &FactIx| {
        let fact = atlas.fact(*ix);
        fact.number().is_some() && years.is_none_or(|years| fact.touches(years.first, years.last))
    };
    facts.iter().copied().filter(is_wanted).collect()
}

/// A row for every metric that any column has a figure of.
pub(super) fn rows(atlas: &Atlas, columns: &[Column], years: Option<YearRange>) -> Vec<FigureRow> {
    let own: Vec<Vec<FactIx>> = columns
        .iter()
        .map(|column| own(atlas, column.entity, years))
        .collect();
    let mut metrics: Vec<MetricIx> = own.iter().flatten().map(|&ix| atlas.fact(ix).metric).collect();
    metrics.sort_unstable();
    metrics.dedup();
    metrics
        .into_iter()
        .filter_map(|metric| row(atlas, columns, &own, metric, years))
        .collect()
}

fn row(
    atlas: &Atlas,
    columns: &[Column],
    own: &[Vec<FactIx>],
    metric: MetricIx,
    years: Option<YearRange>,
) -> Option<FigureRow> {
    let of_metric = |facts: &Vec<FactIx>| -> Vec<FactIx> {
        let is_of = |ix: &FactIx| atlas.fact(*ix).metric == metric;
        facts.iter().copied().filter(is_of).collect()
    };
    let own: Vec<Vec<FactIx>> = own.iter().map(of_metric).collect();
    let heads: Vec<Option<FactIx>> = columns
        .iter()
        .map(|column| {
            column
                .entity
                .and_then(|entity| headline(atlas, entity, metric, years))
        })
        .collect();
    let reference = reference(atlas, &own)?;
    let cells: Vec<FigureCell> = own
        .iter()
        .zip(&heads)
        .map(|(facts, &head)| cell(atlas, reference, facts, head))
        .collect();
    let mut scale: Vec<FactIx> = Vec::new();
    let mut on_scale = 0;
    for cell in &cells {
        let like: Vec<FactIx> = cell
            .shown
            .iter()
            .copied()
            .filter(|&ix| is_alike(atlas.fact(reference), atlas.fact(ix)))
            .collect();
        on_scale += usize::from(!like.is_empty());
        scale.extend(like);
    }
    if on_scale < 2 {
        scale.clear();
    }
    let said = |cell: &FigureCell| {
        let number = cell.shown.first().and_then(|&ix| atlas.fact(ix).number());
        (number, cell.more)
    };
    let differs = cells.iter().any(|cell| {
        let is_plain = cell.shown.len() == 1 && cell.apart.is_empty() && cell.latest.is_none();
        !is_plain || said(cell) != said(&cells[0])
    });
    Some(FigureRow {
        metric,
        reference,
        cells,
        scale,
        differs,
    })
}

/// The figure that most columns have like figures to; then that most have figures to that differ in time only; then one that
/// was measured, a total, the latest, the first column's.
fn reference(atlas: &Atlas, own: &[Vec<FactIx>]) -> Option<FactIx> {
    let mut best = None;
    for &ix in own.iter().flatten() {
        let fact = atlas.fact(ix);
        let holding = |is_close: &dyn Fn(&[Apart]) -> bool| {
            let holds = |facts: &&Vec<FactIx>| {
                facts
                    .iter()
                    .any(|&other| is_close(&apart(fact, atlas.fact(other))))
            };
            own.iter().filter(holds).count()
        };
        let key = (
            // Whoever has no like figure is alone, even without itself, as what says no time is not known to be like itself.
            Reverse(holding(&|apart| apart.is_empty()).max(1)),
            Reverse(holding(&|apart| apart.is_empty() || apart == [Apart::Time])),
            fact.nature,
            fact.detail.is_some(),
            Reverse(latest_day(fact)),
        );
        if best.is_none_or(|(old, _)| key < old) {
            best = Some((key, ix));
        }
    }
    best.map(|(_, ix)| ix)
}

fn cell(atlas: &Atlas, reference: FactIx, facts: &[FactIx], head: Option<FactIx>) -> FigureCell {
    // A unit apart is further away than a nature, that than a scope, that than a time.
    let distance = |fact: &Fact| -> u32 {
        let weight = |it: &Apart| match it {
            Apart::Unit => 8,
            Apart::Nature => 4,
            Apart::Scope => 2,
            Apart::Time => 1,
        };
        apart(atlas.fact(reference), fact).iter().map(weight).sum()
    };
    let nearest = facts.iter().copied().min_by_key(|&ix| {
        let fact = atlas.fact(ix);
        (
            distance(fact),
            ix != reference,
            Some(ix) != head,
            fact.nature,
            Reverse(latest_day(fact)),
            ix,
        )
    });
    let Some(first) = nearest else {
        return FigureCell::default();
    };
    let fact = atlas.fact(first);
    let mut shown = vec![first];
    // All that contradict it, directly or by way of another.
    let disputes = conflicts(atlas, fact.entity);
    if let Some(dispute) = disputes.iter().find(|dispute| dispute.contains(&first)) {
        let others = facts
            .iter()
            .copied()
            .filter(|ix| *ix != first && dispute.contains(ix));
        shown.extend(others);
    }
    let latest = head.filter(|head| !shown.contains(head));
    FigureCell {
        apart: apart(atlas.fact(reference), fact),
        more: facts.len() - shown.len() - usize::from(latest.is_some()),
        shown,
        latest,
    }
}
