//! Scales and ticks.

use super::*;
use proptest::prelude::*;

#[test]
fn ticks_are_round_and_cover() {
    let of = |low, high, most| ticks(low, high, most, false);
    assert_eq!(of(0.0, 356.74, 6), [0.0, 100.0, 200.0, 300.0, 400.0]);
    assert_eq!(of(0.0, 0.3, 5), [0.0, 0.1, 0.2, 0.3]);
    assert_eq!(of(-12.0, 30.0, 6), [-20.0, -10.0, 0.0, 10.0, 20.0, 30.0]);
    assert_eq!(of(0.0, 7.0, 2), [0.0, 5.0, 10.0]);
    assert_eq!(of(5.0, 5.0, 6), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    assert_eq!(of(0.0, 0.0, 3), [0.0, 0.5, 1.0]);
    assert_eq!(of(f64::NAN, f64::NAN, 3), [0.0, 0.5, 1.0]);
    assert_eq!(ticks(0.0, 2.0, 6, true), [0.0, 1.0, 2.0]);
}

#[test]
fn a_scale_runs_either_way() {
    let across = Scale::new((0.0, 10.0), (20.0, 120.0));
    assert_eq!([0.0, 5.0, 10.0].map(|it| across.at(it) as i32), [20, 70, 120]);
    let upwards = Scale::new((0.0, 10.0), (100.0, 0.0));
    assert_eq!([0.0, 2.5, 10.0].map(|it| upwards.at(it) as i32), [100, 75, 0]);
    assert_eq!(Scale::new((2024.0, 2024.0), (0.0, 90.0)).at(2024.0) as i32, 45);
}

proptest! {
    #[test]
    fn laws_of_ticks(low in -1e7_f64..1e7, span in 1e-3_f64..1e7, most in 2_usize..9, whole in any::<bool>()) {
        let high = low + span;
        let found = ticks(low, high, most, whole);
        // As many as asked for, or three.
        prop_assert!(found.len() >= 2 && found.len() <= most.max(3), "{found:?}");
        // They cover, with no step to spare, and lie evenly.
        let step = found[1] - found[0];
        let slack = step * 1e-6;
        prop_assert!(found[0] <= low + slack && found[found.len() - 1] >= high - slack);
        prop_assert!(found[0] > low - step - slack && found[found.len() - 1] < high + step * 2.0 + slack);
        for pair in found.windows(2) {
            prop_assert!(((pair[1] - pair[0]) - step).abs() <= slack.max(1e-9), "{found:?}");
        }
        // The step is 1, 2 or 5 times a power of ten.
        let lead = step / 10_f64.powf(step.log10().floor());
        prop_assert!([1.0, 2.0, 5.0, 10.0].iter().any(|it| (lead - it).abs() < 1e-3), "{step}");
        if whole {
            prop_assert!(found.iter().all(|it| it.fract() == 0.0));
        }
    }
}
