//! The legend: what shades, colours, shapes and sizes mean, how far they are covered, and filters on click.

use super::{
    data::{Data, MOST_MARKS, Shades},
    stage::Stage,
};
use crate::{
    geo::choose,
    i18n::{
        format,
        map::{self as say, MapMsg as M},
    },
    insight::shade::{Largest, mappable_metrics},
    model::{Amount, CityIx, DistrictIx, KindIx, MetricIx, Site},
    query::{FacetKey, Layout},
    ui::glyph::kind_glyph,
};
use leptos::{ev, prelude::*};

/// The legend with the chooser of what shades the map.
pub(super) fn legend(stage: Stage, data: Data) -> AnyView {
    let lang = stage.lang;
    view! {
        <details class="map-legend" open>
            <summary>{M::Legend.say(lang)}</summary>
            <div class="legend-body">
                {chooser(stage, data)}
                {move || steps(stage, data)}
                {move || coverage(stage, data)}
                {kinds(stage, data)}
            </div>
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
        (wanted.get() && data.metric.get().is_none())
            .then(|| view! { <p class="tiny">{M::NotMappable.say(lang)}</p> })
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

fn steps(stage: Stage, data: Data) -> AnyView {
    let by_city = stage.is_by_city();
    let metric = data.metric.get();
    let shades = if by_city {
        data.cities.get()
    } else {
        data.districts.get()
    };
    let class = if metric.is_some() {
        "steps figures"
    } else {
        "steps"
    };
    let rows: Vec<_> = (0..shades.ramp.steps())
        .filter(|&step| shades.values.iter().any(Option::is_some) || step > 0)
        .map(|step| one_step(stage, &shades, step, metric, by_city))
        .collect();
    let none = metric.is_some().then(|| {
        view! { <li class="step"><i class="swatch shade-none"></i><span>{M::NoFigure.say(stage.lang)}</span></li> }
    });
    view! {
        <p class="legend-title">{title(by_city, metric.is_some()).say(stage.lang)}</p>
        <ul class=class>{rows}{none}</ul>
    }
    .into_any()
}

fn one_step(stage: Stage, shades: &Shades, step: usize, metric: Option<MetricIx>, by_city: bool) -> AnyView {
    let ground = stage.ground();
    let (low, high) = shades.ramp.range(step);
    let words = match metric {
        None => say::count_step(low.map(|n| n as u32), high.map(|n| n as u32)),
        Some(metric) => {
            let unit = ground.atlas.vocab.metrics[metric.row()].unit;
            let write = |n: f64| match unit {
                Some(unit) => format::amount(stage.lang, &Amount::Exact(n), unit, &ground.atlas.vocab).text(),
                None => format::number(stage.lang, n),
            };
            // The next step begins where this one ends: the lower end says it all.
            match low {
                Some(low) => say::step(stage.lang, Some(&write(low)), None),
                None => say::step(stage.lang, None, high.map(write).as_deref()),
            }
        }
    };
    let rows: Vec<usize> = (0..shades.values.len())
        .filter(|&row| shades.step(row) == Some(step))
        .collect();
    let name = say::step_filters(stage.lang, &words, rows.len());
    let is_empty = rows.is_empty();
    let filter = move |_| {
        stage.app().choose(|view| {
            let vocab = &ground.atlas.vocab;
            if by_city {
                let cities: Vec<_> = rows.iter().map(|&row| CityIx::of(row)).collect();
                choose::set_cities(&mut view.facets, vocab, &cities);
            } else {
                let districts: Vec<_> = rows.iter().map(|&row| DistrictIx::of(row)).collect();
                choose::set_districts(&mut view.facets, vocab, &districts);
            }
        });
    };
    // Counts stand in a row like marks on a ruler: each step says where it begins.
    let label = match (metric, low, high) {
        (None, low, Some(_)) => say::count_step(low.map(|n| n as u32), low.map(|n| n as u32 + 1)),
        _ => words,
    };
    let swatch = format!("swatch shade-{}", shades.ramp.shade(step));
    view! {
        <li>
            <button type="button" class="step" data-step=step title=name.clone() aria-label=name disabled=is_empty on:click=filter>
                <i class=swatch></i><span>{label}</span>
            </button>
        </li>
    }
    .into_any()
}

/// How many give a figure, of which years, and whether some are not measured.
fn coverage(stage: Stage, data: Data) -> AnyView {
    let lang = stage.lang;
    let figures = data.figures.get().map(|figures| {
        let Largest {
            given,
            of,
            years,
            natures,
            ..
        } = figures.all;
        let mut line = say::coverage(lang, given, of);
        if let Some((first, last)) = years {
            line.push_str(" · ");
            line.push_str(&say::years(lang, first, last));
        }
        let ahead = (natures[2] + natures[3] > 0)
            .then(|| view! { <p class="tiny">{M::LargestUnmeasured.say(lang)}</p> });
        view! { <p class="tiny" data-coverage=format!("{given}/{of}")>{line}</p>{ahead} }
    });
    view! { {figures} }.into_any()
}

/// What of the selection is not on the map, and why.
pub(super) fn off_map(stage: Stage, data: Data) -> AnyView {
    view! { {move || off_map_now(stage, data)} }.into_any()
}

fn off_map_now(stage: Stage, data: Data) -> AnyView {
    let (app, lang) = (stage.app(), stage.lang);
    let tally = data.tally.get();
    let ground = stage.ground();
    let (region, outside, nowhere) = match stage.layout.get() {
        Layout::Tiles => (tally.region, tally.outside, 0),
        Layout::Geo => {
            let selection = app.selection.get();
            let lost = |is_outside: bool| {
                let without = selection.order().iter().filter(|&&ix| {
                    let entity = ground.atlas.entity(ix);
                    entity.place.is_none() && (entity.site == Site::Outside) == is_outside
                });
                without.count() as u32
            };
            (0, lost(true), lost(false))
        }
    };
    let drawn = app.selection.get().shown() as usize;
    let limited =
        (drawn > MOST_MARKS).then(|| view! { <p>{say::marks_limited(lang, MOST_MARKS, drawn)}</p> });
    let total = region + outside + nowhere;
    if total == 0 {
        return view! { {limited} }.into_any();
    }
    let part = |count: u32, name: M| (count > 0).then(|| format!(" · {} {count}", name.say(lang)));
    let link = (outside > 0).then(|| {
        let href = move || {
            app.href(|view| {
                view.facets.of_mut(FacetKey::District).clear();
                let cities = view.facets.of_mut(FacetKey::City);
                cities.clear();
                cities.extend("outside".parse().ok());
            })
        };
        view! { " · "<a href=href>{M::Outside.say(lang)}" "{outside}</a> }
    });
    view! {
        <p class="off-map" data-off-map=total>
            {say::off_map(lang, total)}{part(region, M::WholeRegion)}{part(nowhere, M::NoPosition)}{link}
        </p>
        {limited}
    }
    .into_any()
}

/// Kinds by mark, while marks are to be seen.
fn kinds(stage: Stage, data: Data) -> AnyView {
    let (app, lang) = (stage.app(), stage.lang);
    let ground = stage.ground();
    let seen = Memo::new(move |_| data.scene.with(|scene| scene.visible));
    let all = move || {
        if !seen.get() {
            return None;
        }
        let selection = app.selection.get();
        let counts = selection.counts(FacetKey::Kind);
        let chosen = app.with(|view| view.facets.of(FacetKey::Kind).clone());
        let rows: Vec<_> = ground
            .atlas
            .vocab
            .kinds
            .iter()
            .enumerate()
            .filter(|(row, kind)| counts.get(*row).is_some_and(|&n| n > 0) || chosen.contains(&kind.id))
            .map(|(row, kind)| {
                let id = kind.id.clone();
                let pressed = if chosen.contains(&id) { "true" } else { "false" };
                view! {
                    <li>
                        <button type="button" class="kind" data-kind=id.to_string() aria-pressed=pressed
                            on:click=move |_| app.choose(|view| view.facets.toggle(FacetKey::Kind, &id))>
                            {kind_glyph(KindIx::of(row))}<span>{kind.name.get(lang).to_owned()}</span>
                        </button>
                    </li>
                }
            })
            .collect();
        let size = match (stage.layout.get(), data.metric.get()) {
            (Layout::Geo, Some(_)) => M::MarkSize,
            _ => M::MarkSame,
        };
        let lines = (stage.layout.get() == Layout::Geo && app.selected().is_some())
            .then(|| view! { <p class="tiny">{M::RelationsShown.say(lang)}</p> });
        Some(view! {
            <p class="legend-title">{M::MarkKind.say(lang)}</p>
            <ul class="kinds">{rows}</ul>
            <p class="tiny">{size.say(lang)}</p>
            {lines}
        })
    };
    view! { {all} }.into_any()
}
