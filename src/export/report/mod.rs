//! The briefing (调研报告) of a selection: sentences, tables and numbered sources, made from the dataset by plain rules.
//!
//! A [`Report`] is blocks of [`Line`]s. The page draws them, [`markdown`] and [`html`] write them: all three say the same
//! words. Every number is followed by a note. Note 1 is the atlas itself, for what it counted of its own records; the others
//! are sources, numbered in the order in which they are first met. What does not fit is counted, never dropped in silence.

mod chain;
mod comparison;
mod draft;
mod figures;
mod html;
mod limits;
mod markdown;
mod milestones;
mod overview;
mod projects;
mod sources;

pub use html::{html, sheet};
pub use markdown::markdown;

use crate::{
    i18n::report::{ReportMsg as M, title},
    insight::chain::ChainIndex,
    model::{Atlas, EntityIx, Id, Lang, PartialDate, Set},
    query::{Section, ViewState},
};
use draft::Draft;

/// What a briefing is made from.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Its language.
    pub lang: Lang,
    /// The complete dataset.
    pub atlas: &'a Atlas,
    /// What [`ChainIndex::build`] gives for it.
    pub index: &'a ChainIndex,
    /// The selection, in its order.
    pub shown: &'a [EntityIx],
    /// The state that selects it.
    pub view: &'a ViewState,
    /// What narrows the selection, in words.
    pub chosen: &'a [String],
    /// The link to the page that shows it.
    pub link: &'a str,
    /// The day it is made.
    pub made: Option<PartialDate>,
}

/// A briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is of: label and value.
    pub about: Vec<(&'static str, String)>,
    /// The link to the page that shows it.
    pub link: String,
    /// The line at the foot of each sheet: atlas, version, day.
    pub foot: String,
    /// Its sections, in order.
    pub parts: Vec<Part>,
}

/// A section of a briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub section: Section,
    /// Its heading.
    pub heading: &'static str,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// One thing that a section says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Paragraph(Line),
    /// A list.
    List(Vec<Line>),
    /// A table.
    Table(Table),
    /// The numbered sources.
    Sources(Vec<Listed>),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows, for those who hear it; said before it by the heading.
    pub caption: String,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows, a line for each column; the first names the row.
    pub rows: Vec<Vec<Line>>,
    /// How many rows were left out, in a sentence.
    pub left_out: Option<Line>,
}

/// A numbered source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub number: u32,
    /// Its citation, after GB/T 7714.
    pub citation: String,
    /// Language of the citation, where it is that of a source.
    pub lang: Option<String>,
    /// The address in the citation, where there is one.
    pub url: Option<String>,
    /// Its grade, or what the atlas is in it.
    pub grade: String,
}

impl Listed {
    /// Its address, where it may be linked: whole, of the web, and without what ends a link.
    pub fn link(&self) -> Option<&str> {
        let url = self.url.as_deref()?;
        (is_web(url) && !url.contains(|it: char| it.is_whitespace() || matches!(it, '<' | '>')))
            .then_some(url)
    }
}

/// Whether an address is one of the web: a script in a dataset must not become one in a page.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// Words with their notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Piece>);

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// The name of an entity, which the page links.
    Entity(Id, String),
    /// What is known of a chain cell (`data-state`), in words.
    State(&'static str, String),
    /// The number of a source.
    Note(u32),
}

impl Line {
    /// A line of words alone.
    pub fn of(words: impl Into<String>) -> Self {
        Self(vec![Piece::Words(words.into())])
    }

    /// The same line with words at its end.
    #[must_use]
    pub fn and(mut self, words: &str) -> Self {
        self.push(words);
        self
    }

    /// Puts words at the end.
    pub fn push(&mut self, words: &str) {
        if let Some(Piece::Words(last)) = self.0.last_mut() {
            last.push_str(words);
        } else if !words.is_empty() {
            self.0.push(Piece::Words(words.to_owned()));
        }
    }

    /// Puts a note at the end, unless it stands there already among the notes that end the line.
    pub fn cite(&mut self, number: u32) {
        let mut last = self
            .0
            .iter()
            .rev()
            .take_while(|piece| matches!(piece, Piece::Note(_)));
        if !last.any(|piece| *piece == Piece::Note(number)) {
            self.0.push(Piece::Note(number));
        }
    }

    /// Its words without the notes.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(text) | Piece::Entity(_, text) | Piece::State(_, text) => words.push_str(text),
                Piece::Note(_) => {}
            }
        }
        words
    }
}

impl Block {
    /// Every line of the block, in order.
    pub fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Heading(_) | Self::Sources(_) => Vec::new(),
            Self::Paragraph(line) => vec![line],
            Self::List(lines) => lines.iter().collect(),
            Self::Table(table) => table.rows.iter().flatten().chain(&table.left_out).collect(),
        }
    }
}

impl Report {
    /// Makes the briefing. The sections are those that the state asks for; the numbered sources always come with them.
    pub fn build(asked: &Asked) -> Self {
        let Asked {
            lang, atlas, view, ..
        } = *asked;
        let mut draft = Draft::new(asked);
        let wanted = wanted(&view.section);
        let mut parts: Vec<Part> = wanted
            .iter()
            .filter(|section| **section != Section::Sources)
            .filter_map(|&section| part(&mut draft, section))
            .collect();
        let listed = sources::sources(&draft);
        // The sources alone: those of the whole briefing.
        if view.section.len() == 1 && view.section.contains(&Section::Sources) {
            parts.clear();
        }
        parts.push(Part {
            section: Section::Sources,
            heading: M::of_section(Section::Sources).say(lang),
            blocks: listed,
        });
        Self {
            lang,
            title: title(lang, atlas.meta.title.get(lang), asked.chosen),
            about: draft.about(),
            link: asked.link.to_owned(),
            foot: draft.foot(),
            parts,
        }
    }

    /// Every number that a note has, in the order of the text.
    pub fn notes(&self) -> Vec<u32> {
        let mut notes = Vec::new();
        for block in self.parts.iter().flat_map(|part| &part.blocks) {
            for line in block.lines() {
                notes.extend(line.0.iter().filter_map(|piece| match piece {
                    Piece::Note(number) => Some(*number),
                    _ => None,
                }));
            }
        }
        notes
    }
}

/// The sections that a choice means: none chosen, or only the sources, means all.
fn wanted(chosen: &Set<Section>) -> Vec<Section> {
    let others = chosen.iter().filter(|section| **section != Section::Sources);
    let all = others.count() == 0;
    Section::ALL
        .into_iter()
        .filter(|section| all || chosen.contains(section))
        .collect()
}

fn part(draft: &mut Draft, section: Section) -> Option<Part> {
    let blocks = match section {
        Section::Overview => overview::overview(draft),
        Section::Figures => figures::figures(draft),
        Section::Chain => chain::chain(draft),
        Section::Projects => projects::projects(draft),
        Section::Milestones => milestones::milestones(draft),
        Section::Limits => limits::limits(draft),
        Section::Comparison => comparison::comparison(draft)?,
        Section::Sources => return None,
    };
    Some(Part {
        section,
        heading: M::of_section(section).say(draft.asked.lang),
        blocks,
    })
}
