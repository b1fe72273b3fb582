//! The detail of an entity.

use crate::{
    i18n::values::ValueMsg,
    model::{Atlas, Lang, PrecisionIx, Site},
    query::YearRange,
};

super::messages! {
    /// Messages of the detail.
    DetailMsg {
        Detail => "详情", "Detail";
        Close => "关闭详情", "Close the detail";
        AlsoCalled => "又名", "Also called";
        ContextOnly => "材料中提及，本身不属于该产业", "Named in the documents, not itself of the industry";
        CopyLink => "复制链接", "Copy link";
        NoSummary => "没有简介", "No summary";
        Remark => "备注", "Remark";
        Place => "位置", "Place";
        NoPlace => "没有查到确切位置", "No position found";
        Locator => "示意位置图，不表示行政区域界线", "Schematic locator map, no administrative boundaries";
        Figures => "数据", "Figures";
        NoFigures => "没有查到数据", "No figures found";
        NoFiguresThen => "所限年份里没有数据", "No figures for these years";
        LiftYears => "显示全部年份", "Show all years";
        Disagree => "来源不一致", "Sources disagree";
        DisagreeWithOther => "与另一来源不一致", "Another source disagrees";
        Chain => "产业链", "Chain";
        Quoted => "原文", "Original";
        Links => "六链", "The six chains";
        NoLinks => "没有查到六链资料", "Nothing found on the six chains";
        Planned => "计划", "planned";
        Designations => "称号与认定", "Designations";
        NoDesignations => "没有查到称号与认定", "No designations found";
        YearUnknown => "年份未注明", "year not stated";
        Subsectors => "赛道", "Subsectors";
        NoSubsectors => "来源没有写明赛道", "No source names a subsector";
        Notes => "要点", "Key points";
        NoNotes => "没有其他要点", "No further points";
        Relations => "关系", "Relations";
        NoRelations => "没有查到关系", "No relations found";
        Milestones => "大事记", "Milestones";
        Past => "已发生", "So far";
        ToCome => "计划中", "Planned";
        NoMilestones => "没有查到大事记", "No milestones found";
        NoMilestonesThen => "所限年份里没有大事记", "No milestones in these years";
        Tree => "上下级", "Part of, and parts";
        Parents => "隶属", "Part of";
        Children => "下含", "Parts";
        NoTree => "没有查到上级或下级", "Neither part of another entry nor divided";
        Sources => "来源", "Sources";
        Loading => "正在取出说明与出处…", "Fetching notes and sources…";
        Missing => "说明与出处没有加载成功。", "Notes and sources could not be loaded.";
        Filter => "按此筛选", "Filter by this";
    }
}

/// Where an entity belongs, in words: the names from the largest to the smallest.
pub fn site_words(lang: Lang, atlas: &Atlas, site: Site) -> Vec<&str> {
    let vocab = &atlas.vocab;
    match site {
        Site::Outside => vec![ValueMsg::Outside.say(lang)],
        Site::Region => vec![atlas.meta.region.get(lang)],
        Site::City(city) => vec![vocab.cities[city.row()].name.get(lang)],
        Site::District(city, district) => vec![
            vocab.cities[city.row()].name.get(lang),
            vocab.districts[district.row()].0.name.get(lang),
        ],
    }
}

/// What the site leaves open; none where it names a district.
pub fn site_gap(lang: Lang, site: Site) -> Option<&'static str> {
    match (site, lang) {
        (Site::Region, Lang::Zh) => Some("不限于一市，或没有查到所在市"),
        (Site::Region, Lang::En) => Some("no single city, or its city was not found"),
        (Site::City(_), Lang::Zh) => Some("跨区县，或没有查到所在区县"),
        (Site::City(_), Lang::En) => Some("more than one district, or its district was not found"),
        (Site::Outside | Site::District(..), _) => None,
    }
}

/// A remark in parentheses, with the space before it that the language wants.
pub fn parenthesis(lang: Lang, remark: &str) -> String {
    match lang {
        Lang::Zh => format!("（{remark}）"),
        Lang::En => format!(" ({remark})"),
    }
}

/// How exact the position is: `点位精度：乡镇街道`.
pub fn precision(lang: Lang, atlas: &Atlas, precision: PrecisionIx) -> String {
    let word = atlas.vocab.precisions[precision.row()].name.get(lang);
    match lang {
        Lang::Zh => format!("点位精度：{word}"),
        Lang::En => format!("Position: {}", lower_first(word)),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase())
            .chain(letters)
            .collect()
    })
}

/// A section's title with how many it holds: `关系 12`.
pub fn counted(title: &str, count: usize) -> String {
    format!("{title} {count}")
}

/// That figures and milestones are limited to some years.
pub fn limited(lang: Lang, years: YearRange) -> String {
    let YearRange { first, last } = years;
    match (lang, first == last) {
        (Lang::Zh, true) => format!("只列 {first} 年的数据与大事"),
        (Lang::Zh, false) => format!("只列 {first}–{last} 年的数据与大事"),
        (Lang::En, true) => format!("Only figures and milestones of {first}"),
        (Lang::En, false) => format!("Only figures and milestones of {first}–{last}"),
    }
}

/// What opens the rest of a long list.
pub fn more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("其余 {count} 项"),
        Lang::En => format!("{count} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_said_plainly() {
        let years = |first, last| YearRange { first, last };
        assert_eq!(limited(Lang::Zh, years(2021, 2021)), "只列 2021 年的数据与大事");
        assert_eq!(
            limited(Lang::Zh, years(2021, 2023)),
            "只列 2021–2023 年的数据与大事"
        );
        assert_eq!(
            limited(Lang::En, years(2021, 2021)),
            "Only figures and milestones of 2021"
        );
        assert_eq!(
            limited(Lang::En, years(2021, 2023)),
            "Only figures and milestones of 2021–2023"
        );
    }

    #[test]
    fn what_is_open_is_said() {
        assert_eq!(more(Lang::Zh, 3), "其余 3 项");
        assert_eq!(more(Lang::En, 3), "3 more");
        assert_eq!(lower_first("Town or subdistrict"), "town or subdistrict");
        assert!(site_gap(Lang::En, Site::Region).is_some());
        assert_eq!(site_gap(Lang::En, Site::Outside), None);
    }
}
