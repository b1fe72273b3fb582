//! Rules that look at one source at a time.

use crate::{arrows, source::Source};

/// Lines a file may have.
const LONGEST: usize = 320;

/// Names that only rooms above F1 may say.
const BROWSER: [&str; 7] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "gloo_net",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];

/// Words that tie the program to one region.
const REGION: [&str; 24] = [
    "浙江", "杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴", "金华", "衢州", "舟山", "台州", "丽水",
    "zhejiang", "hangzhou", "ningbo", "wenzhou", "jiaxing", "huzhou", "shaoxing", "jinhua", "quzhou",
    "zhoushan", "taizhou", "lishui",
];

const PANICS: [&str; 6] = [
    ".unwrap()",
    ".expect(",
    "panic!(",
    "unimplemented!(",
    "todo!(",
    "unreachable!(",
];

/// The excuse that lets one stand: a comment on its line or just above it.
const EXCUSE: &str = "// Cannot fail:";

const COLOUR_FUNCTIONS: [&str; 10] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
];

const COLOUR_NAMES: [&str; 12] = [
    "white", "black", "red", "green", "blue", "gray", "grey", "yellow", "orange", "purple", "silver", "teal",
];

fn is_word(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}

/// Where `word` stands in `text` as a word of its own.
fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !text[..*at].ends_with(is_word) && !text[at + word.len()..].starts_with(is_word))
}

/// Browser names on the pure floors.
pub(crate) fn browser_names(source: &Source) -> Vec<String> {
    let pure = arrows::room(&source.path)
        .and_then(arrows::floor)
        .is_some_and(|floor| floor <= 1);
    let names = if pure { &BROWSER[..] } else { &[] };
    names
        .iter()
        .flat_map(|name| {
            words(&source.code, name).map(move |at| source.at(at, &format!("`{name}` in a pure room")))
        })
        .collect()
}

