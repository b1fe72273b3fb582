//! A small dataset to write files of: names that look like formulas, a figure below zero, a range, words, two years.

use super::{Origin, Shown};
use crate::{
    model::{Atlas, EntityIx, Lang, load},
    query::{Column, YearRange},
};

const DOCUMENT: &str = r#"{"schema":1,"meta":{"version":"1.0","date":"2026-06-01","title_zh":"图谱","title_en":"Atlas","region_zh":"区","region_en":"Region","licence_zh":"许可","licence_en":"Licence","credit_zh":"","credit_en":""},
"vocab":{"natures":[{"id":"actual","zh":"实际","en":"actual"},{"id":"cumulative","zh":"累计","en":"cumulative"},{"id":"planned","zh":"计划","en":"planned"},{"id":"target","zh":"目标","en":"target"}],
"kinds":[{"id":"park","zh":"园区","en":"Park"}],"grades":[{"id":"official","zh":"官方","en":"Official"}],
"metrics":[{"id":"profit","zh":"利润","en":"Profit","unit":"亿元","kind":"money","nature":"actual"},{"id":"stock-code","zh":"代码","en":"Code","kind":"text"}],
"units":[{"id":"亿元","zh":"亿元","en":"100m CNY","kind":"money"}],"scopes":[{"id":"company","zh":"合并","en":"consolidated"}],
"stages":[{"id":"pilot","zh":"中试","en":"Pilot"},{"id":"sales","zh":"销售","en":"Sales"}],"links":[{"id":"money","zh":"资金链","en":"Money"}],
"designations":[{"id":"core","zh":"核心","en":"Core"}],"subsectors":[{"id":"drugs","zh":"新药","en":"Drugs"}],
"relation_types":[{"id":"near","zh":"邻近","en":"near","inverse_zh":"邻近","inverse_en":"near","symmetric":true}],
"milestone_kinds":[{"id":"opened","zh":"开园","en":"opened"}],"place_precisions":[{"id":"town","zh":"乡镇","en":"Town"}],
"cities":[{"id":"east","zh":"东市","en":"East"}],"districts":[{"id":"river","zh":"江区","en":"River","city":"east"}]},
"sources":[{"id":"s-1","title":"A \"b\" | c","publisher":"Bureau","url":"https://example.org/a","date":"2024-01","retrieved":"2026","lang":"zh","grade":"official"},
{"id":"s-2","title":"报告，二","publisher":"局","retrieved":"2026","lang":"zh","grade":"official"},
{"id":"s-3","title":"unused","publisher":"p","retrieved":"2026","lang":"zh","grade":"official"}],
"entities":[{"id":"a","kind":"park","zh":"=甲, \"园\"","en":"-A|B","aliases":["x","y|z"],"city":"east","district":"river","place":{"lon":120.12345678,"lat":30.5,"precision":"town"},"subsectors":["drugs"],
"stages":[{"id":"pilot","basis":{"source":"s-1","locator":"L1"},"strength":"stated"}],"planned_stages":[{"id":"sales","basis":{"source":"s-1","locator":"L2"},"strength":"stated"}],
"designations":[{"id":"core","year":"2020","source":"s-1","locator":"L3"}],"summary_zh":"简介","summary_en":"Summary","sources":["s-1"]},
{"id":"b","kind":"park","zh":"乙","en":"B","parent":"a","sources":["s-2"]},
{"id":"c","kind":"park","zh":"丙","en":"C","outside":true,"sources":["s-2"]}],
"facts":[{"id":"f-1","entity":"a","metric":"profit","value":-3.5,"unit":"亿元","period":"2023","scope":"company","nature":"actual","source":"s-1","locator":"L4","zh":"亏损 3.5 亿元","en":"Loss"},
{"id":"f-2","entity":"a","metric":"profit","value":1,"value_max":2.25,"qualifier":"range","unit":"亿元","period":"2024","nature":"target","source":"s-2","locator":"L5","detail_zh":"一期","detail_en":"phase 1","zh":"目标","en":"Target"},
{"id":"f-3","entity":"b","metric":"stock-code","text":"600000","period":"2024","source":"s-2","locator":"body","zh":"代码","en":"Code"}],
"relations":[{"id":"r-1","from":"a","type":"near","to":"b","source":"s-2","locator":"L6"},{"id":"r-2","from":"b","type":"near","to":"c","source":"s-2","locator":"L7"}],
"milestones":[{"id":"m-1","entity":"a","date":"2023-05","kind":"opened","zh":"开园","en":"Opened","source":"s-1","locator":"L8","nature":"past"}]}"#;

/// The small dataset, no record of it left out.
pub(in crate::export) fn atlas() -> Atlas {
    let atlas = load(DOCUMENT).unwrap();
    assert_eq!(atlas.issues, []);
    atlas
}

pub(in crate::export) fn origin(lang: Lang) -> Origin {
    Origin {
        lang,
        link: "https://atlas.test/?lang=en".to_owned(),
        time: "2026-11-28T06:45:00Z".to_owned(),
        view: "map".to_owned(),
    }
}

/// What `read` makes of some entities of the small dataset, with a column for their kind, figures and first metric.
pub(in crate::export) fn of<T>(
    rows: &[u32],
    years: Option<(u16, u16)>,
    lang: Lang,
    read: impl FnOnce(&Shown) -> T,
) -> T {
    let atlas = atlas();
    let entities: Vec<EntityIx> = rows.iter().map(|&row| EntityIx(row)).collect();
    let columns = [
        Column::Kind,
        Column::City,
        Column::Chain,
        Column::Figures,
        Column::Metric(crate::model::MetricIx(0)),
    ];
    read(&Shown {
        atlas: &atlas,
        entities: &entities,
        years: years.map(|(first, last)| YearRange { first, last }),
        columns: &columns,
        origin: &origin(lang),
    })
}
