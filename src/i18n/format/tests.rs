//! Exact texts by language, and the laws of moving a decimal point.

use super::*;
use crate::model::Text;
use proptest::prelude::*;

const UNITS: [(&str, &str); 14] = [
    ("亿元", "100 million CNY"),
    ("亿美元", "100 million USD"),
    ("家", "companies or bodies"),
    ("亩", "mu (1/15 ha)"),
    ("万亩", "10,000 mu"),
    ("平方公里", "square km"),
    ("万平方米", "10,000 square m"),
    ("吨/年", "tonnes a year"),
    ("万支/年", "10,000 units a year"),
    ("种/天", "strains a day"),
    ("%", "per cent"),
    ("名", "rank"),
    ("人", "people"),
    ("吨", "tonnes"),
];

fn say(lang: Lang, amount: Amount, unit: &str) -> String {
    let vocab = Vocab {
        units: UNITS.iter().map(|(zh, en)| Text::new(*zh, *en)).collect(),
        ..Vocab::default()
    };
    let row = UNITS.iter().position(|(zh, _)| *zh == unit).unwrap();
    super::amount(lang, &amount, UnitIx::of(row), &vocab).text()
}

#[test]
fn chinese_keeps_the_unit_of_the_dataset() {
    use Amount::{About, AtLeast, Exact, Range};
    for (amount, unit, text) in [
        (Exact(356.74), "亿元", "356.74 亿元"),
        (Exact(1700.0), "家", "1,700 家"),
        (AtLeast(500.0), "亿元", "≥ 500 亿元"),
        (About(3.4), "平方公里", "约 3.4 平方公里"),
        (Range(3.0, 5.0), "亿元", "3–5 亿元"),
        (Exact(12.5), "%", "12.5%"),
        (Exact(-48.7), "%", "−48.7%"),
        (Exact(3.0), "名", "第 3 名"),
        (Exact(200_000.0), "万支/年", "200,000 万支/年"),
    ] {
        assert_eq!(say(Lang::Zh, amount, unit), text);
    }
}

#[test]
fn english_writes_money_in_millions_and_billions() {
    use Amount::{About, AtLeast, Exact, Range};
    for (amount, unit, text) in [
        (Exact(356.74), "亿元", "CNY 35.674 billion"),
        (Exact(0.5), "亿元", "CNY 50 million"),
        (Exact(10.0), "亿元", "CNY 1 billion"),
        (Exact(9.99), "亿元", "CNY 999 million"),
        (Exact(3.829_361_3), "亿元", "CNY 382.93613 million"),
        (Exact(-5.290_227_6), "亿元", "CNY −529.02276 million"),
        (Exact(0.005), "亿元", "CNY 500,000"),
        (Exact(0.000_000_01), "亿元", "CNY 1"),
        (Exact(0.0), "亿元", "CNY 0"),
        (Exact(12_000.0), "亿元", "CNY 1.2 trillion"),
        (AtLeast(500.0), "亿元", "≥ CNY 50 billion"),
        (About(1.0), "亿美元", "about USD 100 million"),
        (Exact(0.75), "亿美元", "USD 75 million"),
        (Range(3.0, 5.0), "亿元", "CNY 300–500 million"),
        (Range(5.0, 12.0), "亿元", "CNY 500–1,200 million"),
        (Range(0.0, 20.0), "亿元", "CNY 0–2 billion"),
    ] {
        assert_eq!(say(Lang::En, amount, unit), text);
    }
}

#[test]
fn english_writes_other_units_short_and_counts_bare() {
    use Amount::{About, AtLeast, Exact};
    for (amount, unit, text) in [
        (AtLeast(1700.0), "家", "≥ 1,700"),
        (Exact(6053.0), "人", "6,053"),
        (Exact(500.0), "亩", "500 mu"),
        (Exact(12.5), "万亩", "125,000 mu"),
        (Exact(3.4), "平方公里", "3.4 km²"),
        (Exact(12.5), "万平方米", "125,000 m²"),
        (Exact(18.550_503), "万平方米", "185,505.03 m²"),
        (Exact(12_500.0), "万支/年", "125 million units a year"),
        (About(10.0), "吨/年", "about 10 t a year"),
        (Exact(120_000.0), "吨", "120,000 t"),
        (Exact(2000.0), "种/天", "2,000 strains a day"),
        (Exact(12.5), "%", "12.5%"),
        (Exact(3.0), "名", "No. 3"),
    ] {
        assert_eq!(say(Lang::En, amount, unit), text);
    }
}

#[test]
fn numbers_are_grouped_and_keep_all_digits() {
    for (n, text) in [
        (0.0, "0"),
        (999.0, "999"),
        (1000.0, "1,000"),
        (-1_234_567.25, "−1,234,567.25"),
        (0.1, "0.1"),
    ] {
        assert_eq!(number(Lang::Zh, n), text);
        assert_eq!(number(Lang::En, n), text);
    }
}

proptest! {
    #[test]
    fn no_digit_is_lost_or_invented(
        significant in -999_999_999_999_999_i64..=999_999_999_999_999,
        decimals in 0..=15,
        places in -12isize..13,
    ) {
        // A figure of a source has at most 15 significant digits (`digits::plain`).
        let n = significant as f64 / 10f64.powi(decimals);
        let there = shifted(n, places);
        // The number is right to what arithmetic can tell …
        let expected = n * 10f64.powi(places as i32);
        let near = (there.parse::<f64>().unwrap() - expected).abs() <= expected.abs() * 1e-12;
        prop_assert!(near, "{} for {}", there, expected);
        // … and the digits alone, without the zeros at either end, are exactly those of the number.
        let digits = |text: &str| text.replace(['.', '-'], "").trim_matches('0').to_owned();
        prop_assert_eq!(digits(&there), digits(&n.to_string()));
    }

    #[test]
    fn grouping_only_adds_commas(n in -1e15f64..1e15) {
        let plain = grouped(&n.to_string()).replace(',', "").replace('−', "-");
        prop_assert_eq!(plain, n.to_string());
    }
}

#[test]
fn the_numbers_of_an_axis_share_one_unit() {
    let vocab = Vocab {
        units: ["亿元", "万平方米", "家", "名"]
            .map(|it| Text::new(it, it))
            .into(),
        ..Vocab::default()
    };
    let axis = |lang, unit, largest: f64| AxisUnit::new(lang, UnitIx(unit), largest, &vocab);
    let money = axis(Lang::En, 0, 2000.0);
    assert_eq!(
        (
            money.name.as_str(),
            money.number(500.0).as_str(),
            money.number(0.0).as_str()
        ),
        ("CNY billion", "50", "0")
    );
    assert_eq!(money.amount(&Amount::AtLeast(35.0)), "≥ 3.5");
    let small = axis(Lang::En, 0, 5.0);
    assert_eq!(
        (small.name.as_str(), small.number(2.5).as_str()),
        ("CNY million", "250")
    );
    let money = axis(Lang::Zh, 0, 2000.0);
    assert_eq!(
        (money.name.as_str(), money.number(1500.0).as_str()),
        ("亿元", "1,500")
    );
    assert_eq!(axis(Lang::En, 1, 250.0).name, "million m²");
    assert_eq!(axis(Lang::En, 1, 12.5).number(12.5), "125,000");
    assert_eq!(axis(Lang::En, 2, 12.0).name, "");
    assert_eq!(axis(Lang::En, 3, 12.0).number(3.0), "3");
}
