//! What a dataset says of itself, and its vocabularies.

use super::codec::{Codec, texts};
use crate::model::{CityIx, Id, Meta, Metric, MetricKind, RelationType, Term, Text, UnitIx, Vocab};

const METRIC_KINDS: [MetricKind; 7] = [
    MetricKind::Money,
    MetricKind::Count,
    MetricKind::Area,
    MetricKind::Quantity,
    MetricKind::Ratio,
    MetricKind::Rank,
    MetricKind::Text,
];

pub(super) fn meta<C: Codec>(codec: &mut C, meta: &mut Meta) {
    for text in [
        &mut meta.title,
        &mut meta.region,
        &mut meta.licence,
        &mut meta.credit,
    ] {
        codec.text(&mut text.zh);
        codec.text(&mut text.en);
    }
    codec.text(&mut meta.version);
    codec.date(&mut meta.date);
}

fn blank_term() -> Term {
    Term {
        id: Id::blank(),
        name: Text::default(),
    }
}

/// Ids, Chinese names and English names of terms.
fn named<C: Codec, T>(codec: &mut C, rows: &mut Vec<T>, blank: fn() -> T, term_of: fn(&mut T) -> &mut Term) {
    codec.list(rows, blank);
    for row in &mut *rows {
        codec.id(&mut term_of(row).id);
    }
    for row in &mut *rows {
        codec.text(&mut term_of(row).name.zh);
    }
    for row in rows {
        codec.text(&mut term_of(row).name.en);
    }
}

#[inline(never)]
fn terms<C: Codec>(codec: &mut C, rows: &mut Vec<Term>) {
    named(codec, rows, blank_term, |term| term);
}

fn metrics<C: Codec>(codec: &mut C, vocab: &mut Vocab) {
    let blank = || Metric {
        term: blank_term(),
        unit: None,
        kind: MetricKind::Text,
    };
    named(codec, &mut vocab.metrics, blank, |metric| &mut metric.term);
    for metric in &mut vocab.metrics {
        let mut kind = METRIC_KINDS
            .iter()
            .position(|kind| *kind == metric.kind)
            .unwrap_or(0) as u32;
        codec.index(&mut kind, METRIC_KINDS.len());
        metric.kind = METRIC_KINDS[kind as usize];
        // One more than the row; nothing for words.
        let mut unit = metric.unit.map_or(0, |unit| unit.0 + 1);
        codec.index(&mut unit, vocab.units.len() + 1);
        metric.unit = unit.checked_sub(1).map(UnitIx);
    }
}

fn relation_types<C: Codec>(codec: &mut C, rows: &mut Vec<RelationType>) {
    let blank = || RelationType {
        term: blank_term(),
        inverse: Text::default(),
        symmetric: false,
    };
    named(codec, rows, blank, |kind| &mut kind.term);
    texts(codec, rows, |kind| &mut kind.inverse);
    for kind in rows {
        codec.flag(&mut kind.symmetric);
    }
}

fn districts<C: Codec>(codec: &mut C, vocab: &mut Vocab) {
    let blank = || (blank_term(), CityIx(0));
    named(codec, &mut vocab.districts, blank, |district| &mut district.0);
    for (_, city) in &mut vocab.districts {
        codec.index(&mut city.0, vocab.cities.len());
    }
}

pub(super) fn vocab<C: Codec>(codec: &mut C, vocab: &mut Vocab) {
    for rows in [
        &mut vocab.kinds,
        &mut vocab.natures,
        &mut vocab.scopes,
        &mut vocab.subsectors,
        &mut vocab.stages,
        &mut vocab.links,
        &mut vocab.grades,
        &mut vocab.tags,
        &mut vocab.milestone_kinds,
        &mut vocab.cities,
        &mut vocab.precisions,
    ] {
        terms(codec, rows);
    }
    // The program gives a meaning to each nature, and so there are as many as it knows.
    if vocab.natures.len() != 4 {
        codec.refuse();
    }
    codec.list(&mut vocab.units, Text::default);
    texts(codec, &mut vocab.units, |unit| unit);
    metrics(codec, vocab);
    relation_types(codec, &mut vocab.relation_types);
    districts(codec, vocab);
}
