use super::*;
use crate::insight::tests::document;
use proptest::prelude::*;

const VOCAB: &str = r#""kinds":[{"id":"park","zh":"园","en":"Park"}],
"relation_types":[{"id":"serves","zh":"服务于","en":"serves","inverse_zh":"由其服务","inverse_en":"served by"},
{"id":"partner-of","zh":"合作","en":"partner of","inverse_zh":"合作","inverse_en":"partner of","symmetric":true}]"#;

/// A dataset of entities `e00`, `e01` … listed backwards, so that rows and ids run opposite ways.
fn atlas(count: usize, relations: &[(usize, &str, usize)]) -> Atlas {
    let entities: Vec<String> = (0..count)
        .rev()
        .map(|row| {
            format!(r#"{{"id":"e{row:02}","kind":"park","zh":"园{row}","en":"Park {row}","sources":["s"]}}"#)
        })
        .collect();
    let rows = relations.iter().enumerate().map(|(row, (from, kind, to))| {
        format!(
            r#"{{"id":"r{row}","from":"e{from:02}","type":"{kind}","to":"e{to:02}","source":"s","locator":"L1"}}"#
        )
    });
    let relations: Vec<String> = rows.collect();
    let tables = format!(
        r#""entities":[{}],"relations":[{}]"#,
        entities.join(","),
        relations.join(",")
    );
    document::atlas(VOCAB, &tables)
}

fn ix(atlas: &Atlas, number: usize) -> EntityIx {
    EntityIx::of(atlas.entities.len() - 1 - number)
}

fn all(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).map(EntityIx::of).collect()
}

fn ids(atlas: &Atlas, entities: &[EntityIx]) -> String {
    let ids: Vec<&str> = entities.iter().map(|&ix| atlas.entity(ix).id.as_str()).collect();
    ids.join(" ")
}

fn way(atlas: &Atlas, steps: &[Step]) -> Vec<String> {
    steps
        .iter()
        .map(|step| {
            let (from, to) = (atlas.entity(step.from), atlas.entity(step.to));
            format!(
                "{} {} {}",
                from.id,
                label(atlas, step.relation, step.back).en,
                to.id
            )
        })
        .collect()
}

#[test]
fn nothing_falls_away_in_silence() {
    let atlas = atlas(
        5,
        &[
            (0, "serves", 1),
            (1, "partner-of", 2),
            (3, "serves", 0),
            (2, "serves", 3),
        ],
    );
    let asked = [ix(&atlas, 2), ix(&atlas, 0), ix(&atlas, 1), ix(&atlas, 4)];
    let net = Network::build(&atlas, &asked, &[]);
    assert_eq!(ids(&atlas, net.nodes()), "e00 e01 e02");
    assert_eq!(ids(&atlas, net.alone()), "e04");
    assert_eq!(
        (net.edges().len(), net.leaving(), net.counts()),
        (2, 2, &[1, 1][..])
    );
    let partners = Network::build(&atlas, &asked, &[RelationTypeIx(1)]);
    assert_eq!(ids(&atlas, partners.nodes()), "e01 e02");
    assert_eq!(ids(&atlas, partners.alone()), "e00 e04");
    assert_eq!((partners.leaving(), partners.counts()), (0, &[1, 1][..]));
}

