//! The chain of the selection and its gaps.

use super::{
    Asked, Block, Line, Piece, Table,
    draft::{Draft, counted, own},
};
use crate::{
    i18n::{
        chain::{row_name, stage_coverage},
        gaps::{GapMsg, say_elsewhere, say_finding},
        report::{ReportMsg as M, and_others, gaps_of, rows_left_out, stage_counts, state_word},
    },
    insight::{
        chain::{By, Cell, Column, Row, RowKey, marks, matrix},
        gaps::{Gap, Reading, Territory, read},
    },
    model::{EntityIx, StageIx},
};

/// Entities that a stage names.
const HOLDERS: usize = 4;
/// Rows of the matrix; a selection of so many entities has a row for each, a larger one for each city.
const ROWS: usize = 12;

pub(super) fn chain(draft: &mut Draft) -> Vec<Block> {
    let Asked {
        lang,
        atlas,
        index,
        shown,
        view,
        ..
    } = *draft.asked;
    let of = Territory::read(atlas, view.of.as_ref()).unwrap_or(Territory::Selection);
    let members = of.members(index, atlas, shown);
    let reading = read(index, atlas, of, &members);
    let place = place(draft, of);
    let mut blocks = vec![counted(&gaps_of(
        lang,
        &place,
        &stage_coverage(lang, reading.coverage),
    ))];
    if reading.is_silent() {
        blocks.push(Block::Paragraph(Line::of(GapMsg::Silent.say(lang))));
        return blocks;
    }
    blocks.push(Block::Heading(M::Stages.say(lang).to_owned()));
    blocks.push(stages(draft, &reading));
    blocks.push(Block::Heading(M::Matrix.say(lang).to_owned()));
    blocks.push(counted(M::MatrixRule.say(lang)));
    blocks.push(strips(draft, &members));
    blocks.push(Block::Heading(GapMsg::GapsTitle.say(lang).to_owned()));
    gaps(draft, &reading, &mut blocks);
    blocks
}

/// The place that is read, in words; nothing for the selection.
fn place(draft: &Draft, of: Territory) -> String {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    match of {
        Territory::Selection => String::new(),
        Territory::City(city) => atlas.vocab.cities[city.row()].name.get(lang).to_owned(),
        Territory::Body(body) => atlas.entity(body).name.get(lang).to_owned(),
    }
}

/// A row a stage: how many hold it, and the first of them with what that rests on.
fn stages(draft: &mut Draft, reading: &Reading) -> Block {
    let Asked { lang, atlas, .. } = *draft.asked;
    let mut rows = Vec::with_capacity(reading.cells.len());
    for cell in &reading.cells {
        let Column::Stage(stage) = cell.column else {
            continue;
        };
        let counts = stage_counts(lang, cell.present, cell.stated, cell.planned);
        let mut state = Line(vec![Piece::State(cell.state.id(), counts)]);
        if !cell.holders.is_empty() {
            state.cite(super::draft::OWN);
        }
        let name = atlas.vocab.stages[stage.row()].name.get(lang);
        rows.push(vec![Line::of(name), state, holders(draft, cell)]);
    }
    let all = rows.len();
    let head = [M::Stage, M::Found, M::Who].map(|it| it.say(lang));
    draft.table(M::Stages.say(lang), &head, rows, all)
}

fn holders(draft: &mut Draft, cell: &Cell) -> Line {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    let mut line = Line::default();
    for (place, holder) in cell.holders.iter().take(HOLDERS).enumerate() {
        if place > 0 {
            line.push(M::comma(lang));
        }
        line.0.append(&mut draft.name(holder.entity).0);
        for mark in marks(atlas, holder.entity, cell.column) {
            if mark.state == holder.state {
                draft.cite(&mut line, mark.basis.source);
            }
        }
    }
    if cell.holders.len() > HOLDERS {
        line.push(&and_others(lang, cell.holders.len() - HOLDERS));
        line.cite(super::draft::OWN);
    }
    line
}

