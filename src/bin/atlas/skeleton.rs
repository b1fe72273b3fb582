//! `atlas skeleton`: the map's hexagons as one `<svg>`, for the page to show while it loads.

use crate::{DATASET, LAYOUT, file};
use cluster_atlas::geo::{skeleton::skeleton, tiles::TilePlan};
use std::{path::PathBuf, process::ExitCode};

/// What `skeleton` reads.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The map layouts
    #[arg(default_value = LAYOUT)]
    layout: PathBuf,
    /// The dataset whose vocabulary they are for
    #[arg(long, default_value = DATASET)]
    data: PathBuf,
}

/// Prints the svg.
pub(crate) fn run(args: &Args) -> ExitCode {
    match svg(args) {
        Ok(svg) => {
            println!("{svg}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn svg(args: &Args) -> Result<String, file::FileError> {
    let (_, atlas) = file::read(&args.data)?;
    let layouts = file::read_layouts(&args.layout, &atlas.vocab)?;
    Ok(skeleton(&TilePlan::new(&layouts, &atlas.vocab)))
}
