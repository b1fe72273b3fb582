//! The selection as Markdown: a table whose figures carry the numbers of their sources, and the list of these.

use super::{CiteStyle, Shown, cite_source, shown::number_in, shown::site_terms};
use crate::{
    i18n::{
        cards::place_of,
        evidence::nature_word,
        format::{amount, short_of_fact},
        listing::{ListingMsg as M, head, more_figures},
        table::{TableMsg, column_name},
    },
    insight::{card_figures, headline},
    model::{Entity, EntityIx, FactIx, FactValue, Lang, SourceIx, Term},
    query::Column,
};

/// How many metrics the column of figures names at most: as many as a card does not hide.
const FIGURES: usize = 3;

/// A text as Markdown shows it, letter by letter, also in a cell of a table.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' | '\r' | '\t' => safe.push(' '),
            _ => safe.push(letter),
        }
    }
    safe
}

/// Writes one file.
struct Writer<'a> {
    shown: &'a Shown<'a>,
    lang: Lang,
    sources: Vec<SourceIx>,
}

/// The entities shown as a table with a row each, and the sources of what it says.
pub fn markdown(shown: &Shown) -> String {
    let lang = shown.origin.lang;
    let mut writer = Writer {
        shown,
        lang,
        sources: Vec::new(),
    };
    let meta = &shown.atlas.meta;
    let mut text = format!("# {}\n\n", escaped(meta.title.get(lang)));
    let years = shown.years.map(|years| (years.first, years.last));
    text.push_str(&head(
        lang,
        shown.entities.len(),
        shown.atlas.entities.len(),
        years,
    ));
    text.push_str("\n\n");
    for note in shown.origin.notes(meta) {
        text.push_str(&["- ", &escaped(&note), "\n"].concat());
    }
    text.push_str(&["- ", M::Link.say(lang), ": <", &shown.origin.link, ">\n\n"].concat());
    if shown.entities.is_empty() {
        text.push_str(M::Nothing.say(lang));
        text.push('\n');
        return text;
    }
    writer.head(&mut text);
    for &ix in shown.entities {
        writer.row(&mut text, ix);
    }
    writer.sources(&mut text);
    text
}

