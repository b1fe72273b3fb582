//! Like figures of the selection side by side, a chart a metric.

use super::{Fold, Panel, nothing, section};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        brain::BrainMsg,
        chart::{ChartMsg, Speech},
        compare::about,
        panel::{PanelMsg as M, drawn_of},
    },
    insight::{
        brain::{League, leagues},
        chart::{Form, Row, rows},
    },
    model::{Atlas, KindIx},
    ui::chart::{Title, figure},
};

/// Charts that stand open, and rows of each.
const MOST: usize = 4;
const ROWS: usize = 10;
/// Width of a chart, in pixels.
const WIDTH: f64 = 328.0;

/// The section of charts.
pub(super) fn charts(panel: Panel) -> AnyView {
    let Panel { app, lang, .. } = panel;
    let fold = Fold::new("brain-charts-rest", MOST);
    let years = app.memo(|view| view.year);
    let body = panel.of_selection(move |atlas, selection| {
        let found = panel
            .index
            .with_value(|index| leagues(index, atlas, selection, years.get()));
        if found.is_empty() {
            return nothing(lang, M::NoCharts);
        }
        fold.list(lang, "brain-charts", found.len(), &|row| {
            view! { <li>{chart(panel, atlas, &found[row], row)}</li> }.into_any()
        })
    });
    let rules = [M::ChartsRule.say(lang)];
    section(lang, "charts", BrainMsg::Charts, &rules, body)
}

fn chart(panel: Panel, atlas: &Atlas, league: &League, place: usize) -> Option<AnyView> {
    let Panel { app, lang, .. } = panel;
    let drawn = &league.facts[..league.facts.len().min(ROWS)];
    let first = atlas.fact(*drawn.first()?);
    let (_, unit) = first.number()?;
    let bars: Vec<Row> = drawn
        .iter()
        .map(|&ix| Row {
            name: atlas.entity(atlas.fact(ix).entity).name.get(lang).to_owned(),
            fact: Some(ix),
        })
        .collect();
    let words = Speech::new(lang, atlas, unit, drawn);
    let metric = &atlas.vocab.metrics[first.metric.row()];
    let form = Form::of_kind(metric.kind);
    let chart = rows(atlas, form, &bars, ChartMsg::None.say(lang), &words, WIDTH)?;
    let name = |ix: &KindIx| atlas.vocab.kinds[ix.row()].name.get(lang);
    let kinds: Vec<&str> = league.kinds.iter().map(name).collect();
    let kinds = kinds.join(if lang == crate::model::Lang::En {
        ", "
    } else {
        "、"
    });
    let title = [&about(lang, atlas, first), " · ", &kinds].concat();
    let id = ["brain-chart-", metric.term.id.as_str(), "-", &place.to_string()].concat();
    let coverage = drawn_of(
        lang,
        &kinds,
        league.known,
        league.of,
        drawn.len(),
        league.facts.len(),
    );
    let drawn = figure(app, lang, &chart, &words, &id, Title::About(&title));
    Some(view! { {drawn}<p class="tiny">{coverage}</p> }.into_any())
}
