//! The menu of topics.

super::messages! {
    /// Messages of the menu.
    MenuMsg {
        Topics => "专题", "Topics";
        More => "更多", "More";
        Views => "视图", "Views";
        Overview => "总览", "Overview";
        Brain => "产业大脑", "Industry brain";
        Gaps => "缺口与匹配", "Gaps and matching";
        Sets => "选取与集合", "Picks and saved sets";
        Loading => "目录与架构正在加载。", "Directories and frameworks are being loaded.";
        Missing => "目录与架构没有加载成功，请用页面下方的提示重试。", "Directories and frameworks could not be loaded; try again from the notice at the foot of the page.";
    }
}
