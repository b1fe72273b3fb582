//! The legend, which is the filter by type of relation too; and the kinds of what is drawn.

use super::{data::Data, is_dense, layers::tie_class};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::network::NetworkMsg as M,
    model::{KindIx, RelationTypeIx},
    ui::glyph::kind_glyph,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The types of relation of the selection: line, name, count, and a box to see only some of them.
pub(super) fn types(data: Data, pointed: RwSignal<Option<RelationTypeIx>>) -> AnyView {
    let Data { app, lang, whole, .. } = data;
    let chosen = app.memo(|view| view.rel.clone());
    let each = move || {
        let atlas = app.atlas();
        whole.with(|net| {
            let is_there = |row: &usize| {
                net.counts()[*row] > 0
                    || chosen.with(|ids| ids.contains(&atlas.vocab.relation_types[*row].term.id))
            };
            (0..net.counts().len()).filter(is_there).collect::<Vec<usize>>()
        })
    };
    let row = move |row: usize| {
        let term = &app.atlas().vocab.relation_types[row].term;
        let (id, ticked, toggled) = (term.id.to_string(), term.id.clone(), term.id.clone());
        let count = move || whole.with(|net| net.counts()[row]);
        let toggle = move |_| {
            app.choose(|view| {
                if !view.rel.remove(&toggled) {
                    view.rel.insert(toggled.clone());
                }
            });
        };
        view! {
            <li data-type=row>
                <label class="net-type">
                    <input type="checkbox" name="rel" value=id prop:checked=move || chosen.with(|ids| ids.contains(&ticked))
                        on:change=toggle />
                    <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                        <path class=tie_class(RelationTypeIx::of(row)) d="M0 4H28"></path>
                    </svg>
                    <span>{term.name.get(lang).to_owned()}</span>
                    <span class="net-count" data-count=count>{count}</span>
                </label>
            </li>
        }
    };
    let point = move |event: &web_sys::Event| {
        let row = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-type]").ok().flatten())
            .and_then(|row| row.get_attribute("data-type")?.parse().ok());
        let now = row.map(RelationTypeIx::of);
        if pointed.get_untracked() != now {
            pointed.set(now);
        }
    };
    view! {
        <div class="net-types" role="group" aria-labelledby="net-types" aria-describedby="net-types-note">
            <span class="net-label" id="net-types">{M::Types.say(lang)}</span>
            <ul on:pointerover=move |event| point(&event) on:pointerleave=move |_| pointed.set(None)
                on:focusin=move |event| point(&event) on:focusout=move |_| pointed.set(None)>
                <For each=each key=|row: &usize| *row children=row/>
            </ul>
            <span class="tiny muted" id="net-types-note">{M::NoneChecked.say(lang)}</span>
        </div>
    }
    .into_any()
}

/// The kinds of what is drawn, with their marks, and how the drawing is to be read.
pub(super) fn kinds(data: Data) -> AnyView {
    let Data {
        app, lang, drawing, ..
    } = data;
    let each = move || {
        let atlas = app.atlas();
        drawing.with(|it| {
            let of_kind = |row: &usize| {
                it.net
                    .nodes()
                    .iter()
                    .any(|&ix| atlas.entity(ix).kind.row() == *row)
            };
            (0..atlas.vocab.kinds.len())
                .filter(of_kind)
                .collect::<Vec<usize>>()
        })
    };
    let row = move |row: usize| {
        let name = app.atlas().vocab.kinds[row].name.get(lang).to_owned();
        view! { <li>{kind_glyph(KindIx::of(row))}<span>{name}</span></li> }
    };
    view! {
        <div class="net-kinds">
            <span class="net-label">{M::LegendShape.say(lang)}</span>
            <ul><For each=each key=|row: &usize| *row children=row/></ul>
            {move || is_dense(data).then(|| view! { <p class="tiny muted">{M::Dense.say(lang)}</p> })}
            <p class="tiny muted">{M::LegendSize.say(lang)}" "{M::LegendArrow.say(lang)}" "{M::Drag.say(lang)}</p>
        </div>
    }
    .into_any()
}
