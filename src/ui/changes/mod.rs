//! The list of changes in the data, in a dialog.

mod group;

use super::{dialog::close_button, later::part, sheets::TITLE_ID};
use crate::ui::dom::{html, prelude::*};
use crate::{
    i18n::changes::{ChangesMsg as M, all, more, since as since_words, tally, unknown, versions},
    insight::changes::{Since, count, since},
    model::{
        Lang,
        changes::{ChangeList, Release},
    },
    state::{App, changes as fetch},
};
use std::rc::Rc;

/// So many groups are drawn before the rest is asked for.
const GROUPS: usize = 40;

part!(changes);
part! {
    /// What the dialog holds: the changes since a version, or all.
    fn drawn(app: App, lang: Lang, version: Option<String>, dialog: NodeRef<html::Dialog>) in changes, content(app, lang, version.clone(), dialog)
}

/// How far the list has come.
#[derive(Clone)]
enum Got {
    Waiting,
    Failed,
    Here(Option<Rc<ChangeList>>),
}

fn content(app: App, lang: Lang, version: Option<String>, dialog: NodeRef<html::Dialog>) -> AnyView {
    let got = StoredValue::new(Got::Waiting);
    let turns = RwSignal::new(0_u32);
    let ask = move || {
        got.set_value(Got::Waiting);
        leptos::task::spawn_local(async move {
            let it = match fetch::list(app).await {
                Ok(list) => Got::Here(list.map(Rc::new)),
                Err(_) => Got::Failed,
            };
            got.set_value(it);
            turns.update(|turns| *turns += 1);
        });
    };
    ask();
    let body = move || {
        turns.get();
        match got.get_value() {
            Got::Waiting => word(lang, M::Loading),
            Got::Failed => {
                let again = move |_| {
                    ask();
                    turns.update(|turns| *turns += 1);
                };
                view! {
                    <div class="part-failed" role="alert" data-error="changes">
                        <p>{M::Missing.say(lang)}</p>
                        <button type="button" class="button primary" on:click=again>{M::Retry.say(lang)}</button>
                    </div>
                }
                .into_any()
            }
            Got::Here(None) => word(lang, M::NoList),
            Got::Here(Some(list)) => releases(app, lang, version.as_deref(), &list),
        }
    };
    view! {
        <div class="aside-body" data-sheet="changes">
            <h2 id=TITLE_ID tabindex="-1">{M::Title.say(lang)}</h2>
            {body}
            {close_button(M::Close.say(lang), dialog)}
        </div>
    }
    .into_any()
}

fn word(lang: Lang, message: M) -> AnyView {
    view! { <p class="muted" role="status">{message.say(lang)}</p> }.into_any()
}

fn releases(app: App, lang: Lang, version: Option<&str>, list: &Rc<ChangeList>) -> AnyView {
    let now = app.atlas().meta.version.clone();
    let every = list.releases.len();
    let (intro, shown) = match version {
        None => (all(lang, &now), every),
        Some(version) => match since(&list.releases, version, &now) {
            Since::Same => return word(lang, M::Same),
            Since::Known(0) => (since_words(lang, version, &now), 0),
            Since::Known(shown) => (since_words(lang, version, &now), shown),
            Since::Unknown => (unknown(lang, version, &now), every),
        },
    };
    let sections: Vec<AnyView> = (0..shown)
        .map(|at| release(app, lang, list.clone(), at))
        .collect();
    let nothing = sections.is_empty().then(|| word(lang, M::Nothing));
    view! { <p>{intro}</p>{nothing}{sections} }.into_any()
}

fn release(app: App, lang: Lang, list: Rc<ChangeList>, at: usize) -> AnyView {
    let it: &Release = &list.releases[at];
    let counts = count(std::slice::from_ref(it));
    let said = tally(
        lang,
        counts.added,
        counts.removed,
        counts.changed,
        counts.entities,
    );
    // What only had its punctuation changed is told at the end, in a line.
    let listed: Vec<usize> = (0..it.groups.len())
        .filter(|&row| !it.groups[row].records.is_empty())
        .collect();
    let light = group::light_only(app, lang, it);
    let head = versions(lang, &it.since, &it.version);
    let date = it
        .date
        .parse()
        .ok()
        .map(|date| crate::i18n::format::date(lang, &date));
    let whole = RwSignal::new(listed.len() <= GROUPS);
    let left = listed.len().saturating_sub(GROUPS);
    let rows = move || {
        let most = if whole.get() { listed.len() } else { GROUPS };
        let release = &list.releases[at];
        let rows: Vec<AnyView> = listed[..most]
            .iter()
            .map(|&row| group::group(app, lang, &release.groups[row]))
            .collect();
        view! { <ul class="changes-groups">{rows}</ul> }
    };
    let rest = move || {
        (!whole.get()).then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| whole.set(true)>{more(lang, left)}</button>
            }
        })
    };
    view! {
        <section class="changes-release">
            <h3>{head}" "<span class="muted small">{date}</span></h3>
            <p class="muted small">{said}</p>
            {rows}
            {rest}
            {light}
        </section>
    }
    .into_any()
}
