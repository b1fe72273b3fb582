//! Scales and their ticks.

/// Numbers along a length, evenly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// The numbers `low..=high`, `low` at `from` and `high` at `to`; `to` may be the smaller, as upwards on a screen. Where
    /// there is only one number it is in the middle.
    pub const fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Self {
        Self { low, high, from, to }
    }

    /// Where a number is.
    pub fn at(&self, number: f64) -> f64 {
        let span = self.high - self.low;
        if span <= 0.0 {
            return f64::midpoint(self.from, self.to);
        }
        self.from + (number - self.low) / span * (self.to - self.from)
    }
}

/// Powers of ten that steps are made of: from less than any figure needs to more than any has.
const POWERS: std::ops::Range<i32> = -9..16;

/// Round numbers at equal steps of 1, 2 or 5 times a power of ten that cover `low..=high`: the first is at most `low`, the last
/// at least `high`. At most `most` of them, or three where fewer are asked for: zero may lie between both ends. `whole` numbers
/// have no ticks between them.
pub fn ticks(low: f64, high: f64, most: usize, whole: bool) -> Vec<f64> {
    let (low, high) = spread(low, high);
    let least = if whole { 0 } else { POWERS.start };
    for power in least..POWERS.end {
        for unit in [1.0, 2.0, 5.0] {
            let found = multiples(low, high, unit, power);
            if found.len() <= most.max(3) {
                return found;
            }
        }
    }
    vec![low, high]
}

/// An interval with some length: one number alone is seen from zero.
fn spread(low: f64, high: f64) -> (f64, f64) {
    let is_sound = low.is_finite() && high.is_finite() && low <= high;
    match (is_sound, low == 0.0 && high == 0.0) {
        (false, _) | (_, true) => (0.0, 1.0),
        _ if low < high => (low, high),
        _ => (low.min(0.0), high.max(0.0)),
    }
}

/// The multiples of a step that cover an interval. Small steps are divided by, because 0.1 has no exact form and 10 has.
fn multiples(low: f64, high: f64, unit: f64, power: i32) -> Vec<f64> {
    let ten = 10_f64.powi(power.abs());
    let count = |number: f64| {
        if power < 0 {
            number * ten / unit
        } else {
            number / (unit * ten)
        }
    };
    let number = |count: f64| {
        if power < 0 {
            count * unit / ten
        } else {
            count * unit * ten
        }
    };
    let (first, last) = (count(low).floor(), count(high).ceil());
    // Two at least: an interval within one step has both of its ends.
    let last = last.max(first + 1.0);
    // Hopelessly many are not written down: one more than anybody asks for says enough.
    let many = (last - first).min(64.0) as u32;
    (0..=many).map(|step| number(first + f64::from(step))).collect()
}
