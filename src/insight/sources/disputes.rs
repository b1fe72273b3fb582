//! Statements that contradict each other, once each, and what of them differs besides the value.

use crate::insight::{conflicts, is_selected};
use crate::model::{Atlas, EntityIx, Fact, FactIx, MilestoneIx, milestones_of};

/// Statements of one entity that contradict each other: two or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dispute {
    /// Facts.
    Facts(EntityIx, Vec<FactIx>),
    /// Milestones.
    Milestones(EntityIx, Vec<MilestoneIx>),
}

impl Dispute {
    /// Whom it is about.
    pub fn entity(&self) -> EntityIx {
        match self {
            Self::Facts(of, _) | Self::Milestones(of, _) => *of,
        }
    }
}

/// All disputes of a selection, in its order; of one entity its facts first, then its milestones.
pub fn disputes(atlas: &Atlas, selection: &[EntityIx]) -> Vec<Dispute> {
    let mut all = Vec::new();
    let disputed: Vec<EntityIx> = atlas
        .milestones
        .iter()
        .filter(|step| !step.conflicts.is_empty())
        .map(|step| step.entity)
        .collect();
    let has_steps = is_selected(atlas, &disputed);
    for &of in selection {
        let facts = conflicts(atlas, of).into_iter();
        all.extend(facts.map(|facts| Dispute::Facts(of, facts)));
        if has_steps[of.row()] {
            let groups = disputed_steps(atlas, of).into_iter();
            all.extend(groups.map(|steps| Dispute::Milestones(of, steps)));
        }
    }
    all
}

/// The milestones of an entity that contradict each other, in groups, as [`conflicts`] groups facts. A conflict may be
/// named on one side only.
fn disputed_steps(atlas: &Atlas, of: EntityIx) -> Vec<Vec<MilestoneIx>> {
    let mut left: Vec<MilestoneIx> = milestones_of(atlas, of).map(|(ix, _)| ix).collect();
    let names = |a: MilestoneIx, b: MilestoneIx| atlas.milestones[a.row()].conflicts.contains(&b);
    let mut groups = Vec::new();
    while !left.is_empty() {
        let mut group = vec![left.remove(0)];
        let mut next = 0;
        while let Some(&member) = group.get(next) {
            left.retain(|&other| {
                let is_at_odds = names(member, other) || names(other, member);
                if is_at_odds {
                    group.push(other);
                }
                !is_at_odds
            });
            next += 1;
        }
        if group.len() > 1 {
            group.sort_unstable();
            groups.push(group);
        }
    }
    groups
}

/// What figures can differ in besides their value, and what then explains that they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// The metric.
    Metric,
    /// The unit.
    Unit,
    /// The period.
    Period,
    /// The scope.
    Scope,
    /// The finer label.
    Detail,
    /// Actual, cumulative, planned or aimed at.
    Nature,
}

impl Aspect {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Metric,
        Self::Unit,
        Self::Period,
        Self::Scope,
        Self::Detail,
        Self::Nature,
    ];

    fn differs(self, a: &Fact, b: &Fact) -> bool {
        let unit = |fact: &Fact| fact.number().map(|(_, unit)| unit);
        match self {
            Self::Metric => a.metric != b.metric,
            Self::Unit => unit(a) != unit(b),
            Self::Period => a.period != b.period,
            Self::Scope => a.scope != b.scope,
            Self::Detail => a.detail != b.detail,
            Self::Nature => a.nature != b.nature,
        }
    }

    /// What of these facts is not the same throughout. None where they contradict each other in the value alone.
    pub fn of(atlas: &Atlas, facts: &[FactIx]) -> Vec<Self> {
        let Some((first, rest)) = facts.split_first() else {
            return Vec::new();
        };
        let first = atlas.fact(*first);
        let differs = |aspect: &Self| rest.iter().any(|&other| aspect.differs(first, atlas.fact(other)));
        Self::ALL.into_iter().filter(differs).collect()
    }
}
