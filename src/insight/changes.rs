//! The list of changes as a reader asks for it: since the version of a link, and how much it is.

use crate::model::changes::{Release, Table, What};
use std::collections::BTreeSet;

/// What the list says of the time between a version and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The version is the present one.
    Same,
    /// So many of the newest releases came after it.
    Known(usize),
    /// The list does not know the version.
    Unknown,
}

/// Which releases came after a version, of a list that has the newest first.
pub fn since(releases: &[Release], version: &str, now: &str) -> Since {
    if version == now {
        return Since::Same;
    }
    for (at, release) in releases.iter().enumerate() {
        if release.version.as_str() == version {
            return Since::Known(at);
        }
        // A revision of a version starts from what is in doubt: an older release may still come from it alone.
        if release.since.as_str() == version {
            return Since::Known(at + 1);
        }
    }
    Since::Unknown
}

/// How much changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records that are new.
    pub added: usize,
    /// Records that are gone.
    pub removed: usize,
    /// Records that say something else.
    pub changed: usize,
    /// Entities that it is about.
    pub entities: usize,
}

/// Counts the records of releases; an entity that several are about counts once.
pub fn count(releases: &[Release]) -> Counts {
    let mut counts = Counts::default();
    let mut entities = BTreeSet::new();
    for group in releases.iter().flat_map(|release| release.groups.iter()) {
        if !group.entity.is_empty() {
            entities.insert(group.entity.as_str());
        }
        counts.changed += group.light.unwrap_or_default() as usize;
        for record in group.records.iter() {
            match What::read(&record.what) {
                Some(What::Added) => counts.added += 1,
                Some(What::Removed) => counts.removed += 1,
                _ => counts.changed += 1,
            }
        }
    }
    counts.entities = entities.len();
    counts
}

/// What became of the entity itself, as far as a group says so.
pub fn fate(records: &[crate::model::changes::Change]) -> Option<What> {
    let itself = records
        .iter()
        .find(|it| it.table.as_str() == Table::Entity.id())?;
    What::read(&itself.what).filter(|what| *what != What::Changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(since: &str, version: &str) -> Release {
        Release {
            version: version.to_owned().into(),
            since: since.to_owned().into(),
            ..Release::default()
        }
    }

    #[test]
    fn a_link_is_told_what_came_after_it() {
        let list = [release("2", "3"), release("1", "2"), release("1", "1")];
        for (version, expected) in [
            ("3", Since::Same),
            ("2", Since::Known(1)),
            ("1", Since::Known(2)),
            ("0", Since::Unknown),
            ("", Since::Unknown),
        ] {
            assert_eq!(since(&list, version, "3"), expected, "{version}");
        }
        // The list may lag behind the data: what it has is told.
        assert_eq!(since(&list, "3", "4"), Since::Known(0));
    }
}
