//! A source text split into what is code, what is text in quotes, and what is comment.

/// One file, seen in layers of the same length, so that a byte offset and a line number hold in each of them.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) raw: String,
    /// Comments and the inside of string literals blanked.
    pub(crate) code: String,
    /// Only comments blanked.
    pub(crate) quoted: String,
    /// `code` with `#[cfg(test)]` items blanked.
    pub(crate) shipped: String,
    /// `quoted` with `#[cfg(test)]` items blanked.
    pub(crate) shipped_quoted: String,
}

impl Source {
    pub(crate) fn rust(path: &str, raw: &str) -> Self {
        let (code, quoted) = layers(raw);
        let tests = if is_test_file(path) {
            vec![(0, raw.len())]
        } else {
            test_items(&code)
        };
        let (mut shipped, mut shipped_quoted) = (code.clone(), quoted.clone());
        for (from, to) in tests {
            blank(&mut shipped, from, to);
            blank(&mut shipped_quoted, from, to);
        }
        Self {
            path: path.to_owned(),
            raw: raw.to_owned(),
            code,
            quoted,
            shipped,
            shipped_quoted,
        }
    }

    pub(crate) fn css(path: &str, raw: &str) -> Self {
        let mut code = raw.to_owned();
        let mut at = 0;
        while let Some(from) = code[at..].find("/*").map(|it| it + at) {
            let to = code[from..].find("*/").map_or(code.len(), |it| from + it + 2);
            blank(&mut code, from, to);
            at = to;
        }
        let again = || code.clone();
        let (quoted, shipped, shipped_quoted) = (again(), again(), again());
        Self {
            path: path.to_owned(),
            raw: raw.to_owned(),
            code,
            quoted,
            shipped,
            shipped_quoted,
        }
    }

    pub(crate) fn is_sheet(&self) -> bool {
        std::path::Path::new(&self.path)
            .extension()
            .is_some_and(|it| it == "css")
    }

    /// A finding, as a line that an editor can jump to.
    pub(crate) fn at(&self, offset: usize, what: &str) -> String {
        let line = self.raw[..offset].bytes().filter(|byte| *byte == b'\n').count() + 1;
        format!("{}:{line}: {what}", self.path)
    }
}

/// Overwrites a range by spaces, byte by byte; line ends stay.
fn blank(text: &mut String, from: usize, to: usize) {
    let blanks: String = text[from..to]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(from..to, &blanks);
}

/// The code without comments and insides of strings, and the code without comments.
fn layers(raw: &str) -> (String, String) {
    let (mut code, mut quoted) = (raw.to_owned(), raw.to_owned());
    let mut at = 0;
    while at < raw.len() {
        let rest = &raw[at..];
        let before = raw[..at].chars().next_back();
        let to = if rest.starts_with("//") {
            at + rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            at + block_comment(rest)
        } else if let Some((head, tail, length)) = string(rest, before) {
            blank(&mut code, at + head, at + length - tail);
            at += length;
            continue;
        } else {
            at += character(rest);
            continue;
        };
        blank(&mut code, at, to);
        blank(&mut quoted, at, to);
        at = to;
    }
    (code, quoted)
}

/// The length of a block comment, which may hold others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        let here = &rest.as_bytes()[at..];
        if here.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// Where a string literal begins: (length of its opening, length of its closing, whole length).
fn string(rest: &str, before: Option<char>) -> Option<(usize, usize, usize)> {
    if rest.starts_with('"') {
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, it)| {
            let ends = *it == '"' && !escaped;
            escaped = *it == '\\' && !escaped;
            ends
        });
        return Some((
            1,
            usize::from(end.is_some()),
            end.map_or(rest.len(), |(at, _)| at + 1),
        ));
    }
    let in_word = before.is_some_and(|it| it.is_alphanumeric() || it == '_') && before != Some('b');
    let hashes = rest
        .strip_prefix('r')?
        .bytes()
        .take_while(|byte| *byte == b'#')
        .count();
    if in_word || !rest[1 + hashes..].starts_with('"') {
        return None;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let head = hashes + 2;
    let length = rest[head..]
        .find(&close)
        .map_or(rest.len(), |at| head + at + close.len());
    Some((head, close.len(), length))
}

/// The length of the next character, or of a whole character literal that could be taken for a quote.
fn character(rest: &str) -> usize {
    ["'\"'", "'\\\"'", "'\\\\'", "'\\''"]
        .iter()
        .find(|it| rest.starts_with(**it))
        .map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |it| it.len())
}

/// Whether a file is a `mod tests;` of its own.
fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// The ranges of items under `#[cfg(test)]` or `#[cfg(all(test, …))]`: to the end of their braces, or to the semicolon
/// where they have none.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    ["#[cfg(test)]", "#[cfg(all(test,"]
        .iter()
        .flat_map(|mark| {
            code.match_indices(mark)
                .map(|(from, _)| (from, item_end(code, from + mark.len())))
        })
        .collect()
}

fn item_end(code: &str, from: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth <= 1 => return at + 1,
            b'}' => depth -= 1,
            b';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[test]
fn layers_keep_every_offset() {
    let raw = "let a = \"x // no\"; // yes \"b\"\nlet c = r#\"d \"e\" #\"#; /* f /* g */ h */ let i = '\"'; let j = \"k\\\"l\";";
    let source = Source::rust("a.rs", raw);
    assert_eq!(
        source.code,
        "let a = \"       \";           \nlet c = r#\"       \"#;                   let i = '\"'; let j = \"    \";"
    );
    assert_eq!(
        source.quoted,
        "let a = \"x // no\";           \nlet c = r#\"d \"e\" #\"#;                   let i = '\"'; let j = \"k\\\"l\";"
    );
    assert_eq!(source.at(raw.find("let c").unwrap(), "here"), "a.rs:2: here");
}

#[test]
fn test_items_are_not_shipped() {
    let raw = "fn a() { b() }\n#[cfg(test)]\nmod tests { fn c() { d(\"杭\") } }\nfn e() {}\n#[cfg(test)]\nuse f;\nfn g() {}";
    let source = Source::rust("a.rs", raw);
    assert_eq!(
        source.shipped.split_whitespace().collect::<Vec<_>>().join(" "),
        "fn a() { b() } fn e() {} fn g() {}"
    );
    assert_eq!(source.shipped.len(), raw.len());
    assert!(!source.shipped_quoted.contains('杭'));
    assert_eq!(Source::rust("src/a/tests.rs", "fn a() {}").shipped.trim(), "");
    assert_eq!(
        Source::rust("src/a.rs", "#[cfg(all(test, unix))]\nmod t {}")
            .shipped
            .trim(),
        ""
    );
}

#[test]
fn comments_of_sheets_are_blanked() {
    assert_eq!(
        Source::css("a.css", "a{} /* #fff */ b{}").code,
        "a{}            b{}"
    );
}
