//! Rows that are kept, with focus and scroll, while their key stays.

use super::{
    AnyView, IntoView,
    live::{clear, follow, mark},
};
use crate::model::{EntityIx, order::sort_rows};
use leptos::prelude::Owner;
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
    /// In the order of their keys.
    standing: Vec<(Key, Row)>,
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
            standing: Vec::new(),
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
        let mut order: Vec<u32> = (0..keys.len() as u32).collect();
        sort_rows(&mut order, &mut |a, b| keys[a as usize].cmp(&keys[b as usize]));
        let mut rows = self.kept(&parent, &keys, &order);
        let mut before = self.first.next_sibling();
        for (place, row) in rows.iter_mut().enumerate() {
            let row = row.get_or_insert_with(|| {
                let owner = self.owner.child();
                let drawn = owner.with(|| draw(place));
                Row::place(&parent, before.as_ref(), drawn, owner)
            });
            row.stand_before(&parent, before.as_ref());
            before = row.end.next_sibling();
        }
        let mut keyed: Vec<_> = keys.into_iter().zip(rows).map(Some).collect();
        for place in order {
            if let Some((key, Some(row))) = keyed[place as usize].take() {
                self.standing.push((key, row));
            }
        }
    }

    /// The rows that stand already, each at the place of its key; those of other keys go. `order` is that of the keys.
    fn kept(&mut self, parent: &Node, keys: &[Key], order: &[u32]) -> Vec<Option<Row>> {
        let mut rows: Vec<Option<Row>> = keys.iter().map(|_| None).collect();
        let mut wanted = order.iter().map(|&place| place as usize).peekable();
        for (key, row) in self.standing.drain(..) {
            while wanted.next_if(|&place| keys[place] < key).is_some() {}
            match wanted.next_if(|&place| keys[place] == key) {
                Some(place) => rows[place] = Some(row),
                None => row.remove(parent),
            }
        }
        rows
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
