//! Who could fill a gap: the weights, and the candidates by rank.

use super::{Room, candidates::candidate, gaps::Place};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::{BrainMsg, anchor},
        matching::{MatchMsg as M, candidates as how_many, compared, picked},
    },
    insight::{
        gaps::Territory,
        matching::{Candidate, Factor, Seeker, Weights, candidates},
    },
    model::{Id, StageIx},
    query::{FacetKey, OUTSIDE, ViewState},
};

/// Candidates shown at once; the rest is one click away.
const FIRST: usize = 8;

/// The candidates for a stage of a place.
pub(super) fn matching(room: Room, place: Memo<Place>, stage: StageIx) -> AnyView {
    let Room { app, lang, .. } = room;
    let weights = app.memo(|view| view.weights);
    let seeker = StoredValue::new(
        place.with(|(territory, members)| Seeker::new(&app.atlas(), *territory, members.clone())),
    );
    let found = Memo::new(move |_| {
        let weights = weights.get();
        seeker.with_value(|seeker| room.read(|index, atlas| candidates(index, atlas, seeker, stage, weights)))
    });
    let whole = RwSignal::new(false);
    let territory = place.with(|(territory, _)| *territory);
    let list = move || found.with(|found| ranked(room, found, stage, territory, whole));
    let count = Memo::new(move |_| found.with(Vec::len));
    let from = seeker.with_value(|seeker| anchor(lang, seeker.anchor.as_ref()));
    view! {
        <div class="matching">
            <h4>{BrainMsg::MatchTitle.say(lang)}</h4>
            <p class="small muted">{BrainMsg::MatchRule.say(lang)}" "{from}</p>
            {sliders(room, weights)}
            {shortlist(room, territory, count)}
            {list}
        </div>
    }
    .into_any()
}

/// The candidates, best first.
fn ranked(
    room: Room,
    found: &[Candidate],
    stage: StageIx,
    territory: Territory,
    whole: RwSignal<bool>,
) -> AnyView {
    let lang = room.lang;
    if found.is_empty() {
        return view! { <p>{BrainMsg::NoCandidate.say(lang)}</p> }.into_any();
    }
    let shown = if whole.get() { found.len() } else { FIRST };
    let rows: Vec<AnyView> = found
        .iter()
        .take(shown)
        .map(|it| candidate(room, it, stage, territory))
        .collect();
    let rest = found.len() - rows.len();
    let more = (rest > 0).then(|| {
        let name = [M::Rest.say(lang), " ", &rest.to_string()].concat();
        view! { <button type="button" class="button" on:click=move |_| whole.set(true)>{name}</button> }
    });
    view! {
        <ol class="candidates">{rows}</ol>
        {more}
    }
    .into_any()
}

/// A slider a factor. They are not drawn anew when the ranks change, so that a finger stays on its slider.
fn sliders(room: Room, weights: Memo<Weights>) -> AnyView {
    let Room { app, lang, .. } = room;
    let slider = |factor: Factor| {
        let (name, _) = BrainMsg::of_factor(factor);
        let value = move || weights.get().get(factor).to_string();
        let tune = move |event| {
            if let Ok(weight) = event_target_value(&event).parse() {
                app.tune(|view| view.weights = view.weights.with(factor, weight));
            }
        };
        view! {
            <label>
                <span>{name.say(lang)}</span>
                <input type="range" name=["w-", factor.id()].concat() min="0" max=u32::from(Weights::MAX) step="1" prop:value=value
                    on:input=tune />
                <output>{value}</output>
            </label>
        }
    };
    let rules = Factor::ALL.map(|factor| {
        let (name, rule) = BrainMsg::of_factor(factor);
        view! { <dt>{name.say(lang)}</dt><dd>{rule.say(lang)}</dd> }
    });
    let reset = move || app.href(|view| view.weights = Weights::default());
    let plain = Memo::new(move |_| weights.get() == Weights::default());
    view! {
        <fieldset class="weights">
            <legend>{BrainMsg::Weights.say(lang)}</legend>
            {Factor::ALL.map(slider)}
            <a class="button" id="weights-reset" href=reset hidden=move || plain.get()>{M::Reset.say(lang)}</a>
        </fieldset>
        <details class="rules"><summary>{M::FactorRules.say(lang)}</summary><dl>{rules}</dl></details>
    }
    .into_any()
}

/// How many candidates there are, what has been put aside so far, and how to see it.
fn shortlist(room: Room, territory: Territory, count: Memo<usize>) -> AnyView {
    let Room { app, lang, .. } = room;
    let counts = app.memo(|view| (view.pick.len(), view.cmp.len()));
    let said = move || {
        let (pick, cmp) = counts.get();
        let mut parts = vec![how_many(lang, count.get())];
        parts.extend((pick > 0).then(|| picked(lang, pick)));
        parts.extend((cmp > 0).then(|| compared(lang, cmp, ViewState::CMP_MAX)));
        parts.join(" · ")
    };
    let only = move || {
        app.href(|view| {
            let pick = view.pick.clone();
            *view = view.unfiltered();
            view.pick = pick;
        })
    };
    let note = matches!(app.peek(|view| pin(view, territory)), Pin::Lost)
        .then(|| view! { <p class="tiny muted">{M::PickRule.say(lang)}</p> });
    view! {
        <p class="shortlist" hidden=move || count.get() == 0>
            <span role="status">{said}</span>
            <a class="button" href=only hidden=move || counts.get().0 == 0>{M::OnlyPicked.say(lang)}</a>
        </p>
        {note}
    }
    .into_any()
}

/// What picking by hand does to the place that is read: it narrows the selection to the hand-picked.
#[derive(Clone)]
pub(super) enum Pin {
    /// A city or park stays what it is.
    Stays,
    /// The selection is just one city: the place becomes that city, and so stays.
    City(Id),
    /// The selection would be lost.
    Lost,
}

/// What picking by hand does to a place.
pub(super) fn pin(view: &ViewState, territory: Territory) -> Pin {
    if territory != Territory::Selection {
        return Pin::Stays;
    }
    let cities = view.facets.of(FacetKey::City);
    let mut rest = view.clone();
    rest.facets.of_mut(FacetKey::City).clear();
    match cities.iter().next() {
        Some(city) if cities.len() == 1 && !rest.is_filtered() && city.as_str() != OUTSIDE => {
            Pin::City(city.clone())
        }
        _ => Pin::Lost,
    }
}
