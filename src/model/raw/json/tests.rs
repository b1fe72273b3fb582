use super::*;
use proptest::prelude::*;
use serde_json::Value;

/// What the reader says to a whole text.
fn said(text: &str) -> Option<String> {
    let mut reader = Reader::new(text);
    let read = reader.skip().and_then(|()| reader.end());
    read.is_err().then(|| reader.fault().to_string())
}

fn value(text: &str) -> Option<Found<'_>> {
    Reader::new(text).value().ok()
}

/// What `serde_json` says to it.
fn wanted(text: &str) -> Option<String> {
    serde_json::from_str::<Value>(text)
        .err()
        .map(|error| error.to_string())
}

#[test]
fn faults_are_called_what_serde_json_calls_them() {
    for text in [
        "",
        " ",
        "nul",
        "nux",
        "tru",
        "fals",
        "-",
        "-x",
        "01",
        "1.",
        "1.x",
        "1e",
        "1e+",
        "1ex",
        "1e999",
        "1e99999999999",
        "1.5e+99999999999 x",
        "-2e2147483648",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[1 2]",
        "[,]",
        "{",
        "{\"a\"",
        "{\"a\" 1",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\":1 2}",
        "{1:2}",
        "{,}",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12",
        "\"\\u12g4\"",
        "\"\\ud800\"",
        "\"\\ud800\\n\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"a\nb\"",
        "1 2",
        "\n\n [1,\n 2,\n x]",
        "<html>",
        "杭州",
        "\"杭州",
    ] {
        assert_eq!(
            (said(text), said(text).is_some()),
            (wanted(text), true),
            "{text:?}"
        );
    }
    for deep in [127, 128, 200] {
        let text = "[".repeat(deep) + &"]".repeat(deep);
        assert_eq!(said(&text), wanted(&text), "{deep}");
    }
}

#[test]
fn numbers_are_whole_where_they_are_written_so() {
    assert!(matches!(value("0"), Some(Found::Whole(0))));
    assert!(matches!(value("-12"), Some(Found::Whole(-12))));
    assert!(matches!(
        value("9223372036854775807"),
        Some(Found::Whole(i64::MAX))
    ));
    assert!(matches!(
        value("-9223372036854775808"),
        Some(Found::Whole(i64::MIN))
    ));
    assert!(matches!(
        value("18446744073709551615"),
        Some(Found::Huge(u64::MAX))
    ));
    assert!(
        matches!(value("18446744073709551616"), Some(Found::Float(n)) if n.to_bits() == 2.0_f64.powi(64).to_bits())
    );
    assert!(matches!(value("-0"), Some(Found::Float(n)) if n == 0.0 && n.is_sign_negative()));
    assert!(matches!(value("2.0"), Some(Found::Float(2.0))));
    assert!(matches!(value("25e-1"), Some(Found::Float(2.5))));
    assert!(matches!(value("1e-999"), Some(Found::Float(0.0))));
}

/// Bits of JSON, whole and broken.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "\\", "\\u", "\\ud83d", "\\ude00", "\\n", "0",
        "12", "-", ".", "5", "e", "+", "true", "nul", "null", " ", "\n", "杭", "x", "\u{1}",
    ];
    prop::collection::vec(prop::sample::select(scraps.to_vec()), 0..12).prop_map(|parts| parts.concat())
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_scraps_are_read_or_refused_as_serde_json_does(text in scraps()) {
        prop_assert_eq!(said(&text), wanted(&text));
    }

    /// A document with one byte of ASCII changed, or cut off.
    #[test]
    fn a_broken_document_is_refused_as_serde_json_does(
        value in any_json(), pretty in any::<bool>(), at in any::<prop::sample::Index>(), scrap in scraps(), cut in any::<bool>()
    ) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        prop_assert_eq!(said(&text), None);
        let at = text.floor_char_boundary(at.index(text.len() + 1));
        let rest = if cut { "" } else { &text[at..] };
        let broken = text[..at].to_owned() + &scrap + rest;
        prop_assert_eq!(said(&broken), wanted(&broken));
    }

    #[test]
    fn a_text_is_read_back(text in any::<String>()) {
        let escaped: String = text
            .encode_utf16()
            .flat_map(|unit| ["\\u".to_owned(), format!("{unit:04x}")])
            .collect();
        for json in [serde_json::to_string(&text).unwrap(), format!("\"{escaped}\"")] {
            prop_assert!(matches!(value(&json), Some(Found::Text(read)) if read == text));
        }
    }

    /// As people write numbers: read as the nearest there is.
    #[test]
    fn a_number_of_fifteen_digits_is_read_exactly(digits in 0..1_000_000_000_000_000_u64, places in 0_usize..=15) {
        let digits = format!("{digits:016}");
        let json = format!("{}.{}", digits[..16 - places].trim_start_matches('0').parse().unwrap_or(0_u64), &digits[16 - places..]);
        let json = json.trim_end_matches('.');
        let read = match value(json) {
            Some(Found::Whole(number)) => number as f64,
            Some(Found::Float(number)) => number,
            _ => f64::NAN,
        };
        prop_assert_eq!(read.to_bits(), json.parse::<f64>().unwrap().to_bits());
    }

    #[test]
    fn any_number_is_read_next_to_what_it_is(number in any::<f64>()) {
        let json = format!("{number:e}");
        let read = match value(&json) {
            Some(Found::Whole(number)) => number as f64,
            Some(Found::Float(number)) => number,
            _ => f64::NAN,
        };
        prop_assert!((read - number).abs() <= number.abs() * 1e-14 || number.abs() < 1e-290, "{json} {read}");
    }
}
