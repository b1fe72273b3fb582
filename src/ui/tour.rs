//! The tour: four steps in a corner of the page, at the first visit. It takes no focus and blocks nothing.

use super::later::{later, once_there, part};
use crate::ui::dom::{ev, on_window, prelude::*};
use crate::{
    browser::storage,
    i18n::tour::{STEPS, TourMsg as M, step},
    model::Lang,
    state::App,
};
use std::time::Duration;

/// Where the browser keeps that the tour was shown.
const KEY: &str = "cluster-atlas.tour";

/// How long the page belongs to its reader alone before the tour shows.
const PAUSE: Duration = Duration::from_secs(2);

/// The place of the tour. An open detail has the page to itself, and what is picked has the foot of it.
pub(super) fn tour_place(app: App, lang: Lang) -> AnyView {
    let shows =
        Memo::new(move |_| app.tour.get() && app.selected().is_none() && app.picked.with(Vec::is_empty));
    (move || shows.get().then(|| later(lang, move || tour(app, lang)))).into_any()
}

/// Shows the tour where nobody has seen it yet; not in a frame, and not over what a link opens.
pub(super) fn at_first_visit(app: App) {
    let is_led = app.peek(|view| view.embed || view.sel.is_some());
    if is_led || matches!(storage::read(KEY), Ok(Some(_))) {
        return;
    }
    set_timeout(
        move || once_there(super::help::load, move || app.tour.set(true)),
        PAUSE,
    );
}

part! {
    /// The steps.
    fn tour(app: App, lang: Lang) in help, steps(app, lang)
}

fn steps(app: App, lang: Lang) -> AnyView {
    // Where the browser keeps nothing, it comes again with the next visit: there is nothing to be done about that.
    let _ = storage::write(KEY, "seen");
    let at = RwSignal::new(0_usize);
    let end = move || app.tour.set(false);
    on_window("keydown", move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            end();
        }
    });
    let next = move |_| {
        if at.get_untracked() + 1 < STEPS.len() {
            at.update(|at| *at += 1);
        } else {
            end();
        }
    };
    let is_last = move || at.get() + 1 == STEPS.len();
    let word = move || if is_last() { M::Done } else { M::Next }.say(lang);
    let skip = move || {
        (!is_last()).then(|| {
            view! { <button type="button" class="button plain" on:click=move |_| end()>{M::Skip.say(lang)}</button> }
        })
    };
    view! {
        <section class="tour" aria-label=M::Tour.say(lang) data-step=move || at.get() + 1>
            <div aria-live="polite">
                <p class="muted small">{move || step(lang, at.get() + 1, STEPS.len())}</p>
                <h2>{move || STEPS[at.get()].0.say(lang)}</h2>
                <p>{move || STEPS[at.get()].1.say(lang)}</p>
            </div>
            <div class="tour-tools">
                {skip}
                <button type="button" class="button primary" on:click=next>{word}</button>
            </div>
        </section>
    }
    .into_any()
}
