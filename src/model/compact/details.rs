//! The rest: what evidence needs beside the core, row by row, and the tables that only details read.

use super::{
    codec::{Codec, no_basis, notes, source, texts},
    selectors::{blank_selector, selector, selectors},
};
use crate::model::{
    Atlas, Column, Directory, EntityIx, FactValue, Id, Milestone, MilestoneIx, MilestoneKindIx, Part,
    PartGroup, PartialDate, Provenance, Selector, Shape, Structure, Target, Text, Vocab,
};

/// Which core the rest belongs to.
pub(super) fn belongs<C: Codec>(codec: &mut C, of: &mut [u32; 2]) {
    for half in of {
        let mut wide = u64::from(*half);
        codec.number(&mut wide);
        *half = wide as u32;
    }
}

pub(super) fn rest<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    sources(codec, atlas);
    entities(codec, atlas);
    statements(codec, atlas);
    milestones(codec, atlas);
    directories(codec, &mut atlas.directories, &atlas.vocab);
    structures(codec, atlas);
}

fn sources<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let rows = &mut atlas.sources;
    for row in &mut *rows {
        codec.text(&mut row.title);
    }
    for row in &mut *rows {
        codec.text(&mut row.publisher);
    }
    for row in &mut *rows {
        codec.maybe(&mut row.url);
    }
    for row in &mut *rows {
        codec.date(&mut row.retrieved);
    }
    for row in &mut *rows {
        codec.text(&mut row.lang);
    }
    for row in rows {
        codec.maybe(&mut row.note);
    }
}

fn entities<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    for row in &mut atlas.entities {
        let stages = row.stages.iter_mut().map(|mark| &mut mark.basis);
        let links = row.links.iter_mut().map(|mark| &mut mark.basis);
        let tags = row.designations.iter_mut().map(|mark| &mut mark.basis);
        for basis in stages.chain(links).chain(tags) {
            codec.text(&mut basis.locator);
        }
    }
    for row in &mut atlas.entities {
        codec.maybe(&mut row.note);
    }
}

/// What facts and relations say, and where it stands.
fn statements<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let facts = &mut atlas.facts;
    for fact in &mut *facts {
        codec.id(&mut fact.id);
    }
    for fact in &mut *facts {
        if let FactValue::Words(words) = &mut fact.value {
            codec.maybe(words);
        }
    }
    for fact in &mut *facts {
        codec.text(&mut fact.basis.locator);
    }
    notes(codec, facts, |fact| &mut fact.statement);
    for relation in &mut atlas.relations {
        codec.id(&mut relation.id);
    }
    for relation in &mut atlas.relations {
        codec.text(&mut relation.basis.locator);
    }
    for relation in &mut atlas.relations {
        codec.maybe(&mut relation.note);
    }
}

fn milestones<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let rows = &mut atlas.milestones;
    codec.list(rows, || Milestone {
        id: Id::blank(),
        entity: EntityIx(0),
        date: PartialDate::BLANK,
        kind: MilestoneKindIx(0),
        planned: false,
        statement: Text::default(),
        basis: no_basis(),
        conflicts: Vec::new(),
    });
    let (count, mut before) = (rows.len(), 0);
    for row in &mut *rows {
        codec.id(&mut row.id);
    }
    for row in &mut *rows {
        codec.step(&mut row.entity.0, &mut before, atlas.entities.len());
    }
    for row in &mut *rows {
        codec.day(&mut row.date);
        codec.index(&mut row.kind.0, atlas.vocab.milestone_kinds.len());
        codec.flag(&mut row.planned);
    }
    texts(codec, rows, |row| &mut row.statement);
    for row in &mut *rows {
        basis(codec, &mut row.basis, atlas.sources.len());
    }
    for row in rows {
        codec.list(&mut row.conflicts, || MilestoneIx(0));
        for other in &mut row.conflicts {
            codec.index(&mut other.0, count);
        }
    }
}

fn basis<C: Codec>(codec: &mut C, basis: &mut Provenance, sources: usize) {
    source(codec, basis, sources);
    codec.text(&mut basis.locator);
}

