//! Rows that are kept, with focus and scroll, while their key stays.

use super::{
    AnyView, IntoView,
    live::{clear, follow, mark},
};
use crate::model::EntityIx;
use leptos::prelude::Owner;
use std::collections::{BTreeMap, BTreeSet};
use web_sys::Node;

/// What tells a row from the others of its list, of one type for all lists.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(u64, String);

impl From<usize> for Key {
    fn from(row: usize) -> Self {
        Self(row as u64, String::new())
    }
}

impl From<EntityIx> for Key {
    fn from(entity: EntityIx) -> Self {
        Self::from(entity.row())
    }
}

impl From<(usize, EntityIx)> for Key {
    fn from((layer, entity): (usize, EntityIx)) -> Self {
        Self(((layer as u64) << 32) | entity.row() as u64, String::new())
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self(0, text)
    }
}

/// A row that stands in the page: everything between its two marks, and the owner of its signals.
struct Row {
    start: Node,
    end: Node,
    owner: Owner,
}

/// The rows of a list as they stand.
struct Rows {
    first: Node,
    last: Node,
    owner: Owner,
    standing: BTreeMap<Key, Row>,
}

/// A list whose rows follow `each`; a row is built once a key and goes when its key goes. Keys are unique.
pub(crate) fn keyed<T, K, V>(
    mut each: impl FnMut() -> Vec<T> + 'static,
    key: impl Fn(&T) -> K + 'static,
    mut view: impl FnMut(T) -> V + 'static,
) -> AnyView
where
    T: 'static,
    K: Into<Key>,
    V: IntoView,
{
    let holder = crate::browser::page::document().create_document_fragment();
    let mut rows = Rows::within(&holder);
    follow(Box::new(move || {
        let mut items: Vec<Option<T>> = each().into_iter().map(Some).collect();
        let keys = items.iter().flatten().map(|item| key(item).into()).collect();
        rows.stand(keys, &mut |row| {
            items[row]
                .take()
                .map_or(AnyView::Empty, |item| view(item).into_any())
        });
    }));
    AnyView::Node(holder.into())
}

impl Rows {
    /// No rows yet, between two marks at the end of `holder`.
    fn within(holder: &Node) -> Self {
        let rows = Self {
            first: mark(),
            last: mark(),
            owner: Owner::current().unwrap_or_default(),
            standing: BTreeMap::new(),
        };
        let _ = holder.append_child(&rows.first);
        let _ = holder.append_child(&rows.last);
        rows
    }

    /// Lets just the rows of `keys` stand, in that order; `draw` gives the one of a place in `keys` where there is none yet.
    fn stand(&mut self, keys: Vec<Key>, draw: &mut dyn FnMut(usize) -> AnyView) {
        let Some(parent) = self.last.parent_node() else {
            return;
        };
        self.drop_missing(&parent, &keys);
        let mut before = self.first.next_sibling();
        for (place, key) in keys.into_iter().enumerate() {
            let row = self.standing.entry(key).or_insert_with(|| {
                let owner = self.owner.child();
                let drawn = owner.with(|| draw(place));
                Row::place(&parent, before.as_ref(), drawn, owner)
            });
            row.stand_before(&parent, before.as_ref());
            before = row.end.next_sibling();
        }
    }

    fn drop_missing(&mut self, parent: &Node, keys: &[Key]) {
        let wanted: BTreeSet<&Key> = keys.iter().collect();
        self.standing.retain(|key, row| {
            let stays = wanted.contains(key);
            if !stays {
                row.remove(parent);
            }
            stays
        });
    }
}

impl Row {
    fn place(parent: &Node, before: Option<&Node>, drawn: AnyView, owner: Owner) -> Self {
        let row = Self {
            start: mark(),
            end: mark(),
            owner,
        };
        let _ = parent.insert_before(&row.start, before);
        let _ = parent.insert_before(&row.end, before);
        row.owner.with(|| drawn.insert(parent, Some(&row.end)));
        row
    }

    /// Moves all of it, unless it stands there already, so that focus and scroll stay where nothing moves.
    fn stand_before(&self, parent: &Node, before: Option<&Node>) {
        if before == Some(&self.start) || self.end.next_sibling().as_ref() == before {
            return;
        }
        let mut next = Some(self.start.clone());
        while let Some(node) = next {
            next = (node != self.end).then(|| node.next_sibling()).flatten();
            let _ = parent.insert_before(&node, before);
        }
    }

    fn remove(&self, parent: &Node) {
        clear(parent, &self.start, &self.end);
        let _ = parent.remove_child(&self.start);
        let _ = parent.remove_child(&self.end);
        self.owner.cleanup();
    }
}
