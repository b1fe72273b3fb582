//! The checked dataset: every index holds, every figure has a source.

use super::{
    CityIx, Directory, DistrictIx, EntityIx, Fact, FactIx, GradeIx, Id, Issue, KindIx, LinkIx, Milestone,
    PartialDate, PrecisionIx, Relation, RelationIx, SourceIx, StageIx, Structure, SubsectorIx, TagIx, Text,
    Vocab, order::sort_rows,
};

/// What the dataset says of itself.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    /// Title of the atlas.
    pub title: Text,
    /// Name of the region it covers.
    pub region: Text,
    /// Version of the data; a link carries it as `v`.
    pub version: String,
    /// The day the data stand for.
    pub date: Option<PartialDate>,
    /// Licence of the data, as a sentence.
    pub licence: Text,
    /// Whom parts of the data are owed to, as a sentence.
    pub credit: Text,
}

/// A source and how far it may be trusted.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Title; empty until the details are loaded.
    pub title: String,
    /// Publisher; empty until the details are loaded.
    pub publisher: String,
    /// A clean address of the publisher, where there is one.
    pub url: Option<String>,
    /// The day it was published.
    pub date: Option<PartialDate>,
    /// The day it was read.
    pub retrieved: Option<PartialDate>,
    /// Language of the source, a BCP 47 tag.
    pub lang: String,
    /// Its grade.
    pub grade: GradeIx,
    /// What a reader should know, such as that a mirror was read.
    pub note: Option<String>,
}

/// A source and the spot in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The source.
    pub source: SourceIx,
    /// Line, page or part of it; empty until the details are loaded.
    pub locator: String,
}

/// Where an entity belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// Not in the region.
    Outside,
    /// In the region as a whole, or in a city that no source names.
    Region,
    /// In a city, the district unknown or more than one.
    City(CityIx),
    /// In a district, and so in its city.
    District(CityIx, DistrictIx),
}

/// A position, WGS84, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
    /// How exact it is.
    pub precision: PrecisionIx,
}

/// An entity's presence in a stage of the chain.
#[derive(Clone, Debug)]
pub struct StageMark {
    /// The stage.
    pub stage: StageIx,
    /// Whether a source says that it is to come, rather than there.
    pub planned: bool,
    /// Whether the source states it, rather than clearly implies it.
    pub stated: bool,
    /// The evidence.
    pub basis: Provenance,
}

/// An entity's part in one of the six chains.
#[derive(Clone, Debug)]
pub struct LinkMark {
    /// The chain.
    pub link: LinkIx,
    /// Whether it is planned only.
    pub planned: bool,
    /// The evidence.
    pub basis: Provenance,
}

/// A designation that an entity holds.
#[derive(Clone, Debug)]
pub struct Designation {
    /// Which.
    pub tag: TagIx,
    /// Since when.
    pub year: Option<PartialDate>,
    /// The evidence.
    pub basis: Provenance,
}

/// One thing of the atlas: a cluster, park, company, project, policy …
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: KindIx,
    /// Its name.
    pub name: Text,
    /// Other names, in any language.
    pub aliases: Vec<String>,
    /// Where it belongs.
    pub site: Site,
    /// What it is part of.
    pub parent: Option<EntityIx>,
    /// Its position, where one is known.
    pub place: Option<Place>,
    /// Whether it is named in the documents without being of the industry.
    pub context: bool,
    /// Its subsectors, each resting on a source's wording.
    pub subsectors: Vec<SubsectorIx>,
    /// Its stages, present and planned.
    pub stages: Vec<StageMark>,
    /// Its part in the six chains, present and planned.
    pub links: Vec<LinkMark>,
    /// Its designations.
    pub designations: Vec<Designation>,
    /// One sentence about it.
    pub summary: Option<Text>,
    /// What is known of it rests on these.
    pub sources: Vec<SourceIx>,
    /// A remark for the reader; none until the details are loaded.
    pub note: Option<String>,
    /// Readings of its names, syllables apart (`hang zhou yi yao gang`), alternatives as further rows.
    pub pinyin: Vec<String>,
}

