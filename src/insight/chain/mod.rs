//! The industrial chain of a selection: who is present where, in which stage and in which of the six chains.
//!
//! # What a cell says
//! A cell is a row of entities against one [`Column`]. It is **present** where a source says or implies so for at least
//! one entity of the row, else **planned** where a source says that it is to come, else **out of scope** where the
//! column's block cannot be read for any entity of the row, else **no data found**. Nothing here ever says "absent".
//!
//! # When a cell is out of scope
//! A block (the stages, or the six chains) is *open* to an entity when the entity is of the industry (not `context`) and
//! the dataset records that block for at least one entity of the same kind, anywhere. A mark always wins: the block is open to
//! an entity that carries one, whatever its kind. A cell is out of scope when its row holds entities and the block is open
//! to none of them. So a row of policies or of regions is out of scope for the stages because the dataset records no stage
//! for any policy or region, not because this program knows what a policy is.
//!
//! # Counting
//! Every count is of distinct entities. An entity with both a present and a planned mark in one column counts as
//! present only. Totals are read from the entities again, never added up from cells, which overlap.

mod cells;
mod flow;
mod flow_layout;
mod index;
mod lines;
mod matrix;
mod order;
#[cfg(test)]
mod tests;

pub use crate::query::{By, RowColumn, RowKey, RowSort};
pub(crate) use cells::read as read_cells;
pub use cells::{Cell, Column, Coverage, Holder, Mark, State, columns, marks, state_in};
pub use flow::{Band, Flow, flow};
pub use flow_layout::{Bar, End, FlowDrawing, Frame, Ribbon, layout};
pub use index::ChainIndex;
pub(crate) use index::{city_of, rows as index_rows};
pub use lines::{Line, lines};
pub use matrix::{Matrix, Row, children, matrix};
pub use order::sort_rows;
