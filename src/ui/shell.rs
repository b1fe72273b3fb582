//! The frame: header, panes, detail, notices.

use super::{
    cards, chain, compare, detail, dialog, facets, help, keys,
    later::{Later, Load, ahead, fetched, later},
    map, menu, network, notices, report, search, sets, share, sheets, sources, table, timeline, tour,
};
use crate::ui::dom::prelude::*;
use crate::{
    browser::{history, page},
    i18n::shell::{ShellMsg as M, extent},
    model::Lang,
    query::View,
    state::App,
};

const LANG_ID: &str = "lang";

/// Two links of a chain.
const LINK_ICON: &str =
    "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1m2 4a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1";

/// The whole page in one language.
pub(super) fn shell(app: App, lang: Lang) -> AnyView {
    let view_of = app.memo(|view| view.view);
    let embed = app.peek(|view| view.embed);
    name_window(app, lang);
    let body = move || match view_of.get() {
        View::Chain => panes(app, lang, embed, "chain", move || chain::chain(app, lang)),
        View::Network => panes(app, lang, embed, "network", move || network::network(app, lang)),
        View::Compare => panes(app, lang, embed, "compare", move || compare::compare(app, lang)),
        View::Table => panes(app, lang, embed, "table", move || table::table(app, lang)),
        View::Timeline => panes(app, lang, embed, "timeline", move || {
            timeline::timeline(app, lang)
        }),
        View::Sources => panes(app, lang, embed, "sources", move || sources::sources(app, lang)),
        View::Report => panes(app, lang, embed, "report", move || report::report(app, lang)),
        View::Map => map_panes(app, lang, embed),
    };
    view! {
        <div class="app" data-embed=embed.then_some("")>
            {(!embed).then(|| header(app, lang))}
            {body}
            {detail::detail(app, lang)}
            {sets::tray_place(app, lang)}
            {sheets::sheets(app, lang)}
            {tour::tour_place(app, lang)}
            {notices::notices(app, lang)}
        </div>
    }
    .into_any()
}

/// Says that the page is ready once the parts that the link opens with are there, or did not come and the page says so.
pub(super) fn ready_when_drawn(app: App) {
    let view = app.peek(|view| part_of(view.view));
    let open = app
        .peek(|view| view.sel.is_some())
        .then_some(detail::load as Load);
    leptos::task::spawn_local(async move {
        for load in [view, open].into_iter().flatten() {
            let _ = fetched(load).await;
        }
        // The hands of every view, which need no style sheet of their own.
        let _ = map::load().await;
        page::mark_ready();
        tour::at_first_visit(app);
    });
}

/// The part that a view is in; none where it is in the first file.
fn part_of(view: View) -> Option<Load> {
    match view {
        View::Chain => Some(chain::load),
        View::Network => Some(network::load),
        View::Compare => Some(compare::load),
        View::Table => Some(table::load),
        View::Timeline => Some(timeline::load),
        View::Sources => Some(sources::load),
        View::Report => Some(report::load),
        View::Map => None, // Its hands are asked for when it is drawn.
    }
}

fn name_window(app: App, lang: Lang) {
    let title = app.atlas().meta.title.get(lang).to_owned();
    Effect::new(move |_| {
        let open = app
            .selected()
            .map(|ix| app.atlas().entity(ix).name.get(lang).to_owned());
        page::set_title(&open.map_or_else(|| title.clone(), |name| format!("{name} · {title}")));
    });
}

