//! A date as one number, for the compact form.

use super::{Part, PartialDate, days_in};

impl PartialDate {
    /// Any date, to be replaced by one that is read.
    pub(in crate::model) const BLANK: Self = Self {
        year: 0,
        part: Part::Year,
    };

    /// How many numbers of [`PartialDate::number`] a year has.
    const A_YEAR: u32 = 400;

    /// The date as one number, for the compact form: 400 to a year, of which one is the year, two are its halves, four its
    /// quarters, twelve its months, and 31 the days of each month.
    pub(in crate::model) fn number(self) -> u32 {
        let part = match self.part {
            Part::Year => 0,
            Part::Half(half) => u32::from(half),
            Part::Quarter(quarter) => 2 + u32::from(quarter),
            Part::Month(month) => 6 + u32::from(month),
            Part::Day(month, day) => 18 + 31 * (u32::from(month) - 1) + u32::from(day),
        };
        u32::from(self.year) * Self::A_YEAR + part
    }

    /// The date of such a number; none where there is no such day.
    pub(in crate::model) fn of_number(number: u32) -> Option<Self> {
        let year = number / Self::A_YEAR;
        let at = number % Self::A_YEAR;
        let part = match at {
            0 => Part::Year,
            1..3 => Part::Half(at as u8),
            3..7 => Part::Quarter((at - 2) as u8),
            7..19 => Part::Month((at - 6) as u8),
            _ => {
                let (month, day) = ((at - 19) / 31 + 1, (at - 19) % 31 + 1);
                if month > 12 || day > u32::from(days_in(year as u16, month as u8)) {
                    return None;
                }
                Part::Day(month as u8, day as u8)
            }
        };
        (year < 10_000).then_some(Self {
            year: year as u16,
            part,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_has_a_number_of_its_own() {
        let mut dates = Vec::new();
        for number in 1999 * 400..2001 * 400 {
            dates.extend(PartialDate::of_number(number).map(|date| (number, date)));
        }
        // The year, halves, quarters, months and days of 1999 and of 2000, which is a leap year.
        assert_eq!(dates.len(), 2 * (1 + 2 + 4 + 12) + 365 + 366);
        for (number, date) in dates {
            assert_eq!(date.number(), number, "{date}");
            assert_eq!(date.to_string().parse(), Ok(date));
        }
        assert_eq!(PartialDate::of_number(u32::MAX), None);
    }
}
