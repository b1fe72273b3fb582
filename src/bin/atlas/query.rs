//! `atlas query`: the page's own engine, answering a link as JSON.

use crate::{DATASET, file, pinyin};
use cluster_atlas::{
    engine::{Index, answer},
    model::{Atlas, check},
};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to ask, and of which dataset.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The query string of a link, with or without its `?`
    #[arg(default_value = "", allow_hyphen_values = true)]
    query: String,
    /// The dataset
    #[arg(long, default_value = DATASET)]
    data: PathBuf,
}

/// The dataset as the page has it: without the records that do not hold, with the readings of names.
fn load(path: &Path) -> Result<Atlas, file::FileError> {
    let (mut raw, _) = file::read(path)?;
    pinyin::annotate(&mut raw);
    let (atlas, _) = check(&raw);
    Ok(atlas)
}

/// Prints one line of JSON; fails where there is no dataset.
pub(crate) fn run(args: &Args) -> ExitCode {
    let answered = load(&args.data)
        .map_err(|error| error.to_string())
        .and_then(|atlas| {
            answer(&Index::build(&atlas), &atlas, &args.query).map_err(|error| error.to_string())
        });
    match answered {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_id(query: &str) -> String {
        let atlas = load(Path::new(DATASET)).unwrap();
        let json = answer(&Index::build(&atlas), &atlas, query).unwrap();
        let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
        answer["ids"][0].as_str().unwrap_or_default().to_owned()
    }

    #[test]
    fn every_spelling_finds_the_medicine_port() {
        let by_name = first_id("q=杭州医药港");
        assert_ne!(by_name, "");
        for query in [
            "q=杭州醫藥港",
            "q=hangzhouyiyaogang",
            "q=hzyyg",
            "?q=hangzhouyiyaog",
        ] {
            assert_eq!(first_id(query), by_name, "{query}");
        }
    }
}