/// A column of a directory: a plain word, or a selector.
fn column<C: Codec>(codec: &mut C, value: &mut Column, vocab: &Vocab) {
    let plain = Column::PLAIN.iter().position(|(_, plain)| plain == value);
    let mut form = plain.map_or(0, |at| at as u32 + 1);
    codec.index(&mut form, Column::PLAIN.len() + 1);
    if let Some(at) = form.checked_sub(1) {
        *value = Column::PLAIN[at as usize].1;
        return;
    }
    let mut about = match *value {
        Column::Metric(ix) => Selector::Metric(ix),
        Column::Milestone(ix) => Selector::Milestone(ix, false),
        Column::Outgoing(ix) => Selector::Outgoing(ix),
        Column::Incoming(ix) => Selector::Incoming(ix),
        _ => blank_selector(),
    };
    selector(codec, &mut about, vocab);
    *value = match about {
        Selector::Metric(ix) => Column::Metric(ix),
        Selector::Milestone(ix, false) => Column::Milestone(ix),
        Selector::Outgoing(ix) => Column::Outgoing(ix),
        Selector::Incoming(ix) => Column::Incoming(ix),
        _ => return codec.refuse(),
    };
}

fn directories<C: Codec>(codec: &mut C, rows: &mut Vec<Directory>, vocab: &Vocab) {
    codec.list(rows, || Directory {
        id: Id::blank(),
        name: Text::default(),
        note: None,
        clauses: Vec::new(),
        columns: Vec::new(),
        groups: Vec::new(),
    });
    for row in &mut *rows {
        codec.id(&mut row.id);
    }
    texts(codec, rows, |row| &mut row.name);
    notes(codec, rows, |row| &mut row.note);
    for row in rows {
        codec.list(&mut row.clauses, Vec::new);
        for clause in &mut row.clauses {
            selectors(codec, clause, vocab);
        }
        codec.list(&mut row.columns, || Column::Ahead);
        for one in &mut row.columns {
            column(codec, one, vocab);
        }
        selectors(codec, &mut row.groups, vocab);
    }
}

/// A row of the entities, where there is one.
fn entity<C: Codec>(codec: &mut C, value: &mut Option<EntityIx>, entities: usize) {
    let mut row = value.map_or(0, |ix| ix.0 + 1);
    codec.index(&mut row, entities + 1);
    *value = row.checked_sub(1).map(EntityIx);
}

fn structures<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let (entities, sources) = (atlas.entities.len(), atlas.sources.len());
    let rows = &mut atlas.structures;
    codec.list(rows, || Structure {
        id: Id::blank(),
        name: Text::default(),
        about: None,
        shape: Shape::Core,
        note: None,
        basis: no_basis(),
        groups: Vec::new(),
    });
    for row in &mut *rows {
        codec.id(&mut row.id);
    }
    texts(codec, rows, |row| &mut row.name);
    notes(codec, rows, |row| &mut row.note);
    for row in rows {
        entity(codec, &mut row.about, entities);
        let mut shape = row.shape as u32;
        codec.index(&mut shape, Shape::ALL.len());
        row.shape = Shape::ALL[shape as usize];
        basis(codec, &mut row.basis, sources);
        codec.list(&mut row.groups, || PartGroup {
            name: Text::default(),
            parts: Vec::new(),
        });
        texts(codec, &mut row.groups, |group| &mut group.name);
        for group in &mut row.groups {
            parts(codec, &mut group.parts, entities, sources, &atlas.vocab);
        }
    }
}

fn parts<C: Codec>(codec: &mut C, rows: &mut Vec<Part>, entities: usize, sources: usize, vocab: &Vocab) {
    codec.list(rows, || Part {
        name: Text::default(),
        target: None,
        unnamed: false,
        planned: false,
        basis: no_basis(),
    });
    texts(codec, rows, |part| &mut part.name);
    for part in rows {
        codec.flag(&mut part.unnamed);
        codec.flag(&mut part.planned);
        basis(codec, &mut part.basis, sources);
        let (mut whom, mut term) = match part.target {
            Some(Target::Entity(ix)) => (Some(ix), None),
            Some(Target::Term(selector)) => (None, Some(selector)),
            None => (None, None),
        };
        entity(codec, &mut whom, entities);
        let mut is_term = term.is_some();
        codec.flag(&mut is_term);
        if is_term {
            selector(codec, term.get_or_insert_with(blank_selector), vocab);
        }
        part.target = whom.map(Target::Entity).or(term.map(Target::Term));
    }
}
