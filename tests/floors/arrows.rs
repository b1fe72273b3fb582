//! Who imports whom.

use crate::source::Source;

/// The rooms and their floors. What starts the program stands above all of them.
const ROOMS: [(&str, u8); 10] = [
    ("model", 0),
    ("query", 1),
    ("engine", 1),
    ("geo", 1),
    ("insight", 1),
    ("export", 1),
    ("i18n", 1),
    ("browser", 2),
    ("state", 3),
    ("ui", 4),
];

/// The floor of a room, or of the programs above them.
pub(crate) fn floor(room: &str) -> Option<u8> {
    ROOMS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, floor)| *floor)
}

/// The room a source stands in; `None` for `main.rs`, `lib.rs` and the programs.
pub(crate) fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    let first = first.strip_suffix(".rs").unwrap_or(first);
    floor(first).map(|_| first)
}

/// One import: who, whom, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arrow {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) place: String,
}

/// The arrows that leave the room of a source, tests included: a test that needs a higher room belongs there.
pub(crate) fn arrows(source: &Source) -> Vec<Arrow> {
    let Some(from) = room(&source.path) else {
        return Vec::new();
    };
    let mut found: Vec<(usize, String)> = Vec::new();
    for head in ["crate::", "cluster_atlas::"] {
        for (at, _) in source.code.match_indices(head) {
            if starts_word(&source.code, at) {
                found.extend(
                    names(&source.code[at + head.len()..])
                        .into_iter()
                        .map(|name| (at, name)),
                );
            }
        }
    }
    for (at, length) in climbs(&source.code, depth(&source.path)) {
        found.extend(
            names(&source.code[at + length..])
                .into_iter()
                .map(|name| (at, name)),
        );
    }
    found.sort();
    found
        .into_iter()
        .filter(|(_, to)| floor(to).is_some() && to != from)
        .map(|(at, to)| Arrow {
            place: source.at(at, ""),
            from: from.to_owned(),
            to,
        })
        .collect()
}

/// Arrows that point to a higher floor.
pub(crate) fn upward(source: &Source) -> Vec<String> {
    arrows(source)
        .into_iter()
        .filter(|arrow| floor(&arrow.to) > floor(&arrow.from))
        .map(|Arrow { from, to, place }| format!("{place}{from} imports {to}, which is above it"))
        .collect()
}

/// Pairs of rooms on one floor that need each other, each once.
pub(crate) fn circles(arrows: &[Arrow]) -> Vec<String> {
    let reaches = |from: &str, to: &str| {
        let (mut seen, mut next) = (vec![from], vec![from]);
        while let Some(here) = next.pop() {
            for arrow in arrows.iter().filter(|arrow| arrow.from == here) {
                if arrow.to == to {
                    return true;
                }
                if !seen.contains(&arrow.to.as_str()) {
                    seen.push(&arrow.to);
                    next.push(&arrow.to);
                }
            }
        }
        false
    };
    let mut found = Vec::new();
    for (row, (one, _)) in ROOMS.iter().enumerate() {
        for (other, _) in &ROOMS[row + 1..] {
            if floor(one) == floor(other) && reaches(one, other) && reaches(other, one) {
                found.push(format!("{one} and {other} need each other"));
            }
        }
    }
    found
}

fn starts_word(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_' || it == ':' || it == '$')
        || code[..at].ends_with('$')
}

/// How many modules deep a file is: `src/ui/map/tiles.rs` is `ui::map::tiles`, so three.
fn depth(path: &str) -> usize {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    inside
        .split('/')
        .filter(|part| !matches!(*part, "mod" | "lib" | "main"))
        .count()
}

/// Chains of `super::` long enough to leave the room: (offset, length).
fn climbs(code: &str, depth: usize) -> Vec<(usize, usize)> {
    const STEP: &str = "super::";
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = code[at..].find(STEP).map(|it| it + at) {
        let steps = code.as_bytes()[from..]
            .chunks(STEP.len())
            .take_while(|it| *it == STEP.as_bytes())
            .count();
        let length = steps * STEP.len();
        if steps >= depth && starts_word(code, from) {
            found.push((from, length));
        }
        at = from + length;
    }
    found
}

/// The first names of what follows a path: `a::b` gives `a`; `{a::b, c::{d}}` gives `a` and `c`.
fn names(rest: &str) -> Vec<String> {
    let first = |text: &str| {
        let text = text.trim_start();
        text.chars()
            .take_while(|it| it.is_alphanumeric() || *it == '_')
            .collect::<String>()
    };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![first(rest)];
    };
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, it) in group.char_indices() {
        match it {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(first(&group[from..at]));
                from = at + 1;
                if it == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
fn sample(path: &str, raw: &str) -> Source {
    Source::rust(path, raw)
}

#[test]
fn an_arrow_up_is_found_however_it_is_written() {
    for (path, raw) in [
        ("src/model/a.rs", "use crate::query::View;"),
        ("src/model/mod.rs", "use crate::{model::Id, query::{View}};"),
        ("src/geo/mod.rs", "fn a() { crate::state::App::start() }"),
        ("src/geo/a/b.rs", "use super::super::super::browser::page;"),
        ("src/geo.rs", "use super::{ui};"),
        ("src/state/mod.rs", "use cluster_atlas::ui::mount;"),
        (
            "src/model/mod.rs",
            "macro_rules! m { () => { $crate::i18n::Msg } }",
        ),
    ] {
        assert_eq!(upward(&sample(path, raw)).len(), 1, "{path}: {raw}");
    }
    assert_eq!(
        upward(&sample("src/model/a.rs", "\nuse crate::ui::b;")),
        ["src/model/a.rs:2: model imports ui, which is above it"]
    );
}

#[test]
fn an_arrow_down_sideways_or_inside_is_fine() {
    for (path, raw) in [
        ("src/ui/a.rs", "use crate::{state::App, model::Id};"),
        ("src/engine/mod.rs", "use crate::query::View; // not crate::ui"),
        ("src/geo/a/b.rs", "use super::super::ui; use super::query;"),
        (
            "src/model/a.rs",
            "let a = \"crate::ui\"; use other_crate::ui; use a::crate_::ui;",
        ),
        ("src/main.rs", "fn main() { cluster_atlas::ui::mount(); }"),
    ] {
        assert_eq!(upward(&sample(path, raw)), [] as [&str; 0], "{path}: {raw}");
    }
}

#[test]
fn a_circle_on_one_floor_is_found() {
    let all = |pairs: &[(&str, &str)]| {
        let rows: Vec<_> = pairs
            .iter()
            .map(|(from, to)| Arrow {
                from: (*from).into(),
                to: (*to).into(),
                place: String::new(),
            })
            .collect();
        circles(&rows)
    };
    assert_eq!(all(&[("engine", "query"), ("query", "model")]), [] as [&str; 0]);
    assert_eq!(
        all(&[("engine", "query"), ("query", "engine")]),
        ["query and engine need each other"]
    );
    assert_eq!(
        all(&[("engine", "query"), ("query", "geo"), ("geo", "engine")]).len(),
        3
    );
}
