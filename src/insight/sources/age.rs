//! How old the figures are, metric by metric: of what time the oldest and the newest are. Only what was measured or added
//! up has an age; a plan or an aim is of a time to come.

use super::{Resting, coverage::year_of};
use crate::insight::{
    figures::{in_years, latest_day},
    is_selected,
};
use crate::model::order::sort_by;
use crate::model::{Atlas, EntityIx, FactIx, MetricIx, Nature, PartialDate};
use crate::query::YearRange;

/// The age of a metric's figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetricAge {
    /// The metric.
    pub metric: MetricIx,
    /// The figure of the oldest time, and of the newest; none where no figure states a time. Ties by row.
    pub span: Option<(FactIx, FactIx)>,
    /// The middle one of the dated figures' years; of two in the middle the older. None where none is dated.
    pub median: Option<u16>,
    /// Figures of a stated time.
    pub dated: u32,
    /// Of them, those that state no period: their time is the day their source speaks.
    pub as_of: u32,
    /// Figures that state no time.
    pub undated: u32,
    /// Planned figures and aims, which have no age.
    pub ahead: u32,
}

/// The metrics that the selection has figures of, the stalest first: by the day of the newest figure, then of the oldest;
/// those without any date last; ties in the vocabulary's order.
pub fn ages(atlas: &Atlas, selection: &[EntityIx], years: Option<YearRange>) -> Vec<MetricAge> {
    let selected = is_selected(atlas, selection);
    let mut by_metric: Vec<Vec<FactIx>> = vec![Vec::new(); atlas.vocab.metrics.len()];
    for (row, fact) in atlas.facts.iter().enumerate() {
        if selected[fact.entity.row()] && fact.number().is_some() && in_years(fact, years) {
            by_metric[fact.metric.row()].push(FactIx::of(row));
        }
    }
    let mut ages: Vec<MetricAge> = Vec::new();
    for (row, facts) in by_metric.into_iter().enumerate() {
        if !facts.is_empty() {
            ages.push(age(atlas, MetricIx::of(row), facts));
        }
    }
    sort_by(&mut ages, &mut |a, b| {
        let key = |age: &MetricAge| {
            let day = |ix: FactIx| latest_day(atlas.fact(ix));
            let span = age.span.map(|(oldest, newest)| (day(newest), day(oldest)));
            (span.is_none(), span)
        };
        key(a).cmp(&key(b))
    });
    ages
}

fn age(atlas: &Atlas, metric: MetricIx, facts: Vec<FactIx>) -> MetricAge {
    let mut found = MetricAge {
        metric,
        span: None,
        median: None,
        dated: 0,
        as_of: 0,
        undated: 0,
        ahead: 0,
    };
    let mut dated: Vec<FactIx> = Vec::new();
    for ix in facts {
        let fact = atlas.fact(ix);
        if matches!(fact.nature, Nature::Planned | Nature::Target) {
            found.ahead += 1;
        } else if year_of(fact).is_none() {
            found.undated += 1;
        } else {
            found.as_of += u32::from(fact.period.is_none());
            dated.push(ix);
        }
    }
    sort_by(&mut dated, &mut |&a, &b| {
        latest_day(atlas.fact(a)).cmp(&latest_day(atlas.fact(b)))
    });
    found.dated = dated.len() as u32;
    if let (Some(&oldest), Some(&last)) = (dated.first(), dated.last()) {
        // Of several as new, the first of the dataset.
        let newest = dated
            .iter()
            .copied()
            .find(|&ix| latest_day(atlas.fact(ix)) == latest_day(atlas.fact(last)));
        found.span = Some((oldest, newest.unwrap_or(last)));
        found.median = year_of(atlas.fact(dated[(dated.len() - 1) / 2]));
    }
    found
}

/// When the sources of a selection were published and read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceDays {
    /// Sources by the year they were published in, newest first.
    pub published: Vec<(u16, u32)>,
    /// Sources that state no day.
    pub undated: u32,
    /// All of them.
    pub total: u32,
    /// The first and the last day any of them was read; none where no day is kept.
    pub read: Option<(PartialDate, PartialDate)>,
}

/// The days of the sources on which anything of the selection rests.
pub fn source_days(atlas: &Atlas, resting: &[Resting]) -> SourceDays {
    let mut days = SourceDays::default();
    let mut years: Vec<u16> = Vec::new();
    for (source, resting) in atlas.sources.iter().zip(resting) {
        if resting.here_sum() == 0 {
            continue;
        }
        days.total += 1;
        match source.date {
            Some(date) => years.push(date.year()),
            None => days.undated += 1,
        }
        if let Some(day) = source.retrieved {
            days.read = Some(match days.read {
                None => (day, day),
                Some((first, last)) => (first.min(day), last.max(day)),
            });
        }
    }
    years.sort_unstable_by(|a, b| b.cmp(a));
    for year in years {
        match days.published.last_mut() {
            Some((last, count)) if *last == year => *count += 1,
            _ => days.published.push((year, 1)),
        }
    }
    days
}
