//! Records about entities.

use super::{Row, both};
use crate::{
    i18n::{
        changes::ChangesMsg as M,
        detail::{parenthesis, site_words},
        evidence::labelled,
        format::{amount, date, number, of_fact},
    },
    model::{
        Amount, Atlas, Entity, EntityIx, Fact, FactValue, Lang, Text,
        changes::{Field, Table},
    },
};

fn name(atlas: &Atlas, ix: EntityIx) -> Text {
    atlas.entity(ix).name.clone()
}

fn word(message: M) -> Text {
    both(|lang| message.say(lang).to_owned())
}

/// What is said between the names of a list.
fn joined(names: &[&Text]) -> Text {
    let of = |lang: Lang, comma: &str| {
        let names: Vec<&str> = names.iter().map(|name| name.get(lang)).collect();
        names.join(comma)
    };
    Text::new(of(Lang::Zh, "、"), of(Lang::En, ", "))
}

/// The entity itself, its stages, links and designations.
pub(super) fn entity(atlas: &Atlas, ix: EntityIx, rows: &mut Vec<Row>) {
    let entity = atlas.entity(ix);
    let vocab = &atlas.vocab;
    let mut row = Row::new(Some(ix), Table::Entity, entity.id.as_str(), name(atlas, ix));
    row.say(Field::Name, entity.name.clone());
    row.plain(Field::Aliases, &entity.aliases.join("; "));
    row.say(Field::Kind, vocab.kinds[entity.kind.row()].name.clone());
    row.say(
        Field::Site,
        both(|lang| site_words(lang, atlas, entity.site).join(" ")),
    );
    if let Some(parent) = entity.parent {
        row.tell(
            Field::Parent,
            atlas.entity(parent).id.to_string(),
            name(atlas, parent),
        );
    }
    place(atlas, entity, &mut row);
    if entity.context {
        row.say(Field::Relevance, word(M::Context));
    } else {
        row.say(Field::Relevance, word(M::Core));
    }
    let subsectors: Vec<&Text> = entity
        .subsectors
        .iter()
        .map(|ix| &vocab.subsectors[ix.row()].name)
        .collect();
    row.say(Field::Subsectors, joined(&subsectors));
    row.say(Field::Summary, entity.summary.clone().unwrap_or_default());
    row.plain(Field::Note, entity.note.as_deref().unwrap_or_default());
    let sources: Vec<&str> = entity
        .sources
        .iter()
        .map(|ix| atlas.source(*ix).id.as_str())
        .collect();
    row.plain(Field::Sources, &sources.join(", "));
    sources
        .first()
        .copied()
        .unwrap_or_default()
        .clone_into(&mut row.source);
    rows.push(row);
    marks(atlas, ix, rows);
}

fn place(atlas: &Atlas, entity: &Entity, row: &mut Row) {
    let Some(place) = entity.place else { return };
    let precision = &atlas.vocab.precisions[place.precision.row()].name;
    let said = both(|lang| {
        let at = format!("{}, {}", number(lang, place.lon), number(lang, place.lat));
        format!("{at}{}", parenthesis(lang, precision.get(lang)))
    });
    row.say(Field::Place, said);
}

/// Stages, links and designations.
fn marks(atlas: &Atlas, ix: EntityIx, rows: &mut Vec<Row>) {
    let (entity, vocab) = (atlas.entity(ix), &atlas.vocab);
    let state = |planned: bool| word(if planned { M::ToCome } else { M::Present });
    for mark in &entity.stages {
        let term = &vocab.stages[mark.stage.row()];
        let mut row = Row::new(
            Some(ix),
            Table::Stage,
            format!("{}:{}", entity.id, term.id),
            term.name.clone(),
        );
        row.gist = noted(&term.name, &state(mark.planned));
        row.say(Field::Nature, state(mark.planned));
        row.say(
            Field::Strength,
            word(if mark.stated { M::Stated } else { M::Implied }),
        );
        row.rest_on(atlas, mark.basis.source, &mark.basis.locator);
        rows.push(row);
    }
    for mark in &entity.links {
        let term = &vocab.links[mark.link.row()];
        let mut row = Row::new(
            Some(ix),
            Table::Link,
            format!("{}:{}", entity.id, term.id),
            term.name.clone(),
        );
        row.gist = noted(&term.name, &state(mark.planned));
        row.say(Field::Nature, state(mark.planned));
        row.rest_on(atlas, mark.basis.source, &mark.basis.locator);
        rows.push(row);
    }
    for held in &entity.designations {
        let term = &vocab.tags[held.tag.row()];
        let mut row = Row::new(
            Some(ix),
            Table::Designation,
            format!("{}:{}", entity.id, term.id),
            term.name.clone(),
        );
        if let Some(year) = held.year {
            let said = both(|lang| date(lang, &year));
            row.gist = noted(&term.name, &said);
            row.say(Field::Time, said);
        }
        row.rest_on(atlas, held.basis.source, &held.basis.locator);
        rows.push(row);
    }
}

/// A name with a remark behind it.
fn noted(name: &Text, remark: &Text) -> Text {
    both(|lang| format!("{}{}", name.get(lang), parenthesis(lang, remark.get(lang))))
}

