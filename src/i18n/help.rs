//! The help: how to read the page and how to operate it.

use crate::model::Lang;

super::messages! {
    /// Messages of the help.
    HelpMsg {
        Help => "帮助", "Help";
        Close => "关闭", "Close";
        Figures => "数字怎么读", "How to read a figure";
        Mark => "每个数字后的小号码是出处：点开可看来源的标题、发布者、日期、等级、原文位置和网址。", "The small number after a figure is its source: it opens title, publisher, date, grade, place in the text and address.";
        Firm => "号码下实线：来源等级高；虚线：等级较低。", "A solid line below the number is a source of a high grade, a dotted one a source of a lower grade.";
        Nature => "不注明的是实际数；累计、计划、目标另行写出。年份写明数字所属的时间。", "A figure is actual unless it says cumulative, planned or target. The year says what time it is of.";
        Unknown => "查不到的就是没有，不是零。来源不一致时两个数都列出，并标明“来源不一致”。", "What no source gives is absent, never zero. Where sources disagree both figures stand, and the page says so.";
        Sums => "口径、年份、性质不同的数字不相加。", "Figures of different scope, year or nature are never added up.";
        Strip => "产业链条", "The chain strip";
        StripText => "九格依次是九个环节，在卡片、表格和产业链里读法相同：", "Nine cells, one a stage, read the same on cards, in tables and in the chain:";
        Grades => "来源等级", "Grades of sources";
        GradesText => "由高到低；号码下的线照此画：", "Best first; the line below a source’s number is drawn so:";
        Solid => "实线", "solid line";
        Dotted => "虚线", "dotted line";
        Picks => "选取与集合", "Picks and saved sets";
        PicksText => "在卡片或表格上点“选取”，选中的先收在页面底部，不影响正在看的结果；可以只看这些、对比，或存成集合。集合只存在这个浏览器里，可导出为文件。", "“Pick” on a card or a tick in the table gathers entries at the foot of the page without touching what you see; then show only these, compare them, or save them as a set. Sets are kept in this browser only and can be exported.";
        Tour => "再看导览", "Show the tour";
        Map => "地图", "Map";
        MapText => "六边形是县级行政区，大小相同，示意位置，不表示行政区域界线。点一格即筛选；可缩放、拖动、框选。", "Each hexagon is a county-level division, all of one size, placed schematically; no administrative boundary is shown. A click filters; zoom, drag, or draw a fence.";
        Link => "链接", "Links";
        LinkText => "画面上的一切都在地址里：复制链接，别人打开就是同一画面。后退键回到上一个选择。", "Everything on the screen is in the address: copy the link and others see the same. Back returns to the choice before.";
        Keys => "按键", "Keys";
        KeySearch => "搜索", "Search";
        KeyMap => "地图", "Map";
        KeyChain => "产业链", "Chain";
        KeyNetwork => "关系网络", "Network";
        KeyTable => "表格", "Table";
        KeyCompare => "对比", "Compare";
        KeyTimeline => "时间线", "Timeline";
        KeySources => "来源", "Sources";
        KeyReport => "报告", "Report";
        KeyEscape => "关闭打开的一层", "Close what is open";
        KeyWalk => "在地图的格子、列表和表头之间移动", "Walk the map’s tiles, lists and heads";
        KeyZoom => "放大、缩小、看全图", "Zoom in, out, show all";
        KeyAdd => "把地图上的标记或搜索建议加入对比，再按移出", "Put a mark of the map or a search suggestion into the comparison; again takes it out";
        KeyHelp => "打开本页", "Open this";
        Changes => "数据更新记录", "What changed in the data";
        Wrong => "发现错误", "Found a mistake";
        WrongText => "每个数字都可点开出处核对。更正方法写在项目的 README 里。", "Every figure opens its source to be checked. How to correct one is in the project’s README.";
    }
}

/// The heading of the help: what the page is, in the dataset's own words.
pub fn title(lang: Lang, atlas: &str) -> String {
    match lang {
        Lang::Zh => format!("{atlas}：帮助"),
        Lang::En => format!("{atlas}: help"),
    }
}

/// The version of the dataset: `数据版本 2026.11.22`.
pub fn version(lang: Lang, version: &str) -> String {
    match lang {
        Lang::Zh => format!("数据版本 {version}"),
        Lang::En => format!("Dataset {version}"),
    }
}
