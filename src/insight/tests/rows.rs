//! Rows as empty as they can be: what every hand-made atlas is built from.

use crate::model::{
    Amount, Entity, EntityIx, Fact, FactValue, GradeIx, Id, KindIx, Metric, MetricIx, MetricKind, Nature,
    Provenance, Relation, RelationType, RelationTypeIx, Site, Source, SourceIx, Term, Text, UnitIx,
};

pub(crate) fn id(text: &str) -> Id {
    text.parse().unwrap()
}

pub(crate) fn term(text: &str) -> Term {
    Term {
        id: id(text),
        name: Text::new(text, text),
    }
}

pub(crate) fn terms(ids: &[&str]) -> Vec<Term> {
    ids.iter().map(|id| term(id)).collect()
}

pub(crate) fn metric(text: &str, unit: Option<u32>, kind: MetricKind) -> Metric {
    Metric {
        term: term(text),
        unit: unit.map(UnitIx),
        kind,
    }
}

pub(crate) fn relation_type(text: &str, inverse: &str, symmetric: bool) -> RelationType {
    RelationType {
        term: term(text),
        inverse: Text::new(inverse, inverse),
        symmetric,
    }
}

pub(crate) fn source(text: &str, grade: u32) -> Source {
    Source {
        id: id(text),
        title: String::new(),
        publisher: String::new(),
        url: None,
        date: None,
        retrieved: None,
        lang: "zh".to_owned(),
        grade: GradeIx(grade),
        note: None,
    }
}

/// Evidence from the source of this row.
pub(crate) fn basis(source: u32) -> Provenance {
    Provenance {
        source: SourceIx(source),
        locator: String::new(),
    }
}

pub(crate) fn entity(text: &str, kind: KindIx, site: Site) -> Entity {
    Entity {
        id: id(text),
        kind,
        name: Text::new(text, text),
        aliases: Vec::new(),
        site,
        parent: None,
        place: None,
        context: false,
        subsectors: Vec::new(),
        stages: Vec::new(),
        links: Vec::new(),
        designations: Vec::new(),
        summary: None,
        sources: Vec::new(),
        note: None,
        pinyin: Vec::new(),
    }
}

/// A relation from the first source.
pub(crate) fn relation(text: &str, from: EntityIx, kind: RelationTypeIx, to: EntityIx) -> Relation {
    Relation {
        id: id(text),
        from,
        kind,
        to,
        basis: basis(0),
        note: None,
    }
}

/// A fact about `entity` that says the number exactly, without scope or label, from the first source.
pub(crate) fn fact(
    text: &str,
    entity: EntityIx,
    metric: MetricIx,
    value: f64,
    period: &str,
    nature: Nature,
) -> Fact {
    Fact {
        id: id(text),
        entity,
        metric,
        value: FactValue::Number(Amount::Exact(value), UnitIx(metric.0)),
        period: period.parse().ok(),
        as_of: None,
        scope: None,
        detail: None,
        nature,
        basis: basis(0),
        conflicts: Vec::new(),
        statement: None,
    }
}
