//! The head of the detail: kind, names, place, summary, what can be copied.

use super::{TITLE_ID, filter_link};
use crate::ui::dom::prelude::*;
use crate::{
    export::cite_page,
    i18n::{
        detail::{DetailMsg as M, site_words},
        evidence::labelled,
    },
    model::{Atlas, Entity, EntityIx, Lang, Site},
    query::FacetKey,
    state::App,
    ui::{
        compare::compare_toggle,
        evidence::{address_of, cite_buttons, page_of},
        glyph::kind_label,
        keys,
        sets::pick_toggle,
    },
};

/// Kind, place, name, and the way out; stays in sight.
pub(super) fn head(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let close = move || app.href(|view| view.sel = None);
    view! {
        <header class="detail-head">
            <div class="detail-bar">
                {kind_label(&atlas.vocab, entity.kind, lang)}
                <span class="site">{site(app, lang, &atlas, entity)}</span>
                {compare_toggle(lang, &entity.id, entity.name.get(lang), app.memo(|view| view.cmp.clone()))}
                <a class="button plain detail-close" href=close aria-label=M::Close.say(lang)>"×"</a>
            </div>
            <h2 id=TITLE_ID tabindex="-1">{entity.name.get(lang).to_owned()}</h2>
        </header>
    }
    .into_any()
}

/// Its name in the other language, its other names, and whether it is of the industry at all.
fn names(lang: Lang, entity: &Entity) -> AnyView {
    let other = lang.other();
    let other_name = (entity.name.zh != entity.name.en)
        .then(|| view! { <p class="other-name" lang=other.tag()>{entity.name.get(other).to_owned()}</p> });
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    let aliases = (!entity.aliases.is_empty()).then(|| {
        let names = labelled(lang, M::AlsoCalled.say(lang), &entity.aliases.join(comma));
        view! { <p class="small muted">{names}</p> }
    });
    let context = entity
        .context
        .then(|| view! { <p class="small muted">{M::ContextOnly.say(lang)}</p> });
    view! { {other_name}{aliases}{context} }.into_any()
}

/// City and district, each a filter.
fn site(app: App, lang: Lang, atlas: &Atlas, entity: &Entity) -> AnyView {
    let vocab = &atlas.vocab;
    let city = |ix: crate::model::CityIx| {
        let term = &vocab.cities[ix.row()];
        filter_link(app, FacetKey::City, &term.id, term.name.get(lang))
    };
    match entity.site {
        Site::City(ix) => city(ix),
        Site::District(ix, district) => {
            let term = &vocab.districts[district.row()].0;
            let district = filter_link(app, FacetKey::District, &term.id, term.name.get(lang));
            view! { {city(ix)}" "{district} }.into_any()
        }
        Site::Outside | Site::Region => site_words(lang, atlas, entity.site).join(" ").into_any(),
    }
}

/// One sentence, the remark, and the buttons that copy.
pub(super) fn summary(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let text = match &atlas.entity(ix).summary {
        Some(summary) => view! { <p>{summary.get(lang).to_owned()}</p> }.into_any(),
        None => super::nothing(lang, M::NoSummary),
    };
    let remark = move || {
        app.best_atlas().entity(ix).note.clone().map(|note| {
            let said = labelled(lang, M::Remark.say(lang), &note);
            view! { <p class="small muted">{said}</p> }
        })
    };
    let cite = move |style| {
        let atlas = app.atlas();
        cite_page(style, &page_of(lang, &atlas, ix, &address_of(app, lang, ix)))
    };
    view! {
        <section data-part="summary">
            <div class="names">{names(lang, atlas.entity(ix))}</div>
            {text}
            {remark}
            <div class="detail-tools">
                <button class="button small" on:click=move |_| keys::copy_link(app)>{M::CopyLink.say(lang)}</button>
                {pick_toggle(app, lang, atlas.entity(ix))}
                {cite_buttons(app, lang, cite, || ())}
            </div>
        </section>
    }
    .into_any()
}
