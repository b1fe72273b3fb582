//! What a file is made of: just what the page shows.

use super::Origin;
use crate::{
    insight::by_metric,
    model::{Atlas, EntityIx, FactIx, RelationIx, Site, SourceIx, Term},
    query::{Column, YearRange},
};

/// The selection as it is on the page.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The complete dataset.
    pub atlas: &'a Atlas,
    /// The entities, in the order of the list.
    pub entities: &'a [EntityIx],
    /// The years of the figures shown; none: all.
    pub years: Option<YearRange>,
    /// Columns of a table.
    pub columns: &'a [Column],
    /// Where the file is from.
    pub origin: &'a Origin,
}

impl Shown<'_> {
    /// The facts shown, entity by entity, as the details list them.
    pub fn facts(&self) -> Vec<FactIx> {
        self.entities
            .iter()
            .flat_map(|&ix| by_metric(self.atlas, ix, self.years))
            .flat_map(|group| group.facts)
            .collect()
    }

    /// The facts that give a number.
    pub fn figures(&self) -> Vec<FactIx> {
        let mut facts = self.facts();
        facts.retain(|&ix| self.atlas.fact(ix).number().is_some());
        facts
    }

    /// How many of the entities have a position.
    pub fn placed(&self) -> usize {
        let has_place = |ix: &&EntityIx| self.atlas.entity(**ix).place.is_some();
        self.entities.iter().filter(has_place).count()
    }

    /// Relations between two of the entities, in the dataset's order.
    pub(super) fn relations(&self) -> Vec<RelationIx> {
        let mut is_shown = vec![false; self.atlas.entities.len()];
        for ix in self.entities {
            is_shown[ix.row()] = true;
        }
        let relations = self.atlas.relations.iter().enumerate();
        relations
            .filter(|(_, it)| is_shown[it.from.row()] && is_shown[it.to.row()])
            .map(|(row, _)| RelationIx::of(row))
            .collect()
    }
}

/// City and district of a site, as far as there are.
pub(super) fn site_terms(atlas: &Atlas, site: Site) -> (Option<&Term>, Option<&Term>) {
    let vocab = &atlas.vocab;
    match site {
        Site::Outside | Site::Region => (None, None),
        Site::City(city) => (Some(&vocab.cities[city.row()]), None),
        Site::District(city, district) => (
            Some(&vocab.cities[city.row()]),
            Some(&vocab.districts[district.row()].0),
        ),
    }
}

/// The number of a source in a list, counted from 1; it joins the list where it is not there.
pub(super) fn number_in(list: &mut Vec<SourceIx>, source: SourceIx) -> usize {
    let place = list.iter().position(|&it| it == source);
    place.unwrap_or_else(|| {
        list.push(source);
        list.len() - 1
    }) + 1
}
