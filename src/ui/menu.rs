//! The menu of topics: the front panel, the gaps, every directory and every structure.

use super::later::{later, part};
use crate::ui::dom::{ev, html, on_window, prelude::*};
use crate::{
    browser::page,
    i18n::{directories::DirectoryMsg, menu::MenuMsg as M, shell::ShellMsg},
    model::{Id, Lang},
    query::{DirectoryForm, Panel, View, ViewState},
    state::{App, Notice, Sheet},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

const BUTTON_ID: &str = "topics-button";
const MENU_ID: &str = "topics";

/// The views that have a place of their own at the foot of a small screen; the others are in the menu there.
pub(super) const FIRST_VIEWS: [View; 4] = [View::Map, View::Chain, View::Network, View::Table];

/// The button and, while it is pressed, the menu under it. Esc, a click elsewhere and the focus going elsewhere close it.
pub(super) fn menu(app: App, lang: Lang) -> AnyView {
    let open = RwSignal::new(false);
    let whole = NodeRef::<html::Div>::new();
    let close = move || {
        if open.get_untracked() {
            open.set(false);
        }
    };
    let is_inside = move |target: Option<web_sys::EventTarget>| {
        let target = target.and_then(|it| it.dyn_into::<Node>().ok());
        whole
            .get_untracked()
            .is_some_and(|whole| whole.contains(target.as_ref()))
    };
    on_window("click", move |event: ev::MouseEvent| {
        let link = event
            .target()
            .and_then(|it| it.dyn_into::<Element>().ok())
            .and_then(|it| it.closest("a[href], [data-sheet]").ok().flatten());
        if link.is_some() || !is_inside(event.target()) {
            close();
        }
    });
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            // Esc closes the menu and nothing under it.
            event.stop_propagation();
            event.prevent_default();
            close();
            page::focus_quietly(BUTTON_ID);
        }
    };
    let left = move |event: ev::FocusEvent| {
        if event.related_target().is_some() && !is_inside(event.related_target()) {
            close();
        }
    };
    view! {
        <div class="topics" node_ref=whole on:keydown=keys on:focusout=left>
            <button type="button" class="button plain" id=BUTTON_ID aria-controls=MENU_ID
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)><span class="wide-only">{M::Topics.say(lang)}</span><span class="narrow-only">{M::More.say(lang)}</span><span class="caret" aria-hidden="true"></span></button>
            <div class="topics-menu" id=MENU_ID hidden=move || !open.get()>
                {move || open.get().then(|| other_views(app, lang))}
                {move || open.get().then(|| later(lang, move || drawn(app, lang)))}
            </div>
        </div>
    }
    .into_any()
}

/// The views that have no place at the foot of a small screen.
fn other_views(app: App, lang: Lang) -> AnyView {
    let others = View::ALL.into_iter().filter(|view| !FIRST_VIEWS.contains(view));
    let rows: Vec<AnyView> = others
        .map(|to| {
            let href = move || app.href(|view| view.view = to);
            let current = move || app.with(|view| view.view == to).then_some("page");
            view! { <li><a href=href aria-current=current>{ShellMsg::of_view(to).say(lang)}</a></li> }
                .into_any()
        })
        .collect();
    view! {
        <section class="narrow-only menu-views" aria-label=M::Views.say(lang)><h2>{M::Views.say(lang)}</h2><ul>{rows}</ul></section>
    }
    .into_any()
}

part! {
    /// What is in the menu.
    fn drawn(app: App, lang: Lang) in chain, topics(app, lang)
}

/// What a topic shows.
#[derive(Clone, PartialEq)]
enum Topic {
    Panel(Panel),
    Directory(Id),
    Structure(Id),
}

impl Topic {
    fn show(&self, view: &mut ViewState) {
        view.panel = None;
        view.structure = None;
        view.dir = None;
        view.view = View::Chain;
        match self {
            Self::Panel(panel) => view.panel = Some(*panel),
            Self::Structure(id) => view.structure = Some(id.clone()),
            Self::Directory(id) => {
                view.view = View::Table;
                view.dir = Some(id.clone());
                view.form = DirectoryForm::List;
            }
        }
    }

    fn is_shown(&self, view: &ViewState) -> bool {
        match self {
            Self::Panel(panel) => view.view == View::Chain && view.panel == Some(*panel),
            Self::Structure(id) => view.view == View::Chain && view.structure.as_ref() == Some(id),
            Self::Directory(id) => view.view == View::Table && view.dir.as_ref() == Some(id),
        }
    }
}

fn topics(app: App, lang: Lang) -> AnyView {
    let row = move |topic: Topic, name: &str| -> AnyView {
        let shown = topic.clone();
        let current = move || app.with(|view| shown.is_shown(view)).then_some("page");
        let href = move || app.href(|view| topic.show(view));
        view! { <li><a href=href aria-current=current>{name.to_owned()}</a></li> }.into_any()
    };
    let mut overview = vec![
        row(Topic::Panel(Panel::Brain), M::Brain.say(lang)),
        row(Topic::Panel(Panel::Gaps), M::Gaps.say(lang)),
    ];
    let details = move || {
        let Some(atlas) = app.full.get() else {
            let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
            let message = if failed { M::Missing } else { M::Loading };
            return view! { <p class="muted small" role="status">{message.say(lang)}</p> }.into_any();
        };
        let directories: Vec<AnyView> = atlas
            .directories
            .iter()
            .map(|it| row(Topic::Directory(it.id.clone()), it.name.get(lang)))
            .collect();
        let structures: Vec<AnyView> = atlas
            .structures
            .iter()
            .map(|it| row(Topic::Structure(it.id.clone()), it.name.get(lang)))
            .collect();
        view! {
            {group(DirectoryMsg::Directories.say(lang), directories)}
            {group(DirectoryMsg::Structures.say(lang), structures)}
        }
        .into_any()
    };
    // The menu closes with this button as with a link: the dialog is above everything.
    let own = view! {
        <li>
            <button type="button" class="button plain" data-sheet="sets" on:click=move |_| app.sheet.set(Some(Sheet::Sets))>
                {M::Sets.say(lang)}
            </button>
        </li>
    }
    .into_any();
    overview.push(own);
    view! { {group(M::Overview.say(lang), overview)}{details} }.into_any()
}

fn group(name: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty())
        .then(|| view! { <section aria-label=name><h2>{name}</h2><ul>{rows}</ul></section> }.into_any())
}
