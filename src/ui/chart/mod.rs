//! Charts: the geometry of `insight` as SVG, with its title, its reading, its sources and the same as a table.
//!
//! A mark is a control that names its [`Evidence`], as a source mark is: the one citation dialog of the page opens from it.

mod draw;
mod table;

use crate::ui::dom::{ev, prelude::*};
use crate::{
    i18n::{
        chart::{ChartMsg as M, Speech, axis_title, comma, reading, sentence, series, undated},
        compare::about,
    },
    insight::{
        Evidence,
        chart::{Chart, Form, Parts, Row, parts, rows, years, years_of},
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

/// Figures of one metric and unit over years; nothing where they are of one year only, which shows no course. Where they are of
/// more series than one chart can tell apart there are several, and what is left stands as a row each, under its own name.
pub(super) fn over_years(app: App, lang: Lang, facts: &[FactIx]) -> Option<AnyView> {
    let atlas = app.atlas();
    if years_of(&atlas, facts).len() < 2 {
        return None;
    }
    let first = atlas.fact(*facts.first()?);
    let (_, unit) = first.number()?;
    let words = Speech::new(lang, &atlas, unit, facts);
    let metric = &atlas.vocab.metrics[first.metric.row()];
    let id = ["chart-", metric.term.id.as_str(), "-", &unit.row().to_string()].concat();
    let Parts {
        over_years,
        one_by_one,
    } = parts(&atlas, facts);
    let mut drawn: Vec<AnyView> = Vec::new();
    for (place, some) in over_years.iter().enumerate() {
        let id = if place == 0 {
            id.clone()
        } else {
            [&id, "-", &(place + 1).to_string()].concat()
        };
        let chart = years(&atlas, some, &words, YEARS_SIZE);
        drawn.extend(chart.map(|it| figure(app, lang, &it, &words, &id, Title::Plain)));
    }
    let bars: Vec<Row> = one_by_one
        .iter()
        .map(|&ix| Row {
            name: about(lang, &atlas, atlas.fact(ix)),
            fact: Some(ix),
        })
        .collect();
    let form = Form::of_kind(metric.kind);
    let each = rows(&atlas, form, &bars, M::None.say(lang), &words, YEARS_SIZE.0);
    let id = [&id, "-each"].concat();
    drawn.extend(each.map(|it| figure(app, lang, &it, &words, &id, Title::About(M::Each.say(lang)))));
    Some(drawn.into_any())
}

/// What stands in the title of a chart beside its metric and unit.
#[derive(Clone, Copy)]
pub(super) enum Title<'a> {
    /// Nothing: the surroundings say the rest.
    Plain,
    /// Whom it is of, before the metric: one of several that are of one metric.
    Of(&'a str),
    /// What its figures have in common, after the metric.
    About(&'a str),
}

/// A chart as a figure of its own. `id` sets its drawing apart from others of the page.
pub(super) fn figure(app: App, lang: Lang, chart: &Chart, words: &Speech, id: &str, title: Title) -> AnyView {
    let atlas = app.atlas();
    let axis = axis_title(lang, &atlas, chart, &words.unit);
    let title = match title {
        Title::Plain => axis,
        Title::Of(whom) => [whom, " · ", &axis].concat(),
        Title::About(what) => [&axis, " · ", what].concat(),
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
