//! The matrix: the rows as they stand, against stages and chains.

use super::{
    Palette,
    glyph::{GLYPH, definitions, glyph},
    rest,
    shown::{INDENT, PAD, Part, ROW_TYPE, Shown},
};
use crate::{
    export::svg::{Drawing, Pen, lines, px, text_width},
    i18n::{
        chain::{ChainMsg as M, cell_sentence, column_name, repeated, stages_head},
        evidence::labelled,
    },
    insight::chain::{Cell, Coverage, Holder, Line, Matrix, RowKey, State, marks},
    model::{Atlas, Lang},
};

/// Type of heads.
const HEAD_TYPE: f64 = 11.5;
/// Height of a line of a name, and the least height of a row.
const NAME_LINE: f64 = 17.0;
const LEAST_ROW: f64 = 40.0;
/// Height of the heads of the two blocks.
const BLOCK: f64 = 24.0;
/// Width of a column.
const COLUMN: f64 = 58.0;

/// The matrix, a group a row and a group a cell with all that it says.
pub fn matrix_drawing(shown: &Shown, palette: &Palette) -> Drawing {
    let parts = shown.parts();
    let names = shown.names();
    let width = names + COLUMN * parts.len() as f64;
    let mut sheet = Sheet {
        shown,
        palette,
        pen: Pen::default(),
        parts,
        names,
        width,
        y: 0.0,
    };
    definitions(&mut sheet.pen, palette);
    sheet.heads();
    for line in shown.lines {
        sheet.row(line);
    }
    sheet.uprights();
    Drawing {
        width,
        height: sheet.y,
        ground: palette.ground.clone(),
        body: sheet.pen.body,
    }
}

/// The drawing as far as it has come down.
struct Sheet<'a> {
    shown: &'a Shown<'a>,
    palette: &'a Palette,
    pen: Pen,
    parts: Vec<Part>,
    names: f64,
    width: f64,
    y: f64,
}

