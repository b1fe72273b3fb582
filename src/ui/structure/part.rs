//! One part of a framework: a box that leads to an entity or filters by a term, or says why it leads nowhere.

use crate::ui::dom::prelude::*;
use crate::{
    geo::Rect,
    i18n::directories::{DirectoryMsg as M, holders},
    insight::{Evidence, facet_of},
    model::{Atlas, EntityIx, Lang, Part, Selector, Structure, Target},
    state::App,
    ui::{evidence::source_mark, links::Links},
};

/// Heights of a line of the name, and of a small line, px.
const LINE: f64 = 19.0;
const SMALL: f64 = 16.0;
/// What padding and border take, px.
const AROUND: (f64, f64) = (22.0, 14.0);

/// Where a part stands among the structures.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The structure's row.
    pub(super) row: usize,
    /// The part's place among all of its parts.
    pub(super) at: usize,
    /// The group's name, where the diagram has no headings.
    pub(super) group: Option<&'a str>,
}

/// The box of a part.
pub(super) fn part(
    app: App,
    lang: Lang,
    links: Links,
    atlas: &Atlas,
    (part, place): (&Part, Place),
    style: String,
) -> AnyView {
    let group = place
        .group
        .filter(|name| !name.is_empty())
        .map(|name| view! { <span class="part-group tiny">{name.to_owned()}</span> });
    let name = part.name.get(lang).to_owned();
    let said = said(lang, atlas, part);
    let said = (!said.is_empty()).then(|| view! { <span class="part-said tiny">{said}</span> });
    let content = view! { {group}<span class="part-name">{name}</span>{said} }.into_any();
    let evidence = Evidence::Part(place.row as u32, place.at as u32);
    // Where a part rests on the same words as the whole, the mark of the whole says it.
    let mark = (part.basis != atlas.structures[place.row].basis)
        .then(|| view! { <span class="part-mark">{source_mark(app, lang, evidence)}</span> });
    let (kind, body) = match part.target {
        Some(Target::Entity(ix)) => ("entity", to_entity(app, links, ix, content)),
        Some(Target::Term(selector)) => to_term(app, atlas, place.at, selector, content),
        None => (
            "plain",
            view! { <span class="part-body">{content}</span> }.into_any(),
        ),
    };
    view! {
        <li class="part" data-part=kind data-planned=part.planned data-unnamed=part.unnamed style=style>{body}{mark}</li>
    }
    .into_any()
}

fn to_entity(app: App, links: Links, ix: EntityIx, content: AnyView) -> AnyView {
    let id = app.atlas().entity(ix).id.clone();
    view! { <a class="part-body" href=move || links.to(&id)>{content}</a> }.into_any()
}

/// A link that filters by a term, or lifts the filter; a box without one where no facet means the same.
fn to_term(
    app: App,
    atlas: &Atlas,
    at: usize,
    selector: Selector,
    content: AnyView,
) -> (&'static str, AnyView) {
    let Some((key, value)) = facet_of(selector, &atlas.vocab) else {
        return (
            "plain",
            view! { <span class="part-body">{content}</span> }.into_any(),
        );
    };
    let (chosen, value) = (value.clone(), value.clone());
    let current = move || {
        app.with(|view| view.facets.of(key).contains(&chosen))
            .then_some("true")
    };
    let href = move || app.href(|view| view.facets.toggle(key, &value));
    let id = format!("part-{at}");
    (
        "term",
        view! { <a class="part-body" id=id href=href aria-current=current>{content}</a> }.into_any(),
    )
}

/// What is said of a part under its name: that it is planned, unnamed or not in the atlas, or how many have its term.
fn said(lang: Lang, atlas: &Atlas, part: &Part) -> String {
    let name = part.name.get(lang);
    let mut words: Vec<String> = Vec::new();
    if part.planned {
        words.push(M::Planned.say(lang).to_owned());
    }
    match part.target {
        // The name of an unnamed part mostly says so itself.
        None if part.unnamed && name.contains(M::Unnamed.say(lang)) => {}
        None if part.unnamed => words.push(M::Unnamed.say(lang).to_owned()),
        None => words.push(M::NotInAtlas.say(lang).to_owned()),
        Some(Target::Term(selector)) => {
            let count = (0..atlas.entities.len())
                .filter(|&row| selector.holds(atlas, EntityIx::of(row)))
                .count();
            words.push(holders(lang, count));
        }
        Some(Target::Entity(_)) => {}
    }
    words.join(" · ")
}

/// How tall boxes as wide as these have to be so that the names fit into them, px.
pub(super) fn height(lang: Lang, atlas: &Atlas, it: &Structure, boxes: &[Rect]) -> f64 {
    let is_core = it.shape == crate::model::Shape::Core;
    let parts = it.groups.iter().flat_map(|group| {
        let is_headed = is_core && !group.name.get(lang).is_empty();
        group.parts.iter().map(move |part| (part, is_headed))
    });
    let wanted = parts.zip(boxes).map(|((part, is_headed), rect)| {
        let inner = rect.width() - AROUND.0;
        // Words do not break where a line is full: some room is lost at its end.
        let lines = (text_width(part.name.get(lang)) / inner * 1.15).ceil();
        let small = (text_width(&said(lang, atlas, part)) / inner).ceil() + f64::from(u8::from(is_headed));
        lines * LINE + small * SMALL + AROUND.1
    });
    wanted.fold(0.0, f64::max)
}

/// How wide a text is about, px: a Chinese character is as wide as it is tall, a Latin letter about half.
fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|letter| if letter.is_ascii() { 7.2 } else { 14.0 })
        .sum()
}
