//! Entities and cities side by side.

use crate::{
    i18n::{evidence::nature_word, format},
    insight::compare::{Apart, SetKind},
    model::{Atlas, Fact, Lang},
};

super::messages! {
    /// Messages of the comparison, and of what adds to it.
    CompareMsg {
        Title => "对比", "Compare";
        Toggle => "对比", "Compare";
        Full => "最多并列 6 个；先移除一个再加入。", "Six at most side by side; remove one first.";
        Add => "加入对比", "Add to the comparison";
        AddHint => "名称、拼音、城市…", "Name, pinyin, city…";
        Suggestions => "可加入的", "What can be added";
        NoneFound => "没有找到这个名称", "Nothing of that name";
        Only => "只看差异", "Only differences";
        Clear => "清空", "Clear";
        Earlier => "左移", "Move left";
        Later => "右移", "Move right";
        Remove => "移除", "Remove";
        City => "城市", "City";
        Chain => "产业链", "Chain";
        ChainRule => "园区、集群和城市按其中的主体计，数字是本图谱收录的主体数。", "Parks, clusters and cities are read from who belongs to them; numbers are entities of this atlas.";
        AllHave => "各方都有", "All have";
        NoneHas => "各方都没有查到", "Found for none";
        Figures => "数据", "Figures";
        FiguresRule => "只有指标、单位、时间、口径、性质都相同的数放在同一刻度上画条；不同之处用文字标出。城市一列是该市自身的数，不是其中主体之和。", "Only figures alike in metric, unit, time, scope and nature stand on one scale as bars; what differs is said in words. A city’s figures are its own, not sums over who stands in it.";
        NoFigure => "无数据", "no figure found";
        NoFigures => "没有查到数据", "No figures found for any of them";
        NoFiguresThen => "所限年份里没有数据", "No figures for these years";
        Reference => "基准", "Measured by";
        Disagree => "来源不一致", "Sources disagree";
        Newer => "较新", "Later";
        Other => "另有", "Also";
        Sets => "构成与关系", "What they are and whom they know";
        SetsRule => "实底为各方都有，空心为只有部分有；数字是其中的主体数（不止一个时写出）。", "Filled: all of them have it. Hollow: only some have. Numbers count the entities that do, where more than one.";
        Shared => "共有", "shared";
        Kinds => "图谱内主体", "Entities in this atlas";
        Subsectors => "赛道", "Subsectors";
        Designations => "称号与认定", "Designations";
        Services => "为其服务或支撑的", "Who serves or supports it";
        Relations => "其他关系", "Other relations";
        NotFound => "没有查到", "none found";
        NotAsked => "不适用", "not applicable";
        Charts => "同口径图", "Charts of like figures";
        NotLike => "没有同口径的数", "no like figure";
        Same => "各方完全相同，没有差异。", "They are the same in everything: nothing differs.";
        SameChain => "各环节相同。", "The same in every stage and chain.";
        EmptyTitle => "把 2 到 6 个主体或城市并排看", "Put 2 to 6 entities or cities side by side";
        EmptyOne => "再加入至少一个就能对比。", "Add at least one more to compare.";
        EmptyHow => "用上面的搜索框加入，或在卡片与详情里按“对比”。顺序和选择都在链接里。", "Add with the search above, or press “Compare” on a card or in a detail. The order and the choice are in the link.";
        FromCities => "城市（按收录主体数）", "Cities, by entities in this atlas";
        FromSelection => "当前筛选里的前几个", "First ones of the selection";
        Region => "对比表", "Comparison";
        What => "项目", "Row";
    }
}

impl CompareMsg {
    /// The name of a list.
    pub const fn of_set(kind: SetKind) -> Self {
        match kind {
            SetKind::Kinds => Self::Kinds,
            SetKind::Subsectors => Self::Subsectors,
            SetKind::Designations => Self::Designations,
            SetKind::Services => Self::Services,
            SetKind::Relations => Self::Relations,
        }
    }
}

/// In what a figure differs from its row's reference.
pub const fn apart(lang: Lang, apart: Apart) -> &'static str {
    match (apart, lang) {
        (Apart::Unit, Lang::Zh) => "单位不同",
        (Apart::Unit, Lang::En) => "other unit",
        (Apart::Time, Lang::Zh) => "时间不同或未注明",
        (Apart::Time, Lang::En) => "other time, or none stated",
        (Apart::Scope, Lang::Zh) => "口径不同",
        (Apart::Scope, Lang::En) => "other scope",
        (Apart::Nature, Lang::Zh) => "性质不同",
        (Apart::Nature, Lang::En) => "other nature",
    }
}

