//! The raw mirror of what a dataset says of itself, and of its vocabularies.

use super::{List, Nullable, Str};
use serde::Deserialize;
#[cfg(not(target_arch = "wasm32"))]
use serde::Serialize;

/// What the dataset says of itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawMeta {
    /// Title in Chinese.
    pub title_zh: Str,
    /// Title in English.
    pub title_en: Str,
    /// Region in Chinese.
    pub region_zh: Str,
    /// Region in English.
    pub region_en: Str,
    /// Version of the data.
    pub version: Str,
    /// The day the data stand for.
    pub date: Str,
    /// Licence in Chinese.
    pub licence_zh: Str,
    /// Licence in English.
    pub licence_en: Str,
    /// Whom parts of the data are owed to, in Chinese.
    pub credit_zh: Str,
    /// Whom parts of the data are owed to, in English.
    pub credit_en: Str,
    /// West, south, east and north edge of the region in degrees.
    pub bounds: List<f64>,
}

/// The vocabularies: each a list of terms, in the order people see.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawVocab {
    /// Kinds of entity.
    pub kinds: List<RawTerm>,
    /// Metrics, with `unit`, `nature` and `kind`.
    pub metrics: List<RawTerm>,
    /// Units, with `kind`; their ids are Chinese.
    pub units: List<RawTerm>,
    /// Natures of a figure.
    pub natures: List<RawTerm>,
    /// How exact a number is.
    pub qualifiers: List<RawTerm>,
    /// Scopes (口径).
    pub scopes: List<RawTerm>,
    /// Subsectors.
    pub subsectors: List<RawTerm>,
    /// Stages, upstream first.
    pub stages: List<RawTerm>,
    /// The six chains.
    pub links: List<RawTerm>,
    /// Relation types, with `inverse_zh`, `inverse_en` and `symmetric`.
    pub relation_types: List<RawTerm>,
    /// Source grades, best first.
    pub grades: List<RawTerm>,
    /// Designations.
    pub designations: List<RawTerm>,
    /// Kinds of milestone.
    pub milestone_kinds: List<RawTerm>,
    /// Cities, with `adcode`.
    pub cities: List<RawTerm>,
    /// County-level divisions, with `city` and `adcode`.
    pub districts: List<RawTerm>,
    /// How exact a place is.
    pub place_precisions: List<RawTerm>,
    /// How strongly a source supports a stage.
    pub strengths: List<RawTerm>,
}

/// A term of any vocabulary; each uses the fields it needs.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
#[serde(default)]
pub struct RawTerm {
    /// Its id.
    pub id: Str,
    /// Its name in Chinese.
    pub zh: Str,
    /// Its name in English.
    pub en: Str,
    /// Of a metric or unit: what kind of number it is.
    pub kind: Str,
    /// Of a metric: the unit its figures are kept in.
    pub unit: Str,
    /// Of a metric: the nature most of its figures have.
    pub nature: Str,
    /// Of a relation type: its name the other way round, in Chinese.
    pub inverse_zh: Str,
    /// Of a relation type: its name the other way round, in English.
    pub inverse_en: Str,
    /// Of a relation type: whether both directions say the same.
    pub symmetric: Nullable<bool>,
    /// Of a district: its city.
    pub city: Str,
    /// Of a city or district: its code in the national standard.
    pub adcode: Str,
}
