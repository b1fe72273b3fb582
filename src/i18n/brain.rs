//! Matching and the front panel.

use crate::insight::brain::{Due, NoActual, NoSum};
use crate::insight::matching::{Anchor, Distance, Factor};
use crate::model::Lang;

super::messages! {
    /// Fixed sentences of matching and of the front panel.
    BrainMsg {
        MatchTitle => "精准链接", "Matching";
        MatchRule => "候选是区域内、这个地方之外、已有该环节的主体；包含这个地方的园区不算。按得分排序，得分是各项数值乘以权重之和除以权重之和，同分按编号排。",
            "Candidates are entities of the region outside the place that hold the stage; parks that contain the place are left out. They are ranked by score: each value times its weight, added up and divided by the sum of the weights; ties go by id.";
        Weights => "权重（0–10）", "Weights (0–10)";
        Score => "得分", "Score";
        Stated => "依据强度", "Strength of evidence";
        Shared => "共同赛道", "Shared subsectors";
        Distance => "距离", "Distance";
        Relation => "已有关系", "Existing relations";
        Grade => "来源等级", "Source grade";
        StatedRule => "原文明示为 1，由原文可推为 0.5。", "1 where a source states it, 0.5 where it is implied.";
        SharedRule => "候选的赛道中，这个地方也有的占多少；候选没有记录赛道的为 0。", "The share of the candidate’s subsectors that the place has too; 0 where none is recorded for it.";
        DistanceRule => "100 ÷（100 + 大圆距离公里数）：同处为 1，100 公里为 0.5；位置未知的为 0。位置最细到乡镇街道，只有区县或城市驻地时更粗。",
            "100 ÷ (100 + great-circle kilometres): 1 at the same spot, 0.5 at 100 km; 0 where a position is unknown. Positions are no finer than a town, and coarser where only the district or city seat is known.";
        RelationRule => "与这个地方的主体已有 n 条关系的为 n ÷（n + 1）。", "n ÷ (n + 1) for n recorded relations with the place’s entities.";
        GradeRule => "该环节所依据来源中最好的等级：最高为 1，最低为 0，中间均分。", "The best grade among the sources of the stage: 1 for the best, 0 for the last, even steps between.";
        PlaceUnknown => "这个地方的位置未知，此项为 0", "The place’s position is unknown; counts 0";
        CandidateUnknown => "候选的位置未知，此项为 0", "The candidate’s position is unknown; counts 0";
        AnchorOwn => "距离从这个地方自己的位置量起。", "Distances are measured from the place’s own position.";
        NoCandidate => "区域内其他地方未查到有这一环的主体。", "No entity elsewhere in the region is found to hold this stage.";
        Openings => "可补的缺口", "Gaps it would fill";
        NoOpening => "按现有资料，没有查到它可补的缺口。", "On present data, no gap that it would fill is found.";
        PanelTitle => "产业大脑", "Industry brain";
        TopSubsectors => "主要赛道", "Top subsectors";
        Profile => "环节分布与整个区域对比", "Stages beside the region";
        ProfileRule => "比例的分母是已有环节的主体，不是全部主体；其余主体的环节未查到数据。", "Shares are out of the entities with a present stage, not of all; for the others no data are found.";
        News => "最近的事件", "Newest milestones";
        Ahead => "计划中的事件", "Planned milestones";
        AheadRule => "资料写明将要发生；日期已过的，还没有查到是否完成的资料。", "Sources say that these are to come; where the date has passed, no source is found yet on whether they did.";
        Targets => "目标与实际", "Targets against actuals";
        TargetRule => "只与同一主体、同一指标、单位、口径和细项的最新实际数比较；累计数不作比较。", "Compared only with the latest actual figure of the same entity, metric, unit, scope and label; cumulative figures are not compared.";
        NoneRecorded => "没有查到该指标的实际数", "No actual figure of this metric is found";
        NoneAlike => "没有可比的实际数：口径、单位或细项不同", "No comparable actual figure: scope, unit or label differ";
        KeyFigures => "关键数据", "Key figures";
        Charts => "同类数据并排", "Like figures side by side";
        KeyRule => "每个主体取最新的一个总数，不取其中的部分，也不取计划与目标；从小到大给出范围。", "Each entity’s latest total, never a part of it, a plan or a target; the range runs from the least to the most.";
        SumRule => "只有单位、时间、性质、口径都相同，数字确切且无争议，主体类型相同、互不包含、互无关系时才相加。", "Added up only where unit, period, nature and scope agree, the figures are exact and undisputed, and the entities are of one kind, none inside or tied to another.";
        NoSum => "不相加：", "Not added up:";
        Single => "只有一个数", "only one figure";
        Relative => "比率和名次不能相加", "rates and ranks do not add up";
        Periods => "时间不同或不明", "periods differ or are not given";
        Scopes => "口径不同", "scopes differ";
        Inexact => "有约数、下限或区间", "some are approximate, lower bounds or ranges";
        Disputed => "有的数来源之间不一致", "sources disagree on some";
        Kinds => "主体类型不同，可能互相包含", "entities of different kinds may hold one another";
        Nested => "有的主体包含另一个", "one entity holds another";
        Tied => "有的主体之间有关系，数字可能重复", "some entities are related, so figures may overlap";
    }
}

