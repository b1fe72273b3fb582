//! Reading a dataset for a command, with one clear line where it cannot be read.

use cluster_atlas::model::{
    Atlas, LoadError, Vocab,
    layout::{LayoutError, Layouts, load_layouts},
    load_strict,
    raw::RawDataset,
};
use std::path::{Path, PathBuf};

/// Why a command has no dataset to work on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    /// The file cannot be read or written.
    #[error("{}: {error}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The file is no dataset.
    #[error("{}: {error}", .path.display())]
    Dataset {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: LoadError,
    },
    /// The file is no layout of the map, or not one for this dataset.
    #[error("{}: {error}", .path.display())]
    Layout {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: LayoutError,
    },
}

/// Names the file in what the system says about it.
pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> FileError + '_ {
    move |error| FileError::Io {
        path: path.to_owned(),
        error,
    }
}

/// Reads a dataset under all rules; [`Atlas::issues`] holds what they found.
pub(crate) fn read(path: &Path) -> Result<(RawDataset, Atlas), FileError> {
    let text = std::fs::read_to_string(path).map_err(io(path))?;
    load_strict(&text).map_err(|error| FileError::Dataset {
        path: path.to_owned(),
        error,
    })
}

/// Reads the map layouts for a vocabulary.
pub(crate) fn read_layouts(path: &Path, vocab: &Vocab) -> Result<Layouts, FileError> {
    let text = std::fs::read_to_string(path).map_err(io(path))?;
    load_layouts(&text, vocab).map_err(|error| FileError::Layout {
        path: path.to_owned(),
        error,
    })
}
