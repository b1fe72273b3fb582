//! Picked entities, and the sets that were saved of them.

use super::{App, Notice};
use crate::{
    browser::storage::{self, StorageError},
    model::Id,
    query::{
        DataPath,
        sets::{SavedSet, Sets},
    },
    state::Effect,
};
use std::cell::RefCell;

/// Where the browser keeps them.
pub const KEY: &str = "cluster-atlas.sets";
/// Where what could not be read is put aside.
const ASIDE: &str = "cluster-atlas.sets.unreadable";

/// Where the tab keeps what is picked; the path of another dataset follows.
const PICKED: &str = "cluster-atlas.picked";

thread_local! {
    /// What was let go of last, all at once.
    static CLEARED: RefCell<Vec<Id>> = const { RefCell::new(Vec::new()) };
}

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

    /// Takes up what was picked before the page was loaded anew, and from now on has the tab keep what is picked; where it
    /// does not, the first pick says so.
    pub fn keep_picks(self) {
        let data = self.peek(|view| view.data.as_ref().map(|it| DataPath::as_str(it).to_owned()));
        let key = [PICKED, data.as_deref().unwrap_or_default()].concat();
        let stored = storage::read_of_tab(&key).ok().flatten().unwrap_or_default();
        self.pick_all(stored.lines().filter_map(|id| id.parse().ok()));
        Effect::new(move |said: Option<bool>| {
            let mut text = String::new();
            self.picked.with(|picked| {
                for id in picked {
                    text.push_str(id.as_str());
                    text.push('\n');
                }
            });
            let said = said.unwrap_or(false);
            match storage::write_of_tab(&key, &text) {
                Err(_) if !said && !text.is_empty() => {
                    self.say(Notice::PicksHere);
                    true
                }
                _ => said,
            }
        });
    }

    /// Lets go of all that is picked, with a way to take it up again.
    pub fn clear_picks(self) {
        CLEARED.set(self.picked.get_untracked());
        self.picked.set(Vec::new());
        self.say(Notice::PicksCleared);
    }

    /// How many were let go of last.
    pub fn cleared_picks(self) -> usize {
        CLEARED.with_borrow(Vec::len)
    }

    /// Takes them up again.
    pub fn take_back_picks(self) {
        self.dismiss(Notice::PicksCleared.code());
        self.pick_all(CLEARED.take().into_iter());
    }

    /// Puts entities of the dataset before what is picked, as far as there is room.
    fn pick_all(self, ids: impl Iterator<Item = Id>) {
        let mut all: Vec<Id> = Vec::new();
        for id in ids.chain(self.picked.get_untracked()) {
            if all.len() < SavedSet::IDS_MAX && self.find(&id).is_some() && !all.contains(&id) {
                all.push(id);
            }
        }
        if self.picked.with_untracked(|picked| *picked != all) {
            self.picked.set(all);
        }
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
