//! The compared side by side: the figures of the comparison, aligned by metric, with what sets them apart in words.

use super::{Asked, Block, Line, Piece, draft::Draft};
use crate::{
    i18n::{
        compare::{CompareMsg, apart},
        report::ReportMsg as M,
    },
    insight::compare::{Column, FigureCell, compare},
};

/// None where fewer than two are compared, or no figure of theirs is known.
pub(super) fn comparison(draft: &mut Draft) -> Option<Vec<Block>> {
    let Asked {
        lang,
        atlas,
        index,
        view,
        ..
    } = *draft.asked;
    let found = compare(index, atlas, &view.cmp, view.year);
    if found.columns.len() < 2 || found.figures.is_empty() {
        return None;
    }
    let names: Vec<String> = found.columns.iter().map(|column| name(draft, column)).collect();
    let mut head = vec![M::Metric.say(lang)];
    head.extend(names.iter().map(String::as_str));
    let rows: Vec<Vec<Line>> = found
        .figures
        .iter()
        .map(|row| {
            let metric = atlas.vocab.metrics[row.metric.row()].term.name.get(lang);
            let mut line = vec![Line::of(metric)];
            line.extend(row.cells.iter().map(|it| cell(draft, it)));
            line
        })
        .collect();
    let all = rows.len();
    let table = draft.table(M::Comparison.say(lang), &head, rows, all);
    Some(vec![
        Block::Paragraph(Line::of(M::ComparisonRule.say(lang))),
        table,
    ])
}

fn name(draft: &Draft, column: &Column) -> String {
    let Asked { lang, atlas, .. } = *draft.asked;
    let city = column.city.map(|city| &atlas.vocab.cities[city.row()].name);
    let entity = column.entity.map(|ix| &atlas.entity(ix).name);
    city.or(entity)
        .map_or_else(|| column.id.to_string(), |name| name.get(lang).to_owned())
}

/// What one of the compared has: each figure with its note and what it is of, then in what it differs from the row's reference.
fn cell(draft: &mut Draft, cell: &FigureCell) -> Line {
    let lang = draft.asked.lang;
    let mut line = Line(Vec::new());
    for (place, &ix) in cell.shown.iter().enumerate() {
        if place > 0 {
            line.push(M::stops(lang).0);
        }
        line.0.extend(draft.value(ix).0);
        let mut about = vec![draft.about_fact(ix)];
        if place == 0 {
            about.extend(cell.apart.iter().map(|&it| apart(lang, it).to_owned()));
        }
        about.retain(|it| !it.is_empty());
        line.0
            .push(Piece::Words(M::bracketed(lang, &about.join(M::comma(lang)))));
    }
    if line.0.is_empty() {
        line.push(CompareMsg::NoFigure.say(lang));
    }
    line
}