/// The value of a fact in words; its statement where it has no other.
fn value(atlas: &Atlas, fact: &Fact) -> Text {
    match &fact.value {
        FactValue::Number(it, unit) => both(|lang| amount(lang, it, *unit, &atlas.vocab).text()),
        FactValue::Words(Some(text)) => Text::new(text, text),
        FactValue::Words(None) => Text::default(),
    }
}

/// What tells a value from another: its digits as they are, and its unit.
fn value_key(atlas: &Atlas, fact: &Fact) -> String {
    match &fact.value {
        FactValue::Number(it, unit) => {
            let unit = &atlas.vocab.units[unit.row()].zh;
            match it {
                Amount::Exact(n) => format!("= {n} {unit}"),
                Amount::AtLeast(n) => format!("> {n} {unit}"),
                Amount::About(n) => format!("~ {n} {unit}"),
                Amount::Range(low, high) => format!("{low}..{high} {unit}"),
            }
        }
        FactValue::Words(text) => text.clone().unwrap_or_default(),
    }
}

/// Facts.
pub(super) fn facts(atlas: &Atlas, rows: &mut Vec<Row>) {
    let vocab = &atlas.vocab;
    for fact in &atlas.facts {
        let metric = &vocab.metrics[fact.metric.row()].term;
        let time = both(|lang| of_fact(lang, fact));
        let label = noted(&metric.name, &time);
        let mut row = Row::new(Some(fact.entity), Table::Fact, fact.id.as_str(), label.clone());
        let value = value(atlas, fact);
        let said = if value.zh.is_empty() {
            fact.statement.clone().unwrap_or_default()
        } else {
            value.clone()
        };
        row.gist = both(|lang| labelled(lang, label.get(lang), said.get(lang)));
        row.tell(
            Field::Entity,
            atlas.entity(fact.entity).id.to_string(),
            name(atlas, fact.entity),
        );
        row.tell(Field::Metric, metric.id.to_string(), metric.name.clone());
        row.tell(Field::Value, value_key(atlas, fact), value);
        let spoken = (fact.period, fact.as_of);
        row.tell(
            Field::Time,
            format!(
                "{} {}",
                spoken.0.map(|it| it.to_string()).unwrap_or_default(),
                spoken.1.map(|it| it.to_string()).unwrap_or_default()
            ),
            time,
        );
        if let Some(scope) = fact.scope {
            row.say(Field::Scope, vocab.scopes[scope.row()].name.clone());
        }
        row.say(Field::Detail, fact.detail.clone().unwrap_or_default());
        if let Some(nature) = vocab.natures.get(fact.nature as usize) {
            row.say(Field::Nature, nature.name.clone());
        }
        let against: Vec<&str> = fact
            .conflicts
            .iter()
            .map(|ix| atlas.fact(*ix).id.as_str())
            .collect();
        row.plain(Field::Conflicts, &against.join(", "));
        row.rest_on(atlas, fact.basis.source, &fact.basis.locator);
        row.say(Field::Statement, fact.statement.clone().unwrap_or_default());
        rows.push(row);
    }
}

/// Relations, each under the entity that it leads from.
pub(super) fn relations(atlas: &Atlas, rows: &mut Vec<Row>) {
    for relation in &atlas.relations {
        let kind = &atlas.vocab.relation_types[relation.kind.row()].term;
        let to = name(atlas, relation.to);
        let label = both(|lang| format!("{} → {}", kind.name.get(lang), to.get(lang)));
        let mut row = Row::new(Some(relation.from), Table::Relation, relation.id.as_str(), label);
        let end = |ix: EntityIx| atlas.entity(ix).id.to_string();
        row.tell(Field::From, end(relation.from), name(atlas, relation.from));
        row.tell(Field::Type, kind.id.to_string(), kind.name.clone());
        row.tell(Field::To, end(relation.to), to);
        row.rest_on(atlas, relation.basis.source, &relation.basis.locator);
        row.plain(Field::Note, relation.note.as_deref().unwrap_or_default());
        rows.push(row);
    }
}

/// Milestones.
pub(super) fn milestones(atlas: &Atlas, rows: &mut Vec<Row>) {
    for milestone in &atlas.milestones {
        let kind = &atlas.vocab.milestone_kinds[milestone.kind.row()].name;
        let when = both(|lang| date(lang, &milestone.date));
        let label = noted(kind, &when);
        let mut row = Row::new(
            Some(milestone.entity),
            Table::Milestone,
            milestone.id.as_str(),
            label.clone(),
        );
        row.gist = both(|lang| labelled(lang, label.get(lang), milestone.statement.get(lang)));
        row.tell(
            Field::Entity,
            atlas.entity(milestone.entity).id.to_string(),
            name(atlas, milestone.entity),
        );
        row.say(Field::Kind, kind.clone());
        row.tell(Field::Time, milestone.date.to_string(), when);
        row.say(
            Field::Nature,
            word(if milestone.planned { M::ToCome } else { M::Past }),
        );
        row.say(Field::Statement, milestone.statement.clone());
        let against: Vec<&str> = milestone
            .conflicts
            .iter()
            .map(|ix| atlas.milestones[ix.row()].id.as_str())
            .collect();
        row.plain(Field::Conflicts, &against.join(", "));
        row.rest_on(atlas, milestone.basis.source, &milestone.basis.locator);
        rows.push(row);
    }
}
