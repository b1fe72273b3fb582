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
    assert_eq!(counts, [354, 484, 1174, 494, 170]);
    assert_eq!(
        atlas.facts.iter().filter(|fact| fact.number().is_some()).count(),
        907
    );
}
