//! The frame of the page: header, navigation, notices, failures.

use crate::{model::Lang, query::View};

super::messages! {
    /// Messages of the frame.
    ShellMsg {
        ViewMap => "地图", "Map";
        ViewChain => "产业链", "Chain";
        ViewNetwork => "关系网络", "Network";
        ViewCompare => "对比", "Compare";
        ViewTable => "表格", "Table";
        ViewTimeline => "时间线", "Timeline";
        ViewSources => "来源", "Sources";
        ViewReport => "报告", "Report";
        Views => "视图", "Views";
        SkipToResults => "跳到结果", "Skip to results";
        SwitchLanguage => "EN", "中文";
        SwitchLanguageName => "Switch to English", "切换到中文";
        CopyLink => "复制链接", "Copy link";
        LinkCopied => "链接已复制，打开后与此刻所见相同。", "Link copied; it reopens what you see now.";
        TextCopied => "已复制。", "Copied.";
        CopyFailed => "浏览器不允许写入剪贴板，请手动复制：", "The browser does not allow copying. Please copy by hand:";
        WhatChanged => "有哪些变化", "What changed";
        Dismiss => "关闭", "Dismiss";
        Filters => "筛选", "Filters";
        Map => "地图", "Map";
        Results => "结果", "Results";
        OpenInAtlas => "在图谱中打开", "Open in the atlas";
        Retry => "重试", "Try again";
        OpenDefault => "打开本图谱的数据", "Open this atlas’s own data";
        LinkKept => "地址栏里的链接没有变，重试后回到同一画面。", "The link in the address bar is unchanged; trying again brings back the same view.";
        FailureTitle => "数据没有加载成功", "The data could not be loaded";
        FailOffline => "现在没有网络连接。请连上网络后重试。", "There is no network connection. Connect and try again.";
        FailNetwork => "没有连上服务器，或连接中途断开。请检查网络后重试。", "The server could not be reached, or the connection broke. Check the network and try again.";
        FailMissing => "服务器上没有这个数据文件。请稍后重试；若一直如此，请告知网站维护者。", "The server does not have this data file. Try again later; if it stays so, tell the site’s maintainer.";
        FailStatus => "服务器没有给出数据文件。请稍后重试。", "The server did not give out the data file. Try again later.";
        FailCut => "数据文件没有传完整。请重试。", "The data file did not arrive whole. Try again.";
        FailInvalid => "收到的文件不是有效的图谱数据（可能没有传完整）。请重试；若一直如此，请告知网站维护者。", "What arrived is not valid atlas data (it may have been cut off). Try again; if it stays so, tell the site’s maintainer.";
        FailNewer => "数据比本页面的程序新。请刷新页面以取得新程序。", "The data are newer than this page’s program. Reload the page to get the new one.";
        FailBuild => "本页面没有指明数据文件，属于构建错误。请告知网站维护者。", "This page does not name its data file, a mistake in its build. Tell the site’s maintainer.";
        PartLoading => "正在载入…", "Loading…";
        PartMissing => "这部分页面没有载入成功，其余不受影响。请检查网络后重试。", "This part of the page could not be loaded; the rest is not affected. Check the network and try again.";
        DetailsMissing => "出处与说明文字没有加载成功，数字与筛选不受影响。", "Sources and notes could not be loaded; figures and filters are not affected.";
    }
}

impl ShellMsg {
    /// The name of a view.
    pub const fn of_view(view: View) -> Self {
        match view {
            View::Map => Self::ViewMap,
            View::Chain => Self::ViewChain,
            View::Network => Self::ViewNetwork,
            View::Compare => Self::ViewCompare,
            View::Table => Self::ViewTable,
            View::Timeline => Self::ViewTimeline,
            View::Sources => Self::ViewSources,
            View::Report => Self::ViewReport,
        }
    }

    /// What a load failure's code means and what to do next.
    pub fn of_failure(code: &str) -> Self {
        match code {
            "offline" => Self::FailOffline,
            "network" => Self::FailNetwork,
            "not-found" => Self::FailMissing,
            "status" => Self::FailStatus,
            "cut-off" => Self::FailCut,
            "data-newer" => Self::FailNewer,
            "no-dataset" => Self::FailBuild,
            _ => Self::FailInvalid,
        }
    }
}

/// What the atlas holds, for the header: 484 entities, 910 figures, 354 sources.
pub fn extent(lang: Lang, entities: usize, figures: usize, sources: usize) -> String {
    match lang {
        Lang::Zh => format!("{entities} 个主体 · {figures} 项数据 · {sources} 个来源"),
        Lang::En => format!("{entities} entities · {figures} figures · {sources} sources"),
    }
}

/// Why some records of the dataset are not shown.
pub fn records_left_out(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("数据中有 {count} 条记录有误，没有显示；其余照常。"),
        (Lang::En, 1) => "One faulty record of the dataset is not shown; the rest works as usual.".to_owned(),
        (Lang::En, _) => {
            format!("{count} faulty records of the dataset are not shown; the rest works as usual.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_says_something_of_its_own() {
        for (code, message) in [
            ("offline", ShellMsg::FailOffline),
            ("data-newer", ShellMsg::FailNewer),
        ] {
            assert_eq!(ShellMsg::of_failure(code), message);
        }
        assert_eq!(ShellMsg::of_failure("data-syntax"), ShellMsg::FailInvalid);
    }

    #[test]
    fn one_record_is_not_many() {
        assert_eq!(
            records_left_out(Lang::En, 1),
            "One faulty record of the dataset is not shown; the rest works as usual."
        );
        assert_eq!(
            records_left_out(Lang::Zh, 3),
            "数据中有 3 条记录有误，没有显示；其余照常。"
        );
    }
}
