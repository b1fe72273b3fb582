//! Text in lines: a drawing has none of its own.

/// How wide a letter is, in parts of the type size: a rough measure on the wide side, as the reader's type is not known.
fn width_of(letter: char) -> f64 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'l' | 'j' | 'I' | 't' | 'f' | '(' | ')'
        | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.92,
        'A'..='Z' => 0.7,
        _ if is_wide(letter) => 1.0,
        _ => 0.58,
    }
}

/// Whether a letter fills a square, as Chinese does.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

/// About how wide a text is at a type size.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(width_of).sum::<f64>() * size
}

/// Marks that do not begin a line.
fn closes(letter: char) -> bool {
    "，。、；：！？）》」』”’%".contains(letter)
}

/// A text in lines no wider than `width` at a type size: broken at spaces, between Chinese letters, and where a word alone
/// is too long for a line, such as an address, inside of it.
pub fn lines(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut all = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        // A line does not begin with the space that the one before has no room for.
        if line.trim().is_empty() {
            line.clear();
        }
        if text_width(&line, size) + text_width(piece.trim_end(), size) > width && !line.is_empty() {
            all.push(line.trim_end().to_owned());
            line.clear();
        }
        if text_width(piece, size) <= width {
            line.push_str(piece);
            continue;
        }
        for letter in piece.chars() {
            if text_width(&line, size) + width_of(letter) * size > width && !line.is_empty() {
                all.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    let rest = line.trim_end();
    if !rest.is_empty() {
        all.push(rest.to_owned());
    }
    all
}

/// The parts of a text between which a line may end, each with the space after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let may_break = before.is_some_and(|before| {
            !closes(letter)
                && letter != ' '
                && (before == ' ' || is_wide(letter) || (is_wide(before) && !"（《「『“‘".contains(before)))
        });
        if may_break {
            found.push(&text[start..at]);
            start = at;
        }
        before = Some(letter);
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_end_between_words_and_letters() {
        assert_eq!(
            lines("Sources and figures", 10.0, 70.0),
            ["Sources and", "figures"]
        );
        assert_eq!(
            lines("示意图，不表示行政区域界线。", 10.0, 60.0),
            ["示意图，不表", "示行政区域界", "线。"]
        );
        assert_eq!(lines("示意图不表，示", 10.0, 50.0), ["示意图不", "表，示"]);
        assert_eq!(lines("aaaaaaaaaa", 10.0, 29.0), ["aaaaa", "aaaaa"]);
        assert_eq!(lines("（aa    示", 10.0, 22.0), ["（aa", "示"]);
        assert_eq!(lines("", 10.0, 50.0), [""; 0]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_line_is_too_wide(text in "[a-d 示意图，。（]{0,60}", width in 20.0_f64..90.0) {
            let all = lines(&text, 10.0, width);
            let letters = |text: &str| text.chars().filter(|it| *it != ' ').collect::<String>();
            prop_assert_eq!(letters(&all.concat()), letters(&text));
            for line in all {
                // A closing mark may hang over the edge rather than begin a line.
                prop_assert!(text_width(&line, 10.0) <= width + 0.001 || line.chars().any(closes), "{line}");
            }
        }
    }
}
