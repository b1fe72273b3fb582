//! Names along a line that would overlap, kept apart.

/// Moves points along a line so that any two neighbours stand at least `room` apart and all of them within
/// `room / 2 ..= length - room / 2`, as little as the sum of squares allows. `places` rise or stay; the answer is parallel
/// to them. Where the line is too short for all, they stand `room` apart from its beginning and run over its end.
///
/// Seen from the places `i · room`, the points must not fall: that is an isotonic regression, done by pooling adjacent
/// violators (Barlow and others, 1972), and then held between the ends.
pub fn kept_apart(places: &[f64], room: f64, length: f64) -> Vec<f64> {
    // Pools of neighbours that stand close together: the sum of their wishes and how many they are.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (row, place) in places.iter().enumerate() {
        let mut pool = (place - row as f64 * room, 1);
        while let Some(last) = pools.pop_if(|last| last.0 * pool.1 as f64 > pool.0 * last.1 as f64) {
            pool = (pool.0 + last.0, pool.1 + last.1);
        }
        pools.push(pool);
    }
    let first = room / 2.0;
    let last = (length - first - places.len().saturating_sub(1) as f64 * room).max(first);
    pools
        .iter()
        .flat_map(|&(sum, count)| std::iter::repeat_n((sum / count as f64).clamp(first, last), count))
        .enumerate()
        .map(|(row, place)| place + row as f64 * room)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_fit_stay_and_the_others_give_way_both_ways() {
        assert_eq!(kept_apart(&[10.0, 40.0], 10.0, 60.0), [10.0, 40.0]);
        assert_eq!(kept_apart(&[30.0, 30.0], 10.0, 60.0), [25.0, 35.0]);
        assert_eq!(kept_apart(&[0.0, 58.0, 59.0], 10.0, 60.0), [5.0, 45.0, 55.0]);
        assert_eq!(kept_apart(&[1.0, 2.0], 10.0, 12.0), [5.0, 15.0]);
        assert_eq!(kept_apart(&[], 10.0, 60.0), [0.0; 0]);
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod laws {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn neighbours_are_apart_and_inside_where_there_is_room(
                mut places in proptest::collection::vec(0.0..500.0_f64, 0..30),
                room in 1.0..20.0_f64,
            ) {
                places.sort_by(f64::total_cmp);
                let length = 600.0;
                let apart = kept_apart(&places, room, length);
                prop_assert_eq!(apart.len(), places.len());
                for pair in apart.windows(2) {
                    prop_assert!(pair[1] - pair[0] > room - 1e-6);
                }
                for place in apart {
                    prop_assert!(place > room / 2.0 - 1e-6 && place < length - room / 2.0 + 1e-6);
                }
            }
        }
    }
}
