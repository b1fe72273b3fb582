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
    }
}
