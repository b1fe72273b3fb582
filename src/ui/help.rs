//! The help: a dialog that says how to read the page and how to operate it.

use super::{
    dialog::{Face, close_button, dialog},
    later::part,
    strip::{cell_class, state_word},
};
use crate::ui::dom::{html, prelude::*};
use crate::{
    browser::page,
    i18n::{
        detail::parenthesis,
        help::{HelpMsg as M, title, version},
    },
    insight::{CellState, is_firm},
    model::{GradeIx, Lang},
    state::{App, Sheet},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

const BUTTON_ID: &str = "open-help";
const TITLE_ID: &str = "help-title";

/// Opens the help, as its button does.
pub(super) fn open() {
    let button = page::document().get_element_by_id(BUTTON_ID);
    if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// The button that opens the help, and the dialog.
pub(super) fn help(app: App, lang: Lang) -> AnyView {
    let face = Face {
        button: BUTTON_ID,
        label: "?",
        icon: None,
        name: M::Help.say(lang),
        class: "dialog help",
        title: TITLE_ID,
    };
    dialog(lang, face, load, move |dialog| drawn(app, lang, dialog))
}

part!(help);
part! {
    /// What the dialog says.
    fn drawn(app: App, lang: Lang, dialog: NodeRef<html::Dialog>) in help, content(app, lang, dialog)
}

fn content(app: App, lang: Lang, dialog: NodeRef<html::Dialog>) -> AnyView {
    let atlas = app.atlas();
    let tour = move |_| {
        super::dialog::close(dialog);
        app.tour.set(true);
    };
    let figures = [M::Mark, M::Firm, M::Nature, M::Unknown, M::Sums];
    view! {
        <div class="help-body">
            <h2 id=TITLE_ID tabindex="-1">{title(lang, atlas.meta.title.get(lang))}</h2>
            <section>
                <h3>{M::Figures.say(lang)}</h3>
                <ul>{figures.map(|it| view! { <li>{it.say(lang)}</li> })}</ul>
            </section>
            <section>
                <h3>{M::Strip.say(lang)}</h3>
                <p>{M::StripText.say(lang)}</p>
                {states(lang)}
            </section>
            <section>
                <h3>{M::Grades.say(lang)}</h3>
                <p>{M::GradesText.say(lang)}</p>
                {grades(app, lang)}
            </section>
            {paragraph(lang, M::Map, M::MapText)}
            {paragraph(lang, M::Link, M::LinkText)}
            {paragraph(lang, M::Picks, M::PicksText)}
            <section>
                <h3>{M::Keys.say(lang)}</h3>
                {keys(lang)}
            </section>
            {paragraph(lang, M::Wrong, M::WrongText)}
            <p class="help-version muted small">{version(lang, &atlas.meta.version)}
                <button type="button" class="button small" data-changes on:click=move |_| app.sheet.set(Some(Sheet::Changes(None)))>
                    {M::Changes.say(lang)}
                </button>
                <button type="button" class="button small" data-tour on:click=tour>{M::Tour.say(lang)}</button>
            </p>
            {close_button(M::Close.say(lang), dialog)}
        </div>
    }
    .into_any()
}

fn paragraph(lang: Lang, head: M, text: M) -> AnyView {
    view! { <section><h3>{head.say(lang)}</h3><p>{text.say(lang)}</p></section> }.into_any()
}

/// The states of a cell of the strip, each drawn as it is drawn everywhere.
fn states(lang: Lang) -> AnyView {
    let all = [
        CellState::Stated,
        CellState::Implied,
        CellState::Planned,
        CellState::None,
        CellState::Out,
    ];
    let rows = all.map(|state| {
        view! {
            <li>
                <span class=cell_class(state) data-state=state.id() aria-hidden="true"></span>
                {state_word(state).say(lang)}
            </li>
        }
    });
    view! { <ul class="help-states">{rows}</ul> }.into_any()
}

/// The grades of sources, each with the line that its marks have.
fn grades(app: App, lang: Lang) -> AnyView {
    let atlas = app.atlas();
    let rows: Vec<AnyView> = atlas
        .vocab
        .grades
        .iter()
        .enumerate()
        .map(|(row, term)| {
            let line = if is_firm(GradeIx::of(row)) { M::Solid } else { M::Dotted };
            let class = if is_firm(GradeIx::of(row)) { "grade-line firm" } else { "grade-line" };
            let said = format!("{}{}", term.name.get(lang), parenthesis(lang, line.say(lang)));
            view! { <li data-grade=term.id.to_string()><span class=class aria-hidden="true">"12"</span>{said}</li> }
                .into_any()
        })
        .collect();
    view! { <ul class="help-grades">{rows}</ul> }.into_any()
}

fn keys(lang: Lang) -> AnyView {
    let all = [
        ("/", M::KeySearch),
        ("m", M::KeyMap),
        ("c", M::KeyChain),
        ("n", M::KeyNetwork),
        ("p", M::KeyCompare),
        ("t", M::KeyTable),
        ("l", M::KeyTimeline),
        ("s", M::KeySources),
        ("r", M::KeyReport),
        ("← ↑ → ↓", M::KeyWalk),
        ("+ − 0", M::KeyZoom),
        ("Shift Enter", M::KeyAdd),
        ("Esc", M::KeyEscape),
        ("?", M::KeyHelp),
    ];
    let rows =
        all.map(|(key, means)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{means.say(lang)}</dd></div> });
    view! { <dl class="help-keys">{rows}</dl> }.into_any()
}
