//! The habits of this code that a compiler does not hold: floors, pure rooms, a neutral engine, short files, no hidden
//! panics, colours in one place. Each rule is a function from a source to what it finds, proved on a small sample.
#![cfg(not(target_arch = "wasm32"))]

#[path = "floors/arrows.rs"]
mod arrows;
#[path = "floors/rules.rs"]
mod rules;
#[path = "floors/source.rs"]
mod source;

use source::Source;
use std::{fs, io, path::Path};

/// Every file below `folder` with this extension, as its path relative to the crate and its text, sorted.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<(String, String)>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(&path, extension, found)?;
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push((
                    path.to_string_lossy().replace('\\', "/"),
                    fs::read_to_string(&path)?,
                ));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    let outcome = walk(Path::new(folder), extension, &mut found);
    assert!(outcome.is_ok(), "{folder}: {outcome:?}");
    found.sort();
    found
}

fn rust_sources() -> Vec<Source> {
    let sources: Vec<_> = files("src", "rs")
        .iter()
        .map(|(path, text)| Source::rust(path, text))
        .collect();
    assert!(
        sources.len() > 10,
        "the sources were not found: run from the crate's folder"
    );
    sources
}

/// Fails with every finding, and with what to do about them.
fn expect_none(findings: &[String], remedy: &str) {
    assert!(
        findings.is_empty(),
        "\n{}\nremedy: {remedy}\n",
        findings.join("\n")
    );
}

fn check(rule: fn(&Source) -> Vec<String>, remedy: &str) {
    expect_none(&rust_sources().iter().flat_map(rule).collect::<Vec<_>>(), remedy);
}

#[test]
fn imports_point_down() {
    check(
        arrows::upward,
        "move what is shared to a lower room, or hand it in as an argument (see src/lib.rs)",
    );
}

#[test]
fn rooms_of_one_floor_make_no_circle() {
    let arrows: Vec<_> = rust_sources().iter().flat_map(arrows::arrows).collect();
    expect_none(
        &arrows::circles(&arrows),
        "one of the two rooms should not need the other: move what both need lower",
    );
}

#[test]
fn pure_rooms_name_no_browser() {
    check(
        rules::browser_names,
        "floors F0 and F1 are tested natively: take plain values, and let F2 or above call",
    );
}

#[test]
fn the_engine_knows_no_region() {
    check(
        rules::region_words,
        "region, vocabulary and layouts come from the dataset: read them from it",
    );
}

#[test]
fn files_stay_short() {
    check(
        rules::long_file,
        "two rooms in one? split it by what changes for different reasons",
    );
}

#[test]
fn nothing_panics_in_secret() {
    check(
        rules::hidden_panics,
        "return a typed error; where it truly cannot fail, say why in a `// Cannot fail:` comment",
    );
}

#[test]
fn rust_holds_no_colour() {
    check(
        rules::colours_in_rust,
        "name it in styles/tokens.css and use its class or variable",
    );
}

#[test]
fn only_the_tokens_hold_colours() {
    let sheets = files("styles", "css");
    let (tokens, others): (Vec<_>, Vec<_>) =
        sheets.iter().partition(|(path, _)| path.ends_with("/tokens.css"));
    assert_eq!(tokens.len(), 1, "styles/tokens.css was not found");
    let findings: Vec<_> = others
        .iter()
        .flat_map(|(path, text)| rules::colours_in_sheet(&Source::css(path, text)))
        .collect();
    expect_none(&findings, "name the colour in styles/tokens.css and use var(--…)");
}
