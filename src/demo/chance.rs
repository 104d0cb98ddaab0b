//! The random numbers of the sample: splitmix64, by integers only, so that every machine draws the same.

/// A generator of random numbers that depend on the seed alone.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    const fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to but not including `bound`; 0 when `bound` is 0.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.draw().checked_rem(bound).unwrap_or(0)
    }

    /// Returns a number from `first` to `last`, both included.
    pub(super) fn between(&mut self, (first, last): (i64, i64)) -> i64 {
        let span = u64::try_from(last - first + 1).unwrap_or(0);
        first + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// Returns whether something that happens `share` times in 10,000 happens now.
    pub(super) fn happens(&mut self, share: u64) -> bool {
        self.below(10_000) < share
    }

    /// Returns one of `choices`, each as often as its weight says; `None` when no weight is above 0.
    pub(super) fn pick<'a, T>(&mut self, choices: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let mut still = self.below(choices.iter().map(&weight).sum());
        choices.iter().find(|choice| {
            let passed = still < weight(choice);
            still = still.saturating_sub(weight(choice));
            passed
        })
    }
}
