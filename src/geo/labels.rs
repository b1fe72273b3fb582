//! Text on the map: how wide it is, and where it fits.

use super::{Rect, Vec2};
use crate::model::order::sort_rows;

/// How wide a text is about, in pixels, at a font size. Chinese characters are one em; Latin letters have classes of
/// width measured on common system fonts and rounded up, so that a text is rather given too much room than too little.
pub fn text_width(text: &str, font_px: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * font_px
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '|' | ':' | ';' | '!' => 0.3,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '·' | '/' => 0.38,
        '…' => 1.0,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.9,
        'A'..='Z' | '&' | '+' | '≥' | '–' => 0.7,
        '\0'..='\u{2e7f}' => 0.57,
        _ => 1.0,
    }
}

/// As much of a text as is about `width` pixels wide, an ellipsis in the place of the rest; nothing where not even one
/// character and the ellipsis have room.
pub fn shortened(text: &str, font_px: f64, width: f64) -> String {
    if text_width(text, font_px) <= width {
        return text.to_owned();
    }
    let mut used = text_width("…", font_px);
    let mut kept = String::new();
    for c in text.chars() {
        used += em(c) * font_px;
        if used > width {
            break;
        }
        kept.push(c);
    }
    if kept.is_empty() {
        return kept;
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// Where a label may stand around its mark, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its left edge beside the mark.
    Right,
    /// Its right edge beside the mark.
    Left,
    /// Centred over the mark.
    Above,
    /// Centred under the mark.
    Below,
}

impl Side {
    /// All, best first.
    pub const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];

    /// The space a label of this size takes beside a mark of radius `mark`, a gap of 3 between.
    pub fn rect(self, at: Vec2, mark: f64, (width, height): (f64, f64)) -> Rect {
        let away = mark + 3.0;
        let centre = match self {
            Self::Right => Vec2::new(at.x + away + width / 2.0, at.y),
            Self::Left => Vec2::new(at.x - away - width / 2.0, at.y),
            Self::Above => Vec2::new(at.x, at.y - away - height / 2.0),
            Self::Below => Vec2::new(at.x, at.y + away + height / 2.0),
        };
        Rect::centred(centre, width, height)
    }
}

/// Places labels one after another, the most important first, each where nothing stands yet.
///
/// Rectangles are kept in a grid of squares, so that a thousand labels are placed in a millisecond.
#[derive(Clone, Debug)]
pub struct Placer {
    region: Rect,
    side: f64,
    columns: usize,
    squares: Vec<Vec<u32>>,
    rects: Vec<Rect>,
}

impl Placer {
    /// A placer for a region; labels never leave it.
    pub fn new(region: Rect) -> Self {
        let side = (region.width().max(region.height()) / 64.0).max(16.0);
        let columns = (region.width() / side).ceil().max(1.0) as usize;
        let rows = (region.height() / side).ceil().max(1.0) as usize;
        Self {
            region,
            side,
            columns,
            squares: vec![Vec::new(); columns * rows],
            rects: Vec::new(),
        }
    }

    /// Keeps labels off a rectangle.
    pub fn block(&mut self, rect: Rect) {
        let row = self.rects.len() as u32;
        self.rects.push(rect);
        for square in self.squares_of(rect) {
            self.squares[square].push(row);
        }
    }

    /// Whether nothing stands in a rectangle, and it is in the region.
    pub fn is_free(&self, rect: Rect) -> bool {
        let hit = |square: usize| {
            self.squares[square]
                .iter()
                .any(|&row| self.rects[row as usize].overlaps(rect))
        };
        self.region.encloses(rect) && !self.squares_of(rect).any(hit)
    }

    /// How far to the right a rectangle must go to be between the left and the right edge of the region; to the left where
    /// negative.
    pub fn back_inside(&self, rect: Rect) -> f64 {
        (self.region.min.x - rect.min.x).max(0.0) + (self.region.max.x - rect.max.x).min(0.0)
    }

    /// How many things stand in a rectangle.
    pub fn hits(&self, rect: Rect) -> usize {
        let mut hit: Vec<u32> = self
            .squares_of(rect)
            .flat_map(|square| self.squares[square].iter().copied())
            .filter(|&row| self.rects[row as usize].overlaps(rect))
            .collect();
        sort_rows(&mut hit, &mut |a, b| a.cmp(&b));
        hit.dedup();
        hit.len()
    }

