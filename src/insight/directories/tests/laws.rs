use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn every_member_is_in_exactly_one_group(
        kinds in prop::collection::vec(any::<bool>(), 1..12),
        steps in prop::collection::vec((0_usize..12, 0_usize..6, 0_usize..4, any::<bool>()), 0..30),
        named in prop::sample::subsequence(vec!["milestone:signed", "kind:fund", "milestone:started", "planned-milestone:running"], 0..=4),
    ) {
        let ids: Vec<String> = (0..kinds.len()).map(|row| format!("e{row}")).collect();
        let entities: Vec<(&str, &str)> =
            ids.iter().zip(&kinds).map(|(id, fund)| (id.as_str(), if *fund { "fund" } else { "project" })).collect();
        let dates = ["2020", "2020-06", "2021-H2", "2021-10-03", "2023-Q1", "2025"];
        let steps: Vec<_> = steps
            .iter()
            .filter(|(entity, ..)| *entity < kinds.len())
            .map(|&(entity, date, kind, past)| {
                step(&ids[entity], dates[date], ["signed", "started", "running", "event"][kind], if past { "past" } else { "planned" })
            })
            .collect();
        let atlas = atlas(&entities, &steps, "");
        let clauses = ["kind:project", "kind:fund milestone:signed"];
        let directory = directory(&atlas, &clauses, &["ahead", "milestone:event"], &named);
        let asked: Vec<EntityIx> = all(&atlas).into_iter().rev().collect();
        let board = board(&atlas, &directory, &asked, None);
        let mut grouped: Vec<EntityIx> = board.groups.iter().flat_map(|group| &group.rows).map(|row| row.entity).collect();
        grouped.sort_unstable();
        let members: Vec<EntityIx> = all(&atlas).into_iter().filter(|&ix| directory.holds(&atlas, ix)).collect();
        prop_assert_eq!(board.total as usize, members.len());
        prop_assert_eq!(grouped, members);
        prop_assert!(board.coverage.iter().all(|coverage| coverage.known <= board.total));
        for group in &board.groups {
            // In the order asked for, and where a step decides it is the entity's own, of the group's kind.
            prop_assert!(group.rows.windows(2).all(|pair| pair[0].entity > pair[1].entity));
            for row in &group.rows {
                if let Some(step) = row.step {
                    let step = &atlas.milestones[step.row()];
                    prop_assert_eq!(step.entity, row.entity);
                    prop_assert_eq!(step.planned, group.key == GroupKey::Ahead);
                }
            }
        }
    }
}
