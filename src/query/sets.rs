//! Saved sets: named, hand-picked entities, kept outside of the link; how they are written, read, and put together.
//!
//! What is written by another page, another version or an unfriendly hand is read all the same, as far as it holds: each part
//! that does not is left out and counted.

use crate::model::{
    Id,
    sets::{SETS_SCHEMA, parse_sets},
};
use std::collections::BTreeSet;

/// A name and the entities under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedSet {
    name: String,
    ids: BTreeSet<Id>,
}

impl SavedSet {
    /// A name has at most this many characters.
    pub const NAME_MAX: usize = 60;
    /// A set holds at most this many entities: all of them have to fit into a link.
    pub const IDS_MAX: usize = 200;

    /// A set; none without a name or an entity. More than [`SavedSet::IDS_MAX`] entities are too many.
    pub fn new(name: &str, ids: BTreeSet<Id>) -> Option<Self> {
        let name = clean_name(name);
        let fits = !name.is_empty() && !ids.is_empty() && ids.len() <= Self::IDS_MAX;
        fits.then_some(Self { name, ids })
    }

    /// Its name: no control characters, no blanks at its ends.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its entities.
    pub fn ids(&self) -> &BTreeSet<Id> {
        &self.ids
    }
}

/// A name as it is kept: one line, without characters that are not seen or turn the text, and not too long.
pub fn clean_name(text: &str) -> String {
    let mut name = String::new();
    let mut length = 0;
    let mut blank = false;
    for mark in text.chars() {
        if mark.is_whitespace() {
            blank = !name.is_empty();
            continue;
        }
        if super::is_disruptive(mark) {
            continue;
        }
        if length + usize::from(blank) >= SavedSet::NAME_MAX {
            break;
        }
        if std::mem::take(&mut blank) {
            name.push(' ');
            length += 1;
        }
        name.push(mark);
        length += 1;
    }
    name
}

/// Sets in their order, each name once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sets(Vec<SavedSet>);

/// What was left out of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Sets without a usable name or entity, or with too many.
    pub sets: usize,
    /// Ids that are none.
    pub ids: usize,
}

/// Why a file is of no use at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SetsError {
    /// Larger than any such file can be.
    #[error("the file is too large")]
    TooLarge,
    /// No JSON, or JSON of another shape.
    #[error("the file is no list of saved sets: {0}")]
    Shape(String),
    /// Written for a newer program.
    #[error("the file is of schema {0}, this program reads up to {SETS_SCHEMA}")]
    Newer(u32),
}

/// What became of sets that were put to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many are new.
    pub added: usize,
    /// How many were there already, the same in name and entities.
    pub same: usize,
    /// How many took another name, since theirs was taken by another set.
    pub renamed: usize,
    /// How many there was no room for.
    pub no_room: usize,
}

impl Sets {
    /// At most this many sets are kept.
    pub const MAX: usize = 100;
    /// No file of sets is longer than this, in bytes.
    pub const FILE_MAX: usize = 1_000_000;

    /// The sets.
    pub fn all(&self) -> &[SavedSet] {
        &self.0
    }

    /// Reads a file, or what the browser kept.
    pub fn read(text: &str) -> Result<(Self, LeftOut), SetsError> {
        if text.len() > Self::FILE_MAX {
            return Err(SetsError::TooLarge);
        }
        let raw = parse_sets(text).map_err(SetsError::Shape)?;
        match raw.schema {
            None => return Err(SetsError::Shape("it names no schema".to_owned())),
            Some(newer) if newer > SETS_SCHEMA => return Err(SetsError::Newer(newer)),
            Some(_) => {}
        }
        let (mut sets, mut left) = (Self::default(), LeftOut::default());
        for it in raw.sets.iter() {
            let ids: BTreeSet<Id> = it.ids.iter().filter_map(|id| id.parse().ok()).collect();
            left.ids += it.ids.iter().filter(|id| id.parse::<Id>().is_err()).count();
            let added = SavedSet::new(&it.name, ids).is_some_and(|set| sets.add(set).is_some());
            left.sets += usize::from(!added);
        }
        Ok((sets, left))
    }

