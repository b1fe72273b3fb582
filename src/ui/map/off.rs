//! Who is not on the map, said beside it: nothing falls off in silence.

use super::{
    data::{Data, MOST_MARKS},
    stage::Stage,
};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::map::{self as say, MapMsg as M},
    model::Site,
    query::{FacetKey, Layout},
};

/// What of the selection is not on the map, and why.
pub(super) fn off_map(stage: Stage, data: Data) -> AnyView {
    (move || off_map_now(stage, data)).into_any()
}

fn off_map_now(stage: Stage, data: Data) -> AnyView {
    let (app, lang) = (stage.app(), stage.lang);
    let tally = data.tally.get();
    let ground = stage.ground();
    let (region, outside, nowhere) = match stage.layout.get() {
        Layout::Tiles => (tally.region, tally.outside, 0),
        Layout::Geo => {
            let selection = app.selection.get();
            let lost = |is_outside: bool| {
                let without = selection.order().iter().filter(|&&ix| {
                    let entity = ground.atlas.entity(ix);
                    entity.place.is_none() && (entity.site == Site::Outside) == is_outside
                });
                without.count() as u32
            };
            (0, lost(true), lost(false))
        }
    };
    let drawn = app.selection.get().shown() as usize;
    let limited =
        (drawn > MOST_MARKS).then(|| view! { <p>{say::marks_limited(lang, MOST_MARKS, drawn)}</p> });
    let total = region + outside + nowhere;
    if total == 0 {
        return view! { {limited} }.into_any();
    }
    let part = |count: u32, name: M| (count > 0).then(|| format!(" · {} {count}", name.say(lang)));
    let link = (outside > 0).then(|| {
        let href = move || {
            app.href(|view| {
                view.facets.of_mut(FacetKey::District).clear();
                let cities = view.facets.of_mut(FacetKey::City);
                cities.clear();
                cities.extend("outside".parse().ok());
            })
        };
        view! { " · "<a href=href>{M::Outside.say(lang)}" "{outside}</a> }
    });
    view! {
        <p class="off-map" data-off-map=total>
            {say::off_map(lang, total)}{part(region, M::WholeRegion)}{part(nowhere, M::NoPosition)}{link}
        </p>
        {limited}
    }
    .into_any()
}
