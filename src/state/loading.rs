//! From the link to a loaded atlas.

use crate::{
    browser::{fetch, page},
    engine::Index,
    model::{Atlas, LoadError, layout::LayoutError, layout::Layouts, layout::load_layouts},
    query::DataPath,
};
use std::sync::Arc;

/// Everything the first view needs.
#[derive(Clone)]
pub struct Loaded {
    /// The dataset; without its details where it came in two files.
    pub atlas: Arc<Atlas>,
    /// The search index.
    pub index: Arc<Index>,
    /// The map layouts.
    pub layouts: Arc<Layouts>,
    /// Where the details are to be had, and the text they complete.
    pub rest: Option<Rest>,
}

/// The second file, still to be fetched.
#[derive(Clone)]
pub struct Rest {
    path: String,
    core: Arc<str>,
}

/// Why there is no atlas.
#[derive(Clone, Debug, thiserror::Error)]
pub enum LoadFailure {
    /// A file did not arrive.
    #[error("{path}: {error}")]
    Fetch {
        /// Which file.
        path: String,
        /// Why.
        error: fetch::FetchError,
    },
    /// The dataset cannot be used.
    #[error(transparent)]
    Data(#[from] LoadError),
    /// The layouts cannot be used.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// The page does not say where its data are.
    #[error("the page names no dataset")]
    NoDataset,
}

impl LoadFailure {
    /// A stable code for `data-error`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fetch { error, .. } => error.code(),
            Self::Data(error) => error.code(),
            Self::Layout(_) => "layout",
            Self::NoDataset => "no-dataset",
        }
    }
}

/// How far the page has come.
#[derive(Clone)]
pub enum Phase {
    /// The skeleton stands.
    Loading,
    /// It failed; the reader may try again.
    Failed(LoadFailure),
    /// It runs.
    Ready(Loaded),
}

/// Where the build put the files: `core=…;rest=…;layout=…` in `<meta name="atlas-data">`.
pub(super) fn named_file(manifest: &str, name: &str) -> Option<String> {
    manifest
        .split(';')
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))
        .map(|(_, v)| v.to_owned())
}

async fn get(path: String) -> Result<String, LoadFailure> {
    fetch::text(&path)
        .await
        .map_err(|error| LoadFailure::Fetch { path, error })
}

/// Fetches and checks what the first view needs.
pub async fn load(other: Option<&DataPath>) -> Result<Loaded, LoadFailure> {
    let manifest = page::meta("atlas-data").ok_or(LoadFailure::NoDataset)?;
    let file = |name: &str| named_file(&manifest, name).ok_or(LoadFailure::NoDataset);
    let layout_path = file("layout")?;
    let core_path = match other {
        Some(path) => path.as_str().to_owned(),
        None => file("core")?,
    };
    let (core_text, layout_text) = futures_util::future::join(get(core_path), get(layout_path)).await;
    let core_text = core_text?;
    let atlas = crate::model::load(&core_text)?;
    let layouts = load_layouts(&layout_text?, &atlas.vocab)?;
    let index = Index::build(&atlas);
    let rest = if atlas.complete {
        None
    } else {
        Some(Rest {
            path: file("rest")?,
            core: core_text.into(),
        })
    };
    Ok(Loaded {
        atlas: Arc::new(atlas),
        index: Arc::new(index),
        layouts: Arc::new(layouts),
        rest,
    })
}

impl Rest {
    /// Fetches the details and builds the complete atlas; every index of the first one holds in it.
    pub async fn complete(self) -> Result<Atlas, LoadFailure> {
        let rest = get(self.path).await?;
        Ok(crate::model::load_complete(&self.core, &rest)?)
    }
}
