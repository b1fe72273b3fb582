//! Charts as plain geometry: marks, axes and labels with the facts behind them, for whoever draws them.
//!
//! Rules: only figures of one metric in one unit stand on one scale; a bar's scale holds zero; what is planned or aimed at is
//! told apart from what was measured, and shares no line with it; a line joins years that follow each other and no others; of
//! two figures for one year none is chosen, and no line passes. Lengths are pixels, (0, 0) at the top left.

mod alike;
mod bars;
mod label;
mod scale;
mod series;
mod years;

pub use alike::{Alike, Basis, Like, alike, basis, is_ahead, like};
pub use bars::{CELL, Row, cell, rows};
pub use label::text_width;
pub use scale::{Scale, ticks};
pub use series::{Parts, SHAPES, parts};
pub use years::{multiples, years, years_of};

use crate::model::{Amount, FactIx, MetricIx, MetricKind, UnitIx};

/// The form of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A bar for each row, from zero.
    Bar,
    /// A dot for each row: for ranks and rates, whose zero means nothing.
    Dot,
    /// Figures over years; a line through years that follow each other.
    Line,
}

impl Form {
    /// Its id in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::Dot => "dot",
            Self::Line => "line",
        }
    }

    /// The form in which figures of a kind stand side by side.
    pub const fn of_kind(kind: MetricKind) -> Self {
        match kind {
            MetricKind::Rank | MetricKind::Ratio => Self::Dot,
            _ => Self::Bar,
        }
    }
}

/// How a mark ends: a figure is no more exact than its source has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// At the figure.
    Exact,
    /// Open: at least this.
    AtLeast,
    /// Blurred: about this.
    About,
    /// Anywhere in an interval.
    Range,
}

impl Ending {
    /// Its id in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at-least",
            Self::About => "about",
            Self::Range => "range",
        }
    }

    /// The ending of an amount.
    pub const fn of(amount: Amount) -> Self {
        match amount {
            Amount::Exact(_) => Self::Exact,
            Amount::AtLeast(_) => Self::AtLeast,
            Amount::About(_) => Self::About,
            Amount::Range(..) => Self::Range,
        }
    }
}

/// The upper end of an amount; the amount itself where it has no other.
pub const fn high(amount: Amount) -> f64 {
    match amount {
        Amount::Range(_, high) => high,
        Amount::Exact(n) | Amount::AtLeast(n) | Amount::About(n) => n,
    }
}

/// How a chart's numbers are written; given by whoever knows the language.
pub trait Words {
    /// A figure with all that belongs to it: `≥ 356.74 亿元`.
    fn figure(&self, fact: FactIx) -> String;
    /// A figure in the unit of the axis, without it: `≥ 356.74`.
    fn short(&self, fact: FactIx) -> String;
    /// A number of the axis, without its unit.
    fn tick(&self, value: f64) -> String;
}

/// A rectangle, or a point where it has no size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, never negative.
    pub w: f64,
    /// Height, never negative.
    pub h: f64,
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A text on the chart: `y` is its base line.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it is held.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// At which of its ends.
    pub anchor: Anchor,
    /// The text, cut to the room it has.
    pub text: String,
    /// The whole text, where it was cut.
    pub whole: Option<String>,
}

/// A number of an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it is along the axis.
    pub at: f64,
    /// The number.
    pub value: f64,
    /// The number as it is written; empty where there is no room.
    pub label: Label,
}

/// One figure as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The figure.
    pub fact: FactIx,
    /// The row, or the series, that it belongs to.
    pub of: usize,
    /// How it ends.
    pub ending: Ending,
    /// Whether it is planned or aimed at, and so drawn hollow.
    pub ahead: bool,
    /// A bar from zero to the figure (the lower end of a range), or the centre of a dot.
    pub area: Area,
    /// Where an open end or a range leads to, along the axis of values; none where it ends at the figure.
    pub reach: Option<f64>,
    /// What is written at it; none where it has no room, since every figure stands in the chart's table too.
    pub label: Option<Label>,
}

/// Figures of one series in years that follow each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The series.
    pub of: usize,
    /// Where it passes.
    pub points: Vec<(f64, f64)>,
}

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its form.
    pub form: Form,
    /// What its figures measure.
    pub metric: MetricIx,
    /// The unit that they are in.
    pub unit: UnitIx,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// The room of the marks.
    pub plot: Area,
    /// The axis of values: across for bars and dots, upwards for lines.
    pub values: Vec<Tick>,
    /// The axis of years, of lines only.
    pub years: Vec<Tick>,
    /// Where zero is on the axis of values, where it is in sight.
    pub zero: Option<f64>,
    /// Names of the rows, of bars and dots only.
    pub names: Vec<Label>,
    /// Words in place of a figure: rows without one.
    pub none: Vec<usize>,
    /// What sets the series apart, of lines only.
    pub series: Vec<Like>,
    /// Lines.
    pub runs: Vec<Run>,
    /// Figures, in the order in which they are read.
    pub marks: Vec<Mark>,
    /// Figures that name no year and cannot stand over one.
    pub undated: Vec<FactIx>,
}

#[cfg(test)]
mod tests;
