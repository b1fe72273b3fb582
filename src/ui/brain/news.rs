//! What happened last, and what a source says is to come.

use super::{Panel, nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{brain::BrainMsg, directories::DirectoryMsg, format, panel::PanelMsg as M},
    insight::{Evidence, brain::news as newest, directories::date_has_passed},
    model::{Atlas, MilestoneIx},
    ui::evidence::source_mark,
};

/// Milestones shown of each list.
const MOST: usize = 6;

/// The two sections of milestones.
pub(super) fn news(panel: Panel) -> AnyView {
    let lang = panel.lang;
    let list = move |planned: bool| {
        panel.of_details(move |atlas, selection| {
            let news = newest(atlas, selection, MOST);
            let (steps, none) = if planned {
                (news.ahead, M::NoAhead)
            } else {
                (news.past, M::NoPast)
            };
            if steps.is_empty() {
                return nothing(lang, none);
            }
            let rows: Vec<AnyView> = steps.iter().map(|&step| row(panel, atlas, step)).collect();
            view! { <ul class="news">{rows}</ul> }.into_any()
        })
    };
    view! {
        {section(lang, "past", BrainMsg::News, &[], list(false))}
        {section(lang, "ahead", BrainMsg::Ahead, &[BrainMsg::AheadRule.say(lang)], list(true))}
    }
    .into_any()
}

fn row(panel: Panel, atlas: &Atlas, ix: MilestoneIx) -> AnyView {
    let Panel { app, lang, links, .. } = panel;
    let step = &atlas.milestones[ix.row()];
    let kind = atlas.vocab.milestone_kinds[step.kind.row()]
        .name
        .get(lang)
        .to_owned();
    let passed = date_has_passed(atlas, step)
        .then(|| view! { <span class="passed">{DirectoryMsg::DatePassed.say(lang)}</span> });
    view! {
        <li>
            <p class="news-when"><time datetime=step.date.to_string()>{format::short_date(lang, &step.date)}</time>
                <span class="muted">" · "{kind}</span></p>
            <p>{links.entity(app, lang, step.entity)}</p>
            <p class="small">{step.statement.get(lang).to_owned()}{source_mark(app, lang, Evidence::Milestone(ix))}{passed}</p>
        </li>
    }
    .into_any()
}
