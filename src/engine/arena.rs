//! All texts of one kind of owner, folded, in one string: a search walks it once from end to end.

use super::fold::fold_into;
use super::terms::{Term, push_words};

/// What a text is to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// A name, in either language.
    Name,
    /// Another name.
    Alias,
    /// Anything else.
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Segment {
    start: u32,
    owner: u32,
    field: Field,
}

/// A term met in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Whose text.
    pub(super) owner: u32,
    /// Which of its texts.
    pub(super) field: Field,
    /// Whether the text begins with it.
    pub(super) is_start: bool,
    /// Whether it takes a slip of the pen for a match.
    pub(super) is_slip: bool,
}

/// Folded texts and whose they are.
#[derive(Clone, Debug, Default)]
pub(super) struct Arena {
    text: String,
    segments: Vec<Segment>,
    words: Vec<u32>,
}

impl Arena {
    /// Ends every text. Folding leaves none of it in texts and terms, so that no match spans two texts.
    const END: char = '\n';

    /// Adds a text; an empty one is none.
    pub(super) fn push(&mut self, owner: u32, field: Field, text: &str) {
        let start = self.text.len();
        fold_into(&mut self.text, text);
        if self.text.len() > start {
            push_words(&mut self.words, &self.text, start);
            self.text.push(Self::END);
            self.segments.push(Segment {
                start: start as u32,
                owner,
                field,
            });
        }
    }

    /// Every meeting of the term with a text, in the order of the texts.
    pub(super) fn find(&self, term: &Term, hit: &mut dyn FnMut(Hit)) {
        let mut next = 0;
        term.meetings(&self.text, &self.words, &mut |meeting| {
            let start = meeting.range.start as u32;
            while self
                .segments
                .get(next)
                .is_some_and(|segment| segment.start <= start)
            {
                next += 1;
            }
            let Some(segment) = next.checked_sub(1).and_then(|last| self.segments.get(last)) else {
                return;
            };
            hit(Hit {
                owner: segment.owner,
                field: segment.field,
                is_start: segment.start == start,
                is_slip: meeting.is_slip,
            });
        });
    }

    /// The texts of one field with their owners, in order.
    pub(super) fn texts(&self, field: Field) -> impl Iterator<Item = (u32, &str)> {
        self.segments
            .iter()
            .enumerate()
            .filter_map(move |(row, segment)| {
                let end = self
                    .segments
                    .get(row + 1)
                    .map_or(self.text.len(), |after| after.start as usize);
                (segment.field == field).then(|| {
                    (
                        segment.owner,
                        &self.text[segment.start as usize..end - Self::END.len_utf8()],
                    )
                })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::terms::Query;
    use super::*;

    #[test]
    fn a_hit_knows_its_text() {
        let mut arena = Arena::default();
        arena.push(3, Field::Name, "医药港");
        arena.push(3, Field::Other, "");
        arena.push(4, Field::Alias, "Bio 港");
        let mut hits = Vec::new();
        for term in Query::new("港 bio 港bio 港b").terms {
            arena.find(&term, &mut |hit| hits.push((hit.owner, hit.field, hit.is_start)));
        }
        let (name, alias) = (Field::Name, Field::Alias);
        assert_eq!(
            hits,
            [
                (3, name, false),
                (4, alias, false),
                (4, alias, true),
                (4, alias, true)
            ]
        );
        assert_eq!(arena.texts(alias).collect::<Vec<_>>(), [(4, "bio 港")]);
    }
}
