//! Figures by metric, like beside like.

use super::{Room, group};
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        compare::{CompareMsg as M, about, apart, more_figures},
        evidence::labelled,
    },
    insight::{
        chart::{Form, cell},
        compare::{Column, Comparison, FigureCell, FigureRow},
    },
    model::{Atlas, FactIx},
    ui::{chart, figure::value},
};

/// The rows of figures.
pub(super) fn figures(room: Room, atlas: &Atlas, shown: &Comparison) -> AnyView {
    let Room { app, lang, .. } = room;
    let rows: Vec<AnyView> = if shown.figures.is_empty() {
        // Where only differences are shown, no row means that there is no difference.
        let none = match app.peek(|view| (view.only, view.year)) {
            (Some(_), _) => return ().into_any(),
            (None, Some(_)) => M::NoFiguresThen,
            (None, None) => M::NoFigures,
        };
        vec![
            view! { <tr role="row"><td role="cell" colspan=shown.columns.len() + 1 class="muted">{none.say(lang)}</td></tr> }
                .into_any(),
        ]
    } else {
        shown
            .figures
            .iter()
            .map(|it| row(room, atlas, shown, it))
            .collect()
    };
    view! {
        <tbody role="rowgroup" data-part="figures">{group(M::Figures, M::FiguresRule, lang, shown.columns.len())}{rows}</tbody>
    }
    .into_any()
}

fn row(room: Room, atlas: &Atlas, shown: &Comparison, row: &FigureRow) -> AnyView {
    let lang = room.lang;
    let metric = &atlas.vocab.metrics[row.metric.row()];
    let is_measured = !row.scale.is_empty() || row.cells.iter().any(|cell| !cell.apart.is_empty());
    let reference = is_measured.then(|| {
        let said = labelled(
            lang,
            M::Reference.say(lang),
            &about(lang, atlas, atlas.fact(row.reference)),
        );
        view! { <span class="tiny muted">{said}</span> }
    });
    let form = Form::of_kind(metric.kind);
    let cells: Vec<AnyView> = shown
        .columns
        .iter()
        .zip(&row.cells)
        .map(|(column, it)| {
            let body = filled(room, atlas, column, row, it, form);
            view! { <td role="cell">{body}</td> }.into_any()
        })
        .collect();
    view! {
        <tr role="row" data-metric=metric.term.id.to_string()>
            <th role="rowheader" scope="row"><div>{metric.term.name.get(lang).to_owned()}{reference}</div></th>
            {cells}
        </tr>
    }
    .into_any()
}

fn filled(
    room: Room,
    atlas: &Atlas,
    column: &Column,
    row: &FigureRow,
    it: &FigureCell,
    form: Form,
) -> AnyView {
    let Room { lang, links, .. } = room;
    if it.shown.is_empty() {
        return view! { <span class="compare-none">{M::NoFigure.say(lang)}</span> }.into_any();
    }
    let figures: Vec<AnyView> = it
        .shown
        .iter()
        .map(|&ix| one(room, atlas, row, ix, form))
        .collect();
    let figures = if it.shown.len() > 1 {
        view! { <div class="disagree" data-conflict=""><strong>{M::Disagree.say(lang)}</strong>{figures}</div> }
            .into_any()
    } else {
        figures.into_any()
    };
    let marks: Vec<AnyView> = it
        .apart
        .iter()
        .map(|&what| view! { <li>{apart(lang, what)}</li> }.into_any())
        .collect();
    let marks = (!marks.is_empty()).then(|| view! { <ul class="compare-apart">{marks}</ul> });
    let latest = it.latest.map(|ix| {
        let (fact, first) = (atlas.fact(ix), atlas.fact(it.shown[0]));
        let later = fact.period.map(crate::model::Period::latest_day)
            > first.period.map(crate::model::Period::latest_day);
        let what = if later { M::Newer } else { M::Other };
        view! {
            <div class="compare-latest">
                <span class="tiny muted">{what.say(lang)}" "</span>{value(room.app, lang, ix)}
                <span class="figure-line">{about(lang, atlas, fact)}</span>
            </div>
        }
    });
    let more = column.entity.filter(|_| it.more > 0).map(|entity| {
        let id = atlas.entity(entity).id.clone();
        view! { <a class="compare-more tiny" href=move || links.to(&id)>{more_figures(lang, it.more)}</a> }
    });
    view! { {figures}{marks}{latest}{more} }.into_any()
}

fn one(room: Room, atlas: &Atlas, row: &FigureRow, ix: FactIx, form: Form) -> AnyView {
    let Room { app, lang, .. } = room;
    let on_scale = row.scale.contains(&ix);
    let drawn = on_scale.then(|| cell(atlas, form, ix, &row.scale)).flatten();
    view! {
        <div class="compare-figure" data-fact=ix.0 data-scale=on_scale.then_some("")>
            {value(app, lang, ix)}
            {drawn.map(|it| chart::cell(&it))}
            <span class="figure-line">{about(lang, atlas, atlas.fact(ix))}</span>
        </div>
    }
    .into_any()
}