fn header(app: App, lang: Lang) -> AnyView {
    let atlas = app.atlas();
    let figures = atlas.facts.iter().filter(|fact| fact.number().is_some()).count();
    let sizes = extent(lang, atlas.entities.len(), figures, atlas.sources.len());
    let title = atlas.meta.title.get(lang).to_owned();
    let other = move || app.href(|view| view.lang = Some(lang.other()));
    view! {
        <header class="top">
            <a class="skip button" href=format!("#{}", history::LIST_ID)>{M::SkipToResults.say(lang)}</a>
            <h1><a href=keys::home()>{title}</a></h1>
            <span class="extent">{sizes}</span>
            {search::search_box(app, lang)}
            {navigation(app, lang)}
            <div class="tools">
                <button class="button" data-share aria-label=M::CopyLink.say(lang) on:click=move |_| keys::copy_link(app)>
                    {dialog::faced(M::CopyLink.say(lang), Some(LINK_ICON))}
                </button>
                <a class="button" id=LANG_ID lang=lang.other().tag() href=other
                    aria-label=format!("{}: {}", M::SwitchLanguage.say(lang), M::SwitchLanguageName.say(lang)) on:click=move |_| refocus(LANG_ID)>
                    {M::SwitchLanguage.say(lang)}
                </a>
                {share::share(app, lang)}
                {help::help(app, lang)}
            </div>
        </header>
    }
    .into_any()
}

/// A new language draws the page anew: the control that was used gets the focus back.
fn refocus(id: &'static str) {
    request_animation_frame(move || request_animation_frame(move || page::focus_quietly(id)));
}

fn navigation(app: App, lang: Lang) -> AnyView {
    let link = move |to: View| {
        let class = (!menu::FIRST_VIEWS.contains(&to)).then_some("wide-only");
        let href = move || app.href(|view| view.view = to);
        let current = move || app.with(|view| view.view == to).then_some("page");
        // Whoever points at a link is about to follow it.
        let fetch = move || {
            if let Some(load) = part_of(to) {
                ahead(load);
            }
        };
        view! {
            <li class=class>
                <a class="button plain" href=href aria-current=current on:pointerenter=move |_| fetch()
                    on:focus=move |_| fetch()>{M::of_view(to).say(lang)}</a>
            </li>
        }
    };
    view! {
        <nav aria-label=M::Views.say(lang)>
            <ul>{View::ALL.map(link)}<li>{menu::menu(app, lang)}</li></ul>
        </nav>
    }
    .into_any()
}

fn side(app: App, lang: Lang, embed: bool) -> AnyView {
    if embed {
        return ().into_any();
    }
    view! { <aside class="side" aria-label=M::Filters.say(lang)>{facets::facet_panel(app, lang, "side")}</aside> }
        .into_any()
}

fn map_panes(app: App, lang: Lang, embed: bool) -> AnyView {
    history::list_is_new();
    view! {
        <main class="panes" data-view="map">
            {side(app, lang, embed)}
            <section class="stage" aria-label=M::Map.say(lang)>
                <div class="stage-bar">{facets::chips(app, lang)}{compare::tray(app, lang)}</div>
                <div class="stage-map">{map::map_view(app, lang)}</div>
                {embed.then(|| open_in_atlas(app, lang))}
            </section>
            <section class="results" id=history::LIST_ID tabindex="-1" aria-label=M::Results.say(lang)>
                {cards::card_list(app, lang)}
            </section>
        </main>
    }
    .into_any()
}

/// The filters, and beside them a view that takes the rest of the room.
fn panes(
    app: App,
    lang: Lang,
    embed: bool,
    name: &'static str,
    draw: impl Fn() -> Later<AnyView> + 'static,
) -> AnyView {
    history::list_is_new();
    view! {
        <main class="panes" data-view=name>
            {side(app, lang, embed)}
            <section class="results" id=history::LIST_ID tabindex="-1" aria-label=M::Results.say(lang)>
                <div class="stage-bar">{facets::chips(app, lang)}{compare::tray(app, lang)}</div>
                {later(lang, draw)}
                {embed.then(|| open_in_atlas(app, lang))}
            </section>
        </main>
    }
    .into_any()
}

fn open_in_atlas(app: App, lang: Lang) -> AnyView {
    let href = move || app.href(|view| view.embed = false);
    view! { <a class="button embed-link" target="_blank" rel="noopener" href=href>{M::OpenInAtlas.say(lang)}</a> }
        .into_any()
}
