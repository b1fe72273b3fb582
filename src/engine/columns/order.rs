//! [`Order`]: an order that was worked out once, and windows of it that sort nothing more than they show.

use super::bits::Bits;

/// All rows in an order.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The row at each place.
    rows: Vec<u32>,
    /// The place of each row.
    places: Vec<u32>,
    /// Memory for a window.
    best: Vec<u32>,
}

impl Order {
    /// An order by the row at each place; every row stands in it once.
    pub fn new(rows: Vec<u32>) -> Self {
        let mut places = vec![0; rows.len()];
        for (place, &row) in (0..).zip(&rows) {
            places[row as usize] = place;
        }
        Self {
            rows,
            places,
            best: Vec::new(),
        }
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        size_of_val(&self.rows[..]) + size_of_val(&self.places[..])
    }

    /// Puts into `out` the places of the first `most` of the set's rows, ascending; the set has `total` rows.
    ///
    /// Of a large set the order is walked until enough are met, about `most · len / total` places; of a small one all
    /// `total` places are looked at, and only as many kept as are wanted. The two meet at `total = √(most · len)`.
    pub fn window(&mut self, set: &Bits, total: usize, most: usize, out: &mut Vec<u32>) {
        out.clear();
        let most = most.min(total);
        if most == 0 {
            return;
        }
        if total.saturating_mul(total) >= most.saturating_mul(self.rows.len()) {
            let met = (0..)
                .zip(&self.rows)
                .filter(|&(_, &row)| set.contains(row as usize));
            out.extend(met.take(most).map(|(place, _)| place));
        } else {
            self.smallest(set, most);
            out.extend_from_slice(&self.best);
        }
    }

    /// Leaves the `most` smallest places of the set in `best`, ascending. At most twice as many are held at a time; those
    /// behind the last of the best so far are passed by.
    fn smallest(&mut self, set: &Bits, most: usize) {
        let best = &mut self.best;
        best.clear();
        let mut limit = u32::MAX;
        for row in set.rows() {
            let place = self.places[row];
            if place >= limit {
                continue;
            }
            best.push(place);
            if best.len() == 2 * most {
                best.select_nth_unstable(most - 1);
                best.truncate(most);
                limit = best[most - 1];
            }
        }
        best.sort_unstable();
        best.truncate(most);
    }
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_window_is_the_beginning_of_what_is_sorted(
            rows in Just((0_u32..300).collect::<Vec<_>>()).prop_shuffle(),
            every in 1_usize..90,
            most in 0_usize..60,
        ) {
            let set = Bits::where_(rows.len(), |row| row.is_multiple_of(every));
            let plain: Vec<u32> = (0..).zip(&rows).filter(|&(_, &row)| (row as usize).is_multiple_of(every))
                .map(|(place, _)| place).collect();
            let mut found = vec![7];
            Order::new(rows).window(&set, plain.len(), most, &mut found);
            prop_assert_eq!(&found[..], &plain[..most.min(plain.len())]);
        }
    }
}
