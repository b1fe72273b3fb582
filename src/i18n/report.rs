//! The briefing: its words. Sentences with numbers in them are in [`super::report_sentences`].

use crate::{model::Lang, query::Section};

pub use super::{report_limits::*, report_sentences::*};

super::messages! {
    /// Fixed words and sentences of the briefing.
    ReportMsg {
        Report => "调研报告", "Briefing";
        Sections => "章节", "Sections";
        Contents => "目录", "Contents";
        Always => "来源总是附在最后", "The sources always come last";
        AsMarkdown => "下载 Markdown", "Download Markdown";
        AsHtml => "下载 HTML", "Download HTML";
        Print => "打印", "Print";
        NoFile => "浏览器没有保存文件。", "The browser saved no file.";
        Waiting => "报告要等出处加载完。", "The briefing waits for the sources to be loaded.";
        Missing => "出处没有加载成功，请用页面下方的提示重试。", "The sources could not be loaded; try again from the notice at the foot of the page.";
        Overview => "概况", "Overview";
        Figures => "数据", "Figures";
        Chain => "产业链与缺口", "The chain and its gaps";
        Projects => "项目", "Projects";
        Comparison => "比较", "Comparison";
        Milestones => "大事", "Milestones";
        Limits => "资料的局限", "Limits of the data";
        Sources => "来源", "Sources";
        Atlas => "依据", "Made from";
        Version => "数据版本", "Version of the data";
        DataDay => "数据截至", "Data as of";
        Made => "生成日期", "Made on";
        Address => "链接", "Link";
        Rule => "方括号里是来源的编号，列在文末。编号 1 是本图谱对自己收录内容的统计，不是区域统计数。没有查到的写“未查到”，不等于没有。",
            "Numbers in brackets lead to the sources at the end. Number 1 stands for what the atlas counted of its own records, which is no statistic of the region. “Not found” does not mean that there is none.";
        Entities => "主体", "Entities";
        NoSummary => "没有查到简介。", "No summary found.";
        NoCity => "区域整体或城市不明", "region-wide or city not named";
        Outside => "区域之外", "outside the region";
        NoEntities => "没有符合条件的主体。", "No entity matches.";
        FiguresRule => "每个主体取最新的一个总数，按数值从大到小列出。年份、口径可能不同，因此不是排名；不同单位、年份、性质、口径的数从不相加。",
            "Each entity’s latest total, the largest first. Years and scopes may differ, so this is no ranking; figures of different units, years, natures or scopes are never added up.";
        OtherFigures => "只有一两个主体有的数据", "Figures that only one or two entities give";
        Plans => "目标与计划（不是实际数）", "Targets and plans (not actual figures)";
        Entity => "主体", "Entity";
        Metric => "指标", "Metric";
        Value => "数值", "Value";
        About => "时间、口径与性质", "Time, scope and nature";
        Stages => "各环节", "Stage by stage";
        Stage => "环节", "Stage";
        Found => "查到", "Found";
        Who => "主体", "Entities";
        Matrix => "分布", "Who is where";
        MatrixRule => "表中的数是主体数；“—”表示未查到数据，不表示没有；“×”表示不在统计范围。",
            "Numbers in the table count entities; “—” means that no data are found, not that there are none; “×” means out of scope.";
        City => "城市", "City";
        GapsRule => "建链：有计划，还没有查到已有的主体；补链：上下游都有，中间未查到；延链：在最上游之前或最下游之后未查到；强链：有，但薄弱。未查到不等于没有。",
            "Build: planned, and nobody is known to be there yet. Fill: found upstream and downstream, not between. Extend: not found before the first or after the last stage. Strengthen: present but thin. Not found does not mean that there is none.";
        NoProjects => "数据集没有项目目录。", "The dataset has no directory of projects.";
        OnlyPlanned => "仅有计划的项目", "Projects that are only planned";
        NoPhase => "未查到进度的项目", "Projects whose progress is not found";
        Project => "项目", "Project";
        Place => "所在地", "Place";
        LatestStep => "最近一步", "Latest step";
        ToCome => "计划中的步骤", "Steps to come";
        Size => "规模", "Size";
        Past => "已经发生", "What happened";
        NoMilestones => "没有查到大事。", "No milestones found.";
        AheadRule => "计划中的步骤是资料写明将要发生的；日期已过的，不等于已经完成。", "Steps to come are what sources announce; where the date has passed, that does not mean that they were taken.";
        Age => "资料的新旧", "How old the data are";
        Oldest => "最早的数据", "Oldest figure";
        Newest => "最近的数据", "Newest figure";
        Conflicts => "来源之间的不一致", "Sources that disagree";
        LimitsRule => "图谱只收录公开来源写明的内容。主体之间数据的多少，反映公开资料的多少，不反映实际的大小。",
            "The atlas holds only what public sources state. How much is known of an entity shows how much was published, not how large it is.";
        OwnCount => "本图谱的统计", "the atlas’s own count";
        ComparisonRule => "每格是该方自身的数，方括号里是来源编号；与本行基准的时间、口径、性质或单位不同的，用文字注明，不能直接相比。没有查到的写“无数据”。", "Each cell is the figure of that column itself, with the number of its source; where it differs from the row’s reference in time, scope, nature or unit, words say so, and the two may not be compared directly.";
        SourcesRule => "著录格式依 GB/T 7714—2015；方括号后是来源等级。", "Set out after GB/T 7714—2015; the grade of each source stands at its end.";
    }
}

impl ReportMsg {
    /// The name of a section.
    pub const fn of_section(section: Section) -> Self {
        match section {
            Section::Overview => Self::Overview,
            Section::Figures => Self::Figures,
            Section::Chain => Self::Chain,
            Section::Projects => Self::Projects,
            Section::Comparison => Self::Comparison,
            Section::Milestones => Self::Milestones,
            Section::Limits => Self::Limits,
            Section::Sources => Self::Sources,
        }
    }

    /// What stands between two clauses, and at the end of a sentence.
    pub const fn stops(lang: Lang) -> (&'static str, &'static str) {
        match lang {
            Lang::Zh => ("；", "。"),
            Lang::En => ("; ", "."),
        }
    }

    /// What stands between two parts of a list.
    pub const fn comma(lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => "，",
            Lang::En => ", ",
        }
    }

    /// A label and what it is of.
    pub fn labelled(lang: Lang, label: &str, what: &str) -> String {
        let colon = match lang {
            Lang::Zh => "：",
            Lang::En => ": ",
        };
        [label, colon, what].concat()
    }

    /// A remark in brackets.
    pub fn bracketed(lang: Lang, remark: &str) -> String {
        match lang {
            Lang::Zh => ["（", remark, "）"].concat(),
            Lang::En => [" (", remark, ")"].concat(),
        }
    }

    /// A sentence behind another one.
    pub fn spaced(lang: Lang, sentence: &str) -> String {
        match lang {
            Lang::Zh => sentence.to_owned(),
            Lang::En => [" ", sentence].concat(),
        }
    }
}
