//! The QR code of a link: dark modules as one SVG path.

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of quiet ground that readers need on every side.
const QUIET: i32 = 4;

/// A QR code to be drawn: a square of `side` by `side` modules, the quiet zone among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules from edge to edge, the quiet zone included.
    pub side: u32,
    /// `d` of the path that holds all dark modules.
    pub path: String,
}

/// The text has more bytes than the largest code holds (2,953).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too long for a QR code")]
pub struct TooLong;

/// The smallest code of a text that withstands 15 % of damage, or 7 % where the text is too long for that; more where the
/// same size allows it.
pub fn qr(text: &str) -> Result<Qr, TooLong> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium)
        .or_else(|_| QrCode::encode_text(text, QrCodeEcc::Low))
        .map_err(|_| TooLong)?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let numbers = [start + QUIET, y + QUIET, x - start].map(|it| it.to_string());
                let [left, top, run] = &numbers;
                path.push_str(&["M", left, " ", top, "h", run, "v1h-", run, "z"].concat());
            }
            x += 1;
        }
    }
    Ok(Qr {
        side: (size + 2 * QUIET).cast_unsigned(),
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The dark modules that a path paints, by row and column.
    fn painted(qr: &Qr) -> Vec<Vec<bool>> {
        let side = qr.side as usize;
        let mut dark = vec![vec![false; side]; side];
        for run in qr.path.split('M').skip(1) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let width: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            for cell in &mut dark[y][x..x + width] {
                assert!(!*cell, "painted twice");
                *cell = true;
            }
        }
        dark
    }

    #[test]
    fn a_link_becomes_a_square_with_quiet_ground() {
        let it = qr("https://example.org/?q=a").unwrap();
        // Version 2 holds 26 bytes and has 25 modules a side.
        assert_eq!(it.side, 25 + 8);
        let dark = painted(&it);
        // The corner of a finder pattern stands right behind the quiet zone.
        assert!(dark[4][4..11].iter().all(|it| *it));
        assert!(!dark[5][5] && dark[6][6]);
    }

    #[test]
    fn the_largest_code_holds_2953_bytes() {
        assert!(qr(&"a".repeat(2953)).is_ok());
        assert_eq!(qr(&"a".repeat(2954)), Err(TooLong));
        assert_eq!(TooLong.to_string(), "too long for a QR code");
    }

    proptest! {
        #[test]
        fn the_quiet_zone_stays_empty(text in "[a-z0-9=&?/:.]{1,300}") {
            let it = qr(&text).unwrap();
            let side = it.side as usize;
            for (y, row) in painted(&it).iter().enumerate() {
                for (x, dark) in row.iter().enumerate() {
                    let inside = (4..side - 4).contains(&x) && (4..side - 4).contains(&y);
                    prop_assert!(inside || !dark);
                }
            }
        }
    }
}
