use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

const DATES: [&str; 9] = [
    "1956",
    "2011-05",
    "2023",
    "2023-H2",
    "2023-05",
    "2023-05-31",
    "2026-11-22",
    "2030-Q1",
    "2040",
];
const PERIODS: [&str; 6] = ["2020", "2019..2023", "..2023-06", "2031..", "2023-05-31", ""];

/// Milestones as (entity, date, planned), figures as (entity, period, nature).
type Spec = (Vec<(u32, usize, bool)>, Vec<(u32, usize, bool)>);

fn specs() -> impl Strategy<Value = Spec> {
    let one = |count: usize| (0..4_u32, 0..count, any::<bool>());
    (vec(one(DATES.len()), 0..40), vec(one(PERIODS.len()), 0..20))
}

fn atlas((steps, facts): &Spec) -> Atlas {
    let mut it = sample();
    it.entity("d", COMPANY, crate::model::Site::Region);
    for &(of, date, planned) in steps {
        step(&mut it, EntityIx(of), DATES[date], planned);
    }
    for &(of, period, planned) in facts {
        let nature = if planned { Nature::Target } else { Nature::Actual };
        it.fact(EntityIx(of), OUTPUT, 1.0, PERIODS[period], nature);
    }
    it.done()
}

proptest! {
    #[test]
    fn everything_dated_is_in_one_lane_one_bin_and_one_mark(spec in specs(), by in 0..3_usize, some in 1..5_usize) {
        let atlas = atlas(&spec);
        let selection: Vec<EntityIx> = all(&atlas).into_iter().take(some).collect();
        let found = items(&atlas, &selection);
        let is_here = |of: EntityIx| selection.contains(&of);
        let steps = atlas.milestones.iter().filter(|it| is_here(it.entity)).count();
        let figures = atlas.facts.iter().filter(|it| is_here(it.entity)).count();
        prop_assert_eq!(found.items.iter().filter(|it| !it.is_figure()).count(), steps);
        prop_assert_eq!(found.items.iter().filter(|it| it.is_figure()).count() + found.undated as usize, figures);
        prop_assert!(found.items.windows(2).all(|pair| pair[0].year() <= pair[1].year()));
        prop_assert!(found.items.iter().all(|it| it.from <= it.to && it.from.0 == it.year()));

        let axis = Axis::of(&atlas, &found.items);
        // Bins follow each other without a gap and hold every year.
        prop_assert!(axis.bins.windows(2).all(|pair| pair[0].last + 1 == pair[1].first));
        for item in &found.items {
            let bin = axis.bins[axis.bin(item.year())];
            prop_assert!((bin.first..=bin.last).contains(&item.year()));
        }
        let counts = tally(&axis, &found.items);
        prop_assert_eq!(counts.iter().flatten().sum::<u32>() as usize, found.items.len());

        let lanes = lanes(&atlas, &found.items, Lane::ALL[by]);
        let mut seen: Vec<usize> = lanes.iter().flat_map(|lane| lane.items.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..found.items.len()).collect::<Vec<usize>>());
        for lane in &lanes {
            prop_assert!(lane.items.iter().all(|&row| lane_of(&atlas, found.items[row].entity, Lane::ALL[by]) == lane.key));
            let drawn = marks(&found.items, &lane.items, &axis);
            let mut held: Vec<usize> = drawn.marks.iter().flat_map(|mark| mark.items.clone()).collect();
            held.sort_unstable();
            prop_assert_eq!(&held, &lane.items);
            for (at, mark) in drawn.marks.iter().enumerate() {
                prop_assert!(mark.row < drawn.rows && mark.w > 0.0);
                prop_assert!(mark.x >= -1e-9 && mark.x + mark.w <= axis.bins.len() as f64 + 1e-9);
                prop_assert!(mark.items.iter().all(|&row| found.items[row].ahead == mark.ahead && found.items[row].is_figure() == mark.figures));
                // No mark covers another.
                let covers = |other: &Mark| other.row == mark.row && other.x < mark.x + mark.w - 1e-9 && mark.x < other.x + other.w - 1e-9;
                prop_assert!(!drawn.marks[at + 1..].iter().any(covers));
            }
        }
    }
}
