//! Directories and structures.

use crate::insight::{
    Selector,
    directories::{Column, GroupKey},
    structures::Naming,
};
use crate::model::{Lang, Vocab};

super::messages! {
    /// Messages of the directories and structures.
    DirectoryMsg {
        Directories => "目录", "Directories";
        Structures => "架构", "Frameworks";
        Board => "看板", "Board";
        List => "列表", "List";
        Ahead => "仅有计划", "Only planned";
        Unknown => "未查到", "Not found";
        AllRows => "全部", "All";
        Site => "所在地", "Place";
        Position => "位置", "Position";
        Stages => "产业链环节", "Chain stages";
        Links => "六链", "Six chains";
        Tags => "称号", "Designations";
        Subsectors => "赛道", "Subsectors";
        AheadColumn => "计划中的步骤", "Steps to come";
        Missing => "未查到", "not found";
        DatePassed => "计划日期已过，未查到结果", "planned date has passed, no result found";
        Coverage => "查到了什么，缺什么", "What is known and what is missing";
        DrawFence => "还没有画围栏：列出的是当前筛选下的全部企业。", "No fence is drawn: all companies of the selection are listed.";
        NoRows => "当前筛选下没有这一目录的主体。", "No entity of the selection belongs to this directory.";
        Loading => "进度与出处正在加载。", "Steps and sources are being loaded.";
        Unnamed => "来源未点名", "not named";
        InAtlas => "图谱收录，点开或筛选", "in the atlas: opens or filters";
        Failed => "目录、进度与出处没有加载成功，请用页面下方的提示重试。", "Directories, steps and sources could not be loaded; try again from the notice at the foot of the page.";
        Form => "版式", "Layout";
        LatestStep => "最近一步", "Latest step";
        Group => "分组", "Group";
        BackToTable => "返回普通表格", "Back to the plain table";
        ToMap => "到地图上画围栏", "Draw a fence on the map";
        Inside => "列出的是围栏内的企业。", "The companies inside the drawn area are listed.";
        EmptyGroup => "没有查到", "None found";
        NotInAtlas => "图谱未收录", "not in the atlas";
        Planned => "计划", "planned";
        FrameworkOf => "属于", "Framework of";
    }
}

/// What a column is called.
pub fn column_name(lang: Lang, vocab: &Vocab, column: Column) -> &str {
    if let Some(name) = column.name(vocab) {
        return name.get(lang);
    }
    let message = match column {
        Column::Place => DirectoryMsg::Position,
        Column::Stages => DirectoryMsg::Stages,
        Column::Links => DirectoryMsg::Links,
        Column::Tags => DirectoryMsg::Tags,
        Column::Subsectors => DirectoryMsg::Subsectors,
        Column::Ahead => DirectoryMsg::AheadColumn,
        _ => DirectoryMsg::Site,
    };
    message.say(lang)
}

/// What a group is called.
pub fn group_name(lang: Lang, vocab: &Vocab, key: GroupKey) -> String {
    let selector = match key {
        GroupKey::Ahead => return DirectoryMsg::Ahead.say(lang).to_owned(),
        GroupKey::Unknown => return DirectoryMsg::Unknown.say(lang).to_owned(),
        GroupKey::Of(selector) => selector,
    };
    let name = selector.name(vocab).get(lang);
    match (lang, selector) {
        (Lang::Zh, Selector::Metric(_)) => format!("写有“{name}”"),
        (Lang::En, Selector::Metric(_)) => format!("{name} stated"),
        (Lang::Zh, Selector::Outgoing(_) | Selector::Incoming(_)) => format!("有“{name}”关系"),
        (Lang::En, Selector::Outgoing(_) | Selector::Incoming(_)) => format!("Has the relation “{name}”"),
        (Lang::Zh, _) if selector.is_planned() => format!("{name}（计划）"),
        (Lang::En, _) if selector.is_planned() => format!("{name} (planned)"),
        _ => name.to_owned(),
    }
}

/// For how many rows a column is known.
pub fn coverage(lang: Lang, column: &str, known: u32, total: u32) -> String {
    match lang {
        Lang::Zh => format!("{column}：{total} 个中查到 {known} 个"),
        Lang::En => format!("{column}: found for {known} of {total}"),
    }
}

