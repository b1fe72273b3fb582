//! Sharing and citing.

super::messages! {
    /// Messages of the sharing dialog.
    ShareMsg {
        Share => "分享与导出", "Share & export";
        Close => "关闭", "Close";
    }
}
