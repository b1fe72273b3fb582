//! The chain: framework, front panel, gaps, flow and matrix of the selection, one below the other.

mod candidates;
mod cell;
mod flow;
mod gaps;
mod head;
mod holders;
mod matching;
mod matrix;
mod openings;
mod row;

use super::{
    brain::brain,
    cards::{empty, result_count},
    later::part,
    structure::structure,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{brain::BrainMsg, chain::ChainMsg as M, gaps::GapMsg},
    insight::chain::ChainIndex,
    model::{Atlas, Lang},
    query::{Panel, ViewState},
    state::App,
};
use holders::Holders;

part!(chain);
part! {
    /// The chain of the selection.
    fn chain(app: App, lang: Lang) in chain, chain_view(app, lang)
}

/// What all of the view shares. Copied freely.
#[derive(Clone, Copy)]
struct Room {
    app: App,
    lang: Lang,
    /// Tables made once: the first dataset has all that they need, and rows keep their places in the complete one.
    index: StoredValue<ChainIndex>,
    /// The dialog that names the entities of a cell.
    holders: Holders,
}

impl Room {
    fn new(app: App, lang: Lang) -> Self {
        Self {
            app,
            lang,
            index: StoredValue::new(ChainIndex::build(&app.atlas())),
            holders: Holders::new(),
        }
    }

    /// What `read` finds in the dataset.
    fn read<T>(self, read: impl FnOnce(&ChainIndex, &Atlas) -> T) -> T {
        self.index.with_value(|index| read(index, &self.app.atlas()))
    }
}

fn chain_view(app: App, lang: Lang) -> AnyView {
    let room = Room::new(app, lang);
    let nothing = Memo::new(move |_| app.selection.with(|selection| selection.shown() == 0));
    let gaps = app.memo(gaps::is_asked);
    view! {
        <div class="chain-view">
            {bar(room)}
            {structure(app, lang)}
            {brain(app, lang)}
            {move || gaps.get().then(|| gaps::panel(room))}
            <div class="chain-all" hidden=move || nothing.get()>
                {flow::flow_view(room)}
                {matrix::matrix_view(room)}
            </div>
            {empty(app, lang)}
            {room.holders.view(app, lang)}
        </div>
    }
    .into_any()
}

/// The title, the count, and what can be opened above the matrix.
fn bar(room: Room) -> AnyView {
    let Room { app, lang, .. } = room;
    let toggle = |name: &'static str, is_open: fn(&ViewState) -> bool, turn: fn(&mut ViewState, bool)| {
        let open = app.memo(is_open);
        let href = move || app.href(|view| turn(view, !open.get()));
        let current = move || open.get().then_some("true");
        view! { <li><a class="button" href=href aria-current=current>{name}</a></li> }
    };
    view! {
        <div class="result-bar chain-bar">
            <h2>{M::Title.say(lang)}</h2>
            {result_count(app, lang)}
            <ul class="chain-panels" aria-label=M::Panels.say(lang)>
                {toggle(BrainMsg::PanelTitle.say(lang), |view| view.panel == Some(Panel::Brain), |view, open| {
                    view.panel = open.then_some(Panel::Brain);
                })}
                {toggle(GapMsg::PanelLink.say(lang), gaps::is_asked, gaps::turn)}
            </ul>
        </div>
    }
    .into_any()
}
