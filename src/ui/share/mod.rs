//! Sharing: the link in its forms, citations, and the files that leave the page.

use super::{
    dialog::{Face, close_button, dialog},
    exports,
    later::part,
};
use crate::ui::dom::{html, prelude::*};
use crate::{i18n::share::ShareMsg as M, model::Lang, state::App};

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
    view! {
        <div class="share-body">
            <h2 id=TITLE_ID tabindex="-1">{M::Share.say(lang)}</h2>
            {exports::exports(app, lang)}
            {close_button(M::Close.say(lang), dialog)}
        </div>
    }
    .into_any()
}
