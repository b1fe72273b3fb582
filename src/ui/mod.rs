//! F4: views and components. A component reads the state, calls a pure function, and renders.

mod brain;
mod cards;
mod chain;
mod changes;
mod chart;
mod compare;
mod detail;
mod details;
mod dialog;
mod directory;
mod dom;
mod evidence;
mod exports;
mod facets;
mod failure;
mod figure;
mod glyph;
mod help;
mod keys;
mod later;
mod links;
mod map;
mod menu;
mod network;
mod notices;
mod pager;
mod report;
mod search;
mod sets;
mod share;
mod sheets;
mod shell;
mod sources;
mod strip;
mod structure;
mod table;
mod timeline;
mod tour;

use crate::ui::dom::prelude::*;
use crate::{
    browser::{history, page, panic},
    query,
    state::{App, Phase, load},
};

/// Starts the page: the panic screen first, then the load, then the view.
pub fn mount() {
    panic::install();
    history::own_scrolling();
    dom::mount(root);
}

fn root() -> AnyView {
    let phase = RwSignal::new(Phase::Loading);
    let start = move || {
        phase.set(Phase::Loading);
        leptos::task::spawn_local(async move {
            let data = query::parse(&history::search()).state.data;
            phase.set(match load(data.as_ref()).await {
                Ok(loaded) => Phase::Ready(loaded),
                Err(failure) => Phase::Failed(failure),
            });
        });
    };
    start();
    (move || match phase.get() {
        Phase::Loading => ().into_any(),
        Phase::Failed(failure) => {
            page::remove_skeleton();
            failure::failure(&failure, start).into_any()
        }
        Phase::Ready(loaded) => {
            let app = App::start(loaded);
            provide_context(app);
            page::remove_skeleton();
            shell::ready_when_drawn(app);
            keys::listen(app);
            // A change of language draws the page anew, so that no component has to follow it.
            (move || {
                let lang = app.lang.get();
                page::set_lang(lang);
                shell::shell(app, lang)
            })
            .into_any()
        }
    })
    .into_any()
}
