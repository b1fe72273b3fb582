//! The sources: the list, what disagrees, what is covered, how old it is.

use crate::insight::sources::{Aspect, MetricAge, SourceDays, SourceSort, Use};
use crate::model::Lang;
use crate::query::Tab;

super::messages! {
    /// Messages of the sources.
    SourcesMsg {
        Title => "来源", "Sources";
        Parts => "来源的各部分", "Parts of the sources";
        List => "来源清单", "List";
        Conflicts => "来源不一致", "Conflicts";
        Coverage => "覆盖情况", "Coverage";
        Age => "数据年龄", "Age of the data";
        Find => "查找来源：标题、发布者", "Find a source: title, publisher";
        Sort => "排序", "Sort";
        ByUses => "依据它的内容最多", "Most rests on it";
        ByNewest => "发布日期：新的在前", "Newest first";
        ByOldest => "发布日期：旧的在前", "Oldest first";
        ByGrade => "等级", "Grade";
        ByPublisher => "发布者", "Publisher";
        Reach => "列出哪些", "Which are listed";
        Here => "当前筛选涉及的", "Of the selection";
        All => "全部", "All";
        Grades => "按来源等级筛选", "Filter by grade";
        NoSource => "没有这样的来源。", "There is no such source.";
        Published => "发布", "Published";
        Read => "查阅", "Read on";
        NoDay => "未注明", "not stated";
        NoAddress => "没有可引用的原始网址", "No clean address of the original";
        Opens => "在新窗口打开原文", "opens the original in a new window";
        Rests => "以它为据", "What rests on it";
        Filter => "按此来源筛选", "Filter by this source";
        NoFilter => "没有主体或数据以它为据，不能按它筛选。", "No entity or fact rests on it, so it cannot filter.";
        UseRule => "斜线前是当前筛选里的，后面是全部；点数字即按该来源筛选。", "Before the slash what the selection holds, after it all there is. A number filters by the source.";
        Entities => "主体", "Entities";
        Figures => "数据", "Figures";
        Points => "文字要点", "Points in words";
        Marks => "环节、六链与称号", "Stages, chains and designations";
        Relations => "关系", "Relations";
        Milestones => "大事", "Milestones";
        Frameworks => "架构", "Frameworks";
        NoConflict => "当前筛选里没有互相矛盾的数据或大事。", "Nothing in the selection contradicts anything else.";
        NoReason => "没有来源说明差异的原因。", "No source explains the difference.";
        SameBut => "指标、单位、时间、口径、细分与性质都相同，只有数值不同。", "Metric, unit, time, scope, part and nature are the same; only the value differs.";
        Metric => "指标", "metric";
        Unit => "单位", "unit";
        Period => "时间", "time";
        Scope => "口径", "scope";
        Part => "细分", "part";
        Nature => "性质", "nature";
        NoScope => "口径未注明", "scope not stated";
        Happened => "已发生", "happened";
        Planned => "计划", "planned";
        Note => "来源备注", "Note on the source";
        Bodies => "集群与园区", "Clusters and parks";
        Cities => "城市", "Cities";
        CoverageOf => "看谁的数据", "Whose figures";
        CoverageRule => "数字是数据项数，其下是数据所属的年份；“无”是没有查到数据。只数有几项，不把数值相加。", "The number is how many figures there are, below it the years they are of; “none” means that no figure was found. Figures are counted, their values never added up.";
        None => "无", "none";
        Entity => "主体", "Entity";
        Known => "已有指标", "Metrics known";
        Year => "年份", "Year";
        AllYears => "全部年份", "All years";
        NoBody => "当前筛选里没有集群或园区。", "The selection holds no cluster or park.";
        NoCity => "当前筛选里没有城市。", "The selection holds no city.";
        NoFigure => "没有查到数据。", "No figures found.";
        AgeRule => "按最近的数据由旧到新排列。时间取期间的最后一天；没有写期间的，取来源发布的时点。计划与目标不算年龄。", "The stalest metric first, by its newest figure. A figure’s time is the last day of its period, or the day its source speaks where no period is stated. Plans and aims have no age.";
        MetricHead => "指标", "Metric";
        CountHead => "有时间的数据", "Dated figures";
        OldestHead => "最早", "Oldest";
        NewestHead => "最近", "Newest";
        MedianHead => "中位年份", "Median year";
        OthersHead => "其他", "Others";
        SourceDays => "来源的日期", "Days of the sources";
        YearHead => "发布年份", "Published in";
        SourceCount => "来源数", "Sources";
    }
}

impl SourcesMsg {
    /// The name of a part of the view.
    pub const fn of_tab(tab: Tab) -> Self {
        match tab {
            Tab::List => Self::List,
            Tab::Conflicts => Self::Conflicts,
            Tab::Coverage => Self::Coverage,
            Tab::Age => Self::Age,
        }
    }

    /// The name of an order.
    pub const fn of_sort(sort: SourceSort) -> Self {
        match sort {
            SourceSort::Uses => Self::ByUses,
            SourceSort::Newest => Self::ByNewest,
            SourceSort::Oldest => Self::ByOldest,
            SourceSort::Grade => Self::ByGrade,
            SourceSort::Publisher => Self::ByPublisher,
        }
    }

    /// The name of what rests on a source.
    pub const fn of_use(what: Use) -> Self {
        match what {
            Use::Entity => Self::Entities,
            Use::Figure => Self::Figures,
            Use::Point => Self::Points,
            Use::Mark => Self::Marks,
            Use::Relation => Self::Relations,
            Use::Milestone => Self::Milestones,
            Use::Framework => Self::Frameworks,
        }
    }

