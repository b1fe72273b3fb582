//! The native data tool: checks the dataset, makes what the page loads, asks the page's own engine.
//!
//! One subcommand, one file: `pub struct Args` (clap) and `pub fn run(args) -> ExitCode`.
// The browser tests make cargo build every program of the crate for wasm too: there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod bundle;
mod check;
mod diff;
mod file;
mod pinyin;
mod query;
mod skeleton;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The dataset as it stands in the repository.
pub(crate) const DATASET: &str = "public/data/atlas.json";

/// The map layouts that go with it.
pub(crate) const LAYOUT: &str = "public/data/layout.json";

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
    /// Print the map's hexagons as one svg, for the page to show while it loads
    Skeleton(skeleton::Args),
    /// Say what changed between two versions of the dataset, as Markdown or JSON
    Diff(diff::Args),
    /// Answer a link with the page's own engine, as JSON
    Query(query::Args),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Bundle(args) => bundle::run(&args),
        Command::Skeleton(args) => skeleton::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Query(args) => query::run(&args),
    }
}
