//! One sort for every table.

use std::cmp::Ordering;

/// Sorts row numbers; stable.
///
/// A sort of the standard library costs the page a few kilobytes for each type of element and each comparison. This
/// one, a bottom-up merge sort of `O(n log n)`, is compiled once: `compare` looks the rows up in their table.
#[inline(never)]
pub fn sort_rows(rows: &mut [u32], compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    let mut merged = rows.to_vec();
    let mut width = 1;
    while width < rows.len() {
        let mut start = 0;
        while start < rows.len() {
            let middle = rows.len().min(start + width);
            let end = rows.len().min(middle + width);
            let (mut left, mut right) = (start, middle);
            for to in &mut merged[start..end] {
                let takes_left =
                    right == end || left < middle && compare(rows[left], rows[right]) != Ordering::Greater;
                let from = if takes_left { &mut left } else { &mut right };
                *to = rows[*from];
                *from += 1;
            }
            start = end;
        }
        rows.copy_from_slice(&merged);
        width *= 2;
    }
}

/// Sorts values; stable. Only the moving of the values is compiled anew for each type.
pub fn sort_by<T>(items: &mut Vec<T>, compare: &mut dyn FnMut(&T, &T) -> Ordering) {
    let mut rows: Vec<u32> = (0..items.len() as u32).collect();
    sort_rows(&mut rows, &mut |a, b| {
        compare(&items[a as usize], &items[b as usize])
    });
    arrange(items, &rows);
}

/// Brings values into the order of these rows, each of them once.
pub fn arrange<T>(items: &mut Vec<T>, rows: &[u32]) {
    let mut given: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(rows.iter().filter_map(|&row| given[row as usize].take()));
}

/// Sorts values and keeps one of each.
pub fn sort_once<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, &mut T::cmp);
    items.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The keys repeat, so that an unstable sort would be caught.
        #[test]
        fn rows_are_sorted_as_the_standard_library_sorts(keys in prop::collection::vec(0..9_u8, 0..70)) {
            let mut rows: Vec<u32> = (0..keys.len() as u32).collect();
            let mut wanted = rows.clone();
            wanted.sort_by_key(|&row| keys[row as usize]);
            sort_rows(&mut rows, &mut |a, b| keys[a as usize].cmp(&keys[b as usize]));
            prop_assert_eq!(rows, wanted);
        }

        #[test]
        fn values_are_sorted_as_the_standard_library_sorts(keys in prop::collection::vec(0..9_u8, 0..70)) {
            let mut values: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
            let mut wanted = values.clone();
            wanted.sort_by_key(|value| value.0);
            sort_by(&mut values, &mut |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(values, wanted);
            let mut once = keys.clone();
            sort_once(&mut once);
            prop_assert_eq!(once, keys.into_iter().collect::<std::collections::BTreeSet<u8>>().into_iter().collect::<Vec<u8>>());
        }
    }
}
