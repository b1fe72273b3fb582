//! What the page says around candidates; their rules are in [`super::brain`].

use crate::model::Lang;

super::messages! {
    /// Fixed sentences around candidates.
    MatchMsg {
        OpeningRule => "列出它能补上缺口的城市、集群和园区，得分高的在前。", "The cities, clusters and parks whose gaps it would fill, best score first.";
        OpeningLink => "看它能补哪些地方的缺口", "Whose gaps it would fill";
        Reset => "恢复默认权重", "Default weights";
        FactorRules => "各项怎么算", "How each value is read";
        Rest => "其余", "The rest";
        Pick => "手选", "Hand-pick";
        Picked => "已手选", "Hand-picked";
        Compare => "对比", "Compare";
        Compared => "已在对比", "In comparison";
        OnlyPicked => "只看手选的主体", "Only the hand-picked";
        PickRule => "手选会改变“当前选择”本身；要边看缺口边手选，请先在上面选定一个城市或园区。",
            "Hand-picking changes the selection itself; to go on reading these gaps while you pick, choose a city or a park above.";
        Stated => "原文明示", "stated by a source";
        Implied => "由原文可推", "implied by a source";
        NoSubsectors => "未记录赛道", "no subsector recorded";
    }
}

/// The subsectors that a candidate shares: `2/5：化学药、中药`.
pub fn shared(lang: Lang, shared: &[&str], all: u32) -> String {
    if all == 0 {
        return MatchMsg::NoSubsectors.say(lang).to_owned();
    }
    let (colon, comma) = match lang {
        Lang::Zh => ("：", "、"),
        Lang::En => (": ", ", "),
    };
    let mut said = format!("{}/{all}", shared.len());
    if !shared.is_empty() {
        said.push_str(colon);
        said.push_str(&shared.join(comma));
    }
    said
}

/// How many relations there are already.
pub fn relations(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, 0) => "未查到关系".to_owned(),
        (Lang::En, 0) => "none found".to_owned(),
        (Lang::Zh, _) => format!("{count} 条"),
        (Lang::En, _) => count.to_string(),
    }
}

/// How many are side by side, and how many may be; full, it says that no more fit.
pub fn compared(lang: Lang, count: usize, most: usize) -> String {
    match (lang, count >= most) {
        (Lang::Zh, false) => format!("对比中 {count}/{most}"),
        (Lang::Zh, true) => format!("对比已满（{most} 个），移出一个才能再加"),
        (Lang::En, false) => format!("{count} of {most} in comparison"),
        (Lang::En, true) => format!("The comparison is full ({most}); take one out to add another"),
    }
}

/// How many are hand-picked.
pub fn picked(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("手选 {count} 个"),
        Lang::En => format!("{count} hand-picked"),
    }
}

/// How many candidates there are.
pub fn candidates(lang: Lang, all: usize) -> String {
    match (lang, all) {
        (Lang::Zh, _) => format!("{all} 个候选，得分高的在前"),
        (Lang::En, 1) => "1 candidate".to_owned(),
        (Lang::En, _) => format!("{all} candidates, best first"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_comparison_says_so() {
        assert_eq!(compared(Lang::Zh, 2, 6), "对比中 2/6");
        assert_eq!(compared(Lang::Zh, 6, 6), "对比已满（6 个），移出一个才能再加");
        assert_eq!(
            compared(Lang::En, 6, 6),
            "The comparison is full (6); take one out to add another"
        );
    }

    #[test]
    fn shared_subsectors_are_named_and_none_is_not_nought() {
        assert_eq!(shared(Lang::Zh, &["化学药", "中药"], 5), "2/5：化学药、中药");
        assert_eq!(shared(Lang::En, &[], 3), "0/3");
        assert_eq!(shared(Lang::En, &[], 0), "no subsector recorded");
    }
}
