//! The road from text to [`Atlas`], for the page and for the data tool.

use super::{
    Atlas,
    check::check,
    raw::{RawDataset, SCHEMA, part},
};
use serde::Deserialize;
use serde_json::error::Category;

/// Why a document as a whole cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Not JSON, or cut off.
    #[error("the dataset is no JSON, or cut off: {0}")]
    Syntax(String),
    /// JSON of another shape.
    #[error("the dataset has another shape: {0}")]
    Shape(String),
    /// Written for a newer program.
    #[error("the dataset is of schema {0}, this program reads up to {SCHEMA}")]
    Newer(u32),
    /// No record of it can be shown.
    #[error("the dataset holds no entity that can be shown")]
    Empty,
    /// The two shipped parts are not of one dataset.
    #[error("the two parts of the dataset do not belong together")]
    Mismatch,
}

impl LoadError {
    /// A stable name, for the page's `data-error`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "data-syntax",
            Self::Shape(_) => "data-shape",
            Self::Newer(_) => "data-newer",
            Self::Empty => "data-empty",
            Self::Mismatch => "data-mismatch",
        }
    }
}

/// What is read first: a newer document may have any other shape.
#[derive(Deserialize)]
struct Head {
    schema: Option<u32>,
}

/// The raw mirror of a document.
pub fn parse(json: &str) -> Result<RawDataset, LoadError> {
    let parsed = serde_json::from_str::<RawDataset>(json);
    let schema = match &parsed {
        Ok(raw) => raw.schema,
        Err(_) => serde_json::from_str::<Head>(json)
            .ok()
            .and_then(|head| head.schema),
    };
    readable(schema)?;
    let raw = parsed.map_err(refused)?;
    named(raw)
}

fn readable(schema: Option<u32>) -> Result<(), LoadError> {
    match schema {
        Some(newer) if newer > SCHEMA => Err(LoadError::Newer(newer)),
        _ => Ok(()),
    }
}

fn refused(error: serde_json::Error) -> LoadError {
    match error.classify() {
        Category::Data => LoadError::Shape(error.to_string()),
        Category::Syntax | Category::Eof | Category::Io => LoadError::Syntax(error.to_string()),
    }
}

fn named(raw: RawDataset) -> Result<RawDataset, LoadError> {
    match raw.schema {
        Some(_) => Ok(raw),
        None => Err(LoadError::Shape("it names no schema".to_owned())),
    }
}

fn checked(raw: &RawDataset) -> Result<Atlas, LoadError> {
    if raw.part.as_str() == part::REST {
        return Err(LoadError::Mismatch);
    }
    let (mut atlas, issues) = check(raw);
    if atlas.entities.is_empty() {
        return Err(LoadError::Empty);
    }
    atlas.issues = issues;
    Ok(atlas)
}

/// Reads a whole document, or the shipped core: then titles, statements, locators and milestones are not there yet.
///
/// A record that does not hold is left out, the rest works; [`Atlas::issues`] says why.
pub fn load(json: &str) -> Result<Atlas, LoadError> {
    checked(&parse(json)?)
}

/// Reads the two shipped parts as the whole document they were made from. Rows keep the index they have in the core.
pub fn load_complete(core: &str, rest: &str) -> Result<Atlas, LoadError> {
    let merged = parse(core)?.merged(parse(rest)?).ok_or(LoadError::Mismatch)?;
    checked(&merged)
}

/// Reads a document for whoever writes it: with the rules on keys, shapes and wording that the page does without.
///
/// [`Atlas::issues`] holds every violation found, with its remedy. Also gives the raw document, without the records
/// that have no shape.
#[cfg(not(target_arch = "wasm32"))]
pub fn load_strict(json: &str) -> Result<(RawDataset, Atlas), LoadError> {
    let mut document: serde_json::Value = serde_json::from_str(json).map_err(refused)?;
    let schema = document.get("schema").and_then(serde_json::Value::as_u64);
    readable(schema.map(|schema| u32::try_from(schema).unwrap_or(u32::MAX)))?;
    let mut issues = Vec::new();
    super::check::sift(&mut document, &mut issues);
    let raw = named(serde_json::from_value(document).map_err(refused)?)?;
    let mut atlas = checked(&raw)?;
    issues.append(&mut atlas.issues);
    atlas.issues = issues;
    Ok((raw, atlas))
}
