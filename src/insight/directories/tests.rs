use super::*;
use crate::insight::tests::document;
use crate::insight::{Planned, Selector, facet_of};
use crate::model::{Atlas, EntityIx, MilestoneIx, PrecisionIx, Text};
use std::fmt::Write;

#[cfg(not(target_arch = "wasm32"))]
mod laws;

const VOCAB: &str = r#""kinds":[{"id":"project","zh":"项目","en":"Project"},{"id":"fund","zh":"基金","en":"Fund"}],
"units":[{"id":"家","zh":"家","en":"firms","kind":"count"}],
"metrics":[{"id":"firms","zh":"家数","en":"Firms","unit":"家","kind":"count"},{"id":"code","zh":"代码","en":"Code","kind":"text"}],
"links":[{"id":"finance","zh":"金融","en":"Finance"}],
"designations":[{"id":"listed","zh":"上市","en":"Listed"}],
"place_precisions":[{"id":"town","zh":"乡镇","en":"Town"}],
"milestone_kinds":[{"id":"signed","zh":"签约","en":"Signed"},{"id":"started","zh":"开工","en":"Started"},{"id":"running","zh":"投产","en":"Running"},{"id":"event","zh":"活动","en":"Event"}],
"relation_types":[{"id":"invests-in","zh":"投资","en":"invests in","inverse_zh":"由其投资","inverse_en":"invested in by"},
{"id":"partner-of","zh":"合作","en":"partner of","inverse_zh":"合作","inverse_en":"partner of","symmetric":true}]"#;

