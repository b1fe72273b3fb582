//! The serde mirror of the dataset document: what a file says, before anything of it is believed.
//!
//! Field names are the dataset's interface (`docs/data.md`). A field that is missing, `null` or empty means the same,
//! so a hand-written file may be short and the shipped one small. Tables share their row types: each derived reader
//! costs a few kilobytes in the page.

mod merge;
mod nullable;
mod vocab;

pub use nullable::{List, Nullable, Str};
pub use vocab::{RawMeta, RawTerm, RawVocab};

use serde::Deserialize;
#[cfg(not(target_arch = "wasm32"))]
use serde::Serialize;

/// The newest layout of the document that this program reads.
pub const SCHEMA: u32 = 1;

/// The marks of the two shipped parts in [`RawDataset::part`].
pub mod part {
    /// What the first view, the facets, the search and the cards need.
    pub const CORE: &str = "core";
    /// The remainder, row by row beside the core.
    pub const REST: &str = "rest";
}

/// The whole document.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawDataset {
    /// Layout of the document; see [`SCHEMA`].
    pub schema: Option<u32>,
    /// Empty for a whole document, else one of [`part`].
    pub part: Str,
    /// What the dataset says of itself.
    pub meta: RawMeta,
    /// The vocabularies.
    pub vocab: RawVocab,
    /// Sources.
    pub sources: List<RawSource>,
    /// Entities.
    pub entities: List<RawEntity>,
    /// Facts.
    pub facts: List<RawFact>,
    /// Relations.
    pub relations: List<RawRelation>,
    /// Milestones.
    pub milestones: List<RawMilestone>,
}

/// A source.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawSource {
    /// Its id.
    pub id: Str,
    /// Title.
    pub title: Str,
    /// Publisher.
    pub publisher: Str,
    /// A clean address of the publisher.
    pub url: Str,
    /// The day it was published.
    pub date: Str,
    /// The day it was read.
    pub retrieved: Str,
    /// Its language, a BCP 47 tag.
    pub lang: Str,
    /// Its grade.
    pub grade: Str,
    /// A remark.
    pub note: Str,
}

/// A position.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawPlace {
    /// Longitude in degrees.
    pub lon: Option<f64>,
    /// Latitude in degrees.
    pub lat: Option<f64>,
    /// How exact it is.
    pub precision: Str,
    /// How it was found; for the maintainer.
    pub method: Str,
}

/// A stage, a link to a chain or a designation of an entity; each uses the fields it needs.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawMark {
    /// Which stage, chain or designation.
    pub id: Str,
    /// Of a stage or link: the evidence.
    pub basis: Option<RawBasis>,
    /// Of a stage: `stated` or `implied`.
    pub strength: Str,
    /// Of a stage: why it was read so; for the maintainer.
    pub why: Str,
    /// Of a designation: since when.
    pub year: Str,
    /// Of a designation: the source.
    pub source: Str,
    /// Of a designation: the spot in the source.
    pub locator: Str,
}

/// A source and the spot in it.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawBasis {
    /// The source.
    pub source: Str,
    /// The spot in the source.
    pub locator: Str,
}

/// An entity.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawEntity {
    /// Its id.
    pub id: Str,
    /// Its kind.
    pub kind: Str,
    /// Its name in Chinese.
    pub zh: Str,
    /// Its name in English.
    pub en: Str,
    /// Other names.
    pub aliases: List<String>,
    /// Its city.
    pub city: Str,
    /// Its district.
    pub district: Str,
    /// What it is part of.
    pub parent: Str,
    /// Its position.
    pub place: Option<RawPlace>,
    /// Whether it lies outside the region.
    pub outside: Nullable<bool>,
    /// `core`, or `context` for what is named without being of the industry.
    pub relevance: Str,
    /// Subsectors that rest on a source's wording.
    pub subsectors: List<String>,
    /// Subsectors that rest on general knowledge; for the maintainer.
    pub subsectors_editorial: List<String>,
    /// Stages it is present in.
    pub stages: List<RawMark>,
    /// Stages that are to come.
    pub planned_stages: List<RawMark>,
    /// Its part in the six chains.
    pub links: List<RawMark>,
    /// Its planned part in them.
    pub planned_links: List<RawMark>,
    /// Its designations.
    pub designations: List<RawMark>,
    /// One sentence in Chinese.
    pub summary_zh: Str,
    /// One sentence in English.
    pub summary_en: Str,
    /// The sources it rests on.
    pub sources: List<String>,
    /// A remark for the maintainer.
    pub note: Str,
    /// Readings of its names; computed when the data are bundled, never written by hand.
    pub pinyin: List<String>,
}

/// A fact.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawFact {
    /// Its id.
    pub id: Str,
    /// Whom it is about.
    pub entity: Str,
    /// What it measures.
    pub metric: Str,
    /// The number.
    pub value: Option<f64>,
    /// The upper end of a range.
    pub value_max: Option<f64>,
    /// The value in words, for metrics that are no numbers.
    pub text: Str,
    /// The unit.
    pub unit: Str,
    /// How exact the number is; `exact` where nothing is said.
    pub qualifier: Str,
    /// The value before conversion, as text or as value and unit; for the maintainer.
    #[cfg(not(target_arch = "wasm32"))]
    pub orig: Option<serde_json::Value>,
    /// What time it is about.
    pub period: Str,
    /// The day the source speaks.
    pub as_of: Str,
    /// What it covers.
    pub scope: Str,
    /// A finer label in Chinese.
    pub detail_zh: Str,
    /// A finer label in English.
    pub detail_en: Str,
    /// Actual, cumulative, planned or target; `actual` where nothing is said.
    pub nature: Str,
    /// The source.
    pub source: Str,
    /// The spot in the source.
    pub locator: Str,
    /// How sure the maintainer is of the reading.
    #[cfg(not(target_arch = "wasm32"))]
    pub confidence: Str,
    /// Ids of the facts that contradict it.
    pub conflicts: List<String>,
    /// The fact in Chinese.
    pub zh: Str,
    /// The fact in English.
    pub en: Str,
}

/// A relation.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawRelation {
    /// Its id.
    pub id: Str,
    /// From whom.
    pub from: Str,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: Str,
    /// To whom.
    pub to: Str,
    /// The source.
    pub source: Str,
    /// The spot in the source.
    pub locator: Str,
    /// A remark.
    pub note: Str,
}

/// A milestone.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawMilestone {
    /// Its id.
    pub id: Str,
    /// Whose.
    pub entity: Str,
    /// When.
    pub date: Str,
    /// What kind of step.
    pub kind: Str,
    /// In Chinese.
    pub zh: Str,
    /// In English.
    pub en: Str,
    /// The source.
    pub source: Str,
    /// The spot in the source.
    pub locator: Str,
    /// `past` or `planned`.
    pub nature: Str,
    /// Ids of the milestones that contradict it.
    pub conflicts: List<String>,
}
