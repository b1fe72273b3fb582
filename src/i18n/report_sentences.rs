//! The briefing: its sentences with numbers.

use super::report::ReportMsg as M;
use crate::{insight::chain::State, model::Lang, query::YearRange};

/// The title: what the selection is of, or the whole atlas. `atlas` is empty where its name stands beside it.
pub fn title(lang: Lang, atlas: &str, chosen: &[String]) -> String {
    let what = if chosen.is_empty() {
        atlas.to_owned()
    } else {
        chosen.join(listing(lang))
    };
    match (lang, what.is_empty()) {
        (_, true) => M::Report.say(lang).to_owned(),
        (Lang::Zh, false) => format!("{what} · 调研报告"),
        (Lang::En, false) => format!("{what} · briefing"),
    }
}

/// The line at the foot of each sheet.
pub fn foot(lang: Lang, atlas: &str, version: &str, made: Option<&str>) -> String {
    let mut text = match lang {
        Lang::Zh => format!("{atlas} · 数据版本 {version}"),
        Lang::En => format!("{atlas} · data {version}"),
    };
    if let Some(made) = made {
        text.push_str(" · ");
        text.push_str(made);
    }
    text
}

pub(super) const fn listing(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

fn entities(count: usize) -> String {
    if count == 1 {
        "1 entity".to_owned()
    } else {
        format!("{count} entities")
    }
}

fn are(count: usize) -> String {
    if count == 1 {
        "1 is".to_owned()
    } else {
        format!("{count} are")
    }
}

/// How many are read, of how many, by which conditions.
pub fn extent(lang: Lang, shown: usize, total: usize, chosen: &[String]) -> String {
    let conditions = chosen.join(listing(lang));
    match (lang, chosen.is_empty()) {
        (Lang::Zh, true) => format!("本报告写的是图谱收录的全部 {total} 个主体，没有筛选条件。"),
        (Lang::Zh, false) => {
            format!("本报告写的是符合“{conditions}”的 {shown} 个主体，图谱共收录 {total} 个。")
        }
        (Lang::En, true) => format!(
            "This briefing is of all {} of the atlas, without any condition.",
            entities(total)
        ),
        (Lang::En, false) => {
            format!(
                "This briefing is of the {} that match “{conditions}”, out of {total} in the atlas.",
                entities(shown)
            )
        }
    }
}

/// That only some years are read.
pub fn years(lang: Lang, years: YearRange) -> String {
    let YearRange { first, last } = years;
    match (lang, first == last) {
        (Lang::Zh, true) => format!("数据与大事只取 {first} 年。"),
        (Lang::Zh, false) => format!("数据与大事只取 {first}–{last} 年。"),
        (Lang::En, true) => format!("Figures and milestones are of {first} only."),
        (Lang::En, false) => format!("Figures and milestones are of {first}–{last} only."),
    }
}

/// Counts by something: `按城市：甲市 3、乙市 2。`
pub fn counts(lang: Lang, by: &str, counts: &[(String, u32)]) -> String {
    let list: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    let list = list.join(listing(lang));
    match lang {
        Lang::Zh => format!("按{by}：{list}。"),
        Lang::En => format!("By {}: {list}.", by.to_lowercase()),
    }
}

/// Counts by subsector, how far that is known, and how many subsectors are not named.
pub fn by_subsector(lang: Lang, (known, all): (u32, u32), named: &[(String, u32)], left: usize) -> String {
    let list: Vec<String> = named
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    let list = list.join(listing(lang));
    let mut text = match lang {
        Lang::Zh => format!("按赛道：{all} 个主体中 {known} 个有赛道资料"),
        Lang::En => format!("By subsector: known for {known} of {all} entities"),
    };
    if !named.is_empty() {
        let several = match lang {
            Lang::Zh => "，一个主体可属几个赛道：",
            Lang::En => ", each of which may have several: ",
        };
        text.push_str(&[several, &list].concat());
    }
    if left > 0 {
        let left = left.to_string();
        let parts = match lang {
            Lang::Zh => ["；另有 ", &left, " 个赛道未列"],
            Lang::En => ["; ", &left, " more subsectors are not listed"],
        };
        text.push_str(&parts.concat());
    }
    text.push_str(M::stops(lang).1);
    text
}

/// How many are introduced one by one.
pub fn introduced(lang: Lang, few: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("按当前排序介绍前 {few} 个，其余 {} 个见链接。", all - few),
        Lang::En => format!(
            "The first {few} in the present order; for the other {} see the link.",
            all - few
        ),
    }
}

/// How many rows of a table are there.
pub fn left_out(lang: Lang, shown: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("列出 {all} 行中的前 {shown} 行，其余 {} 行未列。", all - shown),
        Lang::En => format!(
            "The first {shown} of {all} rows; the other {} not listed.",
            are(all - shown)
        ),
    }
}

