//! The nearest known word, as a remedy. The page shows no remedies and pays for none.

/// The candidate with the fewest edits to `word`, where that is at most a third of its letters; ties go to the first
/// in alphabetical order.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (edits(word, candidate), candidate))
        .filter(|&(edits, candidate)| edits <= limit && !candidate.is_empty())
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(target_arch = "wasm32")]
pub(super) fn nearest<'a>(_: &str, _: impl Iterator<Item = &'a str>) -> Option<String> {
    None
}

/// Levenshtein distance in characters.
#[cfg(not(target_arch = "wasm32"))]
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (a, b, count) in [
            ("", "", 0),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("hangzou", "hangzhou", 1),
            ("杭州", "湖州", 1),
        ] {
            assert_eq!((edits(a, b), edits(b, a)), (count, count));
        }
    }

    #[test]
    fn the_nearest_is_near_and_the_same_every_time() {
        assert_eq!(
            nearest("hangzou", ["huzhou", "hangzhou"].into_iter()).as_deref(),
            Some("hangzhou")
        );
        assert_eq!(nearest("ax", ["bx", "ay"].into_iter()).as_deref(), Some("ay"));
        assert_eq!(nearest("ningbo", ["lishui"].into_iter()), None);
    }
}
