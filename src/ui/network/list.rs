//! The same in words: every entity that is drawn with its relations as sentences, each with its source.

use super::data::Data;
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::network::{NetworkMsg as M, alone, leaving, more},
    insight::{Evidence, network::label},
    model::{EntityIx, RelationIx},
    ui::{
        cards::{Rows, name_link, point_at, row_id},
        evidence::source_mark,
        glyph::kind_label,
    },
};

/// About so many sentences are listed at first, and added each time.
const LINES: usize = 48;

/// A relation as a sentence: subject, relation, object, source.
pub(super) fn sentence(
    data: Data,
    from: EntityIx,
    relation: RelationIx,
    back: bool,
    to: EntityIx,
) -> AnyView {
    let Data { app, lang, .. } = data;
    let atlas = app.atlas();
    let id = atlas.entity(to).id.clone();
    let href = move || app.href(|view| view.sel = Some(id.clone()));
    view! {
        <span class="net-subject">{atlas.entity(from).name.get(lang).to_owned()}</span>" "
        <span class="net-verb">{label(&atlas, relation, back).get(lang).to_owned()}</span>" "
        <a href=href>{atlas.entity(to).name.get(lang).to_owned()}</a>
        {source_mark(app, lang, Evidence::Relation(from, relation))}
    }
    .into_any()
}

/// The list, in the order of the selection; more of it on demand.
pub(super) fn list(data: Data) -> AnyView {
    let Data {
        app, lang, drawing, ..
    } = data;
    let rows = Rows::start(app, lang);
    let lines = RwSignal::new(LINES);
    // Another drawing is read from its beginning.
    Effect::new(move |_| {
        drawing.with(|_| ());
        lines.set(LINES);
    });
    let each = Memo::new(move |_| listed(data, lines.get()));
    let left = Memo::new(move |_| drawing.with(|it| it.net.nodes().len()) - each.with(Vec::len));
    let row = move |(_, ix): (usize, EntityIx)| entity(data, rows, ix);
    let press = move |_| {
        let first_new = each.with_untracked(Vec::len);
        lines.update(|lines| *lines += 2 * LINES);
        let next = each.get_untracked().get(first_new).map(|(_, ix)| *ix);
        if let Some(next) = next {
            let mut id = String::from("open-");
            id.push_str(app.atlas().entity(next).id.as_str());
            request_animation_frame(move || page::focus(&id));
        }
    };
    view! {
        <section class="net-list" aria-labelledby="net-list">
            <h2 id="net-list">{M::AsList.say(lang)}</h2>
            {extent(data)}
            <ul on:pointerover=move |event| point_at(app, &event) on:pointerleave=move |_| app.hover.set(None)
                on:focusin=move |event| point_at(app, &event) on:focusout=move |_| app.hover.set(None)>
                <For each=move || each.get() key=|row: &(usize, EntityIx)| *row children=row/>
            </ul>
            <div class="more" hidden=move || left.get() == 0>
                <button type="button" class="button" on:click=press>{move || more(lang, left.get())}</button>
            </div>
        </section>
    }
    .into_any()
}

/// What is drawn, what is not for want of a relation, and what leads elsewhere.
fn extent(data: Data) -> AnyView {
    let Data { lang, drawing, .. } = data;
    let said = move || {
        drawing.with(|it| {
            let (nodes, edges) = (it.net.nodes().len(), it.net.edges().len());
            let lone = it.net.alone().len();
            let out = it.net.leaving();
            let line = |text: String| view! { <li>{text}</li> };
            view! {
                <ul class="net-extent" data-nodes=nodes data-edges=edges data-alone=lone>
                    {line(crate::i18n::network::extent(lang, nodes, edges))}
                    {(lone > 0).then(|| line(alone(lang, lone)))}
                    {(out > 0).then(|| line(leaving(lang, out)))}
                </ul>
            }
        })
    };
    view! { {said} }.into_any()
}

/// Entities until about so many sentences are told; with each the drawing that it is of, so that rows are drawn anew with it.
fn listed(data: Data, lines: usize) -> Vec<(usize, EntityIx)> {
    let atlas = data.app.atlas();
    let drawing = data.drawing.get();
    let mut told = 0;
    let mut listed = Vec::new();
    let mut tell = |ix: EntityIx| {
        if let Some(node) = drawing.net.node(&atlas, ix)
            && told < lines
        {
            told += drawing.net.degree(node);
            listed.push((drawing.turn, ix));
        }
    };
    // The order is the selection's of when the drawing was made, or of now: either has all that is drawn.
    data.app
        .selection
        .with(|selection| selection.order().iter().copied().for_each(&mut tell));
    listed
}

fn entity(data: Data, rows: Rows, ix: EntityIx) -> AnyView {
    let Data { app, lang, .. } = data;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let lines = data.drawing.with_untracked(|it| {
        let Some(node) = it.net.node(&atlas, ix) else {
            return Vec::new();
        };
        let lines = it.net.lines(&atlas, node);
        lines
            .into_iter()
            .map(|line| {
                let said = sentence(data, ix, line.relation, line.incoming, line.other);
                view! { <li>{said}</li> }.into_any()
            })
            .collect::<Vec<_>>()
    });
    view! {
        <li class="net-entity" id=row_id(&entity.id) data-id=entity.id.to_string()>
            <h3>{name_link(rows, ix, entity)}</h3>
            {kind_label(&atlas.vocab, entity.kind, lang)}
            <ul class="net-lines">{lines}</ul>
        </li>
    }
    .into_any()
}
