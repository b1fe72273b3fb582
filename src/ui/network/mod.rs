//! The network: who of the selection is joined to whom, and by what; drawn, and in words.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "a handful of handles; in a debug build each carries where it was made, which doubles them"
)]

mod bar;
mod data;
mod gestures;
mod keys;
mod layers;
mod legend;
mod list;
mod lit;
mod names;
mod stage;
mod target;

use super::{
    cards::{empty, result_bar},
    later::part,
    strip::strip_line,
};
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    browser::page, geo::camera::Screen, i18n::network::NetworkMsg as M, insight::shade::place_name,
    model::Lang, state::App, ui::glyph::kind_label,
};
use data::Data;
use gestures::Gestures;
use layers::Pen;
use stage::Stage;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::ResizeObserver;

/// Id of the sentence about keys.
const HELP_ID: &str = "net-keys";

/// With more relations than this all lines are drawn through: dashes by the hundred thousand take seconds to paint. What is
/// brought out keeps its dashes.
const DENSE: usize = 800;

/// Whether the network has so many relations. Reactive.
fn is_dense(data: Data) -> bool {
    data.drawing.with(|it| it.net.edges().len() > DENSE)
}

part!(network);
part! {
    /// The relation network of the selection.
    fn network(app: App, lang: Lang) in network, network_view(app, lang)
}

fn network_view(app: App, lang: Lang) -> AnyView {
    let data = Data::start(app, lang);
    let stage = Stage::new(data);
    let pointed = RwSignal::new(None);
    let is_open = RwSignal::new(false);
    let nothing = Memo::new(move |_| app.selection.with(|selection| selection.shown() == 0));
    view! {
        <div class="net" hidden=move || nothing.get()>
            <div class="net-graph">
                {pane(Pen { data, stage }, pointed)}
                <div class="net-controls" data-open=move || is_open.get().then_some("")>
                    <button type="button" class="button net-fold" aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| is_open.update(|open| *open = !*open)>{M::Controls.say(lang)}</button>
                    <div class="net-control-body">
                        {bar::focus(data)}
                        {bar::path(data)}
                        {legend::types(data, pointed)}
                        {legend::kinds(data)}
                    </div>
                </div>
            </div>
            <div class="net-words">
                {result_bar(app, lang)}
                {list::list(data)}
            </div>
        </div>
        {empty(app, lang)}
    }
    .into_any()
}

/// The drawing in its pane.
fn pane(pen: Pen, pointed: RwSignal<Option<crate::model::RelationTypeIx>>) -> AnyView {
    let Pen { data, stage } = pen;
    let Data { app, lang, .. } = data;
    let pane = NodeRef::<html::Div>::new();
    watch_size(stage, pane);
    keep_in_sight(app, pane);
    let dropped = RwSignal::new(0_u32);
    let hands = Gestures::new(pen, dropped);
    let lit = lit::lit(data, pointed);
    let place = Memo::new(move |_| stage.transform());
    // One finger pans the drawing once there is something to pan to; before, it scrolls the page.
    let close = Memo::new(move |_| stage.closeness() > 1.02);
    let dense = Memo::new(move |_| is_dense(data));
    let touch = move || if close.get() { "none" } else { "pan-y" };
    view! {
        <div class="net-pane" node_ref=pane aria-busy=move || data.busy.get().to_string()>
            <div class="net-stage" role="group" tabindex="0" aria-label=M::Drawn.say(lang) aria-describedby=HELP_ID
                style:touch-action=touch
                on:pointerdown=move |event| hands.pointer_down(&event)
                on:pointermove=move |event| hands.pointer_move(&event)
                on:pointerup=move |event| hands.pointer_up(&event)
                on:pointercancel=move |event| hands.pointer_up(&event)
                on:pointerover=move |event| hands.pointer_over(&event)
                on:pointerleave=move |_| hands.point_at(None)
                on:click=move |event| hands.click(&event)
                on:dblclick=move |event| hands.double_click(&event)
                on:wheel=move |event| hands.wheel(&event)
                on:keydown=move |event| hands.key_down(&event)
                on:focusin=move |event: ev::FocusEvent| hands.point_at(event.target())
                on:focusout=move |_| hands.point_at(None)>
                <svg class="net-layer net-main" class:dense=move || dense.get() style:transform=move || place.get()>
                    {layers::tie_layer(pen)}
                    {layers::node_layer(pen)}
                    {names::name_layer(pen, dropped)}
                </svg>
                {lit::veil(lit)}
                <svg class="net-layer net-over" aria-hidden="true" style:transform=move || place.get()>
                    {lit::lit_layer(pen, lit)}
                </svg>
            </div>
            {bar::zoom(data, stage)}
            {tip(data)}
            {silence(data)}
            <p class="visually-hidden" id=HELP_ID>{M::Keys.say(lang)}</p>
        </div>
    }
    .into_any()
}

/// What the pointer or the focus is on, in a few words in the corner. Hidden from assistive technology, which hears its name.
fn tip(data: Data) -> AnyView {
    let Data { app, lang, .. } = data;
    let words = move || {
        let ix = app.hover.get().filter(|&ix| data.node(ix).is_some())?;
        let atlas = app.atlas();
        let entity = atlas.entity(ix);
        Some(view! {
            <p class="tiny">{kind_label(&atlas.vocab, entity.kind, lang)}" · "{place_name(&atlas.vocab, entity.site, lang)}</p>
            <p><b>{entity.name.get(lang).to_owned()}</b></p>
            {strip_line(app, lang, ix)}
        })
    };
    let is_off = Memo::new(move |_| app.hover.get().is_none_or(|ix| data.node(ix).is_none()));
    view! { <div class="net-tip" aria-hidden="true" hidden=move || is_off.get()>{words}</div> }.into_any()
}

/// Why nothing is drawn, where nothing is.
fn silence(data: Data) -> AnyView {
    let Data {
        app,
        lang,
        shown,
        whole,
        ..
    } = data;
    let said = move || {
        if data.busy.get() {
            return Some(M::Drawing.say(lang));
        }
        if !shown.with(|net| net.nodes().is_empty()) {
            return None;
        }
        Some(
            if whole.with(|net| net.nodes().is_empty()) || app.selected().is_none() {
                M::Empty.say(lang)
            } else {
                M::NotJoined.say(lang)
            },
        )
    };
    view! { <p class="net-silence" role="status">{said}</p> }.into_any()
}

/// On a small screen the detail opens over the lower half: the drawing moves up to stand above it.
fn keep_in_sight(app: App, pane: NodeRef<html::Div>) {
    let chosen = Memo::new(move |_| app.selected());
    Effect::new(move |_| {
        if let (Some(_), Some(pane)) = (chosen.get(), pane.get())
            && page::matches("(max-width: 719px)")
        {
            pane.scroll_into_view();
        }
    });
}

/// Follows the size of the pane.
fn watch_size(stage: Stage, pane: NodeRef<html::Div>) {
    Effect::new(move |_| {
        let Some(pane) = pane.get() else { return };
        let measure = {
            let pane = pane.clone();
            move || {
                let (width, height) = (f64::from(pane.client_width()), f64::from(pane.client_height()));
                let now = Screen { width, height };
                if width > 0.0 && height > 0.0 && stage.screen.try_get_untracked().is_some_and(|it| it != now)
                {
                    stage.screen.set(now);
                }
            }
        };
        measure();
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&pane);
            let kept = StoredValue::new((observer, callback));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}
