//! Gaps of a place's chain, in words.

use crate::insight::gaps::{Doubt, Elsewhere, Finding, GapKind};
use crate::model::{Lang, StageIx, Vocab};

super::messages! {
    /// Fixed sentences about gaps.
    GapMsg {
        GapsTitle => "建链 · 补链 · 延链 · 强链", "Build, fill, extend, strengthen";
        Build => "建链", "Build";
        Fill => "补链", "Fill";
        Extend => "延链", "Extend";
        Strengthen => "强链", "Strengthen";
        BuildRule => "建链：该环节还没有查到已有的主体，但资料写明计划建设。", "Build: nobody is known to be in the stage yet, and a source says that it is planned.";
        FillRule => "补链：上下游两侧都有主体，中间这一环未查到数据。", "Fill: there are entities upstream and downstream of the stage, and no data are found for the stage between them.";
        ExtendRule => "延链：在已有环节的最上游之前或最下游之后，未查到数据。", "Extend: no data are found for a stage that lies before the first or after the last stage held.";
        StrengthenRule => "强链：有，但薄弱，即只有一个主体，或者全部只是由原文可推。", "Strengthen: present but thin, which means a single entity, or only implied evidence.";
        UnknownTitle => "无法判断的环节", "Stages that cannot be judged";
        UnknownRule => "资料很少写明“没有”什么。以下环节未查到数据，也没有足够的依据说它缺失，所以不列为缺口。",
            "Sources hardly ever say what there is not. For these stages no data are found, nor is there ground enough to call them missing, so they are not listed as gaps.";
        NoRange => "这里没有一个环节查到已有主体，无从比较上下游。", "No stage here has a known entity, so there is no upstream or downstream to compare with.";
        Nowhere => "区域内其他地方也未查到数据。", "No data are found for it elsewhere in the region either.";
        Silent => "这里的主体没有一条环节资料，因此不作缺口判断。这不表示没有产业链。",
            "None of the entities here has any stage evidence, so no gaps are read. This does not mean that there is no chain.";
        WholePlace => "城市和园区按其全部主体判断，不受筛选影响。", "A city or park is read by all its entities, whatever is filtered.";
    }
}

impl GapMsg {
    /// The name of a gap.
    pub const fn of_gap(kind: GapKind) -> Self {
        match kind {
            GapKind::Build => Self::Build,
            GapKind::Fill => Self::Fill,
            GapKind::Extend => Self::Extend,
            GapKind::Strengthen => Self::Strengthen,
        }
    }

    /// The rule of a gap.
    pub const fn of_rule(kind: GapKind) -> Self {
        match kind {
            GapKind::Build => Self::BuildRule,
            GapKind::Fill => Self::FillRule,
            GapKind::Extend => Self::ExtendRule,
            GapKind::Strengthen => Self::StrengthenRule,
        }
    }

    /// Why a stage is unknown.
    pub const fn of_doubt(doubt: Doubt) -> Self {
        match doubt {
            Doubt::NoRange => Self::NoRange,
            Doubt::Nowhere => Self::Nowhere,
        }
    }
}

fn stage_name(lang: Lang, vocab: &Vocab, stage: StageIx) -> &str {
    vocab.stages[stage.row()].name.get(lang)
}

/// What a gap rests on, in a sentence.
pub fn say_finding(lang: Lang, vocab: &Vocab, finding: Finding) -> String {
    let name = |stage| stage_name(lang, vocab, stage);
    match (lang, finding) {
        (Lang::Zh, Finding::Aim { planned }) => format!("未查到已有的主体；{planned} 个主体有建设计划。"),
        (Lang::En, Finding::Aim { planned: 1 }) => {
            "No entity is known to be there yet; 1 plans it.".to_owned()
        }
        (Lang::En, Finding::Aim { planned }) => {
            format!("No entity is known to be there yet; {planned} plan it.")
        }
        (Lang::Zh, Finding::Between { before, after }) => {
            format!(
                "上游“{}”和下游“{}”都有主体，这一环未查到数据。",
                name(before),
                name(after)
            )
        }
        (Lang::En, Finding::Between { before, after }) => format!(
            "“{}” upstream and “{}” downstream are held; no data are found for this stage.",
            name(before),
            name(after)
        ),
        (Lang::Zh, Finding::Beyond { end, upstream, steps }) => format!(
            "已有环节{}于“{}”，再往{} {steps} 环未查到数据。",
            if upstream { "起" } else { "止" },
            name(end),
            if upstream { "上游" } else { "下游" }
        ),
        (Lang::En, Finding::Beyond { end, upstream, steps }) => format!(
            "The stages held {} with “{}”; no data are found {steps} {} further {}.",
            if upstream { "begin" } else { "end" },
            name(end),
            if steps == 1 { "stage" } else { "stages" },
            if upstream { "upstream" } else { "downstream" }
        ),
        (
            _,
            Finding::Thin {
                single,
                implied_only,
                as_a_whole,
            },
        ) => thin(lang, single, implied_only, as_a_whole).to_owned(),
    }
}

