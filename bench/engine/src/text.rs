//! Texts as the benchmark takes them: runs of Chinese characters and runs of Latin letters and digits; all else parts them.
//! A word of a row is one Chinese character of its name, or a whole Latin run of its English name or its pinyin. A search
//! finds the rows that hold every one of its characters, and for each of its Latin runs a word that begins with it.

/// One piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// One Chinese character, U+3400 to U+9FFF.
    Han(&'a [u8]),
    /// Letters and digits of ASCII, as long as they go on.
    Latin(&'a [u8]),
}

/// Tells the pieces of a text, in their order.
pub fn pieces<'a>(text: &'a [u8], mut tell: impl FnMut(Piece<'a>)) {
    let mut at = 0;
    while let Some(&lead) = text.get(at) {
        let size = match lead {
            0..0x80 => text[at..]
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric())
                .count(),
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        let end = (at + size.max(1)).min(text.len());
        let piece = &text[at..end];
        if lead < 0x80 && size > 0 {
            tell(Piece::Latin(piece));
        } else if is_han(piece) {
            tell(Piece::Han(piece));
        }
        at = end;
    }
}

/// U+3400 is `E3 90 80` in UTF-8, U+9FFF `E9 BF BF`; all between have three bytes, and compare as their numbers do.
fn is_han(piece: &[u8]) -> bool {
    piece.len() == 3 && (&[0xE3, 0x90, 0x80][..]..=&[0xE9, 0xBF, 0xBF][..]).contains(&piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_where_the_script_changes() {
        let mut found = Vec::new();
        pieces(
            "g60科创\u{3400}\u{9FFF}\u{33FF}\u{A000}、é𠀀 co., x".as_bytes(),
            |piece| {
                found.push(match piece {
                    Piece::Han(it) => ('h', std::str::from_utf8(it).unwrap().to_owned()),
                    Piece::Latin(it) => ('l', std::str::from_utf8(it).unwrap().to_owned()),
                });
            },
        );
        let expected = [
            ('l', "g60"),
            ('h', "科"),
            ('h', "创"),
            ('h', "\u{3400}"),
            ('h', "\u{9FFF}"),
            ('l', "co"),
            ('l', "x"),
        ];
        assert_eq!(found, expected.map(|(kind, text)| (kind, text.to_owned())));
    }
}
