//! Projects by phase, those that are only planned apart. Which entities are projects, and which steps are phases, the
//! dataset's directory of projects says.

use super::{
    Asked, Block, Line,
    draft::{Draft, counted},
};
use crate::{
    i18n::{
        cards::place_of,
        directories::{DirectoryMsg, column_name, group_name},
        format,
        report::{ReportMsg as M, group_of, projects_found},
    },
    insight::{
        directories::{Cell, Column, Directory, GroupKey, Row, board, cell, date_has_passed},
        milestones_of,
    },
    model::{EntityIx, MilestoneIx},
};

/// The directory of projects, by its id.
const PROJECTS: &str = "projects";
/// Rows of a group.
const ROWS: usize = 12;

pub(super) fn projects(draft: &mut Draft) -> Vec<Block> {
    let Asked {
        lang,
        atlas,
        shown,
        view,
        ..
    } = *draft.asked;
    let Some(directory) = atlas.directories.iter().find(|it| it.id.as_str() == PROJECTS) else {
        return vec![Block::Paragraph(Line::of(M::NoProjects.say(lang)))];
    };
    let board = board(atlas, directory, shown, view.year);
    let mut blocks = vec![counted(&projects_found(lang, board.total, shown.len()))];
    if board.total == 0 {
        return blocks;
    }
    blocks.extend(
        directory
            .note
            .as_ref()
            .map(|note| Block::Paragraph(Line::of(note.get(lang)))),
    );
    for group in board.groups.iter().filter(|group| !group.rows.is_empty()) {
        let heading = match group.key {
            GroupKey::Ahead => M::OnlyPlanned.say(lang).to_owned(),
            GroupKey::Unknown => M::NoPhase.say(lang).to_owned(),
            key @ GroupKey::Of(_) => group_name(lang, &atlas.vocab, key),
        };
        blocks.push(Block::Heading(heading.clone()));
        blocks.push(counted(&group_of(lang, group.rows.len())));
        let rows = group
            .rows
            .iter()
            .take(ROWS)
            .map(|row| project(draft, directory, row))
            .collect();
        let head = [M::Project, M::Place, M::LatestStep, M::ToCome, M::Size].map(|it| it.say(lang));
        blocks.push(draft.table(&heading, &head, rows, group.rows.len()));
    }
    blocks
}

fn project(draft: &mut Draft, directory: &Directory, row: &Row) -> Vec<Line> {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    let step = row.step.filter(|step| !atlas.milestones[step.row()].planned);
    let latest = match step {
        Some(step) => said(draft, step),
        None => missing(draft),
    };
    vec![
        draft.name(row.entity),
        Line::of(place_of(lang, atlas, atlas.entity(row.entity).site)),
        latest,
        ahead(draft, row.entity),
        size(draft, directory, row.entity),
    ]
}

fn missing(draft: &Draft) -> Line {
    Line::of(DirectoryMsg::Missing.say(draft.lang()))
}

/// A step: when, and what.
pub(super) fn said(draft: &mut Draft, ix: MilestoneIx) -> Line {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    let step = &atlas.milestones[ix.row()];
    let mut line = Line::of(M::labelled(
        lang,
        &format::short_date(lang, &step.date),
        step.statement.get(lang),
    ));
    draft.cite(&mut line, step.basis.source);
    if date_has_passed(atlas, step) {
        line.push(&M::bracketed(lang, DirectoryMsg::DatePassed.say(lang)));
    }
    line
}

/// Every step that is still to come.
fn ahead(draft: &mut Draft, of: EntityIx) -> Line {
    let atlas = draft.atlas();
    let steps: Vec<MilestoneIx> = milestones_of(atlas, of)
        .filter(|(_, step)| step.planned)
        .map(|(ix, _)| ix)
        .collect();
    if steps.is_empty() {
        return missing(draft);
    }
    joined(draft, steps, said)
}

/// The headline figures that the directory shows.
fn size(draft: &mut Draft, directory: &Directory, of: EntityIx) -> Line {
    let Asked {
        lang, atlas, view, ..
    } = *draft.asked;
    let mut facts = Vec::new();
    for &column in &directory.columns {
        if let (Column::Metric(_), Cell::Fact(ix)) = (column, cell(atlas, of, column, view.year))
            && atlas.fact(ix).number().is_some()
        {
            facts.push((column, ix));
        }
    }
    if facts.is_empty() {
        return missing(draft);
    }
    joined(draft, facts, |draft, (column, ix)| {
        let name = column_name(lang, &atlas.vocab, column);
        let mut line = Line::of(M::labelled(lang, name, ""));
        line.0.append(&mut draft.value(ix).0);
        line.push(&M::bracketed(lang, &draft.about_fact(ix)));
        line
    })
}

/// Several lines as one.
fn joined<T>(draft: &mut Draft, items: Vec<T>, mut say: impl FnMut(&mut Draft, T) -> Line) -> Line {
    let (semicolon, _) = M::stops(draft.lang());
    let mut line = Line::default();
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            line.push(semicolon);
        }
        line.0.append(&mut say(draft, item).0);
    }
    line
}
