//! `atlas diff`: what changed between two versions of the dataset, and the list of it that the page shows.

use crate::{
    DATASET,
    file::{self, FileError},
};
use cluster_atlas::{
    export::changes::{Edition, append, compare, markdown, write_list},
    model::{
        Atlas, Lang,
        changes::{ChangeList, Release, read_changes},
        raw::RawDataset,
    },
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What to compare, and how to say it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The older dataset
    old: PathBuf,
    /// The newer one
    #[arg(default_value = DATASET)]
    new: PathBuf,
    /// Print JSON instead of Markdown
    #[arg(long, conflicts_with = "append")]
    json: bool,
    /// The language of the Markdown
    #[arg(long, value_enum, default_value = "en")]
    lang: Tongue,
    /// Put the changes on top of the list in this file, as the page shows it; made where it does not exist
    #[arg(long, value_name = "LIST")]
    append: Option<PathBuf>,
}

/// A language, as it is named on the command line.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Tongue {
    /// Chinese
    Zh,
    /// English
    En,
}

#[derive(Debug, thiserror::Error)]
enum DiffError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("the changes cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("{}: the list has these changes on top already", .0.display())]
    Already(PathBuf),
}

/// Records that do not hold are compared with nothing: that is said, so that nobody takes them for removed.
fn warn(path: &Path, atlas: &Atlas) {
    match atlas.issues.len() {
        0 => {}
        count => eprintln!(
            "{}: {count} violation(s): records that do not hold are left out of the comparison",
            path.display()
        ),
    }
}

fn edition((raw, atlas): &(RawDataset, Atlas)) -> Edition<'_> {
    Edition { raw, atlas }
}

fn list_of(path: &Path) -> Result<ChangeList, DiffError> {
    if !path.exists() {
        return Ok(ChangeList::default());
    }
    let text = std::fs::read_to_string(path).map_err(file::io(path))?;
    Ok(read_changes(&text).map_err(|error| FileError::Dataset {
        path: path.to_owned(),
        error,
    })?)
}

/// Puts a release on top of the list in a file.
fn keep(path: &Path, release: Release, atlas: &Atlas) -> Result<String, DiffError> {
    let mut list = list_of(path)?;
    append(&mut list, release, atlas);
    if list.releases.len() > 1 && same(&list)? {
        return Err(DiffError::Already(path.to_owned()));
    }
    std::fs::write(path, write_list(&list)?).map_err(file::io(path))?;
    Ok(format!("{}: {} release(s)", path.display(), list.releases.len()))
}

/// Whether the two newest releases say the same.
fn same(list: &ChangeList) -> Result<bool, DiffError> {
    let text = |at: usize| serde_json::to_string(&list.releases.get(at));
    Ok(text(0)? == text(1)?)
}

fn diff(args: &Args) -> Result<String, DiffError> {
    let (old, new) = (file::read(&args.old)?, file::read(&args.new)?);
    warn(&args.old, &old.1);
    warn(&args.new, &new.1);
    let release = compare(edition(&old), edition(&new));
    if let Some(path) = &args.append {
        return keep(path, release, &new.1);
    }
    if args.json {
        return Ok(serde_json::to_string_pretty(&release)?);
    }
    let lang = match args.lang {
        Tongue::Zh => Lang::Zh,
        Tongue::En => Lang::En,
    };
    Ok(markdown(lang, &release).trim_end().to_owned())
}

/// Prints what changed; fails where there is nothing to compare.
pub(crate) fn run(args: &Args) -> ExitCode {
    match diff(args) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
