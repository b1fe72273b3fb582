//! Entities and cities side by side.
//!
//! # What a column holds
//! Figures are those of the compared itself: of a city, those of the entity of the same id, which stands for it as a whole.
//! Stages, chains, subsectors, designations and services are read from everyone who belongs to it: of a city all
//! who stand in it, of a cluster or park itself and what lies inside, of any other entity itself. Counts are of entities of
//! the atlas, and mean no more.
//!
//! # What may stand on a scale
//! Every row of figures has one reference: the figure that most columns have like figures to. Only what is like it (metric, unit,
//! period, scope, part and nature all the same) stands on its scale; what is not says in what it differs.
//!
//! # What differs
//! A row differs unless every column says the very same. "Only differences" leaves out no other row.

mod figures;
mod sets;

pub use figures::{Apart, FigureCell, FigureRow, is_alike};
pub use sets::{Item, SetKind, SetRow};

use super::chain::{Cell, ChainIndex, Column as ChainColumn, city_of, index_rows, read_cells};
use crate::model::{Atlas, CityIx, EntityIx, Id};
use crate::query::YearRange;

/// One of the compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its id in the link.
    pub id: Id,
    /// The city, where it is one.
    pub city: Option<CityIx>,
    /// The entity whose figures stand in it: itself, or the one that stands for the city. None where the dataset has none.
    pub entity: Option<EntityIx>,
    /// Who belongs to it, in the dataset's order.
    pub members: Vec<EntityIx>,
}

impl Column {
    /// The column of an id: a city, else an entity; none where the dataset knows neither.
    pub fn read(index: &ChainIndex, atlas: &Atlas, id: &Id) -> Option<Self> {
        let entity = atlas.find(id);
        let city = atlas
            .vocab
            .cities
            .iter()
            .position(|city| city.id == *id)
            .map(CityIx::of);
        let members = match (city, entity) {
            (Some(_), _) => index_rows(atlas)
                .filter(|&ix| city_of(atlas.entity(ix).site) == city)
                .collect(),
            (None, Some(entity)) => match index.inside(entity) {
                [] => vec![entity],
                inside => inside.to_vec(),
            },
            (None, None) => return None,
        };
        Some(Self {
            id: id.clone(),
            city,
            entity,
            members,
        })
    }

    /// Whether others belong to it, so that its counts are of more than itself.
    pub fn is_territory(&self) -> bool {
        self.city.is_some() || self.members.len() > 1
    }
}

/// The chain strips of all columns at one stage, or in one of the six chains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainRow {
    /// The stage or chain.
    pub column: ChainColumn,
    /// What is known of each of the compared.
    pub cells: Vec<Cell>,
    /// Whether they differ in what is known.
    pub differs: bool,
}

/// Entities and cities side by side: a cell for every column in each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The compared, in their order.
    pub columns: Vec<Column>,
    /// Stages, upstream first, then the six chains.
    pub chain: Vec<ChainRow>,
    /// Figures by metric, in the vocabulary's order.
    pub figures: Vec<FigureRow>,
    /// What else is known of them.
    pub sets: Vec<SetRow>,
}

impl Comparison {
    /// Only the rows in which the compared differ.
    #[must_use]
    pub fn differences(mut self) -> Self {
        self.chain.retain(|row| row.differs);
        self.figures.retain(|row| row.differs);
        self.sets.retain(|row| row.differs);
        self
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.chain.len() + self.figures.len() + self.sets.len()
    }
}

/// Compares what the ids name, in their order, with figures of these years; ids that the dataset does not know are left out.
pub fn compare(index: &ChainIndex, atlas: &Atlas, ids: &[Id], years: Option<YearRange>) -> Comparison {
    let columns: Vec<Column> = ids
        .iter()
        .filter_map(|id| Column::read(index, atlas, id))
        .collect();
    Comparison {
        chain: chain(index, atlas, &columns),
        figures: figures::rows(atlas, &columns, years),
        sets: sets::rows(atlas, &columns),
        columns,
    }
}

/// Cities by how many entities of the atlas stand in them, most first, then in the vocabulary's order.
pub fn largest_cities(atlas: &Atlas) -> Vec<CityIx> {
    let mut counts: Vec<(std::cmp::Reverse<u32>, CityIx)> = (0..atlas.vocab.cities.len())
        .map(|row| (std::cmp::Reverse(0), CityIx::of(row)))
        .collect();
    for ix in index_rows(atlas) {
        if let Some(city) = city_of(atlas.entity(ix).site) {
            counts[city.row()].0.0 += 1;
        }
    }
    counts.sort_unstable();
    counts.into_iter().map(|(_, city)| city).collect()
}

fn chain(index: &ChainIndex, atlas: &Atlas, columns: &[Column]) -> Vec<ChainRow> {
    let read: Vec<Vec<Cell>> = columns
        .iter()
        .map(|column| read_cells(index, atlas, &column.members).0)
        .collect();
    super::chain::columns(&atlas.vocab)
        .into_iter()
        .enumerate()
        .map(|(place, column)| {
            let cells: Vec<Cell> = read.iter().map(|cells| cells[place].clone()).collect();
            let said = |cell: &Cell| (cell.state, cell.present, cell.planned);
            let differs = cells.iter().any(|cell| said(cell) != said(&cells[0]));
            ChainRow {
                column,
                cells,
                differs,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
