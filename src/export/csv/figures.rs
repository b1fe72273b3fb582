//! A row a figure, with its source beside it.

use super::{ORIGIN, SOURCE, Table, joined, source_cells};
use crate::{
    export::{Shown, shown::site_terms},
    model::{Amount, FactIx, Id},
};

const COLUMNS: [&str; 33] = [
    "figure_id",
    "entity_id",
    "entity_zh",
    "entity_en",
    "kind",
    "kind_zh",
    "kind_en",
    "city",
    "city_zh",
    "city_en",
    "district",
    "district_zh",
    "district_en",
    "metric",
    "metric_zh",
    "metric_en",
    "qualifier",
    "value",
    "value_max",
    "unit_zh",
    "unit_en",
    "period",
    "as_of",
    "nature",
    "nature_zh",
    "nature_en",
    "scope",
    "scope_zh",
    "scope_en",
    "detail_zh",
    "detail_en",
    "statement_zh",
    "statement_en",
];

/// How exact an amount is, and its one or two numbers.
pub(in crate::export) fn parts(amount: Amount) -> (&'static str, f64, Option<f64>) {
    match amount {
        Amount::Exact(low) => ("exact", low, None),
        Amount::AtLeast(low) => ("at-least", low, None),
        Amount::About(low) => ("about", low, None),
        Amount::Range(low, high) => ("range", low, Some(high)),
    }
}

/// The figures shown as a table: as many rows as there are figures.
pub fn figures_csv(shown: &Shown) -> String {
    let mut table = Table::new();
    for column in COLUMNS {
        table.cell(column);
    }
    table.cell("conflicts");
    for column in SOURCE {
        table.cell(column);
    }
    table.cell("locator");
    for column in ORIGIN {
        table.cell(column);
    }
    table.end_row();
    for ix in shown.figures() {
        row(&mut table, shown, ix);
    }
    table.text
}

fn row(table: &mut Table, shown: &Shown, ix: FactIx) {
    let (atlas, vocab) = (shown.atlas, &shown.atlas.vocab);
    let fact = atlas.fact(ix);
    let Some((amount, unit)) = fact.number() else {
        return;
    };
    let entity = atlas.entity(fact.entity);
    let (city, district) = site_terms(atlas, entity.site);
    table.cells(&[fact.id.as_str(), entity.id.as_str()]);
    table.text(&entity.name);
    table.term(Some(&vocab.kinds[entity.kind.row()]));
    table.term(city);
    table.term(district);
    table.term(Some(&vocab.metrics[fact.metric.row()].term));
    let (qualifier, low, high) = parts(amount);
    table.cell(qualifier);
    table.number(Some(low));
    table.number(high);
    table.text(&vocab.units[unit.row()]);
    table.cell(&fact.period.map(|it| it.to_string()).unwrap_or_default());
    table.cell(&fact.as_of.map(|it| it.to_string()).unwrap_or_default());
    table.term(vocab.natures.get(fact.nature as usize));
    table.term(fact.scope.map(|scope| &vocab.scopes[scope.row()]));
    for text in [&fact.detail, &fact.statement] {
        match text {
            Some(text) => table.text(text),
            None => table.cells(&["", ""]),
        }
    }
    let against: Vec<&Id> = fact.conflicts.iter().map(|&it| &atlas.fact(it).id).collect();
    table.cell(&joined(&against, |id| id.as_str()));
    let source = atlas.source(fact.basis.source);
    source_cells(table, source, &vocab.grades[source.grade.row()]);
    table.cell(&fact.basis.locator);
    table.end_with_origin(shown);
}
