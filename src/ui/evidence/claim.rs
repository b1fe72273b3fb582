//! What a piece of evidence is evidence of, in words.

use crate::{
    i18n::{
        evidence::{EvidenceMsg as M, labelled, nature_word},
        format,
    },
    insight::Evidence,
    model::{Atlas, Fact, FactValue, Lang, MilestoneIx, RelationIx},
};

/// A claim, ready to be read.
pub(super) struct Claim {
    /// The claim itself: a figure with its time, a stage, a relation.
    pub(super) head: String,
    /// What the source says, in words.
    pub(super) statement: Option<String>,
    /// What belongs to it: scope, part, time.
    pub(super) rows: Vec<(M, String)>,
}

impl Claim {
    fn of(head: String) -> Self {
        Self {
            head,
            statement: None,
            rows: Vec::new(),
        }
    }
}

/// The claim of a piece of evidence, about an entity called `name`. The evidence must be of this atlas.
pub(super) fn claim(lang: Lang, atlas: &Atlas, evidence: Evidence, name: &str) -> Claim {
    let vocab = &atlas.vocab;
    match evidence {
        Evidence::Fact(ix) => of_fact(lang, atlas, atlas.fact(ix)),
        Evidence::Stage(of, row) => {
            let mark = &atlas.entity(of).stages[row as usize];
            let state = match (mark.planned, mark.stated) {
                (true, _) => M::Planned,
                (false, true) => M::Stated,
                (false, false) => M::Implied,
            };
            Claim::of(labelled(
                lang,
                vocab.stages[mark.stage.row()].name.get(lang),
                state.say(lang),
            ))
        }
        Evidence::Link(of, row) => {
            let mark = &atlas.entity(of).links[row as usize];
            let link = vocab.links[mark.link.row()].name.get(lang);
            Claim::of(if mark.planned {
                labelled(lang, link, M::Planned.say(lang))
            } else {
                link.to_owned()
            })
        }
        Evidence::Designation(of, row) => {
            let held = &atlas.entity(of).designations[row as usize];
            let mut claim = Claim::of(vocab.tags[held.tag.row()].name.get(lang).to_owned());
            claim
                .rows
                .extend(held.year.map(|year| (M::Time, format::date(lang, &year))));
            claim
        }
        Evidence::Relation(_, ix) => of_relation(lang, atlas, ix),
        Evidence::Milestone(ix) => of_milestone(lang, atlas, ix),
        Evidence::Source(..) | Evidence::Structure(_) => Claim::of(name.to_owned()),
        Evidence::Part(row, part) => of_part(lang, atlas, row, part),
    }
}

fn of_part(lang: Lang, atlas: &Atlas, row: u32, part: u32) -> Claim {
    let structure = atlas.structures.get(row as usize);
    let Some(part) = structure.and_then(|it| it.parts().nth(part as usize)) else {
        return Claim::of(String::new());
    };
    let mut claim = Claim::of(part.name.get(lang).to_owned());
    if part.planned {
        claim.rows.push((M::Nature, M::Planned.say(lang).to_owned()));
    }
    claim
}

/// The value of a fact as one text; none where it has none but its statement.
pub(super) fn value_text(lang: Lang, atlas: &Atlas, fact: &Fact) -> Option<String> {
    match &fact.value {
        FactValue::Number(amount, unit) => Some(format::amount(lang, amount, *unit, &atlas.vocab).text()),
        FactValue::Words(words) => words.clone(),
    }
}

fn of_fact(lang: Lang, atlas: &Atlas, fact: &Fact) -> Claim {
    let vocab = &atlas.vocab;
    let metric = vocab.metrics[fact.metric.row()].term.name.get(lang);
    let head = match value_text(lang, atlas, fact) {
        Some(value) => labelled(lang, metric, &value),
        None => metric.to_owned(),
    };
    let mut rows = vec![(M::Time, format::of_fact(lang, fact))];
    rows.extend(nature_word(lang, vocab, fact.nature).map(|word| (M::Nature, word.to_owned())));
    rows.extend(
        fact.scope
            .map(|scope| (M::Scope, vocab.scopes[scope.row()].name.get(lang).to_owned())),
    );
    rows.extend(
        fact.detail
            .as_ref()
            .map(|detail| (M::Part, detail.get(lang).to_owned())),
    );
    Claim {
        head,
        statement: fact.statement.as_ref().map(|it| it.get(lang).to_owned()),
        rows,
    }
}

fn of_relation(lang: Lang, atlas: &Atlas, ix: RelationIx) -> Claim {
    let relation = &atlas.relations[ix.row()];
    let kind = atlas.vocab.relation_types[relation.kind.row()]
        .term
        .name
        .get(lang);
    let (from, to) = (&atlas.entity(relation.from).name, &atlas.entity(relation.to).name);
    Claim {
        head: format!("{} – {kind} – {}", from.get(lang), to.get(lang)),
        statement: relation.note.clone(),
        rows: Vec::new(),
    }
}

fn of_milestone(lang: Lang, atlas: &Atlas, ix: MilestoneIx) -> Claim {
    let step = &atlas.milestones[ix.row()];
    let kind = atlas.vocab.milestone_kinds[step.kind.row()].name.get(lang);
    let mut rows = vec![(M::Time, format::date(lang, &step.date))];
    if step.planned {
        rows.push((M::Nature, M::Planned.say(lang).to_owned()));
    }
    Claim {
        head: labelled(lang, kind, step.statement.get(lang)),
        statement: None,
        rows,
    }
}
