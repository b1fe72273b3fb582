//! The briefing: its sentences about what the data cannot say, and about its sources.

use super::report_sentences::listing;
use crate::model::Lang;

/// How many entities have no figure.
pub fn without_figures(lang: Lang, none: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{all} 个主体中，{none} 个没有查到数字。"),
        Lang::En => format!("For {none} of {all} entities no figure is found."),
    }
}

/// Some of them by name.
pub fn named_few(lang: Lang, names: &[&str], more: bool) -> String {
    let list = names.join(listing(lang));
    match (lang, more) {
        (Lang::Zh, false) => format!("它们是：{list}。"),
        (Lang::Zh, true) => format!("其中有：{list}等。"),
        (Lang::En, false) => format!("They are: {list}."),
        (Lang::En, true) => format!("Among them: {list}."),
    }
}

/// How many entities have no stage.
pub fn without_stages(lang: Lang, none: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{all} 个主体中，{none} 个没有查到产业链环节。"),
        Lang::En => format!("For {none} of {all} entities no chain stage is found."),
    }
}

/// How many entities have no position.
pub fn without_place(lang: Lang, none: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{all} 个主体中，{none} 个没有查到位置。"),
        Lang::En => format!("For {none} of {all} entities no position is found."),
    }
}

/// How many metrics only one entity gives.
pub fn scarce_metrics(lang: Lang, single: usize, known: usize) -> String {
    match lang {
        Lang::Zh => format!("有数字的指标共 {known} 种，其中 {single} 种只有一个主体给出，无从比较。"),
        Lang::En => format!(
            "{known} metrics have a figure; {single} of them are given by one entity only and cannot be compared."
        ),
    }
}

/// How many figures have no period.
pub fn undated(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 条数字没有写明所属时间。"),
        Lang::En if count == 1 => "1 figure does not say what time it is of.".to_owned(),
        Lang::En => format!("{count} figures do not say what time they are of."),
    }
}

/// How many planned steps are past their date.
pub fn passed(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 个计划中的步骤日期已过，没有查到结果。"),
        Lang::En if count == 1 => "1 planned step is past its date, and no result is found.".to_owned(),
        Lang::En => format!("{count} planned steps are past their date, and no result is found."),
    }
}

/// How many conflicts there are, and how many are told.
pub fn conflicts_found(lang: Lang, count: usize, told: usize) -> String {
    match (lang, count > told) {
        (Lang::Zh, false) => format!("查到 {count} 处不一致，各来源的数都保留。"),
        (Lang::Zh, true) => format!("查到 {count} 处不一致，各来源的数都保留，列出前 {told} 处。"),
        (Lang::En, false) if count == 1 => {
            "1 disagreement is found; every source’s figure is kept.".to_owned()
        }
        (Lang::En, false) => format!("{count} disagreements are found; every source’s figure is kept."),
        (Lang::En, true) => {
            format!(
                "{count} disagreements are found; every source’s figure is kept. The first {told} are listed."
            )
        }
    }
}

/// How many sources are cited, by grade.
pub fn by_grade(lang: Lang, count: usize, grades: &[(String, u32)]) -> String {
    let list: Vec<String> = grades
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    let list = list.join(listing(lang));
    match (lang, grades.is_empty()) {
        (Lang::Zh, true) => "除图谱自身的统计外，没有引用来源。".to_owned(),
        (Lang::En, true) => "No source is cited beside the atlas’s own count.".to_owned(),
        (Lang::Zh, false) => format!("除图谱自身的统计外，引用了 {count} 个来源；按等级：{list}。"),
        (Lang::En, false) => {
            format!("Beside the atlas’s own count {count} sources are cited; by grade: {list}.")
        }
    }
}
