//! `atlas check`: every violation with the record's id, the field and a remedy.

use crate::{DATASET, file};
use cluster_atlas::model::Atlas;
use std::{path::PathBuf, process::ExitCode};

/// What to check.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The dataset
    #[arg(default_value = DATASET)]
    file: PathBuf,
}

fn counts(atlas: &Atlas) -> String {
    let figures = atlas.facts.iter().filter(|fact| fact.number().is_some()).count();
    format!(
        "{} sources, {} entities, {} facts ({figures} figures), {} relations, {} milestones",
        atlas.sources.len(),
        atlas.entities.len(),
        atlas.facts.len(),
        atlas.relations.len(),
        atlas.milestones.len(),
    )
}

/// Prints what was found; fails where it is anything.
pub(crate) fn run(args: &Args) -> ExitCode {
    let atlas = match file::read(&args.file) {
        Ok((_, atlas)) => atlas,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    for issue in &atlas.issues {
        println!("{issue}");
    }
    match atlas.issues.len() {
        0 => println!("{}: no violation: {}", args.file.display(), counts(&atlas)),
        count => println!(
            "{}: {count} violation(s); what holds: {}",
            args.file.display(),
            counts(&atlas)
        ),
    }
    if atlas.issues.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
