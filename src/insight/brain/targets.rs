//! Targets against what was measured, like with like only.

use crate::insight::figures::latest_day;
use crate::model::order::sort_by;
use crate::model::{Amount, Atlas, EntityIx, Fact, FactIx, MetricKind, Nature, Period};

/// How a target's year lies to the dataset's date, in whole calendar years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// So many years after the dataset's year.
    In(u16),
    /// In the dataset's year.
    ThisYear,
    /// So many years before the dataset's year.
    Past(u16),
    /// The target names no year, or the dataset no date.
    Unknown,
}

/// Why no measured figure stands beside a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoActual {
    /// No measured figure of this metric is recorded for the entity.
    NoneRecorded,
    /// There are some, but of another unit, scope or label.
    NoneAlike,
}

/// How far a target is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The measured figure as a share of the target, in thousandths, rounded down; over 1000 where it is passed.
    pub share: u32,
    /// Whether both numbers are exact; else the share is about that.
    pub exact: bool,
}

/// A target and what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetRow {
    /// The target.
    pub target: FactIx,
    /// The latest measured figure of the same entity, metric, unit, scope and label.
    pub actual: Result<FactIx, NoActual>,
    /// The share reached; none without a measured figure, for ranges, ranks and rates.
    pub progress: Option<Progress>,
    /// When it is due.
    pub due: Due,
}

/// The numeric targets of a selection: soonest due first, those without a year last; ties by id.
pub fn targets(atlas: &Atlas, selection: &[EntityIx]) -> Vec<TargetRow> {
    let mut found: Vec<FactIx> = selection
        .iter()
        .flat_map(|&ix| atlas.facts_of(ix))
        .copied()
        .filter(|&ix| {
            let fact = atlas.fact(ix);
            fact.nature == Nature::Target && fact.number().is_some()
        })
        .collect();
    sort_by(&mut found, &mut |&a, &b| {
        let (a, b) = (atlas.fact(a), atlas.fact(b));
        let day = |fact: &Fact| fact.period.map_or((u16::MAX, 0, 0), Period::latest_day);
        day(a).cmp(&day(b)).then_with(|| a.id.cmp(&b.id))
    });
    found.dedup();
    found.into_iter().map(|target| row(atlas, target)).collect()
}

fn row(atlas: &Atlas, target: FactIx) -> TargetRow {
    let fact = atlas.fact(target);
    let actual = actual(atlas, fact);
    TargetRow {
        target,
        progress: actual
            .ok()
            .and_then(|actual| progress(atlas, fact, atlas.fact(actual))),
        actual,
        due: due(atlas, fact),
    }
}

/// The latest measured figure alike in all but time, the first listed among equals.
fn actual(atlas: &Atlas, target: &Fact) -> Result<FactIx, NoActual> {
    let unit = |fact: &Fact| fact.number().map(|(_, unit)| unit);
    let mut seen = NoActual::NoneRecorded;
    let mut latest: Option<FactIx> = None;
    for &ix in atlas.facts_of(target.entity) {
        let fact = atlas.fact(ix);
        if fact.nature != Nature::Actual || fact.metric != target.metric || fact.number().is_none() {
            continue;
        }
        if unit(fact) != unit(target) || fact.scope != target.scope || fact.detail != target.detail {
            seen = NoActual::NoneAlike;
            continue;
        }
        if latest.is_none_or(|other| latest_day(fact) > latest_day(atlas.fact(other))) {
            latest = Some(ix);
        }
    }
    latest.ok_or(seen)
}

fn progress(atlas: &Atlas, target: &Fact, actual: &Fact) -> Option<Progress> {
    let kind = atlas.vocab.metrics[target.metric.row()].kind;
    if matches!(kind, MetricKind::Rank | MetricKind::Ratio | MetricKind::Text) {
        return None;
    }
    let single = |fact: &Fact| match fact.number()?.0 {
        Amount::Exact(number) => Some((number, true)),
        Amount::AtLeast(number) | Amount::About(number) => Some((number, false)),
        Amount::Range(..) => None,
    };
    let (aim, aim_exact) = single(target)?;
    let (reached, reached_exact) = single(actual)?;
    // "At least 100" is an exact bar to reach; only "about" blurs it.
    let bar_exact = aim_exact || matches!(target.number(), Some((Amount::AtLeast(_), _)));
    (aim > 0.0 && reached >= 0.0).then(|| Progress {
        share: (reached / aim * 1000.0) as u32,
        exact: bar_exact && reached_exact,
    })
}

fn due(atlas: &Atlas, target: &Fact) -> Due {
    let (Some(period), Some(date)) = (target.period, atlas.meta.date) else {
        return Due::Unknown;
    };
    let (year, now) = (period.year(), date.year());
    match year.cmp(&now) {
        std::cmp::Ordering::Less => Due::Past(now - year),
        std::cmp::Ordering::Equal => Due::ThisYear,
        std::cmp::Ordering::Greater => Due::In(year - now),
    }
}
