//! The view `timeline`: milestones and dated figures on an axis of years, in lanes, one by one, and metrics over the years.

mod brush;
mod courses;
mod entries;
mod lanes;

use super::{
    cards::{empty, result_count},
    details::with_details,
    later::part,
    links::Links,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::timeline::{TimelineMsg as M, summary},
    insight::timeline::{Axis, Item, Items, items},
    model::{Atlas, Lang},
    query::{Lane, YearRange},
    state::App,
};
use std::sync::Arc;

part!(timeline);
part! {
    /// The view.
    fn timeline(app: App, lang: Lang) in timeline, timeline_view(app, lang)
}

/// What of the items is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Both,
    Milestones,
    Figures,
}

impl Which {
    const ALL: [(Self, &'static str, M); 3] = [
        (Self::Both, "timeline-both", M::Both),
        (Self::Milestones, "timeline-milestones", M::Milestones),
        (Self::Figures, "timeline-figures", M::Figures),
    ];

    fn holds(self, item: &Item) -> bool {
        match self {
            Self::Both => true,
            Self::Milestones => !item.is_figure(),
            Self::Figures => item.is_figure(),
        }
    }
}

/// What every part of the view needs. Copied freely.
#[derive(Clone, Copy)]
struct Shown {
    app: App,
    lang: Lang,
    links: Links,
    years: Memo<Option<YearRange>>,
    atlas: StoredValue<Arc<Atlas>>,
    items: Memo<Items>,
    axis: Memo<Axis>,
    /// Rows of the items whose mark is open; empty: none.
    open: RwSignal<Vec<usize>>,
}

impl Shown {
    fn start(app: App, lang: Lang, links: Links, atlas: Arc<Atlas>, which: RwSignal<Which>) -> Self {
        let (of_items, of_axis) = (atlas.clone(), atlas.clone());
        let found = Memo::new(move |_| {
            let mut found = app.selection.with(|it| items(&of_items, it.order()));
            let which = which.get();
            found.items.retain(|item| which.holds(item));
            if which == Which::Milestones {
                found.undated = 0;
            }
            found
        });
        let open = RwSignal::new(Vec::new());
        Effect::new(move |_| {
            // Rows are those of the items: other items, other rows.
            found.with(|_| ());
            open.set(Vec::new());
        });
        Self {
            app,
            lang,
            links,
            years: app.memo(|view| view.year),
            atlas: StoredValue::new(atlas),
            items: found,
            axis: Memo::new(move |_| found.with(|it| Axis::of(&of_axis, &it.items))),
            open,
        }
    }

    fn atlas(self) -> Arc<Atlas> {
        self.atlas.get_value()
    }
}

fn timeline_view(app: App, lang: Lang) -> AnyView {
    let links = Links::start(app);
    let which = RwSignal::new(Which::Both);
    let nothing = Memo::new(move |_| app.selection.with(|it| it.shown() == 0));
    let body = with_details(app, lang, move |atlas| {
        shown(Shown::start(app, lang, links, atlas, which), which)
    });
    view! {
        <div class="result-bar">{result_count(app, lang)}</div>
        <div class="tl-view" hidden=move || nothing.get()>{body}</div>
        {empty(app, lang)}
    }
    .into_any()
}

fn shown(it: Shown, which: RwSignal<Which>) -> AnyView {
    let Shown { lang, items, .. } = it;
    let counts = Memo::new(move |_| {
        items.with(|it| {
            let figures = it.items.iter().filter(|item| item.is_figure()).count();
            (it.items.len() - figures, figures, it.undated)
        })
    });
    let said = move || {
        let (milestones, figures, undated) = counts.get();
        summary(lang, milestones, figures, undated)
    };
    let any = Memo::new(move |_| items.with(|it| !it.items.is_empty()));
    let chart = move || {
        if any.get() {
            view! {
                {brush::brush(it)}
                {lanes::lanes(it)}
                {lanes::opened(it)}
                {entries::entries(it)}
            }
            .into_any()
        } else {
            view! { <p class="muted">{M::Nothing.say(lang)}</p> }.into_any()
        }
    };
    view! {
        <header class="panel-head">
            <h2 id="timeline-title" tabindex="-1">{M::Title.say(lang)}</h2>
            {lane_choice(it)}
            {which_choice(lang, which)}
        </header>
        <p class="small" role="status" data-milestones=move || counts.get().0 data-figures=move || counts.get().1>{said}</p>
        {chart}
        {courses::courses(it)}
    }
    .into_any()
}

fn lane_choice(it: Shown) -> AnyView {
    let Shown { app, lang, .. } = it;
    let links: Vec<AnyView> = Lane::ALL
        .into_iter()
        .map(|lane| {
            let href = move || app.href(|view| view.lane = lane);
            let current = move || app.with(|view| view.lane == lane).then_some("true");
            view! {
                <a class="button plain" id=["lane-", lane.id()].concat() href=href aria-current=current>{M::of_lane(lane).say(lang)}</a>
            }
            .into_any()
        })
        .collect();
    view! { <div class="tl-choice tl-lane-choice" role="group" aria-label=M::Lanes.say(lang)>{links}</div> }
        .into_any()
}

fn which_choice(lang: Lang, which: RwSignal<Which>) -> AnyView {
    let buttons: Vec<AnyView> = Which::ALL
        .into_iter()
        .map(|(to, id, said)| {
            let pressed = move || if which.get() == to { "true" } else { "false" };
            view! {
                <button type="button" class="button plain" id=id aria-pressed=pressed on:click=move |_| which.set(to)>{said.say(lang)}</button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="tl-choice" role="group" aria-label=M::Show.say(lang)>{buttons}</div> }.into_any()
}
