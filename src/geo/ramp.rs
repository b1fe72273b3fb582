//! Steps of a sequential ramp: which values share a shade.

use crate::model::order::sort_by;

/// How many shades the ramp has.
pub const SHADES: usize = 7;

/// Steps between breaks that are easy to read. A value `v` is in the step numbered by how many breaks are at most `v`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ramp {
    breaks: Vec<f64>,
}

impl Ramp {
    /// A ramp for counts: nought has the lightest shade to itself, the others share the rest.
    pub fn of_counts(counts: &[u32]) -> Self {
        let values: Vec<f64> = counts.iter().filter(|&&n| n > 0).map(|&n| f64::from(n)).collect();
        let mut breaks = breaks(&values, SHADES - 1);
        if !values.is_empty() {
            breaks.insert(0, 1.0);
        }
        Self { breaks }
    }

    /// A ramp for figures of one unit; what has none is not on it.
    pub fn of_figures(values: &[f64]) -> Self {
        Self {
            breaks: breaks(values, SHADES),
        }
    }

    /// How many steps there are, at least one.
    pub fn steps(&self) -> usize {
        self.breaks.len() + 1
    }

    /// The step of a value.
    pub fn step(&self, value: f64) -> usize {
        self.breaks.iter().filter(|&&least| least <= value).count()
    }

    /// The shade of a step, `0..SHADES`: few steps are spread over the whole ramp.
    pub fn shade(&self, step: usize) -> usize {
        let last = self.breaks.len();
        (step.min(last) * (SHADES - 1) + last / 2)
            .checked_div(last)
            .unwrap_or(0)
    }

    /// The least value of a step and the least value of the next; none where it is open.
    pub fn range(&self, step: usize) -> (Option<f64>, Option<f64>) {
        let before = step.checked_sub(1).and_then(|row| self.breaks.get(row));
        (before.copied(), self.breaks.get(step).copied())
    }
}

/// Breaks between at most `classes` groups of values that lie together.
///
/// Groups are Fisher's (W. D. Fisher, "On Grouping for Maximum Homogeneity", 1958; known from maps as Jenks natural
/// breaks) on the logarithm, because sizes of clusters differ by orders of magnitude; each break is then moved to the
/// roundest number that leaves the groups as they are.
fn breaks(values: &[f64], classes: usize) -> Vec<f64> {
    let mut distinct: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    sort_by(&mut distinct, &mut f64::total_cmp);
    distinct.dedup();
    firsts(&distinct, classes)
        .into_iter()
        .map(|first| roundest(distinct[first - 1], distinct[first]))
        .collect()
}

/// The rows at which groups begin, but for the first group.
fn firsts(distinct: &[f64], classes: usize) -> Vec<usize> {
    let count = distinct.len();
    if count <= classes {
        return (1..count).collect();
    }
    let logs: Vec<f64> = distinct.iter().map(|v| v.signum() * v.abs().ln_1p()).collect();
    // best[k][end]: the least sum of squared deviations of the first `end` values in k + 1 groups, and where the last
    // of these groups begins.
    let mut best: Vec<Vec<(f64, usize)>> =
        vec![(0..=count).map(|end| (deviation(&logs[..end]), 0)).collect()];
    for groups in 1..classes {
        let row = (0..=count).map(|end| {
            (groups..end).fold((f64::MAX, groups), |least, begin| {
                let total = best[groups - 1][begin].0 + deviation(&logs[begin..end]);
                if total < least.0 - 1e-12 {
                    (total, begin)
                } else {
                    least
                }
            })
        });
        let row = row.collect();
        best.push(row);
    }
    let mut firsts = Vec::new();
    let mut end = count;
    for groups in (1..classes).rev() {
        end = best[groups][end].1;
        firsts.push(end);
    }
    firsts.reverse();
    firsts
}

/// Sum of squared deviations from the mean.
fn deviation(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|v| (v - mean) * (v - mean)).sum()
}