impl BrainMsg {
    /// The name of a factor and its rule.
    pub const fn of_factor(factor: Factor) -> (Self, Self) {
        match factor {
            Factor::Stated => (Self::Stated, Self::StatedRule),
            Factor::Shared => (Self::Shared, Self::SharedRule),
            Factor::Distance => (Self::Distance, Self::DistanceRule),
            Factor::Relation => (Self::Relation, Self::RelationRule),
            Factor::Grade => (Self::Grade, Self::GradeRule),
        }
    }

    /// Why figures are not added up.
    pub const fn of_no_sum(reason: NoSum) -> Self {
        match reason {
            NoSum::Single => Self::Single,
            NoSum::Relative => Self::Relative,
            NoSum::Periods => Self::Periods,
            NoSum::Scopes => Self::Scopes,
            NoSum::Inexact => Self::Inexact,
            NoSum::Disputed => Self::Disputed,
            NoSum::Kinds => Self::Kinds,
            NoSum::Nested => Self::Nested,
            NoSum::Tied => Self::Tied,
        }
    }

    /// Why nothing stands beside a target.
    pub const fn of_no_actual(reason: NoActual) -> Self {
        match reason {
            NoActual::NoneRecorded => Self::NoneRecorded,
            NoActual::NoneAlike => Self::NoneAlike,
        }
    }
}

/// Every reason against a sum, in a sentence: `不相加:时间不同或不明;口径不同。`
pub fn no_sum(lang: Lang, reasons: &[NoSum]) -> String {
    let (between, end) = match lang {
        Lang::Zh => ("；", "。"),
        Lang::En => ("; ", "."),
    };
    let said: Vec<&str> = reasons
        .iter()
        .map(|&reason| BrainMsg::of_no_sum(reason).say(lang))
        .collect();
    let space = if lang == Lang::En { " " } else { "" };
    [BrainMsg::NoSum.say(lang), space, &said.join(between), end].concat()
}

/// A distance, or why it is unknown.
pub fn distance(lang: Lang, distance: Distance) -> String {
    match (lang, distance) {
        (Lang::Zh, Distance::Km(km)) => format!("约 {km} 公里"),
        (Lang::En, Distance::Km(km)) => format!("about {km} km"),
        (_, Distance::PlaceUnknown) => BrainMsg::PlaceUnknown.say(lang).to_owned(),
        (_, Distance::CandidateUnknown) => BrainMsg::CandidateUnknown.say(lang).to_owned(),
    }
}

/// Where distances are measured from.
pub fn anchor(lang: Lang, anchor: Option<&Anchor>) -> String {
    match (lang, anchor) {
        (_, None) => BrainMsg::PlaceUnknown.say(lang).to_owned(),
        (_, Some(Anchor::At { .. })) => BrainMsg::AnchorOwn.say(lang).to_owned(),
        (Lang::Zh, Some(Anchor::Mean { of, .. })) => {
            format!("距离从位置已知的 {of} 个主体的平均经纬度量起。")
        }
        (Lang::En, Some(Anchor::Mean { of, .. })) => {
            let of_whom = if *of == 1 {
                "the 1 entity"
            } else {
                &format!("the {of} entities")
            };
            format!("Distances are measured from the mean position of {of_whom} whose position is known.")
        }
    }
}

/// A value in thousandths as a decimal: 437 is `0.437`, 1000 is `1`.
pub fn thousandths(value: u32) -> String {
    let mut text = format!("{}.{:03}", value / 1000, value % 1000);
    let kept = text.trim_end_matches('0').trim_end_matches('.').len();
    text.truncate(kept);
    text
}

/// A share in thousandths as per cent: 657 is `65.7%`; `about` where the numbers behind it are not exact.
pub fn reached(lang: Lang, share: u32, exact: bool) -> String {
    let about = match (exact, lang) {
        (true, _) => "",
        (false, Lang::Zh) => "约 ",
        (false, Lang::En) => "about ",
    };
    let (whole, tenth) = (share / 10, share % 10);
    match tenth {
        0 => format!("{about}{whole}%"),
        _ => format!("{about}{whole}.{tenth}%"),
    }
}

