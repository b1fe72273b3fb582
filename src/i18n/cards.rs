//! The list of results: its bar, its cards, its empty face.

use crate::model::{Atlas, Lang, MetricKind, Site};
use crate::query::sets::SavedSet;

super::messages! {
    /// Messages of the list.
    CardsMsg {
        Results => "结果", "Results";
        SortBy => "排序", "Sort";
        Relevance => "相关度", "Relevance";
        Documented => "资料最多", "Best documented";
        Name => "名称", "Name";
        City => "城市", "City";
        NoRanking => "每家取最近的一个数（先取实际值）；年份与口径不一，不是排名。单位不同或没有数的排在最后。", "By each one’s latest figure, actual ones first. Years and scopes differ, so this is no ranking; those in another unit or without a figure come last.";
        NoFigures => "没有查到数据", "No figures found";
        NoStages => "没有查到环节资料", "No stages found";
        Background => "不属于本产业，仅作背景", "Named as background, not of this industry";
        AlsoKnownAs => "又名", "Also";
        Designations => "称号", "Designations";
        Nothing => "没有符合条件的结果", "Nothing matches";
        Chosen => "现在的条件：", "You have asked for:";
        ClearAll => "清除全部条件", "Clear everything";
        TryWithout => "放宽一项：", "Ease one:";
        Money => "金额", "Money";
        Count => "数量", "Counts";
        Area => "面积", "Areas";
        Quantity => "产量与产能", "Output and capacity";
        Ratio => "比例", "Ratios";
        Rank => "位次", "Ranks";
        LowestFirst => "从小到大", "smallest first";
        Pick => "选取", "Pick";
        PickDrawn => "选取所圈的", "Pick what is inside";
        LargestFirst => "从大到小", "largest first";
    }
}

impl CardsMsg {
    /// The heading over metrics of a kind; none for text, which has no order.
    pub fn of_kind(kind: MetricKind) -> Option<Self> {
        match kind {
            MetricKind::Money => Some(Self::Money),
            MetricKind::Count => Some(Self::Count),
            MetricKind::Area => Some(Self::Area),
            MetricKind::Quantity => Some(Self::Quantity),
            MetricKind::Ratio => Some(Self::Ratio),
            MetricKind::Rank => Some(Self::Rank),
            MetricKind::Text => None,
        }
    }
}

/// The control that picks an entity: what stands on it, and whom it picks.
pub fn pick_name(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("选取：{name}"),
        Lang::En => format!("Pick {name}"),
    }
}

/// Picks that no longer fit.
pub fn picks_full(lang: Lang) -> String {
    let most = SavedSet::IDS_MAX;
    match lang {
        Lang::Zh => format!("最多选取 {most} 个，多出的没有选入。"),
        Lang::En => format!("At most {most} can be picked; the rest was left out."),
    }
}

/// What stands before, inside and after the bold number in 显示 **201** / 484, **201** of 484 shown.
pub fn shown_of(lang: Lang, shown: u32, total: u32) -> (&'static str, String, String) {
    match lang {
        Lang::Zh => ("显示 ", shown.to_string(), format!(" / {total}")),
        Lang::En => ("", shown.to_string(), format!(" of {total} shown")),
    }
}

/// The button below the list: how far it goes and what pressing it does.
pub fn show_more(lang: Lang, drawn: u32, shown: u32, step: u32) -> String {
    let next = step.min(shown.saturating_sub(drawn));
    match lang {
        Lang::Zh => format!("已显示 {drawn} / {shown}，再显示 {next} 个"),
        Lang::En => format!("{drawn} of {shown} listed · show {next} more"),
    }
}

/// So many designations more than are shown.
pub fn more_designations(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {count} 项称号"),
        Lang::En if count == 1 => "1 more designation".to_owned(),
        Lang::En => format!("{count} more designations"),
    }
}

/// A way out of an empty result: what to drop and how many there would be.
pub fn without(lang: Lang, what: &str, shown: u32) -> String {
    match lang {
        Lang::Zh => format!("不限{what}：{shown} 个"),
        Lang::En => format!("Any {}: {shown}", what.to_ascii_lowercase()),
    }
}

/// Where an entity belongs, from large to small in Chinese, from small to large in English.
pub fn place_of(lang: Lang, atlas: &Atlas, site: Site) -> String {
    let region = atlas.meta.region.get(lang);
    let city = |city: crate::model::CityIx| atlas.vocab.cities[city.row()].name.get(lang);
    match (lang, site) {
        (_, Site::Region) => region.to_owned(),
        (Lang::Zh, Site::Outside) => format!("{region}以外"),
        (Lang::En, Site::Outside) => format!("Outside {region}"),
        (_, Site::City(ix)) => city(ix).to_owned(),
        (_, Site::District(ix, district)) => {
            let district = atlas.vocab.districts[district.row()].0.name.get(lang);
            match lang {
                Lang::Zh => format!("{} · {district}", city(ix)),
                Lang::En => format!("{district}, {}", city(ix)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CityIx, DistrictIx, Term, Text};

    #[test]
    fn the_last_step_says_what_is_left() {
        assert_eq!(show_more(Lang::Zh, 24, 201, 24), "已显示 24 / 201，再显示 24 个");
        assert_eq!(
            show_more(Lang::En, 192, 201, 24),
            "192 of 201 listed · show 9 more"
        );
    }

    #[test]
    fn the_count_reads_as_a_sentence() {
        let whole = |lang| {
            let (before, shown, after) = shown_of(lang, 201, 484);
            format!("{before}{shown}{after}")
        };
        assert_eq!(whole(Lang::Zh), "显示 201 / 484");
        assert_eq!(whole(Lang::En), "201 of 484 shown");
    }

    #[test]
    fn easing_one_says_how_many_there_would_be() {
        assert_eq!(without(Lang::Zh, "城市", 12), "不限城市：12 个");
        assert_eq!(without(Lang::En, "City", 12), "Any city: 12");
    }

    #[test]
    fn a_place_is_as_exact_as_it_is_known() {
        let mut atlas = Atlas::default();
        let term = |id: &str, zh: &str, en: &str| Term {
            id: id.parse().unwrap(),
            name: Text::new(zh, en),
        };
        atlas.meta.region = Text::new("某省", "Someland");
        atlas.vocab.cities.push(term("a", "甲市", "Alpha"));
        atlas.vocab.districts.push((term("b", "乙区", "Beta"), CityIx(0)));
        let site = Site::District(CityIx(0), DistrictIx(0));
        for (site, zh, en) in [
            (site, "甲市 · 乙区", "Beta, Alpha"),
            (Site::City(CityIx(0)), "甲市", "Alpha"),
            (Site::Region, "某省", "Someland"),
            (Site::Outside, "某省以外", "Outside Someland"),
        ] {
            assert_eq!(place_of(Lang::Zh, &atlas, site), zh);
            assert_eq!(place_of(Lang::En, &atlas, site), en);
        }
    }
}