impl Writer<'_> {
    fn head(&self, text: &mut String) {
        let vocab = &self.shown.atlas.vocab;
        let mut names = vec![TableMsg::Name.say(self.lang).to_owned()];
        names.extend(self.shown.columns.iter().map(|&column| match column {
            // Elsewhere a count, here they stand in words.
            Column::Figures => M::Figures.say(self.lang).to_owned(),
            _ => escaped(column_name(self.lang, vocab, column)),
        }));
        names.push(M::Basis.say(self.lang).to_owned());
        line(text, &names);
        line(text, &vec!["---".to_owned(); names.len()]);
    }

    fn row(&mut self, text: &mut String, ix: EntityIx) {
        let entity = self.shown.atlas.entity(ix);
        let mut cells = vec![escaped(entity.name.get(self.lang))];
        for &column in self.shown.columns {
            let cell = self.cell(ix, entity, column);
            cells.push(if cell.is_empty() {
                M::None.say(self.lang).to_owned()
            } else {
                cell
            });
        }
        let marks: Vec<String> = entity.sources.iter().map(|&source| self.mark(source)).collect();
        cells.push(marks.concat());
        line(text, &cells);
    }

    fn cell(&mut self, ix: EntityIx, entity: &Entity, column: Column) -> String {
        let (atlas, lang) = (self.shown.atlas, self.lang);
        let vocab = &atlas.vocab;
        let name = |term: &Term| term.name.get(lang).to_owned();
        let between = M::Between.say(lang);
        let words = match column {
            Column::Kind => name(&vocab.kinds[entity.kind.row()]),
            Column::City => match site_terms(atlas, entity.site).0 {
                Some(city) => name(city),
                None => place_of(lang, atlas, entity.site),
            },
            Column::District => site_terms(atlas, entity.site).1.map(name).unwrap_or_default(),
            Column::Subsectors => {
                let names: Vec<String> = entity
                    .subsectors
                    .iter()
                    .map(|it| name(&vocab.subsectors[it.row()]))
                    .collect();
                names.join(between)
            }
            Column::Tags => {
                let names: Vec<String> = entity
                    .designations
                    .iter()
                    .map(|it| name(&vocab.tags[it.tag.row()]))
                    .collect();
                names.join(between)
            }
            Column::Chain => self.stages(entity),
            Column::Sources => crate::insight::sources_of(atlas, ix).len().to_string(),
            Column::Figures => return self.figures(ix),
            Column::Metric(metric) => {
                let fact = headline(atlas, ix, metric, self.shown.years);
                return fact.map(|fact| self.figure(fact, false)).unwrap_or_default();
            }
        };
        escaped(&words)
    }

    /// Stages that are there, then those that are to come.
    fn stages(&self, entity: &Entity) -> String {
        let vocab = &self.shown.atlas.vocab;
        let mut parts = Vec::new();
        for (planned, word) in [(false, ""), (true, M::Planned.say(self.lang))] {
            let marks = entity.stages.iter().filter(|it| it.planned == planned);
            let names: Vec<&str> = marks
                .map(|it| vocab.stages[it.stage.row()].name.get(self.lang))
                .collect();
            if !names.is_empty() {
                parts.push([word, &names.join(M::Between.say(self.lang))].concat());
            }
        }
        parts.join(M::And.say(self.lang))
    }

    fn figures(&mut self, ix: EntityIx) -> String {
        let all = card_figures(self.shown.atlas, ix, self.shown.years, usize::MAX);
        let mut said: Vec<String> = all
            .iter()
            .take(FIGURES)
            .map(|&fact| self.figure(fact, true))
            .collect();
        if all.len() > FIGURES {
            said.push(more_figures(self.lang, all.len() - FIGURES));
        }
        said.join(M::And.say(self.lang))
    }

    /// `总产值 356.7 亿元（2023，目标）[3]`.
    fn figure(&mut self, ix: FactIx, named: bool) -> String {
        let (atlas, lang) = (self.shown.atlas, self.lang);
        let fact = atlas.fact(ix);
        let value = match &fact.value {
            FactValue::Number(number, unit) => amount(lang, number, *unit, &atlas.vocab).text(),
            FactValue::Words(words) => words.clone().unwrap_or_default(),
        };
        let mut notes = vec![short_of_fact(lang, fact)];
        notes.extend(nature_word(lang, &atlas.vocab, fact.nature).map(str::to_owned));
        notes.extend(
            fact.scope
                .map(|it| atlas.vocab.scopes[it.row()].name.get(lang).to_owned()),
        );
        notes.extend(fact.detail.as_ref().map(|it| it.get(lang).to_owned()));
        if !fact.conflicts.is_empty() {
            notes.push(M::Conflict.say(lang).to_owned());
        }
        let metric = atlas.vocab.metrics[fact.metric.row()].term.name.get(lang);
        let (open, between, close) = match lang {
            Lang::Zh => ("（", "，", "）"),
            Lang::En => (" (", ", ", ")"),
        };
        let mut text = String::new();
        if named {
            text.push_str(&[metric, " "].concat());
        }
        text.push_str(&[&value, open, &notes.join(between), close].concat());
        [escaped(&text), self.mark(fact.basis.source)].concat()
    }

    /// The number of a source in brackets.
    fn mark(&mut self, source: SourceIx) -> String {
        format!("\\[{}\\]", number_in(&mut self.sources, source))
    }

    fn sources(&self, text: &mut String) {
        let (atlas, lang) = (self.shown.atlas, self.lang);
        text.push_str(&["\n## ", M::Sources.say(lang), "\n\n"].concat());
        if self.sources.is_empty() {
            text.push_str(M::NoSources.say(lang));
            text.push('\n');
        }
        let style = match lang {
            Lang::Zh => CiteStyle::Gbt7714,
            Lang::En => CiteStyle::Apa,
        };
        for (row, &ix) in self.sources.iter().enumerate() {
            let source = atlas.source(ix);
            let grade = atlas.vocab.grades[source.grade.row()].name.get(lang);
            let cited = escaped(&cite_source(style, source));
            let number = (row + 1).to_string();
            let grade = [M::Grade.say(lang), &escaped(grade)].concat();
            text.push_str(
                &[
                    &number,
                    ". ",
                    &cited,
                    " (",
                    &grade,
                    "; ",
                    source.id.as_str(),
                    ")\n",
                ]
                .concat(),
            );
        }
    }
}

fn line(text: &mut String, cells: &[String]) {
    text.push_str("| ");
    text.push_str(&cells.join(" | "));
    text.push_str(" |\n");
}

#[cfg(test)]
mod tests;
