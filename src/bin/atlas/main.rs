//! The native data tool: checks the dataset, makes what the page loads, asks the page's own engine.
//!
//! One subcommand, one file: `pub struct Args` (clap) and `pub fn run(args) -> ExitCode`.

mod bundle;
mod check;
mod file;
mod pinyin;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The dataset as it stands in the repository.
pub(crate) const DATASET: &str = "public/data/atlas.json";

/// Works on the dataset of Cluster Atlas.
#[derive(Parser)]
#[command(name = "atlas", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print every violation of the dataset with a remedy; fails where there is one
    Check(check::Args),
    /// Write the compact form that the page loads
    Bundle(bundle::Args),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Bundle(args) => bundle::run(&args),
    }
}
