//! Texts made safe for where they go.

/// A text as HTML shows it, as content or between double quotes. Control characters other than line ends and tabs, which no
/// document may hold, are left out.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(letter),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_html_would_read_is_written_out() {
        assert_eq!(
            html("<a href=\"x\">R&D's\u{0}</a>"),
            "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;"
        );
    }

    proptest! {
        #[test]
        fn nothing_is_left_that_opens_a_tag_or_ends_a_value(text in ".*") {
            prop_assert!(!html(&text).contains(['<', '>', '"', '\'']));
        }
    }
}
