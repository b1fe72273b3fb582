//! The drawing itself.

use super::press;
use crate::ui::dom::{ev, prelude::*};
use crate::{
    geo::{decimal, glyph},
    i18n::chart::mark_name,
    insight::{
        Evidence,
        chart::{self, Area, Chart, Ending, Form, Label, Like, Mark, Run, Tick, is_ahead},
    },
    model::{Atlas, FactIx, Lang},
};

/// The shapes of series: disc, square, triangle, diamond. No chart has more series.
const SHAPES: [usize; chart::SHAPES] = [3, 2, 4, 7];

/// Radius of a dot, and of the area around it that takes a press.
const DOT: f64 = 4.5;
const HIT: f64 = 14.0;

/// The whole drawing with its axes.
pub(super) fn svg(lang: Lang, atlas: &Atlas, chart: &Chart, id: &str, said: String) -> AnyView {
    let many = chart
        .marks
        .iter()
        .any(|mark| atlas.fact(mark.fact).entity != atlas.fact(chart.marks[0].fact).entity);
    let marks: Vec<AnyView> = chart
        .marks
        .iter()
        .map(|mark| control(lang, atlas, chart, mark, many))
        .collect();
    let names: Vec<AnyView> = chart.names.iter().map(|name| text("chart-name", name)).collect();
    let runs: Vec<AnyView> = chart.runs.iter().map(run).collect();
    view! {
        <svg class="chart-svg" id=id.to_owned() viewBox=view_box(chart) width=chart.width height=chart.height role="group"
            aria-label=said on:keydown=move |event: ev::KeyboardEvent| press(&event)>
            {axes(chart)}
            <g aria-hidden="true">{names}</g>
            {runs}
            {marks}
        </svg>
    }
    .into_any()
}

/// A bar or dot without axes, for a cell that says the figure in words.
pub(in crate::ui) fn cell(chart: &Chart) -> AnyView {
    let zero = chart
        .zero
        .map(|at| line("chart-zero", (at, 0.0), (at, chart.height)));
    let marks: Vec<AnyView> = chart.marks.iter().map(|mark| shape(chart.form, mark)).collect();
    view! {
        <svg class="chart-cell" viewBox=view_box(chart) aria-hidden="true">{zero}{marks}</svg>
    }
    .into_any()
}

/// The mark of a series, for the legend.
pub(super) fn sample(of: usize, like: &Like) -> AnyView {
    let class = class(of, is_ahead(like.nature), "chart-dot");
    view! {
        <svg class="chart-sample" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
            <path class=class d=glyph::path(SHAPES[of % SHAPES.len()], DOT)></path>
        </svg>
    }
    .into_any()
}

fn view_box(chart: &Chart) -> String {
    ["0 0 ", &decimal(chart.width, 1), " ", &decimal(chart.height, 1)].concat()
}

fn class(of: usize, ahead: bool, name: &str) -> String {
    let hollow = if ahead { " is-ahead" } else { "" };
    [name, " series-", &(of % SHAPES.len()).to_string(), hollow].concat()
}

fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> AnyView {
    view! { <line class=class x1=from.0 y1=from.1 x2=to.0 y2=to.1></line> }.into_any()
}

fn text(class: &'static str, label: &Label) -> AnyView {
    let whole = label.whole.clone().map(|whole| view! { <title>{whole}</title> });
    view! {
        <text class=class x=label.x y=label.y text-anchor=label.anchor.id()>{label.text.clone()}{whole}</text>
    }
    .into_any()
}

/// Grid, zero and numbers; they stand in the table too.
fn axes(chart: &Chart) -> AnyView {
    let Area { x, y, w, h } = chart.plot;
    let upwards = chart.form == Form::Line;
    let grid = |tick: &Tick| {
        let at = tick.at;
        let drawn = if upwards {
            line("chart-grid", (x, at), (x + w, at))
        } else {
            line("chart-grid", (at, y), (at, y + h))
        };
        view! { {drawn}{text("chart-tick", &tick.label)} }.into_any()
    };
    let values: Vec<AnyView> = chart.values.iter().map(grid).collect();
    let years: Vec<AnyView> = chart
        .years
        .iter()
        .map(|tick| {
            let long = if tick.label.text.is_empty() { 3.0 } else { 5.0 };
            let stroke = line("chart-zero", (tick.at, y + h), (tick.at, y + h + long));
            view! { {stroke}{text("chart-tick", &tick.label)} }.into_any()
        })
        .collect();
    let base = if upwards {
        Some(line("chart-zero", (x, y + h), (x + w, y + h)))
    } else {
        chart.zero.map(|at| line("chart-zero", (at, y), (at, y + h)))
    };
    view! { <g aria-hidden="true">{values}{base}{years}</g> }.into_any()
}

