//! The selection as JSON, in the dataset's own words (`docs/data.md`), and as GeoJSON.

mod geo;
mod terms;
mod write;

pub use geo::geojson;

use super::{Shown, csv::parts};
use crate::model::{
    Atlas, Entity, Fact, FactValue, Milestone, PartialDate, Provenance, Relation, Site, Source, SourceIx,
    Text,
};
use write::Json;

/// The layout of the dataset that the field names are of.
const SCHEMA: f64 = 1.0;

/// The entities shown with their facts and milestones, the relations between them, and every source that these rest on.
///
/// It is a dataset by itself but for parents and conflicts, which may name what is not shown.
pub fn json(shown: &Shown) -> String {
    let atlas = shown.atlas;
    let mut to = Json::new();
    to.open('{');
    to.key("schema");
    to.number(SCHEMA);
    to.line();
    origin(&mut to, shown);
    to.line();
    meta(&mut to, atlas);
    to.line();
    terms::vocab(&mut to, &atlas.vocab);
    let (facts, relations, milestones) = (shown.facts(), shown.relations(), milestones(shown));
    let mut used = Used(vec![false; atlas.sources.len()]);
    rows(&mut to, "entities", shown.entities, |to, ix| {
        entity(to, atlas, atlas.entity(*ix), &mut used);
    });
    rows(&mut to, "facts", &facts, |to, ix| {
        fact(to, atlas, atlas.fact(*ix), &mut used);
    });
    rows(&mut to, "relations", &relations, |to, ix| {
        relation(to, atlas, &atlas.relations[ix.row()], &mut used);
    });
    rows(&mut to, "milestones", &milestones, |to, it| {
        milestone(to, atlas, it, &mut used);
    });
    let sources: Vec<usize> = (0..atlas.sources.len()).filter(|&row| used.0[row]).collect();
    rows(&mut to, "sources", &sources, |to, row| {
        source(to, atlas, &atlas.sources[*row]);
    });
    to.line();
    to.close('}');
    to.line();
    to.text()
}

/// Which sources something rests on.
struct Used(Vec<bool>);

impl Used {
    /// The id of a source that is used.
    fn id<'a>(&mut self, atlas: &'a Atlas, source: SourceIx) -> &'a str {
        self.0[source.row()] = true;
        atlas.source(source).id.as_str()
    }
}

/// A table, one record a line.
fn rows<T>(to: &mut Json, name: &str, all: &[T], mut write: impl FnMut(&mut Json, &T)) {
    to.line();
    to.key(name);
    to.open('[');
    for one in all {
        to.item();
        to.line();
        write(to, one);
    }
    to.close(']');
}

/// Where the file is from.
fn origin(to: &mut Json, shown: &Shown) {
    let (meta, origin) = (&shown.atlas.meta, shown.origin);
    to.key("export");
    to.open('{');
    to.field("link", &origin.link);
    to.field("version", &meta.version);
    to.field("exported_at", &origin.time);
    to.field("licence", meta.licence.get(origin.lang));
    to.field("credit", meta.credit.get(origin.lang));
    to.count("entities", shown.entities.len());
    to.count("figures", shown.figures().len());
    let years = shown
        .years
        .map(|years| format!("{}..{}", years.first, years.last));
    to.maybe("year", years.as_deref());
    to.close('}');
}

fn meta(to: &mut Json, atlas: &Atlas) {
    let meta = &atlas.meta;
    to.key("meta");
    to.open('{');
    to.texts("title", Some(&meta.title));
    to.texts("region", Some(&meta.region));
    to.texts("licence", Some(&meta.licence));
    to.texts("credit", Some(&meta.credit));
    to.field("version", &meta.version);
    to.date("date", meta.date);
    to.close('}');
}

fn basis(to: &mut Json, atlas: &Atlas, basis: &Provenance, used: &mut Used) {
    to.field("source", used.id(atlas, basis.source));
    to.field("locator", &basis.locator);
}

fn names(to: &mut Json, name: &Text) {
    to.field("zh", &name.zh);
    to.field("en", &name.en);
}

fn entity(to: &mut Json, atlas: &Atlas, entity: &Entity, used: &mut Used) {
    let vocab = &atlas.vocab;
    let (city, district) = super::shown::site_terms(atlas, entity.site);
    to.open('{');
    to.field("id", entity.id.as_str());
    to.field("kind", vocab.kinds[entity.kind.row()].id.as_str());
    names(to, &entity.name);
    to.list("aliases", entity.aliases.iter().map(String::as_str));
    to.maybe("city", city.map(|term| term.id.as_str()));
    to.maybe("district", district.map(|term| term.id.as_str()));
    to.maybe("parent", entity.parent.map(|ix| atlas.entity(ix).id.as_str()));
    to.key("place");
    match entity.place {
        Some(place) => {
            to.open('{');
            to.key("lon");
            to.number(place.lon);
            to.key("lat");
            to.number(place.lat);
            to.field("precision", vocab.precisions[place.precision.row()].id.as_str());
            to.close('}');
        }
        None => to.null(),
    }
    to.flag("outside", entity.site == Site::Outside);
    to.field("relevance", if entity.context { "context" } else { "core" });
    to.list(
        "subsectors",
        entity
            .subsectors
            .iter()
            .map(|it| vocab.subsectors[it.row()].id.as_str()),
    );
    marks(to, atlas, entity, used);
    to.texts("summary", entity.summary.as_ref());
    to.list("sources", entity.sources.iter().map(|&it| used.id(atlas, it)));
    to.maybe("note", entity.note.as_deref());
    to.close('}');
}

