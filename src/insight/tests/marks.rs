//! The strip, source numbers, evidence keys, relations.

use super::sample::{A, B, NEAR, NOTE, OUTPUT, SUPPLIES, atlas, basis, entity, fact, relation, stage};
use crate::{
    insight::{CellState, Evidence, EvidenceError, relations_by_type, source_number, sources_of, strip},
    model::{
        Atlas, EntityIx, Fact, FactIx, Id, MilestoneIx, Part, PartGroup, RelationIx, Shape, SourceIx,
        Structure, Text,
    },
};

#[test]
fn a_cell_shows_the_strongest_statement_and_keeps_all() {
    let it = atlas(vec![], vec![]);
    let mut of = entity("a", &[]);
    of.stages = vec![
        stage(2, true, true),
        stage(2, false, false),
        stage(0, true, true),
        stage(1, false, true),
    ];
    let cells = strip(&it.vocab, &of);
    let states: Vec<CellState> = cells.iter().map(|cell| cell.state).collect();
    assert_eq!(
        states,
        [
            CellState::Planned,
            CellState::Stated,
            CellState::Implied,
            CellState::None
        ]
    );
    let rows: Vec<u32> = cells[2].marks.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [0, 1]);
}

#[test]
fn what_is_not_of_the_industry_is_out_of_scope_but_for_what_is_said() {
    let it = atlas(vec![], vec![]);
    let mut of = entity("a", &[]);
    of.context = true;
    of.stages = vec![stage(3, false, true)];
    let states: Vec<&str> = strip(&it.vocab, &of).iter().map(|cell| cell.state.id()).collect();
    assert_eq!(states, ["out", "out", "out", "present"]);
}

#[test]
fn sources_are_numbered_as_listed_and_others_follow() {
    let from = |source: u32, fact: Fact| Fact {
        basis: basis(source),
        ..fact
    };
    let it = atlas(
        vec![from(3, fact(OUTPUT, 1.0, "2023")), from(1, fact(NOTE, 0.0, ""))],
        vec![relation(A, NEAR, B)],
    );
    assert_eq!(sources_of(&it, A), [SourceIx(1), SourceIx(3), SourceIx(0)]);
    assert_eq!(source_number(&it, A, SourceIx(1)), Some(1));
    assert_eq!(source_number(&it, A, SourceIx(0)), Some(3));
    assert_eq!(source_number(&it, A, SourceIx(2)), None);
}

#[test]
fn every_key_reads_back() {
    for (evidence, key) in [
        (Evidence::Fact(FactIx(12)), "f12"),
        (Evidence::Stage(EntityIx(3), 0), "t3.0"),
        (Evidence::Link(EntityIx(3), 1), "l3.1"),
        (Evidence::Designation(EntityIx(0), 7), "d0.7"),
        (Evidence::Relation(EntityIx(4), RelationIx(9)), "r4.9"),
        (Evidence::Milestone(MilestoneIx(5)), "m5"),
        (Evidence::Source(EntityIx(2), SourceIx(6)), "s2.6"),
        (Evidence::Structure(3), "k3"),
        (Evidence::Part(3, 1), "p3.1"),
    ] {
        assert_eq!(evidence.to_string(), key);
        assert_eq!(key.parse(), Ok(evidence));
    }
    for none in ["", "f", "x1", "t3", "t3.", "f-1", "源1"] {
        assert_eq!(none.parse::<Evidence>(), Err(EvidenceError), "{none}");
    }
}

#[test]
fn evidence_of_another_dataset_is_none() {
    let it = atlas(vec![fact(OUTPUT, 1.0, "2023")], vec![relation(A, SUPPLIES, B)]);
    assert_eq!(Evidence::Fact(FactIx(0)).look_up(&it), Some((Some(A), basis(0))));
    assert_eq!(
        Evidence::Relation(B, RelationIx(0)).look_up(&it),
        Some((Some(B), basis(0)))
    );
    assert_eq!(
        Evidence::Source(B, SourceIx(2)).look_up(&it),
        Some((Some(B), basis(2)))
    );
    for none in [
        "f1", "t0.0", "l9.0", "d0.0", "r0.1", "r9.0", "m0", "s0.4", "s9.0", "k0", "p0.0",
    ] {
        let evidence: Evidence = none.parse().unwrap();
        assert_eq!(evidence.look_up(&it), None, "{none}");
    }
}

#[test]
fn a_structure_numbers_its_own_sources() {
    let part = |source: u32| Part {
        name: Text::new("部分", "part"),
        target: None,
        unnamed: false,
        planned: false,
        basis: basis(source),
    };
    let mut it = atlas(vec![], vec![]);
    it.structures.push(Structure {
        id: "core".parse().unwrap(),
        name: Text::new("架构", "framework"),
        about: None,
        shape: Shape::Core,
        note: None,
        basis: basis(2),
        groups: vec![PartGroup {
            name: Text::default(),
            parts: vec![part(2), part(0)],
        }],
    });
    let number = |evidence: Evidence| (evidence.look_up(&it), evidence.number(&it));
    assert_eq!(number(Evidence::Structure(0)), (Some((None, basis(2))), Some(1)));
    assert_eq!(number(Evidence::Part(0, 0)), (Some((None, basis(2))), Some(1)));
    assert_eq!(number(Evidence::Part(0, 1)), (Some((None, basis(0))), Some(2)));
    assert_eq!(number(Evidence::Part(0, 2)), (None, None));
    assert_eq!(number(Evidence::Structure(1)), (None, None));
}

fn read(it: &Atlas, of: EntityIx) -> Vec<(String, Vec<Id>)> {
    relations_by_type(it, of)
        .into_iter()
        .map(|group| {
            let others = group.items.iter().map(|&(_, other)| it.entity(other).id.clone());
            (group.label(it).en.clone(), others.collect())
        })
        .collect()
}

#[test]
fn relations_read_from_either_side() {
    let it = atlas(
        vec![],
        vec![
            relation(A, NEAR, B),
            relation(A, SUPPLIES, B),
            relation(B, NEAR, A),
            relation(A, SUPPLIES, A),
        ],
    );
    let id = |text: &str| text.parse::<Id>().unwrap();
    assert_eq!(
        read(&it, A),
        [
            ("supplies".to_owned(), vec![id("b"), id("a")]),
            ("near".to_owned(), vec![id("b"), id("b")])
        ]
    );
    assert_eq!(
        read(&it, B),
        [
            ("supplied by".to_owned(), vec![id("a")]),
            ("near".to_owned(), vec![id("a"), id("a")])
        ]
    );
}
