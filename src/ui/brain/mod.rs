//! The front panel of the selection (产业大脑): key figures, charts of like figures, subsectors, stages, milestones, targets.

mod bars;
mod charts;
mod figures;
mod news;
mod profile;
mod targets;

use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        brain::BrainMsg,
        panel::{self, PanelMsg as M},
    },
    insight::chain::ChainIndex,
    model::{Atlas, EntityIx, Lang},
    query,
    state::{App, Notice},
    ui::links::Links,
};
use std::sync::Arc;

const TITLE_ID: &str = "brain-title";

/// The panel, while the link asks for it (`panel=brain`).
pub(super) fn brain(app: App, lang: Lang) -> AnyView {
    let is_open = app.memo(|view| view.panel == Some(query::Panel::Brain));
    (move || is_open.get().then(|| panel(app, lang))).into_any()
}

/// What every section of the panel needs. Copied freely.
#[derive(Clone, Copy)]
struct Panel {
    app: App,
    lang: Lang,
    links: Links,
    index: StoredValue<ChainIndex>,
}

impl Panel {
    /// Draws what follows the selection; a control that has the focus keeps it. Reactive.
    fn of_selection(self, draw: impl Fn(&Atlas, &[EntityIx]) -> AnyView + 'static) -> AnyView {
        (move || {
            page::keep_focus();
            let selection = self.app.selection.get();
            draw(&self.app.atlas(), selection.order())
        })
        .into_any()
    }

    /// As [`Panel::of_selection`], of what comes with the details; until then a word.
    fn of_details(self, draw: impl Fn(&Arc<Atlas>, &[EntityIx]) -> AnyView + 'static) -> AnyView {
        let Self { app, lang, .. } = self;
        (move || {
            let Some(atlas) = app.full.get() else {
                let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
                return nothing(lang, if failed { M::Missing } else { M::Loading });
            };
            page::keep_focus();
            let selection = app.selection.get();
            draw(&atlas, selection.order())
        })
        .into_any()
    }
}

fn panel(app: App, lang: Lang) -> AnyView {
    let panel = Panel {
        app,
        lang,
        links: Links::start(app),
        index: StoredValue::new(ChainIndex::build(&app.atlas())),
    };
    let counts = Memo::new(move |_| app.selection.with(|it| (it.shown(), it.total())));
    let is_empty = Memo::new(move |_| counts.get().0 == 0);
    let scope = move || {
        let (shown, total) = counts.get();
        panel::scope(lang, shown, total)
    };
    let close = move || app.href(|view| view.panel = None);
    let body = move || {
        if is_empty.get() {
            return nothing(lang, M::Empty);
        }
        sections(panel)
    };
    view! {
        <section class="brain" data-panel="brain" aria-labelledby=TITLE_ID>
            <header class="panel-head">
                <h2 id=TITLE_ID tabindex="-1">{BrainMsg::PanelTitle.say(lang)}</h2>
                <p class="muted small">{scope}</p>
                <a class="button plain panel-close" href=close>{M::Close.say(lang)}</a>
            </header>
            {body}
        </section>
    }
    .into_any()
}

fn sections(panel: Panel) -> AnyView {
    view! {
        <div class="brain-body">
            {figures::figures(panel)}
            {charts::charts(panel)}
            {bars::subsectors(panel)}
            {profile::profile(panel)}
            {targets::targets(panel)}
            {news::news(panel)}
        </div>
    }
    .into_any()
}

/// A section with its heading and the rule that it goes by.
fn section(
    lang: Lang,
    name: &'static str,
    title: BrainMsg,
    rules: &[&'static str],
    body: AnyView,
) -> AnyView {
    let id = format!("brain-{name}");
    let rules: Vec<AnyView> = rules
        .iter()
        .map(|&rule| view! { <p class="tiny muted">{rule}</p> }.into_any())
        .collect();
    view! {
        <section class="brain-part" data-part=name aria-labelledby=id.clone()>
            <h3 id=id>{title.say(lang)}</h3>
            {body}
            {rules}
        </section>
    }
    .into_any()
}

/// That there is nothing to show, in words.
fn nothing(lang: Lang, message: M) -> AnyView {
    view! { <p class="muted small">{message.say(lang)}</p> }.into_any()
}

/// What folds the rest of a long list: it outlives the list, which is drawn anew with every selection.
#[derive(Clone, Copy)]
struct Fold {
    /// The control's id.
    id: &'static str,
    /// Rows that stand open.
    most: usize,
    open: RwSignal<bool>,
}

impl Fold {
    fn new(id: &'static str, most: usize) -> Self {
        Self {
            id,
            most,
            open: RwSignal::new(false),
        }
    }

    /// A list of `total` rows, its rest folded; only what is shown is drawn. Reactive.
    fn list(self, lang: Lang, class: &'static str, total: usize, row: &dyn Fn(usize) -> AnyView) -> AnyView {
        let Self { id, most, open } = self;
        let hidden = total.saturating_sub(most);
        let is_open = open.get();
        // One row is not worth a control.
        let folds = hidden > 1;
        let drawn = if folds && !is_open { most } else { total };
        let rows: Vec<AnyView> = (0..drawn).map(row).collect();
        let control = folds.then(|| {
            let expanded = if is_open { "true" } else { "false" };
            let press = move |_| open.update(|open| *open = !*open);
            view! {
                <button type="button" class="button plain rest" id=id aria-expanded=expanded on:click=press>
                    {panel::rest(lang, hidden, is_open)}
                </button>
            }
        });
        view! { <ul class=class>{rows}</ul>{control} }.into_any()
    }
}