impl Sheet<'_> {
    /// Left edge of a column.
    fn x(&self, place: usize) -> f64 {
        self.names + COLUMN * place as f64
    }

    /// The heads of both blocks and of every column: upright in Chinese, on their side in English, as on the page.
    fn heads(&mut self) {
        let Palette { ink, muted, .. } = self.palette;
        let lang = self.shown.lang;
        let small = ["font-size", "11.5"];
        let turned = lang == Lang::En;
        let heads: Vec<Vec<String>> = self
            .parts
            .iter()
            .map(|part| {
                let head = self.shown.head(part);
                if turned {
                    vec![head]
                } else {
                    lines(&head, HEAD_TYPE, COLUMN - 6.0)
                }
            })
            .collect();
        let tall = |head: &Vec<String>| match head.as_slice() {
            [one] if turned => text_width(one, HEAD_TYPE) + 6.0,
            all => 15.0 * all.len() as f64,
        };
        let high = heads.iter().map(tall).fold(30.0, f64::max) + 8.0;
        let foot = BLOCK + high;
        for (place, head) in heads.iter().enumerate() {
            let middle = self.x(place) + COLUMN / 2.0;
            for (row, text) in head.iter().rev().enumerate() {
                let y = foot - 7.0 - 15.0 * row as f64;
                if turned {
                    let turn = ["rotate(-90 ", &px(middle + 4.0), " ", &px(y), ")"].concat();
                    let look = [(small[0], small[1]), ("fill", muted), ("transform", &turn)];
                    self.pen.text((middle + 4.0, y), &look, text);
                } else {
                    let look = [(small[0], small[1]), ("fill", muted), ("text-anchor", "middle")];
                    self.pen.text((middle, y), &look, text);
                }
            }
        }
        let bold = [(small[0], small[1]), ("font-weight", "600"), ("fill", ink)];
        let stages = self.shown.atlas.vocab.stages.len();
        let blocks = [
            (1, stages_head(lang, stages)),
            (stages + 2, M::Links.say(lang).to_owned()),
        ];
        for (place, title) in blocks {
            self.pen.text((self.x(place) + 8.0, 16.0), &bold, &title);
        }
        let look = [(small[0], small[1]), ("fill", muted)];
        self.pen.text((PAD, foot - 7.0), &look, M::Name.say(lang));
        self.y = foot;
        self.under(&self.palette.rule, "1");
    }

    /// The line under what was drawn last.
    fn under(&mut self, colour: &str, thick: &str) {
        let look = [("stroke", colour), ("stroke-width", thick)];
        self.pen.line((0.0, self.y), (self.width, self.y), &look);
        self.pen.body.push('\n');
    }

    fn row(&mut self, line: &Line) {
        let indent = PAD + INDENT * line.depth as f64;
        let name = self.shown.name(line);
        let broken = lines(&name, ROW_TYPE, (self.names - indent - PAD / 2.0).max(60.0));
        let high = (NAME_LINE * broken.len() as f64 + 10.0).max(LEAST_ROW);
        let (top, is_total) = (self.y, line.row.key == RowKey::All);
        let weight = if is_total { "600" } else { "400" };
        let mut pen = std::mem::take(&mut self.pen);
        pen.group(&[("data-row", &line.path)], "", |pen| {
            let first = top + (high - NAME_LINE * broken.len() as f64) / 2.0 + 13.0;
            for (row, text) in broken.iter().enumerate() {
                let look = [
                    ("font-size", "13"),
                    ("font-weight", weight),
                    ("fill", self.palette.ink.as_str()),
                ];
                pen.text((indent, first + NAME_LINE * row as f64), &look, text);
            }
            for (place, part) in self.parts.iter().enumerate() {
                let area = (self.x(place), top, high);
                match *part {
                    Part::Total => self.number(pen, area, &line.row.members.len().to_string(), weight),
                    Part::AnyStage => self.number(pen, area, &known(line.row.stages), weight),
                    Part::AnyLink => self.number(pen, area, &known(line.row.links), weight),
                    Part::Cell(at, _) => self.cell(pen, area, &name, &line.row.cells[at]),
                }
            }
        });
        self.pen = pen;
        self.y += high;
        if is_total {
            self.under(&self.palette.rule, "2");
        } else {
            self.under(&self.palette.line, "1");
        }
    }

    fn number(&self, pen: &mut Pen, (x, top, high): (f64, f64, f64), text: &str, weight: &str) {
        let look = [
            ("font-size", "13"),
            ("font-weight", weight),
            ("fill", self.palette.ink.as_str()),
            ("text-anchor", "middle"),
        ];
        pen.text((x + COLUMN / 2.0, top + high / 2.0 + 4.5), &look, text);
    }

    /// A cell: its glyph, how many entities, how many more are planned; what it says in words is its title.
    fn cell(&self, pen: &mut Pen, (x, top, high): (f64, f64, f64), row: &str, cell: &Cell) {
        let Palette {
            ink, muted, accent, ..
        } = self.palette;
        let lang = self.shown.lang;
        let column = column_name(lang, self.shown.atlas, cell.column);
        let said = labelled(lang, &[row, " · ", column].concat(), &cell_sentence(lang, cell));
        let state = cell.state;
        pen.group(&[("data-state", state.id())], &said, |pen| {
            let (middle, left) = (top + high / 2.0, x + (COLUMN - GLYPH.0) / 2.0);
            if cell.holders.is_empty() {
                if state == State::Out {
                    pen.rect((x, top), (COLUMN, high), &[("fill", "url(#state-out)")]);
                } else {
                    glyph(pen, self.palette, state, (left, middle - GLYPH.1 / 2.0));
                }
                return;
            }
            glyph(pen, self.palette, state, (left, middle - 14.0));
            let (count, more) = match cell.present {
                0 => (cell.planned, 0),
                present => (present, cell.planned),
            };
            let count = count.to_string();
            let more = if more > 0 {
                ["+", &more.to_string()].concat()
            } else {
                String::new()
            };
            let (wide, rest) = (text_width(&count, ROW_TYPE), text_width(&more, 11.0));
            let gap = if more.is_empty() { 0.0 } else { 4.0 };
            let at = x + (COLUMN - wide - gap - rest) / 2.0;
            let base = middle + 11.0;
            let look = [
                ("font-size", "13"),
                ("font-weight", "600"),
                ("fill", ink.as_str()),
            ];
            pen.text((at, base), &look, &count);
            if !more.is_empty() {
                let from = at + wide + gap;
                pen.text((from, base), &[("font-size", "11"), ("fill", muted)], &more);
                let dashes = [("stroke", accent.as_str()), ("stroke-dasharray", "3 2")];
                pen.line((from, base + 3.0), (from + rest, base + 3.0), &dashes);
            }
        });
    }

    /// The lines that set names, blocks and their sums apart.
    fn uprights(&mut self) {
        let stages = self.shown.atlas.vocab.stages.len();
        for place in [0, 1, stages + 1, stages + 2, self.parts.len() - 1] {
            let x = self.x(place);
            let look = [("stroke", self.palette.line.as_str())];
            self.pen.line((x, 0.0), (x, self.y), &look);
        }
    }
}

/// Known of all, as the page has it.
fn known(coverage: Coverage) -> String {
    [coverage.known().to_string(), coverage.all.to_string()].join("/")
}

/// What stands under the matrix: what its rows are, how it is read, what it rests on.
pub fn matrix_notes(lang: Lang, atlas: &Atlas, matrix: &Matrix) -> Vec<String> {
    let bases = matrix.total.cells.iter().flat_map(|cell| {
        let of = |holder: &Holder| marks(atlas, holder.entity, cell.column);
        cell.holders.iter().flat_map(of).map(|mark| mark.basis)
    });
    let mut notes = vec![
        rest(lang, atlas, bases),
        labelled(lang, M::Rows.say(lang), M::of_by(matrix.by).say(lang)),
    ];
    if matrix.repeated > 0 {
        notes.push(repeated(lang, matrix.repeated));
    }
    notes.extend([M::CellRule, M::CountRule].map(|rule| rule.say(lang).to_owned()));
    notes
}
