//! Which columns a table of the selection has.

use crate::{
    model::{MetricIx, Vocab},
    query::{Column, ViewState},
};

/// The columns that a link asks for, in its order; where it names none that the dataset has, the usual ones, with one more for
/// the metric that the map shows.
pub fn columns_of(vocab: &Vocab, view: &ViewState) -> Vec<Column> {
    let chosen: Vec<Column> = view
        .col
        .iter()
        .filter_map(|id| Column::read(vocab, id.as_str()))
        .collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let metric = view.metric.as_ref().and_then(|id| vocab.metric(id.as_str()));
    Column::USUAL
        .into_iter()
        .chain(metric.map(Column::Metric))
        .collect()
}

/// The metrics among columns.
pub fn metrics_of(columns: &[Column]) -> Vec<MetricIx> {
    columns
        .iter()
        .filter_map(|column| match column {
            Column::Metric(metric) => Some(*metric),
            _ => None,
        })
        .collect()
}