/// When a target is due, counted in calendar years from the dataset's date.
pub fn due(lang: Lang, due: Due) -> String {
    match (lang, due) {
        (Lang::Zh, Due::In(years)) => format!("还有 {years} 年"),
        (Lang::En, Due::In(1)) => "1 year left".to_owned(),
        (Lang::En, Due::In(years)) => format!("{years} years left"),
        (Lang::Zh, Due::ThisYear) => "今年到期".to_owned(),
        (Lang::En, Due::ThisYear) => "due this year".to_owned(),
        (Lang::Zh, Due::Past(years)) => format!("已过目标年份 {years} 年"),
        (Lang::En, Due::Past(1)) => "1 year past its date".to_owned(),
        (Lang::En, Due::Past(years)) => format!("{years} years past its date"),
        (Lang::Zh, Due::Unknown) => "未写明年份".to_owned(),
        (Lang::En, Due::Unknown) => "no year given".to_owned(),
    }
}

/// How many entities give a figure.
pub fn figure_coverage(lang: Lang, given: usize, of: u32) -> String {
    match lang {
        Lang::Zh => format!("{of} 个主体中 {given} 个有此数据"),
        Lang::En => format!("{given} of {of} entities give it"),
    }
}

/// The years that figures are of, how many have no year, and how many scopes there are.
pub fn figure_span(lang: Lang, years: Option<(u16, u16)>, undated: u32, scopes: u32) -> String {
    let mut parts: Vec<String> = Vec::new();
    match (lang, years) {
        (_, None) => {}
        (Lang::Zh, Some((first, last))) if first == last => parts.push(format!("{first} 年")),
        (_, Some((first, last))) if first == last => parts.push(first.to_string()),
        (Lang::Zh, Some((first, last))) => parts.push(format!("{first}–{last} 年")),
        (Lang::En, Some((first, last))) => parts.push(format!("{first}–{last}")),
    }
    if undated > 0 {
        parts.push(match lang {
            Lang::Zh => format!("{undated} 个年份不明"),
            Lang::En => format!("{undated} without a year"),
        });
    }
    if scopes > 1 {
        parts.push(match lang {
            Lang::Zh => format!("{scopes} 种口径"),
            Lang::En => format!("{scopes} scopes"),
        });
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_without_dust() {
        for (value, text) in [
            (0, "0"),
            (1000, "1"),
            (500, "0.5"),
            (437, "0.437"),
            (60, "0.06"),
            (1200, "1.2"),
        ] {
            assert_eq!(thousandths(value), text);
        }
        assert_eq!(reached(Lang::Zh, 657, false), "约 65.7%");
        assert_eq!(reached(Lang::En, 1500, true), "150%");
    }

    #[test]
    fn each_reason_against_a_sum_is_said() {
        assert_eq!(
            no_sum(Lang::Zh, &[NoSum::Periods, NoSum::Scopes]),
            "不相加：时间不同或不明；口径不同。"
        );
        assert_eq!(
            no_sum(Lang::En, &[NoSum::Single]),
            "Not added up: only one figure."
        );
    }

    #[test]
    fn a_target_is_due_in_years() {
        assert_eq!(due(Lang::Zh, Due::In(1)), "还有 1 年");
        assert_eq!(due(Lang::En, Due::In(1)), "1 year left");
        assert_eq!(due(Lang::En, Due::Past(2)), "2 years past its date");
    }

    #[test]
    fn an_unknown_distance_says_whose_place_is_unknown() {
        assert_eq!(distance(Lang::En, Distance::Km(47)), "about 47 km");
        assert_eq!(
            distance(Lang::Zh, Distance::CandidateUnknown),
            "候选的位置未知，此项为 0"
        );
        assert_eq!(
            anchor(
                Lang::En,
                Some(&Anchor::Mean {
                    of: 1,
                    at: (0.0, 0.0)
                })
            ),
            "Distances are measured from the mean position of the 1 entity whose position is known."
        );
    }

    #[test]
    fn a_span_names_years_gaps_and_scopes() {
        assert_eq!(
            figure_span(Lang::Zh, Some((2021, 2024)), 1, 2),
            "2021–2024 年 · 1 个年份不明 · 2 种口径"
        );
        assert_eq!(figure_span(Lang::En, Some((2024, 2024)), 0, 1), "2024");
    }
}
