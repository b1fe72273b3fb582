//! What a source mark stands for, and how the sources of an entity are numbered.

use crate::model::{Atlas, EntityIx, FactIx, GradeIx, MilestoneIx, Provenance, RelationIx, SourceIx};
use std::{fmt, str::FromStr};

/// How many of the grades, best first, count as firm: their marks are underlined in full, those of the others in dots.
const FIRM_GRADES: usize = 2;

/// Whether a grade is one of the best.
pub const fn is_firm(grade: GradeIx) -> bool {
    grade.row() < FIRM_GRADES
}

/// Something the atlas says with a source. Rows only, so that it means the same before and after the details arrive;
/// written into the page as a short key (`f12`, `t3.0`) and read back from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// A fact.
    Fact(FactIx),
    /// A stage of an entity: the row in its `stages`.
    Stage(EntityIx, u32),
    /// A part in one of the six chains: the row in its `links`.
    Link(EntityIx, u32),
    /// A designation: the row in its `designations`.
    Designation(EntityIx, u32),
    /// A relation, seen from one of its two entities.
    Relation(EntityIx, RelationIx),
    /// A milestone.
    Milestone(MilestoneIx),
    /// A source as a whole, listed under an entity.
    Source(EntityIx, SourceIx),
    /// A structure: its row.
    Structure(u32),
    /// A part of a structure: the structure's row, and the part's among all of its parts.
    Part(u32, u32),
}

impl Evidence {
    /// Whom it is about and what it rests on; none where the rows are not of this atlas, as a milestone's before the
    /// details have arrived. What a structure says is about no one entity.
    pub fn look_up(self, atlas: &Atlas) -> Option<(Option<EntityIx>, Provenance)> {
        let framework = |row: u32| atlas.structures.get(row as usize);
        match self {
            Self::Structure(row) => Some((None, framework(row)?.basis.clone())),
            Self::Part(row, part) => {
                let part = framework(row)?.parts().nth(part as usize)?;
                Some((None, part.basis.clone()))
            }
            _ => self.of_entity(atlas).map(|(of, basis)| (Some(of), basis)),
        }
    }

    fn of_entity(self, atlas: &Atlas) -> Option<(EntityIx, Provenance)> {
        let entity = |ix: EntityIx| atlas.entities.get(ix.row());
        let (of, basis) = match self {
            Self::Structure(_) | Self::Part(..) => None,
            Self::Fact(ix) => atlas.facts.get(ix.row()).map(|it| (it.entity, &it.basis)),
            Self::Stage(of, row) => entity(of)?.stages.get(row as usize).map(|it| (of, &it.basis)),
            Self::Link(of, row) => entity(of)?.links.get(row as usize).map(|it| (of, &it.basis)),
            Self::Designation(of, row) => entity(of)?
                .designations
                .get(row as usize)
                .map(|it| (of, &it.basis)),
            Self::Relation(of, ix) => {
                entity(of)?;
                atlas.relations.get(ix.row()).map(|it| (of, &it.basis))
            }
            Self::Milestone(ix) => atlas.milestones.get(ix.row()).map(|it| (it.entity, &it.basis)),
            Self::Source(of, source) => {
                entity(of)?;
                atlas.sources.get(source.row())?;
                let locator = String::new();
                return Some((of, Provenance { source, locator }));
            }
        }?;
        Some((of, basis.clone()))
    }

