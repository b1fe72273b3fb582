//! The sources: what rests on each, where they disagree, what they cover, how old it is.

mod age;
mod coverage;
mod disputes;
#[cfg(test)]
mod tests;

pub use age::{MetricAge, SourceDays, ages, source_days};
pub use coverage::{Coverage, CoverageCell, CoverageRow, coverage};
pub use disputes::{Aspect, Dispute, disputes};

use crate::insight::{figures::in_years, is_selected};
use crate::model::order::sort_rows;
use crate::model::{Atlas, EntityIx, GradeIx, PartialDate, Provenance, Set, Source, SourceIx, Structure};
use crate::query::{Listed, YearRange};
use std::cmp::{Ordering, Reverse};

/// What can rest on a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Entities that list it or have a fact from it: what choosing the source leaves.
    Entity,
    /// Facts with a number.
    Figure,
    /// Facts in words.
    Point,
    /// Stages, chains and designations of entities.
    Mark,
    /// Relations.
    Relation,
    /// Milestones.
    Milestone,
    /// Frameworks, by themselves or by a part.
    Framework,
}

impl Use {
    /// All, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Entity,
        Self::Figure,
        Self::Point,
        Self::Mark,
        Self::Relation,
        Self::Milestone,
        Self::Framework,
    ];
}

/// How much rests on a source, by [`Use`].
pub type Uses = [u32; Use::ALL.len()];

/// What rests on a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resting {
    /// In the selection, of the years asked for. A relation counts where either of its ends is selected.
    pub here: Uses,
    /// In the whole dataset.
    pub all: Uses,
}

impl Resting {
    /// Everything in the selection.
    pub fn here_sum(&self) -> u32 {
        self.here.iter().sum()
    }

    /// Everything.
    pub fn all_sum(&self) -> u32 {
        self.all.iter().sum()
    }
}

/// Adds up what rests on each source.
struct Tally {
    by_source: Vec<Resting>,
}

impl Tally {
    fn add(&mut self, source: SourceIx, what: Use, is_here: bool) {
        let resting = &mut self.by_source[source.row()];
        resting.all[what as usize] += 1;
        resting.here[what as usize] += u32::from(is_here);
    }
}

/// What rests on each source, by [`SourceIx`].
pub fn resting(atlas: &Atlas, selection: &[EntityIx], years: Option<YearRange>) -> Vec<Resting> {
    let selected = is_selected(atlas, selection);
    let mut tally = Tally {
        by_source: vec![Resting::default(); atlas.sources.len()],
    };
    for (row, entity) in atlas.entities.iter().enumerate() {
        let is_here = selected[row];
        let mut sources = entity.sources.clone();
        for &ix in atlas.facts_of(EntityIx::of(row)) {
            let fact = atlas.fact(ix);
            sources.push(fact.basis.source);
            let what = if fact.number().is_some() {
                Use::Figure
            } else {
                Use::Point
            };
            tally.add(fact.basis.source, what, is_here && in_years(fact, years));
        }
        sources.sort_unstable();
        sources.dedup();
        for source in sources {
            tally.add(source, Use::Entity, is_here);
        }
        let mut mark = |basis: &Provenance| tally.add(basis.source, Use::Mark, is_here);
        entity.stages.iter().for_each(|it| mark(&it.basis));
        entity.links.iter().for_each(|it| mark(&it.basis));
        entity.designations.iter().for_each(|it| mark(&it.basis));
    }
    for relation in &atlas.relations {
        let is_here = selected[relation.from.row()] || selected[relation.to.row()];
        tally.add(relation.basis.source, Use::Relation, is_here);
    }
    for step in &atlas.milestones {
        let year = step.date.year();
        let is_then = years.is_none_or(|years| (years.first..=years.last).contains(&year));
        let is_here = selected[step.entity.row()] && is_then;
        tally.add(step.basis.source, Use::Milestone, is_here);
    }
    for structure in &atlas.structures {
        let is_here = structure.about.is_some_and(|of| selected[of.row()]);
        for source in sources_of_structure(structure) {
            tally.add(source, Use::Framework, is_here);
        }
    }
    tally.by_source
}

