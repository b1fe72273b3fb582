//! Upstream to downstream: a band for each stage and subsector, as thick as it has entities.

use super::Room;
use crate::ui::dom::{El, ev, prelude::*};
use crate::{
    geo::apart::kept_apart,
    i18n::chain::{ChainMsg as M, band, flow_extent},
    insight::chain::{Bar, End, Flow, Frame, flow, layout},
    model::{Atlas, StageIx, SubsectorIx, Term},
    query::FacetKey,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};

/// Height for each bar of the side that has more, px.
const BAR_ROOM: usize = 22;
/// The least distance between two names of a side, px.
const NAME_ROOM: f64 = 15.0;
/// Width of the drawing in its own units: it is stretched to the room there is.
const WIDTH: f64 = 1000.0;

/// The flow of the selection, with its table.
pub(super) fn flow_view(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let drawn = Memo::new(move |_| {
        app.selection
            .with(|selection| flow(&app.atlas(), selection.order()))
    });
    let all = Memo::new(move |_| app.selection.with(|selection| selection.shown()));
    let extent = move || flow_extent(lang, drawn.with(|flow| flow.both), all.get());
    let picture = move || {
        drawn.with(|flow| match flow.both {
            0 => view! { <p class="small muted">{M::FlowNone.say(lang)}</p> }.into_any(),
            _ => picture(room, flow),
        })
    };
    view! {
        <section class="flow" aria-labelledby="flow-title">
            <h3 id="flow-title">{M::FlowTitle.say(lang)}</h3>
            <p class="small muted">{extent}</p>
            {picture}
            {table(room, drawn)}
        </section>
    }
    .into_any()
}

fn picture(room: Room, flow: &Flow) -> AnyView {
    let atlas = room.app.atlas();
    let rows = flow.stages.len().max(flow.subsectors.len());
    let height = (rows * BAR_ROOM) as f64;
    let drawing = layout(
        flow,
        Frame {
            width: WIDTH,
            height,
            bar: 12.0,
            gap: 12.0,
        },
    );
    let said = RwSignal::new(None::<usize>);
    let names: Vec<String> = flow
        .bands
        .iter()
        .map(|it| {
            let (stage, subsector) = ends(room, &atlas, it.stage, it.subsector);
            band(room.lang, &stage, &subsector, it.entities.len())
        })
        .collect();
    let bands: Vec<AnyView> = drawing
        .ribbons
        .iter()
        .map(|ribbon| {
            // One stop for Tab; the arrow keys go on from band to band.
            let stop = if ribbon.band == 0 { "0" } else { "-1" };
            let name = names[ribbon.band].clone();
            // Made by hand: alone, the markup would make a link of HTML of it.
            El::svg("a")
                .attr("href", link(room, &atlas, flow, ribbon.band))
                .attr("data-band", ribbon.band)
                .attr("tabindex", stop)
                .attr("aria-label", name)
                .child(view! { <path d=ribbon.path.clone()></path> })
                .into_any()
        })
        .collect();
    let bar =
        |bar: &Bar| view! { <rect x=bar.x y=bar.y width="12" height=bar.height.max(1.0)></rect> }.into_any();
    let bars: Vec<AnyView> = drawing.bars.iter().map(bar).collect();
    let side = |from: bool| {
        let bars: Vec<&Bar> = drawing.bars.iter().filter(|bar| is_from(bar) == from).collect();
        end_names(
            room,
            &atlas,
            &bars,
            height,
            if from { "flow-ends from" } else { "flow-ends to" },
        )
    };
    let px = format!("{}px", height as u32);
    let name = move |event: &web_sys::Event| said.set(band_of(event.target()));
    view! {
        <div class="flow-picture" style:height=px>
            {side(true)}
            <svg viewBox=format!("0 0 {WIDTH} {height}") preserveAspectRatio="none" role="group"
                aria-label=M::FlowTitle.say(room.lang) on:pointerover=move |event| name(&event)
                on:focusin=move |event| name(&event) on:pointerleave=move |_| said.set(None) on:keydown=walk>
                <g class="bands">{bands}</g>
                <g class="bars">{bars}</g>
            </svg>
            {side(false)}
        </div>
        <p class="flow-said" aria-hidden="true">
            {move || {
                let named = said.get().and_then(|at| names.get(at).cloned());
                named.unwrap_or_else(|| M::FlowHint.say(room.lang).to_owned())
            }}
        </p>
    }
    .into_any()
}

const fn is_from(bar: &Bar) -> bool {
    matches!(bar.end, End::Stage(_))
}

