//! The gaps of a place: each with its rule and what it rests on, and apart from them what is not known.

use super::{
    Room,
    cell::{cell_face, empty_word, glyph},
    holders::asked_cell,
    matching::matching,
    openings::openings_of_open,
};
use crate::ui::dom::{ev, prelude::*};
use crate::{
    i18n::{
        chain::{ChainMsg, column_name, stage_coverage},
        evidence::labelled,
        gaps::{GapMsg as M, say_elsewhere, say_finding},
    },
    insight::{
        chain::{Cell, ChainIndex, city_of},
        gaps::{Gap, Reading, Territory, Unknown, read},
    },
    model::{Atlas, CityIx, EntityIx, Id, StageIx},
    query::{Panel, ViewState},
};

/// Whether the link asks for the panel.
pub(super) fn is_asked(view: &ViewState) -> bool {
    view.panel == Some(Panel::Gaps) || view.gap.is_some() || view.of.is_some()
}

/// Opens the panel, or closes it with all that it holds.
pub(super) fn turn(view: &mut ViewState, open: bool) {
    view.panel = open.then_some(Panel::Gaps);
    if !open {
        view.gap = None;
        view.of = None;
    }
}

/// The place that is read and its entities.
pub(super) type Place = (Territory, Vec<EntityIx>);

/// The panel.
pub(super) fn panel(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let of = app.memo(|view| view.of.clone());
    // A city or park is read whole: only the selection follows the selection.
    let place: Memo<Place> = Memo::new(move |_| {
        let territory =
            of.with(|of| Territory::read(&app.atlas(), of.as_ref()).unwrap_or(Territory::Selection));
        let members = match territory {
            Territory::Selection => app.selection.with(|selection| {
                room.read(|index, atlas| territory.members(index, atlas, selection.order()))
            }),
            _ => room.read(|index, atlas| territory.members(index, atlas, &[])),
        };
        (territory, members)
    });
    let reading = Memo::new(move |_| {
        place.with(|(territory, members)| room.read(|index, atlas| read(index, atlas, *territory, members)))
    });
    let whole = Memo::new(move |_| place.with(|(territory, _)| *territory != Territory::Selection));
    let coverage = move || stage_coverage(lang, reading.with(|reading| reading.coverage));
    view! {
        <section class="gaps" aria-labelledby="gaps-title" on:click=move |event: ev::MouseEvent| ask(room, reading, &event)>
            <header class="gaps-head">
                <h3 id="gaps-title">{M::GapsTitle.say(lang)}</h3>
                {chooser(room, of)}
            </header>
            {openings_of_open(room)}
            <p class="small">
                <strong>{coverage}</strong>" "
                {move || whole.get().then(|| M::WholePlace.say(lang))}
            </p>
            {move || reading.with(|reading| body(room, place, reading))}
        </section>
    }
    .into_any()
}

/// The place to be read: the selection, a city, a cluster or a park.
fn chooser(room: Room, of: Memo<Option<Id>>) -> AnyView {
    let Room { app, lang, .. } = room;
    let atlas = app.atlas();
    let option = |id: Option<&Id>, name: &str| -> AnyView {
        let id = id.cloned();
        let value = id.as_ref().map(Id::to_string).unwrap_or_default();
        view! { <option value=value prop:selected=move || of.with(|of| *of == id)>{name.to_owned()}</option> }
            .into_any()
    };
    let cities: Vec<AnyView> = atlas
        .vocab
        .cities
        .iter()
        .map(|city| option(Some(&city.id), city.name.get(lang)))
        .collect();
    let change = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        app.choose(|view| {
            view.panel = Some(Panel::Gaps);
            view.of = chosen;
        });
    };
    view! {
        <label class="sort">
            <span>{M::Of.say(lang)}</span>
            <select id="gaps-of" on:change=change>
                {option(None, M::OfSelection.say(lang))}
                <optgroup label=M::Cities.say(lang)>{cities}</optgroup>
                {room.read(|index, atlas| bodies(room, index, atlas, &option))}
            </select>
        </label>
    }
    .into_any()
}

/// Clusters and parks, a group a city.
fn bodies(
    room: Room,
    index: &ChainIndex,
    atlas: &Atlas,
    option: &dyn Fn(Option<&Id>, &str) -> AnyView,
) -> Vec<AnyView> {
    let lang = room.lang;
    let cities = &atlas.vocab.cities;
    let of_city = |row: usize| (row < cities.len()).then(|| CityIx::of(row));
    (0..=cities.len())
        .filter_map(|row| {
            let inside: Vec<AnyView> = index
                .bodies()
                .iter()
                .map(|&body| atlas.entity(body))
                .filter(|body| city_of(body.site) == of_city(row))
                .map(|body| option(Some(&body.id), body.name.get(lang)))
                .collect();
            let city = cities
                .get(row)
                .map_or(M::NoCity.say(lang), |city| city.name.get(lang));
            let label = labelled(lang, M::Bodies.say(lang), city);
            (!inside.is_empty()).then(|| view! { <optgroup label=label>{inside}</optgroup> }.into_any())
        })
        .collect()
}

