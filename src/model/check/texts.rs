//! The rules on wording: plain text, nothing hidden in it.

use super::Rule;

/// Whether a character shows nothing and may change how its neighbours show: controls, zero-width characters, marks
/// and overrides of the writing direction.
fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Rule: a text holds no control characters. The first, as `U+202E`.
fn control(text: &str) -> Option<String> {
    let found = text.chars().find(|char| is_hidden(*char))?;
    Some(format!("U+{:04X}", u32::from(found)))
}

/// Rule: a text holds no markup: no tag (`<b`, `</`, `<!`) and no character reference (`&amp;`, `&#`).
fn markup(text: &str) -> Option<String> {
    let is_tag = |rest: &str| {
        rest.starts_with(|char: char| char.is_ascii_alphabetic() || matches!(char, '/' | '!' | '?'))
    };
    let is_reference = |rest: &str| {
        let is_name =
            |(name, _): (&str, &str)| name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_lowercase());
        rest.starts_with('#') || rest.split_once(';').is_some_and(is_name)
    };
    let at = text.char_indices().find(|&(at, char)| match char {
        '<' => is_tag(&text[at + 1..]),
        '&' => is_reference(&text[at + 1..]),
        _ => false,
    })?;
    Some(text[at.0..].chars().take(12).collect())
}

/// What is wrong with a text.
pub(super) fn faults(text: &str) -> Vec<(Rule, String)> {
    let control = control(text).map(|found| (Rule::ControlCharacter, found));
    let markup = markup(text).map(|found| (Rule::Markup, found));
    control.into_iter().chain(markup).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_a_tag_or_a_character_reference() {
        for (text, found) in [
            ("a <b>bold</b> word", "<b>bold</b> "),
            ("</p", "</p"),
            ("<!-- x", "<!-- x"),
            ("R&amp;D", "&amp;D"),
            ("&#60;", "&#60;"),
        ] {
            assert_eq!(markup(text).as_deref(), Some(found));
        }
        for text in [
            "R&D spending; more",
            "<5%",
            "a < b",
            "研发&生产;其他",
            "“10,000 mu / 100 billion”",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }

    #[test]
    fn hidden_characters_are_named() {
        for (text, found) in [
            ("a\u{202E}b", "U+202E"),
            ("a\nb", "U+000A"),
            ("\u{FEFF}a", "U+FEFF"),
        ] {
            assert_eq!(control(text).as_deref(), Some(found));
        }
        assert_eq!(control("杭州医药港 café R&D “…”"), None);
    }
}
