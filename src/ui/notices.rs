//! Notices at the foot of the page.

use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        cards::picks_full,
        compare::CompareMsg,
        notice::say_warning,
        sets::{SetsMsg, cleared},
        shell::{ShellMsg as M, records_left_out},
    },
    model::Lang,
    query::WarningKind,
    state::{App, Notice, Sheet},
    ui::later::{dressed, part, soon},
};
use std::time::Duration;

/// How long a mere confirmation stays.
const PASSING: Duration = Duration::from_secs(5);

const UNDO_ID: &str = "undo-clear";

fn say(app: App, lang: Lang, notice: &Notice) -> String {
    match notice {
        Notice::Link(warning) => say_warning(lang, warning),
        Notice::DetailsMissing => M::DetailsMissing.say(lang).to_owned(),
        Notice::RecordsLeftOut(count) => records_left_out(lang, *count),
        Notice::CompareFull => CompareMsg::Full.say(lang).to_owned(),
        Notice::LinkCopied => M::LinkCopied.say(lang).to_owned(),
        Notice::TextCopied => M::TextCopied.say(lang).to_owned(),
        Notice::PicksFull => picks_full(lang),
        Notice::PicksHere => SetsMsg::PicksHere.say(lang).to_owned(),
        Notice::PicksCleared => cleared(lang, app.cleared_picks()),
        Notice::Compared(text) => text.clone(),
        Notice::CopyFailed(text) => format!("{} {text}", M::CopyFailed.say(lang)),
    }
}

/// The version of the data that a link was made with, where a notice speaks of it.
fn version_of(notice: &Notice) -> Option<String> {
    match notice {
        Notice::Link(warning) if warning.kind == WarningKind::Version => Some(warning.value.clone()),
        _ => None,
    }
}

/// The button that takes up again what was let go of; then the tray is there again and has the focus.
fn undo(app: App, lang: Lang) -> AnyView {
    // The button that let go went with the tray.
    request_animation_frame(|| page::focus(UNDO_ID));
    let back = move |_| {
        app.take_back_picks();
        request_animation_frame(|| page::focus_quietly(super::sets::CLEAR_ID));
    };
    view! { <button type="button" class="button" id=UNDO_ID on:click=back>{SetsMsg::Undo.say(lang)}</button> }
        .into_any()
}

part!(
    /// All notices there are.
    fn said(app: App, lang: Lang) in hands, all(app, lang)
);

/// The place of notices; nothing before there is one.
pub(super) fn notices(app: App, lang: Lang) -> AnyView {
    let is_any = Memo::new(move |_| app.notices.with(|all| !all.is_empty()));
    let said = move || is_any.get().then(|| soon(dressed(said(app, lang))));
    view! { <div class="notices">{said}</div> }.into_any()
}

/// All notices; those of one code stand together and are dismissed together.
fn all(app: App, lang: Lang) -> AnyView {
    Effect::new(move |_| {
        let passing = app
            .notices
            .with(|all| all.iter().find(|it| it.is_passing()).map(Notice::code));
        if let Some(code) = passing {
            set_timeout(move || app.dismiss(code), PASSING);
        }
    });
    let rows = move || {
        let all = app.notices.get();
        let mut codes: Vec<&'static str> = Vec::new();
        for notice in &all {
            if !codes.contains(&notice.code()) {
                codes.push(notice.code());
            }
        }
        codes
            .into_iter()
            .map(|code| {
                let of_code = || all.iter().filter(|notice| notice.code() == code);
                let lines: Vec<_> = of_code().map(|notice| view! { <p>{say(app, lang, notice)}</p> }).collect();
                // A long list scrolls inside of its notice, by keyboard too, so that its button stays in sight.
                let scrolls = (lines.len() > 3).then_some("0");
                let retry = (code == Notice::DetailsMissing.code()).then(|| {
                    view! {
                        <button class="button" on:click=move |_| app.retry_details()>{M::Retry.say(lang)}</button>
                    }
                });
                // The link's version is gone from the state by now: what was said of it still names it.
                let version = of_code().find_map(version_of);
                let changes = version.map(|version| {
                    let open = move |_| app.sheet.set(Some(Sheet::Changes(Some(version.clone()))));
                    view! { <button type="button" class="button" on:click=open>{M::WhatChanged.say(lang)}</button> }
                });
                let undo = (code == Notice::PicksCleared.code()).then(|| undo(app, lang));
                view! {
                    <div class="notice" role="status" data-notice=code>
                        <div class="notice-text" tabindex=scrolls>{lines}</div>
                        {retry}{changes}{undo}
                        <button class="button" aria-label=M::Dismiss.say(lang) on:click=move |_| app.dismiss(code)>
                            "×"
                        </button>
                    </div>
                }
            })
            .collect_view()
    };
    rows.into_any()
}