/// What is known of each entity, or of each city, in each stage.
fn strips(draft: &Draft, members: &[EntityIx]) -> Block {
    let Asked {
        lang, atlas, index, ..
    } = *draft.asked;
    let each = members.len() <= ROWS;
    let rows: Vec<Row> = if each {
        let row = |&ix: &EntityIx| Row::of(index, atlas, RowKey::Entity(ix), vec![ix]);
        members.iter().map(row).collect()
    } else {
        matrix(index, atlas, members, By::City).rows
    };
    let stages = atlas.vocab.stages.len();
    let cell = |cell: &Cell| {
        let words = state_word(lang, each, cell.state, cell.present, cell.planned);
        Line(vec![Piece::State(cell.state.id(), words)])
    };
    let lines: Vec<Vec<Line>> = rows
        .iter()
        .take(ROWS + 1)
        .map(|row| {
            let name = match row.key {
                RowKey::Entity(ix) => draft.name(ix),
                key => Line::of(row_name(lang, atlas, key)),
            };
            std::iter::once(name)
                .chain(row.cells.iter().take(stages).map(cell))
                .collect()
        })
        .collect();
    let mut head = vec![if each { M::Entity } else { M::City }.say(lang).to_owned()];
    head.extend(
        atlas
            .vocab
            .stages
            .iter()
            .map(|stage| stage.name.get(lang).to_owned()),
    );
    let left = rows.len() - lines.len();
    Block::Table(Table {
        caption: M::Matrix.say(lang).to_owned(),
        head,
        rows: lines,
        left_out: (left > 0).then(|| own(&rows_left_out(lang, left))),
    })
}

fn gaps(draft: &mut Draft, reading: &Reading, blocks: &mut Vec<Block>) {
    let Asked { lang, atlas, .. } = *draft.asked;
    let name = |stage: StageIx| atlas.vocab.stages[stage.row()].name.get(lang);
    blocks.push(Block::Paragraph(Line::of(M::GapsRule.say(lang))));
    if reading.gaps.is_empty() {
        blocks.push(Block::Paragraph(Line::of(GapMsg::NoGaps.say(lang))));
    } else {
        let lines = reading.gaps.iter().map(|it| gap(draft, reading, it)).collect();
        blocks.push(Block::List(lines));
    }
    let unknown: Vec<Line> = reading
        .unknown
        .iter()
        .map(|it| {
            Line::of(M::labelled(
                lang,
                name(it.stage),
                GapMsg::of_doubt(it.doubt).say(lang),
            ))
        })
        .collect();
    if !unknown.is_empty() {
        blocks.push(Block::Heading(GapMsg::UnknownTitle.say(lang).to_owned()));
        blocks.push(Block::Paragraph(Line::of(GapMsg::UnknownRule.say(lang))));
        blocks.push(Block::List(unknown));
    }
}

/// A gap: its kind and stage, the finding with what it rests on, and the stage elsewhere.
fn gap(draft: &mut Draft, reading: &Reading, gap: &Gap) -> Line {
    let Asked { lang, atlas, .. } = *draft.asked;
    let kind = GapMsg::of_gap(gap.kind()).say(lang);
    let stage = atlas.vocab.stages[gap.stage.row()].name.get(lang);
    let finding = own(&say_finding(lang, &atlas.vocab, gap.finding));
    let mut line = Line::of(M::labelled(lang, &[kind, " ", stage].concat(), ""));
    // The stop moves behind the sources.
    let (mut finding, stop) = split_stop(finding);
    for &at in &gap.rests_on {
        let Some(cell) = reading.cells.get(at.row()) else {
            continue;
        };
        if let Some(holder) = cell.holders.first() {
            for mark in marks(atlas, holder.entity, cell.column) {
                draft.cite(&mut finding, mark.basis.source);
            }
        }
    }
    line.0.append(&mut finding.0);
    line.push(&stop);
    // Of the whole region nothing lies elsewhere.
    if gap.elsewhere.with_stages > 0 {
        let elsewhere = own(&M::spaced(lang, &say_elsewhere(lang, &gap.elsewhere)));
        append(&mut line, elsewhere);
    }
    line
}

fn split_stop(mut line: Line) -> (Line, String) {
    match line.0.pop() {
        Some(Piece::Words(stop)) => (line, stop),
        Some(other) => {
            line.0.push(other);
            (line, String::new())
        }
        None => (line, String::new()),
    }
}

fn append(line: &mut Line, more: Line) {
    for piece in more.0 {
        match piece {
            Piece::Words(words) => line.push(&words),
            other => line.0.push(other),
        }
    }
}
