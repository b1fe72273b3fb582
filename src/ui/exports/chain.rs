//! The drawings of the chain view: matrix and flow, made anew from what the page shows.

use super::picture::{Drawn, Made, Picture, picture_buttons};
use crate::ui::dom::prelude::*;
use crate::{
    browser::snapshot::token,
    export::chain::{Palette, Shown, flow_drawing, flow_notes, legend, matrix_drawing, matrix_notes},
    i18n::{chain::ChainMsg, exports::ExportMsg as M},
    insight::chain::{ChainIndex, flow, lines, matrix},
    model::{Atlas, Lang},
    state::App,
};
use std::sync::Arc;

/// Buttons for both, each under its name; in their stead a word where there is nothing to draw. Reactive.
pub(super) fn pictures(app: App, lang: Lang) -> AnyView {
    let named = move |title: M, name: &'static str, make: fn(App) -> Made| {
        let title = title.say(lang);
        let picture = Picture {
            drawn: Drawn::Anew(make),
            title: title.to_owned(),
            note: String::new(),
            words: "",
            key: "",
            place: name.to_owned(),
            name: name.to_owned(),
        };
        view! {
            <div class="ex-named" data-picture=name><p>{title}</p>{picture_buttons(app, lang, picture)}</div>
        }
        .into_any()
    };
    // Whether there is a selection, and whether anything flows in it.
    let has = Memo::new(move |_| {
        app.selection.with(|it| {
            let flows = || {
                it.order().iter().any(|&ix| {
                    let entity = &app.atlas().entities[ix.row()];
                    !entity.subsectors.is_empty() && entity.stages.iter().any(|mark| !mark.planned)
                })
            };
            (it.shown() > 0, flows())
        })
    });
    (move || match has.get() {
        (false, _) => view! { <p class="small muted">{M::Nothing.say(lang)}</p> }.into_any(),
        (true, flows) => {
            let flow = if flows {
                named(M::Flow, "flow", flow_made)
            } else {
                view! { <p class="small muted">{ChainMsg::FlowNone.say(lang)}</p> }.into_any()
            };
            view! { {named(M::Matrix, "matrix", matrix_made)}{flow} }.into_any()
        }
    })
    .into_any()
}

/// The page's colours.
fn palette() -> Palette {
    Palette {
        ground: token("--panel"),
        ink: token("--ink"),
        muted: token("--ink-2"),
        line: token("--line"),
        rule: token("--line-2"),
        accent: token("--accent"),
        weak: token("--accent-weak"),
        band: token("--ramp-4"),
    }
}

/// The dataset with all it has of its sources.
fn atlas(app: App) -> Arc<Atlas> {
    app.full.get_untracked().unwrap_or_else(|| app.atlas())
}

fn matrix_made(app: App) -> Made {
    let (atlas, lang, palette) = (atlas(app), app.lang.get_untracked(), palette());
    let index = ChainIndex::build(&atlas);
    let (by, open, rows) = app.peek(|view| (view.by.clone(), view.open.clone(), view.rows));
    let whole = app
        .selection
        .with_untracked(|it| matrix(&index, &atlas, it.order(), rows));
    let lines = lines(&index, &atlas, &whole, &open, by.as_ref());
    let shown = Shown {
        atlas: &atlas,
        lang,
        lines: &lines,
        by: by.as_ref(),
    };
    Made {
        drawing: matrix_drawing(&shown, &palette),
        key: legend(lang, &palette),
        notes: matrix_notes(lang, &atlas, &whole),
    }
}

fn flow_made(app: App) -> Made {
    let (atlas, lang) = (atlas(app), app.lang.get_untracked());
    let (found, shown) = app
        .selection
        .with_untracked(|it| (flow(&atlas, it.order()), it.shown()));
    Made {
        drawing: flow_drawing(&atlas, lang, &found, &palette()),
        key: Vec::new(),
        notes: flow_notes(&atlas, lang, &found, shown),
    }
}