/// How many rows of the matrix are not there.
pub fn rows_left_out(lang: Lang, left: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {left} 行未列。"),
        Lang::En if left == 1 => "1 more row is not listed.".to_owned(),
        Lang::En => format!("{left} more rows are not listed."),
    }
}

/// How many figures the section lists, and of how many.
pub fn figures_listed(lang: Lang, listed: usize, all: usize) -> String {
    match lang {
        Lang::Zh => {
            format!("所选主体共有 {all} 条数字，本节列出 {listed} 条；较早的、带细分的和排在后面的没有列出。")
        }
        Lang::En => format!(
            "The selected entities have {all} figures, of which {listed} are listed; earlier ones, parts and those further down are not."
        ),
    }
}

/// How many metrics have a table.
pub fn metrics_left_out(lang: Lang, shown: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("有三个以上主体给出数据的指标共 {all} 种，以上列出最多的 {shown} 种。"),
        Lang::En => {
            format!("{all} metrics are given by three entities or more; the {shown} most frequent are above.")
        }
    }
}

/// A sum that is allowed, before its notes.
pub fn sum(lang: Lang, total: &str) -> String {
    match lang {
        Lang::Zh => format!("时间、口径、单位和性质都相同，可以相加，合计 {total}"),
        Lang::En => format!(" Time, scope, unit and nature agree, so they add up: {total} in all"),
    }
}

/// Of which place the chain is read, and how far its stages are known.
pub fn gaps_of(lang: Lang, place: &str, coverage: &str) -> String {
    match (lang, place.is_empty()) {
        (Lang::Zh, true) => format!("按当前选择判断：{coverage}。"),
        (Lang::En, true) => format!("Read of the selection: {coverage}."),
        (Lang::Zh, false) => format!("按{place}的全部主体判断，不受筛选影响：{coverage}。"),
        (Lang::En, false) => format!("Read of all entities of {place}, whatever is filtered: {coverage}."),
    }
}

/// How many entities hold a stage.
pub fn stage_counts(lang: Lang, present: u32, stated: u32, planned: u32) -> String {
    let mut parts = Vec::new();
    if present > 0 {
        let implied = present - stated;
        parts.push(match lang {
            Lang::Zh => format!("有 {present} 个（明示 {stated}，可推 {implied}）"),
            Lang::En => format!("{present} present ({stated} stated, {implied} implied)"),
        });
    }
    if planned > 0 {
        parts.push(match lang {
            Lang::Zh => format!("计划 {planned} 个"),
            Lang::En => format!("{planned} planned"),
        });
    }
    if parts.is_empty() {
        return match lang {
            Lang::Zh => "未查到".to_owned(),
            Lang::En => "not found".to_owned(),
        };
    }
    parts.join(M::stops(lang).0)
}

/// A cell of the matrix: of one entity in words, of several in numbers.
pub fn state_word(lang: Lang, one: bool, state: State, present: u32, planned: u32) -> String {
    let said = |zh: &str, en: &str| match lang {
        Lang::Zh => zh.to_owned(),
        Lang::En => en.to_owned(),
    };
    match (state, one) {
        (State::NoData, _) => "—".to_owned(),
        (State::Out, _) => "×".to_owned(),
        (State::Stated, true) => said("明示", "stated"),
        (State::Implied, true) => said("可推", "implied"),
        (State::Untold, true) => said("有", "present"),
        (State::Planned, true) => said("计划", "planned"),
        (State::Planned, false) => said(&format!("计划 {planned}"), &format!("{planned} planned")),
        (_, false) if planned > 0 => said(
            &format!("{present}，计划 {planned}"),
            &format!("{present}, {planned} planned"),
        ),
        (_, false) => present.to_string(),
    }
}

/// How many more than are named.
pub fn and_others(lang: Lang, others: usize) -> String {
    match lang {
        Lang::Zh => format!("，另有 {others} 个"),
        Lang::En => format!(" and {others} more"),
    }
}

/// How many of the entities are projects.
pub fn projects_found(lang: Lang, projects: u32, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{all} 个主体中有 {projects} 个项目。"),
        Lang::En if projects == 1 => format!("Of {all} entities 1 is a project."),
        Lang::En => format!("Of {all} entities {projects} are projects."),
    }
}

/// How many projects are in a phase.
pub fn group_of(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("共 {count} 个项目。"),
        (Lang::En, 1) => "1 project.".to_owned(),
        (Lang::En, _) => format!("{count} projects."),
    }
}

/// How many steps are listed, of how many, in which order.
pub fn list_of(lang: Lang, shown: usize, all: usize, newest_first: bool) -> String {
    match (lang, newest_first) {
        (Lang::Zh, true) => format!("共 {all} 件，列出最近的 {shown} 件。"),
        (Lang::Zh, false) => format!("共 {all} 件，按时间列出前 {shown} 件。"),
        (Lang::En, true) => format!("The newest {shown} of {all}."),
        (Lang::En, false) => format!("The first {shown} of {all} in time."),
    }
}
