//! A search text as terms, and how a term meets a text.

use super::fold::{fold, is_han, is_word};
use std::ops::Range;

/// How a term is matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// As part of any text.
    Part,
    /// As the beginning of a word.
    Word,
}

/// One thing that must be found, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    text: String,
    kind: Kind,
}

/// A search text, taken apart. All terms must be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Query {
    /// The whole text, folded, with single spaces.
    pub(super) whole: String,
    /// Its terms, each once.
    pub(super) terms: Vec<Term>,
}

impl Query {
    /// Parted at spaces and where Chinese meets other script; punctuation around a part goes, but a part that is
    /// nothing else is searched for as it is.
    pub(super) fn new(q: &str) -> Self {
        let folded = fold(q);
        let mut query = Self {
            whole: String::with_capacity(folded.len()),
            terms: Vec::new(),
        };
        for chunk in folded.split(' ').filter(|chunk| !chunk.is_empty()) {
            if !query.whole.is_empty() {
                query.whole.push(' ');
            }
            query.whole.push_str(chunk);
            query.take(chunk);
        }
        query
    }

    fn take(&mut self, chunk: &str) {
        let mut is_met = false;
        let mut rest = chunk;
        while let Some(first) = rest.chars().next() {
            let is_part = is_han(first);
            let end = rest.find(|c| is_han(c) != is_part).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            rest = after;
            let (kind, text) = if is_part {
                (Kind::Part, run)
            } else {
                (Kind::Word, run.trim_matches(|c| !is_word(c)))
            };
            if !text.is_empty() {
                is_met = true;
                self.push(kind, text);
            }
        }
        if !is_met {
            self.push(Kind::Part, chunk);
        }
    }

    fn push(&mut self, kind: Kind, text: &str) {
        let term = Term {
            text: text.to_owned(),
            kind,
        };
        if !self.terms.contains(&term) {
            self.terms.push(term);
        }
    }

    /// Whether there is nothing to search for.
    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// A place where a term meets a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meeting {
    /// The bytes that match; the whole word where it is misspelt.
    pub(super) range: Range<usize>,
    /// Whether it takes a slip of the pen for a match.
    pub(super) is_slip: bool,
}

impl Term {
    /// The shortest word that may be misspelt, in letters.
    const SLIP_MIN: usize = 5;

    /// Every place where the term meets a folded text, ascending. `words` holds where the words of the text begin.
    pub(super) fn meetings(&self, text: &str, words: &[u32], meet: &mut dyn FnMut(Meeting)) {
        let size = self.text.len();
        match self.kind {
            Kind::Part => {
                for (start, _) in text.match_indices(self.text.as_str()) {
                    meet(Meeting {
                        range: start..start + size,
                        is_slip: false,
                    });
                }
            }
            Kind::Word => {
                let wanted = self.text.as_bytes();
                let may_slip = size >= Self::SLIP_MIN && wanted.iter().all(u8::is_ascii_alphabetic);
                for &start in words {
                    let start = start as usize;
                    let rest = &text.as_bytes()[start..];
                    if rest.starts_with(wanted) {
                        meet(Meeting {
                            range: start..start + size,
                            is_slip: false,
                        });
                    } else if may_slip {
                        let word = plain_word(text, start);
                        if word.len() >= Self::SLIP_MIN && is_slip(wanted, word) {
                            meet(Meeting {
                                range: start..start + word.len(),
                                is_slip: true,
                            });
                        }
                    }
                }
            }
        }
    }

    /// The letters and digits of the term, where it may be pinyin: at least two, with a letter among them, no Chinese.
    /// `v` stands for `ü`, which folding has made a `u`.
    pub(super) fn letters(&self) -> Option<Vec<u8>> {
        let letters: Vec<u8> = self
            .text
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| if byte == b'v' { b'u' } else { byte })
            .collect();
        let may_be = self.kind == Kind::Word
            && self.text.is_ascii()
            && letters.len() >= 2
            && letters.iter().any(u8::is_ascii_alphabetic);
        may_be.then_some(letters)
    }
}

/// The word that begins here; empty where it is not of ASCII letters and digits alone.
fn plain_word(text: &str, start: usize) -> &[u8] {
    let rest = &text[start..];
    let word = &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())];
    if word.is_ascii() { word.as_bytes() } else { &[] }
}

