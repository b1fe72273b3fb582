//! Selectors: `table:term` words by which a row of the dataset says which entities it means, so that no vocabulary term
//! stands in the program.

use super::{
    Atlas, EntityIx, KindIx, LinkIx, MetricIx, Milestone, MilestoneIx, MilestoneKindIx, PrecisionIx,
    RelationIx, RelationTypeIx, StageIx, SubsectorIx, TagIx, Term, Text, Vocab,
};

/// A property that an entity has or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector {
    /// `kind:`: it is of this kind.
    Kind(KindIx),
    /// `sub:`: it is in this subsector.
    Subsector(SubsectorIx),
    /// `stage:` present, or `planned-stage:` to come.
    Stage(StageIx, Planned),
    /// `link:` part of this chain, or `planned-link:` to become so.
    Link(LinkIx, Planned),
    /// `tag:`: it holds this designation.
    Tag(TagIx),
    /// `metric:`: it has a fact of this metric.
    Metric(MetricIx),
    /// `milestone:` it has taken this step, or `planned-milestone:` is to take it.
    Milestone(MilestoneKindIx, Planned),
    /// `out:`: it has a relation of this type to another.
    Outgoing(RelationTypeIx),
    /// `in:`: another has a relation of this type to it.
    Incoming(RelationTypeIx),
    /// `precision:`: its position is known so exactly.
    Precision(PrecisionIx),
}

/// Whether a thing is to come, rather than there.
pub type Planned = bool;

fn row<T>(table: &[T], term: impl Fn(&T) -> &Term, id: &str) -> Option<usize> {
    table.iter().position(|entry| term(entry).id.as_str() == id)
}

impl Selector {
    /// Reads `table:term`; none where the table or its term does not exist.
    pub fn read(text: &str, vocab: &Vocab) -> Option<Self> {
        let (table, id) = text.split_once(':')?;
        let (planned, table) = match table.strip_prefix("planned-") {
            Some(table) => (true, table),
            None => (false, table),
        };
        let terms = |table: &[Term]| row(table, |term| term, id);
        let relation = || row(&vocab.relation_types, |kind| &kind.term, id).map(RelationTypeIx::of);
        match (table, planned) {
            ("kind", false) => terms(&vocab.kinds).map(|row| Self::Kind(KindIx::of(row))),
            ("sub", false) => terms(&vocab.subsectors).map(|row| Self::Subsector(SubsectorIx::of(row))),
            ("stage", _) => terms(&vocab.stages).map(|row| Self::Stage(StageIx::of(row), planned)),
            ("link", _) => terms(&vocab.links).map(|row| Self::Link(LinkIx::of(row), planned)),
            ("tag", false) => terms(&vocab.tags).map(|row| Self::Tag(TagIx::of(row))),
            ("metric", false) => vocab.metric(id).map(Self::Metric),
            ("milestone", _) => {
                terms(&vocab.milestone_kinds).map(|row| Self::Milestone(MilestoneKindIx::of(row), planned))
            }
            ("out", false) => relation().map(Self::Outgoing),
            ("in", false) => relation().map(Self::Incoming),
            ("precision", false) => terms(&vocab.precisions).map(|row| Self::Precision(PrecisionIx::of(row))),
            _ => None,
        }
    }

