//! Sharing: the link in its forms, citations, and the files that leave the page.

mod cite;
mod copied;
mod embed;
mod link;

use super::{
    dialog::{Face, close_button, dialog},
    exports,
    facets::piece_name,
    later::part,
};
use crate::ui::dom::{html, prelude::*};
use crate::{
    i18n::{
        share::{ShareMsg as M, view_title},
        shell::ShellMsg,
    },
    model::Lang,
    query::narrowings,
    state::App,
};

const BUTTON_ID: &str = "open-share";
const TITLE_ID: &str = "share-title";

/// An arrow that leaves a box.
const ICON: &str = "M12 15V4m-4 4 4-4 4 4M7 12H5v8h14v-8h-2";

/// The button in the header and its dialog.
pub(super) fn share(app: App, lang: Lang) -> AnyView {
    let face = Face {
        button: BUTTON_ID,
        label: M::Share.say(lang),
        icon: Some(ICON),
        name: M::Share.say(lang),
        class: "dialog share",
        title: TITLE_ID,
    };
    dialog(lang, face, load, move |dialog| drawn(app, lang, dialog))
}

part!(share);
part! {
    /// What the dialog holds.
    fn drawn(app: App, lang: Lang, dialog: NodeRef<html::Dialog>) in share, content(app, lang, dialog)
}

fn content(app: App, lang: Lang, dialog: NodeRef<html::Dialog>) -> AnyView {
    // The page under the dialog may still change, as by the Back button.
    let state = Memo::new(move |_| app.view());
    view! {
        <div class="share-body">
            <h2 id=TITLE_ID tabindex="-1">{M::Share.say(lang)}</h2>
            {move || {
                state.get();
                view! {
                    {link::link(app, lang)}
                    {cite::cite(app, lang)}
                    {embed::embed(app, lang)}
                }
            }}
            {exports::exports(app, lang)}
            {close_button(M::Close.say(lang), dialog)}
        </div>
    }
    .into_any()
}

/// What the view shows, in a line.
pub(in crate::ui) fn title(app: App, lang: Lang) -> String {
    let view = ShellMsg::of_view(app.peek(|view| view.view)).say(lang);
    let (shown, total) = app.selection.with_untracked(|it| (it.shown(), it.total()));
    view_title(lang, view, &chosen(app, lang), shown, total)
}

/// What narrows the selection, in words.
pub(in crate::ui) fn chosen(app: App, lang: Lang) -> Vec<String> {
    app.peek(|view| {
        narrowings(view)
            .iter()
            .map(|piece| piece_name(app, lang, view, piece))
            .collect()
    })
}
