//! A cell: what is known of some entities in one column.

use super::ChainIndex;
use crate::model::order::sort_by;
use crate::model::{Atlas, EntityIx, LinkIx, Provenance, StageIx, Vocab};

/// A column of the matrix: a stage, or one of the six chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A stage (环节).
    Stage(StageIx),
    /// One of the six chains (六链).
    Link(LinkIx),
}

impl Column {
    /// Its place in [`columns`].
    pub fn row(self, vocab: &Vocab) -> usize {
        match self {
            Self::Stage(stage) => stage.row(),
            Self::Link(link) => vocab.stages.len() + link.row(),
        }
    }
}

/// All columns: the stages, upstream first, then the six chains.
pub fn columns(vocab: &Vocab) -> Vec<Column> {
    let stages = (0..vocab.stages.len()).map(|row| Column::Stage(StageIx::of(row)));
    let links = (0..vocab.links.len()).map(|row| Column::Link(LinkIx::of(row)));
    stages.chain(links).collect()
}

/// What is known of a cell, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Present; a source states it.
    Stated,
    /// Present; a source clearly implies it.
    Implied,
    /// Present; the dataset does not record whether it is stated or implied. So for all of the six chains.
    Untold,
    /// A source says that it is to come.
    Planned,
    /// No data found; nothing is said of absence.
    NoData,
    /// The block cannot be read for these entities.
    Out,
}

impl State {
    /// The value of `data-state`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated | Self::Implied | Self::Untold => "present",
            Self::Planned => "planned",
            Self::NoData => "none",
            Self::Out => "out",
        }
    }

    /// Whether it is present, however it is known.
    pub const fn is_present(self) -> bool {
        matches!(self, Self::Stated | Self::Implied | Self::Untold)
    }
}

/// An entity that a cell rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The entity.
    pub entity: EntityIx,
    /// Its strongest mark in the column: present or planned.
    pub state: State,
}

/// What is known of the entities of a row in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The column.
    pub column: Column,
    /// The strongest state of any entity.
    pub state: State,
    /// Entities present.
    pub present: u32,
    /// Of these, the ones that a source states.
    pub stated: u32,
    /// Entities planned and not present.
    pub planned: u32,
    /// All of these, strongest state first, then by id.
    pub holders: Vec<Holder>,
}

/// How much of a row is known in a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Entities present in at least one column of the block.
    pub present: u32,
    /// Entities with a planned mark in the block and none present.
    pub planned_only: u32,
    /// Entities to which the block is open, or which carry a mark in it all the same.
    pub open: u32,
    /// All entities of the row.
    pub all: u32,
}

impl Coverage {
    /// Entities with any evidence in the block.
    pub const fn known(self) -> u32 {
        self.present + self.planned_only
    }
}

/// One piece of evidence for an entity in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// What it says: stated, implied, untold or planned.
    pub state: State,
    /// Whether it is stated, where the dataset records that.
    pub stated: Option<bool>,
    /// The evidence.
    pub basis: &'a Provenance,
}

/// All evidence for an entity in a column, in the dataset's order.
pub fn marks(atlas: &Atlas, entity: EntityIx, column: Column) -> Vec<Mark<'_>> {
    let entity = atlas.entity(entity);
    match column {
        Column::Stage(stage) => entity
            .stages
            .iter()
            .filter(|mark| mark.stage == stage)
            .map(|mark| Mark {
                state: stage_state(mark.planned, mark.stated),
                stated: Some(mark.stated),
                basis: &mark.basis,
            })
            .collect(),
        Column::Link(link) => entity
            .links
            .iter()
            .filter(|mark| mark.link == link)
            .map(|mark| Mark {
                state: link_state(mark.planned),
                stated: None,
                basis: &mark.basis,
            })
            .collect(),
    }
}

/// What is known of one entity in a column, from its marks alone.
pub fn state_in(atlas: &Atlas, entity: EntityIx, column: Column) -> State {
    marks(atlas, entity, column)
        .iter()
        .map(|mark| mark.state)
        .min()
        .unwrap_or(State::NoData)
}

const fn stage_state(planned: bool, stated: bool) -> State {
    match (planned, stated) {
        (true, _) => State::Planned,
        (false, true) => State::Stated,
        (false, false) => State::Implied,
    }
}

const fn link_state(planned: bool) -> State {
    if planned { State::Planned } else { State::Untold }
}

/// The cells of a row and the coverage of its two blocks: stages, six chains.
pub(crate) fn read(
    index: &ChainIndex,
    atlas: &Atlas,
    members: &[EntityIx],
) -> (Vec<Cell>, Coverage, Coverage) {
    let vocab = &atlas.vocab;
    let mut cells: Vec<Cell> = columns(vocab).into_iter().map(empty).collect();
    let (mut stages, mut links) = (Coverage::default(), Coverage::default());
    let mut states = vec![State::NoData; cells.len()];
    for &ix in members {
        states.fill(State::NoData);
        let entity = atlas.entity(ix);
        for mark in &entity.stages {
            let state = &mut states[mark.stage.row()];
            *state = (*state).min(stage_state(mark.planned, mark.stated));
        }
        for mark in &entity.links {
            let state = &mut states[vocab.stages.len() + mark.link.row()];
            *state = (*state).min(link_state(mark.planned));
        }
        for (cell, &state) in cells.iter_mut().zip(&states) {
            add(cell, ix, state);
        }
        let (of_stages, of_links) = states.split_at(vocab.stages.len());
        cover(&mut stages, of_stages, index.open_to_stages(atlas, ix));
        cover(&mut links, of_links, index.open_to_links(atlas, ix));
    }
    for cell in &mut cells {
        finish(cell, atlas, &stages, &links);
    }
    (cells, stages, links)
}

fn empty(column: Column) -> Cell {
    Cell {
        column,
        state: State::NoData,
        present: 0,
        stated: 0,
        planned: 0,
        holders: Vec::new(),
    }
}

fn add(cell: &mut Cell, entity: EntityIx, state: State) {
    if state >= State::NoData {
        return;
    }
    cell.present += u32::from(state.is_present());
    cell.stated += u32::from(state == State::Stated);
    cell.planned += u32::from(state == State::Planned);
    cell.state = cell.state.min(state);
    cell.holders.push(Holder { entity, state });
}

fn cover(coverage: &mut Coverage, states: &[State], open: bool) {
    let strongest = states.iter().copied().min().unwrap_or(State::NoData);
    coverage.all += 1;
    coverage.present += u32::from(strongest.is_present());
    coverage.planned_only += u32::from(strongest == State::Planned);
    coverage.open += u32::from(open || strongest < State::NoData);
}

fn finish(cell: &mut Cell, atlas: &Atlas, stages: &Coverage, links: &Coverage) {
    let block = match cell.column {
        Column::Stage(_) => stages,
        Column::Link(_) => links,
    };
    if cell.holders.is_empty() && block.all > 0 && block.open == 0 {
        cell.state = State::Out;
    }
    let key = |holder: &Holder| (holder.state, &atlas.entity(holder.entity).id);
    sort_by(&mut cell.holders, &mut |a, b| key(a).cmp(&key(b)));
}
