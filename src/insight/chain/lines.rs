//! The matrix as it stands on the page: its rows in order, those that are open followed by what they open into.

use super::{ChainIndex, Matrix, Row, RowKey, children, sort_rows};
use crate::model::{Atlas, Id, Set};
use crate::query::RowSort;

/// A row opens at most so deep: cities, divisions, parks, what is in them.
const DEEPEST: usize = 5;

/// A row as it stands among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is known.
    pub row: Row,
    /// Its id, as the link names open rows.
    pub id: String,
    /// Its id and those of the rows it stands under: an entity may stand under several.
    pub path: String,
    /// How many rows it stands under.
    pub depth: usize,
    /// Whether it opens into others.
    pub opens: bool,
}

impl Line {
    /// A row under another, named by its path and depth, or under none.
    fn new(atlas: &Atlas, row: Row, above: Option<(&str, usize)>) -> Self {
        let id = row.key.id(atlas);
        let (path, depth) = match above {
            None => (id.clone(), 0),
            Some((above, depth)) => ([above, "/", &id].concat(), depth + 1),
        };
        Self {
            opens: row.key != RowKey::All && row.opens(),
            row,
            id,
            path,
            depth,
        }
    }

    /// Its path with everything that is drawn of it: a row whose numbers stay is not drawn anew.
    pub fn key(&self) -> String {
        let row = &self.row;
        let mut print = 0_u32;
        // FNV-1a over whole numbers: equal rows print alike, and two sets of numbers of one row hardly ever do.
        let mut add = |number: u32| print = (print ^ number).wrapping_mul(0x0100_0193).rotate_left(7);
        for cell in &row.cells {
            [cell.state as u32, cell.present, cell.stated, cell.planned]
                .into_iter()
                .for_each(&mut add);
        }
        for it in [row.stages, row.links] {
            [it.present, it.planned_only, it.open, it.all]
                .into_iter()
                .for_each(&mut add);
        }
        [&self.path, "#", &print.to_string()].concat()
    }
}

/// The total, then the rows of a matrix in the order of `by`, those of `open` followed by what they open into.
pub fn lines(
    index: &ChainIndex,
    atlas: &Atlas,
    whole: &Matrix,
    open: &Set<Id>,
    by: Option<&RowSort>,
) -> Vec<Line> {
    let mut walk = Walk {
        index,
        atlas,
        open,
        by,
        lines: vec![Line::new(atlas, whole.total.clone(), None)],
    };
    walk.push(whole.rows.clone(), None);
    walk.lines
}

struct Walk<'a> {
    index: &'a ChainIndex,
    atlas: &'a Atlas,
    open: &'a Set<Id>,
    by: Option<&'a RowSort>,
    lines: Vec<Line>,
}

impl Walk<'_> {
    fn push(&mut self, mut rows: Vec<Row>, above: Option<(&str, usize)>) {
        sort_rows(&mut rows, self.atlas, self.by);
        for row in rows {
            let line = Line::new(self.atlas, row, above);
            let is_asked = || self.open.iter().any(|id| id.as_str() == line.id);
            let opens = line.opens && line.depth < DEEPEST && is_asked();
            let inner = opens.then(|| children(self.index, self.atlas, &line.row));
            let (path, depth) = (line.path.clone(), line.depth);
            self.lines.push(line);
            if let Some(inner) = inner {
                self.push(inner, Some((&path, depth)));
            }
        }
    }
}