/// The sources of a framework, each once.
fn sources_of_structure(structure: &Structure) -> Vec<SourceIx> {
    let mut sources = vec![structure.basis.source];
    sources.extend(structure.parts().map(|part| part.basis.source));
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// In what order sources are listed; ties end at the id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceSort {
    /// By what rests on them in the selection, then in all; most first.
    #[default]
    Uses,
    /// Newest first; those without a date last.
    Newest,
    /// Oldest first; those without a date last.
    Oldest,
    /// Best grade first, then by uses.
    Grade,
    /// By publisher, then newest first.
    Publisher,
}

impl SourceSort {
    /// All, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Uses,
        Self::Newest,
        Self::Oldest,
        Self::Grade,
        Self::Publisher,
    ];

    /// The word that stands for it in the link; none for the usual order.
    pub const fn word(self) -> Option<Listed> {
        match self {
            Self::Uses => None,
            Self::Newest => Some(Listed::Newest),
            Self::Oldest => Some(Listed::Oldest),
            Self::Grade => Some(Listed::Grade),
            Self::Publisher => Some(Listed::Publisher),
        }
    }

    /// The order that the words of a link ask for: of several the first.
    pub fn of(words: &Set<Listed>) -> Self {
        let is_asked = |sort: &Self| sort.word().is_some_and(|word| words.contains(&word));
        Self::ALL.into_iter().find(is_asked).unwrap_or_default()
    }

    /// Has the words of a link ask for this order and for no other.
    pub fn put(self, words: &mut Set<Listed>) {
        for sort in Self::ALL {
            if let Some(word) = sort.word() {
                words.remove(&word);
            }
        }
        words.extend(self.word());
    }
}

/// What the list of sources is to hold.
pub struct Listing<'a> {
    /// Those too on which nothing of the selection rests.
    pub everything: bool,
    /// Only of these grades; empty: of any.
    pub grades: &'a [GradeIx],
    /// What the reader looks for.
    pub holds: &'a dyn Fn(&Source) -> bool,
    /// The order.
    pub sort: SourceSort,
}

/// The sources of a list, in order.
pub fn listed(atlas: &Atlas, resting: &[Resting], wanted: &Listing) -> Vec<SourceIx> {
    let mut rows: Vec<u32> = Vec::new();
    for (row, source) in (0..).zip(&atlas.sources) {
        let is_of_grade = wanted.grades.is_empty() || wanted.grades.contains(&source.grade);
        let is_in_reach = wanted.everything || resting[row as usize].here_sum() > 0;
        if is_of_grade && is_in_reach && (wanted.holds)(source) {
            rows.push(row);
        }
    }
    sort_rows(&mut rows, &mut |a, b| {
        let of = |row: u32| (&atlas.sources[row as usize], &resting[row as usize]);
        let ((a, a_uses), (b, b_uses)) = (of(a), of(b));
        let by_uses = || (b_uses.here_sum(), b_uses.all_sum()).cmp(&(a_uses.here_sum(), a_uses.all_sum()));
        let order = match wanted.sort {
            SourceSort::Uses => by_uses(),
            SourceSort::Newest => newest_first(a.date, b.date),
            SourceSort::Oldest => oldest_first(a.date, b.date),
            SourceSort::Grade => a.grade.cmp(&b.grade).then_with(by_uses),
            SourceSort::Publisher => a
                .publisher
                .cmp(&b.publisher)
                .then_with(|| newest_first(a.date, b.date)),
        };
        order.then_with(|| a.id.cmp(&b.id))
    });
    rows.into_iter().map(SourceIx).collect()
}

fn newest_first(a: Option<PartialDate>, b: Option<PartialDate>) -> Ordering {
    let key = |date: Option<PartialDate>| Reverse(date.map(PartialDate::last_day));
    key(a).cmp(&key(b))
}

fn oldest_first(a: Option<PartialDate>, b: Option<PartialDate>) -> Ordering {
    let key = |date: Option<PartialDate>| (date.is_none(), date.map(PartialDate::first_day));
    key(a).cmp(&key(b))
}

/// How many sources of each grade are in reach, by [`GradeIx`].
pub fn by_grade(atlas: &Atlas, resting: &[Resting], everything: bool) -> Vec<u32> {
    let mut counts = vec![0; atlas.vocab.grades.len()];
    for (source, resting) in atlas.sources.iter().zip(resting) {
        if everything || resting.here_sum() > 0 {
            counts[source.grade.row()] += 1;
        }
    }
    counts
}
