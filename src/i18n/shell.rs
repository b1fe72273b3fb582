//! The frame of the page: header, navigation, notices.

super::messages! {
    /// Messages of the frame.
    ShellMsg {
        ViewMap => "地图", "Map";
        ViewTable => "表格", "Table";
        Views => "视图", "Views";
        SkipToResults => "跳到结果", "Skip to results";
        SwitchLanguage => "EN", "中文";
        SwitchLanguageName => "Switch to English", "切换到中文";
    }
}