/// Whether one letter left out, too much, wrong, or two neighbours swapped explain the difference between what was
/// typed and the word, or its beginning. A slip in the very last letter counts only where the whole word was typed:
/// otherwise every word that begins like the text up to it would match.
fn is_slip(typed: &[u8], word: &[u8]) -> bool {
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word, before) = (&typed[same..], &word[same..], typed[..same].last());
    let begins = |rest: &[u8], of: &[u8]| of.starts_with(rest) && (!rest.is_empty() || of.is_empty());
    let is_wrong = || matches!((typed, word), ([_, typed @ ..], [_, word @ ..]) if begins(typed, word));
    let is_left_out = || matches!(word, [_, word @ ..] if begins(typed, word));
    let is_too_much = || match typed {
        // Of a letter typed twice at the end, the first may be the one too much.
        [letter] if before == Some(letter) => true,
        [_, typed @ ..] => begins(typed, word),
        [] => false,
    };
    let is_swapped = || {
        matches!((typed, word), ([a, b, typed @ ..], [c, d, word @ ..])
            if a == d && b == c && word.starts_with(typed))
    };
    is_wrong() || is_left_out() || is_too_much() || is_swapped()
}

/// Appends where the words of `text[from..]` begin.
pub(super) fn push_words(words: &mut Vec<u32>, text: &str, from: usize) {
    let mut is_in_word = false;
    for (offset, c) in text[from..].char_indices() {
        let is_part = is_word(c);
        if is_part && !is_in_word {
            words.push((from + offset) as u32);
        }
        is_in_word = is_part;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(q: &str) -> Vec<(String, Kind)> {
        let terms = Query::new(q).terms;
        terms.into_iter().map(|term| (term.text, term.kind)).collect()
    }

    #[test]
    fn a_search_is_parted_at_spaces_and_scripts() {
        use Kind::{Part, Word};
        for (q, expected) in [
            ("", &[][..]),
            ("  　", &[]),
            ("杭州  醫藥", &[("杭州", Part), ("医药", Part)]),
            ("G60科创走廊", &[("g60", Word), ("科创走廊", Part)]),
            ("CAR-T (细胞)", &[("car-t", Word), ("细胞", Part)]),
            ("杭州·医药港", &[("杭州", Part), ("医药港", Part)]),
            ("《规划》", &[("规划", Part)]),
            ("R&D r&d", &[("r&d", Word)]),
            ("a & b", &[("a", Word), ("&", Part), ("b", Word)]),
        ] {
            let expected: Vec<_> = expected
                .iter()
                .map(|&(text, kind)| (text.to_owned(), kind))
                .collect();
            assert_eq!(terms(q), expected, "{q}");
        }
        assert_eq!(Query::new("  A　 b ").whole, "a b");
    }

    #[test]
    fn one_slip_is_forgiven() {
        for (typed, word, expected) in [
            ("hangzhuo", "hangzhou", true),
            ("hanzhou", "hangzhou", true),
            ("hanngzhou", "hangzhou", true),
            ("hengzhou", "hangzhou", true),
            ("xangzhou", "hangzhou", true),
            ("angzhou", "hangzhou", true),
            ("hangzhoux", "hangzhou", true),
            ("hangzhox", "hangzhou", true),
            ("biophram", "biopharmaceutical", true),
            ("bipharm", "biopharmaceutical", true),
            ("biophharm", "biopharmaceutical", true),
            ("biopharr", "biopharmaceutical", true),
            ("biophamr", "biopharmaceutical", true),
            ("china", "chinese", false),
            ("pharmx", "pharmaceutical", false),
            ("hnagzhuo", "hangzhou", false),
            ("hagzhu", "hangzhou", false),
            ("hnxgzhou", "hangzhou", false),
            ("hxagzhou", "hangzhou", false),
        ] {
            assert_eq!(
                is_slip(typed.as_bytes(), word.as_bytes()),
                expected,
                "{typed} {word}"
            );
        }
    }

    #[test]
    fn words_are_met_at_their_beginning() {
        let text = "杭州bio-pharma 2.0β药glp";
        let mut words = Vec::new();
        push_words(&mut words, text, 0);
        let begun: Vec<&str> = words.iter().map(|&start| &text[start as usize..]).collect();
        assert_eq!(
            begun,
            [
                "bio-pharma 2.0β药glp",
                "pharma 2.0β药glp",
                "2.0β药glp",
                "0β药glp",
                "glp"
            ]
        );
    }

    #[test]
    fn only_letters_may_be_pinyin() {
        for (q, letters) in [
            ("h", None),
            ("60", None),
            ("g60", Some("g60")),
            ("xi'an", Some("xian")),
            ("lvse", Some("luse")),
            ("β1a", None),
            ("杭", None),
        ] {
            let found = Query::new(q).terms[0].letters();
            assert_eq!(found.as_deref(), letters.map(str::as_bytes), "{q}");
        }
    }
}