    /// Takes the first free one of the candidates.
    pub fn place(&mut self, candidates: impl IntoIterator<Item = Rect>) -> Option<Rect> {
        let found = candidates.into_iter().find(|&rect| self.is_free(rect))?;
        self.block(found);
        Some(found)
    }

    /// Takes the first free side of a mark.
    pub fn place_beside(&mut self, at: Vec2, mark: f64, size: (f64, f64)) -> Option<Side> {
        let side = Side::ALL
            .into_iter()
            .find(|side| self.is_free(side.rect(at, mark, size)))?;
        self.block(side.rect(at, mark, size));
        Some(side)
    }

    /// The squares that a rectangle touches; what is outside the region belongs to the squares at its edge.
    fn squares_of(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let rows = self.squares.len() / self.columns;
        let square = |n: f64, count: usize| ((n / self.side).max(0.0) as usize).min(count - 1);
        let (min, max) = (rect.min - self.region.min, rect.max - self.region.min);
        let (left, right) = (square(min.x, self.columns), square(max.x, self.columns));
        let (top, bottom) = (square(min.y, rows), square(max.y, rows));
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn chinese_is_as_wide_as_it_is_high() {
        assert!((text_width("杭州", 13.0) - 26.0).abs() < 1e-9);
        assert!(text_width("Hangzhou", 13.0) > text_width("Jilin", 13.0));
        assert!((text_width("Hangzhou 79", 10.0) - 62.1).abs() < 0.01);
    }

    #[test]
    fn long_names_are_cut_to_their_room() {
        assert_eq!(shortened("杭州医药港", 10.0, 50.0), "杭州医药港");
        assert_eq!(shortened("杭州医药港", 10.0, 49.0), "杭州医…");
        assert_eq!(shortened("Hangzhou Port", 10.0, 66.0), "Hangzhou…");
        assert_eq!(shortened("杭州", 10.0, 12.0), "");
    }

    #[test]
    fn the_best_free_side_is_taken() {
        let mut placer = Placer::new(Rect::spanning(Vec2::default(), Vec2::new(300.0, 300.0)));
        let at = Vec2::new(150.0, 150.0);
        let sides: Vec<_> = (0..5)
            .map(|_| placer.place_beside(at, 4.0, (60.0, 6.0)))
            .collect();
        assert_eq!(
            sides,
            [
                Some(Side::Right),
                Some(Side::Left),
                Some(Side::Above),
                Some(Side::Below),
                None
            ]
        );
    }

    proptest! {
        #[test]
        fn labels_overlap_neither_each_other_nor_what_stands_there(
            blocks in prop::collection::vec((0.0..800.0, 0.0..600.0, 1.0..90.0), 0..20),
            marks in prop::collection::vec((-20.0..820.0, -20.0..620.0, 5.0..160.0), 0..80),
        ) {
            let region = Rect::spanning(Vec2::default(), Vec2::new(800.0, 600.0));
            let mut placer = Placer::new(region);
            let blocks: Vec<Rect> =
                blocks.iter().map(|&(x, y, side)| Rect::centred(Vec2::new(x, y), side, side)).collect();
            for &block in &blocks {
                placer.block(block);
            }
            let mut placed: Vec<Rect> = Vec::new();
            for (x, y, width) in marks {
                let at = Vec2::new(x, y);
                for side in Side::ALL {
                    let rect = side.rect(at, 4.0, (width, 14.0));
                    let hits = blocks.iter().chain(&placed).filter(|other| other.overlaps(rect)).count();
                    prop_assert_eq!(placer.hits(rect), hits);
                }
                if let Some(side) = placer.place_beside(at, 4.0, (width, 14.0)) {
                    let rect = side.rect(at, 4.0, (width, 14.0));
                    prop_assert!(region.encloses(rect));
                    prop_assert!(!blocks.iter().chain(&placed).any(|other| other.overlaps(rect)));
                    placed.push(rect);
                } else {
                    let is_barred = |side: Side| {
                        let rect = side.rect(at, 4.0, (width, 14.0));
                        !region.encloses(rect) || blocks.iter().chain(&placed).any(|other| other.overlaps(rect))
                    };
                    prop_assert!(Side::ALL.into_iter().all(is_barred));
                }
            }
        }
    }
}
