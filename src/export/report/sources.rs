//! The numbered sources, as GB/T 7714 has them, each with its grade.

use super::{
    Block, Line, Listed,
    draft::{Draft, OWN, counted},
};
use crate::{
    export::{CiteStyle, Page, cite_page, cite_source},
    i18n::report::{ReportMsg as M, by_grade, title},
    model::GradeIx,
};

pub(super) fn sources(draft: &Draft) -> Vec<Block> {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    let meta = &atlas.meta;
    let page = Page {
        id: "report",
        name: &title(lang, "", draft.asked.chosen),
        atlas: meta.title.get(lang),
        version: &meta.version,
        date: meta.date,
        accessed: draft.asked.made,
        url: draft.asked.link,
    };
    let mut listed = vec![Listed {
        number: OWN,
        citation: cite_page(CiteStyle::Gbt7714, &page),
        lang: None,
        url: Some(draft.asked.link.to_owned()),
        grade: M::OwnCount.say(lang).to_owned(),
    }];
    let mut grades = vec![0_u32; atlas.vocab.grades.len()];
    for (number, &ix) in (OWN + 1..).zip(&draft.cited) {
        let source = atlas.source(ix);
        grades[source.grade.row()] += 1;
        listed.push(Listed {
            number,
            citation: cite_source(CiteStyle::Gbt7714, source),
            lang: Some(source.lang.clone()),
            url: source.url.clone(),
            grade: atlas.vocab.grades[source.grade.row()].name.get(lang).to_owned(),
        });
    }
    let named: Vec<(String, u32)> = (0..grades.len())
        .map(GradeIx::of)
        .map(|ix| {
            (
                atlas.vocab.grades[ix.row()].name.get(lang).to_owned(),
                grades[ix.row()],
            )
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    vec![
        counted(&by_grade(lang, draft.cited.len(), &named)),
        Block::Paragraph(Line::of(M::SourcesRule.say(lang))),
        Block::Sources(listed),
    ]
}
