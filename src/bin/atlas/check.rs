//! `atlas check`: every violation with the record's id, the field and a remedy.

use crate::{DATASET, LAYOUT, file};
use cluster_atlas::model::Atlas;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What to check.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The dataset
    #[arg(default_value = DATASET)]
    file: PathBuf,
    /// The map layouts for it; without this the dataset's own, where it is the dataset of the repository
    #[arg(long)]
    layout: Option<PathBuf>,
}

impl Args {
    fn layout(&self) -> Option<PathBuf> {
        let own = || (self.file == Path::new(DATASET)).then(|| PathBuf::from(LAYOUT));
        self.layout.clone().or_else(own)
    }
}

fn counts(atlas: &Atlas) -> String {
    let figures = atlas.facts.iter().filter(|fact| fact.number().is_some()).count();
    format!(
        "{} sources, {} entities, {} facts ({figures} figures), {} relations, {} milestones, \
         {} directories, {} structures",
        atlas.sources.len(),
        atlas.entities.len(),
        atlas.facts.len(),
        atlas.relations.len(),
        atlas.milestones.len(),
        atlas.directories.len(),
        atlas.structures.len(),
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
    let layout = args.layout().map(|path| file::read_layouts(&path, &atlas.vocab));
    if let Some(Err(error)) = &layout {
        println!("{error}");
    }
    if atlas.issues.is_empty() && !matches!(layout, Some(Err(_))) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
