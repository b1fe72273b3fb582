//! Which metric is known of which cluster, and of which years. A cell counts figures; it never adds their values.

use crate::insight::figures::in_years;
use crate::model::order::sort_by;
use crate::model::{Atlas, EntityIx, Fact, MetricIx};
use crate::query::{YearRange, is_body};

/// What is known of a metric of an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverageCell {
    /// How many figures.
    pub figures: u32,
    /// The years they are of, ascending, each once: that of the last known day of the period, else of the day the source
    /// speaks.
    pub years: Vec<u16>,
    /// How many of the figures state no time at all.
    pub undated: u32,
}

/// The row of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// Whose.
    pub entity: EntityIx,
    /// Its cells, parallel to [`Coverage::metrics`].
    pub cells: Vec<CoverageCell>,
    /// How many of them hold a figure.
    pub known: u32,
}

/// Metrics by clusters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Metrics that anyone has a figure of, those of most rows first, then in the vocabulary's order; each with how many
    /// rows have one.
    pub metrics: Vec<(MetricIx, u32)>,
    /// Best covered first, then in the order of the selection.
    pub rows: Vec<CoverageRow>,
    /// Rows with any figure at all.
    pub known: u32,
    /// Years that any figure of the rows is of, ascending; not narrowed by the years asked for.
    pub years: Vec<u16>,
}

/// The year a figure is filed under; none where it states no time.
pub(super) fn year_of(fact: &Fact) -> Option<u16> {
    match (fact.period, fact.as_of) {
        (Some(period), _) => Some(period.year()),
        (None, Some(day)) => Some(day.year()),
        (None, None) => None,
    }
}

/// The entity that a city itself is, as `sel=hangzhou` opens it: the one of the city's own id.
fn is_city(atlas: &Atlas, ix: EntityIx) -> bool {
    let id = &atlas.entity(ix).id;
    atlas.vocab.cities.iter().any(|city| city.id == *id)
}

/// The coverage of the selected clusters and parks, or of the selected cities; figures of the years asked for.
pub fn coverage(
    atlas: &Atlas,
    selection: &[EntityIx],
    years: Option<YearRange>,
    of_cities: bool,
) -> Coverage {
    let mut entities: Vec<EntityIx> = Vec::new();
    for &ix in selection {
        let is_asked = if of_cities {
            is_city(atlas, ix)
        } else {
            is_body(atlas, ix)
        };
        if is_asked {
            entities.push(ix);
        }
    }
    let mut grid: Vec<Vec<CoverageCell>> = Vec::new();
    let mut any_year: Vec<u16> = Vec::new();
    for &ix in &entities {
        let mut cells = vec![CoverageCell::default(); atlas.vocab.metrics.len()];
        for &fact in atlas.facts_of(ix) {
            let fact = atlas.fact(fact);
            if fact.number().is_none() {
                continue;
            }
            any_year.extend(year_of(fact));
            if in_years(fact, years) {
                let cell = &mut cells[fact.metric.row()];
                cell.figures += 1;
                match year_of(fact) {
                    Some(year) => cell.years.push(year),
                    None => cell.undated += 1,
                }
            }
        }
        for cell in &mut cells {
            cell.years.sort_unstable();
            cell.years.dedup();
        }
        grid.push(cells);
    }
    any_year.sort_unstable();
    any_year.dedup();
    arranged(&entities, grid, any_year)
}

/// Leaves out the metrics that nobody has, and puts the best covered first.
fn arranged(entities: &[EntityIx], grid: Vec<Vec<CoverageCell>>, years: Vec<u16>) -> Coverage {
    let mut metrics: Vec<(MetricIx, u32)> = Vec::new();
    for metric in 0..grid.first().map_or(0, Vec::len) {
        let known = grid.iter().filter(|cells| cells[metric].figures > 0).count() as u32;
        if known > 0 {
            metrics.push((MetricIx::of(metric), known));
        }
    }
    sort_by(&mut metrics, &mut |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut rows: Vec<CoverageRow> = Vec::new();
    for (&entity, cells) in entities.iter().zip(&grid) {
        let cells: Vec<CoverageCell> = metrics.iter().map(|(ix, _)| cells[ix.row()].clone()).collect();
        let known = cells.iter().filter(|cell| cell.figures > 0).count() as u32;
        rows.push(CoverageRow { entity, cells, known });
    }
    sort_by(&mut rows, &mut |a, b| b.known.cmp(&a.known));
    let known = rows.iter().filter(|row| row.known > 0).count() as u32;
    Coverage {
        metrics,
        rows,
        known,
        years,
    }
}
