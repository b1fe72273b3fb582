//! Figures with their notes: by metric, each entity's own, added up only where that is allowed.

use super::{
    Asked, Block, Line,
    draft::{Draft, counted, own},
};
use crate::{
    i18n::{
        brain::{figure_coverage, figure_span, no_sum},
        evidence::nature_word,
        format,
        report::{ReportMsg as M, figures_listed, metrics_left_out, sum},
    },
    insight::brain::{KeyFigure, key_figures, targets},
    model::{Amount, FactIx, Nature},
};

/// Metrics that have a table of their own, at most.
const METRICS: usize = 10;
/// Rows of such a table.
const ROWS: usize = 8;
/// Entities that must give a metric for a table of its own.
const OWN_TABLE: usize = 3;
/// Rows of the tables of other figures and of plans.
const OTHERS: usize = 16;

pub(super) fn figures(draft: &mut Draft) -> Vec<Block> {
    let Asked {
        lang,
        atlas,
        index,
        shown,
        view,
        ..
    } = *draft.asked;
    let found = key_figures(index, atlas, shown, view.year);
    let (wide, few): (Vec<KeyFigure>, Vec<KeyFigure>) = found
        .into_iter()
        .partition(|figure| figure.facts.len() >= OWN_TABLE);
    let plans = plans(draft);
    let all = numeric(draft);
    let mut listed = 0;
    let mut blocks = Vec::new();
    for figure in wide.iter().take(METRICS) {
        listed += figure.facts.len().min(ROWS);
        metric(draft, figure, &mut blocks);
    }
    if wide.len() > METRICS {
        blocks.push(counted(&metrics_left_out(lang, METRICS, wide.len())));
    }
    let few: Vec<FactIx> = few.into_iter().flat_map(|figure| figure.facts).collect();
    for (heading, facts) in [(M::OtherFigures, few), (M::Plans, plans)] {
        if !facts.is_empty() {
            listed += facts.len().min(OTHERS);
            blocks.push(Block::Heading(heading.say(lang).to_owned()));
            blocks.push(mixed(draft, heading, &facts));
        }
    }
    blocks.insert(0, counted(&figures_listed(lang, listed, all)));
    blocks.insert(1, Block::Paragraph(Line::of(M::FiguresRule.say(lang))));
    blocks
}

/// Numeric facts of the selection within the years.
fn numeric(draft: &Draft) -> usize {
    let Asked {
        atlas, shown, view, ..
    } = *draft.asked;
    let facts = shown.iter().flat_map(|&ix| atlas.facts_of(ix));
    facts
        .filter(|&&ix| {
            let fact = atlas.fact(ix);
            fact.number().is_some()
                && view
                    .year
                    .is_none_or(|years| fact.touches(years.first, years.last))
        })
        .count()
}

/// One metric: how far it is known, whether it adds up, and who gives what.
fn metric(draft: &mut Draft, figure: &KeyFigure, blocks: &mut Vec<Block>) {
    let Asked { lang, atlas, .. } = *draft.asked;
    let vocab = &atlas.vocab;
    let name = vocab.metrics[figure.metric.row()].term.name.get(lang);
    let unit = vocab.units[figure.unit.row()].get(lang);
    let mut heading = name.to_owned();
    if let Some(nature) = nature_word(lang, vocab, figure.nature) {
        heading.push_str(" · ");
        heading.push_str(nature);
    }
    if !unit.is_empty() && Some(figure.unit) != vocab.metrics[figure.metric.row()].unit {
        heading.push_str(" · ");
        heading.push_str(unit);
    }
    let mut line = own(&figure_coverage(lang, figure.facts.len(), figure.of));
    let span = figure_span(lang, figure.years, figure.undated, figure.scopes);
    let (semicolon, stop) = M::stops(lang);
    if !span.is_empty() {
        line.push(semicolon);
        line.push(&span);
    }
    line.push(stop);
    match &figure.sum {
        Ok(total) => {
            let total = format::amount(lang, &Amount::Exact(*total), figure.unit, vocab).text();
            line.push(&sum(lang, &total));
            for &ix in &figure.facts {
                draft.cite(&mut line, atlas.fact(ix).basis.source);
            }
            line.push(stop);
        }
        Err(reasons) => line.push(&M::spaced(lang, &no_sum(lang, reasons))),
    }
    let rows = figure.facts.iter().take(ROWS).map(|&ix| {
        let entity = draft.name(atlas.fact(ix).entity);
        vec![entity, draft.value(ix), Line::of(draft.about_fact(ix))]
    });
    let rows: Vec<Vec<Line>> = rows.collect();
    let head = [M::Entity, M::Value, M::About].map(|it| it.say(lang));
    let table = draft.table(&heading, &head, rows, figure.facts.len());
    blocks.extend([Block::Heading(heading), Block::Paragraph(line), table]);
}

/// Figures of several metrics in one table.
fn mixed(draft: &mut Draft, caption: M, facts: &[FactIx]) -> Block {
    let Asked { lang, atlas, .. } = *draft.asked;
    let rows: Vec<Vec<Line>> = facts
        .iter()
        .take(OTHERS)
        .map(|&ix| {
            let fact = atlas.fact(ix);
            let metric = atlas.vocab.metrics[fact.metric.row()].term.name.get(lang);
            let entity = draft.name(fact.entity);
            vec![
                entity,
                Line::of(metric),
                draft.value(ix),
                Line::of(draft.about_fact(ix)),
            ]
        })
        .collect();
    let head = [M::Entity, M::Metric, M::Value, M::About].map(|it| it.say(lang));
    draft.table(caption.say(lang), &head, rows, facts.len())
}

/// What is aimed at, soonest first, then what is planned, in the order of the selection.
fn plans(draft: &Draft) -> Vec<FactIx> {
    let Asked {
        atlas, shown, view, ..
    } = *draft.asked;
    let is_in = |ix: &FactIx| {
        let fact = atlas.fact(*ix);
        view.year
            .is_none_or(|years| fact.touches(years.first, years.last))
    };
    let mut found: Vec<FactIx> = targets(atlas, shown).into_iter().map(|row| row.target).collect();
    for &ix in shown.iter().flat_map(|&ix| atlas.facts_of(ix)) {
        let fact = atlas.fact(ix);
        if fact.nature == Nature::Planned && fact.number().is_some() {
            found.push(ix);
        }
    }
    found.retain(is_in);
    found
}
