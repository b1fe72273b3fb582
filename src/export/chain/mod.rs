//! The chain as drawings that stand alone: matrix and flow as the page shows them, drawn anew because the page has them as a
//! table and as lists beside a picture that is stretched.

mod flow;
mod glyph;
mod matrix;
mod shown;
#[cfg(test)]
mod tests;

pub use flow::{flow_drawing, flow_notes};
pub use glyph::legend;
pub use matrix::{matrix_drawing, matrix_notes};
pub use shown::Shown;

use crate::{
    i18n::exports::rests_on,
    model::{Atlas, Lang, Provenance, SourceIx},
};

/// Colours of the page as it stands.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// Ground of the drawing.
    pub ground: String,
    /// Texts.
    pub ink: String,
    /// Texts of less weight.
    pub muted: String,
    /// Lines between rows.
    pub line: String,
    /// Lines that mean something.
    pub rule: String,
    /// What is present.
    pub accent: String,
    /// Its faint form.
    pub weak: String,
    /// Bands of the flow.
    pub band: String,
}

/// Publishers that are named under a drawing.
const NAMED: usize = 6;

/// On how much evidence from how many sources a drawing rests, and who published most of it.
fn rest<'a>(lang: Lang, atlas: &Atlas, bases: impl Iterator<Item = &'a Provenance>) -> String {
    let mut uses = vec![0_usize; atlas.sources.len()];
    let mut marks = 0;
    for basis in bases {
        marks += 1;
        if let Some(uses) = uses.get_mut(basis.source.row()) {
            *uses += 1;
        }
    }
    let mut publishers: Vec<(&str, usize)> = Vec::new();
    for (row, &uses) in uses.iter().enumerate().filter(|(_, uses)| **uses > 0) {
        let publisher = atlas.source(SourceIx::of(row)).publisher.as_str();
        match publishers.iter_mut().find(|(name, _)| *name == publisher) {
            Some((_, all)) => *all += uses,
            None => publishers.push((publisher, uses)),
        }
    }
    // Stable: equal counts keep the dataset's order.
    publishers.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
    publishers.truncate(NAMED);
    let sources = uses.iter().filter(|uses| **uses > 0).count();
    rests_on(lang, marks, sources, &publishers)
}
