//! What the data cannot say: who has no figures, which metrics are hardly known, who contradicts whom, how old it is.

use super::{
    Asked, Block, Line,
    draft::{Draft, counted, own},
};
use crate::{
    i18n::report::{
        ReportMsg as M, conflicts_found, named_few, passed, scarce_metrics, undated, without_figures,
        without_place, without_stages,
    },
    insight::{conflicts, directories::date_has_passed},
    model::{EntityIx, FactIx, Period, order::sort_by},
};

/// Entities without a figure that are named.
const NAMED: usize = 10;
/// Conflicts that are told.
const CONFLICTS: usize = 12;

pub(super) fn limits(draft: &mut Draft) -> Vec<Block> {
    let shown = draft.asked.shown;
    if shown.is_empty() {
        return vec![Block::Paragraph(Line::of(M::NoEntities.say(draft.lang())))];
    }
    let mut blocks = vec![Block::List(gaps(draft))];
    blocks.push(Block::Heading(M::Age.say(draft.lang()).to_owned()));
    blocks.push(Block::List(age(draft)));
    blocks.push(Block::Heading(M::Conflicts.say(draft.lang()).to_owned()));
    told_conflicts(draft, &mut blocks);
    blocks.push(Block::Paragraph(Line::of(M::LimitsRule.say(draft.lang()))));
    blocks
}

/// What was not found: figures, stages, positions; and what only one gives.
fn gaps(draft: &Draft) -> Vec<Line> {
    let Asked {
        lang,
        atlas,
        shown,
        view,
        ..
    } = *draft.asked;
    let all = shown.len();
    let is_figure = |ix: &&FactIx| {
        let fact = atlas.fact(**ix);
        fact.number().is_some()
            && view
                .year
                .is_none_or(|years| fact.touches(years.first, years.last))
    };
    let silent: Vec<EntityIx> = shown
        .iter()
        .copied()
        .filter(|&ix| !atlas.facts_of(ix).iter().any(|fact| is_figure(&fact)))
        .collect();
    let mut first = own(&without_figures(lang, silent.len(), all));
    if !silent.is_empty() {
        let names: Vec<&str> = silent
            .iter()
            .take(NAMED)
            .map(|&ix| atlas.entity(ix).name.get(lang))
            .collect();
        first.push(&M::spaced(lang, &named_few(lang, &names, silent.len() > NAMED)));
    }
    let no_stage = shown
        .iter()
        .filter(|&&ix| atlas.entity(ix).stages.is_empty())
        .count();
    let no_place = shown
        .iter()
        .filter(|&&ix| atlas.entity(ix).place.is_none())
        .count();
    let mut givers = vec![0_u32; atlas.vocab.metrics.len()];
    for &ix in shown {
        let mut metrics: Vec<usize> = atlas
            .facts_of(ix)
            .iter()
            .filter(is_figure)
            .map(|&fact| atlas.fact(fact).metric.row())
            .collect();
        metrics.sort_unstable();
        metrics.dedup();
        for metric in metrics {
            givers[metric] += 1;
        }
    }
    let known = givers.iter().filter(|&&count| count > 0).count();
    let single = givers.iter().filter(|&&count| count == 1).count();
    vec![
        first,
        own(&without_stages(lang, no_stage, all)),
        own(&without_place(lang, no_place, all)),
        own(&scarce_metrics(lang, single, known)),
    ]
}

/// The oldest and the newest figure, and what has no time.
fn age(draft: &mut Draft) -> Vec<Line> {
    let Asked {
        lang,
        atlas,
        shown,
        view,
        ..
    } = *draft.asked;
    let mut dated: Vec<((u16, u8, u8), FactIx)> = Vec::new();
    let mut none = 0;
    for &ix in shown.iter().flat_map(|&ix| atlas.facts_of(ix)) {
        let fact = atlas.fact(ix);
        let is_in = view
            .year
            .is_none_or(|years| fact.touches(years.first, years.last));
        if fact.number().is_none() || !is_in {
            continue;
        }
        match fact.period {
            Some(period) => dated.push((Period::latest_day(period), ix)),
            None => none += 1,
        }
    }
    // Plans and targets lie ahead: what is known of the past is aged by what was measured.
    dated.retain(|&(_, ix)| atlas.fact(ix).nature < crate::model::Nature::Planned);
    sort_by(&mut dated, &mut |a, b| {
        a.0.cmp(&b.0)
            .then_with(|| atlas.fact(a.1).id.cmp(&atlas.fact(b.1).id))
    });
    let mut lines = Vec::new();
    let ends = dated
        .first()
        .into_iter()
        .chain(dated.last().filter(|_| dated.len() > 1));
    for (label, &(_, ix)) in [M::Oldest, M::Newest].into_iter().zip(ends) {
        lines.push(figure(draft, label, ix));
    }
    lines.push(own(&undated(lang, none)));
    let overdue = atlas
        .milestones
        .iter()
        .filter(|step| shown.contains(&step.entity) && date_has_passed(atlas, step))
        .count();
    lines.push(own(&passed(lang, overdue)));
    lines
}

/// A figure in a sentence of its own.
fn figure(draft: &mut Draft, label: M, ix: FactIx) -> Line {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    let fact = atlas.fact(ix);
    let metric = atlas.vocab.metrics[fact.metric.row()].term.name.get(lang);
    let mut line = Line::of(M::labelled(lang, label.say(lang), ""));
    line.0.append(&mut draft.name(fact.entity).0);
    line.push(&[M::comma(lang), &M::labelled(lang, metric, "")].concat());
    line.0.append(&mut draft.value(ix).0);
    line.push(&M::bracketed(lang, &draft.about_fact(ix)));
    line
}

/// Figures that disagree, side by side with their sources.
fn told_conflicts(draft: &mut Draft, blocks: &mut Vec<Block>) {
    let Asked {
        lang, atlas, shown, ..
    } = *draft.asked;
    let mut groups: Vec<Vec<FactIx>> = Vec::new();
    for &ix in shown {
        groups.extend(conflicts(atlas, ix));
    }
    blocks.push(counted(&conflicts_found(lang, groups.len(), CONFLICTS)));
    let (semicolon, _) = M::stops(lang);
    let lines: Vec<Line> = groups
        .iter()
        .take(CONFLICTS)
        .map(|group| {
            let first = atlas.fact(group[0]);
            let metric = atlas.vocab.metrics[first.metric.row()].term.name.get(lang);
            let mut line = draft.name(first.entity);
            line.push(&[M::comma(lang), &M::labelled(lang, metric, "")].concat());
            for (place, &ix) in group.iter().enumerate() {
                if place > 0 {
                    line.push(semicolon);
                }
                line.0.append(&mut draft.plain_value(ix).0);
                line.push(&M::bracketed(lang, &draft.about_fact(ix)));
            }
            line
        })
        .collect();
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
}
