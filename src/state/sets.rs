//! Picked entities, and the sets that were saved of them.

use super::{App, Notice};
use crate::{
    browser::storage::{self, StorageError},
    model::Id,
    query::sets::{SavedSet, Sets},
};

/// Where the browser keeps them.
pub const KEY: &str = "cluster-atlas.sets";
/// Where what could not be read is put aside.
const ASIDE: &str = "cluster-atlas.sets.unreadable";

/// The saved sets as this page has them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The sets.
    pub sets: Sets,
    /// Why they are in this page's memory only; none where the browser keeps them.
    pub trouble: Option<StorageError>,
    /// Whether what the browser had kept could not be read, and was put aside.
    pub unreadable: bool,
}

impl Kept {
    /// What the browser keeps now.
    fn read() -> Self {
        match storage::read(KEY) {
            Err(trouble) => Self {
                trouble: Some(trouble),
                ..Self::default()
            },
            Ok(None) => Self::default(),
            Ok(Some(text)) => Sets::read(&text).map_or_else(
                |_| Self {
                    // Not to be written over before it stands somewhere else.
                    trouble: storage::write(ASIDE, &text).err(),
                    unreadable: true,
                    ..Self::default()
                },
                |(sets, _)| Self {
                    sets,
                    ..Self::default()
                },
            ),
        }
    }
}

impl App {
    /// Reads again what the browser keeps, unless the page holds something that the browser did not take.
    pub fn reread_sets(self) {
        let in_memory_only = self
            .kept
            .with_untracked(|kept| kept.trouble.is_some() && !kept.sets.all().is_empty());
        if !in_memory_only {
            self.kept.set(Kept::read());
        }
    }

    /// Changes the saved sets: what another tab saved meanwhile stays. Where the browser does not keep them, the page does.
    pub fn change_sets<T>(self, change: impl FnOnce(&mut Sets) -> T) -> T {
        self.reread_sets();
        let mut kept = self.kept.get_untracked();
        if kept.trouble.is_some()
            && let Some((stored, _)) = storage::read(KEY)
                .ok()
                .flatten()
                .and_then(|it| Sets::read(&it).ok())
        {
            // The page is ahead of the browser; what another tab had it keep meanwhile is not to be written over.
            kept.sets.merge(stored);
        }
        let done = change(&mut kept.sets);
        // What could not be read and not be put aside either is left alone.
        if !(kept.unreadable && kept.trouble.is_some()) {
            kept.trouble = storage::write(KEY, &kept.sets.write()).err();
        }
        self.kept.set(kept);
        done
    }

    /// Picks an entity, or lets go of it.
    pub fn pick(self, id: &Id) {
        let mut picked = self.picked.get_untracked();
        match picked.iter().position(|it| it == id) {
            Some(at) => {
                picked.remove(at);
            }
            None if picked.len() >= SavedSet::IDS_MAX => {
                self.say(Notice::PicksFull);
                return;
            }
            None => picked.push(id.clone()),
        }
        self.picked.set(picked);
    }

    /// Picks everything that is shown now, as far as there is room, and says where there is none.
    pub fn pick_shown(self) {
        let mut picked = self.picked.get_untracked();
        let atlas = self.atlas();
        let mut is_full = false;
        self.selection.with_untracked(|selection| {
            for ix in selection.order() {
                let id = &atlas.entity(*ix).id;
                if picked.contains(id) {
                    continue;
                }
                if picked.len() >= SavedSet::IDS_MAX {
                    is_full = true;
                    break;
                }
                picked.push(id.clone());
            }
        });
        self.picked.set(picked);
        if is_full {
            self.say(Notice::PicksFull);
        }
    }
}
