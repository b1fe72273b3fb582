//! Dates and periods as sources give them: to the year, the half-year, the quarter, the month or the day.

mod number;

use std::{cmp::Ordering, fmt, str::FromStr};

/// Why a text is neither a date nor a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Not of the form that is read.
    #[error("a date is YYYY, YYYY-MM or YYYY-MM-DD; a period also YYYY-H1, YYYY-Q1, a..b, a.. or ..b")]
    Form,
    /// A month, day, half or quarter that does not exist.
    #[error("no such month, day, half-year or quarter")]
    Range,
    /// The end of the period is before its beginning.
    #[error("the period ends before it begins")]
    Backwards,
}

/// The finest part of a date that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Year,
    Half(u8),
    Quarter(u8),
    Month(u8),
    Day(u8, u8),
}

/// A date known to the year, half-year, quarter, month or day. Ordered by its first day, then by length: longest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    part: Part,
}

impl PartialDate {
    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month 1–12, where it is known.
    pub fn month(self) -> Option<u8> {
        match self.part {
            Part::Month(month) | Part::Day(month, _) => Some(month),
            _ => None,
        }
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u8> {
        match self.part {
            Part::Day(_, day) => Some(day),
            _ => None,
        }
    }

    /// The half-year 1–2, where the date is one.
    pub fn half(self) -> Option<u8> {
        match self.part {
            Part::Half(half) => Some(half),
            _ => None,
        }
    }

    /// The quarter 1–4, where the date is one.
    pub fn quarter(self) -> Option<u8> {
        match self.part {
            Part::Quarter(quarter) => Some(quarter),
            _ => None,
        }
    }

    /// First day as (year, month, day).
    pub fn first_day(self) -> (u16, u8, u8) {
        let (month, day) = match self.part {
            Part::Year => (1, 1),
            Part::Half(half) => (half * 6 - 5, 1),
            Part::Quarter(quarter) => (quarter * 3 - 2, 1),
            Part::Month(month) => (month, 1),
            Part::Day(month, day) => (month, day),
        };
        (self.year, month, day)
    }

    /// Last day as (year, month, day).
    pub fn last_day(self) -> (u16, u8, u8) {
        let month = match self.part {
            Part::Year => 12,
            Part::Half(half) => half * 6,
            Part::Quarter(quarter) => quarter * 3,
            Part::Month(month) => month,
            Part::Day(month, day) => return (self.year, month, day),
        };
        (self.year, month, days_in(self.year, month))
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

fn digits(text: &str, length: usize) -> Result<u16, TimeError> {
    if text.len() != length || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TimeError::Form);
    }
    text.parse().map_err(|_| TimeError::Form)
}

fn within(number: u16, last: u8) -> Result<u8, TimeError> {
    let number = u8::try_from(number).map_err(|_| TimeError::Range)?;
    if (1..=last).contains(&number) {
        Ok(number)
    } else {
        Err(TimeError::Range)
    }
}

impl FromStr for PartialDate {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let part = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Part::Year,
            (Some(part), None, _) => match part.as_bytes() {
                [b'H', ..] => Part::Half(within(digits(&part[1..], 1)?, 2)?),
                [b'Q', ..] => Part::Quarter(within(digits(&part[1..], 1)?, 4)?),
                _ => Part::Month(within(digits(part, 2)?, 12)?),
            },
            (Some(month), Some(day), None) => {
                let month = within(digits(month, 2)?, 12)?;
                Part::Day(month, within(digits(day, 2)?, days_in(year, month))?)
            }
            _ => return Err(TimeError::Form),
        };
        Ok(Self { year, part })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        match self.part {
            Part::Year => Ok(()),
            Part::Half(half) => write!(f, "-H{half}"),
            Part::Quarter(quarter) => write!(f, "-Q{quarter}"),
            Part::Month(month) => write!(f, "-{month:02}"),
            Part::Day(month, day) => write!(f, "-{month:02}-{day:02}"),
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.first_day()
            .cmp(&other.first_day())
            .then_with(|| other.last_day().cmp(&self.last_day()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What a figure is about in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// One year, half, quarter, month or day: `2023`, `2025-H1`.
    In(PartialDate),
    /// From the first through the last: `2021..2022-03`.
    Span(PartialDate, PartialDate),
    /// From then on: `2022..`.
    From(PartialDate),
    /// Up to then, since whenever it began: `..2023-12`.
    Until(PartialDate),
}

impl Period {
    /// The last known day, or the first where there is no end: what "latest" is decided by.
    pub fn latest_day(self) -> (u16, u8, u8) {
        match self {
            Self::In(date) | Self::Span(_, date) | Self::Until(date) => date.last_day(),
            Self::From(date) => date.first_day(),
        }
    }

    /// The year a figure of this period is filed under: that of its last known day.
    pub fn year(self) -> u16 {
        self.latest_day().0
    }

    /// Whether any day of the period lies in the years `first..=last`. An open side reaches only to its known end.
    pub fn touches(self, first: u16, last: u16) -> bool {
        let (begin, end) = match self {
            Self::In(date) | Self::Until(date) | Self::From(date) => (date.year(), date.year()),
            Self::Span(begin, end) => (begin.year(), end.year()),
        };
        begin <= last && end >= first
    }
}

impl FromStr for Period {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let Some((begin, end)) = text.split_once("..") else {
            return text.parse().map(Self::In);
        };
        match (begin.is_empty(), end.is_empty()) {
            (true, true) => Err(TimeError::Form),
            (true, false) => end.parse().map(Self::Until),
            (false, true) => begin.parse().map(Self::From),
            (false, false) => {
                let (begin, end): (PartialDate, PartialDate) = (begin.parse()?, end.parse()?);
                if begin.first_day() > end.last_day() {
                    return Err(TimeError::Backwards);
                }
                Ok(Self::Span(begin, end))
            }
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::In(date) => date.fmt(f),
            Self::Span(begin, end) => write!(f, "{begin}..{end}"),
            Self::From(date) => write!(f, "{date}.."),
            Self::Until(date) => write!(f, "..{date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_reads_back() {
        for text in [
            "2023",
            "2025-H1",
            "2025-Q4",
            "2024-02",
            "2024-02-29",
            "..2023-12",
            "2022..",
            "2021..2022-03",
            "2025-01..2025-09",
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_date_that_is_none_says_why() {
        for (text, error) in [
            ("2023-13", TimeError::Range),
            ("2023-02-29", TimeError::Range),
            ("2023-Q5", TimeError::Range),
            ("23", TimeError::Form),
            ("2023-1", TimeError::Form),
            ("2023-01-01-01", TimeError::Form),
            ("..", TimeError::Form),
            ("", TimeError::Form),
            ("2024..2023", TimeError::Backwards),
        ] {
            assert_eq!(text.parse::<Period>(), Err(error), "{text}");
        }
    }

    #[test]
    fn a_period_touches_the_years_it_reaches() {
        let span: Period = "2021..2022-03".parse().unwrap();
        assert!(span.touches(2022, 2022) && span.touches(2020, 2021) && !span.touches(2023, 2024));
        let until: Period = "..2023-12".parse().unwrap();
        assert!(until.touches(2023, 2023) && !until.touches(2020, 2022));
    }
}