#[test]
fn a_node_tells_its_relations_in_words() {
    let atlas = atlas(
        4,
        &[
            (1, "partner-of", 0),
            (2, "serves", 0),
            (0, "serves", 3),
            (0, "serves", 1),
        ],
    );
    let net = Network::build(&atlas, &all(&atlas), &[]);
    let node = net.node(&atlas, ix(&atlas, 0)).unwrap();
    let said: Vec<String> = net
        .lines(&atlas, node)
        .iter()
        .map(|line| {
            format!(
                "{} {} {}",
                line.label.en,
                line.label.zh,
                atlas.entity(line.other).id
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "serves 服务于 e01",
            "serves 服务于 e03",
            "served by 由其服务 e02",
            "partner of 合作 e01"
        ]
    );
    assert_eq!((net.degree(node), net.pairs()), (4, vec![(0, 1), (0, 2), (0, 3)]));
}

#[test]
fn neighbours_by_one_step_and_by_two() {
    let atlas = atlas(
        5,
        &[
            (0, "serves", 1),
            (1, "serves", 2),
            (2, "serves", 3),
            (1, "partner-of", 2),
        ],
    );
    let net = Network::build(&atlas, &all(&atlas), &[]);
    let one = net.near(&atlas, ix(&atlas, 1), 1);
    assert_eq!(
        (ids(&atlas, one.nodes()), one.edges().len(), one.leaving()),
        ("e00 e01 e02".to_owned(), 3, 1)
    );
    let two = net.near(&atlas, ix(&atlas, 0), 2);
    assert_eq!(ids(&atlas, two.nodes()), "e00 e01 e02");
    let lone = net.near(&atlas, ix(&atlas, 4), 2);
    assert_eq!(
        (ids(&atlas, lone.nodes()), ids(&atlas, lone.alone())),
        (String::new(), "e04".to_owned())
    );
}

#[test]
fn the_shortest_way_reads_either_way_and_ends_at_the_id() {
    // Two ways of two steps from 0 to 3: by 1 and by 2; the longer one by 4 is not taken.
    let relations = [
        (0, "serves", 2),
        (2, "serves", 3),
        (1, "serves", 0),
        (1, "partner-of", 3),
        (1, "serves", 3),
        (0, "serves", 4),
    ];
    let atlas = atlas(6, &relations);
    let net = Network::build(&atlas, &all(&atlas), &[]);
    let path = net.path(&atlas, ix(&atlas, 0), ix(&atlas, 3)).unwrap();
    assert_eq!(way(&atlas, &path), ["e00 served by e01", "e01 partner of e03"]);
    assert_eq!(net.path(&atlas, ix(&atlas, 2), ix(&atlas, 2)), Some(Vec::new()));
    assert_eq!(net.path(&atlas, ix(&atlas, 0), ix(&atlas, 5)), None);
}

#[test]
fn an_edge_to_itself_counts_once_and_leads_nowhere() {
    // The check leaves such a relation out; the network must stand it all the same.
    let mut atlas = atlas(2, &[(0, "serves", 1)]);
    atlas.relations[0].to = atlas.relations[0].from;
    let net = Network::build(&atlas, &all(&atlas), &[]);
    assert_eq!((net.nodes().len(), net.degree(0), net.pairs().len()), (1, 1, 0));
}

fn webs() -> impl Strategy<Value = (usize, Vec<(usize, &'static str, usize)>)> {
    (2_usize..14).prop_flat_map(|count| {
        let end = 0..count;
        let kind = prop::sample::select(vec!["serves", "partner-of"]);
        let edge = (end.clone(), kind, end).prop_filter("no loops", |(a, _, b)| a != b);
        (Just(count), prop::collection::vec(edge, 0..25))
    })
}

proptest! {
    #[test]
    fn every_entity_and_relation_is_accounted_for((count, relations) in webs(), mask: u16) {
        let atlas = atlas(count, &relations);
        let asked: Vec<EntityIx> = (0..count).filter(|row| mask >> row & 1 == 1).map(EntityIx::of).collect();
        let net = Network::build(&atlas, &asked, &[]);
        prop_assert_eq!(net.nodes().len() + net.alone().len(), asked.len());
        prop_assert_eq!(net.counts().iter().sum::<u32>() as usize, net.edges().len());
        let touching = atlas.relations.iter().filter(|r| asked.contains(&r.from) || asked.contains(&r.to)).count();
        prop_assert_eq!(net.edges().len() + net.leaving() as usize, touching);
        let ends: usize = (0..net.nodes().len() as u32).map(|node| net.degree(node)).sum();
        prop_assert_eq!(ends, 2 * net.edges().len());
    }

    #[test]
    fn a_way_is_joined_as_short_as_any_and_the_same_length_back((count, relations) in webs(), a in 0_usize..14, b in 0_usize..14) {
        let atlas = atlas(count, &relations);
        let net = Network::build(&atlas, &all(&atlas), &[]);
        let (start, end) = (ix(&atlas, a % count), ix(&atlas, b % count));
        let there = net.path(&atlas, start, end);
        let back = net.path(&atlas, end, start);
        prop_assert_eq!(there.as_ref().map(Vec::len), back.as_ref().map(Vec::len));
        let Some(steps) = there else { return Ok(()) };
        let mut at = start;
        for step in &steps {
            let relation = &atlas.relations[step.relation.row()];
            let ends = if step.back { (relation.to, relation.from) } else { (relation.from, relation.to) };
            prop_assert_eq!((step.from, (step.from, step.to)), (at, ends));
            at = step.to;
        }
        prop_assert_eq!(at, end);
        // What is one step less away does not hold the end.
        if let Some(less) = (steps.len() as u32).checked_sub(1) {
            let near = net.near(&atlas, start, less);
            prop_assert!(!near.nodes().contains(&end));
        }
    }
}
