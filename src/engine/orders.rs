//! The orders of the list. Each is total: it ends at the id.

use super::bits::Bits;
use super::fold::{fold, is_han};
use super::search::{NONE, RANKS, Rank};
use crate::insight::headline;
use crate::model::order::{sort_by, sort_once, sort_rows};
use crate::model::{Atlas, EntityIx, Lang, MetricIx, Site};
use crate::query::YearRange;
use std::cmp::{Ordering, Reverse};

/// Orders that depend on the dataset alone, each a list of all entities.
#[derive(Clone, Debug, Default)]
pub(super) struct Orders {
    by_id: Vec<EntityIx>,
    /// Best documented first.
    documented: Vec<EntityIx>,
    /// By name, for each language.
    by_name: [Vec<EntityIx>; 2],
    /// By city, for each language.
    by_city: [Vec<EntityIx>; 2],
}

/// All entities, sorted by a key; the id decides between equals.
fn sorted<K: Ord>(by_id: &[EntityIx], key: impl FnMut(&EntityIx) -> K) -> Vec<EntityIx> {
    let keys: Vec<K> = by_id.iter().map(key).collect();
    let mut rows: Vec<u32> = (0..by_id.len() as u32).collect();
    sort_rows(&mut rows, &mut |a, b| keys[a as usize].cmp(&keys[b as usize]));
    rows.into_iter().map(|row| by_id[row as usize]).collect()
}

impl Orders {
    /// Sorts all entities every way.
    pub(super) fn build(atlas: &Atlas) -> Self {
        let mut by_id: Vec<EntityIx> = (0..atlas.entities.len()).map(EntityIx::of).collect();
        sort_by(&mut by_id, &mut |&a, &b| {
            atlas.entity(a).id.cmp(&atlas.entity(b).id)
        });
        let by_name = Lang::ALL.map(|lang| sorted(&by_id, |&ix| name_key(atlas, ix, lang)));
        // Sorting is stable, so that within a place the order by name stays.
        let by_city = [0, 1].map(|lang| sorted(&by_name[lang], |&ix| site_key(atlas.entity(ix).site)));
        Self {
            documented: sorted(&by_id, |&ix| documentation_key(atlas, ix)),
            by_name,
            by_city,
            by_id,
        }
    }

    /// Best documented first.
    pub(super) fn documented(&self, among: &Bits) -> Vec<EntityIx> {
        only(&self.documented, among)
    }

    /// By name in a language.
    pub(super) fn by_name(&self, lang: Lang, among: &Bits) -> Vec<EntityIx> {
        only(&self.by_name[lang as usize], among)
    }

    /// By city, district and name.
    pub(super) fn by_city(&self, lang: Lang, among: &Bits) -> Vec<EntityIx> {
        only(&self.by_city[lang as usize], among)
    }

    /// Best match first.
    pub(super) fn by_rank(&self, ranks: &[Rank], among: &Bits) -> Vec<EntityIx> {
        let mut by_rank = vec![Vec::new(); usize::from(RANKS)];
        for &ix in &self.by_id {
            let rank = ranks[ix.row()];
            if rank != NONE && among.contains(ix.row()) {
                by_rank[usize::from(rank)].push(ix);
            }
        }
        by_rank.concat()
    }

    /// By the headline figure of a metric within the years.
    ///
    /// Figures in the metric's own unit are compared; those in another cannot be, and follow by id; entities without a
    /// figure come last.
    pub(super) fn by_metric(
        &self,
        atlas: &Atlas,
        metric: MetricIx,
        is_descending: bool,
        years: Option<YearRange>,
        among: &Bits,
    ) -> Vec<EntityIx> {
        let mut in_unit: Vec<(f64, EntityIx)> = Vec::new();
        let mut in_other = Vec::new();
        let mut without = Vec::new();
        let unit = atlas.vocab.metrics[metric.row()].unit;
        for ix in only(&self.by_id, among) {
            let figure = headline(atlas, ix, metric, years).and_then(|fact| atlas.fact(fact).number());
            match figure {
                Some((amount, of)) if unit == Some(of) => in_unit.push((amount.low(), ix)),
                Some(_) => in_other.push(ix),
                None => without.push(ix),
            }
        }
        // Stable, so that equal figures keep the order by id whichever way they are sorted.
        sort_by(&mut in_unit, &mut |(a, _), (b, _)| {
            if is_descending {
                compare(*b, *a)
            } else {
                compare(*a, *b)
            }
        });
        let figures = in_unit.into_iter().map(|(_, ix)| ix);
        figures.chain(in_other).chain(without).collect()
    }
}

/// Compares numbers as numbers: 0 and -0 are the same.
fn compare(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b).unwrap_or_else(|| a.total_cmp(&b))
}

fn only(order: &[EntityIx], among: &Bits) -> Vec<EntityIx> {
    order
        .iter()
        .copied()
        .filter(|ix| among.contains(ix.row()))
        .collect()
}

/// The broadest documentation first: how many aspects of an entity are known at all, then how many figures, then stages.
///
/// Figures alone would put the regions on top, of which little else is known.
fn documentation_key(atlas: &Atlas, ix: EntityIx) -> Reverse<(usize, usize, usize)> {
    let entity = atlas.entity(ix);
    let facts = atlas.facts_of(ix).iter();
    let figures = facts.filter(|&&fact| atlas.fact(fact).number().is_some()).count();
    let mut stages: Vec<_> = entity
        .stages
        .iter()
        .filter(|mark| !mark.planned)
        .map(|mark| mark.stage)
        .collect();
    sort_once(&mut stages);
    let aspects = [
        figures > 0,
        !stages.is_empty(),
        entity.summary.is_some(),
        !entity.subsectors.is_empty(),
        !entity.designations.is_empty(),
        entity.place.is_some(),
        !atlas.relations_of(ix).is_empty(),
    ];
    let known = aspects.iter().filter(|&&known| known).count();
    Reverse((known, figures, stages.len()))
}

/// In Chinese the reading, syllable by syllable, then the text; in English the folded name.
fn name_key(atlas: &Atlas, ix: EntityIx, lang: Lang) -> (String, String) {
    let entity = atlas.entity(ix);
    let name = entity.name.get(lang);
    // The first reading is that of the name, unless the name is Latin and only an alias has one.
    let reading = entity.pinyin.first().filter(|_| name.chars().any(is_han));
    let key = match (lang, reading) {
        (Lang::Zh, Some(reading)) => fold(reading),
        _ => fold(name),
    };
    (key, name.to_owned())
}

/// Cities in the vocabulary's order, what belongs to a whole city before its districts; then the region, then outside.
fn site_key(site: Site) -> (u8, u32, u32) {
    match site {
        Site::City(city) => (0, city.0, 0),
        Site::District(city, district) => (0, city.0, district.0 + 1),
        Site::Region => (1, 0, 0),
        Site::Outside => (2, 0, 0),
    }
}
