//! What can be done with the briefing: choose its sections, take it along, print it.

use super::Shown;
use crate::ui::dom::prelude::*;
use crate::{
    browser::{
        download::{save, text_file},
        page,
    },
    export::{
        Origin,
        report::{Report, html, markdown},
    },
    i18n::report::ReportMsg as M,
    model::Lang,
    query::{Section, ViewState},
    state::App,
};

/// The buttons that give a file, and the one that prints.
pub(super) fn files(app: App, lang: Lang, report: Shown) -> AnyView {
    let absent = move || report.with(Option::is_none);
    let failed = RwSignal::new(false);
    let give = move |ending: &'static str, mime: &'static str, write: fn(&Report) -> String| {
        let origin = Origin {
            lang,
            link: String::new(),
            time: page::today().map(|day| day.to_string()).unwrap_or_default(),
            view: ["report-", lang.code()].concat(),
        };
        let name = origin.file_name(&app.atlas(), ending);
        move |_| {
            if let Some(report) = report.get_untracked() {
                let saved = text_file(&write(&report), mime).and_then(|file| save(&file, &name));
                failed.set(saved.is_err());
            }
        }
    };
    let print = move |_| {
        let _ = page::window().print();
    };
    view! {
        <div class="report-tools">
            <button type="button" class="button" data-export="md" disabled=absent
                on:click=give("md", "text/markdown;charset=utf-8", markdown)>{M::AsMarkdown.say(lang)}</button>
            <button type="button" class="button" data-export="html" disabled=absent
                on:click=give("html", "text/html;charset=utf-8", html)>{M::AsHtml.say(lang)}</button>
            <button type="button" class="button primary" id="report-print" disabled=absent
                on:click=print>{M::Print.say(lang)}</button>
            <span class="small" role="status">{move || if failed.get() { M::NoFile.say(lang) } else { "" }}</span>
        </div>
    }
    .into_any()
}

/// The sections, each to be left out or put in. The sources belong to every choice.
pub(super) fn sections(app: App, lang: Lang) -> AnyView {
    // The comparison is a section where two at least are compared.
    let compares = app.memo(|view| view.cmp.len() > 1);
    let others = move || -> Vec<AnyView> {
        let compares = compares.get();
        Section::ALL
            .into_iter()
            .filter(|section| *section != Section::Sources && (compares || *section != Section::Comparison))
            .map(|section| choice(app, lang, section))
            .collect()
    };
    view! {
        <fieldset class="report-sections">
            <legend>{M::Sections.say(lang)}</legend>
            {others}
            <span class="small muted">{M::Always.say(lang)}</span>
        </fieldset>
    }
    .into_any()
}

fn choice(app: App, lang: Lang, section: Section) -> AnyView {
    let is_in = move || app.with(|view| shows(view, section));
    let change = move |_| app.choose(|view| turn(view, section));
    view! {
        <label class="report-section">
            <input type="checkbox" name="section" id=["section-", section.id()].concat() value=section.id()
                prop:checked=is_in on:change=change />
            {M::of_section(section).say(lang)}
        </label>
    }
    .into_any()
}

/// Whether a section is in the briefing.
fn shows(view: &ViewState, section: Section) -> bool {
    view.section.is_empty() || view.section.contains(&section)
}

/// Puts a section in, or leaves it out. All of them are written as none; with none left the sources stay.
fn turn(view: &mut ViewState, section: Section) {
    if view.section.is_empty() {
        view.section.extend(Section::ALL);
    }
    if !view.section.remove(&section) {
        view.section.insert(section);
    }
    view.section.insert(Section::Sources);
    if view.section.len() == Section::ALL.len() {
        view.section.clear();
    }
}
