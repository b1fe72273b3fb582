//! From the link to a loaded atlas.

use crate::{
    browser::{fetch, page},
    engine::Index,
    model::{
        Atlas, LoadError, compact, layout::LayoutError, layout::Layouts, layout::load_layouts,
        load as load_plain,
    },
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
    /// Where the details are to be had, and what they complete.
    pub rest: Option<Rest>,
}

/// The second file, still to be fetched.
#[derive(Clone)]
pub struct Rest {
    path: String,
    core: Arc<[u8]>,
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
    /// The part of the program that reads a dataset did not arrive.
    #[error("part of the program did not arrive")]
    Part,
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
            Self::Part => "network",
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

/// Where the build put the files: `core=…;rest=…;layout=…;plain=…` in `<meta name="atlas-data">`.
pub(super) fn named_file(manifest: &str, name: &str) -> Option<String> {
    manifest
        .split(';')
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))
        .map(|(_, v)| v.to_owned())
}

async fn get(path: String) -> Result<Vec<u8>, LoadFailure> {
    fetch::bytes(&path)
        .await
        .map_err(|error| LoadFailure::Fetch { path, error })
}

/// Calls a function that is in a part of its own (`ui/later`): at once where the program is not cut.
macro_rules! apart {
    ($call:expr) => {{
        let called = $call;
        #[cfg(split_parts)]
        let called = called.await;
        called
    }};
}

/// Fetches and reads what the first view needs.
pub async fn load(other: Option<&DataPath>) -> Result<Loaded, LoadFailure> {
    let manifest = page::meta("atlas-data").ok_or(LoadFailure::NoDataset)?;
    let file = |name: &str| named_file(&manifest, name).ok_or(LoadFailure::NoDataset);
    let (data, layouts) = match other {
        Some(path) => (path.as_str().to_owned(), file("plain")?),
        None => (file("core")?, file("layout")?),
    };
    let (data, layouts) = futures_util::future::join(get(data), get(layouts)).await;
    let (data, rest) = (data?, file("rest")?);
    let (atlas, layouts, rest) = if other.is_some() {
        let (atlas, layouts) = apart!(read_foreign(data, layouts?))?;
        (atlas, layouts, None)
    } else {
        let atlas = compact::read_core(&data)?;
        let layouts = compact::read_layouts(&layouts?, &atlas.vocab)?;
        let core = data.into();
        (atlas, layouts, Some(Rest { path: rest, core }))
    };
    let index = Index::build(&atlas);
    Ok(Loaded {
        atlas: Arc::new(atlas),
        index: Arc::new(index),
        layouts: Arc::new(layouts),
        rest,
    })
}

/// Reads a dataset from elsewhere under all its rules, plain or compact, and lays it out on the map of its own terms.
#[cfg_attr(split_parts, wasm_split_helpers::wasm_split(foreign, fallible))]
fn read_foreign(data: Vec<u8>, layouts: Vec<u8>) -> Result<(Atlas, Layouts), LoadFailure> {
    let atlas = if compact::is_compact(&data) {
        compact::read_whole(&data)?
    } else {
        load_plain(&String::from_utf8_lossy(&data))?
    };
    let layouts = load_layouts(&String::from_utf8_lossy(&layouts), &atlas.vocab)?;
    Ok((atlas, layouts))
}

/// Reads the details beside the core that they belong to.
#[cfg_attr(split_parts, wasm_split_helpers::wasm_split(rest, fallible))]
fn read_rest(core: Arc<[u8]>, rest: Vec<u8>) -> Result<Atlas, LoadFailure> {
    Ok(compact::read_complete(&core, &rest)?)
}

impl Rest {
    /// Fetches the details and builds the complete atlas; every index of the first one holds in it.
    pub async fn complete(self) -> Result<Atlas, LoadFailure> {
        let rest = get(self.path).await?;
        apart!(read_rest(self.core, rest))
    }
}

#[cfg(split_parts)]
impl From<wasm_split_helpers::SplitLoaderError> for LoadFailure {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::Part
    }
}
