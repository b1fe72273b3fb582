//! Every metric with like figures as a chart of its own.

use super::Room;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        chart::Speech,
        compare::{CompareMsg as M, about},
    },
    insight::{
        chart::{Form, Row, rows},
        compare::{Comparison, FigureRow},
    },
    model::Atlas,
    ui::chart::{Title, figure},
};

/// Width of a chart, in pixels.
const WIDTH: f64 = 328.0;

/// The charts, where any two figures are alike.
pub(super) fn charts(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    let drawn: Vec<AnyView> = shown
        .figures
        .iter()
        .filter_map(|row| chart(room, atlas, shown, row))
        .collect();
    if drawn.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="compare-part" data-part="charts">
            <h3>{M::Charts.say(room.lang)}</h3>
            <div class="compare-charts">{drawn}</div>
        </section>
    }
    .into_any()
}

fn chart(room: Room, atlas: &Atlas, shown: &Comparison, row: &FigureRow) -> Option<AnyView> {
    let Room { app, lang, .. } = room;
    let first = atlas.fact(*row.scale.first()?);
    let (_, unit) = first.number()?;
    let mut bars: Vec<Row> = Vec::new();
    for (column, cell) in shown.columns.iter().zip(&row.cells) {
        let like: Vec<Option<_>> = cell
            .shown
            .iter()
            .filter(|ix| row.scale.contains(ix))
            .map(|&ix| Some(ix))
            .collect();
        // Figures that contradict each other have a bar each; who has none says so.
        let facts = if like.is_empty() { vec![None] } else { like };
        bars.extend(facts.into_iter().map(|fact| Row {
            name: room.name(atlas, column),
            fact,
        }));
    }
    let words = Speech::new(lang, atlas, unit, &row.scale);
    let metric = &atlas.vocab.metrics[row.metric.row()];
    let form = Form::of_kind(metric.kind);
    let chart = rows(atlas, form, &bars, M::NotLike.say(lang), &words, WIDTH)?;
    let id = ["chart-", metric.term.id.as_str()].concat();
    Some(figure(
        app,
        lang,
        &chart,
        &words,
        &id,
        Title::About(&about(lang, atlas, first)),
    ))
}
