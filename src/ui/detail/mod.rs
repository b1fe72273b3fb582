//! The detail of the open entity: everything the dataset says of it, each with its source, and what it does not say.

mod chain;
mod figures;
mod focus;
mod head;
mod links;
mod locator;
mod notes;
mod tree;

use super::{
    evidence,
    later::{ahead, later, part},
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::detail::DetailMsg as M,
    model::{EntityIx, Lang},
    query::FacetKey,
    state::{App, Notice},
};

/// Id of the detail's heading, which gets the focus.
const TITLE_ID: &str = "detail-title";

/// How many rows of a list stand open; the rest is one click away.
const OPEN_ROWS: usize = 10;

/// The detail panel, and the citation dialog that serves the whole page.
pub(super) fn detail(app: App, lang: Lang) -> AnyView {
    let open = Memo::new(move |_| app.selected());
    focus::follow(open);
    // The detail is what is asked for first, once the page is there: it is fetched when everything else has arrived.
    Effect::new(move |_| {
        if app.full.with(Option::is_some) {
            ahead(load);
        }
    });
    let panel = move || open.get().map(|ix| later(lang, move || drawn(app, lang, ix)));
    view! {
        {panel}
        {evidence::popover(app, lang)}
    }
    .into_any()
}

part!(detail);
part! {
    /// The panel of an entity.
    fn drawn(app: App, lang: Lang, ix: EntityIx) in detail, panel(app, lang, ix)
}

fn panel(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let id = app.atlas().entity(ix).id.to_string();
    view! {
        <aside class="detail" data-sel=id aria-labelledby=TITLE_ID>
            {head::head(app, lang, ix)}
            <div class="detail-body">
                {head::summary(app, lang, ix)}
                {locator::place(app, lang, ix)}
                {figures::figures(app, lang, ix)}
                {chain::stages(app, lang, ix)}
                {chain::links(app, lang, ix)}
                {links::designations(app, lang, ix)}
                {links::subsectors(app, lang, ix)}
                {notes::points(app, lang, ix)}
                {notes::milestones(app, lang, ix)}
                {tree::relations(app, lang, ix)}
                {tree::family(app, lang, ix)}
                {notes::sources(app, lang, ix)}
            </div>
        </aside>
    }
    .into_any()
}

/// A section with its heading.
fn section(name: &'static str, title: String, body: AnyView) -> AnyView {
    view! { <section data-part=name><h3>{title}</h3>{body}</section> }.into_any()
}

/// A section that has nothing to show says so.
fn nothing(lang: Lang, message: M) -> AnyView {
    view! { <p class="muted small">{message.say(lang)}</p> }.into_any()
}

/// What stands in for texts that are still on their way.
fn waiting(app: App, lang: Lang) -> AnyView {
    let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
    let message = if failed { M::Missing } else { M::Loading };
    view! { <p class="muted small waiting">{message.say(lang)}</p> }.into_any()
}

/// A list whose first rows stand open, the rest folded where there are many.
fn long_list(lang: Lang, class: &'static str, mut rows: Vec<AnyView>) -> AnyView {
    // One or two rows are not worth a fold.
    if rows.len() <= OPEN_ROWS + 2 {
        return view! { <ul class=class>{rows}</ul> }.into_any();
    }
    let rest = rows.split_off(OPEN_ROWS);
    let more = crate::i18n::detail::more(lang, rest.len());
    view! {
        <ul class=class>{rows}</ul>
        <details>
            <summary>{more}</summary>
            <ul class=class>{rest}</ul>
        </details>
    }
    .into_any()
}

/// A link to another entity's detail, the rest of the view as it is.
fn entity_link(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let id = entity.id.clone();
    let href = move || app.href(|view| view.sel = Some(id.clone()));
    let glyph = super::glyph::kind_glyph(entity.kind);
    view! { <a class="entity" href=href>{glyph}<span>{entity.name.get(lang).to_owned()}</span></a> }
        .into_any()
}

/// A link to everything that has this value and nothing else asked, the detail closed so that the list is seen.
fn filter_link(app: App, key: FacetKey, value: &crate::model::Id, name: &str) -> AnyView {
    let value = value.clone();
    let href = move || {
        app.href(|view| {
            *view = view.unfiltered();
            view.facets.of_mut(key).insert(value.clone());
            view.sel = None;
        })
    };
    view! { <a class="pill" href=href>{name.to_owned()}</a> }.into_any()
}