    const fn of_aspect(aspect: Aspect) -> Self {
        match aspect {
            Aspect::Metric => Self::Metric,
            Aspect::Unit => Self::Unit,
            Aspect::Period => Self::Period,
            Aspect::Scope => Self::Scope,
            Aspect::Detail => Self::Part,
            Aspect::Nature => Self::Nature,
        }
    }
}

fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

/// How many sources are listed, how many the selection rests on, how many there are.
pub fn listed(lang: Lang, listed: usize, here: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("列出 {listed} 个来源；当前筛选涉及 {here} 个，全部 {all} 个"),
        Lang::En => format!("{listed} sources listed; the selection rests on {here} of all {all}"),
    }
}

/// What rests on a source, of the selection and in all: `数据 3/5`.
pub fn uses(lang: Lang, what: Use, here: u32, all: u32) -> String {
    format!("{} {here}/{all}", SourcesMsg::of_use(what).say(lang))
}

/// The same in words: `数据：当前筛选里 3，全部 5`.
pub fn uses_said(lang: Lang, what: Use, here: u32, all: u32) -> String {
    let name = SourcesMsg::of_use(what).say(lang);
    match lang {
        Lang::Zh => format!("{name}：当前筛选里 {here}，全部 {all}"),
        Lang::En => format!("{name}: {here} in the selection, {all} in all"),
    }
}

/// How many groups of figures and of milestones disagree in the selection, and in the whole atlas.
pub fn disputed(lang: Lang, figures: usize, milestones: usize, all: usize) -> String {
    match lang {
        Lang::Zh => {
            format!("当前筛选里有 {figures} 组数据、{milestones} 组大事互相矛盾；整个图谱共 {all} 组")
        }
        Lang::En => format!(
            "In the selection, sources disagree on {figures} {} and {milestones} {}; {all} in the whole atlas",
            if figures == 1 { "figure" } else { "figures" },
            if milestones == 1 {
                "milestone"
            } else {
                "milestones"
            },
        ),
    }
}

/// What differs between figures that disagree, besides their values.
pub fn differs(lang: Lang, aspects: &[Aspect]) -> String {
    let names: Vec<&str> = aspects
        .iter()
        .map(|&it| SourcesMsg::of_aspect(it).say(lang))
        .collect();
    let names = names.join(comma(lang));
    match lang {
        Lang::Zh => format!("除数值外，{names}也不同，见各项所注。"),
        Lang::En => format!("Besides the value they differ in {names}, as stated beside each."),
    }
}

/// Years in a row as spans: `2019、2021–2023`.
pub fn year_list(lang: Lang, years: &[u16]) -> String {
    let mut spans: Vec<(u16, u16)> = Vec::new();
    for &year in years {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == year => *last = year,
            _ => spans.push((year, year)),
        }
    }
    let said: Vec<String> = spans
        .into_iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            }
        })
        .collect();
    said.join(comma(lang))
}

/// How many figures state no time.
pub fn undated(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Zh => format!("{count} 项未注明时间"),
        Lang::En => format!("{count} without a time"),
    }
}

/// Out of how many rows a metric is known, and of how many metrics an entity: `7/12`, said as `12 个中 7 个`.
pub fn known_of(lang: Lang, known: u32, all: u32) -> String {
    match lang {
        Lang::Zh => format!("{all} 个中 {known} 个"),
        Lang::En => format!("{known} of {all}"),
    }
}

/// For how many of the rows anything is known.
pub fn covered(lang: Lang, known: u32, rows: usize, metrics: usize) -> String {
    match lang {
        Lang::Zh => format!("{rows} 个主体中 {known} 个有数据，共涉及 {metrics} 个指标"),
        Lang::En => format!("{known} of {rows} entities have a figure, of {metrics} metrics between them"),
    }
}

/// What of a metric's figures has no age, and what has one only by its source.
pub fn other_ages(lang: Lang, age: &MetricAge) -> String {
    let mut parts: Vec<String> = Vec::new();
    if age.as_of > 0 {
        parts.push(match lang {
            Lang::Zh => format!("{} 项只有来源时点", age.as_of),
            Lang::En => format!("{} dated by the source only", age.as_of),
        });
    }
    if age.undated > 0 {
        parts.push(undated(lang, age.undated));
    }
    if age.ahead > 0 {
        parts.push(match lang {
            Lang::Zh => format!("{} 项计划或目标", age.ahead),
            Lang::En => format!("{} planned or aimed at", age.ahead),
        });
    }
    parts.join(comma(lang))
}

/// How many sources of the selection state the day they were published.
pub fn days(lang: Lang, days: &SourceDays) -> String {
    let dated = days.total - days.undated;
    match lang {
        Lang::Zh => format!(
            "当前筛选涉及的 {} 个来源中，{dated} 个注明发布日期，{} 个没有",
            days.total, days.undated
        ),
        Lang::En => format!(
            "Of the {} sources of the selection {dated} state when they were published, {} do not",
            days.total, days.undated
        ),
    }
}

/// When the sources were read: one day, or the first and the last.
pub fn read_between(lang: Lang, first: &str, last: &str) -> String {
    match (lang, first == last) {
        (Lang::Zh, true) => format!("查阅日期：均为 {first}"),
        (Lang::Zh, false) => format!("查阅日期：{first} 至 {last}"),
        (Lang::En, true) => format!("All were read on {first}"),
        (Lang::En, false) => format!("They were read between {first} and {last}"),
    }
}

#[cfg(test)]
mod tests;
