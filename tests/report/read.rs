//! What a reader sees of the files.

use std::collections::BTreeSet;

/// What a reader of Markdown sees: no escapes, no footnote marks.
pub(crate) fn read_markdown(text: &str) -> String {
    let mut seen = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => seen.extend(letters.next()),
            '[' if letters.peek() == Some(&'^') => while letters.next().is_some_and(|it| it != ']') {},
            other => seen.push(other),
        }
    }
    seen
}

/// What a reader of HTML sees, without the notes.
pub(crate) fn read_html(text: &str) -> String {
    let mut seen = String::new();
    for (place, piece) in text.split("<sup>").enumerate() {
        let rest = if place == 0 {
            piece
        } else {
            piece.split_once("</sup>").unwrap().1
        };
        let mut inside = false;
        for letter in rest.chars() {
            match letter {
                '<' => inside = true,
                '>' => inside = false,
                other if !inside => seen.push(other),
                _ => {}
            }
        }
    }
    seen.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Every tag of an HTML text by its name; an attribute must be quoted.
pub(crate) fn tags(page: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for piece in page.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        assert!(tag.matches('"').count().is_multiple_of(2), "{tag}");
        names.insert(name.to_owned());
    }
    names
}
