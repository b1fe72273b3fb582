//! Dates and periods by language: in full for sentences and details, short for cards.

use crate::model::{Fact, Lang, PartialDate, Period};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const QUARTERS: [&str; 4] = ["一", "二", "三", "四"];

/// English name of a month 1–12.
pub fn month_name(month: u8) -> &'static str {
    MONTHS[usize::from(month.clamp(1, 12)) - 1]
}

/// Chinese name of a half 1–2.
fn half_name(half: u8) -> &'static str {
    if half == 1 { "上半年" } else { "下半年" }
}

/// Chinese name of a quarter 1–4.
fn quarter_name(quarter: u8) -> String {
    format!("{}季度", QUARTERS[usize::from(quarter.clamp(1, 4)) - 1])
}

/// A date in full: `2024年7月2日`, `2 July 2024`; `2025年上半年`, `H1 2025`.
pub fn date(lang: Lang, date: &PartialDate) -> String {
    let year = date.year();
    match lang {
        Lang::Zh => match (date.half(), date.quarter(), date.month(), date.day()) {
            (Some(half), ..) => format!("{year}年{}", half_name(half)),
            (_, Some(quarter), ..) => format!("{year}年{}", quarter_name(quarter)),
            (.., Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
            (.., Some(month), None) => format!("{year}年{month}月"),
            _ => format!("{year}年"),
        },
        Lang::En => english(*date, usize::MAX),
    }
}

/// A date for a card: `2024-07-02`, `2 Jul 2024`; `2025上半年`, `H1 2025`.
pub fn short_date(lang: Lang, date: &PartialDate) -> String {
    match lang {
        Lang::Zh => match (date.half(), date.quarter()) {
            (Some(half), _) => format!("{}{}", date.year(), half_name(half)),
            (_, Some(quarter)) => format!("{}{}", date.year(), quarter_name(quarter)),
            _ => date.to_string(),
        },
        Lang::En => english(*date, 3),
    }
}

/// An English date, names of months cut to `length` letters.
fn english(date: PartialDate, length: usize) -> String {
    let year = date.year();
    let name = |month: u8| {
        let name = month_name(month);
        &name[..length.min(name.len())]
    };
    match (date.half(), date.quarter(), date.month(), date.day()) {
        (Some(half), ..) => format!("H{half} {year}"),
        (_, Some(quarter), ..) => format!("Q{quarter} {year}"),
        (.., Some(month), Some(day)) => format!("{day} {} {year}", name(month)),
        (.., Some(month), None) => format!("{} {year}", name(month)),
        _ => year.to_string(),
    }
}

/// First and last month of a span that lies in one year and is known to the month.
fn months(begin: PartialDate, end: PartialDate) -> Option<(u8, u8)> {
    let to_month = begin.day().is_none() && end.day().is_none() && begin.year() == end.year();
    Some((begin.month()?, end.month()?)).filter(|_| to_month)
}

fn is_year(date: PartialDate) -> bool {
    date.month().is_none() && date.half().is_none() && date.quarter().is_none()
}

/// A period in full: `截至2023年12月`, `to December 2023`; `2025年1–9月`, `January–September 2025`.
pub fn period(lang: Lang, period: &Period) -> String {
    let say = |it: &PartialDate| date(lang, it);
    match (lang, period) {
        (_, Period::In(day)) => say(day),
        (Lang::Zh, Period::Until(end)) => format!("截至{}", say(end)),
        (Lang::En, Period::Until(end)) => format!("to {}", say(end)),
        (Lang::Zh, Period::From(begin)) => format!("{}起", say(begin)),
        (Lang::En, Period::From(begin)) => format!("from {}", say(begin)),
        (_, Period::Span(begin, end)) => {
            if let Some((first, last)) = months(*begin, *end) {
                let year = begin.year();
                return match lang {
                    Lang::Zh => format!("{year}年{first}–{last}月"),
                    Lang::En => format!("{}–{} {year}", month_name(first), month_name(last)),
                };
            }
            match lang {
                Lang::Zh if is_year(*begin) && is_year(*end) => format!("{}–{}年", begin.year(), end.year()),
                Lang::En if is_year(*begin) && is_year(*end) => format!("{}–{}", begin.year(), end.year()),
                Lang::Zh => format!("{}至{}", say(begin), say(end)),
                Lang::En => format!("{} to {}", say(begin), say(end)),
            }
        }
    }
}

/// A period for a card: `至2023-12`, `to Dec 2023`; `2020–2024`; `2025年1–9月`, `Jan–Sep 2025`.
pub fn short_period(lang: Lang, period: &Period) -> String {
    let say = |it: &PartialDate| short_date(lang, it);
    match (lang, period) {
        (_, Period::In(day)) => say(day),
        (Lang::Zh, Period::Until(end)) => format!("至{}", say(end)),
        (Lang::En, Period::Until(end)) => format!("to {}", say(end)),
        (Lang::Zh, Period::From(begin)) => format!("{}起", say(begin)),
        (Lang::En, Period::From(begin)) => format!("from {}", say(begin)),
        (_, Period::Span(begin, end)) => match (lang, months(*begin, *end)) {
            (Lang::Zh, Some((first, last))) => format!("{}年{first}–{last}月", begin.year()),
            (Lang::En, Some((first, last))) => {
                format!(
                    "{}–{} {}",
                    &month_name(first)[..3],
                    &month_name(last)[..3],
                    begin.year()
                )
            }
            (Lang::Zh, None) if !(is_year(*begin) && is_year(*end)) => {
                format!("{}至{}", say(begin), say(end))
            }
            _ => format!("{}–{}", say(begin), say(end)),
        },
    }
}

/// What time a fact is about, in full: its period; else the day its source speaks, saying so; else that no time is stated.
pub fn of_fact(lang: Lang, fact: &Fact) -> String {
    match (lang, fact.period, fact.as_of) {
        (_, Some(it), _) => period(lang, &it),
        (Lang::Zh, None, Some(day)) => format!("未注明期间，来源时点{}", date(lang, &day)),
        (Lang::En, None, Some(day)) => format!("period not stated, source as of {}", date(lang, &day)),
        (Lang::Zh, None, None) => "未注明时间".to_owned(),
        (Lang::En, None, None) => "time not stated".to_owned(),
    }
}

/// What time a fact is about, for a card: `2023`, `据2024-07-02`, `as of 2 Jul 2024`.
pub fn short_of_fact(lang: Lang, fact: &Fact) -> String {
    match (lang, fact.period, fact.as_of) {
        (_, Some(it), _) => short_period(lang, &it),
        (Lang::Zh, None, Some(day)) => format!("据{}", short_date(lang, &day)),
        (Lang::En, None, Some(day)) => format!("as of {}", short_date(lang, &day)),
        (_, None, None) => of_fact(lang, fact),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> [String; 4] {
        let it: Period = text.parse().unwrap();
        [
            period(Lang::Zh, &it),
            period(Lang::En, &it),
            short_period(Lang::Zh, &it),
            short_period(Lang::En, &it),
        ]
    }

    #[test]
    fn dates_and_periods_read_as_people_write_them() {
        for (text, zh, en, short_zh, short_en) in [
            ("2023", "2023年", "2023", "2023", "2023"),
            ("2023-12", "2023年12月", "December 2023", "2023-12", "Dec 2023"),
            (
                "2024-07-02",
                "2024年7月2日",
                "2 July 2024",
                "2024-07-02",
                "2 Jul 2024",
            ),
            ("2025-H1", "2025年上半年", "H1 2025", "2025上半年", "H1 2025"),
            ("2025-H2", "2025年下半年", "H2 2025", "2025下半年", "H2 2025"),
            ("2025-Q3", "2025年三季度", "Q3 2025", "2025三季度", "Q3 2025"),
            (
                "..2023-12",
                "截至2023年12月",
                "to December 2023",
                "至2023-12",
                "to Dec 2023",
            ),
            (
                "..2025-Q3",
                "截至2025年三季度",
                "to Q3 2025",
                "至2025三季度",
                "to Q3 2025",
            ),
            ("2022..", "2022年起", "from 2022", "2022起", "from 2022"),
            ("2020..2024", "2020–2024年", "2020–2024", "2020–2024", "2020–2024"),
            (
                "2025-01..2025-09",
                "2025年1–9月",
                "January–September 2025",
                "2025年1–9月",
                "Jan–Sep 2025",
            ),
            (
                "2021..2022-03",
                "2021年至2022年3月",
                "2021 to March 2022",
                "2021至2022-03",
                "2021–Mar 2022",
            ),
            (
                "2023-11..2024-02",
                "2023年11月至2024年2月",
                "November 2023 to February 2024",
                "2023-11至2024-02",
                "Nov 2023–Feb 2024",
            ),
        ] {
            assert_eq!(said(text), [zh, en, short_zh, short_en], "{text}");
        }
    }
}
