//! The chain's matrix and flow. Rules in words, so that the page explains itself.

use crate::insight::chain::{By, Cell, Column, Coverage, RowKey, State};
use crate::model::{Atlas, Lang};

super::messages! {
    /// Fixed sentences of the chain view.
    ChainMsg {
        Title => "产业链", "Industrial chain";
        Panels => "面板", "Panels";
        MatrixTitle => "谁在哪一环", "Who holds which stage";
        MatrixRegion => "产业链矩阵，可上下左右滚动", "Chain matrix; scrolls both ways";
        Legend => "图例", "Legend";
        HowToRead => "怎么读", "How to read this";
        Open => "展开", "Open";
        Name => "名称", "Name";
        Known => "有资料的主体数／全部主体数", "Entities with evidence / all entities";
        GapsHere => "缺口", "Gaps";
        Close => "关闭", "Close";
        ShowAll => "显示全部", "Show all";
        ToStage => "只看有这一环的主体", "Only entities that hold this stage";
        ToLink => "只看有这一链的主体", "Only entities of this chain";
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
        FlowHint => "指向一条带子，或用 Tab 和方向键走到它，看它连接什么；点开只看这些主体。",
            "Point at a band, or reach it with Tab and the arrow keys, to see what it joins; open it to see only these entities.";
        FlowTable => "以表格查看", "As a table";
        Stage => "环节", "Stage";
        Subsector => "赛道", "Subsector";
        FlowNone => "没有主体既有环节又有赛道资料，画不出流向。", "No entity has both a stage and a subsector, so there is no flow to draw.";
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

/// The name of a column.
pub fn column_name(lang: Lang, atlas: &Atlas, column: Column) -> &str {
    let vocab = &atlas.vocab;
    match column {
        Column::Stage(ix) => vocab.stages[ix.row()].name.get(lang),
        Column::Link(ix) => vocab.links[ix.row()].name.get(lang),
    }
}

/// How much of a row is known: how many entities have any evidence of a stage.
pub fn stage_coverage(lang: Lang, coverage: Coverage) -> String {
    block_coverage(lang, ["环节", "stage"], coverage)
}

/// How much of a row is known of the six chains.
pub fn link_coverage(lang: Lang, coverage: Coverage) -> String {
    block_coverage(lang, ["六链", "chain"], coverage)
}

fn block_coverage(lang: Lang, [zh, en]: [&str; 2], coverage: Coverage) -> String {
    let (known, open, all) = (coverage.known(), coverage.open, coverage.all);
    let left = all - open;
    match (lang, left) {
        (Lang::Zh, 0) => format!("{all} 个主体中 {known} 个有{zh}资料"),
        (Lang::Zh, _) => format!("{all} 个主体中 {known} 个有{zh}资料；另有 {left} 个不在统计范围"),
        (Lang::En, 0) => format!("{known} of {all} entities have any {en} evidence"),
        (Lang::En, _) => {
            format!("{known} of {all} entities have any {en} evidence; {left} are out of scope")
        }
    }
}

/// The head of the block of stages.
pub fn stages_head(lang: Lang, stages: usize) -> String {
    match lang {
        Lang::Zh => format!("{stages} 个环节，从上游到下游"),
        Lang::En => format!("{stages} stages, upstream to downstream"),
    }
}

/// The entities of a cell in a sentence: `有，原文明示：5 个主体，其中 3 个明示；另有 1 个计划中`.
pub fn cell_sentence(lang: Lang, cell: &Cell) -> String {
    let state = ChainMsg::of_state(cell.state).say(lang);
    let Cell {
        present,
        stated,
        planned,
        ..
    } = *cell;
    let mut said = state.to_owned();
    let mut add = |text: String| said.push_str(&text);
    if present > 0 {
        let some = cell.state == State::Stated && stated < present;
        match (lang, some) {
            (Lang::Zh, false) => add(format!("：{present} 个主体")),
            (Lang::Zh, true) => add(format!("：{present} 个主体，其中 {stated} 个明示")),
            (Lang::En, false) => add(format!(": {}", entities_en(present))),
            (Lang::En, true) => add(format!(": {}, {stated} of them stated", entities_en(present))),
        }
    }
    match (lang, present, planned) {
        (_, _, 0) => {}
        (Lang::Zh, 0, _) => add(format!("：{planned} 个主体")),
        (Lang::Zh, ..) => add(format!("；另有 {planned} 个计划中")),
        (Lang::En, 0, _) => add(format!(": {}", entities_en(planned))),
        (Lang::En, ..) => add(format!("; {planned} more planned")),
    }
    said
}

/// How many entities, in English.
fn entities_en(count: u32) -> String {
    format!("{count} {}", if count == 1 { "entity" } else { "entities" })
}

/// What a band of the flow joins: `中试 → 化学药：12 个主体`.
pub fn band(lang: Lang, stage: &str, subsector: &str, entities: usize) -> String {
    match lang {
        Lang::Zh => format!("{stage} → {subsector}：{entities} 个主体"),
        Lang::En => format!("{stage} → {subsector}: {}", entities_en(entities as u32)),
    }
}

/// Entities that stand in more than one row.
pub fn repeated(lang: Lang, entities: u32) -> String {
    match lang {
        Lang::Zh => format!("{entities} 个主体属于不止一行，所以各行相加多于合计。"),
        Lang::En if entities == 1 => {
            "1 entity stands in more than one row, so the rows add up to more than the total.".to_owned()
        }
        Lang::En => {
            format!(
                "{entities} entities stand in more than one row, so the rows add up to more than the total."
            )
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
    use crate::model::StageIx;

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

    #[test]
    fn a_cell_says_how_many_are_stated_and_how_many_more_are_planned() {
        let mut cell = Cell {
            column: Column::Stage(StageIx(0)),
            state: State::Stated,
            present: 5,
            stated: 3,
            planned: 1,
            holders: Vec::new(),
        };
        assert_eq!(
            cell_sentence(Lang::Zh, &cell),
            "有，原文明示：5 个主体，其中 3 个明示；另有 1 个计划中"
        );
        assert_eq!(
            cell_sentence(Lang::En, &cell),
            "Present, stated by a source: 5 entities, 3 of them stated; 1 more planned"
        );
        cell = Cell {
            state: State::Planned,
            present: 0,
            stated: 0,
            ..cell
        };
        assert_eq!(cell_sentence(Lang::En, &cell), "Planned: 1 entity");
        cell = Cell {
            state: State::NoData,
            planned: 0,
            ..cell
        };
        assert_eq!(cell_sentence(Lang::Zh, &cell), "未查到数据");
    }
}
