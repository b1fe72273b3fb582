//! [`resolve`]: a state that names only what the dataset holds.

use super::parse::Parsed;
use super::warning::{WarningKind, Warnings};
use super::{Column, FACETS, FacetKey, Has, RowColumn, RowKey, Sort, ViewState, is_body};
use crate::model::{Atlas, Id, MetricKind, Vocab};

/// The value of the facet `city` for entities outside the region; an id of the program, not of the dataset.
pub const OUTSIDE: &str = "outside";

/// Drops what the dataset does not know, each with a warning, and a version that is not the dataset's.
///
/// Before the details are loaded, `dir` and `structure` stay as they are: to be resolved again then.
pub fn resolve(mut state: ViewState, atlas: &Atlas) -> Parsed {
    let mut warnings = Warnings::default();
    for facet in FACETS {
        let chosen = state.facets.of_mut(facet);
        if !chosen.is_empty() {
            let known = facet_ids(&atlas.vocab, facet);
            chosen.retain(|id| keep(known.contains(&id.as_str()), facet.key(), id, &mut warnings));
        }
    }
    state.metric = state
        .metric
        .filter(|metric| is_numeric(&atlas.vocab, "metric", metric, &mut warnings));
    if let Sort::Metric { metric, .. } = &state.sort
        && !is_numeric(&atlas.vocab, "sort", metric, &mut warnings)
    {
        state.sort = Sort::default();
    }
    readings(&mut state, atlas, &mut warnings);
    let mut is_entity = |key, id: &Id| keep(atlas.find(id).is_some(), key, id, &mut warnings);
    state.to = state.to.filter(|id| is_entity("to", id));
    state.sel = state.sel.filter(|id| is_entity("sel", id));
    laid_out(&mut state, atlas, &mut warnings);
    state
        .pick
        .retain(|id| keep(atlas.find(id).is_some(), "pick", id, &mut warnings));
    state.v = state.v.filter(|version| {
        let is_same = *version == atlas.meta.version;
        if !is_same {
            warnings.push(WarningKind::Version, "v", version);
        }
        is_same
    });
    Parsed {
        state,
        warnings: warnings.finish(),
    }
}

/// What the comparison, the table and the sources are asked for.
fn laid_out(state: &mut ViewState, atlas: &Atlas, warnings: &mut Warnings) {
    let vocab = &atlas.vocab;
    let mut known = |key, id: &Id, is_known| keep(is_known, key, id, warnings);
    let is_source = |id: &Id| atlas.sources.iter().any(|source| source.id == *id);
    state.source.retain(|id| known("source", id, is_source(id)));
    state.cmp.retain(|id| {
        let is_city = vocab.cities.iter().any(|city| city.id == *id);
        known("cmp", id, is_city || atlas.find(id).is_some())
    });
    state
        .col
        .retain(|id| known("col", id, Column::read(vocab, id.as_str()).is_some()));
}

/// What the chain and the network are asked for.
fn readings(state: &mut ViewState, atlas: &Atlas, warnings: &mut Warnings) {
    let vocab = &atlas.vocab;
    let mut known = |key, id: &Id, is_known| keep(is_known, key, id, warnings);
    state.by = state.by.take().filter(|by| {
        let column = RowColumn::read(vocab, by.column.as_str());
        known("by", &by.column, column.is_some())
    });
    state.open.retain(|id| {
        let row = RowKey::read(atlas, id.as_str());
        known("open", id, row.is_some())
    });
    state.of = state.of.take().filter(|id| {
        let is_city = vocab.cities.iter().any(|city| city.id == *id);
        let is_place = is_city || atlas.find(id).is_some_and(|ix| is_body(atlas, ix));
        known("of", id, is_place)
    });
    state.gap = state.gap.take().filter(|id| {
        let is_stage = vocab.stages.iter().any(|stage| stage.id == *id);
        known("gap", id, is_stage)
    });
    state.rel.retain(|id| {
        let is_type = vocab.relation_types.iter().any(|kind| kind.term.id == *id);
        known("rel", id, is_type)
    });
    // Directories and structures come with the details; until then nobody can say which there are.
    let details = atlas.complete;
    state.dir = state
        .dir
        .take()
        .filter(|id| !details || known("dir", id, atlas.directory(id).is_some()));
    state.structure = state
        .structure
        .take()
        .filter(|id| !details || known("structure", id, atlas.structure(id).is_some()));
}

fn keep(is_known: bool, key: &str, id: &Id, warnings: &mut Warnings) -> bool {
    if !is_known {
        warnings.push(WarningKind::UnknownValue, key, id.as_str());
    }
    is_known
}

fn is_numeric(vocab: &Vocab, key: &str, id: &Id, warnings: &mut Warnings) -> bool {
    let Some(metric) = vocab.metric(id.as_str()) else {
        return keep(false, key, id, warnings);
    };
    let is_number = vocab.metrics[metric.row()].kind != MetricKind::Text;
    if !is_number {
        warnings.push(WarningKind::NoNumber, key, id.as_str());
    }
    is_number
}

/// The ids that a facet can have, in the order of the vocabulary.
fn facet_ids(vocab: &Vocab, facet: FacetKey) -> Vec<&str> {
    let table = match facet {
        FacetKey::City => {
            let cities = vocab.cities.iter().map(|city| city.id.as_str());
            return cities.chain([OUTSIDE]).collect();
        }
        FacetKey::District => {
            return vocab
                .districts
                .iter()
                .map(|(district, _)| district.id.as_str())
                .collect();
        }
        FacetKey::Has => return Has::ALL.iter().map(|has| has.id()).collect(),
        FacetKey::Kind => &vocab.kinds,
        FacetKey::Sub => &vocab.subsectors,
        FacetKey::Stage => &vocab.stages,
        FacetKey::Link => &vocab.links,
        FacetKey::Tag => &vocab.tags,
        FacetKey::Grade => &vocab.grades,
    };
    table.iter().map(|term| term.id.as_str()).collect()
}
