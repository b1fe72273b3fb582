//! The engine's answers worked out the slow, plain way, for comparison.

use super::search;
use cluster_atlas::insight::headline;
use cluster_atlas::model::{Atlas, Entity, EntityIx, Id, Lang, Site};
use cluster_atlas::query::{FACETS, FacetKey, GeoBox, Point, Polygon, Sort, ViewState};
use std::cmp::{Ordering, Reverse};

/// Whether an entity holds a value of a facet.
pub(crate) fn holds(atlas: &Atlas, ix: EntityIx, key: FacetKey, value: &str) -> bool {
    let entity = atlas.entity(ix);
    let vocab = &atlas.vocab;
    let facts = || atlas.facts.iter().filter(|fact| fact.entity == ix);
    match key {
        FacetKey::City => match entity.site {
            Site::Outside => value == "outside",
            Site::City(city) | Site::District(city, _) => vocab.cities[city.row()].id.as_str() == value,
            Site::Region => false,
        },
        FacetKey::District => match entity.site {
            Site::District(_, district) => vocab.districts[district.row()].0.id.as_str() == value,
            _ => false,
        },
        FacetKey::Kind => vocab.kinds[entity.kind.row()].id.as_str() == value,
        FacetKey::Sub => entity
            .subsectors
            .iter()
            .any(|sub| vocab.subsectors[sub.row()].id.as_str() == value),
        FacetKey::Stage => entity
            .stages
            .iter()
            .any(|mark| !mark.planned && vocab.stages[mark.stage.row()].id.as_str() == value),
        FacetKey::Link => entity
            .links
            .iter()
            .any(|mark| !mark.planned && vocab.links[mark.link.row()].id.as_str() == value),
        FacetKey::Tag => entity
            .designations
            .iter()
            .any(|held| vocab.tags[held.tag.row()].id.as_str() == value),
        FacetKey::Grade => entity
            .sources
            .iter()
            .any(|&source| vocab.grades[atlas.source(source).grade.row()].id.as_str() == value),
        FacetKey::Has => match value {
            "figure" => facts().any(|fact| fact.number().is_some()),
            "place" => entity.place.is_some(),
            "relation" => atlas
                .relations
                .iter()
                .any(|relation| relation.from == ix || relation.to == ix),
            "conflict" => facts().any(|fact| !fact.conflicts.is_empty()),
            _ => false,
        },
    }
}

fn point(entity: &Entity) -> Option<(i64, i64)> {
    let place = entity.place?;
    let point = Point::new(place.lon, place.lat)?;
    Some((i64::from(point.lon_e4), i64::from(point.lat_e4)))
}

fn pair(point: Point) -> (i64, i64) {
    (i64::from(point.lon_e4), i64::from(point.lat_e4))
}

fn in_box(area: &GeoBox, (lon, lat): (i64, i64)) -> bool {
    let (west, south) = pair(area.min);
    let (east, north) = pair(area.max);
    west <= lon && lon <= east && south <= lat && lat <= north
}

/// By counting the edges that a ray to the east crosses, with fractions compared by cross-multiplication.
fn in_fence(fence: &Polygon, (lon, lat): (i64, i64)) -> bool {
    let corners: Vec<(i64, i64)> = fence.corners().iter().copied().map(pair).collect();
    let edges = || (0..corners.len()).map(|row| (corners[row], corners[(row + 1) % corners.len()]));
    let is_on_edge = edges().any(|(a, b)| {
        let is_level = (b.0 - a.0) * (lat - a.1) == (b.1 - a.1) * (lon - a.0);
        let is_between =
            a.0.min(b.0) <= lon && lon <= a.0.max(b.0) && a.1.min(b.1) <= lat && lat <= a.1.max(b.1);
        is_level && is_between
    });
    let crossed = edges().filter(|&(a, b)| {
        let (low, high) = if a.1 < b.1 { (a, b) } else { (b, a) };
        let spans = low.1 <= lat && lat < high.1;
        // The edge's longitude at this latitude is low.0 + (high.0 - low.0)(lat - low.1)/(high.1 - low.1).
        spans && (lon - low.0) * (high.1 - low.1) < (high.0 - low.0) * (lat - low.1)
    });
    is_on_edge || crossed.count() % 2 == 1
}

