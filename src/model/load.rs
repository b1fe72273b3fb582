//! The road from text to [`Atlas`], for the page and for the data tool.

use super::{
    Atlas,
    check::check,
    raw::{RawDataset, SCHEMA, json::Fault, read::from_text, record::records},
};

/// Why a document as a whole cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Not JSON, or cut off.
    #[error("the dataset is no JSON, or cut off: {0}")]
    Syntax(String),
    /// No compact file, or not all of it as it was written.
    #[error("the dataset's file is cut off or garbled: {0}")]
    Broken(String),
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
            Self::Syntax(_) | Self::Broken(_) => "data-syntax",
            Self::Shape(_) => "data-shape",
            Self::Newer(_) => "data-newer",
            Self::Empty => "data-empty",
            Self::Mismatch => "data-mismatch",
        }
    }
}

records! {
    /// What is looked at where the rest cannot be read: a newer document may have any other shape.
    struct Head {
        /// Layout of the document.
        schema: Option<u32> = "schema",
    }
}

/// The raw mirror of a document.
pub fn parse(json: &str) -> Result<RawDataset, LoadError> {
    let (mut raw, mut head) = (RawDataset::default(), Head::default());
    let parsed = from_text(json, &mut raw);
    let schema = match &parsed {
        Ok(()) => raw.schema,
        Err(_) => from_text(json, &mut head).ok().and(head.schema),
    };
    readable(schema)?;
    parsed.map_err(|fault| refused(&fault))?;
    named(raw)
}

pub(super) fn readable(schema: Option<u32>) -> Result<(), LoadError> {
    match schema {
        Some(newer) if newer > SCHEMA => Err(LoadError::Newer(newer)),
        _ => Ok(()),
    }
}

pub(super) fn refused(fault: &Fault) -> LoadError {
    if fault.is_shape {
        LoadError::Shape(fault.to_string())
    } else {
        LoadError::Syntax(fault.to_string())
    }
}

fn named(raw: RawDataset) -> Result<RawDataset, LoadError> {
    match raw.schema {
        Some(_) => Ok(raw),
        None => Err(LoadError::Shape("it names no schema".to_owned())),
    }
}

fn checked(raw: &RawDataset) -> Result<Atlas, LoadError> {
    super::variants::give_own();
    let (mut atlas, issues) = check(raw);
    if atlas.entities.is_empty() {
        return Err(LoadError::Empty);
    }
    atlas.issues = issues;
    Ok(atlas)
}

/// Reads a whole document.
///
/// A record that does not hold is left out, the rest works; [`Atlas::issues`] says why.
pub fn load(json: &str) -> Result<Atlas, LoadError> {
    checked(&parse(json)?)
}

/// Reads a document for whoever writes it: with the rules on keys, shapes and wording that the page does without.
///
/// [`Atlas::issues`] holds every violation found, with its remedy. Also gives the raw document, without the records
/// that have no shape.
#[cfg(not(target_arch = "wasm32"))]
pub fn load_strict(json: &str) -> Result<(RawDataset, Atlas), LoadError> {
    let mut document: serde_json::Value =
        serde_json::from_str(json).map_err(|error| LoadError::Syntax(error.to_string()))?;
    let schema = document.get("schema").and_then(serde_json::Value::as_u64);
    readable(schema.map(|schema| u32::try_from(schema).unwrap_or(u32::MAX)))?;
    let mut issues = Vec::new();
    super::check::sift(&mut document, &mut issues);
    let mut raw = RawDataset::default();
    from_text(&document.to_string(), &mut raw).map_err(|fault| LoadError::Shape(fault.text.into_owned()))?;
    let raw = named(raw)?;
    let mut atlas = checked(&raw)?;
    issues.append(&mut atlas.issues);
    atlas.issues = issues;
    Ok((raw, atlas))
}
