//! Controls of the network: around whom, by which way, how close.

use super::{
    data::{Data, Way},
    gestures::ZOOM_STEP,
    list::sentence,
    stage::Stage,
    target,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::network::{NetworkMsg as M, steps as steps_apart},
    query::Steps,
};

/// Icons, on a grid of 16.
mod icon {
    pub(super) const PLUS: &str = "M8 3v10M3 8h10";
    pub(super) const MINUS: &str = "M3 8h10";
    pub(super) const FIT: &str = "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3M6.5 6.5h3v3h-3z";
}

/// Zoom.
pub(super) fn zoom(data: Data, stage: Stage) -> AnyView {
    let button = move |name: M, icon: &'static str, act: fn(Stage)| {
        let name = name.say(data.lang);
        view! {
            <button type="button" class="button icon" aria-label=name title=name on:click=move |_| act(stage)>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=icon></path></svg>
            </button>
        }
    };
    view! {
        <div class="map-tools net-zoom">
            {button(M::ZoomIn, icon::PLUS, |stage| stage.zoom(None, ZOOM_STEP))}
            {button(M::ZoomOut, icon::MINUS, |stage| stage.zoom(None, 1.0 / ZOOM_STEP))}
            {button(M::Fit, icon::FIT, Stage::fit)}
        </div>
    }
    .into_any()
}

/// All of the network, or what is near the open entity.
pub(super) fn focus(data: Data) -> AnyView {
    let Data { app, lang, .. } = data;
    let link = move |to: Option<Steps>, name: M| {
        let href = move || app.href(|view| view.steps = to);
        let current = move || (app.with(|view| view.steps) == to).then_some("true");
        view! { <a class="button plain" href=href aria-current=current>{name.say(lang)}</a> }
    };
    let waits = Memo::new(move |_| app.with(|view| view.steps.is_some()) && app.selected().is_none());
    view! {
        <div class="net-row">
            <span class="net-label" id="net-focus">{M::Focus.say(lang)}</span>
            <div class="map-layouts" role="group" aria-labelledby="net-focus">
                {link(None, M::Unfocus)}{link(Some(Steps::One), M::OneStep)}{link(Some(Steps::Two), M::TwoSteps)}
            </div>
            <span class="tiny muted">{move || waits.get().then(|| M::NeedsStart.say(lang))}</span>
        </div>
    }
    .into_any()
}

/// How the open entity and another are joined.
pub(super) fn path(data: Data) -> AnyView {
    let Data { app, lang, way, .. } = data;
    let start = move || match app.selected() {
        Some(ix) => view! { <b>{app.atlas().entity(ix).name.get(lang).to_owned()}</b> }.into_any(),
        None => view! { <span class="muted">{M::NeedsStart.say(lang)}</span> }.into_any(),
    };
    let said = move || {
        let message = match way.get() {
            Way::Unasked | Way::NoStart => return None,
            Way::Same => M::SamePlace.say(lang).to_owned(),
            Way::Nowhere => M::NoPath.say(lang).to_owned(),
            Way::Steps(steps) => steps_apart(lang, steps.len()),
        };
        Some(message)
    };
    let steps = move || {
        way.with(|way| {
            let rows = way.steps().iter().map(|step| {
                let line = sentence(data, step.from, step.relation, step.back, step.to);
                view! { <li>{line}</li> }
            });
            rows.collect::<Vec<_>>()
        })
    };
    view! {
        <div class="net-row" role="group" aria-labelledby="net-path">
            <span class="net-label" id="net-path">{M::Path.say(lang)}</span>
            <span class="net-from"><span class="muted">{M::PathFrom.say(lang)}</span>" "{start}</span>
            <span class="muted" aria-hidden="true">{M::PathTo.say(lang)}</span>
            {target::field(data)}
        </div>
        <p class="net-way" role="status">{said}</p>
        <ol class="net-steps">{steps}</ol>
    }
    .into_any()
}
