//! Bars and dots: a row each, on one scale.

use super::{
    Anchor, Area, Chart, Ending, Form, Label, Mark, Scale, Tick, Words, high, is_ahead,
    label::{cut, figure_width, text_width},
    ticks,
};
use crate::model::{Amount, Atlas, FactIx, MetricIx, MetricKind, UnitIx};

/// A row of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// Its figure; none where none was found.
    pub fact: Option<FactIx>,
}

/// Height of a row: its words, its bar, and the space below.
const ROW: f64 = 38.0;
/// From the top of a row down to the base line of its words, and to its bar.
const BASE: f64 = 12.0;
const BAR: f64 = 18.0;
/// Thickness of a bar.
const THICK: f64 = 12.0;
/// Room for an open end at the right.
const OPEN: f64 = 14.0;
/// Height of the axis of values.
const AXIS: f64 = 22.0;
/// Size of a chart in a cell.
pub const CELL: (f64, f64) = (200.0, 14.0);

/// The figures of rows on one scale, in the rows' order; `none` is written where a row has no figure. No chart where no row
/// has a figure, or where two are of different metrics or units: they have no scale in common.
pub fn rows(
    atlas: &Atlas,
    form: Form,
    rows: &[Row],
    none: &str,
    words: &dyn Words,
    width: f64,
) -> Option<Chart> {
    let facts: Vec<FactIx> = rows.iter().filter_map(|row| row.fact).collect();
    let (metric, unit, amounts) = of_one_kind(atlas, &facts)?;
    let plot = Area {
        x: 0.0,
        y: 0.0,
        w: width - OPEN,
        h: ROW * rows.len() as f64,
    };
    let values = values_across(form, kind_of(atlas, metric), &amounts, words, plot);
    let scale = Scale::new(ends(&values), (plot.x, plot.x + plot.w));
    let mut chart = Chart {
        form,
        metric,
        unit,
        width,
        height: plot.h + AXIS,
        plot,
        zero: zero_of(&values, &scale),
        values,
        years: Vec::new(),
        names: Vec::new(),
        none: Vec::new(),
        series: Vec::new(),
        runs: Vec::new(),
        marks: Vec::new(),
        undated: Vec::new(),
    };
    for (at, row) in rows.iter().enumerate() {
        let top = ROW * at as f64;
        let said = row
            .fact
            .map_or_else(|| none.to_owned(), |fact| words.figure(fact));
        let (text, whole) = cut(&row.name, width - figure_width(&said) - 12.0);
        chart
            .names
            .push(label(0.0, top + BASE, Anchor::Start, text, whole));
        let value = label(width, top + BASE, Anchor::End, said, None);
        let found = row
            .fact
            .and_then(|fact| mark(atlas, form, fact, at, &scale, top + BAR));
        if let Some(found) = found {
            chart.marks.push(Mark {
                label: Some(value),
                ..found
            });
        } else {
            chart.names.push(value);
            chart.none.push(at);
        }
    }
    Some(chart)
}

/// One figure among others of its kind, without words: for a cell of a table that says the rest. All of `beside`, which holds
/// `fact`, decide the scale. None where they have none in common.
pub fn cell(atlas: &Atlas, form: Form, fact: FactIx, beside: &[FactIx]) -> Option<Chart> {
    let (metric, unit, amounts) = of_one_kind(atlas, beside)?;
    if !beside.contains(&fact) {
        return None;
    }
    let (width, height) = CELL;
    let plot = Area {
        x: 4.0,
        y: 0.0,
        w: width - OPEN - 4.0,
        h: height,
    };
    let (low, top) = domain(form, &amounts);
    // Without an axis nothing needs to be round, and the largest has all the room.
    let ends = if low < top {
        (low, top)
    } else {
        (low.min(0.0), low.max(0.0))
    };
    let scale = Scale::new(ends, (plot.x, plot.x + plot.w));
    Some(Chart {
        form,
        metric,
        unit,
        width,
        height,
        plot,
        values: Vec::new(),
        years: Vec::new(),
        zero: (ends.0 <= 0.0 && ends.1 >= 0.0).then(|| scale.at(0.0)),
        names: Vec::new(),
        none: Vec::new(),
        series: Vec::new(),
        runs: Vec::new(),
        marks: mark(atlas, form, fact, 0, &scale, (height - THICK) / 2.0)
            .into_iter()
            .collect(),
        undated: Vec::new(),
    })
}

