//! Lengths as text, through whole numbers: the formatting of floats would be the larger part of the page's geometry.

/// A number rounded half away from zero to so many decimals (six at the most), as short as it can be written.
///
/// Meant for lengths in a drawing: of what is beyond 10¹² only that it is large is kept.
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10_i64.pow(places.min(6));
    let scaled = (value.clamp(-1e12, 1e12) * unit as f64).round() as i64;
    let mut text = String::new();
    if scaled < 0 {
        text.push('-');
    }
    let (whole, mut part) = (
        scaled.unsigned_abs() / unit as u64,
        scaled.unsigned_abs() % unit as u64,
    );
    if whole > 0 || part == 0 {
        text.push_str(&whole.to_string());
    }
    if part > 0 {
        text.push('.');
        let mut digit = unit as u64 / 10;
        while part > 0 {
            text.push(char::from(b'0' + (part / digit) as u8));
            part %= digit;
            digit /= 10;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_written_short() {
        let written =
            [0.0, 0.04, -0.04, 12.0, 12.25, -4.16, 0.5, 0.05, 999.96].map(|length| decimal(length, 1));
        assert_eq!(written, ["0", "0", "0", "12", "12.3", "-4.2", ".5", ".1", "1000"]);
        assert_eq!(decimal(-0.012_345, 5), "-.01235");
        assert_eq!(decimal(1.005, 3), "1.005");
        assert_eq!(decimal(f64::NAN, 2), "0");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_to_half_a_step(value in -1e6_f64..1e6, places in 0_u32..=6) {
            let read: f64 = decimal(value, places).parse().unwrap();
            prop_assert!((read - value).abs() <= 0.5 / 10_f64.powi(places.cast_signed()) + 1e-9);
        }
    }
}
