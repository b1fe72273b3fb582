//! What comes with the details: facts in words, milestones, the list of sources.

use super::{figures::limit, long_list, nothing, section, waiting};
use crate::{
    i18n::{
        detail::{DetailMsg as M, counted, parenthesis},
        evidence::labelled,
        format,
    },
    insight::{Evidence, by_metric, sources_of},
    model::{Atlas, EntityIx, FactIx, FactValue, Lang, MetricKind, MilestoneIx},
    query::YearRange,
    state::App,
    ui::evidence::source_mark,
};
use leptos::prelude::*;

/// Facts in words, by metric: key points, stock codes.
pub(super) fn points(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let years = app.memo(|view| view.year);
    (move || {
        let atlas = app.best_atlas();
        let mut rows: Vec<AnyView> = Vec::new();
        for group in by_metric(&atlas, ix, years.get()) {
            if atlas.vocab.metrics[group.metric.row()].kind == MetricKind::Text {
                rows.extend(group.facts.iter().map(|&fact| point(app, lang, &atlas, fact)));
            }
        }
        let title = counted(M::Notes.say(lang), rows.len());
        let body = match (rows.is_empty(), atlas.complete) {
            (true, _) => nothing(lang, M::NoNotes),
            (false, false) => waiting(app, lang),
            (false, true) => long_list(lang, "points", rows),
        };
        section("notes", title, body)
    })
    .into_any()
}

fn point(app: App, lang: Lang, atlas: &Atlas, ix: FactIx) -> AnyView {
    let fact = atlas.fact(ix);
    let text = fact.statement.as_ref().map_or("", |it| it.get(lang)).to_owned();
    let words = match &fact.value {
        FactValue::Words(Some(words)) if !says(&text, words) => Some(words),
        _ => None,
    };
    let words = words.map(|words| {
        let quoted = labelled(lang, M::Quoted.say(lang), words);
        view! { <span class="muted small">{parenthesis(lang, &quoted)}</span> }
    });
    view! {
        <li>
            {text}
            {words}
            {source_mark(app, lang, Evidence::Fact(ix))}
            <span class="about">{format::short_of_fact(lang, fact)}</span>
        </li>
    }
    .into_any()
}

/// Whether a statement holds these words, quotation marks aside.
fn says(statement: &str, words: &str) -> bool {
    let bare = |text: &str| text.replace(['“', '”', '"'], "");
    bare(statement).contains(&bare(words))
}

/// What has happened and what is to come, each in order of time.
pub(super) fn milestones(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let years = app.memo(|view| view.year);
    (move || {
        let atlas = app.best_atlas();
        let years = years.get();
        let steps = steps(&atlas, ix, years);
        let list = |planned: bool, title: M| {
            let of_kind = steps
                .iter()
                .filter(|step| atlas.milestones[step.row()].planned == planned);
            let rows: Vec<AnyView> = of_kind.map(|&step| milestone(app, lang, &atlas, step)).collect();
            (!rows.is_empty()).then(|| view! { <h4>{title.say(lang)}</h4>{long_list(lang, "steps", rows)} })
        };
        let body = match (atlas.complete, steps.is_empty(), years) {
            (false, ..) => waiting(app, lang),
            (true, true, None) => nothing(lang, M::NoMilestones),
            (true, true, Some(_)) => nothing(lang, M::NoMilestonesThen),
            (true, false, _) => view! { {list(false, M::Past)}{list(true, M::ToCome)} }.into_any(),
        };
        let body = view! { {years.map(|years| limit(app, lang, years))}{body} }.into_any();
        section("milestones", counted(M::Milestones.say(lang), steps.len()), body)
    })
    .into_any()
}

fn steps(atlas: &Atlas, of: EntityIx, years: Option<YearRange>) -> Vec<MilestoneIx> {
    let in_years = |year: u16| years.is_none_or(|years| (years.first..=years.last).contains(&year));
    let mut steps: Vec<MilestoneIx> = atlas
        .milestones
        .iter()
        .enumerate()
        .filter(|(_, step)| step.entity == of && in_years(step.date.year()))
        .map(|(row, _)| MilestoneIx::of(row))
        .collect();
    steps.sort_by_key(|&step| (atlas.milestones[step.row()].date, step));
    steps
}

fn milestone(app: App, lang: Lang, atlas: &Atlas, ix: MilestoneIx) -> AnyView {
    let step = &atlas.milestones[ix.row()];
    let kind = atlas.vocab.milestone_kinds[step.kind.row()]
        .name
        .get(lang)
        .to_owned();
    view! {
        <li>
            <time datetime=step.date.to_string()>{format::short_date(lang, &step.date)}</time>
            <span>
                {step.statement.get(lang).to_owned()}
                {source_mark(app, lang, Evidence::Milestone(ix))}
                <span class="about">{kind}</span>
            </span>
        </li>
    }
    .into_any()
}

/// All sources, numbered as the marks count them.
pub(super) fn sources(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    (move || {
        let atlas = app.best_atlas();
        let sources = sources_of(&atlas, ix);
        let title = counted(M::Sources.say(lang), sources.len());
        if !atlas.complete {
            return section("sources", title, waiting(app, lang));
        }
        let rows: Vec<AnyView> = sources
            .iter()
            .map(|&source| {
                let it = atlas.source(source);
                let grade = atlas.vocab.grades[it.grade.row()].name.get(lang);
                let date = it.date.map(|date| format::short_date(lang, &date));
                let about: Vec<String> = [Some(it.publisher.clone()), date, Some(grade.to_owned())]
                    .into_iter()
                    .flatten()
                    .collect();
                view! {
                    <li>
                        {source_mark(app, lang, Evidence::Source(ix, source))}
                        <span>
                            <span lang=it.lang.clone()>{it.title.clone()}</span>
                            <span class="about">{about.join(" · ")}</span>
                        </span>
                    </li>
                }
                .into_any()
            })
            .collect();
        section("sources", title, long_list(lang, "sources", rows))
    })
    .into_any()
}
