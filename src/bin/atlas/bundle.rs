//! `atlas bundle`: the compact files that the page loads.

use crate::{
    DATASET, LAYOUT,
    file::{self, FileError},
    pinyin,
};
use cluster_atlas::model::{Atlas, check, compact, raw::RawDataset};
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
    /// The map layouts for it
    #[arg(long, default_value = LAYOUT)]
    layout: PathBuf,
    /// Write `whole-HASH.txt` alone, core and rest in one file and without limit: for `?data=`
    #[arg(long)]
    whole: bool,
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
    parts: Vec<Part>,
}

#[derive(Debug, thiserror::Error)]
enum BundleError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("{0} violation(s) of the dataset: see `atlas check`")]
    Violations(usize),
    #[error("the manifest cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the {part} part weighs {gzip} bytes gzip, {budget} are allowed")]
    TooHeavy {
        part: &'static str,
        gzip: usize,
        budget: usize,
    },
}

/// FNV-1a, 64 bit: small, stable, and enough to tell one build's file from another's.
fn hash(content: &[u8]) -> String {
    let hash = content.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")[..12].to_owned()
}

/// Size after gzip -9; writing to memory does not fail.
fn gzip(content: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(content);
    written
        .and_then(|()| encoder.finish())
        .map_or(usize::MAX, |bytes| bytes.len())
}

/// The name of a file: static hosts compress what they take for text, and send what they do not know as it is.
fn part(name: &str, content: &[u8]) -> Part {
    Part {
        file: format!("{name}-{}.txt", hash(content)),
        bytes: content.len(),
        gzip: gzip(content),
    }
}

/// The dataset as the page has it: with the readings of names.
fn read_out(mut raw: RawDataset) -> Atlas {
    pinyin::annotate(&mut raw);
    check(&raw).0
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
    let atlas = read_out(raw);
    let (mut core, rest) = compact::write(&atlas);
    let contents = if args.whole {
        core.extend(rest);
        vec![("whole", core)]
    } else {
        let layouts = file::read_layouts(&args.layout, &atlas.vocab)?;
        within("core", gzip(&core), CORE_BUDGET)?;
        within("whole", gzip(&core) + gzip(&rest), TOTAL_BUDGET)?;
        let layouts = compact::write_layouts(&layouts, &atlas.vocab);
        vec![("core", core), ("rest", rest), ("layout", layouts)]
    };
    std::fs::create_dir_all(&args.out).map_err(file::io(&args.out))?;
    let mut parts = Vec::new();
    for (name, content) in &contents {
        let part = part(name, content);
        let path = args.out.join(&part.file);
        std::fs::write(&path, content).map_err(file::io(&path))?;
        parts.push(part);
    }
    Ok(Manifest {
        version: atlas.meta.version,
        parts,
    })
}

/// Writes the files and prints the manifest as JSON.
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
