//! What the pointer or the focus is on, in a few words beside it.

use super::{
    data::Data,
    gestures::plane_of,
    stage::{Spot, Stage},
};
use crate::{
    geo::Vec2,
    i18n::{
        evidence::nature_word,
        format,
        map::{self as say},
    },
    insight::shade::{Figure, Largest, place_name},
    model::EntityIx,
    ui::{glyph::kind_label, strip::strip_line},
};
use leptos::prelude::*;

/// Half of the widest tip, in pixels.
const HALF_PX: f64 = 130.0;

/// The tip. Hidden from assistive technology, which hears the names of what it stands beside.
pub(super) fn tip(stage: Stage, data: Data) -> AnyView {
    let place = Memo::new(move |_| {
        let plane = plane_of(stage, data, stage.tip.get()?)?;
        let screen = stage.screen.get();
        let at = stage.camera.get().screen_from_plane(screen, plane);
        let x = at.x.clamp(
            HALF_PX.min(screen.width / 2.0),
            (screen.width - HALF_PX).max(screen.width / 2.0),
        );
        // Below its spot in the upper half of the pane, above it in the lower.
        Some((Vec2::new(x, at.y), at.y < screen.height * 0.45))
    });
    let left = move || place.get().map(|(at, _)| format!("{:.0}px", at.x));
    let top = move || place.get().map(|(at, _)| format!("{:.0}px", at.y));
    let class = move || {
        if place.get().is_some_and(|(_, below)| below) {
            "map-tip below"
        } else {
            "map-tip"
        }
    };
    let words = move || {
        Some(match stage.tip.get()? {
            Spot::Entity(entity) => entity_words(stage, data, entity),
            Spot::District(district) => {
                let ground = stage.ground();
                let name = ground.atlas.vocab.districts[district.row()]
                    .0
                    .name
                    .get(stage.lang)
                    .to_owned();
                let count = data.tally.with(|tally| tally.districts[district.row()]);
                let largest = data.figures.get().map(|all| all.districts[district.row()]);
                place_words(stage, say::tile_name(stage.lang, &name, count), largest)
            }
            Spot::City(city) => {
                let ground = stage.ground();
                let name = ground.atlas.vocab.cities[city.row()]
                    .name
                    .get(stage.lang)
                    .to_owned();
                let (count, own) = data
                    .tally
                    .with(|tally| (tally.cities[city.row()], tally.city_only[city.row()]));
                let largest = data.figures.get().map(|all| all.cities[city.row()]);
                place_words(stage, say::city_name(stage.lang, &name, count, own), largest)
            }
        })
    };
    view! { <div class=class aria-hidden="true" style:left=left style:top=top hidden=move || place.get().is_none()>{words}</div> }
        .into_any()
}

/// A figure in words: value, time, nature.
fn figure_words(stage: Stage, figure: Figure) -> String {
    let ground = stage.ground();
    let fact = ground.atlas.fact(figure.fact);
    let mut words = match fact.number() {
        Some((amount, unit)) => format::amount(stage.lang, &amount, unit, &ground.atlas.vocab).text(),
        None => String::new(),
    };
    words.push_str(" · ");
    words.push_str(&format::short_of_fact(stage.lang, fact));
    if let Some(nature) = nature_word(stage.lang, &ground.atlas.vocab, fact.nature) {
        words.push_str(" · ");
        words.push_str(nature);
    }
    words
}

fn place_words(stage: Stage, name: String, largest: Option<Largest>) -> AnyView {
    let figure = largest.and_then(|largest| {
        let best = largest.best?;
        let ground = stage.ground();
        let fact = ground.atlas.fact(best.fact);
        let metric = ground.atlas.vocab.metrics[fact.metric.row()]
            .term
            .name
            .get(stage.lang)
            .to_owned();
        let whose = ground.atlas.entity(fact.entity).name.get(stage.lang).to_owned();
        Some(view! {
            <p><b>{figure_words(stage, best)}</b></p>
            <p class="tiny">{metric}" · "{whose}</p>
            <p class="tiny">{say::coverage(stage.lang, largest.given, largest.of)}</p>
        })
    });
    view! { <p>{name}</p>{figure} }.into_any()
}

fn entity_words(stage: Stage, data: Data, ix: EntityIx) -> AnyView {
    let ground = stage.ground();
    let entity = ground.atlas.entity(ix);
    let figure = data.figures.get().and_then(|figures| {
        let selection = stage.app().selection.get();
        let row = selection.order().iter().position(|&it| it == ix)?;
        figures.of_entities.get(row).copied().flatten()
    });
    view! {
        <p class="tiny">{kind_label(&ground.atlas.vocab, entity.kind, stage.lang)}" · "{place_name(&ground.atlas.vocab, entity.site, stage.lang)}</p>
        <p><b>{entity.name.get(stage.lang).to_owned()}</b></p>
        {figure.map(|figure| view! { <p>{figure_words(stage, figure)}</p> })}
        {strip_line(stage.app(), stage.lang, ix)}
    }
    .into_any()
}
