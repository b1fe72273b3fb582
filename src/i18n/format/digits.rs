//! A number as its decimal digits, without std's formatting of floats: its tables and big numbers are 8 KB of wasm.

/// Whole numbers up to here are exact in an `f64`.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The shortest decimal of at most 15 significant digits that is this number, without an exponent: `-1234.5`. Numbers that
/// have no such decimal, as sums of fractions may be, are rounded to 15 digits; no figure of a source has more.
pub(crate) fn plain(number: f64) -> String {
    let size = number.abs();
    let sign = if number < 0.0 { "-" } else { "" };
    if !size.is_finite() {
        return [sign, "∞"].concat();
    }
    if size >= EXACT {
        return [sign, &large(size)].concat();
    }
    let mut scale = 1.0;
    let mut places = 0;
    // By its bits: only the very number will do. A scaled number of 10^14 has all the digits that count.
    while ((size * scale).round() / scale).to_bits() != size.to_bits() && size * scale < 1e14 && places < 22 {
        scale *= 10.0;
        places += 1;
    }
    let mut digits = ((size * scale).round() as u64).to_string();
    if places == 0 {
        return [sign, &digits].concat();
    }
    while digits.len() <= places {
        digits.insert(0, '0');
    }
    let (whole, part) = digits.split_at(digits.len() - places);
    let part = part.trim_end_matches('0');
    let dot = if part.is_empty() { "" } else { "." };
    [sign, whole, dot, part].concat()
}

/// A number of 2^53 and more to 15 digits, the rest zeros.
fn large(size: f64) -> String {
    let (mut head, mut zeros) = (size, 0);
    while head >= 1e15 {
        head /= 10.0;
        zeros += 1;
    }
    let mut digits = (head.round() as u64).to_string();
    digits.push_str(&"0".repeat(zeros));
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_plain() {
        for (number, written) in [
            (0.0, "0"),
            (-0.5, "-0.5"),
            (102.3, "102.3"),
            (1e-7, "0.0000001"),
            (0.1 + 0.2, "0.3"),
            (1.0 / 3.0, "0.333333333333333"),
            (9_007_199_254_740_992.0, "9007199254740990"),
            (1e20, "100000000000000000000"),
            (f64::NEG_INFINITY, "-∞"),
        ] {
            assert_eq!(plain(number), written);
        }
    }

    proptest! {
        #[test]
        fn a_decimal_of_15_digits_is_written_as_std_writes_it(digits in -999_999_999_999_999_i64..=999_999_999_999_999, places in 0_i32..=15) {
            let number = digits as f64 / 10_f64.powi(places);
            prop_assert_eq!(plain(number), if number == 0.0 { "0".to_owned() } else { number.to_string() });
        }

        #[test]
        fn any_number_is_written_to_15_digits(number in -1e25_f64..1e25) {
            let read: f64 = plain(number).parse().unwrap();
            prop_assert!((read - number).abs() <= number.abs() * 1e-14);
        }
    }
}
