//! How JavaScript reaches the [`Store`]: numbers by the call, all else through two pieces of memory: `room` makes the one
//! that JavaScript writes, `answer` is the one that it reads. Nothing crosses letter by letter. Numbers in the room are
//! little-endian.
//!
//! The answer is `[total, n, n rows]`, and behind room for [`PAGE`] rows the count of every value of every facet.

#![allow(
    unsafe_code,
    reason = "an exported name must be kept as it is, which counts as unsafe; nothing else here does"
)]

use crate::columns::layout::Column;
use crate::store::Store;
use std::cell::RefCell;

/// Rows of a page.
pub const PAGE: usize = 50;

/// What the module holds between two calls.
#[derive(Default)]
struct Door {
    store: Store,
    columns: Vec<Option<Column>>,
    len: usize,
    room: Vec<u8>,
    chosen: Vec<u32>,
    page: Vec<u32>,
    answer: Vec<u32>,
}

thread_local! {
    static DOOR: RefCell<Door> = RefCell::default();
}

fn with<T>(ask: impl FnOnce(&mut Door) -> T) -> T {
    DOOR.with_borrow_mut(ask)
}

impl Door {
    /// The numbers of two bytes in the first bytes of the room.
    fn shorts(&self, size: usize) -> impl Iterator<Item = u16> {
        let pairs = self.room[..size].as_chunks::<2>().0.iter();
        pairs.map(|&pair| u16::from_le_bytes(pair))
    }

    fn tell(&mut self, total: u32) {
        self.answer[0] = total;
        self.answer[1] = self.page.len() as u32;
        self.answer[2..2 + self.page.len()].copy_from_slice(&self.page);
    }
}

/// Makes room for so many bytes, and says where it is; what was there is lost.
#[unsafe(no_mangle)]
pub extern "C" fn room(size: usize) -> *const u8 {
    with(|door| {
        door.room.resize(door.room.len().max(size), 0);
        door.room.as_ptr()
    })
}

/// Begins anew: so many rows, so many facets.
#[unsafe(no_mangle)]
pub extern "C" fn begin(len: usize, facets: usize) {
    with(|door| {
        *door = Door {
            len,
            columns: vec![None; facets],
            room: std::mem::take(&mut door.room),
            ..Door::default()
        };
    });
}

/// A facet with one value a row: the value of each row is in the room, two bytes each.
#[unsafe(no_mangle)]
pub extern "C" fn column(facet: usize, values: usize) {
    with(|door| {
        let of = door.shorts(2 * door.len).collect();
        door.columns[facet] = Some(Column { values, of });
    });
}

/// All facets with one value a row are told: lays the rows out.
#[unsafe(no_mangle)]
pub extern "C" fn lay_out() {
    with(|door| door.store = Store::new(door.len, &std::mem::take(&mut door.columns)));
}

/// A facet with any number of values a row.
#[unsafe(no_mangle)]
pub extern "C" fn several(facet: usize, values: usize) {
    with(|door| door.store.several(facet, values));
}

/// Values of such a facet, from the row `from` on, are in the room, two bytes each: of each row how many, then those. Gives
/// the row after the last.
#[unsafe(no_mangle)]
pub extern "C" fn hold(facet: usize, from: usize, size: usize) -> usize {
    with(|door| {
        let told: Vec<u16> = door.shorts(size).collect();
        door.store.hold(facet, from, &told)
    })
}

/// Texts of rows from the row `from` on are in the room, three lines a row. Gives the row after the last.
#[unsafe(no_mangle)]
pub extern "C" fn texts(from: usize, size: usize) -> usize {
    with(|door| door.store.texts(from, &mut door.room[..size]))
}

/// All is told. Gives how many values all facets have.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> usize {
    with(|door| {
        door.room = Vec::new();
        door.store.finish();
        let counts = door.store.counts().map(<[u32]>::len).sum::<usize>();
        door.answer = vec![0; 2 + PAGE + counts];
        counts
    })
}

/// Where the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u32 {
    with(|door| door.answer.as_ptr())
}

/// Looks for the text in the room, which has no capitals. Gives how many rows hold it.
#[unsafe(no_mangle)]
pub extern "C" fn find(size: usize) -> u32 {
    with(|door| door.store.find(&door.room[..size]))
}

/// Answers the last search.
#[unsafe(no_mangle)]
pub extern "C" fn search(total: u32) {
    with(|door| {
        door.store.page_of_search(PAGE, &mut door.page);
        door.tell(total);
    });
}

/// Answers a choice of facet values, among the rows of the last search or all: in the room are so many pairs of a facet and
/// a value of it, two bytes each.
#[unsafe(no_mangle)]
pub extern "C" fn count(is_searching: u32, pairs: usize) {
    with(|door| {
        let mut chosen = std::mem::take(&mut door.chosen);
        chosen.clear();
        chosen.extend(door.shorts(4 * pairs).map(u32::from));
        let total = door.store.count(is_searching != 0, &chosen);
        door.chosen = chosen;
        door.store.page_of_count(PAGE, &mut door.page);
        door.tell(total);
        let mut at = 2 + PAGE;
        for counts in door.store.counts() {
            door.answer[at..at + counts.len()].copy_from_slice(counts);
            at += counts.len();
        }
    });
}

/// How many bytes the texts of the words have.
#[unsafe(no_mangle)]
pub extern "C" fn text_memory() -> usize {
    with(|door| door.store.memory().0)
}

/// How many bytes all else that is kept has.
#[unsafe(no_mangle)]
pub extern "C" fn index_memory() -> usize {
    with(|door| door.store.memory().1)
}