    /// All words that a vocabulary gives, for whoever looks for the right one.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn words(vocab: &Vocab) -> Vec<String> {
        let metrics: Vec<Term> = vocab.metrics.iter().map(|metric| metric.term.clone()).collect();
        let relations: Vec<Term> = vocab
            .relation_types
            .iter()
            .map(|kind| kind.term.clone())
            .collect();
        let tables: [(&[&str], &[Term]); 9] = [
            (&["kind"], &vocab.kinds),
            (&["sub"], &vocab.subsectors),
            (&["stage", "planned-stage"], &vocab.stages),
            (&["link", "planned-link"], &vocab.links),
            (&["tag"], &vocab.tags),
            (&["metric"], &metrics),
            (&["milestone", "planned-milestone"], &vocab.milestone_kinds),
            (&["out", "in"], &relations),
            (&["precision"], &vocab.precisions),
        ];
        let words = tables.into_iter().flat_map(|(names, terms)| {
            let term = |name| terms.iter().map(move |term: &Term| format!("{name}:{}", term.id));
            names.iter().flat_map(term)
        });
        words.collect()
    }

    /// Whether an entity has the property. Milestones are known once the details are loaded.
    pub fn holds(self, atlas: &Atlas, ix: EntityIx) -> bool {
        let entity = atlas.entity(ix);
        match self {
            Self::Kind(kind) => entity.kind == kind,
            Self::Subsector(subsector) => entity.subsectors.contains(&subsector),
            Self::Stage(stage, planned) => entity
                .stages
                .iter()
                .any(|mark| mark.stage == stage && mark.planned == planned),
            Self::Link(link, planned) => entity
                .links
                .iter()
                .any(|mark| mark.link == link && mark.planned == planned),
            Self::Tag(tag) => entity.designations.iter().any(|held| held.tag == tag),
            Self::Metric(metric) => atlas
                .facts_of(ix)
                .iter()
                .any(|&fact| atlas.fact(fact).metric == metric),
            Self::Milestone(kind, planned) => {
                milestones_of(atlas, ix).any(|(_, step)| step.kind == kind && step.planned == planned)
            }
            Self::Outgoing(kind) => related(atlas, ix, kind, false).next().is_some(),
            Self::Incoming(kind) => related(atlas, ix, kind, true).next().is_some(),
            Self::Precision(precision) => entity.place.is_some_and(|place| place.precision == precision),
        }
    }

    /// The name of its term; of an incoming relation its inverse name.
    pub fn name(self, vocab: &Vocab) -> &Text {
        let term = match self {
            Self::Kind(ix) => &vocab.kinds[ix.row()],
            Self::Subsector(ix) => &vocab.subsectors[ix.row()],
            Self::Stage(ix, _) => &vocab.stages[ix.row()],
            Self::Link(ix, _) => &vocab.links[ix.row()],
            Self::Tag(ix) => &vocab.tags[ix.row()],
            Self::Metric(ix) => &vocab.metrics[ix.row()].term,
            Self::Milestone(ix, _) => &vocab.milestone_kinds[ix.row()],
            Self::Outgoing(ix) => &vocab.relation_types[ix.row()].term,
            Self::Incoming(ix) => return &vocab.relation_types[ix.row()].inverse,
            Self::Precision(ix) => &vocab.precisions[ix.row()],
        };
        &term.name
    }

    /// Whether it is about something to come.
    pub fn is_planned(self) -> bool {
        matches!(
            self,
            Self::Stage(_, true) | Self::Link(_, true) | Self::Milestone(_, true)
        )
    }
}

/// The relations of a type that lead from an entity, or those that come in, each with its other end, in the dataset's
/// order. A symmetric relation does both.
pub fn related(
    atlas: &Atlas,
    ix: EntityIx,
    kind: RelationTypeIx,
    incoming: bool,
) -> impl Iterator<Item = (RelationIx, EntityIx)> {
    let symmetric = atlas.vocab.relation_types[kind.row()].symmetric;
    atlas.relations_of(ix).iter().filter_map(move |&row| {
        let relation = &atlas.relations[row.row()];
        let (near, far) = if incoming {
            (relation.to, relation.from)
        } else {
            (relation.from, relation.to)
        };
        match (relation.kind == kind, near == ix, symmetric) {
            (true, true, _) => Some((row, far)),
            (true, false, true) => Some((row, near)),
            _ => None,
        }
    })
}

/// The milestones of an entity, in the dataset's order; none before the details are loaded.
pub fn milestones_of(atlas: &Atlas, ix: EntityIx) -> impl Iterator<Item = (MilestoneIx, &Milestone)> {
    let steps = atlas.milestones.iter().enumerate();
    steps
        .filter(move |(_, step)| step.entity == ix)
        .map(|(row, step)| (MilestoneIx::of(row), step))
}
