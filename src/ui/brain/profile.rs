//! The stages of the selection beside those of the region, as paired bars that filter.

use super::{
    Panel,
    bars::{bar, filter},
    section,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::BrainMsg,
        panel::{self, PanelMsg as M},
    },
    insight::brain::{StageProfile, StageShare, stage_profile},
    model::Atlas,
    query::FacetKey,
};

/// The section of stages.
pub(super) fn profile(panel: Panel) -> AnyView {
    let Panel { lang, .. } = panel;
    let body = panel.of_selection(move |atlas, selection| {
        let found = stage_profile(atlas, selection);
        let rows: Vec<AnyView> = found
            .stages
            .iter()
            .map(|stage| row(panel, atlas, &found, stage))
            .collect();
        let region = atlas.meta.region.get(lang);
        let known = [
            panel::known_of(lang, M::Here.say(lang), found.here_known, found.here_all),
            panel::known_of(lang, region, found.region_known, found.region_all),
        ];
        view! {
            <p class="legend tiny" aria-hidden="true">
                <i class="sample here"></i>{M::Here.say(lang)}
                <i class="sample region"></i>{region.to_owned()}
            </p>
            <ul class="pairs">{rows}</ul>
            {known.map(|text| view! { <p class="tiny">{text}</p> })}
        }
        .into_any()
    });
    let rules = [BrainMsg::ProfileRule.say(lang), M::FilterBy.say(lang)];
    section(lang, "profile", BrainMsg::Profile, &rules, body)
}

fn row(panel: Panel, atlas: &Atlas, of: &StageProfile, share: &StageShare) -> AnyView {
    let Panel { app, lang, .. } = panel;
    let stage = &atlas.vocab.stages[share.stage.row()];
    let planned = (share.planned > 0)
        .then(|| view! { <span class="planned">{["+", &share.planned.to_string(), " ", M::Planned.say(lang)].concat()}</span> });
    let line = |name: String, class: &'static str, part: u32, whole: u32| {
        view! {
            <span class="pair-line">
                <span class="visually-hidden">{name}" "</span>
                {bar(panel::thousandths(part, whole), class)}
                <span class="pair-share">{panel::percent(part, whole)}</span>
                <span class="pair-count muted">{panel::out_of(part, whole)}</span>
            </span>
        }
    };
    let here = line(
        M::Here.say(lang).to_owned(),
        "bar here",
        share.here,
        of.here_known,
    );
    let region = line(
        atlas.meta.region.get(lang).to_owned(),
        "bar region",
        share.region,
        of.region_known,
    );
    let content = view! {
        <span class="pair-name">{stage.name.get(lang).to_owned()}{planned}</span>
        <span class="pair-lines">{here}{region}</span>
    };
    view! {
        <li data-stage-share=stage.id.to_string() data-here=share.here data-region=share.region>
            {filter(app, FacetKey::Stage, &stage.id, content.into_any())}
        </li>
    }
    .into_any()
}
