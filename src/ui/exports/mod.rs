//! Files of exactly what is shown.
//!
//! What makes a file is in a part of its own (`files`), loaded when a button is pressed; the buttons stand in the dialog for
//! sharing and under the drawings that they save.

mod chain;
mod data;
mod job;
mod picture;

pub(super) use picture::svg_buttons;

use crate::ui::dom::prelude::*;
use crate::{
    i18n::exports::{ExportMsg as M, Form},
    model::Lang,
    query::View,
    state::App,
};
use data::data_buttons;
use picture::{Drawn, Picture, picture_buttons};

/// The section of the dialog that gives files.
pub(super) fn exports(app: App, lang: Lang) -> AnyView {
    view! {
        <section class="ex" aria-labelledby="ex-title">
            <h3 id="ex-title">{M::Title.say(lang)}</h3>
            <p class="small muted">{M::Scope.say(lang)}</p>
            <h4>{M::Data.say(lang)}</h4>
            {data_buttons(app, lang, "share", &Form::DATA)}
            <h4>{M::Pictures.say(lang)}</h4>
            {pictures(app, lang)}
        </section>
    }
    .into_any()
}

/// The table as files, a row an entity or a row a figure.
pub(super) fn table_files(app: App, lang: Lang) -> AnyView {
    data_buttons(app, lang, "table", &[Form::CsvEntities, Form::CsvFigures])
}

/// The drawings of the view.
fn pictures(app: App, lang: Lang) -> AnyView {
    let picture = |selector: &str, title: M, note: &str, words: &'static str, key: &'static str| Picture {
        drawn: Drawn::There(selector.to_owned()),
        title: title.say(lang).to_owned(),
        note: note.to_owned(),
        words,
        key,
        place: "view".to_owned(),
        name: String::new(),
    };
    let picture = match app.peek(|view| view.view) {
        View::Map => picture(
            ".map-svg",
            M::Map,
            "",
            ".map-note, .map-legend .legend-body > p:not(.legend-none), .map-foot .off-map",
            ".map-legend .ramp li, .map-legend .legend-none, .map-kinds li",
        ),
        View::Network => picture(".net-stage", M::Network, "", "", ".net-types li, .net-kinds li"),
        View::Chain => return chain::pictures(app, lang),
        _ => return view! { <p class="small muted">{M::NoPicture.say(lang)}</p> }.into_any(),
    };
    picture_buttons(app, lang, picture)
}
