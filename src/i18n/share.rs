//! Sharing and citing.

use crate::model::Lang;

super::messages! {
    /// Messages of the sharing dialog.
    ShareMsg {
        Share => "分享与导出", "Share & export";
        Close => "关闭", "Close";
        Link => "链接", "Link";
        LinkHint => "链接里有当前的全部选择、语言和数据版本；打开它就是现在看到的样子。", "The link holds every choice, the language and the version of the data: it opens what you see now.";
        CopyLink => "复制链接", "Copy the link";
        ToApps => "分享到其他应用…", "Share to another app…";
        Qr => "二维码", "QR code";
        QrName => "当前链接的二维码", "QR code of the link";
        QrLong => "链接太长，放不进二维码（最多 2,953 字节）。减少手选主体或围栏的顶点后就能生成。", "The link is too long for a QR code (2,953 bytes at most). With fewer hand-picked entities or corners of the fence there will be one.";
        Cite => "引用当前视图", "Cite this view";
        CiteHint => "引用单个数据：点它的出处编号。引用一个主体：打开它的详情。", "To cite a single figure, use its source mark; to cite an entity, open its details.";
        CiteCopy => "复制引文", "Copy citation";
        CiteText => "引文", "Citation";
        Embed => "嵌入网页", "Embed in a page";
        Width => "宽（像素）", "Width, px";
        Height => "高（像素）", "Height, px";
        Code => "嵌入代码", "Embed code";
        CopyCode => "复制代码", "Copy the code";
        Preview => "预览", "Preview";
        PreviewClose => "收起预览", "Close the preview";
        Copied => "已复制", "Copied";
        NotCopied => "浏览器不允许复制，请在框中选取后复制。", "The browser does not allow copying: select the text in the field and copy it.";
        NotShared => "系统的分享功能没有打开，请复制链接。", "The system’s sharing could not be opened: copy the link instead.";
    }
}

/// What a view shows, in a line: `地图：杭州市、“医药”（484 个主体中的 42 个）`, `Map: Hangzhou, “x” (42 of 484 entities)`.
pub fn view_title(lang: Lang, view: &str, chosen: &[String], shown: u32, total: u32) -> String {
    let (colon, comma, whole) = match lang {
        Lang::Zh if shown == total => ("：", "、", format!("（全部 {total} 个主体）")),
        Lang::Zh => ("：", "、", format!("（{total} 个主体中的 {shown} 个）")),
        Lang::En if shown == total => (": ", ", ", format!(" (all {total} entities)")),
        Lang::En => (": ", ", ", format!(" ({shown} of {total} entities)")),
    };
    if chosen.is_empty() {
        return [view, &whole].concat();
    }
    [view, colon, &chosen.join(comma), &whole].concat()
}

/// Of which version the data is, and of which the link that opened the page was made, where it says so and it is another.
pub fn made_with(lang: Lang, since: Option<&str>, now: &str) -> String {
    match (lang, since.filter(|since| *since != now)) {
        (Lang::Zh, None) => format!("数据版本 {now}。"),
        (Lang::Zh, Some(since)) => format!("数据版本 {now}；打开本页的链接用的是 {since}。"),
        (Lang::En, None) => format!("Dataset {now}."),
        (Lang::En, Some(since)) => {
            format!("Dataset {now}; the link that opened this page was made with {since}.")
        }
    }
}

/// How large the frame may be.
pub fn frame_range(lang: Lang, width: (u32, u32), height: (u32, u32)) -> String {
    let ((narrow, wide), (low, high)) = (width, height);
    match lang {
        Lang::Zh => format!("宽 {narrow}–{wide}，高 {low}–{high}"),
        Lang::En => format!("Width {narrow}–{wide}, height {low}–{high}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_named_by_what_it_shows() {
        let chosen = ["甲市".to_owned(), "“医药”".to_owned()];
        assert_eq!(
            view_title(Lang::Zh, "地图", &chosen, 42, 484),
            "地图：甲市、“医药”（484 个主体中的 42 个）"
        );
        assert_eq!(
            view_title(Lang::En, "Chain", &[], 484, 484),
            "Chain (all 484 entities)"
        );
        assert_eq!(
            view_title(Lang::En, "Map", &["Alpha".to_owned()], 42, 484),
            "Map: Alpha (42 of 484 entities)"
        );
        assert_eq!(
            frame_range(Lang::En, (320, 4000), (240, 4000)),
            "Width 320–4000, height 240–4000"
        );
    }
}