    /// The file: one set a line.
    pub fn write(&self) -> String {
        let mut text = format!("{{\"cluster-atlas-sets\":{SETS_SCHEMA},\"sets\":[");
        for (at, set) in self.0.iter().enumerate() {
            text.push_str(if at == 0 { "\n{\"name\":" } else { ",\n{\"name\":" });
            quote(&set.name, &mut text);
            text.push_str(",\"ids\":[");
            for (at, id) in set.ids.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                quote(id.as_str(), &mut text);
            }
            text.push_str("]}");
        }
        text.push_str("\n]}\n");
        text
    }

    /// Whether a name is taken.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|set| set.name == name)
    }

    /// The name, or where it is taken the next free one: `Parks (2)`.
    pub fn free_name(&self, name: &str) -> String {
        let name = clean_name(name);
        let mut free = name.clone();
        let mut number = 1;
        while self.has(&free) {
            number += 1;
            let tail = format!(" ({number})");
            let kept: String = name.chars().take(SavedSet::NAME_MAX - tail.len()).collect();
            free = clean_name(&(kept + &tail));
        }
        free
    }

    /// Adds a set at the end; where its name is taken it takes a free one. Gives the name; none where there is no room.
    pub fn add(&mut self, mut set: SavedSet) -> Option<&str> {
        if self.0.len() >= Self::MAX {
            return None;
        }
        set.name = self.free_name(&set.name);
        self.0.push(set);
        self.0.last().map(|set| set.name.as_str())
    }

    /// Takes a set out; gives its place and the set, to be put back.
    pub fn remove(&mut self, name: &str) -> Option<(usize, SavedSet)> {
        let at = self.0.iter().position(|set| set.name == name)?;
        Some((at, self.0.remove(at)))
    }

    /// Puts a set back to its place; under a free name where another took its own.
    pub fn put_back(&mut self, at: usize, mut set: SavedSet) {
        set.name = self.free_name(&set.name);
        self.0.insert(at.min(self.0.len()), set);
    }

    /// Gives a set another name, or the next free one. Nothing happens where the name is none, or its own.
    pub fn rename(&mut self, name: &str, to: &str) -> Option<String> {
        let to = clean_name(to);
        let at = self.0.iter().position(|set| set.name == name)?;
        if to.is_empty() || to == name {
            return None;
        }
        let free = self.free_name(&to);
        self.0[at].name.clone_from(&free);
        Some(free)
    }

    /// Puts other sets to these: what is the same is there once, what only has the same name is kept beside it.
    pub fn merge(&mut self, others: Self) -> Merged {
        let mut merged = Merged::default();
        for set in others.0 {
            if self.0.contains(&set) {
                merged.same += 1;
                continue;
            }
            let own = set.name.clone();
            match self.add(set) {
                Some(name) => {
                    merged.renamed += usize::from(name != own);
                    merged.added += 1;
                }
                None => merged.no_room += 1,
            }
        }
        merged
    }

    /// Drops what is not known; gives how many ids went, and how many sets that had no other.
    #[must_use]
    pub fn knowing(mut self, is_known: impl Fn(&Id) -> bool) -> (Self, LeftOut) {
        let mut left = LeftOut::default();
        for set in &mut self.0 {
            let before = set.ids.len();
            set.ids.retain(&is_known);
            left.ids += before - set.ids.len();
        }
        let before = self.0.len();
        self.0.retain(|set| !set.ids.is_empty());
        left.sets = before - self.0.len();
        (self, left)
    }
}

/// A JSON string.
fn quote(text: &str, to: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    to.push('"');
    for mark in text.chars() {
        match mark {
            '"' | '\\' => {
                to.push('\\');
                to.push(mark);
            }
            mark if (mark as u32) < 0x20 => {
                to.push_str("\\u00");
                for digit in [mark as usize >> 4, mark as usize & 15] {
                    to.push(char::from(HEX[digit]));
                }
            }
            mark => to.push(mark),
        }
    }
    to.push('"');
}

#[cfg(test)]
mod tests;
