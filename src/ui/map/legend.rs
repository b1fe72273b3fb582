//! The legend: what shades, colours, shapes and sizes mean, how far they are covered, and filters on click.

use super::{
    data::{self, Data, Shades},
    stage::Stage,
};
use crate::ui::dom::{ev, prelude::*};
use crate::{
    browser::page,
    geo::choose,
    i18n::map::{self as say, MapMsg as M},
    insight::shade::{Largest, mappable_metrics},
    model::{CityIx, DistrictIx, Id, KindIx, Lang, MetricIx},
    query::{FacetKey, Layout},
    ui::glyph::kind_glyph,
};

/// From this size of the window there is room for open legends.
const ROOMY: &str = "(min-width: 720px) and (min-height: 720px)";

/// The legend of shades, with the chooser of what they show.
pub(super) fn legend(stage: Stage, data: Data) -> AnyView {
    view! {
        <details class="map-legend" open=page::matches(ROOMY)>
            <summary>{M::Legend.say(stage.lang)}</summary>
            <div class="legend-body">
                {chooser(stage, data)}
                {steps(stage, data)}
                {move || coverage(stage, data)}
                {move || how_to_read(stage, data)}
            </div>
        </details>
    }
    .into_any()
}

/// The legend of marks, while marks are to be seen.
pub(super) fn mark_legend(stage: Stage, data: Data) -> AnyView {
    let seen = Memo::new(move |_| data.scene.with(|scene| scene.visible));
    view! {
        <details class="map-kinds" open=page::matches(ROOMY) hidden=move || !seen.get()>
            <summary>{M::Marks.say(stage.lang)}</summary>
            <div class="legend-body">{kinds(stage)}</div>
        </details>
    }
    .into_any()
}

fn chooser(stage: Stage, data: Data) -> AnyView {
    let (app, lang) = (stage.app(), stage.lang);
    let ground = stage.ground();
    let options: Vec<_> = mappable_metrics(&ground.atlas)
        .into_iter()
        .map(|metric| {
            let term = &ground.atlas.vocab.metrics[metric.row()].term;
            let is_chosen = move || data.metric.get() == Some(metric);
            view! { <option value=term.id.to_string() selected=is_chosen>{term.name.get(lang).to_owned()}</option> }
        })
        .collect();
    let choose = move |event: ev::Event| {
        let metric = event_target_value(&event).parse().ok();
        app.choose(|view| view.metric = metric);
    };
    let wanted = app.memo(|view| view.metric.is_some());
    let refused = move || {
        (wanted.get() && data.metric.get().is_none()).then(|| view! { <p>{M::NotMappable.say(lang)}</p> })
    };
    view! {
        <label class="legend-by">
            <span>{M::ShadeBy.say(lang)}</span>
            <select name="metric" on:change=choose>
                <option value="" selected=move || data.metric.get().is_none()>{M::ByCount.say(lang)}</option>
                {options}
            </select>
        </label>
        {refused}
    }
    .into_any()
}

fn title(by_city: bool, is_figure: bool) -> M {
    match (by_city, is_figure) {
        (true, true) => M::LargestOfCity,
        (true, false) => M::CountOfCity,
        (false, true) => M::LargestOfDistrict,
        (false, false) => M::CountOfDistrict,
    }
}

/// One step of the legend.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    /// Where it begins, shown under its colour like a mark on a ruler.
    label: String,
    /// All of it, and what a click does.
    name: String,
    shade: usize,
    /// The rows of the places on it.
    rows: Vec<usize>,
}

/// What the steps are of.
#[derive(Clone, Debug, Default, PartialEq)]
struct Scale {
    title: String,
    by_city: bool,
    steps: Vec<Step>,
}

fn scale(stage: Stage, data: Data) -> Scale {
    let (by_city, metric) = (stage.is_by_city(), data.metric.get());
    let shades = if by_city {
        data.cities.get()
    } else {
        data.districts.get()
    };
    let axis = metric.and_then(|metric| axis(stage, &shades, metric));
    let title = title(by_city, metric.is_some()).say(stage.lang);
    let unit = axis.as_ref().map_or("", |axis| axis.unit.as_str());
    let is_any = shades.values.iter().any(Option::is_some);
    let steps = (0..shades.ramp.steps()).filter(|_| is_any);
    Scale {
        title: say::with_unit(stage.lang, title, unit),
        by_city,
        steps: steps
            .map(|step| one_step(stage.lang, &shades, step, axis.as_ref()))
            .collect(),
    }
}

fn steps(stage: Stage, data: Data) -> AnyView {
    let scale = Memo::new(move |_| scale(stage, data));
    let of = move |row: usize| scale.with(|scale| scale.steps.get(row).cloned());
    let one = move |row: usize| {
        let name = move || of(row).map(|step| step.name);
        let swatch = move || of(row).map(|step| format!("swatch shade-{}", step.shade));
        let is_empty = move || of(row).is_none_or(|step| step.rows.is_empty());
        view! {
            <li>
                <button type="button" data-step=row title=name aria-label=name disabled=is_empty
                    on:click=move |_| filter(stage, scale, row)>
                    <i class=swatch></i><span>{move || of(row).map(|step| step.label)}</span>
                </button>
            </li>
        }
    };
    let rows = move || (0..scale.with(|scale| scale.steps.len())).collect::<Vec<_>>();
    view! {
        <p>{move || scale.with(|scale| scale.title.clone())}</p>
        <ul class="ramp"><For each=rows key=|row: &usize| *row children=one/></ul>
    }
    .into_any()
}