/// The roundest number above `low` and not above `high`: a multiple of the largest of 1, 2, 5 times a power of ten.
fn roundest(low: f64, high: f64) -> f64 {
    for power in (-6..=12).rev() {
        for unit in [5.0, 2.0, 1.0] {
            // Small units are divided by, because 0.1 has no exact form and 10 has.
            let ten = 10_f64.powi(i32::abs(power));
            let multiple = |n: f64| if power < 0 { n * unit / ten } else { n * unit * ten };
            let count = if power < 0 {
                high * ten / unit
            } else {
                high / ten / unit
            };
            let round = multiple(count.floor());
            if round > low && round <= high {
                return round;
            }
        }
    }
    high
}

/// Radius of a mark whose area stands for a value: `most` for `largest`, never under `least`, so that it can be hit.
pub fn mark_radius(value: f64, largest: f64, least: f64, most: f64) -> f64 {
    if value > 0.0 && largest > 0.0 {
        ((value / largest).min(1.0).sqrt() * most).max(least)
    } else {
        least
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_have_round_breaks_and_nought_for_itself() {
        let counts = [0, 0, 1, 1, 1, 2, 2, 4, 5, 5, 6, 7, 8, 10, 13, 14, 53];
        let ramp = Ramp::of_counts(&counts);
        assert_eq!(ramp.breaks, [1.0, 2.0, 4.0, 6.0, 10.0, 50.0]);
        assert_eq!(ramp.step(0.0), 0);
        assert_eq!((ramp.step(53.0), ramp.shade(ramp.step(53.0))), (6, 6));
        assert_eq!(ramp.range(0), (None, Some(1.0)));
        assert_eq!(ramp.range(6), (Some(50.0), None));
    }

    #[test]
    fn few_values_are_spread_over_the_shades() {
        let ramp = Ramp::of_counts(&[0, 3, 3]);
        assert_eq!(ramp.breaks, [1.0]);
        assert_eq!([ramp.shade(0), ramp.shade(1)], [0, 6]);
        let nothing = Ramp::of_counts(&[0, 0]);
        assert_eq!((nothing.steps(), nothing.step(0.0), nothing.shade(0)), (1, 0, 0));
    }

    #[test]
    fn the_roundest_number_between_two() {
        let found = [
            (14.0, 53.0),
            (7.0, 8.0),
            (0.68, 0.75),
            (-12.0, -3.0),
            (-4.0, 9.0),
            (0.6, 0.7),
        ]
        .map(|(low, high)| roundest(low, high));
        assert_eq!(format!("{found:?}"), "[50.0, 8.0, 0.7, -10.0, 0.0, 0.7]");
    }

    #[test]
    fn area_follows_the_value() {
        assert!((mark_radius(25.0, 100.0, 3.0, 12.0) - 6.0).abs() < 1e-9);
        assert!((mark_radius(0.1, 100.0, 3.0, 12.0) - 3.0).abs() < 1e-9);
        assert!((mark_radius(-5.0, 100.0, 3.0, 12.0) - 3.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn steps_rise_with_values_and_each_holds_some(values in prop::collection::vec(-1e6..1e6, 1..60)) {
            let ramp = Ramp::of_figures(&values);
            prop_assert!(ramp.steps() <= SHADES);
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let steps: Vec<usize> = sorted.iter().map(|&v| ramp.step(v)).collect();
            prop_assert!(steps.is_sorted());
            for step in 0..ramp.steps() {
                prop_assert!(steps.contains(&step));
                let (low, high) = ramp.range(step);
                for (&v, &at) in sorted.iter().zip(&steps) {
                    let within = low.is_none_or(|low| low <= v) && high.is_none_or(|high| v < high);
                    prop_assert_eq!(within, at == step);
                }
            }
            prop_assert!(ramp.shade(ramp.steps() - 1) == SHADES - 1 || ramp.steps() == 1);
        }

        #[test]
        fn breaks_of_counts_are_whole(counts in prop::collection::vec(0_u32..5000, 0..60)) {
            prop_assert!(Ramp::of_counts(&counts).breaks.iter().all(|b| b.fract() == 0.0));
        }
    }
}
