//! Figures over years.

use super::{
    Anchor, Area, Basis, Chart, Ending, Form, Label, Mark, Run, Scale, Tick, Words,
    bars::{domain, ends, is_whole, label, of_one_kind, zero_of},
    high, is_ahead,
    label::text_width,
    series::series,
    ticks,
};
use crate::model::{Amount, Atlas, Fact, FactIx, MetricKind};

/// Room above the plot for what is written at the highest mark, and below it for the years.
const TOP: f64 = 22.0;
const BOTTOM: f64 = 24.0;
/// Room at the right for half of a year's number.
const RIGHT: f64 = 18.0;
/// How far an open end reaches.
const OPEN: f64 = 14.0;
/// Height of a text, and half the size of a mark.
const TEXT: f64 = 12.0;
const DOT: f64 = 5.0;
/// Space between two texts.
const APART: f64 = 8.0;

/// The year a figure stands over: that of the last known day of its period, else of the day its source speaks.
pub(super) fn year_of(fact: &Fact) -> Option<u16> {
    fact.period
        .map(crate::model::Period::year)
        .or(fact.as_of.map(crate::model::PartialDate::year))
}

/// The years that figures stand over, ascending, each once.
pub fn years_of(atlas: &Atlas, facts: &[FactIx]) -> Vec<u16> {
    let mut years: Vec<u16> = facts.iter().filter_map(|&ix| year_of(atlas.fact(ix))).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Figures over their years. None where none has a year, or where two are of different metrics or units.
pub fn years(atlas: &Atlas, facts: &[FactIx], words: &dyn Words, size: (f64, f64)) -> Option<Chart> {
    on_frame(atlas, facts, facts, words, size)
}

/// A chart for each group of figures, all on the same two axes: those of all figures together. None where a group has no
/// year, or where two figures are of different metrics or units.
pub fn multiples(
    atlas: &Atlas,
    groups: &[Vec<FactIx>],
    words: &dyn Words,
    size: (f64, f64),
) -> Option<Vec<Chart>> {
    let all = groups.concat();
    groups
        .iter()
        .map(|facts| on_frame(atlas, facts, &all, words, size))
        .collect()
}

/// The chart of `facts` on axes for all of `frame`.
fn on_frame(
    atlas: &Atlas,
    facts: &[FactIx],
    frame: &[FactIx],
    words: &dyn Words,
    (width, height): (f64, f64),
) -> Option<Chart> {
    let (metric, unit, _) = of_one_kind(atlas, frame)?;
    let dated: Vec<FactIx> = dated(atlas, frame);
    let (_, _, amounts) = of_one_kind(atlas, &dated)?;
    let span = years_of(atlas, &dated);
    let (first, last) = (*span.first()?, *span.last()?);
    let kind = atlas.vocab.metrics[metric.row()].kind;
    // Amounts from zero, so that twice as high is twice as much; ranks and rates as they lie.
    let form = Form::of_kind(kind);
    let (low, top) = domain(form, &amounts);
    let numbers = ticks(low, top, 5, is_whole(kind));
    let left = numbers
        .iter()
        .map(|&it| text_width(&words.tick(it)))
        .fold(0.0, f64::max)
        + 8.0;
    let is_open = amounts.iter().any(|it| matches!(it, Amount::AtLeast(_)));
    let above = if is_open { TOP + OPEN } else { TOP };
    let plot = Area {
        x: left,
        y: above,
        w: width - left - RIGHT,
        h: height - above - BOTTOM,
    };
    let values = upwards(&numbers, kind, words, plot);
    let scale = value_scale(&values, kind, plot);
    let across = Scale::new(
        (f64::from(first), f64::from(last)),
        (plot.x + DOT * 2.0, plot.x + plot.w),
    );
    let mut chart = Chart {
        form: Form::Line,
        metric,
        unit,
        width,
        height,
        plot,
        zero: zero_of(&values, &scale),
        values,
        years: year_ticks(first, last, &across, plot),
        names: Vec::new(),
        none: Vec::new(),
        series: Vec::new(),
        runs: Vec::new(),
        marks: Vec::new(),
        undated: facts
            .iter()
            .copied()
            .filter(|&ix| year_of(atlas.fact(ix)).is_none())
            .collect(),
    };
    place(&mut chart, atlas, facts, &across, &scale);
    join(&mut chart, atlas);
    write(&mut chart, words);
    (!chart.marks.is_empty()).then_some(chart)
}

fn dated(atlas: &Atlas, facts: &[FactIx]) -> Vec<FactIx> {
    let has_year = |ix: &FactIx| year_of(atlas.fact(*ix)).is_some();
    facts.iter().copied().filter(has_year).collect()
}

/// Upwards is more; of ranks upwards is better, which is less.
fn value_scale(values: &[Tick], kind: MetricKind, plot: Area) -> Scale {
    let (foot, head) = (plot.y + plot.h, plot.y);
    let range = if kind == MetricKind::Rank {
        (head, foot)
    } else {
        (foot, head)
    };
    Scale::new(ends(values), range)
}

fn upwards(numbers: &[f64], kind: MetricKind, words: &dyn Words, plot: Area) -> Vec<Tick> {
    let tick = |&value: &f64| Tick {
        at: 0.0,
        value,
        label: label(plot.x - 8.0, 0.0, Anchor::End, words.tick(value), None),
    };
    let mut values: Vec<Tick> = numbers.iter().map(tick).collect();
    let scale = value_scale(&values, kind, plot);
    for tick in &mut values {
        tick.at = scale.at(tick.value);
        tick.label.y = tick.at + 4.0;
    }
    values
}

/// Every year has its place; its number where there is room for it.
fn year_ticks(first: u16, last: u16, across: &Scale, plot: Area) -> Vec<Tick> {
    let count = f64::from(last - first);
    let room = |step: f64| plot.w / count.max(1.0) * step >= text_width("2024") + 10.0;
    let step = [1_u16, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|&step| room(f64::from(step)))
        .unwrap_or(100);
    let tick = |year: u16| {
        let at = across.at(f64::from(year));
        let said = year.is_multiple_of(step) || first == last;
        Tick {
            at,
            value: f64::from(year),
            label: label(
                at,
                plot.y + plot.h + 18.0,
                Anchor::Middle,
                if said { year.to_string() } else { String::new() },
                None,
            ),
        }
    };
    (first..=last).map(tick).collect()
}

/// A mark for every figure that has a year, by series, each series by year.
fn place(chart: &mut Chart, atlas: &Atlas, facts: &[FactIx], across: &Scale, scale: &Scale) {
    for (of, (own, list)) in series(atlas, facts).into_iter().enumerate() {
        for (year, ix) in list {
            let Some((amount, _)) = atlas.fact(ix).number() else {
                continue;
            };
            let y = scale.at(amount.low());
            chart.marks.push(Mark {
                fact: ix,
                of,
                ending: Ending::of(amount),
                ahead: is_ahead(own.nature),
                area: Area {
                    x: across.at(f64::from(year)),
                    y,
                    ..Area::default()
                },
                reach: match amount {
                    Amount::Range(..) => Some(scale.at(high(amount))),
                    // Towards more, whichever way that is.
                    Amount::AtLeast(n) => Some(y + OPEN * (scale.at(n + 1.0) - y).signum()),
                    Amount::Exact(_) | Amount::About(_) => None,
                },
                label: None,
            });
        }
        chart.series.push(own);
    }
}

/// Lines through years that follow each other: of one series that is not of what is to come, over whole years or up to the ends
/// of years, with one figure a year.
fn join(chart: &mut Chart, atlas: &Atlas) {
    for (of, like) in chart.series.iter().enumerate() {
        if is_ahead(like.nature) || !matches!(like.basis, Basis::Year | Basis::Until) {
            continue;
        }
        let marks: Vec<&Mark> = chart.marks.iter().filter(|mark| mark.of == of).collect();
        let year = |mark: &Mark| year_of(atlas.fact(mark.fact)).unwrap_or_default();
        let alone = |mark: &Mark| marks.iter().filter(|it| year(it) == year(mark)).count() == 1;
        let mut run: Vec<&Mark> = Vec::new();
        let mut found: Vec<Run> = Vec::new();
        let mut end = |run: &mut Vec<&Mark>| {
            if run.len() > 1 {
                let points = run.iter().map(|mark| (mark.area.x, mark.area.y)).collect();
                found.push(Run { of, points });
            }
            run.clear();
        };
        for &mark in &marks {
            let follows = run.last().is_some_and(|before| year(before) + 1 == year(mark));
            if !alone(mark) {
                end(&mut run);
                continue;
            }
            if !follows {
                end(&mut run);
            }
            run.push(mark);
        }
        end(&mut run);
        chart.runs.extend(found);
    }
}

/// Writes the figures at their marks, above or below, where there is room.
fn write(chart: &mut Chart, words: &dyn Words) {
    let dots: Vec<Area> = chart
        .marks
        .iter()
        .map(|mark| {
            let (top, foot) = extent(mark);
            around(mark.area.x - DOT, top - DOT, DOT * 2.0, foot - top + DOT * 2.0)
        })
        .collect();
    let mut taken: Vec<Area> = Vec::new();
    let (left, width, height) = (chart.plot.x, chart.width, chart.plot.y + chart.plot.h);
    for mark in &mut chart.marks {
        let text = words.short(mark.fact);
        let long = text_width(&text);
        let (top, foot) = extent(mark);
        let x = mark.area.x.min(width - long / 2.0).max(left + long / 2.0);
        let free = |base: f64| {
            let room = around(
                x - f64::midpoint(long, APART),
                base - TEXT,
                long + APART,
                TEXT + 2.0,
            );
            let is_apart = |other: &Area| !overlap(&room, other);
            (room.y >= 0.0
                && room.x + long <= width
                && base <= height
                && taken.iter().all(is_apart)
                && dots.iter().all(is_apart))
            .then_some((base, room))
        };
        let Some((base, room)) = free(top - DOT - 4.0).or_else(|| free(foot + DOT + TEXT + 2.0)) else {
            continue;
        };
        taken.push(room);
        mark.label = Some(Label {
            x,
            y: base,
            anchor: Anchor::Middle,
            text,
            whole: None,
        });
    }
}

/// The upper and the lower end of a mark.
fn extent(mark: &Mark) -> (f64, f64) {
    let other = mark.reach.unwrap_or(mark.area.y);
    (mark.area.y.min(other), mark.area.y.max(other))
}

const fn around(x: f64, y: f64, w: f64, h: f64) -> Area {
    Area { x, y, w, h }
}

fn overlap(a: &Area, b: &Area) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
