//! Picking by hand: the toggle on cards and rows, the tray of what is picked, and the dialog of saved sets.
//!
//! Picks are gathered in the page before they narrow anything, so that the other cards stay while one picks.

mod files;
mod kept;
mod pick;
mod picked;
mod tray;

pub(super) use pick::{pick_box, pick_toggle};

use super::{
    dialog::close_button,
    later::{later, part, soon},
    sheets::TITLE_ID,
};
use crate::ui::dom::{html, on_window, prelude::*};
use crate::{
    browser::storage::{StorageError, is_about},
    i18n::sets::SetsMsg as M,
    model::Lang,
    state::{App, SETS_KEY},
};

part!(sets);
part! {
    /// What is picked, and what can be done with it.
    fn tray_drawn(app: App, lang: Lang) in sets, tray::tray(app, lang)
}
part! {
    /// What the dialog holds.
    fn drawn(app: App, lang: Lang, dialog: NodeRef<html::Dialog>) in sets, content(app, lang, dialog)
}

part! {
    /// Has what is picked outlast the page, and what links say of their version outlast its notice; draws nothing.
    fn picks_kept(app: App) in hands, {
        app.keep_picks();
        app.note_linked_version();
        ().into_any()
    }
}

/// Id of the button that lets go of all that is picked.
pub(super) const CLEAR_ID: &str = "tray-clear";

/// The place of the tray: nothing while nothing is picked.
pub(super) fn tray_place(app: App, lang: Lang) -> AnyView {
    let any = Memo::new(move |_| app.picked.with(|picked| !picked.is_empty()));
    let tray = move || any.get().then(|| later(lang, move || tray_drawn(app, lang)));
    view! { {soon(picks_kept(app))}{tray} }.into_any()
}

fn content(app: App, lang: Lang, dialog: NodeRef<html::Dialog>) -> AnyView {
    app.reread_sets();
    on_window("storage", move |event: web_sys::Event| {
        if is_about(&event, SETS_KEY) {
            app.reread_sets();
        }
    });
    let said = RwSignal::new(String::new());
    view! {
        <div class="aside-body" data-sheet="sets">
            <h2 id=TITLE_ID tabindex="-1">{M::Title.say(lang)}</h2>
            {trouble(app, lang)}
            {picked::picked(app, lang, said)}
            {kept::kept(app, lang)}
            {files::files(app, lang, said)}
            <p role="status" class="sets-said">{move || said.get()}</p>
            {close_button(M::Close.say(lang), dialog)}
        </div>
    }
    .into_any()
}

/// What does not outlast the page, and why.
fn trouble(app: App, lang: Lang) -> AnyView {
    let state = Memo::new(move |_| app.kept.with(|kept| (kept.trouble, kept.unreadable)));
    (move || {
        let (trouble, unreadable) = state.get();
        let kept_here = trouble.map(|it| {
            let message = match it {
                StorageError::Denied => M::Denied,
                StorageError::Full => M::Full,
            };
            view! { <p class="sets-trouble" role="alert" data-error=it.code()>{message.say(lang)}</p> }
        });
        let aside = unreadable.then(|| {
            view! { <p class="sets-trouble" role="alert" data-error="storage-unreadable">{M::Unreadable.say(lang)}</p> }
        });
        view! { {kept_here}{aside} }
    })
    .into_any()
}
