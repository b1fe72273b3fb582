//! The mirror of the dataset document: what a file says, before anything of it is believed.
//!
//! Field names are the dataset's interface (`docs/data.md`). A field that is missing, `null` or empty means the same,
//! so a hand-written file may be short and the shipped one small. Tables share their row types.

pub(in crate::model) mod json;
mod nullable;
pub(in crate::model) mod read;
pub(in crate::model) mod record;
mod view;
mod vocab;

pub use nullable::{List, Nullable, Str};
pub use view::{RawDirectory, RawPart, RawStructure};
pub use vocab::{RawMeta, RawTerm, RawVocab};

use record::records;

/// The newest layout of the document that this program reads.
pub const SCHEMA: u32 = 1;

records! {
    /// The whole document.
    pub struct RawDataset {
        /// Layout of the document; see [`SCHEMA`].
        schema: Option<u32> = "schema",
        /// What the dataset says of itself.
        meta: RawMeta = "meta",
        /// The vocabularies.
        vocab: RawVocab = "vocab",
        /// Sources.
        sources: List<RawSource> = "sources",
        /// Entities.
        entities: List<RawEntity> = "entities",
        /// Facts.
        facts: List<RawFact> = "facts",
        /// Relations.
        relations: List<RawRelation> = "relations",
        /// Milestones.
        milestones: List<RawMilestone> = "milestones",
        /// Directories.
        directories: List<RawDirectory> = "directories",
        /// Structures.
        structures: List<RawStructure> = "structures",
    }

    /// A source.
    pub struct RawSource {
        /// Its id.
        id: Str = "id",
        /// Title.
        title: Str = "title",
        /// Publisher.
        publisher: Str = "publisher",
        /// A clean address of the publisher.
        url: Str = "url",
        /// The day it was published.
        date: Str = "date",
        /// The day it was read.
        retrieved: Str = "retrieved",
        /// Its language, a BCP 47 tag.
        lang: Str = "lang",
        /// Its grade.
        grade: Str = "grade",
        /// A remark.
        note: Str = "note",
    }

    /// A position.
    pub struct RawPlace {
        /// Longitude in degrees.
        lon: Option<f64> = "lon",
        /// Latitude in degrees.
        lat: Option<f64> = "lat",
        /// How exact it is.
        precision: Str = "precision",
        /// How it was found; for the maintainer.
        method: Str = "method",
    }

    /// A stage, a link to a chain or a designation of an entity; each uses the fields it needs.
    pub struct RawMark {
        /// Which stage, chain or designation.
        id: Str = "id",
        /// Of a stage or link: the evidence.
        basis: Option<RawBasis> = "basis",
        /// Of a stage: `stated` or `implied`.
        strength: Str = "strength",
        /// Of a stage: why it was read so; for the maintainer.
        why: Str = "why",
        /// Of a designation: since when.
        year: Str = "year",
        /// Of a designation: the source.
        source: Str = "source",
        /// Of a designation: the spot in the source.
        locator: Str = "locator",
    }

    /// A source and the spot in it.
    pub struct RawBasis {
        /// The source.
        source: Str = "source",
        /// The spot in the source.
        locator: Str = "locator",
    }

    /// An entity.
    pub struct RawEntity {
        /// Its id.
        id: Str = "id",
        /// Its kind.
        kind: Str = "kind",
        /// Its name in Chinese.
        zh: Str = "zh",
        /// Its name in English.
        en: Str = "en",
        /// Other names.
        aliases: List<String> = "aliases",
        /// Its city.
        city: Str = "city",
        /// Its district.
        district: Str = "district",
        /// What it is part of.
        parent: Str = "parent",
        /// Its position.
        place: Option<RawPlace> = "place",
        /// Whether it lies outside the region.
        outside: Nullable<bool> = "outside",
        /// `core`, or `context` for what is named without being of the industry.
        relevance: Str = "relevance",
        /// Subsectors that rest on a source's wording.
        subsectors: List<String> = "subsectors",
        /// Subsectors that rest on general knowledge; for the maintainer.
        subsectors_editorial: List<String> = "subsectors_editorial",
        /// Stages it is present in.
        stages: List<RawMark> = "stages",
        /// Stages that are to come.
        planned_stages: List<RawMark> = "planned_stages",
        /// Its part in the six chains.
        links: List<RawMark> = "links",
        /// Its planned part in them.
        planned_links: List<RawMark> = "planned_links",
        /// Its designations.
        designations: List<RawMark> = "designations",
        /// One sentence in Chinese.
        summary_zh: Str = "summary_zh",
        /// One sentence in English.
        summary_en: Str = "summary_en",
        /// The sources it rests on.
        sources: List<String> = "sources",
        /// A remark for the maintainer.
        note: Str = "note",
        /// Readings of its names; computed when the data are bundled, never written by hand.
        pinyin: List<String> = "pinyin",
    }

    /// A fact.
    pub struct RawFact {
        /// Its id.
        id: Str = "id",
        /// Whom it is about.
        entity: Str = "entity",
        /// What it measures.
        metric: Str = "metric",
        /// The number.
        value: Option<f64> = "value",
        /// The upper end of a range.
        value_max: Option<f64> = "value_max",
        /// The value in words, for metrics that are no numbers.
        text: Str = "text",
        /// The unit.
        unit: Str = "unit",
        /// How exact the number is; `exact` where nothing is said.
        qualifier: Str = "qualifier",
        /// The value before conversion, as text or as value and unit; for the maintainer.
        #[cfg(not(target_arch = "wasm32"))]
        orig: Option<serde_json::Value> = "orig",
        /// What time it is about.
        period: Str = "period",
        /// The day the source speaks.
        as_of: Str = "as_of",
        /// What it covers.
        scope: Str = "scope",
        /// A finer label in Chinese.
        detail_zh: Str = "detail_zh",
        /// A finer label in English.
        detail_en: Str = "detail_en",
        /// Actual, cumulative, planned or target; `actual` where nothing is said.
        nature: Str = "nature",
        /// The source.
        source: Str = "source",
        /// The spot in the source.
        locator: Str = "locator",
        /// How sure the maintainer is of the reading.
        #[cfg(not(target_arch = "wasm32"))]
        confidence: Str = "confidence",
        /// Ids of the facts that contradict it.
        conflicts: List<String> = "conflicts",
        /// The fact in Chinese.
        zh: Str = "zh",
        /// The fact in English.
        en: Str = "en",
    }

    /// A relation.
    pub struct RawRelation {
        /// Its id.
        id: Str = "id",
        /// From whom.
        from: Str = "from",
        /// Its type.
        kind: Str = "type",
        /// To whom.
        to: Str = "to",
        /// The source.
        source: Str = "source",
        /// The spot in the source.
        locator: Str = "locator",
        /// A remark.
        note: Str = "note",
    }

    /// A milestone.
    pub struct RawMilestone {
        /// Its id.
        id: Str = "id",
        /// Whose.
        entity: Str = "entity",
        /// When.
        date: Str = "date",
        /// What kind of step.
        kind: Str = "kind",
        /// In Chinese.
        zh: Str = "zh",
        /// In English.
        en: Str = "en",
        /// The source.
        source: Str = "source",
        /// The spot in the source.
        locator: Str = "locator",
        /// `past` or `planned`.
        nature: Str = "nature",
        /// Ids of the milestones that contradict it.
        conflicts: List<String> = "conflicts",
    }
}
