//! Atlases to read, as small as a test needs them.

use crate::model::{
    Amount, Atlas, Entity, EntityIx, Fact, FactIx, FactValue, GradeIx, KindIx, Metric, MetricIx, MetricKind,
    Nature, Provenance, Relation, RelationType, RelationTypeIx, Site, Source, SourceIx, StageIx, StageMark,
    Term, Text, UnitIx, Vocab,
};

pub(super) const OUTPUT: MetricIx = MetricIx(0);
pub(super) const COMPANIES: MetricIx = MetricIx(1);
pub(super) const GROWTH: MetricIx = MetricIx(2);
pub(super) const NOTE: MetricIx = MetricIx(3);
pub(super) const SUPPLIES: RelationTypeIx = RelationTypeIx(0);
pub(super) const NEAR: RelationTypeIx = RelationTypeIx(1);
pub(super) const A: EntityIx = EntityIx(0);
pub(super) const B: EntityIx = EntityIx(1);

pub(super) fn term(id: &str) -> Term {
    Term {
        id: id.parse().unwrap(),
        name: Text::new(id, id),
    }
}

fn metric(id: &str, unit: Option<u32>, kind: MetricKind) -> Metric {
    Metric {
        term: term(id),
        unit: unit.map(UnitIx),
        kind,
    }
}

fn vocab() -> Vocab {
    let relation = |id: &str, inverse: &str, symmetric| RelationType {
        term: term(id),
        inverse: Text::new(inverse, inverse),
        symmetric,
    };
    Vocab {
        metrics: vec![
            metric("output", Some(0), MetricKind::Money),
            metric("companies", Some(1), MetricKind::Count),
            metric("growth", Some(2), MetricKind::Ratio),
            metric("note", None, MetricKind::Text),
        ],
        units: ["亿元", "家", "%"].map(|it| Text::new(it, it)).into(),
        stages: ["bench", "pilot", "making", "selling"].map(term).into(),
        relation_types: vec![
            relation("supplies", "supplied by", false),
            relation("near", "near", true),
        ],
        ..Vocab::default()
    }
}

pub(super) fn basis(source: u32) -> Provenance {
    Provenance {
        source: SourceIx(source),
        locator: String::new(),
    }
}

pub(super) fn entity(id: &str, sources: &[u32]) -> Entity {
    Entity {
        id: id.parse().unwrap(),
        kind: KindIx(0),
        name: Text::new(id, id),
        aliases: Vec::new(),
        site: Site::Region,
        parent: None,
        place: None,
        context: false,
        subsectors: Vec::new(),
        stages: Vec::new(),
        links: Vec::new(),
        designations: Vec::new(),
        summary: None,
        sources: sources.iter().map(|&row| SourceIx(row)).collect(),
        note: None,
        pinyin: Vec::new(),
    }
}

pub(super) fn stage(row: u32, planned: bool, stated: bool) -> StageMark {
    StageMark {
        stage: StageIx(row),
        planned,
        stated,
        basis: basis(0),
    }
}

/// A measured figure of `A` for a period, from the first source.
pub(super) fn fact(metric: MetricIx, amount: f64, period: &str) -> Fact {
    let value = if metric == NOTE {
        FactValue::Words(None)
    } else {
        FactValue::Number(Amount::Exact(amount), UnitIx(metric.0))
    };
    Fact {
        id: "f".parse().unwrap(),
        entity: A,
        metric,
        value,
        period: (!period.is_empty()).then(|| period.parse().unwrap()),
        as_of: None,
        scope: None,
        detail: None,
        nature: Nature::Actual,
        basis: basis(0),
        conflicts: Vec::new(),
        statement: None,
    }
}

pub(super) fn relation(from: EntityIx, kind: RelationTypeIx, to: EntityIx) -> Relation {
    Relation {
        id: "r".parse().unwrap(),
        from,
        kind,
        to,
        basis: basis(0),
        note: None,
    }
}

/// An atlas of two entities, `A` and `B`, four sources, and these facts and relations. Ids of facts are their rows.
pub(super) fn atlas(facts: Vec<Fact>, relations: Vec<Relation>) -> Atlas {
    let facts = facts
        .into_iter()
        .enumerate()
        .map(|(row, fact)| Fact {
            id: format!("f-{row}").parse().unwrap(),
            ..fact
        })
        .collect();
    let source = |row: usize| Source {
        id: format!("s-{row}").parse().unwrap(),
        title: String::new(),
        publisher: String::new(),
        url: None,
        date: None,
        retrieved: None,
        lang: "zh".to_owned(),
        grade: GradeIx(0),
        note: None,
    };
    let mut atlas = Atlas::default();
    atlas.vocab = vocab();
    atlas.sources = (0..4).map(source).collect();
    atlas.entities = vec![entity("a", &[1]), entity("b", &[])];
    atlas.facts = facts;
    atlas.relations = relations;
    atlas.linked()
}

pub(super) fn ixs(rows: &[u32]) -> Vec<FactIx> {
    rows.iter().map(|&row| FactIx(row)).collect()
}