/// Stages, chains and designations, each with its evidence.
fn marks(to: &mut Json, atlas: &Atlas, entity: &Entity, used: &mut Used) {
    let vocab = &atlas.vocab;
    for (name, planned) in [("stages", false), ("planned_stages", true)] {
        to.key(name);
        to.open('[');
        for mark in entity.stages.iter().filter(|it| it.planned == planned) {
            to.item();
            to.open('{');
            to.field("id", vocab.stages[mark.stage.row()].id.as_str());
            to.key("basis");
            to.open('{');
            basis(to, atlas, &mark.basis, used);
            to.close('}');
            to.field("strength", if mark.stated { "stated" } else { "implied" });
            to.close('}');
        }
        to.close(']');
    }
    for (name, planned) in [("links", false), ("planned_links", true)] {
        to.key(name);
        to.open('[');
        for mark in entity.links.iter().filter(|it| it.planned == planned) {
            to.item();
            to.open('{');
            to.field("id", vocab.links[mark.link.row()].id.as_str());
            to.key("basis");
            to.open('{');
            basis(to, atlas, &mark.basis, used);
            to.close('}');
            to.close('}');
        }
        to.close(']');
    }
    to.key("designations");
    to.open('[');
    for it in &entity.designations {
        to.item();
        to.open('{');
        to.field("id", vocab.tags[it.tag.row()].id.as_str());
        to.date("year", it.year);
        basis(to, atlas, &it.basis, used);
        to.close('}');
    }
    to.close(']');
}

fn fact(to: &mut Json, atlas: &Atlas, fact: &Fact, used: &mut Used) {
    let vocab = &atlas.vocab;
    to.open('{');
    to.field("id", fact.id.as_str());
    to.field("entity", atlas.entity(fact.entity).id.as_str());
    to.field("metric", vocab.metrics[fact.metric.row()].term.id.as_str());
    let number = fact.number().map(|(amount, unit)| (parts(amount), unit));
    to.amount("value", number.map(|((_, low, _), _)| low));
    to.amount("value_max", number.and_then(|((_, _, high), _)| high));
    let words = match &fact.value {
        FactValue::Words(words) => words.as_deref(),
        FactValue::Number(..) => None,
    };
    to.maybe("text", words);
    to.maybe(
        "unit",
        number.map(|(_, unit)| vocab.units[unit.row()].zh.as_str()),
    );
    to.field(
        "qualifier",
        number.map_or("exact", |((qualifier, ..), _)| qualifier),
    );
    to.maybe("period", fact.period.map(|it| it.to_string()).as_deref());
    to.date("as_of", fact.as_of);
    to.maybe("scope", fact.scope.map(|it| vocab.scopes[it.row()].id.as_str()));
    to.texts("detail", fact.detail.as_ref());
    to.maybe(
        "nature",
        vocab.natures.get(fact.nature as usize).map(|it| it.id.as_str()),
    );
    basis(to, atlas, &fact.basis, used);
    to.list(
        "conflicts",
        fact.conflicts.iter().map(|&it| atlas.fact(it).id.as_str()),
    );
    to.maybe("zh", fact.statement.as_ref().map(|it| it.zh.as_str()));
    to.maybe("en", fact.statement.as_ref().map(|it| it.en.as_str()));
    to.close('}');
}

fn relation(to: &mut Json, atlas: &Atlas, it: &Relation, used: &mut Used) {
    to.open('{');
    to.field("id", it.id.as_str());
    to.field("from", atlas.entity(it.from).id.as_str());
    to.field("type", atlas.vocab.relation_types[it.kind.row()].term.id.as_str());
    to.field("to", atlas.entity(it.to).id.as_str());
    basis(to, atlas, &it.basis, used);
    to.maybe("note", it.note.as_deref());
    to.close('}');
}

/// The milestones of the entities shown, in the years shown.
fn milestones<'a>(shown: &Shown<'a>) -> Vec<&'a Milestone> {
    let of = |ix: crate::model::EntityIx| shown.atlas.milestones.iter().filter(move |it| it.entity == ix);
    let in_years = |date: PartialDate| {
        shown
            .years
            .is_none_or(|years| (years.first..=years.last).contains(&date.year()))
    };
    let all = shown.entities.iter().flat_map(|&ix| of(ix));
    all.filter(|it| in_years(it.date)).collect()
}

fn milestone(to: &mut Json, atlas: &Atlas, it: &Milestone, used: &mut Used) {
    to.open('{');
    to.field("id", it.id.as_str());
    to.field("entity", atlas.entity(it.entity).id.as_str());
    to.date("date", Some(it.date));
    to.field("kind", atlas.vocab.milestone_kinds[it.kind.row()].id.as_str());
    names(to, &it.statement);
    basis(to, atlas, &it.basis, used);
    to.field("nature", if it.planned { "planned" } else { "past" });
    to.list(
        "conflicts",
        it.conflicts
            .iter()
            .map(|ix| atlas.milestones[ix.row()].id.as_str()),
    );
    to.close('}');
}

fn source(to: &mut Json, atlas: &Atlas, it: &Source) {
    to.open('{');
    to.field("id", it.id.as_str());
    to.field("title", &it.title);
    to.field("publisher", &it.publisher);
    to.maybe("url", it.url.as_deref());
    to.date("date", it.date);
    to.field("lang", &it.lang);
    to.field("grade", atlas.vocab.grades[it.grade.row()].id.as_str());
    to.maybe("note", it.note.as_deref());
    to.date("retrieved", it.retrieved);
    to.close('}');
}

#[cfg(test)]
mod tests;