/// A control for one of the compared: `左移：甲`.
pub fn on(lang: Lang, what: CompareMsg, name: &str) -> String {
    super::evidence::labelled(lang, what.say(lang), name)
}

/// How many are compared, of how many at most.
pub fn count(lang: Lang, count: usize, most: usize) -> String {
    match lang {
        Lang::Zh => format!("已选 {count} / {most}"),
        Lang::En => format!("{count} of {most} chosen"),
    }
}

/// The way to the comparison: `对比 3 个`.
pub fn tray(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("对比 {count} 个"),
        Lang::En => format!("Compare {count}"),
    }
}

/// An entity was put into the comparison or taken out of it; so many are in it now.
pub fn turned(lang: Lang, name: &str, is_in: bool, count: usize) -> String {
    match (lang, is_in) {
        (Lang::Zh, true) => format!("“{name}”已加入对比，共 {count} 个。"),
        (Lang::Zh, false) => format!("“{name}”已移出对比，还有 {count} 个。"),
        (Lang::En, true) => format!("“{name}” is in the comparison now, {count} in all."),
        (Lang::En, false) => format!("“{name}” is out of the comparison, {count} left."),
    }
}

/// How many entities of the atlas belong to one of the compared.
pub fn members(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("图谱内 {count} 个主体"),
        (Lang::En, 1) => "1 entity in this atlas".to_owned(),
        (Lang::En, _) => format!("{count} entities in this atlas"),
    }
}

/// The way to further figures of a metric.
pub fn more_figures(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("其余 {count} 个数"),
        (Lang::En, 1) => "1 more figure".to_owned(),
        (Lang::En, _) => format!("{count} more figures"),
    }
}

/// What opens the rest of a list.
pub fn more_items(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("其余 {count} 项"),
        Lang::En => format!("{count} more"),
    }
}

/// What a figure is: time, nature where it is not simply measured, scope, part.
pub fn about(lang: Lang, atlas: &Atlas, fact: &Fact) -> String {
    let vocab = &atlas.vocab;
    let mut said = format::short_of_fact(lang, fact);
    let parts = [
        nature_word(lang, vocab, fact.nature),
        fact.scope.map(|scope| vocab.scopes[scope.row()].name.get(lang)),
        fact.detail.as_ref().map(|detail| detail.get(lang)),
    ];
    for part in parts.into_iter().flatten() {
        said.push_str(" · ");
        said.push_str(part);
    }
    said
}

/// Stages and chains that all, none or only one of the compared have, in a sentence each.
pub fn chain_words(lang: Lang, all: &[&str], only: &[(String, Vec<&str>)], none: &[&str]) -> Vec<String> {
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    let line = |what: &str, names: &[&str]| super::evidence::labelled(lang, what, &names.join(comma));
    let mut said = Vec::new();
    if !all.is_empty() {
        said.push(line(CompareMsg::AllHave.say(lang), all));
    }
    for (name, stages) in only {
        let what = match lang {
            Lang::Zh => format!("只有{name}有"),
            Lang::En => format!("Only {name} has"),
        };
        said.push(line(&what, stages));
    }
    if !none.is_empty() {
        said.push(line(CompareMsg::NoneHas.say(lang), none));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_plainly() {
        assert_eq!(count(Lang::Zh, 3, 6), "已选 3 / 6");
        assert_eq!(count(Lang::En, 3, 6), "3 of 6 chosen");
        assert_eq!(tray(Lang::Zh, 2), "对比 2 个");
        assert_eq!(members(Lang::En, 1), "1 entity in this atlas");
        assert_eq!(members(Lang::Zh, 141), "图谱内 141 个主体");
        assert_eq!(more_figures(Lang::En, 2), "2 more figures");
        assert_eq!(on(Lang::En, CompareMsg::Remove, "Alpha"), "Remove: Alpha");
    }

    #[test]
    fn the_chain_is_told_in_words() {
        let only = [("甲".to_owned(), vec!["中试"])];
        assert_eq!(
            chain_words(Lang::Zh, &["制造生产", "销售服务"], &only, &[]),
            ["各方都有：制造生产、销售服务", "只有甲有：中试"]
        );
        assert_eq!(
            chain_words(Lang::En, &[], &[], &["Bench scale"]),
            ["Found for none: Bench scale"]
        );
    }
}
