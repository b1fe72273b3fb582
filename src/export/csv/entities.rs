//! A row an entity, with the headline figure of every metric that has a column.

use super::{ORIGIN, Table, figures::parts, joined};
use crate::{
    export::{Shown, shown::site_terms},
    insight::{by_metric, headline, metrics_of, sources_of},
    model::{Entity, EntityIx, MetricIx, Source, Term},
};

const COLUMNS: [&str; 46] = [
    "id",
    "zh",
    "en",
    "aliases",
    "kind",
    "kind_zh",
    "kind_en",
    "city",
    "city_zh",
    "city_en",
    "district",
    "district_zh",
    "district_en",
    "outside",
    "relevance",
    "parent",
    "parent_zh",
    "parent_en",
    "lon",
    "lat",
    "place_precision",
    "subsectors",
    "subsectors_zh",
    "subsectors_en",
    "stages",
    "stages_zh",
    "stages_en",
    "planned_stages",
    "planned_stages_zh",
    "planned_stages_en",
    "links",
    "links_zh",
    "links_en",
    "planned_links",
    "planned_links_zh",
    "planned_links_en",
    "designations",
    "designations_zh",
    "designations_en",
    "summary_zh",
    "summary_en",
    "figures",
    "sources",
    "source_titles",
    "source_publishers",
    "source_urls",
];

/// What follows the id of a metric in the names of its columns.
const OF_METRIC: [&str; 10] = [
    "",
    "_max",
    "_qualifier",
    "_unit",
    "_period",
    "_as_of",
    "_nature",
    "_scope",
    "_source",
    "_locator",
];

/// The entities shown as a table: as many rows as the list has.
pub fn entities_csv(shown: &Shown) -> String {
    let mut table = Table::new();
    let metrics = metrics_of(shown.columns);
    for column in COLUMNS {
        table.cell(column);
    }
    for metric in &metrics {
        let id = shown.atlas.vocab.metrics[metric.row()].term.id.as_str();
        for end in OF_METRIC {
            table.cell(&[id, end].concat());
        }
    }
    for column in ORIGIN {
        table.cell(column);
    }
    table.end_row();
    for &ix in shown.entities {
        about(&mut table, shown, shown.atlas.entity(ix));
        marks(&mut table, shown, shown.atlas.entity(ix));
        evidence(&mut table, shown, ix);
        for &metric in &metrics {
            figure(&mut table, shown, ix, metric);
        }
        table.end_with_origin(shown);
    }
    table.text
}

/// Who it is and where.
fn about(table: &mut Table, shown: &Shown, entity: &Entity) {
    let (atlas, vocab) = (shown.atlas, &shown.atlas.vocab);
    let (city, district) = site_terms(atlas, entity.site);
    table.cell(entity.id.as_str());
    table.text(&entity.name);
    table.cell(&joined(&entity.aliases, |it| it.as_str()));
    table.term(Some(&vocab.kinds[entity.kind.row()]));
    table.term(city);
    table.term(district);
    table.cell(if entity.site == crate::model::Site::Outside {
        "true"
    } else {
        "false"
    });
    table.cell(if entity.context { "context" } else { "core" });
    match entity.parent.map(|ix| atlas.entity(ix)) {
        Some(parent) => {
            table.cell(parent.id.as_str());
            table.text(&parent.name);
        }
        None => table.cells(&["", "", ""]),
    }
    table.number(entity.place.map(|it| it.lon));
    table.number(entity.place.map(|it| it.lat));
    let precision = entity
        .place
        .map(|it| vocab.precisions[it.precision.row()].id.as_str());
    table.cell(precision.unwrap_or_default());
}

/// What it does and holds.
fn marks(table: &mut Table, shown: &Shown, entity: &Entity) {
    let vocab = &shown.atlas.vocab;
    let subsectors: Vec<&Term> = entity
        .subsectors
        .iter()
        .map(|it| &vocab.subsectors[it.row()])
        .collect();
    table.terms(&subsectors);
    for planned in [false, true] {
        let stages = entity.stages.iter().filter(|it| it.planned == planned);
        let stages: Vec<&Term> = stages.map(|it| &vocab.stages[it.stage.row()]).collect();
        table.terms(&stages);
    }
    for planned in [false, true] {
        let links = entity.links.iter().filter(|it| it.planned == planned);
        let links: Vec<&Term> = links.map(|it| &vocab.links[it.link.row()]).collect();
        table.terms(&links);
    }
    let tags: Vec<&Term> = entity
        .designations
        .iter()
        .map(|it| &vocab.tags[it.tag.row()])
        .collect();
    table.terms(&tags);
    match &entity.summary {
        Some(summary) => table.text(summary),
        None => table.cells(&["", ""]),
    }
}

/// How many figures are shown of it, and what all that is said of it rests on.
fn evidence(table: &mut Table, shown: &Shown, ix: EntityIx) {
    let atlas = shown.atlas;
    let figures = by_metric(atlas, ix, shown.years)
        .iter()
        .flat_map(|group| &group.facts)
        .filter(|&&fact| atlas.fact(fact).number().is_some())
        .count();
    table.number(Some(figures as f64));
    let sources: Vec<&Source> = sources_of(atlas, ix)
        .into_iter()
        .map(|it| atlas.source(it))
        .collect();
    table.cell(&joined(&sources, |it| it.id.as_str()));
    table.cell(&joined(&sources, |it| &it.title));
    table.cell(&joined(&sources, |it| &it.publisher));
    table.cell(&joined(&sources, |it| it.url.as_deref().unwrap_or_default()));
}

fn figure(table: &mut Table, shown: &Shown, ix: EntityIx, metric: MetricIx) {
    let (atlas, vocab) = (shown.atlas, &shown.atlas.vocab);
    let fact = headline(atlas, ix, metric, shown.years).map(|fact| atlas.fact(fact));
    let Some((fact, (amount, unit))) = fact.and_then(|fact| Some((fact, fact.number()?))) else {
        for _ in OF_METRIC {
            table.cell("");
        }
        return;
    };
    let lang = shown.origin.lang;
    let (qualifier, low, high) = parts(amount);
    table.number(Some(low));
    table.number(high);
    table.cell(qualifier);
    table.cell(vocab.units[unit.row()].get(lang));
    table.cell(&fact.period.map(|it| it.to_string()).unwrap_or_default());
    table.cell(&fact.as_of.map(|it| it.to_string()).unwrap_or_default());
    let nature = vocab
        .natures
        .get(fact.nature as usize)
        .map(|term| term.id.as_str());
    table.cell(nature.unwrap_or_default());
    let scope = fact.scope.map(|scope| vocab.scopes[scope.row()].id.as_str());
    table.cell(scope.unwrap_or_default());
    table.cell(atlas.source(fact.basis.source).id.as_str());
    table.cell(&fact.basis.locator);
}