/// Chooses the places of a step, or lets go of them.
fn filter(stage: Stage, scale: Memo<Scale>, row: usize) {
    let (by_city, rows) = scale.with_untracked(|scale| {
        (
            scale.by_city,
            scale
                .steps
                .get(row)
                .map(|step| step.rows.clone())
                .unwrap_or_default(),
        )
    });
    let ground = stage.ground();
    stage.app().choose(|view| {
        let vocab = &ground.atlas.vocab;
        if by_city {
            let cities: Vec<_> = rows.into_iter().map(CityIx::of).collect();
            choose::set_cities(&mut view.facets, vocab, &cities);
        } else {
            let districts: Vec<_> = rows.into_iter().map(DistrictIx::of).collect();
            choose::set_districts(&mut view.facets, vocab, &districts);
        }
    });
}

/// In what the numbers of a metric's legend are written.
fn axis(stage: Stage, shades: &Shades, metric: MetricIx) -> Option<say::Axis> {
    let ground = stage.ground();
    let vocab = &ground.atlas.vocab;
    let largest = shades.values.iter().flatten().copied().reduce(f64::max)?;
    Some(say::Axis::of(
        stage.lang,
        largest,
        vocab.metrics[metric.row()].unit?,
        vocab,
    ))
}

fn one_step(lang: Lang, shades: &Shades, step: usize, axis: Option<&say::Axis>) -> Step {
    let (low, high) = shades.ramp.range(step);
    let (label, words) = if let Some(axis) = axis {
        let write = |n: f64| axis.write(lang, n);
        let (low, high) = (low.map(write), high.map(write));
        let words = say::step(lang, low.as_deref(), high.as_deref(), &axis.unit);
        (low.unwrap_or_default(), words)
    } else {
        let (low, high) = (low.map(|n| n as u32), high.map(|n| n as u32));
        let words = say::count_step(low, high);
        (
            if high.is_some() {
                low.unwrap_or(0).to_string()
            } else {
                words.clone()
            },
            words,
        )
    };
    let rows: Vec<usize> = (0..shades.values.len())
        .filter(|&row| shades.step(row) == Some(step))
        .collect();
    Step {
        label,
        name: say::step_filters(lang, &words, rows.len()),
        shade: shades.ramp.shade(step),
        rows,
    }
}

/// How many give a figure, of which years, and whether some are not measured.
fn coverage(stage: Stage, data: Data) -> AnyView {
    let lang = stage.lang;
    let Some(figures) = data.figures.get() else {
        return ().into_any();
    };
    let Largest {
        given,
        of,
        years,
        natures,
        ..
    } = figures.all;
    let ahead = (natures[2] + natures[3] > 0).then(|| M::LargestUnmeasured.say(lang).to_owned());
    let years = years.map(|(first, last)| say::years(lang, first, last));
    let times: Vec<String> = years.into_iter().chain(ahead).collect();
    view! {
        <p class="legend-none"><i class="swatch shade-none"></i>{M::NoFigure.say(lang)}</p>
        <p data-coverage=format!("{given}/{of}")>{say::coverage(lang, given, of)}</p>
        <p>{times.join(" · ")}</p>
    }
    .into_any()
}

/// What the numbers and sizes mean, where that could be taken otherwise.
fn how_to_read(stage: Stage, data: Data) -> AnyView {
    let is_geo = stage.layout.get() == Layout::Geo;
    let is_figure = data.metric.get().is_some();
    let lines = [
        (!is_geo && is_figure, M::NumbersAreCounts),
        (!is_geo && !data::is_roomy(stage.screen.get()), M::LabelCompact),
        (is_geo && is_figure, M::MarkSize),
        (is_geo && stage.app().selected().is_some(), M::RelationsShown),
    ];
    let lines = lines.into_iter().filter(|(is_so, _)| *is_so);
    lines
        .map(|(_, line)| view! { <p>{line.say(stage.lang)}</p> })
        .collect_view()
}

/// Kinds by mark, each a filter: those that the other choices leave, and those that are chosen.
fn kinds(stage: Stage) -> AnyView {
    let (app, ground) = (stage.app(), stage.ground());
    let chosen = app.memo(|view| view.facets.of(FacetKey::Kind).clone());
    let seen = Memo::new(move |_| {
        let selection = app.selection.get();
        let counts = selection.counts(FacetKey::Kind);
        stage.ground.with_value(|ground| {
            let kinds = ground.atlas.vocab.kinds.iter().enumerate();
            let is_seen = |row: usize, id: &Id| {
                counts.get(row).is_some_and(|&n| n > 0) || chosen.with(|chosen| chosen.contains(id))
            };
            kinds
                .filter(|(row, kind)| is_seen(*row, &kind.id))
                .map(|(row, _)| row)
                .collect::<Vec<_>>()
        })
    });
    let one = move |row: usize| {
        let kind = &ground.atlas.vocab.kinds[row];
        let (id, wanted) = (kind.id.clone(), kind.id.clone());
        let pressed = move || {
            if chosen.with(|chosen| chosen.contains(&wanted)) {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <li>
                <button type="button" data-kind=id.to_string() aria-pressed=pressed
                    on:click=move |_| app.choose(|view| view.facets.toggle(FacetKey::Kind, &id))>
                    {kind_glyph(KindIx::of(row))}<span>{kind.name.get(stage.lang).to_owned()}</span>
                </button>
            </li>
        }
    };
    view! { <ul class="kinds"><For each=move || seen.get() key=|row: &usize| *row children=one/></ul> }
        .into_any()
}
