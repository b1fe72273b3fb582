//! Facets, the chips of what is chosen, the sheet on small screens.

use crate::{
    model::{Atlas, Id, Lang, Text},
    query::{FacetKey, Narrowing, ViewState},
};

super::messages! {
    /// Messages of the facets.
    FacetsMsg {
        City => "城市", "City";
        District => "区县", "District";
        Places => "城市或区县", "City or district";
        Kind => "类型", "Kind";
        Sub => "赛道", "Subsector";
        Stage => "环节", "Stage";
        Link => "六链", "Six chains";
        Tag => "称号", "Designation";
        Grade => "来源等级", "Source grade";
        Has => "具备", "Has";
        Filters => "筛选", "Filters";
        Close => "关闭", "Close";
        Clear => "清除", "Clear";
        ClearAll => "清除全部", "Clear all";
        ShowFewer => "收起", "Show fewer";
        NothingFound => "没有相符的选项", "No such value";
        Chosen => "已选条件", "Chosen filters";
        Area => "地图上的矩形", "Rectangle on the map";
        Fence => "地图上的多边形", "Polygon on the map";
        Pick => "手选的主体", "Hand-picked set";
        Source => "来源", "Source";
        Query => "搜索文字", "Search text";
    }
}

impl FacetsMsg {
    /// The name of a facet.
    pub const fn of(key: FacetKey) -> Self {
        match key {
            FacetKey::City => Self::City,
            FacetKey::District => Self::District,
            FacetKey::Kind => Self::Kind,
            FacetKey::Sub => Self::Sub,
            FacetKey::Stage => Self::Stage,
            FacetKey::Link => Self::Link,
            FacetKey::Tag => Self::Tag,
            FacetKey::Grade => Self::Grade,
            FacetKey::Has => Self::Has,
        }
    }
}

/// What a chip says of a piece that narrows the selection. `value` is the name of a facet's value; without one its id is
/// said.
pub fn narrowing_name(lang: Lang, view: &ViewState, piece: &Narrowing, value: Option<&Text>) -> String {
    match piece {
        Narrowing::Query => format!("“{}”", view.q.trim()),
        Narrowing::Facet(key) => FacetsMsg::of(*key).say(lang).to_owned(),
        Narrowing::Value(_, id) => value.map_or_else(|| id.to_string(), |name| name.get(lang).to_owned()),
        Narrowing::Source(id) => id.to_string(),
        Narrowing::Sources => FacetsMsg::Source.say(lang).to_owned(),
        Narrowing::Area => FacetsMsg::Area.say(lang).to_owned(),
        Narrowing::Fence => FacetsMsg::Fence.say(lang).to_owned(),
        Narrowing::Pick => match lang {
            Lang::Zh => format!("手选 {} 个", view.pick.len()),
            Lang::En => format!("{} hand-picked", view.pick.len()),
        },
    }
}

/// Letters of a source's name on a chip.
const NAME_MOST: usize = 32;

/// What a source is called on a chip: its title, else its publisher, shortened where it is long; else its id, as before the
/// details have arrived.
pub fn source_name(atlas: &Atlas, id: &Id) -> String {
    let known = atlas.sources.iter().find(|source| source.id == *id);
    let name = known.map_or("", |source| {
        if source.title.is_empty() {
            &source.publisher
        } else {
            &source.title
        }
    });
    if name.is_empty() {
        return id.to_string();
    }
    match name.char_indices().nth(NAME_MOST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

/// The name of the group a piece belongs to, for "any city", "any search text".
pub fn group_name(lang: Lang, piece: &Narrowing) -> &'static str {
    let message = match piece {
        Narrowing::Query => FacetsMsg::Query,
        Narrowing::Facet(key) | Narrowing::Value(key, _) => FacetsMsg::of(*key),
        Narrowing::Source(_) | Narrowing::Sources => FacetsMsg::Source,
        Narrowing::Area => FacetsMsg::Area,
        Narrowing::Fence => FacetsMsg::Fence,
        Narrowing::Pick => FacetsMsg::Pick,
    };
    message.say(lang)
}

/// Accessible name of the button on a chip.
pub fn remove(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Zh => format!("移除 {what}"),
        Lang::En => format!("Remove {what}"),
    }
}

/// Accessible name of the button that clears one facet.
pub fn clear_one(lang: Lang, facet: &str) -> String {
    match lang {
        Lang::Zh => format!("清除{facet}"),
        Lang::En => format!("Clear {}", facet.to_ascii_lowercase()),
    }
}

