//! A small generator of numbers that look random and are the same everywhere.

/// `SplitMix64` (Steele, Lea and Flood, 2014): 64 bits of state, good enough for a first spread of points.
pub(super) struct SplitMix64(u64);

impl SplitMix64 {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number from −1 to 1.
    pub(super) fn signed(&mut self) -> f64 {
        // 53 bits are what an f64 holds exactly.
        (self.next() >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_gives_the_published_sequence() {
        let mut random = SplitMix64::new(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(
            drawn,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn numbers_stay_between_minus_one_and_one() {
        let mut random = SplitMix64::new(7);
        let drawn: Vec<f64> = (0..1000).map(|_| random.signed()).collect();
        assert!(drawn.iter().all(|x| (-1.0..1.0).contains(x)));
        assert!(drawn.iter().any(|x| *x > 0.9) && drawn.iter().any(|x| *x < -0.9));
    }
}
