//! The raw mirror of what a dataset says of itself, and of its vocabularies.

use super::{List, Nullable, Str, record::records};

records! {
    /// What the dataset says of itself.
    pub struct RawMeta {
        /// Title in Chinese.
        title_zh: Str = "title_zh",
        /// Title in English.
        title_en: Str = "title_en",
        /// Region in Chinese.
        region_zh: Str = "region_zh",
        /// Region in English.
        region_en: Str = "region_en",
        /// Version of the data.
        version: Str = "version",
        /// The day the data stand for.
        date: Str = "date",
        /// Licence in Chinese.
        licence_zh: Str = "licence_zh",
        /// Licence in English.
        licence_en: Str = "licence_en",
        /// Whom parts of the data are owed to, in Chinese.
        credit_zh: Str = "credit_zh",
        /// Whom parts of the data are owed to, in English.
        credit_en: Str = "credit_en",
        /// West, south, east and north edge of the region in degrees.
        bounds: List<f64> = "bounds",
    }

    /// The vocabularies: each a list of terms, in the order people see.
    pub struct RawVocab {
        /// Kinds of entity.
        kinds: List<RawTerm> = "kinds",
        /// Metrics, with `unit`, `nature` and `kind`.
        metrics: List<RawTerm> = "metrics",
        /// Units, with `kind`; their ids are Chinese.
        units: List<RawTerm> = "units",
        /// Natures of a figure.
        natures: List<RawTerm> = "natures",
        /// How exact a number is.
        qualifiers: List<RawTerm> = "qualifiers",
        /// Scopes (口径).
        scopes: List<RawTerm> = "scopes",
        /// Subsectors.
        subsectors: List<RawTerm> = "subsectors",
        /// Stages, upstream first.
        stages: List<RawTerm> = "stages",
        /// The six chains.
        links: List<RawTerm> = "links",
        /// Relation types, with `inverse_zh`, `inverse_en` and `symmetric`.
        relation_types: List<RawTerm> = "relation_types",
        /// Source grades, best first.
        grades: List<RawTerm> = "grades",
        /// Designations.
        designations: List<RawTerm> = "designations",
        /// Kinds of milestone.
        milestone_kinds: List<RawTerm> = "milestone_kinds",
        /// Cities, with `adcode`.
        cities: List<RawTerm> = "cities",
        /// County-level divisions, with `city` and `adcode`.
        districts: List<RawTerm> = "districts",
        /// How exact a place is.
        place_precisions: List<RawTerm> = "place_precisions",
        /// How strongly a source supports a stage.
        strengths: List<RawTerm> = "strengths",
    }

    /// A term of any vocabulary; each uses the fields it needs.
    pub struct RawTerm {
        /// Its id.
        id: Str = "id",
        /// Its name in Chinese.
        zh: Str = "zh",
        /// Its name in English.
        en: Str = "en",
        /// Of a metric or unit: what kind of number it is.
        kind: Str = "kind",
        /// Of a metric: the unit its figures are kept in.
        unit: Str = "unit",
        /// Of a metric: the nature most of its figures have.
        nature: Str = "nature",
        /// Of a relation type: its name the other way round, in Chinese.
        inverse_zh: Str = "inverse_zh",
        /// Of a relation type: its name the other way round, in English.
        inverse_en: Str = "inverse_en",
        /// Of a relation type: whether both directions say the same.
        symmetric: Nullable<bool> = "symmetric",
        /// Of a district: its city.
        city: Str = "city",
        /// Of a city or district: its code in the national standard.
        adcode: Str = "adcode",
    }
}
