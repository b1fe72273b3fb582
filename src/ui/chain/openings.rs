//! The way back: the places whose gaps the open entity would fill.

use super::{Room, candidates::score, holders::entity_link};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::BrainMsg,
        gaps::{GapMsg, say_finding},
        matching::MatchMsg as M,
    },
    insight::{
        gaps::Territory,
        matching::{Opening, openings},
    },
    model::EntityIx,
    query::Panel,
};

/// Places shown at once; the rest is one click away.
const FIRST: usize = 6;

/// The section for the entity whose detail is open; nothing where none is.
pub(super) fn openings_of_open(room: Room) -> AnyView {
    let app = room.app;
    let open = Memo::new(move |_| app.selected());
    (move || open.get().map(|ix| section(room, ix))).into_any()
}

fn section(room: Room, ix: EntityIx) -> AnyView {
    let Room { app, lang, .. } = room;
    let weights = app.memo(|view| view.weights);
    let whole = RwSignal::new(false);
    let found = Memo::new(move |_| {
        let weights = weights.get();
        room.read(|index, atlas| openings(index, atlas, ix, weights))
    });
    let list = move || {
        found.with(|found| {
            if found.is_empty() {
                return view! { <p>{BrainMsg::NoOpening.say(lang)}</p> }.into_any();
            }
            let shown = if whole.get() { found.len() } else { FIRST };
            let rows: Vec<AnyView> = found.iter().take(shown).map(|it| opening(room, it)).collect();
            let rest = found.len() - rows.len();
            let more = (rest > 0).then(|| {
                let name = [M::Rest.say(lang), " ", &rest.to_string()].concat();
                view! { <button type="button" class="button" on:click=move |_| whole.set(true)>{name}</button> }
            });
            view! { <ol class="opening-list">{rows}</ol>{more} }.into_any()
        })
    };
    view! {
        <div class="openings" data-openings=app.atlas().entity(ix).id.to_string()>
            <h4>{BrainMsg::Openings.say(lang)}</h4>
            <p class="small">{entity_link(app, lang, ix)}</p>
            <p class="small muted">{M::OpeningRule.say(lang)}</p>
            {list}
        </div>
    }
    .into_any()
}

/// A place, the gap, what it rests on, and the entity's score there.
fn opening(room: Room, it: &Opening) -> AnyView {
    let Room { app, lang, .. } = room;
    let atlas = app.atlas();
    let stage = &atlas.vocab.stages[it.gap.stage.row()];
    let name = match it.territory {
        Territory::City(city) => atlas.vocab.cities[city.row()].name.get(lang),
        Territory::Body(body) => atlas.entity(body).name.get(lang),
        Territory::Selection => GapMsg::OfSelection.say(lang),
    };
    let (of, gap) = (it.territory.id(&atlas).cloned(), stage.id.clone());
    let href = move || {
        app.href(|view| {
            view.panel = Some(Panel::Gaps);
            view.of.clone_from(&of);
            view.gap = Some(gap.clone());
        })
    };
    let kind = it.gap.kind();
    view! {
        <li>
            <a href=href>{name.to_owned()}</a>
            " "<span class="gap-kind" data-kind=kind.id()>{GapMsg::of_gap(kind).say(lang)}</span>
            " "{stage.name.get(lang).to_owned()}
            " "<span class="small muted">{say_finding(lang, &atlas.vocab, it.gap.finding)}</span>
            {score(room, &it.candidate)}
        </li>
    }
    .into_any()
}
