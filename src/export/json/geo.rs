//! The selection as GeoJSON (RFC 7946): a point for every entity that has a position, WGS84, at most 7 decimals.

use super::{origin, write::Json};
use crate::{
    export::{Shown, csv::parts, shown::site_terms},
    insight::{headline, metrics_of, sources_of},
    model::{EntityIx, Place},
};

/// A coordinate to 7 decimals, about a centimetre: more would say what nobody has measured.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

/// West, south, east and north of some places; none of none.
fn bounds(places: &[Place]) -> Option<[f64; 4]> {
    let first = places.first()?;
    let mut edges = [first.lon, first.lat, first.lon, first.lat];
    for place in places {
        edges[0] = edges[0].min(place.lon);
        edges[1] = edges[1].min(place.lat);
        edges[2] = edges[2].max(place.lon);
        edges[3] = edges[3].max(place.lat);
    }
    Some(edges)
}

fn numbers(to: &mut Json, name: &str, numbers: &[f64]) {
    to.key(name);
    to.open('[');
    for &number in numbers {
        to.item();
        to.number(rounded(number));
    }
    to.close(']');
}

/// The entities shown that have a position; `without_place` says how many have none.
pub fn geojson(shown: &Shown) -> String {
    let atlas = shown.atlas;
    let placed: Vec<(EntityIx, Place)> = shown
        .entities
        .iter()
        .filter_map(|&ix| Some((ix, atlas.entity(ix).place?)))
        .collect();
    let places: Vec<Place> = placed.iter().map(|(_, place)| *place).collect();
    let mut to = Json::new();
    to.open('{');
    to.field("type", "FeatureCollection");
    to.line();
    origin(&mut to, shown);
    to.count("without_place", shown.entities.len() - placed.len());
    to.line();
    if let Some(bounds) = bounds(&places) {
        numbers(&mut to, "bbox", &bounds);
        to.line();
    }
    to.key("features");
    to.open('[');
    for (ix, place) in placed {
        to.item();
        to.line();
        feature(&mut to, shown, ix, place);
    }
    to.close(']');
    to.line();
    to.close('}');
    to.line();
    to.text()
}

fn feature(to: &mut Json, shown: &Shown, ix: EntityIx, place: Place) {
    let (atlas, vocab) = (shown.atlas, &shown.atlas.vocab);
    let entity = atlas.entity(ix);
    to.open('{');
    to.field("type", "Feature");
    to.field("id", entity.id.as_str());
    to.key("geometry");
    to.open('{');
    to.field("type", "Point");
    numbers(to, "coordinates", &[place.lon, place.lat]);
    to.close('}');
    to.key("properties");
    to.open('{');
    to.field("id", entity.id.as_str());
    super::names(to, &entity.name);
    let kind = &vocab.kinds[entity.kind.row()];
    to.field("kind", kind.id.as_str());
    to.texts("kind", Some(&kind.name));
    let (city, district) = site_terms(atlas, entity.site);
    for (name, term) in [("city", city), ("district", district)] {
        to.maybe(name, term.map(|it| it.id.as_str()));
        to.texts(name, term.map(|it| &it.name));
    }
    to.field("precision", vocab.precisions[place.precision.row()].id.as_str());
    to.list(
        "subsectors",
        entity
            .subsectors
            .iter()
            .map(|it| vocab.subsectors[it.row()].id.as_str()),
    );
    for (name, planned) in [("stages", false), ("planned_stages", true)] {
        let marks = entity.stages.iter().filter(|it| it.planned == planned);
        to.list(name, marks.map(|it| vocab.stages[it.stage.row()].id.as_str()));
    }
    to.texts("summary", entity.summary.as_ref());
    figures(to, shown, ix);
    to.list(
        "sources",
        sources_of(atlas, ix)
            .iter()
            .map(|&it| atlas.source(it).id.as_str()),
    );
    to.close('}');
    to.close('}');
}

/// The headline figures of the metrics that have a column, flat, as maps want them.
fn figures(to: &mut Json, shown: &Shown, ix: EntityIx) {
    let (atlas, vocab) = (shown.atlas, &shown.atlas.vocab);
    for metric in metrics_of(shown.columns) {
        let Some(fact) = headline(atlas, ix, metric, shown.years).map(|fact| atlas.fact(fact)) else {
            continue;
        };
        let Some((amount, unit)) = fact.number() else {
            continue;
        };
        let id = vocab.metrics[metric.row()].term.id.as_str();
        let (qualifier, low, high) = parts(amount);
        to.amount(id, Some(low));
        let name = |end: &str| [id, end].concat();
        if high.is_some() {
            to.amount(&name("_max"), high);
        }
        to.field(&name("_qualifier"), qualifier);
        to.field(&name("_unit"), vocab.units[unit.row()].get(shown.origin.lang));
        to.maybe(&name("_period"), fact.period.map(|it| it.to_string()).as_deref());
        to.date(&name("_as_of"), fact.as_of);
        to.maybe(
            &name("_nature"),
            vocab.natures.get(fact.nature as usize).map(|it| it.id.as_str()),
        );
        to.maybe(
            &name("_scope"),
            fact.scope.map(|it| vocab.scopes[it.row()].id.as_str()),
        );
        to.field(&name("_source"), atlas.source(fact.basis.source).id.as_str());
    }
}
