//! The front panel's own words: what its numbers are of, and what stands where there are none.

use crate::i18n::brain::reached;
use crate::model::Lang;

super::messages! {
    /// Fixed sentences of the front panel.
    PanelMsg {
        Close => "收起面板", "Close the panel";
        Empty => "当前筛选下没有主体，没有可汇总的内容。", "The selection holds no entity: there is nothing to report.";
        Sum => "合计", "Total";
        NoFigures => "没有查到数据", "No figures found";
        NoSubsectors => "没有查到赛道资料", "No subsectors found";
        NoPast => "没有查到已发生的事件", "No milestones found";
        NoAhead => "没有查到计划中的事件", "No planned milestones found";
        NoTargets => "没有查到目标数", "No targets found";
        Loading => "事件与出处正在加载。", "Milestones and sources are being loaded.";
        Missing => "事件与出处没有加载成功，请用页面下方的提示重试。", "Milestones and sources could not be loaded; try again from the notice at the foot of the page.";
        Here => "当前筛选", "Selection";
        Planned => "计划", "planned";
        Target => "目标", "Target";
        Actual => "实际", "Actual";
        NoShare => "区间、名次和比率不折算比例", "Ranges, ranks and rates give no share";
        Compared => "有可比的实际数", "With an actual figure to compare";
        Coming => "尚未到期", "Still to come";
        Over => "已到目标年份", "Past their year";
        Undated => "来源没有写明年份", "Of no stated year";
        NoCharts => "没有两个同类主体给出可以并排的数据。", "No two entities of one sort give figures that may stand side by side.";
        ChartsRule => "每个指标取给出数据的主体最多的那个时间、性质与口径，只把同类主体排在一起；只收实际数与累计数，没有注明时间的不排。每个数都可点开看出处。", "Of each metric the time, nature and scope that most entities give; only entities of one sort stand together. Measured and added-up figures only; those without a time are left out. Every figure opens its source.";
        FilterBy => "点选一项即按它筛选，再点取消。", "Choosing one filters by it; choosing it again lifts the filter.";
    }
}

/// What the panel is of.
pub fn scope(lang: Lang, shown: u32, total: u32) -> String {
    match (lang, shown == total) {
        (Lang::Zh, true) => format!("全部 {total} 个主体"),
        (Lang::En, true) => format!("All {total} entities"),
        (Lang::Zh, false) => format!("当前筛选的 {shown} 个主体（共 {total} 个）"),
        (Lang::En, false) => format!("The {shown} selected entities of {total}"),
    }
}

/// The control that shows the rest of a list, or folds it again.
pub fn rest(lang: Lang, hidden: usize, open: bool) -> String {
    match (lang, open) {
        (Lang::Zh, false) => format!("显示其余 {hidden} 项"),
        (Lang::En, false) => format!("Show {hidden} more"),
        (Lang::Zh, true) => "收起".to_owned(),
        (Lang::En, true) => "Show fewer".to_owned(),
    }
}

/// What pressing a number does.
pub fn show_facts(lang: Lang, facts: usize) -> String {
    match (lang, facts) {
        (Lang::Zh, _) => format!("看 {facts} 个数据及出处"),
        (Lang::En, 1) => "Show the figure and its source".to_owned(),
        (Lang::En, _) => format!("Show the {facts} figures and their sources"),
    }
}

/// How many of a selection's entities a share is out of.
pub fn known_of(lang: Lang, name: &str, known: u32, all: u32) -> String {
    match lang {
        Lang::Zh => format!("{name}：{all} 个主体中 {known} 个有资料"),
        Lang::En => format!("{name}: known for {known} of {all} entities"),
    }
}

/// How many of a sort give a figure, and how many of the figures are drawn: `企业：48 个中 20 个有此数据；图中是前 10 个数`.
pub fn drawn_of(lang: Lang, kinds: &str, known: u32, of: u32, drawn: usize, facts: usize) -> String {
    let said = match lang {
        Lang::Zh => format!("{kinds}：{of} 个中 {known} 个有此数据"),
        Lang::En => format!("{kinds}: {known} of {of} give it"),
    };
    match (lang, drawn < facts) {
        (_, false) => said,
        (Lang::Zh, true) => format!("{said}；{facts} 个数，图中是前 {drawn} 个"),
        (Lang::En, true) => format!("{said}; the first {drawn} of {facts} figures are drawn"),
    }
}

/// A count as a share of another, `15.2%`; a dash where there is nothing to be a share of.
pub fn percent(part: u32, whole: u32) -> String {
    match whole {
        0 => "—".to_owned(),
        _ => reached(Lang::En, thousandths(part, whole), true),
    }
}

/// A count as a share of another in thousandths, rounded to the nearest.
pub fn thousandths(part: u32, whole: u32) -> u32 {
    (part * 1000 + whole / 2).checked_div(whole).unwrap_or_default()
}

/// How many are counted out of how many: `12/79`.
pub fn out_of(part: u32, whole: u32) -> String {
    format!("{part}/{whole}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_what_is_known() {
        assert_eq!(percent(12, 79), "15.2%");
        assert_eq!(percent(1, 2), "50%");
        assert_eq!(percent(0, 0), "—");
        assert_eq!(thousandths(2, 3), 667);
    }

    #[test]
    fn the_panel_says_what_it_is_of() {
        assert_eq!(scope(Lang::Zh, 5, 9), "当前筛选的 5 个主体（共 9 个）");
        assert_eq!(scope(Lang::En, 9, 9), "All 9 entities");
        assert_eq!(rest(Lang::En, 3, false), "Show 3 more");
        assert_eq!(show_facts(Lang::En, 1), "Show the figure and its source");
        assert_eq!(
            drawn_of(Lang::Zh, "企业", 20, 48, 10, 21),
            "企业：48 个中 20 个有此数据；21 个数，图中是前 10 个"
        );
        assert_eq!(drawn_of(Lang::En, "Park", 3, 9, 3, 3), "Park: 3 of 9 give it");
    }
}
