//! One facet: its legend, its values, the search inside it.

use super::{
    is_folded, places,
    row::{Facet, follow, is_like, row},
    turn_fold,
};
use crate::ui::dom::prelude::*;
use crate::{
    engine::Selection,
    i18n::facets::{FacetsMsg as M, clear_one, find_inside, show_all},
    insight::facet_order,
    model::{Lang, Text},
    query::FacetKey,
    state::App,
};

/// Values of a long facet that stand there before one asks for all.
const FIRST: usize = 8;
/// A facet with more values than this has a search inside it.
const SEARCHED: usize = 12;

/// What the reader does inside one facet, which no link carries.
#[derive(Clone, Copy)]
struct Inside {
    /// What is looked for in it.
    find: RwSignal<String>,
    /// Whether all values are to be seen.
    all: RwSignal<bool>,
}

/// The facet of a key; `whole` is the selection when nothing is chosen.
pub(super) fn group(app: App, lang: Lang, prefix: &'static str, key: FacetKey, whole: &Selection) -> AnyView {
    let facet = Facet::new(app, lang, prefix, key, whole.counts(key));
    follow(facet);
    let inside = Inside {
        find: RwSignal::new(String::new()),
        all: RwSignal::new(false),
    };
    let name = M::of(key).say(lang);
    let values = whole.counts(key).len();
    let (body, below) = match key {
        FacetKey::City => (
            places::cities(facet, whole, inside.find),
            app.index().values(FacetKey::District).len(),
        ),
        _ => (plain(facet, whole.counts(key), inside), 0),
    };
    let folded = RwSignal::new(is_folded(key));
    let fold = move |_| {
        turn_fold(key);
        folded.set(is_folded(key));
    };
    let body_id = facet.element_id("values-");
    view! {
        <div class="facet">
            <fieldset data-facet=key.key()>
                <legend>
                    <button type="button" class="facet-fold" aria-expanded=move || (!folded.get()).to_string()
                        aria-controls=body_id.clone() on:click=fold>{name}</button>
                </legend>
                {clear_button(facet, name)}
                <div class="facet-body" id=body_id hidden=move || folded.get()>
                    {(values + below > SEARCHED).then(|| find_field(facet, inside))}
                    {body}
                </div>
            </fieldset>
        </div>
    }
    .into_any()
}

/// Takes away what is chosen here; with a city's districts.
fn clear_button(facet: Facet, name: &str) -> AnyView {
    let Facet { app, lang, key, .. } = facet;
    let any = Memo::new(move |_| {
        app.with(|view| {
            let district = key == FacetKey::City && !view.facets.of(FacetKey::District).is_empty();
            district || !view.facets.of(key).is_empty()
        })
    });
    let clear = move |_| {
        app.choose(|view| {
            view.facets.of_mut(key).clear();
            if key == FacetKey::City {
                view.facets.of_mut(FacetKey::District).clear();
            }
        });
    };
    view! {
        <button type="button" class="facet-clear" aria-label=clear_one(lang, name) hidden=move || !any.get()
            on:click=clear>{M::Clear.say(lang)}</button>
    }
    .into_any()
}

fn find_field(facet: Facet, inside: Inside) -> AnyView {
    let what = if facet.key == FacetKey::City {
        M::Places
    } else {
        M::of(facet.key)
    };
    let label = find_inside(facet.lang, what.say(facet.lang));
    view! {
        <input type="search" class="facet-find" id=facet.element_id("find-") aria-label=label.clone()
            placeholder=label autocomplete="off" prop:value=move || inside.find.get()
            on:input=move |event| inside.find.set(event_target_value(&event)) />
    }
    .into_any()
}

/// A list of values in order, the first few of a long list at first. Its rows come and go by `hidden` alone.
fn plain(facet: Facet, totals: &[u32], inside: Inside) -> AnyView {
    let rows = facet_order(facet.key, totals, 0);
    let long = rows.len() > SEARCHED;
    let names: Vec<Text> = rows.iter().map(|&it| facet.value(it).1).collect();
    let items: Vec<AnyView> = rows
        .iter()
        .enumerate()
        .map(|(place, &it)| {
            let (id, name) = facet.value(it);
            let hidden = move || {
                let wanted = inside.find.get();
                if !wanted.trim().is_empty() {
                    return !is_like(&name, &wanted);
                }
                long && place >= FIRST && !inside.all.get() && !facet.is_chosen(&id)
            };
            view! { <li hidden=hidden>{row(facet, it)}</li> }.into_any()
        })
        .collect();
    let nothing = move || {
        inside
            .find
            .with(|wanted| !names.iter().any(|name| is_like(name, wanted)))
    };
    view! {
        <ul>{items}</ul>
        {nothing_like(facet.lang, nothing)}
        {long.then(|| all_button(facet.lang, rows.len(), inside))}
    }
    .into_any()
}

/// Said where nothing in a facet is like what is looked for.
pub(super) fn nothing_like(lang: Lang, nothing: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    view! { <p class="facet-none" hidden=move || !nothing()>{M::NothingFound.say(lang)}</p> }.into_any()
}

fn all_button(lang: Lang, count: usize, inside: Inside) -> AnyView {
    let says = move || {
        if inside.all.get() {
            M::ShowFewer.say(lang).to_owned()
        } else {
            show_all(lang, count)
        }
    };
    view! {
        <button type="button" class="facet-all" aria-expanded=move || inside.all.get().to_string()
            hidden=move || !inside.find.get().trim().is_empty()
            on:click=move |_| inside.all.update(|all| *all = !*all)>{says}</button>
    }
    .into_any()
}
