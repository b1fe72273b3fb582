//! A framework named by the source documents, as a small diagram whose parts lead into the atlas.

mod part;

use super::evidence::source_mark;
use crate::ui::dom::{on_window, prelude::*};
use crate::{
    browser::{
        history::LIST_ID,
        page::{self, document},
    },
    geo::{Rect, structure::diagram},
    i18n::{
        directories::{DirectoryMsg as M, naming as naming_words},
        panel::PanelMsg,
    },
    insight::{Evidence, structures::naming},
    model::{Atlas, Lang, Shape, Structure},
    state::{App, Notice},
    ui::links::Links,
};
use std::sync::Arc;

const TITLE_ID: &str = "structure-title";
/// What the section's padding takes of the pane, px.
const PADDING: f64 = 40.0;
/// Wider than this the eye no longer sees one figure, px.
const WIDEST: f64 = 880.0;

/// The diagram, while the link names one (`structure=…`).
pub(super) fn structure(app: App, lang: Lang) -> AnyView {
    let asked = app.memo(|view| view.structure.clone());
    (move || {
        let id = asked.get()?;
        let Some(atlas) = app.full.get() else {
            let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
            let message = if failed { M::Failed } else { M::Loading };
            return Some(
                view! { <p class="muted small waiting" role="status">{message.say(lang)}</p> }.into_any(),
            );
        };
        let row = atlas.structures.iter().position(|it| it.id == id)?;
        Some(framework(app, lang, &atlas, row))
    })
    .into_any()
}

fn framework(app: App, lang: Lang, atlas: &Arc<Atlas>, row: usize) -> AnyView {
    let links = Links::start(app);
    let it = &atlas.structures[row];
    let about = it.about.map(|about| {
        view! { <p class="small framework-of"><span class="muted">{M::FrameworkOf.say(lang)}" "</span>{links.entity(app, lang, about)}</p> }
    });
    let note = it
        .note
        .as_ref()
        .map(|note| view! { <p class="small">{note.get(lang).to_owned()}</p> });
    let close = move || app.href(|view| view.structure = None);
    let known = naming_words(lang, naming(it));
    view! {
        <section class="structure" data-structure=it.id.to_string() aria-labelledby=TITLE_ID>
            <header class="panel-head">
                <h2 id=TITLE_ID tabindex="-1">{it.name.get(lang).to_owned()}{source_mark(app, lang, Evidence::Structure(row as u32))}</h2>
                {about}
                <a class="button plain panel-close" href=close>{PanelMsg::Close.say(lang)}</a>
            </header>
            {note}
            {drawing(app, lang, links, atlas, row)}
            <p class="tiny muted">{known}</p>
            {legend(lang, it)}
        </section>
    }
    .into_any()
}

/// The diagram for the room that there is, drawn anew when that changes.
fn drawing(app: App, lang: Lang, links: Links, atlas: &Arc<Atlas>, row: usize) -> AnyView {
    let width = RwSignal::new(room());
    on_window("resize", move |_: web_sys::Event| {
        let now = room();
        if (now - width.get_untracked()).abs() > 1.0 {
            width.set(now);
        }
    });
    let atlas = atlas.clone();
    (move || {
        page::keep_focus();
        parts(app, lang, links, &atlas, row, width.get())
    })
    .into_any()
}

/// The width that a diagram may take, px.
fn room() -> f64 {
    let pane = document().get_element_by_id(LIST_ID);
    let width = pane.map_or(0, |pane| pane.client_width());
    (f64::from(width) - PADDING).clamp(180.0, WIDEST)
}

fn parts(app: App, lang: Lang, links: Links, atlas: &Atlas, row: usize, width: f64) -> AnyView {
    let it = &atlas.structures[row];
    let sizes = it.sizes();
    // How wide the boxes are does not depend on how tall they are.
    let boxes = diagram(it.shape, &sizes, width, 0.0).parts;
    let drawn = diagram(it.shape, &sizes, width, part::height(lang, atlas, it, &boxes));
    let frame = Frame(drawn.size.x);
    let height = drawn.size.y;
    let mut path = String::new();
    for (from, to) in &drawn.joins {
        for (letter, at) in [("M", from), ("L", to)] {
            let (x, y) = (at.x.round() as i32, at.y.round() as i32);
            path.push_str(&[letter, &x.to_string(), " ", &y.to_string()].concat());
        }
    }
    let mut first = 0;
    let groups: Vec<AnyView> = it
        .groups
        .iter()
        .enumerate()
        .map(|(group, of)| {
            let rows: Vec<AnyView> = (first..first + of.parts.len())
                .zip(&of.parts)
                .map(|(at, part)| {
                    let place = part::Place {
                        row,
                        at,
                        group: (it.shape == Shape::Core).then(|| of.name.get(lang)),
                    };
                    part::part(
                        app,
                        lang,
                        links,
                        atlas,
                        (part, place),
                        frame.style(drawn.parts[at]),
                    )
                })
                .collect();
            first += of.parts.len();
            let name = of.name.get(lang).to_owned();
            let head = drawn
                .heads
                .get(group)
                .map(|&rect| view! { <h3 class="part-head" style=frame.style(rect)>{name.clone()}</h3> });
            view! { {head}<ul aria-label=(!name.is_empty()).then_some(name)>{rows}</ul> }.into_any()
        })
        .collect();
    let size = [
        "0 0 ",
        &(width as i32).to_string(),
        " ",
        &(height as i32).to_string(),
    ]
    .concat();
    view! {
        <div class="diagram" data-shape=Shape::WORDS[it.shape as usize] style=format!("height: {}px; max-width: {}px", height as i32, width as i32)>
            <svg class="joins" viewBox=size preserveAspectRatio="none" aria-hidden="true"><path d=path></path></svg>
            {groups}
        </div>
    }
    .into_any()
}

/// Turns the pixels of a diagram of this width into places that follow the width of the page.
#[derive(Clone, Copy)]
struct Frame(f64);

impl Frame {
    fn style(self, rect: Rect) -> String {
        let share = |x: f64| ((x / self.0 * 1e4).round() / 1e2).to_string();
        let px = |y: f64| (y.round() as i32).to_string();
        [
            "left: ",
            &share(rect.min.x),
            "%; width: ",
            &share(rect.width()),
            "%; top: ",
            &px(rect.min.y),
            "px; height: ",
            &px(rect.height()),
            "px",
        ]
        .concat()
    }
}

/// What the looks of the boxes mean, of those that there are.
fn legend(lang: Lang, it: &Structure) -> AnyView {
    let any = |wanted: fn(&crate::model::Part) -> bool| it.parts().any(wanted);
    let keys = [
        (
            any(|part| part.target.is_some() && !part.planned),
            "linked",
            M::InAtlas,
        ),
        (
            any(|part| part.target.is_none() && !part.unnamed && !part.planned),
            "plain",
            M::NotInAtlas,
        ),
        (any(|part| part.planned), "planned", M::Planned),
        (any(|part| part.unnamed), "unnamed", M::Unnamed),
    ];
    let keys: Vec<AnyView> = keys
        .into_iter()
        .filter(|(is_there, ..)| *is_there)
        .map(|(_, class, message)| {
            view! { <li><i class=["sample ", class].concat() aria-hidden="true"></i>{message.say(lang)}</li> }
                .into_any()
        })
        .collect();
    view! { <ul class="legend tiny muted">{keys}</ul> }.into_any()
}
