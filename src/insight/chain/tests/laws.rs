//! Laws of the chain on random entities.

use super::flow::FRAME;
use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn union(rows: &[Row]) -> BTreeSet<EntityIx> {
    rows.iter().flat_map(|row| row.members.iter().copied()).collect()
}

proptest! {
    #[test]
    fn rows_and_their_children_hold_exactly_the_selection(specs in specs()) {
        let atlas = from_specs(&specs);
        let index = ChainIndex::build(&atlas);
        let selection: Vec<EntityIx> = rows(&atlas).filter(|ix| ix.row() % 5 != 4).collect();
        let all: BTreeSet<EntityIx> = selection.iter().copied().collect();
        for by in By::ALL {
            let matrix = matrix(&index, &atlas, &selection, by);
            prop_assert_eq!(&union(&matrix.rows), &all);
            let ids: BTreeSet<String> = matrix.rows.iter().map(|row| row.key.id(&atlas)).collect();
            prop_assert_eq!(ids.len(), matrix.rows.len());
            let mut open: Vec<(Row, usize)> = matrix.rows.into_iter().map(|row| (row, 0)).collect();
            while let Some((row, depth)) = open.pop() {
                prop_assert!(depth < 40, "a row opens for ever");
                let inner = children(&index, &atlas, &row);
                prop_assert_eq!(inner.is_empty(), matches!(row.key, RowKey::Entity(_)));
                if !inner.is_empty() {
                    prop_assert_eq!(union(&inner), row.members.iter().copied().collect());
                }
                open.extend(inner.into_iter().map(|row| (row, depth + 1)));
            }
        }
    }

    #[test]
    fn totals_are_distinct_and_cells_agree_with_their_holders(specs in specs()) {
        let atlas = from_specs(&specs);
        let index = ChainIndex::build(&atlas);
        let selection: Vec<EntityIx> = rows(&atlas).collect();
        let matrix = matrix(&index, &atlas, &selection, By::Subsector);
        for (column, cell) in matrix.total.cells.iter().enumerate() {
            let entities: BTreeSet<EntityIx> = cell.holders.iter().map(|holder| holder.entity).collect();
            prop_assert_eq!(entities.len(), cell.holders.len());
            prop_assert_eq!((cell.present + cell.planned) as usize, entities.len());
            prop_assert_eq!(cell.state.is_present(), cell.present > 0);
            let of_rows: BTreeSet<EntityIx> = matrix
                .rows
                .iter()
                .flat_map(|row| row.cells[column].holders.iter().map(|holder| holder.entity))
                .collect();
            prop_assert_eq!(entities, of_rows);
            for holder in &cell.holders {
                prop_assert_eq!(holder.state, state_in(&atlas, holder.entity, cell.column));
            }
        }
        let coverage = matrix.total.stages;
        prop_assert!(coverage.known() <= coverage.open && coverage.open <= coverage.all);
    }

    #[test]
    fn the_order_of_the_selection_does_not_matter(specs in specs()) {
        let atlas = from_specs(&specs);
        let index = ChainIndex::build(&atlas);
        let forth: Vec<EntityIx> = rows(&atlas).collect();
        let back: Vec<EntityIx> = rows(&atlas).collect::<Vec<_>>().into_iter().rev().collect();
        for by in By::ALL {
            prop_assert_eq!(matrix(&index, &atlas, &forth, by), matrix(&index, &atlas, &back, by));
        }
        prop_assert_eq!(flow(&atlas, &forth), flow(&atlas, &back));
    }

    #[test]
    fn a_drawn_flow_stays_in_its_frame_and_its_ribbons_fill_its_bars(specs in specs(), gap in 0.0..80.0_f64) {
        let atlas = from_specs(&specs);
        let flow = flow(&atlas, &rows(&atlas).collect::<Vec<_>>());
        prop_assert_eq!((flow.both + flow.stage_only + flow.subsector_only + flow.neither) as usize, specs.len());
        let drawing = layout(&flow, Frame { gap, ..FRAME });
        let mut lowest = [0.0_f64; 2];
        for bar in &drawing.bars {
            let (side, filled): (usize, f64) = match bar.end {
                End::Stage(stage) => (0, drawing.ribbons.iter().filter(|ribbon| flow.bands[ribbon.band].stage == stage).map(|ribbon| ribbon.thickness).sum()),
                End::Subsector(subsector) => (1, drawing.ribbons.iter().filter(|ribbon| flow.bands[ribbon.band].subsector == subsector).map(|ribbon| ribbon.thickness).sum()),
            };
            prop_assert!((filled - bar.height).abs() < 1e-6);
            prop_assert!(bar.height > 0.0 && bar.y > lowest[side] - 1e-6 && bar.y + bar.height < FRAME.height + 1e-6);
            lowest[side] = bar.y + bar.height;
        }
        for ribbon in &drawing.ribbons {
            let band = &flow.bands[ribbon.band];
            for (end, y) in [(End::Stage(band.stage), ribbon.from_y), (End::Subsector(band.subsector), ribbon.to_y)] {
                let bar = drawing.bars.iter().find(|bar| bar.end == end).unwrap();
                prop_assert!(y > bar.y - 1e-6 && y + ribbon.thickness < bar.y + bar.height + 1e-6);
            }
        }
    }
}
