//! How much room a text takes, before any browser has seen it.

/// Width of a text of 12 px, in pixels, a little more rather than less: Chinese is as wide as high, Latin letters about half
/// of it.
pub fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|it| match it {
            ' ' | ',' | '.' | '-' | '–' | 'i' | 'j' | 'l' | 't' | 'f' | 'I' | '(' | ')' | '·' => 4.0,
            'm' | 'w' | 'M' | 'W' | '%' => 10.5,
            _ if it.is_ascii_uppercase() => 8.6,
            _ if it.is_ascii() => 6.9,
            '\u{2000}'..='\u{22ff}' => 8.0,
            '\u{80}'..='\u{1fff}' => 7.0,
            _ => 12.0,
        })
        .sum()
}

/// A text cut to a width with an ellipsis, and the whole of it where it was cut.
pub(super) fn cut(text: &str, width: f64) -> (String, Option<String>) {
    if text_width(text) <= width {
        return (text.to_owned(), None);
    }
    let mut short = String::new();
    let mut room = width - text_width("…");
    for it in text.chars() {
        room -= text_width(it.encode_utf8(&mut [0; 4]));
        if room < 0.0 {
            break;
        }
        short.push(it);
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    (short, Some(text.to_owned()))
}
