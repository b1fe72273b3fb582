//! One candidate for a gap: its score with every part of it, and how to put it aside.

use super::{
    Room,
    holders::{entity_link, marks_of},
    matching::{Pin, pin},
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::{BrainMsg, distance, thousandths},
        matching::{MatchMsg as M, relations, shared},
    },
    insight::{
        Evidence,
        chain::Column,
        gaps::Territory,
        matching::{Candidate, Factor, Part},
    },
    model::{Id, StageIx},
    query::ViewState,
    ui::evidence::source_mark,
};

/// A candidate with the reasons for its rank.
pub(super) fn candidate(room: Room, it: &Candidate, stage: StageIx, territory: Territory) -> AnyView {
    let Room { app, lang, .. } = room;
    let id = app.atlas().entity(it.entity).id.clone();
    view! {
        <li class="candidate" data-id=id.to_string() data-points=it.points>
            <div class="candidate-head">
                {entity_link(app, lang, it.entity)}
                {score(room, it)}
            </div>
            <ul class="parts">{it.parts.map(|part| reason(room, it, stage, part))}</ul>
            <div class="candidate-tools">{pick(room, &id, territory)}{compare(room, &id)}</div>
        </li>
    }
    .into_any()
}

/// The score and how it comes about: `得分 0.4 = 8 ÷ 20`.
pub(super) fn score(room: Room, it: &Candidate) -> AnyView {
    let total: u32 = it.parts.iter().map(|part| u32::from(part.weight)).sum();
    let sum = [" = ", &thousandths(it.points), " ÷ ", &total.to_string()].concat();
    view! {
        <span class="score">
            {BrainMsg::Score.say(room.lang)}" "<b>{thousandths(it.score)}</b>
            <span class="tiny muted">{sum}</span>
        </span>
    }
    .into_any()
}

/// A part of the score: what it is, what is known, and value times weight.
fn reason(room: Room, it: &Candidate, stage: StageIx, part: Part) -> AnyView {
    let (name, _) = BrainMsg::of_factor(part.factor);
    let sum = [
        &thousandths(part.value),
        " × ",
        &part.weight.to_string(),
        " = ",
        &thousandths(part.points),
    ]
    .map(ToString::to_string)
    .concat();
    let share = [(part.value / 10).to_string().as_str(), "%"].concat();
    view! {
        <li data-factor=part.factor.id()>
            <span class="tiny muted">{name.say(room.lang)}</span>
            <span class="why">{why(room, it, stage, part.factor)}</span>
            <span class="part-bar" aria-hidden="true"><span style:inline-size=share></span></span>
            <span class="tiny sum">{sum}</span>
        </li>
    }
    .into_any()
}

fn why(room: Room, it: &Candidate, stage: StageIx, factor: Factor) -> AnyView {
    let Room { app, lang, .. } = room;
    let atlas = app.atlas();
    let vocab = &atlas.vocab;
    match factor {
        Factor::Stated => {
            let word = if it.stated { M::Stated } else { M::Implied };
            view! { {word.say(lang)}{marks_of(app, lang, it.entity, Column::Stage(stage))} }
        }
        Factor::Shared => {
            let name = |ix: &crate::model::SubsectorIx| vocab.subsectors[ix.row()].name.get(lang);
            let names: Vec<&str> = it.shared.iter().map(name).collect();
            shared(lang, &names, it.subsectors).into_any()
        }
        Factor::Distance => distance(lang, it.distance).into_any(),
        Factor::Relation => {
            let mark = |&row| source_mark(app, lang, Evidence::Relation(it.entity, row));
            let marks: Vec<AnyView> = it.relations.iter().map(mark).collect();
            view! { {relations(lang, it.relations.len())}{marks} }
        }
        Factor::Grade => vocab.grades[it.grade.row()].name.get(lang).into_any(),
    }
}

/// A button that puts the candidate into the hand-picked set or takes it out.
fn pick(room: Room, id: &Id, territory: Territory) -> Option<AnyView> {
    let app = room.app;
    let pin = app.peek(|view| pin(view, territory));
    if matches!(pin, Pin::Lost) {
        return None;
    }
    let own = id.clone();
    let on = Memo::new(move |_| app.with(|view| view.pick.contains(&own)));
    let id = id.clone();
    let turn = move |view: &mut ViewState| {
        if !view.pick.remove(&id) {
            view.pick.insert(id.clone());
            if let Pin::City(city) = &pin {
                view.of = Some(city.clone());
            }
        }
    };
    Some(switch(room, on, [M::Pick, M::Picked], || false, turn))
}

/// A button that puts the candidate into the comparison or takes it out; a full one takes no more.
fn compare(room: Room, id: &Id) -> AnyView {
    let app = room.app;
    let own = id.clone();
    let on = Memo::new(move |_| app.with(|view| view.cmp.contains(&own)));
    let full = app.memo(|view| view.cmp.len() >= ViewState::CMP_MAX);
    let id = id.clone();
    let turn = move |view: &mut ViewState| match view.cmp.iter().position(|it| *it == id) {
        Some(at) => drop(view.cmp.remove(at)),
        None if view.cmp.len() < ViewState::CMP_MAX => view.cmp.push(id.clone()),
        None => {}
    };
    switch(
        room,
        on,
        [M::Compare, M::Compared],
        move || full.get() && !on.get(),
        turn,
    )
}

fn switch(
    room: Room,
    on: Memo<bool>,
    [off_name, on_name]: [M; 2],
    disabled: impl Fn() -> bool + 'static,
    turn: impl Fn(&mut ViewState) + 'static,
) -> AnyView {
    let lang = room.lang;
    view! {
        <button type="button" class="button" aria-pressed=move || if on.get() { "true" } else { "false" }
            disabled=disabled on:click=move |_| room.app.choose(|view| turn(view))>
            {move || if on.get() { on_name } else { off_name }.say(lang)}
        </button>
    }
    .into_any()
}