    /// The number of the mark, from 1: that of its source under its entity, or under its structure. None as for
    /// [`Evidence::look_up`].
    pub fn number(self, atlas: &Atlas) -> Option<usize> {
        let (of, basis) = self.look_up(atlas)?;
        if let Some(of) = of {
            return source_number(atlas, of, basis.source);
        }
        let (Self::Structure(row) | Self::Part(row, _)) = self else {
            return None;
        };
        let structure = atlas.structures.get(row as usize)?;
        let mut sources: Vec<SourceIx> = Vec::new();
        for basis in std::iter::once(&structure.basis).chain(structure.parts().map(|part| &part.basis)) {
            if !sources.contains(&basis.source) {
                sources.push(basis.source);
            }
        }
        sources
            .iter()
            .position(|&it| it == basis.source)
            .map(|place| place + 1)
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(ix) => write!(f, "f{}", ix.0),
            Self::Stage(of, row) => write!(f, "t{}.{row}", of.0),
            Self::Link(of, row) => write!(f, "l{}.{row}", of.0),
            Self::Designation(of, row) => write!(f, "d{}.{row}", of.0),
            Self::Relation(of, ix) => write!(f, "r{}.{}", of.0, ix.0),
            Self::Milestone(ix) => write!(f, "m{}", ix.0),
            Self::Source(of, ix) => write!(f, "s{}.{}", of.0, ix.0),
            Self::Structure(row) => write!(f, "k{row}"),
            Self::Part(row, part) => write!(f, "p{row}.{part}"),
        }
    }
}

/// A text that is no key of [`Evidence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no evidence key")]
pub struct EvidenceError;

impl FromStr for Evidence {
    type Err = EvidenceError;

    fn from_str(key: &str) -> Result<Self, EvidenceError> {
        let row = |text: &str| text.parse::<u32>().map_err(|_| EvidenceError);
        let (letter, rows) = key.split_at_checked(1).ok_or(EvidenceError)?;
        let pair = || {
            let (of, other) = rows.split_once('.').ok_or(EvidenceError)?;
            Ok((EntityIx(row(of)?), row(other)?))
        };
        match letter {
            "f" => Ok(Self::Fact(FactIx(row(rows)?))),
            "m" => Ok(Self::Milestone(MilestoneIx(row(rows)?))),
            "t" => pair().map(|(of, row)| Self::Stage(of, row)),
            "l" => pair().map(|(of, row)| Self::Link(of, row)),
            "d" => pair().map(|(of, row)| Self::Designation(of, row)),
            "r" => pair().map(|(of, row)| Self::Relation(of, RelationIx(row))),
            "s" => pair().map(|(of, row)| Self::Source(of, SourceIx(row))),
            "k" => Ok(Self::Structure(row(rows)?)),
            "p" => pair().map(|(of, row)| Self::Part(of.0, row)),
            _ => Err(EvidenceError),
        }
    }
}

/// Every source that something said of the entity rests on, each once, in the order they are numbered in: first those
/// the entity lists, then those of its facts, stages, chains, designations and relations that it does not.
pub fn sources_of(atlas: &Atlas, of: EntityIx) -> Vec<SourceIx> {
    let entity = atlas.entity(of);
    let facts = atlas.facts_of(of).iter().map(|&ix| atlas.fact(ix).basis.source);
    let stages = entity.stages.iter().map(|it| it.basis.source);
    let links = entity.links.iter().map(|it| it.basis.source);
    let designations = entity.designations.iter().map(|it| it.basis.source);
    let relations = atlas
        .relations_of(of)
        .iter()
        .map(|ix| atlas.relations[ix.row()].basis.source);
    // Milestones last: they come with the details, and their coming must not number anything anew.
    let milestones = atlas
        .milestones
        .iter()
        .filter(|it| it.entity == of)
        .map(|it| it.basis.source);
    let mut sources: Vec<SourceIx> = Vec::new();
    for source in entity
        .sources
        .iter()
        .copied()
        .chain(facts)
        .chain(stages)
        .chain(links)
        .chain(designations)
        .chain(relations)
        .chain(milestones)
    {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// The number of a source under an entity, from 1, as [`sources_of`] counts.
pub fn source_number(atlas: &Atlas, of: EntityIx, source: SourceIx) -> Option<usize> {
    let listed = &atlas.entity(of).sources;
    let place = listed
        .iter()
        .position(|&it| it == source)
        .or_else(|| sources_of(atlas, of).iter().position(|&it| it == source))?;
    Some(place + 1)
}