/// Entities as (id, kind), milestones as (entity, date, kind, nature).
fn atlas(entities: &[(&str, &str)], steps: &[(String, &str, &str, &str)], rest: &str) -> Atlas {
    let entities: Vec<String> = entities
        .iter()
        .map(|(id, kind)| format!(r#"{{"id":"{id}","kind":"{kind}","zh":"甲","en":"A","sources":["s"]}}"#))
        .collect();
    let steps: Vec<String> = steps
        .iter()
        .enumerate()
        .map(|(row, (entity, date, kind, nature))| {
            format!(
                r#"{{"id":"m{row}","entity":"{entity}","date":"{date}","kind":"{kind}","zh":"一","en":"a","source":"s","locator":"L","nature":"{nature}"}}"#
            )
        })
        .collect();
    let rest = if rest.is_empty() {
        String::new()
    } else {
        format!(",{rest}")
    };
    let tables = format!(
        r#""entities":[{}],"milestones":[{}]{rest}"#,
        entities.join(","),
        steps.join(",")
    );
    document::atlas(VOCAB, &tables)
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

fn directory(atlas: &Atlas, rows: &[&str], columns: &[&str], groups: &[&str]) -> Directory {
    let selector = |text: &str| Selector::read(text, &atlas.vocab).unwrap();
    let columns = columns
        .iter()
        .map(|text| Column::read(text, &atlas.vocab).unwrap());
    Directory {
        id: "d".parse().unwrap(),
        name: Text::new("录", "Directory"),
        note: None,
        clauses: rows
            .iter()
            .map(|clause| clause.split(' ').map(selector).collect())
            .collect(),
        columns: columns.collect(),
        groups: groups.iter().map(|text| selector(text)).collect(),
    }
}

const PHASES: [&str; 3] = ["milestone:signed", "milestone:started", "milestone:running"];

fn all(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).map(EntityIx::of).collect()
}

/// The group of each entity, by the English name of the group.
fn groups(atlas: &Atlas, directory: &Directory) -> Vec<(String, Vec<String>)> {
    let name = |key| match key {
        GroupKey::Of(selector) => selector.name(&atlas.vocab).en.clone(),
        GroupKey::Ahead => "ahead".to_owned(),
        GroupKey::Unknown => "unknown".to_owned(),
    };
    let id = |row: &Row| atlas.entity(row.entity).id.to_string();
    let board = board(atlas, directory, &all(atlas), None);
    board
        .groups
        .iter()
        .map(|group| (name(group.key), group.rows.iter().map(id).collect()))
        .collect()
}

fn step(
    entity: &str,
    date: &'static str,
    kind: &'static str,
    nature: &'static str,
) -> (String, &'static str, &'static str, &'static str) {
    (entity.to_owned(), date, kind, nature)
}

#[test]
fn a_project_stands_at_the_latest_step_it_took() {
    let atlas = atlas(
        &[
            ("a", "project"),
            ("b", "project"),
            ("c", "project"),
            ("d", "project"),
            ("e", "project"),
            ("f", "fund"),
        ],
        &[
            step("a", "2021-03", "signed", "past"),
            step("a", "2022", "started", "past"),
            step("a", "2027", "running", "planned"),
            // Too coarse to tell which came first: the later phase.
            step("b", "2022", "started", "past"),
            step("b", "2022-05", "signed", "past"),
            // Plans do not make a phase, nor do steps of another kind.
            step("c", "2024", "running", "planned"),
            step("d", "2024", "event", "past"),
            step("f", "2024", "signed", "past"),
        ],
        "",
    );
    let directory = directory(&atlas, &["kind:project"], &["ahead", "milestone:signed"], &PHASES);
    let expected = [
        ("Signed", vec![]),
        ("Started", vec!["a", "b"]),
        ("Running", vec![]),
        ("ahead", vec!["c"]),
        ("unknown", vec!["d", "e"]),
    ];
    let expected = expected.map(|(name, ids)| (name.to_owned(), texts(&ids)));
    assert_eq!(groups(&atlas, &directory), expected);
    let board = board(&atlas, &directory, &all(&atlas), None);
    assert_eq!(board.total, 5);
    assert_eq!(board.coverage.iter().map(|c| c.known).collect::<Vec<_>>(), [2, 2]);
    assert_eq!(board.groups[1].rows[0].step, Some(MilestoneIx(1)));
    assert!(!directory.reads_area());
}

#[test]
fn a_planned_date_passes_with_the_day_of_the_data() {
    let atlas = atlas(
        &[("a", "project")],
        &[
            step("a", "2026-05", "running", "planned"),
            step("a", "2026-06", "running", "planned"),
            step("a", "2024", "signed", "past"),
        ],
        "",
    );
    let passed: Vec<bool> = atlas
        .milestones
        .iter()
        .map(|step| date_has_passed(&atlas, step))
        .collect();
    assert_eq!(passed, [true, false, false]);
}

const RELATIONS: &str = r#""relations":[
{"id":"r1","from":"f","type":"invests-in","to":"b","source":"s","locator":"L"},
{"id":"r2","from":"f","type":"invests-in","to":"a","source":"s","locator":"L"},
{"id":"r3","from":"b","type":"partner-of","to":"f","source":"s","locator":"L"}],
"facts":[{"id":"x1","entity":"f","metric":"firms","value":3,"unit":"家","source":"s","locator":"L","as_of":"2024","zh":"一","en":"a"},
{"id":"x2","entity":"f","metric":"code","text":"600000","source":"s","locator":"L","as_of":"2024","zh":"一","en":"a"}]"#;

#[test]
fn cells_hold_the_evidence() {
    let atlas = atlas(
        &[("a", "project"), ("b", "project"), ("f", "fund")],
        &[],
        RELATIONS,
    );
    let read = |text: &str, entity: u32| {
        let column = Column::read(text, &atlas.vocab).unwrap();
        match cell(&atlas, EntityIx(entity), column, None) {
            Cell::Missing => "missing".to_owned(),
            Cell::Fact(fact) => atlas.fact(fact).id.to_string(),
            Cell::Others(others) => others.iter().fold(String::new(), |mut text, (relation, other)| {
                let relation = &atlas.relations[relation.row()].id;
                write!(text, "{relation} {} ", atlas.entity(*other).id).unwrap();
                text
            }),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(read("out:invests-in", 2), "r2 a r1 b ");
    assert_eq!(read("in:invests-in", 0), "r2 f ");
    assert_eq!(read("in:invests-in", 2), "missing");
    assert_eq!(
        (read("out:partner-of", 1), read("out:partner-of", 2)),
        ("r3 f ".to_owned(), "r3 b ".to_owned())
    );
    assert_eq!(
        (read("metric:firms", 2), read("metric:code", 2)),
        ("x1".to_owned(), "x2".to_owned())
    );
    for column in [
        "metric:firms",
        "site",
        "place",
        "stages",
        "links",
        "tags",
        "subsectors",
        "ahead",
    ] {
        assert_eq!(read(column, 0), "missing", "{column}");
    }
}

#[test]
fn clauses_are_any_of_all() {
    let atlas = atlas(
        &[("a", "project"), ("b", "project"), ("f", "fund")],
        &[],
        RELATIONS,
    );
    let clauses = [
        "kind:fund metric:firms",
        "kind:project in:invests-in out:partner-of",
    ];
    let directory = directory(&atlas, &clauses, &[], &["kind:fund"]);
    let expected = [
        ("Fund".to_owned(), texts(&["f"])),
        ("unknown".to_owned(), texts(&["b"])),
    ];
    assert_eq!(groups(&atlas, &directory), expected);
}

#[test]
fn a_selector_names_its_term_and_its_facet() {
    let vocab = atlas(&[("a", "project")], &[], "").vocab;
    let facet = |text: &str| {
        let selector = Selector::read(text, &vocab)?;
        let facet = facet_of(selector, &vocab).map(|(key, id)| format!("{}={id}", key.key()));
        Some((selector.name(&vocab).en.clone(), facet, selector.is_planned()))
    };
    let said = |name: &str, facet: Option<&str>, planned: Planned| {
        Some((name.to_owned(), facet.map(str::to_owned), planned))
    };
    assert_eq!(facet("kind:fund"), said("Fund", Some("kind=fund"), false));
    assert_eq!(facet("tag:listed"), said("Listed", Some("tag=listed"), false));
    assert_eq!(
        facet("link:finance"),
        said("Finance", Some("link=finance"), false)
    );
    assert_eq!(facet("planned-link:finance"), said("Finance", None, true));
    assert_eq!(facet("in:invests-in"), said("invested in by", None, false));
    assert_eq!(facet("planned-in:invests-in"), None);
    assert_eq!(
        Selector::read("precision:town", &vocab),
        Some(Selector::Precision(PrecisionIx(0)))
    );
}
