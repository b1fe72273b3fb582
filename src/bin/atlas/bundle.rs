//! `atlas bundle`: the compact form that the page loads, in two parts of the same raw shape.

mod split;

use crate::{
    DATASET,
    file::{self, FileError},
    pinyin,
};
use cluster_atlas::model::raw::RawDataset;
use flate2::{Compression, write::GzEncoder};
use serde::Serialize;
use std::{io::Write, path::PathBuf, process::ExitCode};

/// What the first view, the facets and the search may weigh, gzip, in bytes; the map layouts share the 110 KB of it.
const CORE_BUDGET: usize = 100_000;
/// What both parts may weigh together, gzip, in bytes.
const TOTAL_BUDGET: usize = 205_000;

/// What to bundle, and where to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder to write to; made where it does not exist
    #[arg(long)]
    out: PathBuf,
    /// The dataset
    #[arg(default_value = DATASET)]
    file: PathBuf,
}

/// A written part.
#[derive(Serialize)]
struct Part {
    /// Its file name, with a hash of its content.
    file: String,
    /// Its size in bytes.
    bytes: usize,
    /// Its size in bytes as a server sends it (gzip -9).
    gzip: usize,
}

/// What was written, for the build.
#[derive(Serialize)]
struct Manifest {
    version: String,
    core: Part,
    rest: Part,
}

#[derive(Debug, thiserror::Error)]
enum BundleError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("{0} violation(s) of the dataset: see `atlas check`")]
    Violations(usize),
    #[error("the dataset cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the {part} part weighs {gzip} bytes gzip, {budget} are allowed")]
    TooHeavy {
        part: &'static str,
        gzip: usize,
        budget: usize,
    },
}

/// FNV-1a, 64 bit: small, stable, and enough to tell one build's file from another's.
fn hash(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")[..12].to_owned()
}

/// Size after gzip -9; writing to memory does not fail.
fn gzip(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(text.as_bytes());
    written
        .and_then(|()| encoder.finish())
        .map_or(usize::MAX, |bytes| bytes.len())
}

fn part(name: &str, text: &str) -> Part {
    Part {
        file: format!("{name}-{}.json", hash(text)),
        bytes: text.len(),
        gzip: gzip(text),
    }
}

/// Both parts as text, with the readings of names.
fn texts(mut raw: RawDataset) -> Result<(String, String), serde_json::Error> {
    pinyin::annotate(&mut raw);
    let (core, rest) = split::split(raw);
    Ok((split::compact(&core)?, split::compact(&rest)?))
}

fn within(part: &'static str, gzip: usize, budget: usize) -> Result<(), BundleError> {
    if gzip > budget {
        Err(BundleError::TooHeavy { part, gzip, budget })
    } else {
        Ok(())
    }
}

fn bundle(args: &Args) -> Result<Manifest, BundleError> {
    let (raw, atlas) = file::read(&args.file)?;
    if !atlas.issues.is_empty() {
        return Err(BundleError::Violations(atlas.issues.len()));
    }
    let (core, rest) = texts(raw)?;
    let manifest = Manifest {
        version: atlas.meta.version,
        core: part("core", &core),
        rest: part("rest", &rest),
    };
    within("core", manifest.core.gzip, CORE_BUDGET)?;
    within("whole", manifest.core.gzip + manifest.rest.gzip, TOTAL_BUDGET)?;
    std::fs::create_dir_all(&args.out).map_err(file::io(&args.out))?;
    for (name, text) in [(&manifest.core.file, &core), (&manifest.rest.file, &rest)] {
        let path = args.out.join(name);
        std::fs::write(&path, text).map_err(file::io(&path))?;
    }
    Ok(manifest)
}

/// Writes both parts and prints the manifest as JSON.
pub(crate) fn run(args: &Args) -> ExitCode {
    let printed = bundle(args).and_then(|manifest| Ok(serde_json::to_string(&manifest)?));
    match printed {
        Ok(manifest) => {
            println!("{manifest}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests;
