//! The timeline: milestones and dated figures over the years.

use crate::model::Lang;
use crate::query::{Lane, YearRange};

super::messages! {
    /// Messages of the timeline.
    TimelineMsg {
        Title => "时间线", "Timeline";
        Lanes => "分道", "Lanes";
        ByCity => "按城市", "By city";
        ByKind => "按类型", "By kind";
        ByEntity => "按主体", "By entity";
        Show => "显示", "Show";
        Both => "大事与数据", "Milestones and figures";
        Milestones => "大事", "Milestones";
        Figures => "数据", "Figures";
        Years => "年份", "Years";
        From => "从", "From";
        To => "到", "to";
        Clear => "全部年份", "All years";
        Axis => "各年的数量：拖动选取年份", "How many there are in each year: drag to choose years";
        AxisRule => "在图上拖动，或填写起止年份，选取一段年份；其他视图也随之只列这些年份的数据与大事。", "Drag on the chart or fill in both years to choose a span; the other views then list figures and milestones of these years only.";
        Happened => "已发生", "happened";
        Measured => "实际或累计", "actual or cumulative";
        Planned => "计划或目标", "planned or aimed at";
        Today => "数据截止", "Data as of";
        PastLegend => "已发生、实际或累计", "Happened, actual or cumulative";
        YearLegend => "只知道年份的，占满一年", "Known to the year only: as wide as the year";
        CountLegend => "数字：在一处的几件；点开即列出", "A number: so many in one place; opens their list";
        LanesRegion => "各道的大事与数据", "Milestones and figures by lane";
        Opened => "选中的内容", "What the mark stands for";
        Close => "关闭", "Close";
        List => "逐条列出", "One by one";
        Nothing => "当前筛选里没有带时间的大事或数据。", "The selection has no dated milestone or figure.";
        NothingThen => "所选年份里没有。", "Nothing in the years chosen.";
        Region => "全区域", "The region as a whole";
        Passed => "计划日期已过，未查到结果", "planned date has passed, no result found";
        Disagree => "来源不一致", "Sources disagree";
        Courses => "逐年变化", "Over the years";
        Metric => "指标", "Metric";
        CourseRule => "每个主体一幅，只列除时间外都相同、且有两年以上的数据；没有数据的年份留空，不补值，性质与口径不同的不相连。", "One chart for each entity that has like figures in two years or more. Years without a figure stay open, nothing is filled in, and figures of other nature or scope are not joined.";
        NoCourse => "当前筛选里没有一个指标有两年以上可比的数据。", "No metric of the selection has like figures in two years or more.";
        Elsewhere => "链接里的指标没有两年以上可比的数据，改列下面这一个。", "The metric of the link has no like figures in two years or more; another is shown.";
    }
}

impl TimelineMsg {
    /// What the lanes are.
    pub const fn of_lane(lane: Lane) -> Self {
        match lane {
            Lane::City => Self::ByCity,
            Lane::Kind => Self::ByKind,
            Lane::Entity => Self::ByEntity,
        }
    }

    /// Whether something was or is to come.
    pub const fn of_state(ahead: bool, figure: bool) -> Self {
        match (ahead, figure) {
            (true, _) => Self::Planned,
            (false, true) => Self::Measured,
            (false, false) => Self::Happened,
        }
    }
}

/// How much stands on the axis, and what does not.
pub fn summary(lang: Lang, milestones: usize, figures: usize, undated: u32) -> String {
    match lang {
        Lang::Zh => {
            let rest = if undated > 0 {
                format!("；另有 {undated} 项数据未注明时间，不在轴上")
            } else {
                String::new()
            };
            format!("{milestones} 件大事、{figures} 项数据{rest}")
        }
        Lang::En => {
            let rest = if undated > 0 {
                format!(
                    "; not on the axis, as they state no time: {}",
                    many(undated as usize, "figure")
                )
            } else {
                String::new()
            };
            let ones = many(milestones, "milestone");
            format!("{ones} and {}{rest}", many(figures, "figure"))
        }
    }
}

/// An English count.
fn many(count: usize, of: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {of}{ending}")
}

/// A span of years; an outer bin says that it holds several.
pub fn years(years: YearRange) -> String {
    if years.first == years.last {
        years.first.to_string()
    } else {
        format!("{}–{}", years.first, years.last)
    }
}

/// What a column of the axis holds.
pub fn column(lang: Lang, span: YearRange, past: u32, ahead: u32) -> String {
    let span = years(span);
    match lang {
        Lang::Zh => format!("{span}：已发生 {past}，计划或目标 {ahead}"),
        Lang::En => format!("{span}: {past} happened, {ahead} planned or aimed at"),
    }
}

/// What a mark of several stands for: `2023：5 项数据（实际或累计）`.
pub fn mark(lang: Lang, count: usize, span: YearRange, ahead: bool, figures: bool) -> String {
    let state = TimelineMsg::of_state(ahead, figures).say(lang);
    let span = years(span);
    match (lang, figures) {
        (Lang::Zh, true) => format!("{span}：{count} 项数据（{state}）"),
        (Lang::Zh, false) => format!("{span}：{count} 件大事（{state}）"),
        (Lang::En, true) => format!("{span}: {} ({state})", many(count, "figure")),
        (Lang::En, false) => format!("{span}: {} ({state})", many(count, "milestone")),
    }
}

/// How many are listed, of how many on the axis.
pub fn listed(lang: Lang, count: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("按时间先后列出 {count} 条，轴上共 {all} 条"),
        Lang::En => format!("{count} listed in order of time, of {all} on the axis"),
    }
}

/// A metric and how many entities have a course of it.
pub fn course(lang: Lang, metric: &str, entities: usize) -> String {
    match lang {
        Lang::Zh => format!("{metric}（{entities} 个主体）"),
        Lang::En if entities == 1 => format!("{metric} (1 entity)"),
        Lang::En => format!("{metric} ({entities} entities)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: YearRange = YearRange {
        first: 1956,
        last: 2011,
    };

    #[test]
    fn what_is_on_the_axis_is_said_with_what_is_not() {
        assert_eq!(
            summary(Lang::Zh, 170, 800, 110),
            "170 件大事、800 项数据；另有 110 项数据未注明时间，不在轴上"
        );
        assert_eq!(summary(Lang::En, 1, 2, 0), "1 milestone and 2 figures");
        assert_eq!(
            listed(Lang::En, 5, 9),
            "5 listed in order of time, of 9 on the axis"
        );
        assert_eq!(course(Lang::Zh, "营业收入", 20), "营业收入（20 个主体）");
    }

    #[test]
    fn marks_and_columns_name_years_and_state() {
        let one = YearRange {
            first: 2023,
            last: 2023,
        };
        assert_eq!(
            mark(Lang::Zh, 5, one, false, true),
            "2023：5 项数据（实际或累计）"
        );
        assert_eq!(
            mark(Lang::En, 1, SPAN, true, false),
            "1956–2011: 1 milestone (planned or aimed at)"
        );
        assert_eq!(
            column(Lang::En, SPAN, 3, 0),
            "1956–2011: 3 happened, 0 planned or aimed at"
        );
        assert_eq!(column(Lang::Zh, one, 3, 1), "2023：已发生 3，计划或目标 1");
    }
}
