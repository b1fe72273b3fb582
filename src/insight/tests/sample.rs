//! Atlases to read, as small as a test needs them.

use super::rows;
pub(super) use super::rows::basis;
use crate::model::{
    Atlas, Entity, EntityIx, Fact, FactIx, FactValue, KindIx, MetricIx, MetricKind, Nature, Relation,
    RelationTypeIx, Site, SourceIx, StageIx, StageMark, Text, Vocab,
};
use rows::{metric, relation_type, term};

pub(in crate::insight) const OUTPUT: MetricIx = MetricIx(0);
pub(in crate::insight) const COMPANIES: MetricIx = MetricIx(1);
pub(in crate::insight) const GROWTH: MetricIx = MetricIx(2);
pub(in crate::insight) const NOTE: MetricIx = MetricIx(3);
pub(in crate::insight) const SUPPLIES: RelationTypeIx = RelationTypeIx(0);
pub(in crate::insight) const NEAR: RelationTypeIx = RelationTypeIx(1);
pub(in crate::insight) const A: EntityIx = EntityIx(0);
pub(in crate::insight) const B: EntityIx = EntityIx(1);

fn vocab() -> Vocab {
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
            relation_type("supplies", "supplied by", false),
            relation_type("near", "near", true),
        ],
        ..Vocab::default()
    }
}

pub(in crate::insight) fn entity(id: &str, sources: &[u32]) -> Entity {
    Entity {
        sources: sources.iter().map(|&row| SourceIx(row)).collect(),
        ..rows::entity(id, KindIx(0), Site::Region)
    }
}

pub(in crate::insight) fn stage(row: u32, planned: bool, stated: bool) -> StageMark {
    StageMark {
        stage: StageIx(row),
        planned,
        stated,
        basis: basis(0),
    }
}

/// A measured figure of `A` for a period, from the first source.
pub(in crate::insight) fn fact(metric: MetricIx, amount: f64, period: &str) -> Fact {
    let fact = rows::fact("f", A, metric, amount, period, Nature::Actual);
    if metric == NOTE {
        let value = FactValue::Words(None);
        return Fact { value, ..fact };
    }
    fact
}

pub(in crate::insight) fn relation(from: EntityIx, kind: RelationTypeIx, to: EntityIx) -> Relation {
    rows::relation("r", from, kind, to)
}

/// An atlas of two entities, `A` and `B`, four sources, and these facts and relations. Ids of facts are their rows.
pub(in crate::insight) fn atlas(facts: Vec<Fact>, relations: Vec<Relation>) -> Atlas {
    let facts = facts
        .into_iter()
        .enumerate()
        .map(|(row, fact)| Fact {
            id: format!("f-{row}").parse().unwrap(),
            ..fact
        })
        .collect();
    let mut atlas = Atlas::default();
    atlas.vocab = vocab();
    atlas.sources = (0..4).map(|row| rows::source(&format!("s-{row}"), 0)).collect();
    atlas.entities = vec![entity("a", &[1]), entity("b", &[])];
    atlas.facts = facts;
    atlas.relations = relations;
    atlas.linked()
}

pub(in crate::insight) fn ixs(rows: &[u32]) -> Vec<FactIx> {
    rows.iter().map(|&row| FactIx(row)).collect()
}
