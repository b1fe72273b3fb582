//! The core: facts and relations as the first view needs them.

use super::codec::{Codec, no_basis, notes, source};
use crate::model::{
    Amount, Atlas, EntityIx, Fact, FactIx, FactValue, Id, MetricIx, Nature, Relation, RelationTypeIx,
    ScopeIx, UnitIx,
};

const NATURES: [Nature; 4] = [
    Nature::Actual,
    Nature::Cumulative,
    Nature::Planned,
    Nature::Target,
];

pub(super) fn claims<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    facts(codec, atlas);
    values(codec, &mut atlas.facts, atlas.vocab.units.len());
    relations(codec, atlas);
}

/// Ids of facts and relations come with the rest; until then each is called by its row.
fn called<C: Codec>(id: &mut Id, row: usize) {
    if C::READS
        && let Ok(number) = row.to_string().parse()
    {
        *id = number;
    }
}

fn facts<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let (vocab, rows) = (&atlas.vocab, &mut atlas.facts);
    codec.list(rows, || Fact {
        id: Id::blank(),
        entity: EntityIx(0),
        metric: MetricIx(0),
        value: FactValue::Words(None),
        period: None,
        as_of: None,
        scope: None,
        detail: None,
        nature: Nature::Actual,
        basis: no_basis(),
        conflicts: Vec::new(),
        statement: None,
    });
    let (count, mut before) = (rows.len(), 0);
    for (row, fact) in rows.iter_mut().enumerate() {
        called::<C>(&mut fact.id, row);
        codec.step(&mut fact.entity.0, &mut before, atlas.entities.len());
    }
    for fact in &mut *rows {
        codec.index(&mut fact.metric.0, vocab.metrics.len());
    }
    for fact in &mut *rows {
        codec.period(&mut fact.period);
    }
    for fact in &mut *rows {
        codec.date(&mut fact.as_of);
    }
    for fact in &mut *rows {
        let mut scope = fact.scope.map_or(0, |scope| scope.0 + 1);
        codec.index(&mut scope, vocab.scopes.len() + 1);
        fact.scope = scope.checked_sub(1).map(ScopeIx);
    }
    notes(codec, rows, |fact| &mut fact.detail);
    for fact in &mut *rows {
        let mut nature = fact.nature as u32;
        codec.index(&mut nature, NATURES.len());
        fact.nature = NATURES[nature as usize];
    }
    for fact in &mut *rows {
        source(codec, &mut fact.basis, atlas.sources.len());
    }
    for fact in rows {
        codec.list(&mut fact.conflicts, || FactIx(0));
        for other in &mut fact.conflicts {
            codec.index(&mut other.0, count);
        }
    }
}

/// The numbers of facts with their units; words come with the rest.
fn values<C: Codec>(codec: &mut C, rows: &mut [Fact], units: usize) {
    for fact in rows {
        let (mut form, mut low, mut high, mut unit) = match fact.value {
            FactValue::Words(_) => (0, 0.0, 0.0, UnitIx(0)),
            FactValue::Number(Amount::Exact(low), unit) => (1, low, 0.0, unit),
            FactValue::Number(Amount::AtLeast(low), unit) => (2, low, 0.0, unit),
            FactValue::Number(Amount::About(low), unit) => (3, low, 0.0, unit),
            FactValue::Number(Amount::Range(low, high), unit) => (4, low, high, unit),
        };
        codec.index(&mut form, 5);
        if form == 0 {
            continue;
        }
        codec.index(&mut unit.0, units);
        codec.float(&mut low);
        if form == 4 {
            codec.float(&mut high);
        }
        let amount = match form {
            1 => Amount::Exact(low),
            2 => Amount::AtLeast(low),
            3 => Amount::About(low),
            _ => Amount::Range(low, high),
        };
        fact.value = FactValue::Number(amount, unit);
    }
}

fn relations<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let (entities, rows) = (atlas.entities.len(), &mut atlas.relations);
    codec.list(rows, || Relation {
        id: Id::blank(),
        from: EntityIx(0),
        kind: RelationTypeIx(0),
        to: EntityIx(0),
        basis: no_basis(),
        note: None,
    });
    let mut before = 0;
    for (row, relation) in rows.iter_mut().enumerate() {
        called::<C>(&mut relation.id, row);
        codec.step(&mut relation.from.0, &mut before, entities);
    }
    for relation in &mut *rows {
        codec.index(&mut relation.kind.0, atlas.vocab.relation_types.len());
    }
    for relation in &mut *rows {
        codec.index(&mut relation.to.0, entities);
    }
    for relation in rows {
        source(codec, &mut relation.basis, atlas.sources.len());
    }
}
