//! The tour at the first visit.

use crate::model::Lang;

super::messages! {
    /// Messages of the tour.
    TourMsg {
        Tour => "导览", "Tour";
        Next => "下一步", "Next";
        Skip => "跳过", "Skip";
        Done => "知道了", "Got it";
        Map => "地图就是筛选", "The map filters";
        MapText => "一格是一个县（市、区），格里的小标是园区、企业和平台。点一格只看那里；左边（手机上在“筛选”里）还可按赛道、环节、称号等筛选，每项旁边是会得到的个数。", "Each hexagon is a county-level division; its small marks are parks, firms and platforms. A click keeps that place only. The filters (on a phone behind “Filters”) narrow by subsector, stage or designation, each with the count you would get.";
        Figures => "每个数字都有出处", "Every figure has its source";
        FiguresText => "数字后的小号码打开来源、年份和口径。查不到的不写，也不估；来源不一致的两个数都列出。", "The small number behind a figure opens its source, year and scope. What no source gives is left out, never guessed; where sources disagree, both figures stand.";
        Strip => "九格读产业链", "Nine cells, one chain";
        StripText => "卡片上的九格是药物发现到销售服务的九个环节：实心是来源明说已有，空心各有含义，按“?”可查。", "The nine cells on a card are the stages from discovery to sales: a filled one is there, as a source states; what the others mean is behind “?”.";
        Share => "画面就在地址里", "The link holds it all";
        ShareText => "复制链接，别人打开就是同一画面。卡片上的“选取”可把几家收在一起，对比或存成集合。帮助随时按“?”。", "Copy the link and others see the same. “Pick” on a card gathers several, to compare or to keep as a set. Help is always behind “?”.";
    }
}

/// The steps: heading and text of each.
pub const STEPS: [(TourMsg, TourMsg); 4] = [
    (TourMsg::Map, TourMsg::MapText),
    (TourMsg::Figures, TourMsg::FiguresText),
    (TourMsg::Strip, TourMsg::StripText),
    (TourMsg::Share, TourMsg::ShareText),
];

/// Which step of how many.
pub fn step(lang: Lang, at: usize, of: usize) -> String {
    match lang {
        Lang::Zh => format!("导览 {at} / {of}"),
        Lang::En => format!("Tour {at} / {of}"),
    }
}
