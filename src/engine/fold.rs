//! Folding: texts that a reader takes for the same become the same text, on both sides of a search.
//!
//! Full-width becomes half-width, capital becomes small, Latin letters lose their marks, traditional characters become
//! simplified, kinds of space, dash, quote and middle dot become one of each, invisible characters go.

use crate::model::simplified;
use std::ops::Range;

/// Base letters of U+00C0–U+017F; `*` where there is none or more than one, which [`fold_char`] handles before.
const LATIN: &[u8; 192] =
    b"aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*yaaaaaaccccccccddddeeeeeeeeeeggggggg\
ghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Base letters of U+01CD–U+01DC, the vowels of pinyin with the third tone and ü with any.
const PINYIN: &[u8; 16] = b"aaiioouuuuuuuuuu";

/// What a character becomes: nothing, one character or two.
fn fold_char(c: char) -> (Option<char>, Option<char>) {
    let one = |c: char| (Some(c), None);
    let two = |a: char, b: char| (Some(a), Some(b));
    match c {
        '\0'..='\u{7F}' if !c.is_ascii_control() => one(c.to_ascii_lowercase()),
        'Æ' | 'æ' => two('a', 'e'),
        'Œ' | 'œ' => two('o', 'e'),
        'Ĳ' | 'ĳ' => two('i', 'j'),
        'ß' => two('s', 's'),
        'Þ' | 'þ' => two('t', 'h'),
        '×' | '÷' => one(c),
        '\u{C0}'..='\u{17F}' => one(char::from(LATIN[c as usize - 0xC0])),
        '\u{1CD}'..='\u{1DC}' => one(char::from(PINYIN[c as usize - 0x1CD])),
        'µ' => one('μ'),
        'ς' => one('σ'),
        'Α'..='Ω' | 'А'..='Я' => one(char::from_u32(c as u32 + 0x20).unwrap_or(c)),
        '\u{FF01}'..='\u{FF5E}' => {
            let half = char::from_u32(c as u32 - 0xFEE0).unwrap_or(c);
            one(half.to_ascii_lowercase())
        }
        '\u{2010}'..='\u{2015}' | '−' => one('-'),
        '‘' | '’' | '\u{2BC}' => one('\''),
        '“' | '”' => one('"'),
        '•' | '‧' | '・' => one('·'),
        '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => (None, None),
        _ if c.is_whitespace() => one(' '),
        _ if c.is_control() => (None, None),
        _ => one(simplified(c)),
    }
}

/// Appends the folded text.
pub(super) fn fold_into(out: &mut String, text: &str) {
    for c in text.chars() {
        let (first, second) = fold_char(c);
        out.extend(first);
        out.extend(second);
    }
}

/// The folded text.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// A folded text that remembers where each of its bytes comes from.
pub(super) struct Folded {
    /// The folded text.
    pub(super) text: String,
    /// For each byte of it, where the character it comes from begins and ends in the original.
    origin: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text.
    pub(super) fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
        };
        for (start, c) in original.char_indices() {
            let end = start + c.len_utf8();
            let (first, second) = fold_char(c);
            folded.text.extend(first);
            folded.text.extend(second);
            match (first, folded.origin.last_mut()) {
                // A mark without a form of its own belongs to the letter before it.
                (None, Some(before)) => before.1 = end,
                _ => folded.origin.resize(folded.text.len(), (start, end)),
            }
        }
        folded
    }

    /// The bytes of the original that a non-empty range of the folded text comes from: whole characters.
    pub(super) fn original(&self, range: Range<usize>) -> Option<Range<usize>> {
        let last = range.end.checked_sub(1)?;
        Some(self.origin.get(range.start)?.0..self.origin.get(last)?.1)
    }
}

/// Whether a folded character is matched as part of any text: ideographs, kana, hangul.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a folded character is part of a word that is matched from its beginning: Latin, Greek, Cyrillic, digits.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (matches!(c, '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{52F}' | '\u{1E00}'..='\u{1EFF}')
            && !matches!(c, '×' | '÷'))
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_reads_the_same_becomes_the_same() {
        for (text, folded) in [
            ("ＣＤＭＯ　１２", "cdmo 12"),
            ("醫藥港", "医药港"),
            ("後來 臺州 裡", "后来 台州 里"),
            ("Löwe Straße Œuvre ÅSØ Đ", "lowe strasse oeuvre aso d"),
            ("nǚ Lǜ hángzhōu", "nu lu hangzhou"),
            ("e\u{301}te\u{301}", "ete"),
            ("β-Ω µ", "β-ω μ"),
            ("a–b—c‑d", "a-b-c-d"),
            ("“x” ‘y’", "\"x\" 'y'"),
            ("a\u{200B}b\u{FEFF}\u{7}c\td", "abc d"),
            ("《规划》（2025）×", "《规划》(2025)×"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_match_is_found_again_in_the_original() {
        let original = "Ｅ\u{301}ß醫x";
        let folded = Folded::new(original);
        assert_eq!(folded.text, "ess医x");
        let part = |range| &original[folded.original(range).unwrap()];
        assert_eq!(part(0..1), "Ｅ\u{301}");
        assert_eq!(part(1..2), "ß");
        assert_eq!(part(2..6), "ß醫");
        assert_eq!(part(6..7), "x");
        assert_eq!(folded.original(0..0), None);
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded.clone());
            prop_assert_eq!(&Folded::new(&text).text, &folded);
            prop_assert!(!folded.contains('\n'));
        }

        #[test]
        fn every_part_maps_to_whole_characters(text in "[a-zé\u{301}ßæ醫药 Ａ]{0,12}") {
            let folded = Folded::new(&text);
            for start in 0..folded.text.len() {
                for end in start + 1..=folded.text.len() {
                    let original = folded.original(start..end).unwrap();
                    prop_assert!(text.get(original).is_some());
                }
            }
        }
    }
}
