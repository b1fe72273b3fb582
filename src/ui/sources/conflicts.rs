//! What sources disagree on: each dispute once, with all that would explain it.

use super::{Shown, by_line};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        format,
        sources::{SourcesMsg as M, differs, disputed},
    },
    insight::{
        Evidence,
        sources::{Aspect, Dispute, disputes},
    },
    model::{Atlas, EntityIx, FactIx, MilestoneIx},
    ui::{evidence::source_mark, figure},
};

/// The list of disputes.
pub(super) fn conflicts(it: Shown) -> AnyView {
    let Shown { app, lang, .. } = it;
    (move || {
        page::keep_focus();
        let atlas = it.atlas();
        let everyone: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
        let all = disputes(&atlas, &everyone).len();
        let found = app.selection.with(|of| disputes(&atlas, of.order()));
        let figures = found.iter().filter(|it| matches!(it, Dispute::Facts(..))).count();
        let said = disputed(lang, figures, found.len() - figures, all);
        let none = found
            .is_empty()
            .then(|| view! { <p class="muted">{M::NoConflict.say(lang)}</p> });
        let rows: Vec<AnyView> = found.iter().map(|one| dispute(it, &atlas, one)).collect();
        view! {
            <p class="small" role="status" data-disputes=found.len()>{said}</p>
            {none}
            <ul class="origin-disputes">{rows}</ul>
        }
        .into_any()
    })
    .into_any()
}

fn dispute(it: Shown, atlas: &Atlas, dispute: &Dispute) -> AnyView {
    let Shown { app, lang, links, .. } = it;
    let vocab = &atlas.vocab;
    let (about, claims, reason): (String, Vec<AnyView>, AnyView) = match dispute {
        Dispute::Facts(_, facts) => {
            let name = |ix: &FactIx| {
                let metric = &vocab.metrics[atlas.fact(*ix).metric.row()];
                metric.term.name.get(lang).to_owned()
            };
            let claims = facts.iter().map(|&ix| claim(it, atlas, ix)).collect();
            let about = facts.first().map(name).unwrap_or_default();
            (about, claims, explanation(it, atlas, facts))
        }
        Dispute::Milestones(_, steps) => {
            let name = |ix: &MilestoneIx| {
                let kind = atlas.milestones[ix.row()].kind;
                vocab.milestone_kinds[kind.row()].name.get(lang).to_owned()
            };
            let claims = steps.iter().map(|&ix| step(it, atlas, ix)).collect();
            let about = steps.first().map(name).unwrap_or_default();
            let reason = view! { <p class="small">{M::NoReason.say(lang)}</p> };
            (about, claims, reason.into_any())
        }
    };
    view! {
        <li class="origin-dispute" data-dispute=atlas.entity(dispute.entity()).id.to_string()>
            <h3>{links.entity(app, lang, dispute.entity())}<span>{about}</span></h3>
            <ul class="origin-claims">{claims}</ul>
            {reason}
        </li>
    }
    .into_any()
}

/// What the figures state of themselves that explains the difference, or that none does.
fn explanation(it: Shown, atlas: &Atlas, facts: &[FactIx]) -> AnyView {
    let aspects = Aspect::of(atlas, facts);
    let lang = it.lang;
    if aspects.is_empty() {
        let said = [M::SameBut.say(lang), M::NoReason.say(lang)].join(if lang == crate::model::Lang::En {
            " "
        } else {
            ""
        });
        return view! { <p class="small">{said}</p> }.into_any();
    }
    view! { <p class="small">{differs(lang, &aspects)}</p> }.into_any()
}

/// A figure with everything it states of itself, and its source.
fn claim(it: Shown, atlas: &Atlas, ix: FactIx) -> AnyView {
    let Shown { app, lang, .. } = it;
    let (fact, vocab) = (atlas.fact(ix), &atlas.vocab);
    let scope = fact.scope.map_or(M::NoScope.say(lang), |scope| {
        vocab.scopes[scope.row()].name.get(lang)
    });
    let nature = vocab.natures.get(fact.nature as usize);
    let mut about = vec![format::of_fact(lang, fact), scope.to_owned()];
    about.extend(fact.detail.as_ref().map(|it| it.get(lang).to_owned()));
    about.extend(nature.map(|it| it.name.get(lang).to_owned()));
    let said = fact.statement.as_ref().map_or("", |it| it.get(lang)).to_owned();
    view! {
        <li>
            {figure::value(app, lang, ix)}
            <p class="small">{about.join(" · ")}</p>
            <p class="small origin-said">{said}</p>
            {by_line(it, atlas, fact.basis.source)}
        </li>
    }
    .into_any()
}

/// A milestone with its time, and its source.
fn step(it: Shown, atlas: &Atlas, ix: MilestoneIx) -> AnyView {
    let Shown { app, lang, .. } = it;
    let step = &atlas.milestones[ix.row()];
    let state = if step.planned { M::Planned } else { M::Happened };
    view! {
        <li>
            <span class="value tail"><b><time datetime=step.date.to_string()>{format::date(lang, &step.date)}</time></b>{source_mark(app, lang, Evidence::Milestone(ix))}</span>
            <p class="small">{state.say(lang)}</p>
            <p class="small origin-said">{step.statement.get(lang).to_owned()}</p>
            {by_line(it, atlas, step.basis.source)}
        </li>
    }
    .into_any()
}
