//! The vocabularies, so that the ids of a file have names in it.

use super::write::Json;
use crate::model::{MetricKind, Term, Text, Vocab};

fn plain(to: &mut Json, name: &str, terms: &[Term]) {
    rows(to, name, terms, |to, term| {
        named(to, term.id.as_str(), &term.name);
    });
}

fn rows<T>(to: &mut Json, name: &str, all: &[T], write: impl Fn(&mut Json, &T)) {
    to.key(name);
    to.open('[');
    for one in all {
        to.item();
        to.open('{');
        write(to, one);
        to.close('}');
    }
    to.close(']');
    to.line();
}

fn named(to: &mut Json, id: &str, name: &Text) {
    to.field("id", id);
    to.field("zh", &name.zh);
    to.field("en", &name.en);
}

const fn kind(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Money => "money",
        MetricKind::Count => "count",
        MetricKind::Area => "area",
        MetricKind::Quantity => "quantity",
        MetricKind::Ratio => "ratio",
        MetricKind::Rank => "rank",
        MetricKind::Text => "text",
    }
}

/// All vocabularies.
pub(super) fn vocab(to: &mut Json, vocab: &Vocab) {
    to.key("vocab");
    to.open('{');
    to.line();
    plain(to, "kinds", &vocab.kinds);
    rows(to, "metrics", &vocab.metrics, |to, metric| {
        named(to, metric.term.id.as_str(), &metric.term.name);
        to.maybe(
            "unit",
            metric.unit.map(|unit| vocab.units[unit.row()].zh.as_str()),
        );
        to.field("kind", kind(metric.kind));
    });
    rows(to, "units", &vocab.units, |to, unit| named(to, &unit.zh, unit));
    rows(to, "relation_types", &vocab.relation_types, |to, it| {
        named(to, it.term.id.as_str(), &it.term.name);
        to.texts("inverse", Some(&it.inverse));
        to.flag("symmetric", it.symmetric);
    });
    rows(to, "districts", &vocab.districts, |to, (term, city)| {
        named(to, term.id.as_str(), &term.name);
        to.field("city", vocab.cities[city.row()].id.as_str());
    });
    for (name, terms) in [
        ("natures", &vocab.natures),
        ("scopes", &vocab.scopes),
        ("subsectors", &vocab.subsectors),
        ("stages", &vocab.stages),
        ("links", &vocab.links),
        ("grades", &vocab.grades),
        ("designations", &vocab.tags),
        ("milestone_kinds", &vocab.milestone_kinds),
        ("cities", &vocab.cities),
        ("place_precisions", &vocab.precisions),
    ] {
        plain(to, name, terms);
    }
    to.close('}');
}