fn run(run: &Run) -> AnyView {
    let mut points = String::new();
    for &(x, y) in &run.points {
        points.push_str(&[&decimal(x, 1), ",", &decimal(y, 1), " "].concat());
    }
    view! { <polyline class=class(run.of, false, "chart-line") points=points aria-hidden="true"></polyline> }
        .into_any()
}

/// A figure: its shape and its number, one control that opens its citation.
fn control(lang: Lang, atlas: &Atlas, chart: &Chart, mark: &Mark, many: bool) -> AnyView {
    let fact = atlas.fact(mark.fact);
    let who = many.then(|| atlas.entity(fact.entity).name.get(lang));
    let name = mark_name(lang, atlas, fact, who);
    // Beside the control, not in it: its name says the figure in full, where the label is in the unit of the axis.
    let label = mark
        .label
        .as_ref()
        .map(|label| view! { <g class="chart-label" aria-hidden="true">{text("chart-value", label)}</g> });
    view! {
        <g class="chart-mark" role="button" tabindex="0" aria-haspopup="dialog" aria-label=name.clone()
            data-evidence=evidence(mark.fact) data-ending=mark.ending.id()>
            <title>{name}</title>
            {hit(chart, mark)}
            {shape(chart.form, mark)}
        </g>
        {label}
    }
    .into_any()
}

fn evidence(fact: FactIx) -> String {
    Evidence::Fact(fact).to_string()
}

/// The area that takes a press: larger than the mark.
fn hit(chart: &Chart, mark: &Mark) -> AnyView {
    let area = mark.area;
    let (x, y, w, h) = if chart.form == Form::Line {
        (area.x - HIT, area.y - HIT, HIT * 2.0, HIT * 2.0)
    } else {
        (0.0, area.y - 18.0, chart.width, 34.0)
    };
    view! { <rect class="chart-hit" x=x y=y width=w height=h></rect> }.into_any()
}

fn shape(form: Form, mark: &Mark) -> AnyView {
    match form {
        Form::Bar => bar(mark),
        Form::Dot => dot(mark, true),
        Form::Line => dot(mark, false),
    }
}

fn bar(mark: &Mark) -> AnyView {
    let Area { x, y, w, h } = mark.area;
    let class = class(0, mark.ahead, "chart-bar");
    let end = x + w;
    let (middle, foot) = (y + h / 2.0, y + h);
    let more = match (mark.ending, mark.reach) {
        (Ending::AtLeast, Some(reach)) => Some(arrow((end + 3.0, middle), (reach, middle))),
        (Ending::Range, Some(reach)) => Some(
            view! {
                <rect class="chart-range" x=end.min(reach) y=y width=(reach - end).abs() height=h></rect>
                {line("chart-cap", (reach, y), (reach, foot))}
            }
            .into_any(),
        ),
        (Ending::About, _) => Some(line("chart-about", (end, y - 1.0), (end, foot + 1.0))),
        _ => None,
    };
    // A figure of nought is still there to be seen.
    let width = w.max(1.0);
    view! { <rect class=class x=x y=y width=width height=h></rect>{more} }.into_any()
}

/// A dot; its further end lies `across` or upwards.
fn dot(mark: &Mark, across: bool) -> AnyView {
    let Area { x, y, .. } = mark.area;
    let of = if across { 0 } else { mark.of };
    let mut name = class(of, mark.ahead, "chart-dot");
    if mark.ending == Ending::About {
        name.push_str(" is-about");
    }
    let more = mark.reach.map(|reach| {
        let to = if across { (reach, y) } else { (x, reach) };
        if mark.ending == Ending::AtLeast {
            return arrow((x, y), to);
        }
        let cap = if across {
            line("chart-cap", (to.0, y - 5.0), (to.0, y + 5.0))
        } else {
            line("chart-cap", (x - 5.0, to.1), (x + 5.0, to.1))
        };
        view! { {line("chart-cap", (x, y), to)}{cap} }.into_any()
    });
    let place = ["translate(", &decimal(x, 1), " ", &decimal(y, 1), ")"].concat();
    view! {
        {more}
        <path class=name transform=place d=glyph::path(SHAPES[of % SHAPES.len()], DOT)></path>
    }
    .into_any()
}

/// A stroke with an open head: it goes on from here.
fn arrow(from: (f64, f64), to: (f64, f64)) -> AnyView {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let long = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / long * 4.0, dy / long * 4.0);
    let head = |side: f64| (to.0 - ux - uy * side, to.1 - uy + ux * side);
    view! { {line("chart-cap", from, to)}{line("chart-cap", head(1.0), to)}{line("chart-cap", head(-1.0), to)} }.into_any()
}
