use super::*;
use crate::model::MetricIx;

#[test]
fn years_in_a_row_are_one_span() {
    assert_eq!(year_list(Lang::Zh, &[2019, 2021, 2022, 2023]), "2019、2021–2023");
    assert_eq!(year_list(Lang::En, &[2019, 2021, 2022]), "2019, 2021–2022");
    assert_eq!(year_list(Lang::En, &[]), "");
}

#[test]
fn counts_are_said_with_their_whole() {
    assert_eq!(
        listed(Lang::Zh, 5, 120, 354),
        "列出 5 个来源；当前筛选涉及 120 个，全部 354 个"
    );
    assert_eq!(uses(Lang::En, Use::Figure, 3, 5), "Figures 3/5");
    assert_eq!(
        uses_said(Lang::En, Use::Mark, 0, 2),
        "Stages, chains and designations: 0 in the selection, 2 in all"
    );
    assert_eq!(
        disputed(Lang::En, 1, 2, 5),
        "In the selection, sources disagree on 1 figure and 2 milestones; 5 in the whole atlas"
    );
    assert_eq!(known_of(Lang::En, 7, 12), "7 of 12");
    assert_eq!(
        covered(Lang::Zh, 60, 113, 48),
        "113 个主体中 60 个有数据，共涉及 48 个指标"
    );
}

#[test]
fn what_differs_is_named() {
    assert_eq!(
        differs(Lang::Zh, &[Aspect::Scope, Aspect::Nature]),
        "除数值外，口径、性质也不同，见各项所注。"
    );
    assert_eq!(
        differs(Lang::En, &[Aspect::Period]),
        "Besides the value they differ in time, as stated beside each."
    );
}

#[test]
fn what_has_no_age_is_said() {
    let age = MetricAge {
        metric: MetricIx(0),
        span: None,
        median: None,
        dated: 3,
        as_of: 1,
        undated: 2,
        ahead: 4,
    };
    assert_eq!(
        other_ages(Lang::Zh, &age),
        "1 项只有来源时点、2 项未注明时间、4 项计划或目标"
    );
    assert_eq!(
        other_ages(Lang::En, &age),
        "1 dated by the source only, 2 without a time, 4 planned or aimed at"
    );
    assert_eq!(
        read_between(Lang::Zh, "2026-11-22", "2026-11-22"),
        "查阅日期：均为 2026-11-22"
    );
    let span = SourceDays {
        published: vec![],
        undated: 2,
        total: 5,
        read: None,
    };
    assert_eq!(
        days(Lang::En, &span),
        "Of the 5 sources of the selection 3 state when they were published, 2 do not"
    );
}

#[test]
fn every_part_order_and_use_has_a_name_of_its_own() {
    let mut names: Vec<&str> = Tab::ALL.map(|it| SourcesMsg::of_tab(it).say(Lang::En)).to_vec();
    names.extend(SourceSort::ALL.map(|it| SourcesMsg::of_sort(it).say(Lang::En)));
    names.extend(Use::ALL.map(|it| SourcesMsg::of_use(it).say(Lang::En)));
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
