//! Charts: the geometry of `insight` as SVG, with its title, its reading, its sources and the same as a table.
//!
//! A mark is a control that names its [`Evidence`], as a source mark is: the one citation dialog of the page opens from it.

mod draw;
mod table;

use crate::ui::dom::{ev, prelude::*};
use crate::{
    i18n::chart::{ChartMsg as M, Speech, axis_title, comma, reading, sentence, series, undated},
    insight::{
        Evidence,
        chart::{Chart, Form, years, years_of},
        source_number,
    },
    model::{Atlas, EntityIx, FactIx, Lang},
    state::App,
    ui::evidence::source_mark,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

pub(super) use draw::cell;

/// Size of a chart over years, in pixels: as wide as the detail on a phone.
const YEARS_SIZE: (f64, f64) = (328.0, 168.0);

/// Figures of one metric and unit over years; nothing where they are of one year only, which shows no course.
pub(super) fn over_years(app: App, lang: Lang, facts: &[FactIx]) -> Option<AnyView> {
    let atlas = app.atlas();
    if years_of(&atlas, facts).len() < 2 {
        return None;
    }
    let (_, unit) = atlas.fact(*facts.first()?).number()?;
    let words = Speech::new(lang, &atlas, unit, facts);
    let chart = years(&atlas, facts, &words, YEARS_SIZE)?;
    let metric = &atlas.vocab.metrics[chart.metric.row()].term.id;
    let id = ["chart-", metric.as_str(), "-", &unit.row().to_string()].concat();
    Some(figure(app, lang, &chart, &words, &id, None))
}

/// A chart as a figure of its own. `id` sets its drawing apart from others of the page; `of` is what its figures have in common or
/// whom they are of, where the surroundings do not say so.
pub(super) fn figure(
    app: App,
    lang: Lang,
    chart: &Chart,
    words: &Speech,
    id: &str,
    of: Option<&str>,
) -> AnyView {
    let atlas = app.atlas();
    let axis = axis_title(lang, &atlas, chart, &words.unit);
    let title = match of {
        Some(of) => [&axis, " · ", of].concat(),
        None => axis,
    };
    let said = sentence(lang, &title, chart);
    let metric = atlas.vocab.metrics[chart.metric.row()].term.id.to_string();
    let mut notes = vec![reading(lang, chart)];
    if !chart.undated.is_empty() {
        notes.push(undated(lang, chart.undated.len()));
    }
    notes.retain(|note| !note.is_empty());
    let notes = notes.join(if lang == Lang::En { " " } else { "" });
    let table = table::table(app, lang, chart, id, title.clone(), notes.clone());
    let notes = (!notes.is_empty()).then(|| view! { <p class="chart-note">{notes}</p> });
    view! {
        <figure class="chart-figure" data-chart=chart.form.id() data-metric=metric>
            <figcaption class="chart-title">{title}</figcaption>
            {draw::svg(lang, &atlas, chart, id, said)}
            {legend(lang, &atlas, chart)}
            {notes}
            {sources(app, lang, &atlas, chart)}
            {table}
        </figure>
    }
    .into_any()
}

/// What the series are, each with its mark, where there is more than one or it is not simply measured.
fn legend(lang: Lang, atlas: &Atlas, chart: &Chart) -> Option<AnyView> {
    if chart.form != Form::Line {
        return None;
    }
    let rows: Vec<AnyView> = chart
        .series
        .iter()
        .enumerate()
        .map(|(of, like)| {
            view! { <li>{draw::sample(of, like)}<span>{series(lang, atlas, like)}</span></li> }.into_any()
        })
        .collect();
    Some(view! { <ul class="chart-legend">{rows}</ul> }.into_any())
}

/// All figures of a chart, drawn or not.
fn facts(chart: &Chart) -> Vec<FactIx> {
    let drawn = chart.marks.iter().map(|mark| mark.fact);
    drawn.chain(chart.undated.iter().copied()).collect()
}

/// The source line: each source once, under whom it is numbered.
fn sources(app: App, lang: Lang, atlas: &Atlas, chart: &Chart) -> AnyView {
    let mut told: Vec<(EntityIx, Vec<(usize, FactIx)>)> = Vec::new();
    for ix in facts(chart) {
        let fact = atlas.fact(ix);
        let number = source_number(atlas, fact.entity, fact.basis.source).unwrap_or_default();
        match told.iter_mut().find(|(of, _)| *of == fact.entity) {
            Some((_, marks)) if marks.iter().any(|(other, _)| *other == number) => {}
            Some((_, marks)) => marks.push((number, ix)),
            None => told.push((fact.entity, vec![(number, ix)])),
        }
    }
    let named = told.len() > 1;
    let parts: Vec<AnyView> = told
        .iter_mut()
        .enumerate()
        .map(|(place, (of, marks))| {
            marks.sort_unstable();
            let before = (place > 0).then(|| comma(lang));
            let name = named.then(|| atlas.entity(*of).name.get(lang).to_owned());
            let marks: Vec<AnyView> = marks
                .iter()
                .map(|&(_, ix)| source_mark(app, lang, Evidence::Fact(ix)))
                .collect();
            view! { {before}<span class="tail">{name}{marks}</span> }.into_any()
        })
        .collect();
    let colon = if lang == Lang::En { ": " } else { "：" };
    view! { <p class="chart-sources">{M::Sources.say(lang)}{colon}{parts}</p> }.into_any()
}

/// Enter and the space bar press a mark, as they do a button.
fn press(event: &ev::KeyboardEvent) {
    if !matches!(event.key().as_str(), "Enter" | " ") {
        return;
    }
    let mark = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(mark) = mark.filter(|mark| mark.has_attribute("data-evidence")) else {
        return;
    };
    event.prevent_default();
    if let Ok(click) = Event::new("click") {
        click.init_event_with_bubbles("click", true);
        let _ = mark.dispatch_event(&click);
    }
}
