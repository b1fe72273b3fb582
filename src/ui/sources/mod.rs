//! The view `sources`: every source and what rests on it, what disagrees, what is covered, how old it is.

mod age;
mod conflicts;
mod coverage;
mod list;

use super::{
    cards::{empty, result_count},
    details::with_details,
    later::part,
    links::Links,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        format,
        sources::{SourcesMsg as M, known_of},
    },
    model::{Atlas, Lang, PartialDate, Source, SourceIx},
    query::{Listed, Tab, YearRange},
    state::App,
};
use std::sync::Arc;

part!(sources);
part! {
    /// The view.
    fn sources(app: App, lang: Lang) in sources, sources_view(app, lang)
}

/// What every part of the view needs. Copied freely.
#[derive(Clone, Copy)]
struct Shown {
    app: App,
    lang: Lang,
    links: Links,
    years: Memo<Option<YearRange>>,
    atlas: StoredValue<Arc<Atlas>>,
}

impl Shown {
    fn atlas(self) -> Arc<Atlas> {
        self.atlas.get_value()
    }
}

fn sources_view(app: App, lang: Lang) -> AnyView {
    let tab = app.memo(|view| view.tab);
    let links = Links::start(app);
    let years = app.memo(|view| view.year);
    let nothing = Memo::new(move |_| app.selection.with(|it| it.shown() == 0));
    let body = with_details(app, lang, move |atlas| {
        let it = Shown {
            app,
            lang,
            links,
            years,
            atlas: StoredValue::new(atlas),
        };
        match tab.get() {
            Tab::List => list::list(it),
            Tab::Conflicts => conflicts::conflicts(it),
            Tab::Coverage => coverage::coverage(it),
            Tab::Age => age::age(it),
        }
    });
    view! {
        <div class="result-bar">{result_count(app, lang)}</div>
        <div class="origin-view">
            <header class="panel-head">
                <h2 id="sources-title" tabindex="-1">{M::Title.say(lang)}</h2>
                {tabs(app, lang)}
            </header>
            <div class="origin-body" hidden=move || nothing.get()>{body}</div>
        </div>
        {empty(app, lang)}
    }
    .into_any()
}

fn tabs(app: App, lang: Lang) -> AnyView {
    let tabs: Vec<AnyView> = Tab::ALL
        .into_iter()
        .map(|tab| {
            let href = move || app.href(|view| view.tab = tab);
            let current = move || app.with(|view| view.tab == tab).then_some("true");
            view! {
                <a class="button plain" id=["tab-", tab.id()].concat() href=href aria-current=current>
                    {M::of_tab(tab).say(lang)}
                </a>
            }
            .into_any()
        })
        .collect();
    view! { <nav class="origin-tabs" aria-label=M::Parts.say(lang)>{tabs}</nav> }.into_any()
}

/// A choice between two, as buttons that stay pressed: without a word of the link, or with it.
fn choice(it: Shown, name: M, word: Listed, now: Memo<bool>, of: &[(bool, &'static str, M); 2]) -> AnyView {
    let Shown { app, lang, .. } = it;
    let buttons: Vec<AnyView> = of
        .iter()
        .map(|&(to, id, said)| {
            let pressed = move || if now.get() == to { "true" } else { "false" };
            let press = move |_| {
                app.choose(|view| {
                    if to {
                        view.list.insert(word);
                    } else {
                        view.list.remove(&word);
                    }
                });
            };
            view! {
                <button type="button" class="button plain" id=id aria-pressed=pressed on:click=press>
                    {said.say(lang)}
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="origin-choice" role="group" aria-label=name.say(lang)>{buttons}</div> }.into_any()
}

/// A day, or that none is stated.
fn day(lang: Lang, label: M, day: Option<PartialDate>) -> AnyView {
    let said = match day {
        Some(day) => {
            view! { <time datetime=day.to_string()>{format::short_date(lang, &day)}</time> }.into_any()
        }
        None => M::NoDay.say(lang).into_any(),
    };
    view! { <span>{label.say(lang)}" "{said}</span> }.into_any()
}

/// Publisher, day and grade of a source, in one line.
fn by_line(it: Shown, atlas: &Atlas, ix: SourceIx) -> AnyView {
    let source = atlas.source(ix);
    let grade = atlas.vocab.grades[source.grade.row()]
        .name
        .get(it.lang)
        .to_owned();
    view! {
        <p class="tiny muted">
            <span lang=source.lang.clone()>{source.title.clone()}</span>
            {[" · ", &source.publisher, " · ", &grade, " · "].concat()}
            {day(it.lang, M::Published, source.date)}
        </p>
        {note(it.lang, source)}
    }
    .into_any()
}

/// The remark on a source. Remarks are kept in one language, whatever the page's.
fn note(lang: Lang, source: &Source) -> Option<AnyView> {
    let note = source.note.clone()?;
    let tag = if note.is_ascii() { "en" } else { "zh-Hans" };
    Some(view! { <p class="tiny muted">{M::Note.say(lang)}" – "<span lang=tag>{note}</span></p> }.into_any())
}

/// How many of how many, short for the eye and in words for the ear.
fn out_of(lang: Lang, known: u32, all: u32) -> AnyView {
    view! {
        <span class="tiny muted origin-known">
            <span aria-hidden="true">{format!("{known}/{all}")}</span>
            <span class="visually-hidden">{known_of(lang, known, all)}</span>
        </span>
    }
    .into_any()
}
