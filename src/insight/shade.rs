//! What the tiles say: how many entities of the selection each holds, or its largest single figure. Never a sum.

use super::headline;
use crate::{
    model::{Atlas, CityIx, EntityIx, Fact, FactIx, Lang, MetricIx, MetricKind, Nature, Site, Vocab},
    query::YearRange,
};

/// How many entities of a selection belong where.
///
/// The accounting law: all `districts`, all `city_only`, `region` and `outside` together are the whole selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In each district.
    pub districts: Vec<u32>,
    /// In each city, its districts included.
    pub cities: Vec<u32>,
    /// In each city and no district of it.
    pub city_only: Vec<u32>,
    /// In the region and no city of it.
    pub region: u32,
    /// Outside the region.
    pub outside: u32,
}

/// Counts a selection.
pub fn tally(atlas: &Atlas, shown: &[EntityIx]) -> Tally {
    let mut tally = Tally {
        districts: vec![0; atlas.vocab.districts.len()],
        cities: vec![0; atlas.vocab.cities.len()],
        city_only: vec![0; atlas.vocab.cities.len()],
        region: 0,
        outside: 0,
    };
    for &ix in shown {
        match atlas.entity(ix).site {
            Site::Outside => tally.outside += 1,
            Site::Region => tally.region += 1,
            Site::City(city) => {
                tally.cities[city.row()] += 1;
                tally.city_only[city.row()] += 1;
            }
            Site::District(city, district) => {
                tally.cities[city.row()] += 1;
                tally.districts[district.row()] += 1;
            }
        }
    }
    tally
}

/// One figure of one source, in the unit of its metric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The fact.
    pub fact: FactIx,
    /// Its number; the lower end of a range.
    pub value: f64,
}

/// The largest single figure of a place, and what it was chosen from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Largest {
    /// The figure; none where no entity gives one.
    pub best: Option<Figure>,
    /// How many entities give a figure.
    pub given: u32,
    /// Of how many.
    pub of: u32,
    /// First and last year that the figures are of.
    pub years: Option<(u16, u16)>,
    /// How many of the figures are actual, cumulative, planned, aimed at, in the order of [`Nature`].
    pub natures: [u32; 4],
}

impl Largest {
    fn add(&mut self, figure: Option<(Figure, &Fact)>) {
        self.of += 1;
        let Some((figure, fact)) = figure else {
            return;
        };
        self.given += 1;
        self.natures[nature_row(fact.nature)] += 1;
        if let Some(year) = year(fact) {
            let (first, last) = self.years.unwrap_or((year, year));
            self.years = Some((first.min(year), last.max(year)));
        }
        // Of equal figures the one listed first in the dataset stands.
        let stands = self.best.is_some_and(|best| {
            best.value > figure.value || (best.value >= figure.value && best.fact <= figure.fact)
        });
        if !stands {
            self.best = Some(figure);
        }
    }
}

/// The figures of one metric of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// By district.
    pub districts: Vec<Largest>,
    /// By city: of all its entities, in a district or not.
    pub cities: Vec<Largest>,
    /// Of the whole selection.
    pub all: Largest,
    /// Of each entity, parallel to the selection.
    pub of_entities: Vec<Option<Figure>>,
}

/// Reads the headline figures of a metric of a selection; only those in the metric's own unit, for the others could not
/// be compared.
pub fn figures(atlas: &Atlas, shown: &[EntityIx], metric: MetricIx, years: Option<YearRange>) -> Figures {
    let mut found = Figures {
        districts: vec![Largest::default(); atlas.vocab.districts.len()],
        cities: vec![Largest::default(); atlas.vocab.cities.len()],
        all: Largest::default(),
        of_entities: Vec::with_capacity(shown.len()),
    };
    for &ix in shown {
        let figure = figure_of(atlas, ix, metric, years);
        found.of_entities.push(figure.map(|(figure, _)| figure));
        found.all.add(figure);
        match atlas.entity(ix).site {
            Site::Outside | Site::Region => {}
            Site::City(city) => found.cities[city.row()].add(figure),
            Site::District(city, district) => {
                found.cities[city.row()].add(figure);
                found.districts[district.row()].add(figure);
            }
        }
    }
    found
}

fn figure_of(
    atlas: &Atlas,
    entity: EntityIx,
    metric: MetricIx,
    years: Option<YearRange>,
) -> Option<(Figure, &Fact)> {
    let ix = headline(atlas, entity, metric, years)?;
    let fact = atlas.fact(ix);
    let (amount, unit) = fact.number()?;
    (atlas.vocab.metrics[metric.row()].unit == Some(unit)).then(|| {
        (
            Figure {
                fact: ix,
                value: amount.low(),
            },
            fact,
        )
    })
}

fn year(fact: &Fact) -> Option<u16> {
    match (fact.period, fact.as_of) {
        (Some(period), _) => Some(period.latest_day().0),
        (None, Some(day)) => Some(day.year()),
        (None, None) => None,
    }
}

const fn nature_row(nature: Nature) -> usize {
    match nature {
        Nature::Actual => 0,
        Nature::Cumulative => 1,
        Nature::Planned => 2,
        Nature::Target => 3,
    }
}

/// Whether a metric can shade the map at all: a number of which the larger is more. In a ranking the smaller is better.
pub fn is_mappable(atlas: &Atlas, metric: MetricIx) -> bool {
    let metric = &atlas.vocab.metrics[metric.row()];
    metric.unit.is_some() && !matches!(metric.kind, MetricKind::Rank | MetricKind::Text)
}

/// The metrics that can shade the map and of which there is a figure, in the vocabulary's order.
pub fn mappable_metrics(atlas: &Atlas) -> Vec<MetricIx> {
    let mut given = vec![false; atlas.vocab.metrics.len()];
    for fact in &atlas.facts {
        let unit = fact.number().map(|(_, unit)| unit);
        let metric = fact.metric.row();
        given[metric] |= unit.is_some() && unit == atlas.vocab.metrics[metric].unit;
    }
    (0..given.len())
        .map(MetricIx::of)
        .filter(|&metric| given[metric.row()] && is_mappable(atlas, metric))
        .collect()
}

/// The name of where an entity belongs, as exact as it is known; empty for the region as a whole and what is outside.
pub fn place_name(vocab: &Vocab, site: Site, lang: Lang) -> String {
    let city = |city: CityIx| vocab.cities[city.row()].name.get(lang);
    match (site, lang) {
        (Site::Outside | Site::Region, _) => String::new(),
        (Site::City(at), _) => city(at).to_owned(),
        (Site::District(at, district), Lang::Zh) => {
            format!("{}{}", city(at), vocab.districts[district.row()].0.name.zh)
        }
        (Site::District(at, district), Lang::En) => {
            format!("{}, {}", vocab.districts[district.row()].0.name.en, city(at))
        }
    }
}

#[cfg(test)]
mod tests;
