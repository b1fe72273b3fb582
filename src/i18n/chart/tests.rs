//! Exact texts of a small chart.

use super::*;
use crate::{
    insight::{
        chart::{Row, rows, years},
        tests::document,
    },
    model::Atlas,
};

const VOCAB: &str = r#""kinds":[{"id":"park","zh":"园区","en":"Park"}],"units":[{"id":"亿元","zh":"亿元","en":"100 million CNY"}],
"metrics":[{"id":"revenue","zh":"营业收入","en":"Revenue","unit":"亿元","kind":"money"}],
"scopes":[{"id":"whole","zh":"合并口径","en":"Consolidated"}]"#;

fn atlas() -> Atlas {
    let fact = |id: &str, value: &str, rest: &str| {
        format!(
            r#"{{"id":"{id}","entity":"a","metric":"revenue","unit":"亿元","source":"s","locator":"L1","zh":"言","en":"said",{value},{rest}}}"#
        )
    };
    let facts = [
        fact(
            "f1",
            r#""value":20,"qualifier":"exact""#,
            r#""period":"2021","nature":"actual","scope":"whole""#,
        ),
        fact(
            "f2",
            r#""value":30,"qualifier":"at-least""#,
            r#""period":"2023","nature":"actual","scope":"whole""#,
        ),
        fact(
            "f3",
            r#""value":50,"qualifier":"exact""#,
            r#""period":"2025","nature":"target""#,
        ),
    ];
    let entities = r#""entities":[{"id":"a","kind":"park","zh":"甲","en":"Alpha","sources":["s"]}]"#;
    document::atlas(
        VOCAB,
        &[entities, r#","facts":["#, &facts.join(","), "]"].concat(),
    )
}

fn facts() -> Vec<FactIx> {
    (0..3).map(FactIx::of).collect()
}

#[test]
fn a_chart_is_told_in_words() {
    let it = atlas();
    let words = Speech::new(Lang::En, &it, UnitIx(0), &facts());
    let chart = years(&it, &facts(), &words, (320.0, 160.0)).unwrap();
    let title = axis_title(Lang::En, &it, &chart, &words.unit);
    assert_eq!(title, "Revenue (CNY billion)");
    assert_eq!(
        sentence(Lang::En, &title, &chart),
        "Revenue (CNY billion), line chart of 3 figures; the table below says the same"
    );
    assert_eq!(
        sentence(Lang::Zh, "营业收入（亿元）", &chart),
        "营业收入（亿元），折线图，3 个数，见下方数据表"
    );
    assert_eq!(
        reading(Lang::En, &chart),
        "Hollow marks are planned or aimed at. An arrow means “at least”. Years without a figure are left open; nothing is \
             interpolated."
    );
    let told: Vec<String> = chart
        .series
        .iter()
        .map(|like| series(Lang::En, &it, like))
        .collect();
    assert_eq!(told, ["actual · Consolidated", "t"]);
    let told = source_line(Lang::Zh, &it, &[SourceIx(0), SourceIx(1), SourceIx(0)]);
    assert_eq!(told, "来源：p《t》；p《t》。");
    assert_eq!(undated(Lang::Zh, 2), "另有 2 个数未注明年份，只列在表中。");
}

#[test]
fn a_mark_is_named_with_all_that_belongs_to_it() {
    let it = atlas();
    assert_eq!(
        mark_name(Lang::Zh, &it, it.fact(FactIx(1)), Some("甲")),
        "2023：≥ 30 亿元，甲，合并口径"
    );
    assert_eq!(
        mark_name(Lang::En, &it, it.fact(FactIx(2)), None),
        "2025: CNY 5 billion, t"
    );
}

#[test]
fn numbers_along_an_axis_share_its_unit() {
    let it = atlas();
    let words = Speech::new(Lang::En, &it, UnitIx(0), &facts());
    let row = Row {
        name: "Alpha".to_owned(),
        fact: Some(FactIx(1)),
    };
    let chart = rows(&it, Form::Bar, &[row], "none", &words, 320.0).unwrap();
    let ticks: Vec<&str> = chart.values.iter().map(|tick| tick.label.text.as_str()).collect();
    assert_eq!(ticks, ["0", "1", "2", "3"]);
    assert_eq!(chart.marks[0].label.as_ref().unwrap().text, "≥ CNY 3 billion");
    assert_eq!(words.short(FactIx(1)), "≥ 3");
}
