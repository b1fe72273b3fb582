//! A briefing in the making: the numbering of its notes, and what all sections say in the same way.

use super::{Asked, Block, Line, Piece, Table};
use crate::{
    i18n::{
        evidence::{EvidenceMsg, nature_word},
        format,
        report::{ReportMsg as M, foot, left_out},
    },
    model::{Atlas, EntityIx, FactIx, FactValue, Lang, SourceIx},
};

/// The note of the atlas itself.
pub(super) const OWN: u32 = 1;

/// What is asked for, and the sources that were cited so far.
pub(super) struct Draft<'a> {
    pub(super) asked: &'a Asked<'a>,
    /// Sources in the order of their numbers, the first of which is 2.
    pub(super) cited: Vec<SourceIx>,
    /// By source: its number, or 0.
    numbers: Vec<u32>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(asked: &'a Asked<'a>) -> Self {
        Self {
            asked,
            cited: Vec::new(),
            numbers: vec![0; asked.atlas.sources.len()],
        }
    }

    pub(super) fn atlas(&self) -> &'a Atlas {
        self.asked.atlas
    }

    pub(super) fn lang(&self) -> Lang {
        self.asked.lang
    }

    /// The number of a source, given when it is first asked for.
    pub(super) fn number(&mut self, source: SourceIx) -> u32 {
        let number = &mut self.numbers[source.row()];
        if *number == 0 {
            self.cited.push(source);
            *number = self.cited.len() as u32 + OWN;
        }
        *number
    }

    /// Puts the note of a source at the end of a line.
    pub(super) fn cite(&mut self, line: &mut Line, source: SourceIx) {
        let number = self.number(source);
        line.cite(number);
    }

    /// The name of an entity.
    pub(super) fn name(&self, ix: EntityIx) -> Line {
        let entity = self.atlas().entity(ix);
        Line(vec![Piece::Entity(
            entity.id.clone(),
            entity.name.get(self.lang()).to_owned(),
        )])
    }

    /// The value of a fact with its note, and whether another source disagrees.
    pub(super) fn value(&mut self, ix: FactIx) -> Line {
        let mut line = self.plain_value(ix);
        if !self.atlas().fact(ix).conflicts.is_empty() {
            line.push(&M::bracketed(self.lang(), EvidenceMsg::Disagree.say(self.lang())));
        }
        line
    }

    /// The value of a fact with its note.
    pub(super) fn plain_value(&mut self, ix: FactIx) -> Line {
        let (lang, atlas) = (self.lang(), self.atlas());
        let fact = atlas.fact(ix);
        let mut line = Line::of(match &fact.value {
            FactValue::Number(amount, unit) => format::amount(lang, amount, *unit, &atlas.vocab).text(),
            FactValue::Words(words) => words
                .clone()
                .or_else(|| fact.statement.as_ref().map(|it| it.get(lang).to_owned()))
                .unwrap_or_default(),
        });
        self.cite(&mut line, fact.basis.source);
        line
    }

    /// What a figure is of: time, scope, part, nature.
    pub(super) fn about_fact(&self, ix: FactIx) -> String {
        let (lang, atlas) = (self.lang(), self.atlas());
        let fact = atlas.fact(ix);
        let vocab = &atlas.vocab;
        let mut parts = vec![format::of_fact(lang, fact)];
        let scope = fact.scope.map(|scope| vocab.scopes[scope.row()].name.get(lang));
        let part = fact.detail.as_ref().map(|detail| detail.get(lang));
        for said in [scope, part, nature_word(lang, vocab, fact.nature)]
            .into_iter()
            .flatten()
        {
            parts.push(said.to_owned());
        }
        parts.join(" · ")
    }

    /// A table that was cut: how many of how many rows are there.
    pub(super) fn table(&self, caption: &str, head: &[&str], rows: Vec<Vec<Line>>, all: usize) -> Block {
        let shown = rows.len();
        Block::Table(Table {
            caption: caption.to_owned(),
            head: head.iter().map(|&it| it.to_owned()).collect(),
            rows,
            left_out: (shown < all).then(|| own(&left_out(self.lang(), shown, all))),
        })
    }

    /// What the briefing is of, in labelled lines.
    pub(super) fn about(&self) -> Vec<(&'static str, String)> {
        let (lang, meta) = (self.lang(), &self.atlas().meta);
        let day = |day| format::date(lang, &day);
        let mut about = vec![(M::Atlas.say(lang), meta.title.get(lang).to_owned())];
        about.push((M::Version.say(lang), meta.version.clone()));
        about.extend(meta.date.map(|date| (M::DataDay.say(lang), day(date))));
        about.extend(self.asked.made.map(|made| (M::Made.say(lang), day(made))));
        about
    }

    pub(super) fn foot(&self) -> String {
        let (lang, meta) = (self.lang(), &self.atlas().meta);
        let made = self.asked.made.map(|made| format::date(lang, &made));
        foot(lang, meta.title.get(lang), &meta.version, made.as_deref())
    }
}

/// A sentence about what the atlas counted of its own records.
pub(super) fn own(sentence: &str) -> Line {
    // The full stop stands behind the note.
    let end = sentence
        .char_indices()
        .next_back()
        .filter(|(_, it)| matches!(it, '。' | '.'));
    let (words, stop) = sentence.split_at(end.map_or(sentence.len(), |(at, _)| at));
    let mut line = Line::of(words);
    line.cite(OWN);
    line.and(stop)
}

/// A paragraph of [`own`].
pub(super) fn counted(sentence: &str) -> Block {
    Block::Paragraph(own(sentence))
}
