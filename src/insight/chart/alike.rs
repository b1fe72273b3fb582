//! Which figures may stand on one scale, and which are one series there.

use crate::model::{Atlas, EntityIx, Fact, FactIx, MetricIx, Nature, Period, ScopeIx, Text, UnitIx};

/// Figures of one metric in one unit, in the order given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The metric.
    pub metric: MetricIx,
    /// The unit.
    pub unit: UnitIx,
    /// The figures.
    pub facts: Vec<FactIx>,
}

/// Figures apart by metric and unit; what is no number is left out. Groups in the order of their first figures.
pub fn alike(atlas: &Atlas, facts: &[FactIx]) -> Vec<Alike> {
    let mut groups: Vec<Alike> = Vec::new();
    for &ix in facts {
        let fact = atlas.fact(ix);
        let Some((_, unit)) = fact.number() else { continue };
        let same = |group: &&mut Alike| group.metric == fact.metric && group.unit == unit;
        match groups.iter_mut().find(same) {
            Some(group) => group.facts.push(ix),
            None => groups.push(Alike {
                metric: fact.metric,
                unit,
                facts: vec![ix],
            }),
        }
    }
    groups
}

/// What time a figure is of, as far as it matters beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A whole year.
    Year,
    /// Everything up to then.
    Until,
    /// Part of a year, several years, or from then on.
    Part,
    /// No period; the day that the source speaks.
    AsOf,
    /// No time at all.
    None,
}

/// What time a figure is of.
pub fn basis(fact: &Fact) -> Basis {
    match (fact.period, fact.as_of) {
        (Some(Period::In(date)), _)
            if date.month().is_none() && date.half().is_none() && date.quarter().is_none() =>
        {
            Basis::Year
        }
        (Some(Period::Until(_)), _) => Basis::Until,
        (Some(_), _) => Basis::Part,
        (None, Some(_)) => Basis::AsOf,
        (None, None) => Basis::None,
    }
}

/// What figures of one series have in common, beside metric and unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Like {
    /// Whom they are about.
    pub entity: EntityIx,
    /// What they are.
    pub nature: Nature,
    /// What they cover.
    pub scope: Option<ScopeIx>,
    /// The part of it.
    pub detail: Option<Text>,
    /// The sort of time.
    pub basis: Basis,
}

/// What a figure has in common with others of its series.
pub fn like(fact: &Fact) -> Like {
    Like {
        entity: fact.entity,
        nature: fact.nature,
        scope: fact.scope,
        detail: fact.detail.clone(),
        basis: basis(fact),
    }
}

/// Whether a figure is of what is to come rather than of what was.
pub const fn is_ahead(nature: Nature) -> bool {
    matches!(nature, Nature::Planned | Nature::Target)
}
