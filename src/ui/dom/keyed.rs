//! Rows that are kept, with focus and scroll, while their key stays.

use super::{
    AnyView, IntoView,
    live::{clear, follow, mark},
};
use leptos::prelude::Owner;
use std::collections::{BTreeMap, BTreeSet};
use web_sys::Node;

/// A row that stands in the page: everything between its two marks, and the owner of its signals.
struct Row {
    start: Node,
    end: Node,
    owner: Owner,
}

/// A list whose rows follow `each`; a row is built once a key and goes when its key goes. Keys are unique.
pub(crate) fn keyed<T, K, V>(
    mut each: impl FnMut() -> Vec<T> + 'static,
    key: impl Fn(&T) -> K + 'static,
    mut view: impl FnMut(T) -> V + 'static,
) -> AnyView
where
    T: 'static,
    K: Ord + Clone + 'static,
    V: IntoView,
{
    let holder = crate::browser::page::document().create_document_fragment();
    let (first, last) = (mark(), mark());
    let _ = holder.append_child(&first);
    let _ = holder.append_child(&last);
    let parent_owner = Owner::current().unwrap_or_default();
    let mut rows: BTreeMap<K, Row> = BTreeMap::new();
    follow(Box::new(move || {
        let items = each();
        let Some(parent) = last.parent_node() else { return };
        let keys: Vec<K> = items.iter().map(&key).collect();
        drop_missing(&parent, &mut rows, &keys);
        let mut before = first.next_sibling();
        for (item, key) in items.into_iter().zip(keys) {
            let row = rows.entry(key).or_insert_with(|| {
                let owner = parent_owner.child();
                let drawn = owner.with(|| view(item).into_any());
                Row::place(&parent, before.as_ref(), drawn, owner)
            });
            row.stand_before(&parent, before.as_ref());
            before = row.end.next_sibling();
        }
    }));
    AnyView::Node(holder.into())
}

fn drop_missing<K: Ord + Clone>(parent: &Node, rows: &mut BTreeMap<K, Row>, keys: &[K]) {
    let wanted: BTreeSet<&K> = keys.iter().collect();
    rows.retain(|key, row| {
        let stays = wanted.contains(key);
        if !stays {
            row.remove(parent);
        }
        stays
    });
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