/// Words of one region, in code or in quotes. Comments and tests may give examples.
pub(crate) fn region_words(source: &Source) -> Vec<String> {
    let lower = source.shipped_quoted.to_ascii_lowercase();
    REGION
        .iter()
        .flat_map(|word| {
            let places: Vec<_> = if word.is_ascii() {
                words(&lower, word).collect()
            } else {
                lower.match_indices(word).map(|(at, _)| at).collect()
            };
            places
                .into_iter()
                .map(|at| source.at(at, &format!("`{word}` is of one region")))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Files that have grown too long.
pub(crate) fn long_file(source: &Source) -> Vec<String> {
    let lines = source.raw.lines().count();
    if lines > LONGEST {
        vec![format!("{}: {lines} lines, {LONGEST} are allowed", source.path)]
    } else {
        Vec::new()
    }
}

/// Panics that the reader of the page would meet.
pub(crate) fn hidden_panics(source: &Source) -> Vec<String> {
    let excused = |at: usize| {
        let line_end = source.raw[at..].find('\n').map_or(source.raw.len(), |it| at + it);
        let lines: Vec<_> = source.raw[..line_end].lines().rev().take(2).collect();
        lines[0].contains(EXCUSE) || lines.get(1).is_some_and(|it| it.trim_start().starts_with(EXCUSE))
    };
    PANICS
        .iter()
        .flat_map(|call| source.shipped.match_indices(call).map(move |(at, _)| (at, call)))
        .filter(|(at, call)| !call.starts_with(is_word) || !source.shipped[..*at].ends_with(is_word))
        .filter(|(at, _)| !excused(*at))
        .map(|(at, call)| source.at(at, &format!("`{call}` outside tests")))
        .collect()
}

/// Colours in the quotes of Rust sources.
pub(crate) fn colours_in_rust(source: &Source) -> Vec<String> {
    colours(source, &source.shipped_quoted)
        .into_iter()
        .filter(|at| source.shipped.as_bytes()[*at] == b' ')
        .map(|at| source.at(at, "a colour in Rust"))
        .collect()
}

/// Colours in a style sheet.
pub(crate) fn colours_in_sheet(source: &Source) -> Vec<String> {
    let named = COLOUR_NAMES
        .iter()
        .flat_map(|name| words(&source.code, name))
        .filter(|at| {
            let before = &source.code[..*at];
            // A value follows its colon on the same declaration; a selector or a longer word does not.
            let value = before
                .rfind([':', ';', '{', '}'])
                .is_some_and(|it| before.as_bytes()[it] == b':');
            value
                && !before.ends_with(['-', '.', '#'])
                && !source.code[at + 1..].trim_start_matches(is_word).starts_with('-')
        });
    let mut found: Vec<_> = colours(source, &source.code).into_iter().chain(named).collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|at| source.at(at, "a colour outside tokens.css"))
        .collect()
}

/// Where `#hex` colours and colour functions stand.
fn colours(source: &Source, text: &str) -> Vec<usize> {
    let hex = text.match_indices('#').map(|(at, _)| at).filter(|at| {
        let digits = text[at + 1..]
            .chars()
            .take_while(|it| is_word(*it) || *it == '-')
            .collect::<String>();
        let selector = source.is_sheet()
            && text[at + 1..]
                .find(['{', ';', '}'])
                .is_some_and(|it| text.as_bytes()[at + 1 + it] == b'{');
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|it| it.is_ascii_hexdigit()) && !selector
    });
    let functions = COLOUR_FUNCTIONS.iter().flat_map(|name| {
        text.match_indices(name)
            .map(|(at, _)| at)
            .filter(|at| !text[..*at].ends_with(|it: char| is_word(it) || it == '-'))
    });
    let mut found: Vec<_> = hex.chain(functions).collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
fn found(rule: fn(&Source) -> Vec<String>, path: &str, raw: &str) -> usize {
    let source = if path == "a.css" {
        Source::css(path, raw)
    } else {
        Source::rust(path, raw)
    };
    rule(&source).len()
}

#[test]
fn browser_names_are_found_on_pure_floors_only() {
    assert_eq!(
        found(
            browser_names,
            "src/geo/a.rs",
            "use leptos::prelude::*; web_sys::window()"
        ),
        2
    );
    assert_eq!(
        found(
            browser_names,
            "src/geo/a.rs",
            "// leptos\nfn leptos_like() { \"web_sys\" }"
        ),
        0
    );
    assert_eq!(found(browser_names, "src/ui/a.rs", "use leptos::prelude::*;"), 0);
}

#[test]
fn words_of_a_region_are_found_in_code_and_quotes() {
    assert_eq!(
        found(
            region_words,
            "src/ui/a.rs",
            "const A: &str = \"去杭州市\"; fn hangzhou() {}"
        ),
        2
    );
    assert_eq!(
        found(region_words, "src/ui/a.rs", "let a = \"Zhejiang's parks\";"),
        1
    );
    assert_eq!(
        found(
            region_words,
            "src/ui/a.rs",
            "/// like 杭州\n#[cfg(test)]\nmod t { const A: &str = \"ningbo\"; }"
        ),
        0
    );
}

#[test]
fn long_files_are_found() {
    assert_eq!(found(long_file, "src/a.rs", &"\n".repeat(LONGEST)), 0);
    assert_eq!(found(long_file, "src/a.rs", &"\n".repeat(LONGEST + 1)), 1);
}

#[test]
fn hidden_panics_are_found_and_excused() {
    assert_eq!(
        found(
            hidden_panics,
            "src/a.rs",
            "a.unwrap(); b.expect(\"c\"); panic!(\"d\"); e.unwrap_or(1)"
        ),
        3
    );
    assert_eq!(
        found(
            hidden_panics,
            "src/a.rs",
            "#[cfg(test)]\nmod t { fn a() { b.unwrap() } }"
        ),
        0
    );
    assert_eq!(
        found(
            hidden_panics,
            "src/a.rs",
            "// Cannot fail: just pushed.\na.unwrap();"
        ),
        0
    );
    assert_eq!(
        found(
            hidden_panics,
            "src/a.rs",
            "// Cannot fail: just pushed.\n\na.unwrap();"
        ),
        1
    );
}

#[test]
fn colours_are_found_in_rust() {
    assert_eq!(
        found(
            colours_in_rust,
            "src/a.rs",
            "let a = \"#fff\"; let b = r##\"fill:#0f6b65;c:rgb(0 0 0)\"##;"
        ),
        3
    );
    assert_eq!(
        found(
            colours_in_rust,
            "src/a.rs",
            "#[abc] fn rgb(a: u8) {} let a = \"#list\"; // #fff"
        ),
        0
    );
}

#[test]
fn colours_are_found_in_sheets() {
    assert_eq!(
        found(
            colours_in_sheet,
            "a.css",
            "a { color: #fff; background: rgb(0 0 0 / 5%); fill: white }"
        ),
        3
    );
    assert_eq!(
        found(
            colours_in_sheet,
            "a.css",
            "#add { color: var(--red); white-space: nowrap } .red:hover {}"
        ),
        0
    );
    assert_eq!(
        found(
            colours_in_sheet,
            "a.css",
            "a { white-space: pre; fill: currentcolor; stroke: var(--hue-1) }"
        ),
        0
    );
}