/// The whole checked dataset.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// What it says of itself.
    pub meta: Meta,
    /// The vocabularies.
    pub vocab: Vocab,
    /// All sources, by [`SourceIx`].
    pub sources: Vec<Source>,
    /// All entities, by [`EntityIx`].
    pub entities: Vec<Entity>,
    /// All facts, by [`FactIx`].
    pub facts: Vec<Fact>,
    /// All relations, by [`RelationIx`].
    pub relations: Vec<Relation>,
    /// All milestones, by [`super::MilestoneIx`]; empty until the details are loaded.
    pub milestones: Vec<Milestone>,
    /// Directories, in the order of their menu; empty until the details are loaded.
    pub directories: Vec<Directory>,
    /// Structures that sources name; empty until the details are loaded.
    pub structures: Vec<Structure>,
    /// Whether the details (statements, locators, titles of sources, milestones) are there too.
    pub complete: bool,
    /// Why some records of the document were left out.
    pub issues: Vec<Issue>,
    /// Rows of the entities, in the order of their ids.
    by_id: Vec<u32>,
    facts_of: Vec<Vec<FactIx>>,
    relations_of: Vec<Vec<RelationIx>>,
    children_of: Vec<Vec<EntityIx>>,
}

impl Atlas {
    /// Builds the look-up tables; to be called once, when the tables are filled.
    #[must_use]
    pub fn linked(mut self) -> Self {
        let count = self.entities.len();
        self.by_id = (0..count as u32).collect();
        let id_of = |row: u32| &self.entities[row as usize].id;
        sort_rows(&mut self.by_id, &mut |a, b| id_of(a).cmp(id_of(b)));
        self.facts_of = no_rows(count);
        for (row, fact) in self.facts.iter().enumerate() {
            self.facts_of[fact.entity.row()].push(FactIx::of(row));
        }
        self.relations_of = no_rows(count);
        for (row, relation) in self.relations.iter().enumerate() {
            self.relations_of[relation.from.row()].push(RelationIx::of(row));
            self.relations_of[relation.to.row()].push(RelationIx::of(row));
        }
        self.children_of = no_rows(count);
        for (row, entity) in self.entities.iter().enumerate() {
            if let Some(parent) = entity.parent {
                self.children_of[parent.row()].push(EntityIx::of(row));
            }
        }
        self
    }

    /// The entity of this id.
    pub fn find(&self, id: &Id) -> Option<EntityIx> {
        let id_of = |row: u32| &self.entities[row as usize].id;
        let at = self.by_id.binary_search_by(|&row| id_of(row).cmp(id)).ok()?;
        Some(EntityIx(self.by_id[at]))
    }

    /// The directory of this id; none before the details are loaded.
    pub fn directory(&self, id: &Id) -> Option<&Directory> {
        self.directories.iter().find(|directory| directory.id == *id)
    }

    /// The structure of this id; none before the details are loaded.
    pub fn structure(&self, id: &Id) -> Option<&Structure> {
        self.structures.iter().find(|structure| structure.id == *id)
    }

    /// An entity.
    pub fn entity(&self, ix: EntityIx) -> &Entity {
        &self.entities[ix.row()]
    }

    /// A fact.
    pub fn fact(&self, ix: FactIx) -> &Fact {
        &self.facts[ix.row()]
    }

    /// A source.
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.row()]
    }

    /// Facts about an entity, in the dataset's order.
    pub fn facts_of(&self, ix: EntityIx) -> &[FactIx] {
        &self.facts_of[ix.row()]
    }

    /// Relations from or to an entity, in the dataset's order.
    pub fn relations_of(&self, ix: EntityIx) -> &[RelationIx] {
        &self.relations_of[ix.row()]
    }

    /// Entities whose parent this is, in the dataset's order.
    pub fn children_of(&self, ix: EntityIx) -> &[EntityIx] {
        &self.children_of[ix.row()]
    }
}

/// An empty list for each entity.
#[inline(never)]
fn no_rows<T>(count: usize) -> Vec<Vec<T>> {
    (0..count).map(|_| Vec::new()).collect()
}