fn body(room: Room, place: Memo<Place>, reading: &Reading) -> AnyView {
    let Room { app, lang, .. } = room;
    if reading.is_silent() {
        return view! { <p class="gaps-silent">{M::Silent.say(lang)}</p> }.into_any();
    }
    let asked = app.memo(|view| view.gap.clone());
    let atlas = app.atlas();
    let gaps: Vec<AnyView> = reading
        .gaps
        .iter()
        .map(|it| gap(room, place, reading, it, asked))
        .collect();
    let listed = if gaps.is_empty() {
        view! { <p class="muted">{M::NoGaps.say(lang)}</p> }.into_any()
    } else {
        view! { <ul class="gap-list">{gaps}</ul> }.into_any()
    };
    // The link may name a stage that is no gap here.
    let ids: Vec<Id> = reading
        .gaps
        .iter()
        .map(|gap| atlas.vocab.stages[gap.stage.row()].id.clone())
        .collect();
    let other = move || {
        let id = asked.get().filter(|id| !ids.contains(id))?;
        let atlas = app.atlas();
        let stage = atlas.vocab.stages.iter().find(|stage| stage.id == id)?;
        Some(
            view! { <p class="small muted" role="status">{M::NotAGap.say(lang)}{stage.name.get(lang).to_owned()}</p> },
        )
    };
    view! {
        {strip(room, reading)}
        {other}
        {listed}
        {unknown(room, &reading.unknown)}
    }
    .into_any()
}

/// What is known of each stage: all that the gaps rest on.
fn strip(room: Room, reading: &Reading) -> AnyView {
    view! {
        <h4>{M::Whole.say(room.lang)}</h4>
        <ol class="gap-strip">{reading.cells.iter().map(|cell| stage_cell(room, cell)).collect::<Vec<_>>()}</ol>
    }
    .into_any()
}

/// A stage with its cell, to be opened as in the matrix.
fn stage_cell(room: Room, cell: &Cell) -> AnyView {
    let atlas = room.app.atlas();
    let (stage, _) = super::cell::column_ids(&atlas, cell.column);
    let place = cell.column.row(&atlas.vocab);
    let face = cell_face(room, cell, place).or_else(|| {
        let word = empty_word(room.lang, cell);
        Some(
            view! { <span class="cell" data-state=cell.state.id() role="img" aria-label=word></span> }
                .into_any(),
        )
    });
    view! {
        <li data-stage=stage.map(Id::to_string) data-state=cell.state.id()>
            <span class="stage-name">{column_name(room.lang, &atlas, cell.column).to_owned()}</span>
            {face}
        </li>
    }
    .into_any()
}

/// Opens the dialog of the cell whose button was used.
fn ask(room: Room, reading: Memo<Reading>, event: &ev::MouseEvent) {
    let Some((button, place)) = asked_cell(event.target()) else {
        return;
    };
    reading.with_untracked(|reading| {
        if let Some(cell) = reading.cells.get(place) {
            let title = column_name(room.lang, &room.app.atlas(), cell.column).to_owned();
            room.holders.ask(&button, title, cell.clone());
        }
    });
}

/// A gap: what it asks for, by which rule, what it rests on, the stage elsewhere, and who could fill it.
fn gap(room: Room, place: Memo<Place>, reading: &Reading, gap: &Gap, asked: Memo<Option<Id>>) -> AnyView {
    let Room { app, lang, .. } = room;
    let atlas = app.atlas();
    let term = &atlas.vocab.stages[gap.stage.row()];
    let (id, stage) = (term.id.clone(), gap.stage);
    let open = Memo::new(move |_| asked.with(|asked| asked.as_ref() == Some(&id)));
    let cells: Vec<AnyView> = gap
        .rests_on
        .iter()
        .filter_map(|stage| reading.cells.get(stage.row()))
        .map(|cell| stage_cell(room, cell))
        .collect();
    view! {
        <li class="gap" data-gap=gap.kind().id() class:is-open=move || open.get()>
            <h4><span class="gap-kind">{M::of_gap(gap.kind()).say(lang)}</span>" "{term.name.get(lang).to_owned()}</h4>
            <p>{say_finding(lang, &atlas.vocab, gap.finding)}</p>
            <p class="small muted">{M::of_rule(gap.kind()).say(lang)}</p>
            <p class="tiny muted">{M::RestsOn.say(lang)}</p>
            <ol class="gap-strip">{cells}</ol>
            <p class="small">{say_elsewhere(lang, &gap.elsewhere)}</p>
            {who(room, term.id.clone(), open)}
            {move || open.get().then(|| matching(room, place, stage))}
        </li>
    }
    .into_any()
}

/// The link that lists candidates, or folds them.
fn who(room: Room, id: Id, open: Memo<bool>) -> AnyView {
    let link_id = ["gap-", id.as_str()].concat();
    let href = move || room.app.href(|view| view.gap = (!open.get()).then(|| id.clone()));
    let name = move || if open.get() { M::Fold } else { M::WhoCould }.say(room.lang);
    let current = move || open.get().then_some("true");
    view! { <a class="button" id=link_id href=href aria-current=current>{name}</a> }.into_any()
}

/// Stages of which nothing can be said: kept apart from what is missing.
fn unknown(room: Room, unknown: &[Unknown]) -> Option<AnyView> {
    let lang = room.lang;
    let atlas = room.app.atlas();
    let name = |stage: StageIx| atlas.vocab.stages[stage.row()].name.get(lang).to_owned();
    let rows: Vec<AnyView> = unknown
        .iter()
        .map(|it| {
            view! {
                <li>{glyph(crate::insight::chain::State::NoData)}<strong>{name(it.stage)}</strong>
                    <span class="small muted">{M::of_doubt(it.doubt).say(lang)}</span></li>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="gaps-unknown">
                <h4>{M::UnknownTitle.say(lang)}</h4>
                <p class="small muted">{M::UnknownRule.say(lang)}</p>
                <ul aria-label=ChainMsg::NoData.say(lang)>{rows}</ul>
            </div>
        }
        .into_any()
    })
}