const fn thin(lang: Lang, single: bool, implied_only: bool, as_a_whole: bool) -> &'static str {
    match (lang, as_a_whole, single, implied_only) {
        (Lang::Zh, true, _, false) => "资料只说到园区整体，园内由谁承担未查到数据。",
        (Lang::En, true, _, false) => {
            "Sources speak of the place as a whole; no data are found on who inside it holds the stage."
        }
        (Lang::Zh, true, _, true) => "只由园区整体的资料可推，园内由谁承担未查到数据。",
        (Lang::En, true, _, true) => {
            "Implied of the place as a whole only; no data are found on who inside it holds the stage."
        }
        (Lang::Zh, false, true, false) => "只查到 1 个主体。",
        (Lang::En, false, true, false) => "Only 1 entity is found.",
        (Lang::Zh, false, true, true) => "只查到 1 个主体，且只是由原文可推。",
        (Lang::En, false, true, true) => "Only 1 entity is found, and it is only implied.",
        (Lang::Zh, false, false, _) => "查到的主体都只是由原文可推，没有一个是明示的。",
        (Lang::En, false, false, _) => "Every entity found is only implied; none is stated.",
    }
}

/// The stage elsewhere in the region, beside a gap.
pub fn say_elsewhere(lang: Lang, elsewhere: &Elsewhere) -> String {
    let Elsewhere {
        holders,
        with_stages,
        cities,
        cities_with_stages,
        nearby,
    } = *elsewhere;
    let mut text = match lang {
        Lang::Zh => format!(
            "区域内其他已有环节的 {with_stages} 个主体中，{holders} 个有这一环，分布在 {cities_with_stages} 个城市中的 {cities} 个"
        ),
        Lang::En => format!(
            "Of {with_stages} other entities of the region with a present stage, {holders} hold this one, in {cities} of {cities_with_stages} cities"
        ),
    };
    match (lang, nearby) {
        (_, None) => {}
        (Lang::Zh, Some(0)) => text.push_str("；同城其他主体未查到数据"),
        (Lang::En, Some(0)) => text.push_str("; no data are found for others in the same city"),
        (Lang::Zh, Some(nearby)) => text.push_str(&["；其中同城 ", &nearby.to_string(), " 个"].concat()),
        (Lang::En, Some(nearby)) => {
            text.push_str(&["; ", &nearby.to_string(), " of them in the same city"].concat());
        }
    }
    text.push_str(match lang {
        Lang::Zh => "。",
        Lang::En => ".",
    });
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Term, Text};

    fn vocab() -> Vocab {
        let stage = |id: &str, zh: &str, en: &str| Term {
            id: id.parse::<Id>().unwrap(),
            name: Text::new(zh, en),
        };
        Vocab {
            stages: vec![
                stage("pilot", "中试", "Pilot"),
                stage("make", "制造", "Making"),
                stage("sell", "销售", "Sales"),
            ],
            ..Vocab::default()
        }
    }

    #[test]
    fn a_finding_says_what_is_known_and_never_that_there_is_none() {
        let vocab = vocab();
        let between = Finding::Between {
            before: StageIx(0),
            after: StageIx(2),
        };
        let beyond = Finding::Beyond {
            end: StageIx(1),
            upstream: false,
            steps: 1,
        };
        let thin = Finding::Thin {
            single: true,
            implied_only: true,
            as_a_whole: false,
        };
        for (finding, zh, en) in [
            (
                Finding::Aim { planned: 2 },
                "未查到已有的主体；2 个主体有建设计划。",
                "No entity is known to be there yet; 2 plan it.",
            ),
            (
                between,
                "上游“中试”和下游“销售”都有主体，这一环未查到数据。",
                "“Pilot” upstream and “Sales” downstream are held; no data are found for this stage.",
            ),
            (
                beyond,
                "已有环节止于“制造”，再往下游 1 环未查到数据。",
                "The stages held end with “Making”; no data are found 1 stage further downstream.",
            ),
            (
                thin,
                "只查到 1 个主体，且只是由原文可推。",
                "Only 1 entity is found, and it is only implied.",
            ),
        ] {
            assert_eq!(say_finding(Lang::Zh, &vocab, finding), zh);
            assert_eq!(say_finding(Lang::En, &vocab, finding), en);
        }
    }

    #[test]
    fn what_is_elsewhere_and_near_by() {
        let mut elsewhere = Elsewhere {
            holders: 3,
            with_stages: 40,
            cities: 2,
            cities_with_stages: 5,
            nearby: None,
        };
        assert_eq!(
            say_elsewhere(Lang::Zh, &elsewhere),
            "区域内其他已有环节的 40 个主体中，3 个有这一环，分布在 5 个城市中的 2 个。"
        );
        elsewhere.nearby = Some(0);
        assert_eq!(
            say_elsewhere(Lang::En, &elsewhere),
            "Of 40 other entities of the region with a present stage, 3 hold this one, in 2 of 5 cities; no data are found for others in the same city."
        );
    }
}