/// The names of one side beside its bars, kept apart where the bars are thin.
fn end_names(room: Room, atlas: &Atlas, bars: &[&Bar], height: f64, class: &'static str) -> AnyView {
    let middles: Vec<f64> = bars.iter().map(|bar| bar.y + bar.height / 2.0).collect();
    let tops = kept_apart(&middles, NAME_ROOM, height);
    let rows: Vec<AnyView> = bars
        .iter()
        .zip(tops)
        .map(|(bar, top)| {
            let name = match bar.end {
                End::Stage(ix) => &atlas.vocab.stages[ix.row()].name,
                End::Subsector(ix) => &atlas.vocab.subsectors[ix.row()].name,
            };
            let name = name.get(room.lang).to_owned();
            let top = format!("{}px", top.round() as i32);
            view! { <li style:top=top title=name.clone()><span>{name}</span>" "<b>{bar.entities}</b></li> }
                .into_any()
        })
        .collect();
    view! { <ul class=class>{rows}</ul> }.into_any()
}

/// The names of a band's two ends.
fn ends(room: Room, atlas: &Atlas, stage: StageIx, subsector: SubsectorIx) -> (String, String) {
    let name = |term: &Term| term.name.get(room.lang).to_owned();
    let vocab = &atlas.vocab;
    (
        name(&vocab.stages[stage.row()]),
        name(&vocab.subsectors[subsector.row()]),
    )
}

/// The link to the entities of a band alone, as far as the rest of the selection lets them through. It follows the view.
fn link(room: Room, atlas: &Atlas, flow: &Flow, at: usize) -> impl Fn() -> String + 'static {
    let band = &flow.bands[at];
    let stage = atlas.vocab.stages[band.stage.row()].id.clone();
    let subsector = atlas.vocab.subsectors[band.subsector.row()].id.clone();
    move || {
        room.app.href(|view| {
            *view.facets.of_mut(FacetKey::Stage) = [stage.clone()].into();
            *view.facets.of_mut(FacetKey::Sub) = [subsector.clone()].into();
        })
    }
}

/// The band at or around an event's target.
fn band_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let element = target?.dyn_into::<Element>().ok()?;
    let band = element.closest("[data-band]").ok().flatten()?;
    band.get_attribute("data-band")?.parse().ok()
}

/// The arrow keys go from band to band, Home and End to the first and the last.
fn walk(event: ev::KeyboardEvent) {
    let here = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some((here, all)) = here.and_then(|here| here.parent_element().map(|all| (here, all))) else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => here.next_element_sibling(),
        "ArrowUp" | "ArrowLeft" => here.previous_element_sibling(),
        "Home" => all.first_element_child(),
        "End" => all.last_element_child(),
        _ => return,
    };
    event.prevent_default();
    let Some(next) = next.and_then(|next| next.dyn_into::<SvgElement>().ok()) else {
        return;
    };
    let _ = here.set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    let _ = next.focus();
}

/// The same as rows, drawn once they are asked for.
fn table(room: Room, drawn: Memo<Flow>) -> AnyView {
    let lang = room.lang;
    let open = RwSignal::new(false);
    let rows = move || {
        open.get().then(|| {
            let atlas = room.app.atlas();
            let row = |flow: &Flow, at: usize| {
                let band = &flow.bands[at];
                let (stage, subsector) = ends(room, &atlas, band.stage, band.subsector);
                view! {
                    <tr>
                        <th scope="row">{stage}</th><td>{subsector}</td>
                        <td class="number"><a href=link(room, &atlas, flow, at)>{band.entities.len()}</a></td>
                    </tr>
                }
                .into_any()
            };
            let rows: Vec<AnyView> =
                drawn.with(|flow| (0..flow.bands.len()).map(|at| row(flow, at)).collect());
            view! {
                <table class="table flow-table">
                    <thead><tr>
                        <th scope="col">{M::Stage.say(lang)}</th><th scope="col">{M::Subsector.say(lang)}</th>
                        <th scope="col" class="number">{M::Entities.say(lang)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
        })
    };
    view! {
        <details class="rules" on:toggle=move |event| open.set(is_open(&event))>
            <summary>{M::FlowTable.say(lang)}</summary>
            <p>{M::FlowRule.say(lang)}</p>
            {rows}
        </details>
    }
    .into_any()
}

/// Whether the `details` that an event is of stands open.
fn is_open(event: &web_sys::Event) -> bool {
    event
        .current_target()
        .and_then(|it| it.dyn_into::<Element>().ok())
        .is_some_and(|details| details.has_attribute("open"))
}