/// A dataset, a state that asks it, and how every entity ranks for its search text.
pub(crate) struct Asked<'a> {
    atlas: &'a Atlas,
    state: &'a ViewState,
    ranks: Vec<Option<search::Rank>>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(atlas: &'a Atlas, state: &'a ViewState) -> Self {
        let ranks = search::ranks(atlas, &state.q);
        Self { atlas, state, ranks }
    }

    /// The entities that match, in the order of the state.
    pub(crate) fn order(&self) -> Vec<EntityIx> {
        let mut order = self.matching_but(None);
        order.sort_by(|&a, &b| self.compare(a, b));
        order
    }

    /// The counts of these values of a facet.
    pub(crate) fn counts(&self, key: FacetKey, values: &[&Id]) -> Vec<u32> {
        let others = self.matching_but(Some(key));
        let holders = |value: &Id| {
            others
                .iter()
                .filter(|&&ix| holds(self.atlas, ix, key, value.as_str()))
                .count()
        };
        values.iter().map(|value| holders(value) as u32).collect()
    }

    fn matching_but(&self, left_out: Option<FacetKey>) -> Vec<EntityIx> {
        let all = (0..self.atlas.entities.len()).map(EntityIx::of);
        all.filter(|&ix| self.matches_but(ix, left_out)).collect()
    }

    /// Whether an entity, or a fact about it, names one of the chosen sources.
    fn rests_on_chosen(&self, ix: EntityIx) -> bool {
        let own = self.atlas.entity(ix).sources.iter().copied();
        let facts = self.atlas.facts.iter().filter(|fact| fact.entity == ix);
        own.chain(facts.map(|fact| fact.basis.source))
            .any(|source| self.state.source.contains(&self.atlas.source(source).id))
    }

    /// Whether an entity matches everything but one facet.
    fn matches_but(&self, ix: EntityIx, left_out: Option<FacetKey>) -> bool {
        let (atlas, state) = (self.atlas, self.state);
        let entity = atlas.entity(ix);
        let facets_hold = FACETS.iter().filter(|&&key| Some(key) != left_out).all(|&key| {
            let chosen = state.facets.of(key);
            chosen.is_empty() || chosen.iter().any(|value| holds(atlas, ix, key, value.as_str()))
        });
        facets_hold
            && (state.pick.is_empty() || state.pick.contains(&entity.id))
            && (state.source.is_empty() || self.rests_on_chosen(ix))
            && state
                .area
                .is_none_or(|area| point(entity).is_some_and(|point| in_box(&area, point)))
            && state
                .fence
                .as_ref()
                .is_none_or(|fence| point(entity).is_some_and(|point| in_fence(fence, point)))
            && (state.q.trim().is_empty() || self.ranks[ix.row()].is_some())
    }

    /// Which of two entities comes first; never equal for two different ones.
    fn compare(&self, a: EntityIx, b: EntityIx) -> Ordering {
        let (atlas, state) = (self.atlas, self.state);
        let lang = state.lang.unwrap_or_default();
        let (first, second) = (atlas.entity(a), atlas.entity(b));
        let by_relevance = || {
            if state.q.trim().is_empty() {
                documentation(atlas, a).cmp(&documentation(atlas, b))
            } else {
                self.ranks[a.row()].cmp(&self.ranks[b.row()])
            }
        };
        let by_name = || name_key(first, lang).cmp(&name_key(second, lang));
        let by_choice = match &state.sort {
            Sort::Relevance => by_relevance(),
            Sort::Name => by_name(),
            Sort::City => city_key(first).cmp(&city_key(second)).then_with(by_name),
            Sort::Metric { metric, .. } if atlas.vocab.metric(metric.as_str()).is_none() => by_relevance(),
            Sort::Metric { metric, descending } => {
                let (a, b) = (
                    metric_key(atlas, a, metric, state),
                    metric_key(atlas, b, metric, state),
                );
                let amounts = a.1.partial_cmp(&b.1).unwrap();
                a.0.cmp(&b.0)
                    .then(if *descending { amounts.reverse() } else { amounts })
            }
        };
        by_choice.then_with(|| first.id.cmp(&second.id))
    }
}

fn name_key(entity: &Entity, lang: Lang) -> (String, String) {
    let name = entity.name.get(lang);
    let is_chinese = name.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let key = match entity.pinyin.first() {
        Some(reading) if lang == Lang::Zh && is_chinese => reading.clone(),
        _ => search::plain(name),
    };
    (key, name.to_owned())
}

fn city_key(entity: &Entity) -> (u8, u32, i64) {
    match entity.site {
        Site::City(city) => (0, city.0, -1),
        Site::District(city, district) => (0, city.0, i64::from(district.0)),
        Site::Region => (1, 0, 0),
        Site::Outside => (2, 0, 0),
    }
}

fn documentation(atlas: &Atlas, ix: EntityIx) -> Reverse<(usize, usize, usize)> {
    let figures = atlas
        .facts
        .iter()
        .filter(|fact| fact.entity == ix && fact.number().is_some())
        .count();
    let stages = (0..atlas.vocab.stages.len()).filter(|&row| {
        let stages = &atlas.entity(ix).stages;
        stages.iter().any(|mark| !mark.planned && mark.stage.row() == row)
    });
    let stages = stages.count();
    let entity = atlas.entity(ix);
    let related = atlas.relations.iter().any(|it| it.from == ix || it.to == ix);
    let known = usize::from(figures > 0)
        + usize::from(stages > 0)
        + usize::from(entity.summary.is_some())
        + usize::from(!entity.subsectors.is_empty())
        + usize::from(!entity.designations.is_empty())
        + usize::from(entity.place.is_some())
        + usize::from(related);
    Reverse((known, figures, stages))
}

/// 0 and the amount in the metric's own unit, 1 in another unit, 2 without a figure.
fn metric_key(atlas: &Atlas, ix: EntityIx, metric: &Id, state: &ViewState) -> (u8, f64) {
    let metric = atlas.vocab.metric(metric.as_str()).unwrap();
    let figure = headline(atlas, ix, metric, state.year).and_then(|fact| atlas.fact(fact).number());
    match figure {
        Some((amount, unit)) if atlas.vocab.metrics[metric.row()].unit == Some(unit) => (0, amount.low()),
        Some(_) => (1, 0.0),
        None => (2, 0.0),
    }
}