/// How many entities of the selection belong to a directory.
pub fn members(lang: Lang, total: u32, shown: u32) -> String {
    match lang {
        Lang::Zh => format!("当前筛选的 {shown} 个主体中，属于本目录的有 {total} 个"),
        Lang::En => format!("{total} of the {shown} selected entities belong to this directory"),
    }
}

/// For how many of all rows a column is known, short: `20/43`.
pub fn known_of(known: u32, total: u32) -> String {
    format!("{known}/{total}")
}

/// How many more a cell or a lane holds than it shows.
pub fn more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {count} 个"),
        Lang::En => format!("{count} more"),
    }
}

/// How many entities have a term.
pub fn holders(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("{count} 个主体"),
        (Lang::En, 1) => "1 entity".to_owned(),
        (Lang::En, _) => format!("{count} entities"),
    }
}

/// How many parts of a framework are named, and how many are in the atlas.
pub fn naming(lang: Lang, naming: Naming) -> String {
    let Naming {
        parts, named, linked, ..
    } = naming;
    match lang {
        Lang::Zh => format!("{parts} 个部分，来源点名 {named} 个，图谱收录 {linked} 个"),
        Lang::En => format!("{parts} parts, {named} named by a source, {linked} in the atlas"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LinkIx, MetricIx, MetricKind, RelationType, RelationTypeIx, Term, Text};

    fn vocab() -> Vocab {
        let term = |zh: &str, en: &str| Term {
            id: "x".parse().unwrap(),
            name: Text::new(zh, en),
        };
        Vocab {
            metrics: vec![crate::model::Metric {
                term: term("基金规模", "Fund size"),
                unit: None,
                kind: MetricKind::Text,
            }],
            links: vec![term("服务链", "Service chain")],
            relation_types: vec![RelationType {
                term: term("投资", "invests in"),
                inverse: Text::new("由其投资", "invested in by"),
                symmetric: false,
            }],
            ..Vocab::default()
        }
    }

    #[test]
    fn groups_say_why_their_rows_stand_together() {
        let said =
            |selector| [Lang::Zh, Lang::En].map(|lang| group_name(lang, &vocab(), GroupKey::Of(selector)));
        assert_eq!(
            said(Selector::Metric(MetricIx(0))),
            ["写有“基金规模”", "Fund size stated"]
        );
        assert_eq!(
            said(Selector::Incoming(RelationTypeIx(0))),
            ["有“由其投资”关系", "Has the relation “invested in by”"]
        );
        assert_eq!(
            said(Selector::Link(LinkIx(0), true)),
            ["服务链（计划）", "Service chain (planned)"]
        );
        assert_eq!(
            said(Selector::Link(LinkIx(0), false)),
            ["服务链", "Service chain"]
        );
        assert_eq!(group_name(Lang::Zh, &vocab(), GroupKey::Unknown), "未查到");
    }

    #[test]
    fn columns_have_the_name_of_their_term_or_their_own() {
        assert_eq!(
            column_name(Lang::En, &vocab(), Column::Metric(MetricIx(0))),
            "Fund size"
        );
        assert_eq!(
            column_name(Lang::Zh, &vocab(), Column::Incoming(RelationTypeIx(0))),
            "由其投资"
        );
        let plain = [
            Column::Site,
            Column::Place,
            Column::Stages,
            Column::Links,
            Column::Tags,
            Column::Subsectors,
            Column::Ahead,
        ];
        let mut names = plain
            .map(|column| column_name(Lang::En, &vocab(), column).to_owned())
            .to_vec();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), plain.len());
    }

    #[test]
    fn what_is_known_is_said_with_its_whole() {
        assert_eq!(coverage(Lang::Zh, "总投资", 20, 43), "总投资：43 个中查到 20 个");
        assert_eq!(coverage(Lang::En, "Signed", 20, 43), "Signed: found for 20 of 43");
        assert_eq!(
            members(Lang::Zh, 43, 484),
            "当前筛选的 484 个主体中，属于本目录的有 43 个"
        );
        assert_eq!(more(Lang::En, 3), "3 more");
        assert_eq!(holders(Lang::En, 1), "1 entity");
        let five = Naming {
            parts: 5,
            named: 2,
            linked: 2,
            planned: 0,
        };
        assert_eq!(naming(Lang::Zh, five), "5 个部分，来源点名 2 个，图谱收录 2 个");
        assert_eq!(
            naming(Lang::En, five),
            "5 parts, 2 named by a source, 2 in the atlas"
        );
    }
}
