//! Decimal numbers of a link: plain digits, no exponent.

/// Reads `-?digits[.digits]` as a whole number of 10^-`decimals`, rounded half away from zero; none for any other form,
/// or where it does not fit. In whole numbers throughout, so that nothing depends on binary fractions.
pub(super) fn read(text: &str, decimals: usize) -> Option<i32> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(part) {
        return None;
    }
    let kept = part.bytes().chain(std::iter::repeat(b'0')).take(decimals);
    let mut number = 0_i32;
    for digit in whole.bytes().chain(kept) {
        number = number.checked_mul(10)?.checked_add(i32::from(digit - b'0'))?;
    }
    if part.as_bytes().get(decimals).is_some_and(|&next| next >= b'5') {
        number = number.checked_add(1)?;
    }
    Some(if digits.len() < text.len() {
        -number
    } else {
        number
    })
}

/// Writes `number` / 10^`decimals` without trailing zeros.
pub(super) fn write(out: &mut String, number: i32, decimals: usize) {
    if number < 0 {
        out.push('-');
    }
    let mut digits = number.unsigned_abs().to_string();
    while digits.len() <= decimals {
        digits.insert(0, '0');
    }
    let (whole, part) = digits.split_at(digits.len() - decimals);
    out.push_str(whole);
    let part = part.trim_end_matches('0');
    if !part.is_empty() {
        out.push('.');
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_short() {
        for (number, decimals, expected) in [
            (0, 4, "0"),
            (1_201_614, 4, "120.1614"),
            (-5, 4, "-0.0005"),
            (300_000, 4, "30"),
            (-1_800_000, 4, "-180"),
            (150, 2, "1.5"),
            (i32::MAX, 2, "21474836.47"),
            (-i32::MAX, 2, "-21474836.47"),
        ] {
            let mut text = String::new();
            write(&mut text, number, decimals);
            assert_eq!(text, expected);
            assert_eq!(read(&text, decimals), Some(number));
        }
    }

    #[test]
    fn other_forms_are_none() {
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "+1",
            "1e3",
            "inf",
            "NaN",
            " 1",
            "1,0",
            "--1",
            "３",
            "99999999999",
        ] {
            assert_eq!(read(text, 4), None, "{text}");
        }
        assert_eq!(read("0.00004", 4), Some(0));
        assert_eq!(read("-0.00005", 4), Some(-1));
        assert_eq!(
            read("00012.50000000000000000000000000000000000000001", 4),
            Some(125_000)
        );
    }
}
