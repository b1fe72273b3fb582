//! Two small datasets side by side, and the laws of comparing.

use super::{Edition, append, compare, markdown, write_list};
use crate::{
    insight::changes::count,
    model::{
        Atlas, Lang,
        changes::{ChangeList, Release, What, read_changes},
        load_strict,
        raw::RawDataset,
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn document() -> Value {
    json!({
        "schema": 1,
        "meta": {
            "title_zh": "图谱", "title_en": "Atlas", "region_zh": "省", "region_en": "Province", "version": "1",
            "date": "2026-01-01", "licence_zh": "许可", "licence_en": "Licence", "bounds": [118, 27, 123, 31]
        },
        "vocab": {
            "kinds": [{"id": "park", "zh": "园区", "en": "Park"}],
            "metrics": [{"id": "firms", "zh": "企业数", "en": "Companies", "kind": "count", "unit": "家"}],
            "units": [{"id": "家", "zh": "家", "en": "companies", "kind": "count"}],
            "natures": [
                {"id": "actual", "zh": "实际", "en": "Actual"}, {"id": "cumulative", "zh": "累计", "en": "Cumulative"},
                {"id": "planned", "zh": "计划", "en": "Planned"}, {"id": "target", "zh": "目标", "en": "Target"}
            ],
            "qualifiers": [{"id": "exact", "zh": "确数", "en": "Exact"}],
            "stages": [{"id": "pilot", "zh": "中试", "en": "Pilot"}],
            "strengths": [{"id": "stated", "zh": "明说", "en": "Stated"}],
            "relation_types": [{"id": "near", "zh": "毗邻", "en": "near", "inverse_zh": "毗邻", "inverse_en": "near", "symmetric": true}],
            "grades": [{"id": "official", "zh": "官方", "en": "Official"}],
            "designations": [{"id": "core", "zh": "核心区", "en": "Core zone"}],
            "milestone_kinds": [{"id": "opened", "zh": "开园", "en": "Opened"}],
            "cities": [{"id": "hz", "zh": "杭州市", "en": "Hangzhou"}]
        },
        "sources": [
            {"id": "s1", "title": "公报", "publisher": "统计局", "lang": "zh", "grade": "official"},
            {"id": "s2", "title": "公告", "publisher": "管委会", "lang": "zh", "grade": "official"}
        ],
        "entities": [
            {"id": "a", "kind": "park", "zh": "甲园", "en": "Park A", "city": "hz", "summary_zh": "甲,好。",
             "summary_en": "A is good.", "sources": ["s1"],
             "stages": [{"id": "pilot", "basis": {"source": "s1", "locator": "L1"}, "strength": "stated"}]},
            {"id": "b", "kind": "park", "zh": "乙园", "en": "Park B", "city": "hz", "sources": ["s1"]}
        ],
        "facts": [
            {"id": "f1", "entity": "a", "metric": "firms", "value": 500, "unit": "家", "qualifier": "exact", "period": "2023",
             "nature": "actual", "source": "s1", "locator": "L2", "zh": "企业500家", "en": "500 companies"}
        ],
        "relations": [{"id": "r1", "from": "a", "type": "near", "to": "b", "source": "s1", "locator": "L3"}],
        "milestones": [
            {"id": "m1", "entity": "b", "date": "2020-05", "kind": "opened", "zh": "乙园开园", "en": "Park B opened",
             "source": "s1", "locator": "L4", "nature": "past"}
        ]
    })
}

fn newer() -> Value {
    let mut it = document();
    it["meta"]["version"] = json!("2");
    it["meta"]["date"] = json!("2026-02-01");
    it["entities"][0]["summary_zh"] = json!("甲，好。");
    it["entities"][0]["stages"] = json!([]);
    it["entities"][0]["planned_stages"] =
        json!([{"id": "pilot", "basis": {"source": "s2", "locator": "L1"}, "strength": "stated"}]);
    it["entities"][0]["designations"] =
        json!([{"id": "core", "year": "2025", "source": "s2", "locator": "L9"}]);
    it["entities"][1] =
        json!({"id": "c", "kind": "park", "zh": "丙*园", "en": "Park C", "city": "hz", "sources": ["s2"]});
    it["facts"][0]["value"] = json!(1520.5);
    it["facts"][0]["source"] = json!("s2");
    it["facts"][0]["en"] = json!("1,520.5 companies");
    it["facts"][0]["zh"] = json!("企业1520.5家");
    it["relations"] = json!([]);
    it["milestones"] = json!([]);
    it["sources"][1]["title"] = json!("公告（修订）");
    it
}

fn read(document: &Value) -> (RawDataset, Atlas) {
    let read = load_strict(&document.to_string()).unwrap();
    assert!(read.1.issues.is_empty(), "{:?}", read.1.issues);
    read
}

fn between(old: &Value, new: &Value) -> Release {
    let (old, new) = (read(old), read(new));
    compare(
        Edition {
            raw: &old.0,
            atlas: &old.1,
        },
        Edition {
            raw: &new.0,
            atlas: &new.1,
        },
    )
}

#[test]
fn the_markdown_says_what_changed_to_what_by_entity() {
    let release = between(&document(), &newer());
    assert_eq!(
        markdown(Lang::En, &release),
        "\
# What changed in the data: 1 → 2

2 added, 3 removed, 4 changed; 3 entries concerned

## Park A `a`

- changed entry: Park A `a` — `s1`
  - summary: only the Chinese text changed
- changed stage: Pilot `a:pilot` — `s2`
  - nature: present → planned
  - source: s1 (L1) → s2 (L1)
- added designation: Core zone (2025) `a:core` — `s2`
- changed fact: Companies (2023) `f1` — `s2`
  - value: 500 → 1,520.5
  - source: s1 (L2) → s2 (L2)
  - statement: 500 companies → 1,520.5 companies
- removed relation: near → Park B `r1` — `s1`

## Park B `b`

- removed entry: Park B `b` — `s1`
- removed milestone: Opened (May 2020): Park B opened `m1` — `s1`

## Park C `c`

- added entry: Park C `c` — `s2`

## Sources, vocabularies and directories

- changed source: 管委会: 公告（修订） `s2`
  - title: 公告 → 公告（修订）
"
    );
    let zh = markdown(Lang::Zh, &release);
    assert!(zh.starts_with(
        "# 数据更新记录：1 → 2\n\n新增 2 条，删去 3 条，改动 4 条；涉及 3 个条目\n\n## 甲园 `a`\n\n- 改动条目：甲园 `a` — `s1`\n  \
         - 简介：甲,好。 → 甲，好。（只改了标点或空格）\n"
    ));
    assert!(zh.contains("## 丙\\*园 `c`"), "a name is no markup");
}

#[test]
fn the_json_is_what_the_list_holds() {
    let release = between(&document(), &newer());
    let text = serde_json::to_value(&release).unwrap();
    assert_eq!(text["since"], "1");
    assert_eq!(text["date"], "2026-02-01");
    assert_eq!(
        text["groups"][0]["records"][3]["fields"][0],
        json!({"field": "value", "old_zh": "500 家", "old_en": "500", "new_zh": "1,520.5 家", "new_en": "1,520.5", "light": false})
    );
    let mut list = ChangeList::default();
    append(&mut list, release, &read(&newer()).1);
    let written = write_list(&list).unwrap();
    assert_eq!(
        written.lines().take(7).collect::<Vec<_>>().join("\n"),
        r#"{
"schema": 1,
"releases": [
{"version": "2", "since": "1", "date": "2026-02-01", "groups": [
{"entity":"a","light":1,"records":[{"en":"Pilot","fields":[{"field":"nature","new_en":"planned","new_zh":"计划中","old_en":"present","old_zh":"已有"},{"field":"source","new_zh":"s2 (L1)","old_zh":"s1 (L1)"}],"id":"a:pilot","source":"s2","table":"stage","what":"changed","zh":"中试"},{"en":"Core zone (2025)","id":"a:core","source":"s2","table":"designation","what":"added","zh":"核心区（2025年）"},{"en":"Companies (2023)","fields":[{"field":"value","new_en":"1,520.5","new_zh":"1,520.5 家","old_en":"500","old_zh":"500 家"},{"field":"source","new_zh":"s2 (L2)","old_zh":"s1 (L2)"},{"field":"statement","new_en":"1,520.5 companies","new_zh":"企业1520.5家","old_en":"500 companies","old_zh":"企业500家"}],"id":"f1","source":"s2","table":"fact","what":"changed","zh":"企业数（2023年）"},{"en":"near → Park B","id":"r1","source":"s1","table":"relation","what":"removed","zh":"毗邻 → 乙园"}]},
{"en":"Park B","entity":"b","records":[{"en":"Park B","id":"b","source":"s1","table":"entity","what":"removed","zh":"乙园"},{"en":"Opened (May 2020): Park B opened","id":"m1","source":"s1","table":"milestone","what":"removed","zh":"开园（2020年5月）：乙园开园"}],"zh":"乙园"},
{"entity":"c","records":[{"en":"Park C","id":"c","source":"s2","table":"entity","what":"added","zh":"丙*园"}]},"#
    );
    let again = read_changes(&written).unwrap();
    assert_eq!(write_list(&again).unwrap(), written, "what is written reads back");
    let counts = count(&again.releases);
    assert_eq!(
        (counts.added, counts.removed, counts.changed, counts.entities),
        (2, 3, 4, 3)
    );
}

/// An edit of the document: which record, and what becomes of it.
fn edited(edits: &[(usize, u32)]) -> Value {
    let mut it = document();
    for &(which, number) in edits {
        match which {
            0 => it["facts"][0]["value"] = json!(number),
            1 => it["milestones"] = json!([]),
            2 => it["relations"] = json!([]),
            3 => it["entities"][1]["zh"] = json!(format!("乙{number}园")),
            4 => it["entities"][0]["stages"] = json!([]),
            5 => it["sources"][1]["title"] = json!(format!("公告{number}")),
            6 => it["vocab"]["stages"][0]["zh"] = json!(format!("中试{number}")),
            _ => it["facts"] = json!([]),
        }
        if it["facts"].as_array().is_some_and(Vec::is_empty) {
            break;
        }
    }
    it
}

/// Every record of a release with what became of it, added and removed changing places where asked.
fn fates(release: &Release, turned: bool) -> Vec<(String, String, String)> {
    let turn = |what: &str| match (turned, What::read(what)) {
        (true, Some(What::Added)) => What::Removed.id().to_owned(),
        (true, Some(What::Removed)) => What::Added.id().to_owned(),
        _ => what.to_owned(),
    };
    let all = release.groups.iter().flat_map(|group| group.records.iter());
    let mut all: Vec<_> = all
        .map(|it| (it.table.0.clone(), it.id.0.clone(), turn(&it.what)))
        .collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_added_one_way_is_removed_the_other_way(
        a in prop::collection::vec((0_usize..8, 1_u32..4), 0..5),
        b in prop::collection::vec((0_usize..8, 1_u32..4), 0..5),
    ) {
        let (a, b) = (edited(&a), edited(&b));
        prop_assert!(between(&a, &a).groups.is_empty());
        let (there, back) = (between(&a, &b), between(&b, &a));
        prop_assert_eq!(fates(&there, true), fates(&back, false));
        for (one, other) in there.groups.iter().zip(back.groups.iter()) {
            for (one, other) in one.records.iter().zip(other.records.iter()) {
                for (one, other) in one.fields.iter().zip(other.fields.iter()) {
                    prop_assert_eq!((&one.field, &one.old_zh, &one.new_en), (&other.field, &other.new_zh, &other.old_en));
                }
            }
        }
    }
}