/// The button that shows the whole of a long facet.
pub fn show_all(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("全部 {count} 个"),
        Lang::En => format!("Show all {count}"),
    }
}

/// Name of the field that searches inside a facet.
pub fn find_inside(lang: Lang, facet: &str) -> String {
    match lang {
        Lang::Zh => format!("查找{facet}"),
        Lang::En => format!("Find a {}", facet.to_ascii_lowercase()),
    }
}

/// Name of the list of a city's districts, and of the button that opens it.
pub fn districts_of(lang: Lang, city: &str) -> String {
    match lang {
        Lang::Zh => format!("{city}的区县"),
        Lang::En => format!("Districts of {city}"),
    }
}

/// The button that opens the sheet: 筛选 · 2.
pub fn filters_with(lang: Lang, count: usize) -> String {
    let name = FacetsMsg::Filters.say(lang);
    if count == 0 {
        name.to_owned()
    } else {
        format!("{name} · {count}")
    }
}

/// The button that closes the sheet and shows what it did.
pub fn show_results(lang: Lang, shown: u32) -> String {
    match lang {
        Lang::Zh => format!("显示 {shown} 个结果"),
        Lang::En if shown == 1 => "Show 1 result".to_owned(),
        Lang::En => format!("Show {shown} results"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::FACETS;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_facets_have_one_name() {
        for lang in [Lang::Zh, Lang::En] {
            let names: BTreeSet<&str> = FACETS.iter().map(|&key| FacetsMsg::of(key).say(lang)).collect();
            assert_eq!(names.len(), FACETS.len());
        }
    }

    #[test]
    fn a_chip_says_what_it_stands_for() {
        let view = ViewState {
            q: " CDMO ".to_owned(),
            pick: ["a", "b"].iter().map(|id| id.parse().unwrap()).collect(),
            ..ViewState::default()
        };
        let name = |lang, piece| narrowing_name(lang, &view, &piece, None);
        assert_eq!(name(Lang::Zh, Narrowing::Query), "“CDMO”");
        assert_eq!(name(Lang::Zh, Narrowing::Pick), "手选 2 个");
        assert_eq!(name(Lang::En, Narrowing::Pick), "2 hand-picked");
        let city = Narrowing::Value(FacetKey::City, "atlantis".parse().unwrap());
        let known = Text::new("亚特兰蒂斯", "Atlantis");
        assert_eq!(narrowing_name(Lang::Zh, &view, &city, Some(&known)), "亚特兰蒂斯");
        assert_eq!(name(Lang::En, city), "atlantis");
    }

    #[test]
    fn a_source_is_called_by_its_title_or_what_is_known() {
        let mut atlas = Atlas::default();
        let id: Id = "s-1".parse().unwrap();
        assert_eq!(source_name(&atlas, &id), "s-1");
        atlas.sources.push(crate::model::Source {
            id: id.clone(),
            title: String::new(),
            publisher: String::new(),
            url: None,
            date: None,
            retrieved: None,
            lang: "zh".to_owned(),
            grade: crate::model::GradeIx(0),
            note: None,
        });
        assert_eq!(source_name(&atlas, &id), "s-1");
        "某报".clone_into(&mut atlas.sources[0].publisher);
        assert_eq!(source_name(&atlas, &id), "某报");
        "一则通知".clone_into(&mut atlas.sources[0].title);
        assert_eq!(source_name(&atlas, &id), "一则通知");
        atlas.sources[0].title = "Healthcare industrial parks in China".to_owned();
        assert_eq!(source_name(&atlas, &id), "Healthcare industrial parks in C…");
    }

    #[test]
    fn names_of_controls_say_what_they_act_on() {
        assert_eq!(remove(Lang::Zh, "杭州市"), "移除 杭州市");
        assert_eq!(clear_one(Lang::En, "Source grade"), "Clear source grade");
        assert_eq!(filters_with(Lang::Zh, 0), "筛选");
        assert_eq!(filters_with(Lang::Zh, 2), "筛选 · 2");
        assert_eq!(show_results(Lang::En, 1), "Show 1 result");
        assert_eq!(show_results(Lang::Zh, 201), "显示 201 个结果");
        assert_eq!(
            group_name(Lang::En, &Narrowing::Facet(FacetKey::Sub)),
            "Subsector"
        );
    }
}
