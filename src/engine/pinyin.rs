//! Readings of Chinese names: full syllables, initials, or both mixed, from any syllable on.

use super::fold::fold;

/// The readings of all entities. Where the readings come from is the dataset's matter.
#[derive(Clone, Debug, Default)]
pub(super) struct Readings {
    /// The owner of each reading and its syllables, folded, parted by single spaces.
    rows: Vec<(u32, Box<str>)>,
}

impl Readings {
    /// Adds a reading, its syllables parted by spaces.
    pub(super) fn push(&mut self, owner: u32, reading: &str) {
        let folded = fold(reading).replace('v', "u");
        let syllables: Vec<&str> = folded
            .split(' ')
            .filter(|syllable| !syllable.is_empty())
            .collect();
        if !syllables.is_empty() {
            self.rows.push((owner, syllables.join(" ").into()));
        }
    }

    /// The owners of readings that the letters spell, ascending; an owner may come more than once.
    pub(super) fn find(&self, letters: &[u8], hit: &mut dyn FnMut(u32)) {
        for (owner, row) in &self.rows {
            if spells(letters, row) {
                hit(*owner);
            }
        }
    }
}

/// Whether letters spell a reading from some syllable on.
fn spells(letters: &[u8], row: &str) -> bool {
    let bytes = row.as_bytes();
    (0..bytes.len()).any(|start| {
        let is_syllable = start == 0 || bytes[start - 1] == b' ';
        is_syllable && letters.first() == bytes.get(start) && spells_from_here(letters, &bytes[start..])
    })
}

/// Whether letters spell a reading from its first syllable: each syllable in full or by its first letter, the last one
/// by any beginning. Keeps the set of places reached in the letters, so that no input makes it slow.
fn spells_from_here(letters: &[u8], row: &[u8]) -> bool {
    let mut reached = vec![0_usize];
    for syllable in row.split(|&byte| byte == b' ') {
        let mut next = Vec::new();
        for at in reached {
            let rest = &letters[at..];
            if syllable.starts_with(rest) {
                return true;
            }
            let whole = rest.starts_with(syllable).then_some(at + syllable.len());
            let initial = (rest.first() == syllable.first()).then_some(at + 1);
            for place in [whole, initial].into_iter().flatten() {
                if !next.contains(&place) {
                    next.push(place);
                }
            }
        }
        if next.is_empty() {
            return false;
        }
        reached = next;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_syllables_initials_and_both_spell_a_name() {
        let row = "hang zhou yi yao gang";
        for (letters, expected) in [
            ("hangzhouyiyaogang", true),
            ("hzyyg", true),
            ("hangzhouyi", true),
            ("hangzhouyiy", true),
            ("hangzhouyyg", true),
            ("hangz", true),
            ("ha", true),
            ("yiyaogang", true),
            ("yyg", true),
            ("gang", true),
            ("angzhou", false),
            ("hzyg", false),
            ("hangzhouyiyaogangx", false),
            ("hanzhou", false),
            ("hzhou", true),
            ("zh", true),
        ] {
            assert_eq!(spells(letters.as_bytes(), row), expected, "{letters}");
        }
    }

    #[test]
    fn u_with_dots_is_typed_as_v_or_u() {
        let mut readings = Readings::default();
        readings.push(7, "lǜ se");
        readings.push(8, " Lv  SE ");
        readings.push(9, "");
        let mut found = Vec::new();
        readings.find(b"luse", &mut |owner| found.push(owner));
        assert_eq!(found, [7, 8]);
    }

    #[test]
    fn no_input_makes_it_slow() {
        let row = ["a"; 200].join(" ") + " aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa b";
        assert!(!spells(&[b"a".repeat(199), b"c".to_vec()].concat(), &row));
    }
}