fn kind_of(atlas: &Atlas, metric: MetricIx) -> MetricKind {
    atlas.vocab.metrics[metric.row()].kind
}

/// Metric, unit and amounts of figures that have a scale in common.
pub(super) fn of_one_kind(atlas: &Atlas, facts: &[FactIx]) -> Option<(MetricIx, UnitIx, Vec<Amount>)> {
    let first = atlas.fact(*facts.first()?);
    let (_, unit) = first.number()?;
    let mut amounts = Vec::new();
    for &ix in facts {
        let fact = atlas.fact(ix);
        let (amount, own) = fact.number()?;
        if own != unit || fact.metric != first.metric {
            return None;
        }
        amounts.push(amount);
    }
    Some((first.metric, unit, amounts))
}

/// The least and the largest number of amounts; with zero where bars start there.
pub(super) fn domain(form: Form, amounts: &[Amount]) -> (f64, f64) {
    let zero = if form == Form::Bar { 0.0 } else { f64::NAN };
    let low = amounts.iter().map(|it| it.low()).fold(zero, f64::min);
    let top = amounts.iter().map(|&it| high(it)).fold(zero, f64::max);
    (low, top)
}

/// Whether numbers of a kind have nothing between them.
pub(super) const fn is_whole(kind: MetricKind) -> bool {
    matches!(kind, MetricKind::Count | MetricKind::Rank)
}

pub(super) fn ends(values: &[Tick]) -> (f64, f64) {
    let end = |tick: Option<&Tick>| tick.map_or(0.0, |tick| tick.value);
    (end(values.first()), end(values.last()))
}

pub(super) fn zero_of(values: &[Tick], scale: &Scale) -> Option<f64> {
    let (low, high) = ends(values);
    (low <= 0.0 && high >= 0.0).then(|| scale.at(0.0))
}

pub(super) fn label(x: f64, y: f64, anchor: Anchor, text: String, whole: Option<String>) -> Label {
    Label {
        x,
        y,
        anchor,
        text,
        whole,
    }
}

/// The ticks below the rows, as many as their numbers have room for.
fn values_across(
    form: Form,
    kind: MetricKind,
    amounts: &[Amount],
    words: &dyn Words,
    plot: Area,
) -> Vec<Tick> {
    let (low, top) = domain(form, amounts);
    let mut most = 6;
    let found = loop {
        let found = ticks(low, top, most, is_whole(kind));
        let widest = found
            .iter()
            .map(|&it| text_width(&words.tick(it)))
            .fold(0.0, f64::max);
        if most <= 3 || widest + 12.0 <= plot.w / (found.len() - 1) as f64 {
            break found;
        }
        most -= 1;
    };
    let span = (found[0], found[found.len() - 1]);
    let scale = Scale::new(span, (plot.x, plot.x + plot.w));
    let last = found.len() - 1;
    let tick = |(row, value): (usize, f64)| {
        let at = scale.at(value);
        // The outer numbers stay within the chart.
        let anchor = match row {
            0 => Anchor::Start,
            _ if row == last => Anchor::End,
            _ => Anchor::Middle,
        };
        let x = if row == last {
            at + OPEN.min(text_width(&words.tick(value)) / 2.0)
        } else {
            at
        };
        Tick {
            at,
            value,
            label: label(x, plot.y + plot.h + 16.0, anchor, words.tick(value), None),
        }
    };
    found.into_iter().enumerate().map(tick).collect()
}

/// The mark of a figure, its bar's upper edge at `y`.
fn mark(atlas: &Atlas, form: Form, ix: FactIx, of: usize, scale: &Scale, y: f64) -> Option<Mark> {
    let fact = atlas.fact(ix);
    let (amount, _) = fact.number()?;
    let to = scale.at(amount.low());
    let area = if form == Form::Bar {
        let zero = scale.at(0.0);
        Area {
            x: zero.min(to),
            y,
            w: (to - zero).abs(),
            h: THICK,
        }
    } else {
        Area {
            x: to,
            y: y + THICK / 2.0,
            w: 0.0,
            h: 0.0,
        }
    };
    let reach = match amount {
        Amount::Range(_, high) => Some(scale.at(high)),
        Amount::AtLeast(_) => Some(to + OPEN - 2.0),
        Amount::Exact(_) | Amount::About(_) => None,
    };
    Some(Mark {
        fact: ix,
        of,
        ending: Ending::of(amount),
        ahead: is_ahead(fact.nature),
        area,
        reach,
        label: None,
    })
}
