//! A metric over the years: a small chart for each entity, all on the same axes.

use super::Shown;
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        chart::Speech,
        timeline::{TimelineMsg as M, course},
    },
    insight::{
        chart::{multiples, parts},
        timeline::{Course, courses as read},
    },
    model::{EntityIx, FactIx, Id, MetricIx},
    ui::chart::{Title, figure},
};

/// Size of one chart, in pixels.
const SIZE: (f64, f64) = (300.0, 160.0);

/// The charts with the choice of the metric.
pub(super) fn courses(it: Shown) -> AnyView {
    let Shown { app, lang, years, .. } = it;
    let found = Memo::new(move |_| {
        let atlas = it.atlas();
        app.selection.with(|of| read(&atlas, of.order(), years.get()))
    });
    let asked = app.memo(|view| view.metric.clone());
    let body = move || {
        page::keep_focus();
        found.with(|found| charts(it, found, asked.get()))
    };
    view! {
        <section class="tl-courses" aria-labelledby="timeline-courses">
            <h3 class="tl-head" id="timeline-courses">{M::Courses.say(lang)}</h3>
            <p class="tiny muted">{M::CourseRule.say(lang)}</p>
            {body}
        </section>
    }
    .into_any()
}

fn charts(it: Shown, found: &[Course], asked: Option<Id>) -> AnyView {
    let Shown { app, lang, .. } = it;
    let atlas = it.atlas();
    let Some(first) = found.first() else {
        return view! { <p class="muted">{M::NoCourse.say(lang)}</p> }.into_any();
    };
    let of_link = asked.as_ref().and_then(|id| atlas.vocab.metric(id.as_str()));
    let is_found = |metric: MetricIx| found.iter().any(|it| it.metric == metric);
    let metric = of_link.filter(|&it| is_found(it)).unwrap_or(first.metric);
    let elsewhere = (asked.is_some() && of_link != Some(metric))
        .then(|| view! { <p class="small">{M::Elsewhere.say(lang)}</p> });
    let mut metrics: Vec<(MetricIx, usize)> = Vec::new();
    for one in found {
        match metrics.iter_mut().find(|(metric, _)| *metric == one.metric) {
            Some((_, entities)) => *entities += one.groups.len(),
            None => metrics.push((one.metric, one.groups.len())),
        }
    }
    let options: Vec<AnyView> = metrics
        .iter()
        .map(|&(ix, entities)| {
            let term = &atlas.vocab.metrics[ix.row()].term;
            let name = course(lang, term.name.get(lang), entities);
            view! { <option value=term.id.to_string() selected=ix == metric>{name}</option> }.into_any()
        })
        .collect();
    let change = move |event| {
        let chosen = event_target_value(&event).parse::<Id>().ok();
        app.choose(|view| view.metric = chosen);
    };
    let drawn: Vec<AnyView> = found
        .iter()
        .filter(|it| it.metric == metric)
        .map(|one| of_course(it, one))
        .collect();
    view! {
        <label class="sort tl-metric"><span>{M::Metric.say(lang)}</span><select id="timeline-metric" on:change=change>{options}</select></label>
        {elsewhere}
        {drawn}
    }
    .into_any()
}

fn of_course(it: Shown, course: &Course) -> AnyView {
    let Shown { app, lang, .. } = it;
    let atlas = it.atlas();
    // No chart has more series than it can tell apart: who has more has several.
    let (mut of, mut groups): (Vec<(EntityIx, usize)>, Vec<Vec<FactIx>>) = Default::default();
    for (entity, facts) in &course.groups {
        for (place, some) in parts(&atlas, facts).over_years.into_iter().enumerate() {
            of.push((*entity, place));
            groups.push(some);
        }
    }
    let words = Speech::new(lang, &atlas, course.unit, &groups.concat());
    let charts = multiples(&atlas, &groups, &words, SIZE).unwrap_or_default();
    let drawn: Vec<AnyView> = charts
        .iter()
        .zip(of)
        .map(|(chart, (of, place))| {
            let entity = atlas.entity(of);
            let mut id = ["course-", &chart.unit.row().to_string(), "-", entity.id.as_str()].concat();
            if place > 0 {
                id.push_str(&["-", &(place + 1).to_string()].concat());
            }
            let name = Title::Of(entity.name.get(lang));
            view! { <li>{figure(app, lang, chart, &words, &id, name)}</li> }.into_any()
        })
        .collect();
    view! { <ul class="tl-charts" data-charts=drawn.len()>{drawn}</ul> }.into_any()
}
