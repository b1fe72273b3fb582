//! The real dataset, as it stands in the repository.
use cluster_atlas::model::{Atlas, load_strict};

const DATASET: &str = include_str!("../public/data/atlas.json");

fn atlas() -> Atlas {
    match load_strict(DATASET) {
        Ok((_, atlas)) => atlas,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn holds_without_a_violation() {
    let issues: Vec<String> = atlas().issues.iter().map(ToString::to_string).collect();
    assert_eq!(issues, Vec::<String>::new());
}

#[test]
fn holds_what_the_research_sheet_holds() {
    let atlas = atlas();
    let counts = [
        atlas.sources.len(),
        atlas.entities.len(),
        atlas.facts.len(),
        atlas.relations.len(),
        atlas.milestones.len(),
    ];
    assert_eq!(counts, [354, 484, 1177, 494, 170]);
    assert_eq!(
        atlas.facts.iter().filter(|fact| fact.number().is_some()).count(),
        910
    );
}

#[test]
fn says_what_it_is() {
    let meta = atlas().meta;
    assert_eq!(meta.title.zh, "浙江生物医药集群图谱");
    assert_eq!(meta.title.en, "Zhejiang Biomedical Cluster Atlas");
    assert!(meta.date.is_some() && !meta.version.is_empty() && !meta.licence.en.is_empty());
}

/// A diff must be reviewable: one record a line.
#[test]
fn is_written_one_record_a_line() {
    let records = DATASET
        .lines()
        .filter(|line| line.starts_with("{\"id\": "))
        .count();
    let atlas = atlas();
    let tables = atlas.sources.len()
        + atlas.entities.len()
        + atlas.facts.len()
        + atlas.relations.len()
        + atlas.milestones.len();
    assert!(
        records > tables,
        "{records} lines, {tables} records and the terms of the vocabularies"
    );
    assert!(DATASET.ends_with("}\n") && !DATASET.contains('\r'));
}

/// What the statements in English say of money is said in CNY or USD, never as `× 100m`.
#[test]
fn statements_are_plain() {
    for fact in atlas().facts {
        let statement = fact.statement.unwrap_or_default();
        assert!(
            !statement.en.contains('×') && !statement.en.contains(" yuan"),
            "{}",
            fact.id
        );
        assert!(!statement.zh.contains(['(', ')', ';', '?', '!']), "{}", fact.id);
    }
}
