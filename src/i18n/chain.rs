//! The chain's matrix and flow. Rules in words, so that the page explains itself.

use crate::insight::chain::{By, Coverage, RowKey, State};
use crate::model::{Atlas, Lang};

super::messages! {
    /// Fixed sentences of the chain view.
    ChainMsg {
        Title => "产业链", "Industrial chain";
        Rows => "行", "Rows";
        ByCity => "按城市", "By city";
        ByBody => "按集群与园区", "By cluster and park";
        BySubsector => "按赛道", "By subsector";
        ByKind => "按主体类型", "By kind";
        Stages => "环节", "Stages";
        Links => "六链", "Six chains";
        Total => "合计（去重）", "Total (each once)";
        Entities => "主体", "Entities";
        AnyStage => "任一环节", "Any stage";
        AnyLink => "任一链", "Any chain";
        Region => "区域整体或城市不明", "Region-wide or city not named";
        Outside => "区域之外", "Outside the region";
        NoBody => "不在任何集群或园区内", "In no cluster or park";
        NoSubsector => "未记录赛道", "No subsector recorded";
        Stated => "有，原文明示", "Present, stated by a source";
        Implied => "有，由原文可推", "Present, implied by a source";
        Untold => "有，数据集未区分明示与可推", "Present; the dataset does not record whether stated or implied";
        Planned => "计划中", "Planned";
        NoData => "未查到数据", "No data found";
        Out => "不在统计范围", "Out of scope";
        CellRule => "一格取该行主体中最强的依据：有明示的记“明示”，否则可推的记“可推”，否则计划的记“计划”。都查不到记“未查到数据”，并不表示没有。",
            "A cell shows the strongest evidence of any entity of its row: stated, else implied, else planned. Where nothing is found it says “no data found”, which does not mean that there is none.";
        OutRule => "如果数据集没有为某类主体记录过任何一条环节（或六链）资料，或者主体只是在文件中提到、不属于本产业，就不把它计入这一部分；一行全是这样的主体时记“不在统计范围”。有资料的主体一律计入。",
            "Where the dataset records no stage (or none of the six chains) for any entity of a kind, or where an entity is only named in the documents and is not of this industry, that block is not read for it; a row of only such entities is out of scope. An entity with evidence always counts.";
        CountRule => "每个数都是主体数，同一主体只计一次；同一格里既已有又在计划的，只计入“有”。合计按主体重新计数，不是各行各列相加。",
            "Every number counts entities, each once; one that is both present and planned in a cell counts as present only. Totals count entities anew and are not the rows or columns added up.";
        InsideRule => "园区的行包括园区本身、下属主体，以及资料写明“隶属于”或“位于”其中的主体；只在园区设点的企业不算在内。",
            "A park’s row holds the park itself, what belongs to it, and what sources place in it as part or by location; firms that merely have a site there are not counted.";
        FlowTitle => "从上游到下游", "Upstream to downstream";
        FlowRule => "带子的粗细是同时属于该环节和该赛道的主体数，只计“有”，不计“计划”。同一主体跨几个环节、几个赛道就出现在几条带子里，所以柱高相加大于主体数。",
            "A band is as thick as the number of entities in both its stage and its subsector; planned ones are left out. An entity of several stages and subsectors stands in several bands, so the bars add up to more than the entities.";
    }
}

impl ChainMsg {
    /// What the rows are.
    pub const fn of_by(by: By) -> Self {
        match by {
            By::City => Self::ByCity,
            By::Body => Self::ByBody,
            By::Subsector => Self::BySubsector,
            By::Kind => Self::ByKind,
        }
    }

    /// What a state says.
    pub const fn of_state(state: State) -> Self {
        match state {
            State::Stated => Self::Stated,
            State::Implied => Self::Implied,
            State::Untold => Self::Untold,
            State::Planned => Self::Planned,
            State::NoData => Self::NoData,
            State::Out => Self::Out,
        }
    }
}

/// The name of a row.
pub fn row_name(lang: Lang, atlas: &Atlas, key: RowKey) -> String {
    let vocab = &atlas.vocab;
    let name = match key {
        RowKey::All => ChainMsg::Total.say(lang),
        RowKey::Region => ChainMsg::Region.say(lang),
        RowKey::Outside => ChainMsg::Outside.say(lang),
        RowKey::NoBody => ChainMsg::NoBody.say(lang),
        RowKey::NoSubsector => ChainMsg::NoSubsector.say(lang),
        RowKey::City(ix) => vocab.cities[ix.row()].name.get(lang),
        RowKey::District(ix) => vocab.districts[ix.row()].0.name.get(lang),
        RowKey::Subsector(ix) => vocab.subsectors[ix.row()].name.get(lang),
        RowKey::Kind(ix) => vocab.kinds[ix.row()].name.get(lang),
        RowKey::Body(ix) | RowKey::Entity(ix) => atlas.entity(ix).name.get(lang),
        RowKey::CityAtLarge(ix) => {
            let city = vocab.cities[ix.row()].name.get(lang);
            return match lang {
                Lang::Zh => format!("{city}：区县不明或不止一个"),
                Lang::En => format!("{city}: division not named, or several"),
            };
        }
    };
    name.to_owned()
}

/// How much of a row is known: how many entities have any evidence of a stage.
pub fn stage_coverage(lang: Lang, coverage: Coverage) -> String {
    let (known, open, all) = (coverage.known(), coverage.open, coverage.all);
    let left = all - open;
    match (lang, left) {
        (Lang::Zh, 0) => format!("{all} 个主体中 {known} 个有环节资料"),
        (Lang::Zh, _) => format!("{all} 个主体中 {known} 个有环节资料；另有 {left} 个不在统计范围"),
        (Lang::En, 0) => format!("{known} of {all} entities have any stage evidence"),
        (Lang::En, _) => {
            format!("{known} of {all} entities have any stage evidence; {left} are out of scope")
        }
    }
}

/// How many entities a flow is of.
pub fn flow_extent(lang: Lang, both: u32, all: u32) -> String {
    match lang {
        Lang::Zh => format!("{all} 个主体中 {both} 个既有环节又有赛道，图中只有这些；其余缺其中一项或两项。"),
        Lang::En => format!(
            "{both} of {all} entities have both a present stage and a subsector and are drawn; the others lack one or both."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_says_who_is_out_of_scope() {
        let coverage = Coverage {
            present: 3,
            planned_only: 1,
            open: 8,
            all: 10,
        };
        assert_eq!(
            stage_coverage(Lang::Zh, coverage),
            "10 个主体中 4 个有环节资料；另有 2 个不在统计范围"
        );
        assert_eq!(
            stage_coverage(Lang::En, Coverage { open: 10, ..coverage }),
            "4 of 10 entities have any stage evidence"
        );
    }
}
