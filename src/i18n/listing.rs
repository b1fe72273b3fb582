//! The selection as a text: a table with numbered sources.

use crate::model::Lang;

super::messages! {
    /// Messages of the text.
    ListingMsg {
        Sources => "来源", "Sources";
        Figures => "数据", "Figures";
        Basis => "来源编号", "Sources, by number";
        None => "—", "—";
        Nothing => "没有结果。", "No results.";
        NoSources => "没有来源。", "No sources.";
        Planned => "计划：", "planned: ";
        And => "；", "; ";
        Between => "、", ", ";
        Grade => "等级：", "grade: ";
        Link => "链接", "Link";
        Conflict => "来源不一致", "sources disagree";
    }
}

/// So many entities of so many, and of which years the figures are.
pub fn head(lang: Lang, shown: usize, total: usize, years: Option<(u16, u16)>) -> String {
    let years = years.map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    });
    match (lang, years) {
        (Lang::Zh, None) => format!("{shown} / {total} 个主体"),
        (Lang::En, None) => format!("{shown} of {total} entities"),
        (Lang::Zh, Some(years)) => format!("{shown} / {total} 个主体，数据年份 {years}"),
        (Lang::En, Some(years)) => format!("{shown} of {total} entities, figures of {years}"),
    }
}

/// So many figures more than are named.
pub fn more_figures(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {count} 项指标"),
        Lang::En if count == 1 => "1 more metric".to_owned(),
        Lang::En => format!("{count} more metrics"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_counts_and_names_the_years() {
        assert_eq!(head(Lang::Zh, 3, 484, None), "3 / 484 个主体");
        assert_eq!(
            head(Lang::En, 3, 484, Some((2020, 2024))),
            "3 of 484 entities, figures of 2020–2024"
        );
        assert_eq!(
            head(Lang::Zh, 3, 4, Some((2024, 2024))),
            "3 / 4 个主体，数据年份 2024"
        );
        assert_eq!(more_figures(Lang::En, 2), "2 more metrics");
        assert_eq!(more_figures(Lang::En, 1), "1 more metric");
    }
}
